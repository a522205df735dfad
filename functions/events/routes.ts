/** All that the area serves. */
import type { Area } from '../http/app.ts';
import { listQuestions, prepareAnswer, sendAnswers } from './answers.ts';
import type { EventTools } from './change.ts';
import { commentOnDraft, replyToComment, resolveComment } from './comments.ts';
import { announceDocument, documentArrived, readDocument, removeDocument } from './documents.ts';
import { listInvitations, readInvitationSummary, resendInvitations, withdrawInvitations } from './invitations.ts';
import { inviteSuppliers } from './invite.ts';
import { listNotices } from './notice-lists.ts';
import { readNotice, readNoticeDocument } from './notices.ts';
import { publishEvent } from './publish.ts';
import { listAnswers } from './published-answers.ts';
import { readRecord } from './record.ts';
import { askReviewers, decideReview, readReview } from './review.ts';
import { cancelSchedule, schedulePublication } from './schedule.ts';
import {
  addSupplier,
  importSuppliers,
  listSupplierCategories,
  listSuppliers,
  readSupplier,
  readSupplierImport,
  removeSupplier,
  saveSupplier,
} from './suppliers.ts';
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
  readReview,
  askReviewers,
  decideReview,
  commentOnDraft,
  replyToComment,
  resolveComment,
  schedulePublication,
  cancelSchedule,
  publishEvent,
  inviteSuppliers,
  listInvitations,
  readInvitationSummary,
  resendInvitations,
  withdrawInvitations,
  listSuppliers,
  listSupplierCategories,
  addSupplier,
  importSuppliers,
  readSupplierImport,
  readSupplier,
  saveSupplier,
  removeSupplier,
  listQuestions,
  prepareAnswer,
  sendAnswers,
  readRecord,
  listNotices,
  listAnswers,
  readNotice,
  readNoticeDocument,
];
