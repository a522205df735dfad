/** Routes of the check before scoring: findings, rejections, requests to bidders, low prices; and the bid tabulation. */
import * as v from 'valibot';
import type { AbnormallyLow, LowDecision } from '../abnormally-low.ts';
import { type Clarification, ClarificationKind, type ClarificationState } from '../clarification.ts';
import { limits, type StoredFile } from '../event.ts';
import type { LotRecord } from '../lot-record.ts';
import type { Entered } from '../on-behalf.ts';
import type { Matter, Rejection } from '../rejection.ts';
import { type Finding, type Point, Verdict } from '../responsiveness.ts';
import type { Tabulation } from '../tabulation.ts';
import { route } from './route.ts';

const words = v.pipe(v.string(), v.maxLength(limits.reason));
const short = v.pipe(v.string(), v.maxLength(500));

/** A request as the committee reads it: without the bidder's address and the supplier's id. */
export type ClarificationShown = Pick<
  Clarification,
  'id' | 'kind' | 'text' | 'askedAt' | 'due' | 'extended' | 'version'
> & { by: string; answer: { text: string; by: string; at: string } | null; state: ClarificationState };

/** A point of one bid: what the bidder says, what the portal sees, what was found. `open`: it can be judged now. */
export type CheckedPoint = Point & {
  said: string | null;
  files: StoredFile[];
  hints: string[];
  open: boolean;
  finding: Finding | null;
};
export type BidCheck = {
  bidId: string;
  name: string;
  /** Of a bid that came on paper or by e-mail: its bidder has no account here. */
  entered?: Entered;
  total: string | null;
  points: CheckedPoint[];
  rejection: Rejection | null;
  lowDecision: LowDecision | null;
  clarifications: ClarificationShown[];
};
export type CheckView = {
  lot: LotRecord;
  title: string;
  reference: string;
  zone: string;
  currency: string;
  envelopes: 'one' | 'two';
  bids: BidCheck[];
  /** Null where the event asks for none, or prices are sealed. */
  low: AbnormallyLow | null;
  /** What has to be settled before the marks are locked, or an award is recommended. */
  open: Matter[];
  /** What I may do here. */
  may: { check: boolean; reject: boolean; confirm: boolean };
};

export const readCheck = route<CheckView>()(
  'GET',
  '/api/evaluation/:eventId/:lotId/check',
  'The check of the bids of a lot: checklist, findings, rejections, requests to bidders',
);
export const Find = v.strictObject({
  verdict: Verdict,
  reason: words,
  place: short,
  /** For a claim that is not true: what scoring takes instead of the bidder’s own answer. */
  corrected: v.nullable(v.picklist(['yes', 'no'])),
  evidence: words,
});
/** If-Match: the finding's version; "0" for the first. */
export const saveFinding = route<CheckView>()(
  'PUT',
  '/api/evaluation/:eventId/:lotId/check/:bidId/findings/:pointId',
  'Find a bid responsive or not at a point of the checklist, or correct a claim',
  { body: Find, edit: true },
);
export const ProposeRejection = v.strictObject({ reason: words, place: short });
export const proposeRejection = route<CheckView>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/check/:bidId/rejection',
  'Propose to reject a bid that was found not responsive (lead)',
  { body: ProposeRejection, status: 201 },
);
export const confirmRejection = route<CheckView>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/check/:bidId/rejection/confirm',
  'Confirm a rejection that somebody else proposed',
);
export const LiftRejection = v.strictObject({ reason: words });
export const liftRejection = route<CheckView>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/check/:bidId/rejection/lift',
  'Take a rejected bid back in, with a reason (lead)',
  { body: LiftRejection },
);
export const Ask = v.strictObject({
  kind: ClarificationKind,
  text: words,
  /** By the wall clock of the event's zone, YYYY-MM-DDTHH:mm. */
  due: v.pipe(v.string(), v.maxLength(16)),
});
export const askBidder = route<CheckView>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/check/:bidId/clarifications',
  'Ask one bidder to make something clear, or to explain its price',
  { body: Ask, status: 201 },
);
export const MoreTime = v.strictObject({ due: v.pipe(v.string(), v.maxLength(16)), reason: words });
export const extendRequest = route<CheckView>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/check/:bidId/clarifications/:requestId/extension',
  'Give the bidder more time to answer',
  { body: MoreTime },
);
export const DecideLow = v.strictObject({ accepted: v.boolean(), reasons: words });
export const decideLow = route<CheckView>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/check/:bidId/low-price',
  'Accept the explanation of an abnormally low price, or propose to reject the bid for it (lead)',
  { body: DecideLow },
);
export const readTabulation = route<Tabulation>()(
  'GET',
  '/api/evaluation/:eventId/:lotId/tabulation',
  'The prices of all bids, line by line (?format=csv)',
);
