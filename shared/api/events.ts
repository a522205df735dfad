/** Routes of functions/events: a buyer's events, and the notices that anybody reads. */
import * as v from 'valibot';
import { FileAnnouncement } from '../bid.ts';
import {
  AmountOrBlank,
  EventContent,
  type EventDocument,
  EventKind,
  type EventRecord,
  LocalId,
  limits,
  type TeamMember,
  teamRoles,
} from '../event.ts';
import type { EventEntry } from '../event-entry.ts';
import type { LotRecord, Phase } from '../lot.ts';
import type { Fault } from '../problem.ts';
import type { Fact } from '../record.ts';
import { type Page, route } from './route.ts';

/** What a list shows of an event. */
export type EventRow = EventEntry & { phase: Phase; myRoles: TeamMember['roles'] };
/**
 * A page may have fewer rows than there is room for, also none, and still a cursor: a request looks through a bounded number
 * of events, whatever is looked for.
 */
export const listEvents = route<Page<EventRow>>()(
  'GET',
  '/api/events',
  'Events of my organisation that I may see, newest first (?words= &phase= &kind= &mine=1 &closing=<days> &order=deadline &cursor=)',
);

export type EventView = Omit<EventRecord, 'documents' | 'earlierDocuments'> & {
  documents: EventDocument[];
  /** Versions that newer ones have replaced; the team reads them. */
  earlierDocuments: EventDocument[];
  phase: Phase;
  lots: LotRecord[];
  /** What keeps it from being published, while it is a draft. */
  faults: Fault[];
};
export const NewEvent = v.strictObject({
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.title)),
  zone: v.pipe(v.string(), v.maxLength(64)),
  /** What it becomes; left out: an RFP with nothing in it, or the kind of what it is started from. */
  kind: v.optional(EventKind),
  /** To try things out: no e-mail leaves the organisation. */
  sandbox: v.optional(v.boolean()),
  from: v.optional(
    v.variant('what', [
      v.strictObject({ what: v.literal('template'), templateId: v.pipe(v.string(), v.maxLength(100)) }),
      v.strictObject({ what: v.literal('event'), eventId: v.pipe(v.string(), v.maxLength(100)), team: v.boolean() }),
    ]),
  ),
});
export const createEvent = route<EventView>()('POST', '/api/events', 'Start an event', { body: NewEvent, status: 201 });
export const readEvent = route<EventView>()('GET', '/api/events/:eventId', 'An event of my organisation');
export const saveEvent = route<EventView>()('PUT', '/api/events/:eventId', 'Save the draft', {
  body: EventContent,
  edit: true,
});

/** Empty: nothing is said. In the event's currency; never in a notice. */
export const Estimate = v.strictObject({ estimate: AmountOrBlank });
export const setEstimate = route<EventView>()(
  'PUT',
  '/api/events/:eventId/estimate',
  'Say what the organisation expects to pay, in all',
  { body: Estimate, edit: true },
);

/** A letter that was not sent, because the event is a sandbox. */
export type HeldLetter = { id: string; at: string; to: string; subject: string; text: string };
export const heldLetters = route<Page<HeldLetter>>()(
  'GET',
  '/api/events/:eventId/held-letters',
  'Letters of a sandbox event that were held back (?cursor=)',
);

export const Team = v.strictObject({
  members: v.pipe(
    v.array(
      v.strictObject({
        personId: v.pipe(v.string(), v.maxLength(100)),
        roles: v.pipe(v.array(v.picklist(teamRoles)), v.maxLength(3)),
        /** Of an evaluator: ids of the criteria, and of sections with all beneath, that they mark; absent: all. */
        marks: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(200))),
      }),
    ),
    v.maxLength(limits.team),
  ),
  /** Why, once bids are open: whoever evaluates from then on marks every bid, and the reason is on the record. */
  reason: v.optional(v.pipe(v.string(), v.maxLength(limits.reason))),
});
export const setTeam = route<EventView>()(
  'PUT',
  '/api/events/:eventId/team',
  'Set the team: lead, evaluators, openers',
  { body: Team, edit: true },
);

/** Where to send a file: PUT the bytes to `url` with exactly these headers, before `expiresAt`. */
export type UploadTicket = { fileId: string; url: string; headers: Record<string, string>; expiresAt: string };
/** `replaces`: the id of the document whose next version this file is. */
export const DocumentAnnouncement = v.strictObject({
  ...FileAnnouncement.entries,
  replaces: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(100)))),
});
export const announceDocument = route<UploadTicket>()(
  'POST',
  '/api/events/:eventId/documents',
  'Announce a document; answers where to send it',
  { body: DocumentAnnouncement, status: 201 },
);
export const documentArrived = route<EventView>()(
  'POST',
  '/api/events/:eventId/documents/:fileId/arrived',
  'The document is sent: check it, then add it or put it in the place of the one it replaces',
);
export const removeDocument = route<EventView>()(
  'DELETE',
  '/api/events/:eventId/documents/:fileId',
  'Take a document off the draft',
);
export const readDocument = route<{ url: string }>()(
  'GET',
  '/api/events/:eventId/documents/:fileId',
  'Where to fetch a document of the draft (a short-lived address)',
);

/** If-Match: the version that was checked. */
export const publishEvent = route<EventView>()(
  'POST',
  '/api/events/:eventId/publish',
  'Publish: freeze the method, open for bids',
  { edit: true },
);

/** `at`: wall clock of the event's zone, YYYY-MM-DDTHH:mm. If-Match: the version that was checked. */
export const schedulePublication = route<EventView>()(
  'PUT',
  '/api/events/:eventId/schedule',
  'Schedule the publication; until then the draft stays as it is',
  { body: v.strictObject({ at: v.pipe(v.string(), v.maxLength(16)) }), edit: true },
);
export const cancelSchedule = route<EventView>()(
  'DELETE',
  '/api/events/:eventId/schedule',
  'Cancel the scheduled publication',
);

/** `?format=jsonl` answers JSON Lines instead, one fact a line, oldest first. */
export const readRecord = route<{ items: Fact[] }>()('GET', '/api/events/:eventId/record', 'The record of the event');

export {
  atomFeed,
  calendarOfNotice,
  calendarOfNotices,
  jsonFeedOfNotices,
  pageOfNotice,
  pageOfOpenNotices,
  sitemapOfNotices,
} from './feeds.ts';
export { type FileView, makeFile, readFile } from './file.ts';
export { type House, readHouse } from './house.ts';
export {
  inviteSuppliers,
  listInvitations,
  readInvitationSummary,
  resendInvitations,
  withdrawInvitations,
} from './invitations.ts';
export * from './logo.ts';
export {
  listAnswers,
  listNotices,
  type NoticeRow,
  type NoticeView,
  readNotice,
  readNoticeDocument,
} from './open.ts';
export { listQuestions, prepareAnswer, sendAnswers } from './questions.ts';
export * from './review.ts';
export {
  addSupplier,
  importSuppliers,
  listSupplierCategories,
  listSuppliers,
  readSupplier,
  readSupplierImport,
  removeSupplier,
  saveSupplier,
} from './suppliers.ts';
export {
  deleteTemplate,
  listTemplates,
  renameTemplate,
  saveTemplate,
  TemplateName,
  type TemplateRow,
} from './templates.ts';

/** `lotId` null: the whole event. */
export const Cancel = v.strictObject({
  lotId: v.nullable(LocalId),
  reasons: v.pipe(v.string(), v.maxLength(limits.reason)),
});
export const cancelEvent = route<EventView>()(
  'POST',
  '/api/events/:eventId/cancellation',
  'Cancel the event or one lot while its bids are sealed; they are never opened',
  { body: Cancel },
);
export { eraseEvent, holdEvent, type RetentionView, readRetention, releaseEvent } from './retention.ts';
