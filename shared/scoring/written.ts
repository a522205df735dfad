/** How points, and the reasons why a bid is not ranked, are written down. */
import type { Criterion } from '../event.ts';
import { type Exact, plain, round, toFraction } from '../exact.ts';
import type { LeftOut, Points, ScoredBid } from './evaluated.ts';
import type { Earned, Scorer } from './scorer.ts';

/** What a bid earned for a criterion, as it is written down. */
export const written = (c: Criterion, { points, mark }: Earned, places: number): Points => ({
  criterionId: c.id,
  exact: toFraction(points),
  shown: round(points, places),
  mark: mark && round(mark, 2),
});

/** All that a bid earned for quality, as it is written down. */
export const qualityWritten = (scorer: Scorer, bid: ScoredBid): Points[] =>
  scorer.e.method.criteria.flatMap((c) =>
    c.kind === 'price' ? [] : [written(c, scorer.quality(bid, c), scorer.e.method.shownDecimals)],
  );

/** That a bid is not ranked, and why. */
export const without = (bid: ScoredBid, code: LeftOut['code'], text: string, at: Exact | null): LeftOut => ({
  bidId: bid.bidId,
  name: bid.name,
  code,
  text,
  price: at && plain(at),
});
