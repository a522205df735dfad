/** All that the area serves. */
import type { Area } from '../http/app.ts';
import { followClass, listMyClasses } from './classes.ts';
import type { BidTools } from './copy.ts';
import { announceInParts, partTicket, readParts } from './in-parts.ts';
import { acceptEventInvitation, readSubmission } from './mine.ts';
import { followNotice, listMyEvents, readFollowing } from './my-events.ts';
import { readBid, saveBid } from './save.ts';
import { confirmBid, submitBid, withdrawBid } from './submit.ts';
import { announceUpload, readUpload, removeUpload, uploadArrived } from './uploads.ts';

export const bidRoutes: Area<BidTools>['routes'] = [
  readBid,
  saveBid,
  announceUpload,
  announceInParts,
  readParts,
  partTicket,
  uploadArrived,
  removeUpload,
  readUpload,
  submitBid,
  confirmBid,
  withdrawBid,
  readSubmission,
  acceptEventInvitation,
  listMyEvents,
  readFollowing,
  followNotice,
  listMyClasses,
  followClass,
];
