/** All that the area serves. */
import type { Area } from '../http/app.ts';
import { acknowledgeChanges } from './acknowledge.ts';
import { followClass, listMyClasses } from './classes.ts';
import type { BidTools } from './copy.ts';
import { announceInParts, partTicket, readParts } from './in-parts.ts';
import { leavePortal, readLeaving } from './leaving.ts';
import { acceptEventInvitation, readSubmission } from './mine.ts';
import { followNotice, listMyEvents, readFollowing } from './my-events.ts';
import { entryRoutes } from './on-behalf.ts';
import { listOurRecord, listSubmissions } from './our-data.ts';
import { readProfile, saveProfile } from './profile.ts';
import {
  announceProfileDocument,
  profileDocumentArrived,
  readProfileDocument,
  removeProfileDocument,
  saveProfileDocument,
} from './profile-documents.ts';
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
  acknowledgeChanges,
  readSubmission,
  acceptEventInvitation,
  listMyEvents,
  readFollowing,
  followNotice,
  readProfile,
  saveProfile,
  announceProfileDocument,
  profileDocumentArrived,
  saveProfileDocument,
  removeProfileDocument,
  readProfileDocument,
  listMyClasses,
  followClass,
  listSubmissions,
  listOurRecord,
  readLeaving,
  leavePortal,
  ...entryRoutes,
];
