/**
 * A rehearsal before publishing: bids that are made up or imported run through the method as it would be published, and what comes out
 * is looked at for what its authors may not expect. Pure, exact, and the same for the same bids.
 */
import type { Ranking } from './rank.ts';
import { isWhole, rankTried, type Tried, type TriedBid } from './rehearsal/tried.ts';
import { type Warning, warningsOf } from './rehearsal/warnings.ts';
import { type WeightInEffect, weightsInEffect } from './rehearsal/weights.ts';

export { madeUpBids, type PriceRange, priceRange } from './rehearsal/made-up.ts';
export {
  askedIn,
  isWhole,
  judgedIn,
  lotTried,
  marksOf,
  type Tried,
  type TriedBid,
  totalLine,
  triedOf,
} from './rehearsal/tried.ts';
export type { Warning, WarningCode } from './rehearsal/warnings.ts';
export { inPercent, isOther, type WeightInEffect } from './rehearsal/weights.ts';

/** `waiting`: bids that a mark is missing from, by id; they are in nothing that follows. */
export type Rehearsal = { ranking: Ranking; warnings: Warning[]; weights: WeightInEffect[]; waiting: string[] };

/** Runs bids through a method that has no publication faults; a RangeError from the scoring otherwise. */
export function rehearse(tried: Tried, bids: readonly TriedBid[]): Rehearsal {
  const whole = bids.filter((b) => isWhole(tried.method, b));
  const ranking = rankTried(tried, whole);
  const weights = weightsInEffect(tried.method, ranking);
  return {
    ranking,
    weights,
    warnings: warningsOf(tried, whole, ranking, weights),
    waiting: bids.filter((b) => !whole.includes(b)).map((b) => b.bidId),
  };
}
