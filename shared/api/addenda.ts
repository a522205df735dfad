/** Routes of functions/events about what changes after publication: addenda, deadlines, portal incidents. */
import * as v from 'valibot';
import type { Addendum, Reopening } from '../addendum.ts';
import type { Difference } from '../difference.ts';
import { EventContent, type EventDocument, limits } from '../event.ts';
import { furthestHours, type Incident, type IncidentResult } from '../incident.ts';
import type { Fault } from '../problem.ts';
import { DocumentAnnouncement, type EventView, type UploadTicket } from './events.ts';
import { type Page, route } from './route.ts';

const Reason = v.pipe(v.string(), v.maxLength(limits.reason));
const Instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

/** The working copy of an addendum: what it would change, and what keeps it from being sent. */
export type DraftAddendumView = {
  version: number;
  base: number;
  content: EventContent;
  documents: EventDocument[];
  earlierDocuments: EventDocument[];
  startedBy: string;
  differences: Difference[];
  faults: Fault[];
};
export type AddendaView = {
  number: number;
  closesAt: string;
  draft: DraftAddendumView | null;
  /** Proposed by the first of two people, after the deadline; `version` is what the second one names. */
  reopening: (Reopening & { version: number }) | null;
  /** True where two people may still reopen it. */
  reopenable: boolean;
  /** Oldest first. */
  addenda: Addendum[];
};

export const readAddenda = route<AddendaView>()(
  'GET',
  '/api/events/:eventId/addenda',
  'What was changed since publication, and what is being prepared',
);
export const startAddendum = route<AddendaView>()(
  'POST',
  '/api/events/:eventId/addendum',
  'Start an addendum: a working copy beside what is published',
  { status: 201 },
);
/** If-Match: the version of the working copy, here and in the routes below. */
export const saveAddendum = route<AddendaView>()(
  'PUT',
  '/api/events/:eventId/addendum',
  'Save the working copy of the addendum',
  { body: EventContent, edit: true },
);
export const discardAddendum = route<AddendaView>()(
  'DELETE',
  '/api/events/:eventId/addendum',
  'Discard the working copy of the addendum',
);
export const announceAddendumDocument = route<UploadTicket>()(
  'POST',
  '/api/events/:eventId/addendum/documents',
  'Announce a document of the addendum, or a newer file for one (`replaces`); answers where to send it',
  { body: DocumentAnnouncement, status: 201 },
);
export const addendumDocumentArrived = route<AddendaView>()(
  'POST',
  '/api/events/:eventId/addendum/documents/:fileId/arrived',
  'The document of the addendum is sent: check it and add it',
);
export const removeAddendumDocument = route<AddendaView>()(
  'DELETE',
  '/api/events/:eventId/addendum/documents/:fileId',
  'Take a document off with the addendum; it stays readable under the earlier version',
);
export const Sending = v.strictObject({ reason: Reason });
export const sendAddendum = route<EventView>()(
  'POST',
  '/api/events/:eventId/addendum/send',
  'Send the addendum: the next version of the notice, told to everybody',
  { body: Sending, edit: true },
);

/** `closes`: by the wall clock of the event's zone, YYYY-MM-DDTHH:mm. */
export const Deadline = v.strictObject({ closes: v.pipe(v.string(), v.maxLength(16)), reason: Reason });
/** If-Match: the version of the event. */
export const moveDeadline = route<EventView>()(
  'POST',
  '/api/events/:eventId/deadline',
  'Move the deadline, and change nothing else: an addendum of one line',
  { body: Deadline, edit: true },
);
export const proposeReopening = route<AddendaView>()(
  'POST',
  '/api/events/:eventId/reopening',
  'After the deadline, before opening: the first of two people proposes to reopen the event',
  { body: Deadline, status: 201 },
);
export const dropReopening = route<AddendaView>()(
  'DELETE',
  '/api/events/:eventId/reopening',
  'Take the proposal to reopen the event back',
);
/** If-Match: the version of the proposal. */
export const confirmReopening = route<EventView>()(
  'POST',
  '/api/events/:eventId/reopening/confirm',
  'The second person reopens the event',
  { edit: true },
);

export type ClosingRow = { eventId: string; title: string; reference: string; closesAt: string; zone: string };
/** `opened`: its envelopes have been ordered open, so that it stays as it is. */
export type IncidentRow = ClosingRow & { opened: boolean };
export const listClosing = route<Page<IncidentRow>>()(
  'GET',
  '/api/incidents/closing',
  'Events whose deadline lies in a window (?from=, ?until= instants, ?cursor=)',
);
export const NewIncident = v.strictObject({
  from: Instant,
  until: Instant,
  hours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(furthestHours)),
  reason: Reason,
});
export type IncidentView = Incident & { version: number; results: IncidentResult[] };
export const listIncidents = route<Page<Incident>>()(
  'GET',
  '/api/incidents',
  'Portal incidents, newest first (?cursor=)',
);
export const declareIncident = route<IncidentView>()(
  'POST',
  '/api/incidents',
  'The first of two people declares a portal incident',
  { body: NewIncident, status: 201 },
);
export const readIncident = route<IncidentView>()(
  'GET',
  '/api/incidents/:incidentId',
  'A portal incident, and what became of each event',
);
/** If-Match: the version of the incident. */
export const confirmIncident = route<IncidentView>()(
  'POST',
  '/api/incidents/:incidentId/confirm',
  'The second person confirms: every deadline in the window is moved (202), each on its own record',
  { edit: true, status: 202 },
);
