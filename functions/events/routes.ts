/** All that the area serves. */
import type { Area } from '../http/app.ts';
import { listQuestions, prepareAnswer, sendAnswers } from './answers.ts';
import type { EventTools } from './change.ts';
import { announceDocument, documentArrived, readDocument, removeDocument } from './documents.ts';
import { inviteSuppliers, listInvitations } from './invite.ts';
import { listNotices } from './notice-lists.ts';
import { readNotice, readNoticeDocument } from './notices.ts';
import { publishEvent } from './publish.ts';
import { listAnswers } from './published-answers.ts';
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
  listQuestions,
  prepareAnswer,
  sendAnswers,
  readRecord,
  listNotices,
  listAnswers,
  readNotice,
  readNoticeDocument,
];
