/**
 * Totals that lie suspiciously far below the others. Where one does, the bidder is asked to explain it before anything is
 * decided about its bid (Directive 2014/24/EU, Art. 69(1) and (3)). Pure and exact.
 */
import {
  compare,
  divide,
  exact,
  exactPlain,
  mean,
  multiply,
  plain,
  round,
  subtract,
  toFraction,
  zero,
} from './exact.ts';

/** A bid that takes part: not rejected, its price sheet complete, at or below the ceiling. */
export type Priced = { bidId: string; name: string; total: string };

export type LowRow = Priced & {
  /** Mean of the totals of all other bids, as an exact fraction and rounded to two decimals for reading. */
  mean: { exact: string; shown: string };
  /** Percent below that mean, rounded to two decimals for reading; negative: above it. */
  below: string;
  flagged: boolean;
};
export type AbnormallyLow = {
  percent: string;
  formula: string;
  /** Why nothing was computed; null where it was. */
  notComputed: string | null;
  rows: LowRow[];
};

/** Bids that it takes: with two, each would be measured by a single other. */
export const fewestBids = 3;

const hundred = exact('100');

/** The rule in words, as the page and the record state it. */
export const lowFormula = (percent: string): string =>
  `A total is flagged where it is less than (100 − ${plain(exact(percent))}) % of the mean of the other bids’ totals.`;

/**
 * Flags each total that lies more than `percent` below the mean of the other bids' totals: total < mean × (100 − percent) ÷ 100.
 * Null where the event does not ask for it (`percent` empty). A total exactly at the limit is not flagged.
 */
export function abnormallyLow(bids: readonly Priced[], percent: string): AbnormallyLow | null {
  if (percent === '') return null;
  const formula = lowFormula(percent);
  if (bids.length < fewestBids) {
    const have = bids.length === 0 ? 'there is none' : bids.length === 1 ? 'there is one' : `there are ${bids.length}`;
    const notComputed = `It takes at least ${fewestBids} bids that are not left out; ${have}.`;
    return { percent, formula, notComputed, rows: [] };
  }
  const share = divide(subtract(hundred, exact(percent)), hundred, zero);
  const totals = bids.map((b) => exactPlain(b.total));
  const rows = bids.map((bid, i): LowRow => {
    const total = totals[i]!;
    const others = mean(totals.filter((_, j) => j !== i));
    const below = multiply(hundred, divide(subtract(others, total), others, zero));
    return {
      bidId: bid.bidId,
      name: bid.name,
      total: bid.total,
      mean: { exact: toFraction(others), shown: round(others, 2) },
      below: round(below, 2),
      flagged: compare(total, multiply(others, share)) < 0,
    };
  });
  return { percent, formula, notComputed: null, rows };
}

/** Bids whose total is flagged. */
export const flaggedLow = (low: AbnormallyLow | null): LowRow[] => low?.rows.filter((r) => r.flagged) ?? [];
