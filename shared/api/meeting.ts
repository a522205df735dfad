/** Routes of functions/evaluation: the panel and who leaves it, private notes, the meeting in which marks become one. */
import * as v from 'valibot';
import { Amount, limits, type Method } from '../event.ts';
import type { LotRecord } from '../lot-record.ts';
import { route } from './route.ts';

const words = (most: number) => v.pipe(v.string(), v.maxLength(most));
const personId = words(100);

/**
 * What it does to a lot if an evaluator leaves it: with a conflict of interest (their marks go), or otherwise (their marks stand
 * or go). Marks stand or go for all bids of the lot, never for some: each bid faces the same panel.
 */
export type LeaveEffect = {
  personId: string;
  name: string;
  /** Marks given so far, in how many bids; of how many bids they have signed off the marks. */
  marks: number;
  bids: number;
  signed: number;
  of: number;
  /** Whether their marks may stand: those of every bid are signed off. */
  mayStand: boolean;
  /** Whether the lead may let them go: not once all have read them in the meeting, where everything is signed off. */
  mayGo: boolean;
  /** Of each criterion that they mark: how many evaluators are left if the marks go, and how many the method asks for. */
  criteria: { criterionId: string; name: string; left: number; quorum: number; below: boolean }[];
};
/** The lead reads it of each evaluator, an evaluator of themselves: before anything is confirmed. */
export const readLeaveEffect = route<LeaveEffect>()(
  'GET',
  '/api/evaluation/:eventId/:lotId/panel/:personId/effect',
  'What it does to the lot if an evaluator leaves it',
);
/** `marks`: whether those given so far stand or go, for all bids of the lot. `go` is all that is left where some bids are not signed off. */
export const LeavePanel = v.strictObject({ marks: v.picklist(['stand', 'go']), reason: words(limits.reason) });
export const leavePanel = route<LotRecord>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/panel/:personId/leave',
  'An evaluator leaves the lot; their marks stand, or go for all bids (lead)',
  { body: LeavePanel },
);

/** What an evaluator has noted for themselves: nobody else reads it, and it is not on the record. */
export type NoteView = { bidId: string; criterionId: string; text: string };
/** Blank: the note goes. */
export const PutNote = v.strictObject({ text: words(limits.reason) });
/** The last one saved stands: one person writes it. `criterionId` of any criterion of the lot. */
/** The last word of its one author holds. */
export const saveNote = route<NoteView>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/notes/:bidId/:criterionId',
  'Note something for myself on a bid and a criterion',
  { body: PutNote },
);

/** Why the agreed mark is another than an evaluator gave, by which level of the scale (its mark), and where in the bid. */
export const AgreedChange = v.strictObject({
  evaluatorId: personId,
  reason: words(limits.reason),
  level: Amount,
  place: words(500),
});
export type AgreedChange = v.InferOutput<typeof AgreedChange>;
/** `changes`: one for each evaluator whose own mark is another than `mark`; for nobody else. */
export const PutAgreed = v.strictObject({
  mark: Amount,
  changes: v.pipe(v.array(AgreedChange), v.maxLength(limits.team)),
});
export type AgreedView = {
  bidId: string;
  criterionId: string;
  mark: string;
  changes: AgreedChange[];
  by: string;
  at: string;
  version: number;
};
export type MeetingMark = {
  evaluatorId: string;
  evaluator: string;
  mark: string;
  reason: string;
  place: string;
};
/** What the meeting settles: one bid under one judged criterion. */
export type MeetingCell = {
  bidId: string;
  criterionId: string;
  /** Of all who mark the criterion, by name. */
  marks: MeetingMark[];
  lowest: string | null;
  highest: string | null;
  /** Highest less lowest mark; null without any. */
  spread: string | null;
  /** The spread lies above the method's threshold: to be talked over. */
  wide: boolean;
  agreed: AgreedView | null;
  /** What is open here: no agreed mark yet; or one that was agreed before somebody came or left, to be agreed on again. */
  open: 'agreed-missing' | 'panel-changed' | null;
};
export type MeetingView = {
  eventId: string;
  lotId: string;
  title: string;
  reference: string;
  /** The lot's own, or the event's. */
  method: Method;
  lot: LotRecord;
  /** As the reader may know them: under pseudonyms where those hold for the reader. */
  bids: { bidId: string; name: string }[];
  people: { personId: string; name: string }[];
  /** Spread above which a cell is `wide`; null: the method has none. */
  threshold: string | null;
  /** By criterion in the method's order, then by bid. */
  cells: MeetingCell[];
  /** Cells of all bids and criteria, whatever part was asked for; and those that are still open. */
  of: number;
  open: number;
  /** Somebody has joined the panel since the meeting started: it is started again once they have signed off. */
  stale: boolean;
  /** Whether I record what is agreed (the lead). */
  mayRecord: boolean;
};
/** `?bidId=` or `?criterionId=`: that part alone. Refused with `wrong-state` before the meeting. */
export const readMeeting = route<MeetingView>()(
  'GET',
  '/api/evaluation/:eventId/:lotId/meeting',
  'The meeting of the panel: all marks side by side, what is agreed, what is open (?bidId= or ?criterionId=)',
);
/** Only by consensus. Also again, once somebody who joined later has signed off. */
export const startMeeting = route<LotRecord>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/meeting',
  'Start the meeting: everybody has signed off, individual marks are final (lead)',
);
/** If-Match: the version of what is agreed; "0" for the first. */
export const saveAgreed = route<AgreedView>()(
  'PUT',
  '/api/evaluation/:eventId/:lotId/meeting/:bidId/:criterionId',
  'Record the mark that the panel agrees on, with the reason of each change (lead)',
  { body: PutAgreed, edit: true },
);
