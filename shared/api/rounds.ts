/** Routes of rounds of best and final offers in functions/evaluation; functions/opening opens their offers. */
import * as v from 'valibot';
import { limits } from '../event.ts';
import type { LotRecord } from '../lot.ts';
import type { BidRound } from '../lot-record.ts';
import type { Ranking } from '../scoring/rank.ts';
import { route } from './route.ts';

/** A round as it is read: the ranking as it stood before it, and its offers once they are open. */
export type RoundView = BidRound & {
  before: Ranking | null;
  offers: { bidId: string; name: string; receivedAt: string; total: string | null; fingerprint: string }[];
};
export const readRounds = route<{ rounds: RoundView[] }>()(
  'GET',
  '/api/evaluation/:eventId/:lotId/rounds',
  'Rounds of best and final offers of a lot, each with the ranking before it',
);
/** `closes`: by the wall clock of the event's zone, YYYY-MM-DDTHH:mm. */
export const CallRound = v.strictObject({
  bidIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(1_000)),
  reasons: v.pipe(v.string(), v.maxLength(limits.reason)),
  closes: v.pipe(v.string(), v.maxLength(16)),
});
export const callRound = route<LotRecord>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/rounds',
  'Call a round of best and final offers (lead)',
  { body: CallRound, status: 201 },
);
export const CancelRound = v.strictObject({ reason: v.pipe(v.string(), v.maxLength(limits.reason)) });
export const cancelRound = route<LotRecord>()(
  'POST',
  '/api/evaluation/:eventId/:lotId/rounds/:number/cancel',
  'Cancel a round before anybody has said “open” (lead)',
  { body: CancelRound },
);
