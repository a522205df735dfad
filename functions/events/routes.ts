/** All that the area serves. */
import type { Area } from '../http/app.ts';
import type { EventTools } from './change.ts';
import { announceDocument, documentArrived, readDocument, removeDocument } from './documents.ts';
import { inviteSuppliers, listInvitations } from './invite.ts';
import { listNotices, readNotice, readNoticeDocument } from './notices.ts';
import { publishEvent } from './publish.ts';
import { readRecord } from './record.ts';
import { setTeam } from './team.ts';
import { createEvent, listEvents, readEvent, saveEvent } from './write.ts';

export const eventRoutes: Area<EventTools>['routes'] = [
  listEvents,
  createEvent,
  readEvent,
  saveEvent,
  setTeam,
  announceDocument,
  documentArrived,
  removeDocument,
  readDocument,
  publishEvent,
  inviteSuppliers,
  listInvitations,
  readRecord,
  listNotices,
  readNotice,
  readNoticeDocument,
];
