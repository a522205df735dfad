/** Routes of functions/evaluation: declarations, marks, lock, ranking, award. */
import * as v from 'valibot';
import type { BidPrice } from '../bid.ts';
import type { Bidder } from '../bidder.ts';
import type { Bundle } from '../bundle.ts';
import {
  Amount,
  type EnvelopeId,
  type EventContent,
  limits,
  type Method,
  type StoredFile,
  type TeamMember,
} from '../event.ts';
import type { Declaration, LotRecord } from '../lot.ts';
import { type Objection, ObjectionWords } from '../objection.ts';
import type { Entered } from '../on-behalf.ts';
import type { Who } from '../people.ts';
import type { Correction, Matter } from '../rejection.ts';
import type { Ranking } from '../scoring/rank.ts';
import type { ClarificationShown } from './check.ts';
import type { NoteView } from './meeting.ts';
import { route } from './route.ts';

const reason = v.pipe(v.string(), v.maxLength(limits.reason));

export type MarkView = {
  bidId: string;
  criterionId: string;
  mark: string;
  reason: string;
  place: string;
  version: number;
  savedAt: string;
};
/**
 * A bid as it may be read now; answers and prices of sealed envelopes are not in it. Under a pseudonym (`EvaluationView.named`)
 * `bidId` is an alias that holds for its readers alone, `name` the pseudonym, `receivedAt` and `fingerprint` are blank, and who bids
 * and who entered it is left out; files are named by their numbers, their `size` is 0 and their `sha256` blank.
 */
export type OpenedBid = {
  bidId: string;
  name: string;
  receivedAt: string;
  /** The version of the notice that it answers. */
  notice: number;
  fingerprint: string;
  envelopes: EnvelopeId[];
  answers: Record<string, string>;
  prices: BidPrice[] | null;
  total: string | null;
  /** Who bids, where the bid says so. */
  bidder?: Bidder;
  /** Of a bid that came on paper or by e-mail: who entered it, why, how it came. */
  entered?: Entered;
  /** The round of best and final offers whose prices these are; absent: as first bid. */
  offer?: { round: number; receivedAt: string; fingerprint: string };
  files: (StoredFile & { envelope: EnvelopeId; questionId: string | null })[];
};
export type Progress = {
  personId: string;
  name: string;
  declared: 'no' | 'none' | 'conflict';
  signed: number;
  of: number;
  /** The judged criteria that this person marks. */
  criteria: string[];
  /** Left this lot midway: whether their marks stand or went. */
  left: 'stand' | 'go' | null;
};
/** Who marks a judged criterion: without those who left, who declared a conflict, or whose marks went. */
export type CriterionPanel = { criterionId: string; evaluators: string[]; quorum: number; below: boolean };
/** What stands beside a bid and changes nothing in it. `rejected`: it is out of scoring and ranking. */
export type Beside = {
  bidId: string;
  rejected: { reason: string; place: string } | null;
  corrections: Correction[];
  clarifications: ClarificationShown[];
};
export type EvaluationView = {
  eventId: string;
  title: string;
  reference: string;
  content: EventContent;
  /** The method of this lot: its own, or the event's. */
  method: Method;
  /** The version of the notice that holds; each bid says which one it answers. */
  notice: number;
  closesAt: string;
  lot: LotRecord;
  team: Pick<TeamMember, 'personId' | 'name' | 'roles' | 'marks'>[];
  /**
   * How bidders are named to me: `pseudonyms` until all lots that I mark are locked, where the event says so; `by-role` where it says so but my
   * role (lead, manager, approver, auditor) necessarily reads the names; `names` otherwise.
   */
  named: 'names' | 'pseudonyms' | 'by-role';
  /** Legal names of the bidders, in alphabetical order: what a declaration is made on. Empty before opening. */
  bidders: string[];
  myDeclaration: Declaration | null;
  /** Empty until I have declared no conflict. */
  bids: OpenedBid[];
  /** For each of the bids. */
  beside: Beside[];
  /** For those who read the bids: what the check leaves to be settled before the next step. */
  unsettled: Matter[];
  /** The judged criteria that I mark. */
  myCriteria: string[];
  myMarks: MarkView[];
  mySigned: string[];
  /** What I noted for myself. */
  myNotes: NoteView[];
  /** For the lead: how far each evaluator is; never their marks. */
  progress: Progress[];
  /** For the lead: who marks each judged criterion, and how many must. */
  panels: CriterionPanel[];
};
export const readEvaluation = route<EvaluationView>()(
  'GET',
  '/api/evaluation/:eventId/:lotId',
  'The evaluation of a lot as I may see it',
);
/** `bidders`: with whom the conflict is, by legal name as listed in `EvaluationView.bidders`. */
export const Declare = v.strictObject({
  conflict: v.boolean(),
  reason,
  bidders: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(limits.name))), v.maxLength(1_000))),
});
export const declareConflict = route<Declaration>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/declaration',
  'Declare whether I have a conflict of interest',
  { body: Declare, status: 201 },
);
export const PutMark = v.strictObject({ mark: Amount, reason, place: v.pipe(v.string(), v.maxLength(500)) });
/** If-Match: the mark's version; "0" for the first. */
export const saveMark = route<MarkView>()(
  'PUT',
  '/api/evaluation/:eventId/:lotId/marks/:bidId/:criterionId',
  'Give or change a mark',
  { body: PutMark, edit: true },
);
export const signOff = route<{ bidId: string }>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/marks/:bidId/sign-off',
  'Sign off my marks of a bid; they are final then',
);
export const lockMarks = route<LotRecord>()('POST', '/api/evaluation/:eventId/:lotId/lock', 'Lock the marks (lead)');

/**
 * A mark of the locked panel, for those who may read the ranking: who gave it, why, and where in the bid. Without the
 * evaluators' names, and in the order given, they are what the record's fingerprint of the marks is computed over.
 */
export type PanelMark = {
  /** The evaluator's name. */
  evaluator: string;
  evaluatorId: string;
  bidId: string;
  criterionId: string;
  mark: string;
  reason: string;
  place: string;
  savedAt: string;
};
export type RankingView = {
  ranking: Ranking;
  /** Claims found false, which the ranking takes as corrected. */
  corrections: Correction[];
  /** What the panel agreed on in its meeting, and why; absent where a rule makes its marks one. */
  agreed?: Bundle['agreed'];
  /** Bids that came on paper or by e-mail, and who entered them. */
  entered: { name: string; entered: Entered }[];
  /** Against the awards of this lot, in the order received. */
  objections: Objection[];
  marks: PanelMark[];
  /** Who of the panel, as it was locked, has declared a conflict of interest. */
  conflicts: Who[];
  /** Whether I have declared that I have no conflict; recommending and approving take it. */
  declared: boolean;
  fingerprint: string;
  lot: LotRecord;
  content: EventContent;
  method: string;
  title: string;
  reference: string;
};
export const readRanking = route<RankingView>()(
  'GET',
  '/api/evaluation/:eventId/:lotId/ranking',
  'The ranking, computed from the record',
);
export const readBundle = route<Bundle>()(
  'GET',
  '/api/evaluation/:eventId/:lotId/bundle',
  'The award bundle: all that the ranking follows from, for anybody to recompute',
);
/**
 * `skipped`: each bid that ranks before, where it is not the first that is recommended. `conflict`: where somebody of the panel has
 * declared a conflict of interest since the lock, why the award may rest on these marks all the same.
 */
export const Recommend = v.strictObject({
  bidId: v.pipe(v.string(), v.maxLength(40)),
  reasons: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.reason)),
  skipped: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          bidId: v.pipe(v.string(), v.maxLength(40)),
          why: v.picklist(['withdrew', 'set-aside']),
          reasons: reason,
        }),
      ),
      v.maxLength(100),
    ),
  ),
  conflict: v.optional(reason),
});
export const recommendAward = route<LotRecord>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/recommendation',
  'Recommend the award (lead)',
  { body: Recommend, status: 201 },
);
/** `version`: of the lot as the approver read it, so that nobody approves another recommendation or other letters unread. */
export const DecideAward = v.strictObject({
  approve: v.boolean(),
  reason,
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export const decideOnAward = route<LotRecord>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/award',
  'Approve the recommendation, or return it (approver)',
  { body: DecideAward },
);

export const makeAwardFinal = route<LotRecord>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/final-award',
  'Make the intended award final, once the standstill is over (lead or approver)',
);
const to = v.picklist(['ranked', 'scoring']);
export const SetAside = v.strictObject({ reasons: reason, to });
export const setAwardAside = route<LotRecord>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/set-aside',
  'Set an intended or final award aside: back to the ranking, or to the marks (approver)',
  { body: SetAside },
);
/** `received`: by the wall clock of the event's zone, YYYY-MM-DDTHH:mm. */
export const RecordObjection = v.strictObject({
  from: v.pipe(v.string(), v.maxLength(limits.name)),
  received: v.pipe(v.string(), v.maxLength(16)),
  ...ObjectionWords,
});
export const recordAnObjection = route<LotRecord>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/objections',
  'Record an objection that came by another way than the site (lead)',
  { body: RecordObjection, status: 201 },
);
/** `to`: where the lot goes back to, where it is upheld. */
export const DecideObjection = v.strictObject({ upheld: v.boolean(), reasons: reason, to });
export const decideAnObjection = route<LotRecord>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/objections/:objectionId/decision',
  'Dismiss an objection, or uphold it, which sets the award aside (approver)',
  { body: DecideObjection },
);
export const ProposeEnding = v.strictObject({ how: v.picklist(['no-award', 'cancelled']), reasons: reason });
export const proposeAnEnding = route<LotRecord>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/ending',
  'Propose to end an opened lot without an award (lead)',
  { body: ProposeEnding, status: 201 },
);
export const DecideEnding = v.strictObject({ agree: v.boolean(), reason });
export const decideOnEnding = route<LotRecord>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/ending/decision',
  'Agree to end the lot without an award, or decline (approver)',
  { body: DecideEnding },
);

export {
  askBidder,
  confirmRejection,
  decideLow,
  extendRequest,
  liftRejection,
  proposeRejection,
  readCheck,
  readTabulation,
  saveFinding,
} from './check.ts';
export { readLetters, saveLetter } from './letters.ts';
export { leavePanel, readLeaveEffect, readMeeting, saveAgreed, saveNote, startMeeting } from './meeting.ts';
export { callRound, cancelRound, readRounds } from './rounds.ts';
