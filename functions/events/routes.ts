/** All that the area serves. */
import type { Area } from '../http/app.ts';
import {
  addendumDocumentArrived,
  announceAddendumDocument,
  discardAddendum,
  readAddenda,
  removeAddendumDocument,
  saveAddendum,
  sendAddendum,
  startAddendum,
} from './addendum.ts';
import { listQuestions, prepareAnswer, sendAnswers } from './answers.ts';
import { cancelEvent } from './cancel.ts';
import type { EventTools } from './change.ts';
import { commentOnDraft, replyToComment, resolveComment } from './comments.ts';
import { confirmReopening, dropReopening, moveDeadline, proposeReopening } from './deadline.ts';
import { announceDocument, documentArrived, readDocument, removeDocument } from './documents.ts';
import { setEstimate } from './estimate.ts';
import {
  atomFeed,
  calendarOfNotice,
  calendarOfNotices,
  jsonFeedOfNotices,
  pageOfNotice,
  pageOfOpenNotices,
  sitemapOfNotices,
} from './feeds.ts';
import { makeFile, readFile } from './file.ts';
import { heldLetters } from './held-letters.ts';
import { confirmIncident, declareIncident, listClosing, listIncidents, readIncident } from './incidents.ts';
import { listInvitations, readInvitationSummary, resendInvitations, withdrawInvitations } from './invitations.ts';
import { inviteSuppliers } from './invite.ts';
import { listEvents } from './list.ts';
import { readHouse, readLogo, removeLogo, setLogo } from './logo.ts';
import { listNotices } from './notice-lists.ts';
import { readNotice, readNoticeDocument } from './notices.ts';
import { publishEvent } from './publish.ts';
import { listAnswers } from './published-answers.ts';
import { readRecord } from './record.ts';
import { eraseEvent, holdEvent, readRetention, releaseEvent } from './retention.ts';
import { askReviewers, decideReview, readReview } from './review.ts';
import { cancelSchedule, schedulePublication } from './schedule.ts';
import { createEvent } from './start.ts';
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
import { deleteTemplate, listTemplates, renameTemplate, saveTemplate } from './templates.ts';
import { listAddenda, readAddendum, readNoticeVersion, readVersionDocument } from './versions.ts';
import { readEvent, saveEvent } from './write.ts';

export const eventRoutes: Area<EventTools>['routes'] = [
  listEvents,
  createEvent,
  saveTemplate,
  listTemplates,
  renameTemplate,
  deleteTemplate,
  setEstimate,
  heldLetters,
  readEvent,
  saveEvent,
  setTeam,
  announceDocument,
  documentArrived,
  removeDocument,
  readDocument,
  readLogo,
  setLogo,
  removeLogo,
  readHouse,
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
  cancelEvent,
  readRetention,
  holdEvent,
  releaseEvent,
  eraseEvent,
  readFile,
  makeFile,
  readRecord,
  listNotices,
  atomFeed,
  jsonFeedOfNotices,
  calendarOfNotices,
  sitemapOfNotices,
  pageOfOpenNotices,
  calendarOfNotice,
  pageOfNotice,
  listAnswers,
  readNotice,
  readNoticeDocument,
  readAddenda,
  startAddendum,
  saveAddendum,
  discardAddendum,
  announceAddendumDocument,
  addendumDocumentArrived,
  removeAddendumDocument,
  sendAddendum,
  moveDeadline,
  proposeReopening,
  dropReopening,
  confirmReopening,
  listClosing,
  listIncidents,
  declareIncident,
  readIncident,
  confirmIncident,
  listAddenda,
  readAddendum,
  readNoticeVersion,
  readVersionDocument,
];
