/** The first stage: who passes the minimums and is on the shortlist, by quality alone, while prices may be sealed. */
import type { PriceCriterion } from '../event.ts';
import { compare, multiply, one, sum, zero } from '../exact.ts';
import { priceTotal } from '../price-total.ts';
import { byName, type Evaluated, type LeftOut, type ScoredBid } from './evaluated.ts';
import { hasStageOne, missed, type Reached } from './minimums.ts';
import { priceFormulas } from './price-formulas.ts';
import { fieldOf } from './price-points.ts';
import { ceilingOf, countedOf, Scorer } from './scorer.ts';
import { qualityWritten, without } from './written.ts';

/**
 * What a bid reaches by its price alone, where its points do not depend on others' prices. A bid that leaves in the next step, for a price
 * that is not there or above the ceiling, fails no minimum by it: it is told that reason.
 */
function absolutePrice(scorer: Scorer, bid: ScoredBid, c: PriceCriterion): Reached {
  const { lot } = scorer.e;
  if (priceFormulas[c.formula].relative) return { share: zero, mark: null };
  const price = priceTotal(lot, bid.prices);
  const counted = countedOf(lot, c, bid, price);
  const ceiling = ceilingOf(lot);
  if (price === null || counted === null || (ceiling !== null && compare(price, ceiling) > 0))
    return { share: one, mark: null };
  return scorer.price(c, counted, fieldOf([counted], ceiling));
}

/**
 * The first stage: minimums and the shortlist, by quality alone, so that it can be asked while the prices are sealed. All bids are tested
 * on the same baseline, unrounded, and those who miss leave together; then so many of the best stay, with all who tie for the last place.
 */
export function stageOneOf(scorer: Scorer, bids: readonly ScoredBid[]): { stays: ScoredBid[]; out: LeftOut[] } {
  const { method } = scorer.e;
  if (!hasStageOne(method)) return { stays: [...bids], out: [] };
  const out: LeftOut[] = [];
  const leaves = (bid: ScoredBid, code: LeftOut['code'], text: string) =>
    out.push({ ...without(bid, code, text, null), points: qualityWritten(scorer, bid) });
  const reached =
    (bid: ScoredBid) =>
    (id: string): Reached => {
      const c = method.criteria.find((x) => x.id === id)!;
      return c.kind === 'price' ? absolutePrice(scorer, bid, c) : scorer.quality(bid, c);
    };
  const passed = bids.filter((bid) => {
    const below = missed(method, scorer.full, reached(bid));
    if (below.length > 0) leaves(bid, 'below-minimum', below.join('\n'));
    return below.length === 0;
  });
  const top = method.shortlist?.top;
  if (top === undefined) return { stays: passed, out };
  const byQuality = passed.map((bid) => ({
    bid,
    quality: sum(
      method.criteria.flatMap((c) =>
        c.kind === 'price' || c.bonus ? [] : multiply(scorer.full.get(c.id)!, scorer.quality(bid, c).share),
      ),
    ),
  }));
  const stays = byQuality.filter(({ bid, quality }) => {
    const better = byQuality.filter((o) => compare(o.quality, quality) > 0).length;
    if (better >= top) leaves(bid, 'not-shortlisted', `Ranks ${better + 1} by quality; the best ${top} go on.`);
    return better < top;
  });
  return { stays: stays.map(({ bid }) => bid), out };
}

/** That a bid was rejected, with its price where that is open. */
export const rejectedOut = ({ lot }: Evaluated, bid: ScoredBid): LeftOut =>
  without(bid, 'rejected', bid.rejected!, priceTotal(lot, bid.prices));

/**
 * Which bids stay after the first stage (minimums, shortlist), and why the others leave, prices unread. Throws MissingMark where a mark
 * is missing that decides it.
 */
export function stageOne(e: Evaluated): { stays: string[]; out: LeftOut[] } {
  const scored = e.bids.filter((b) => b.rejected === undefined);
  const rejected = e.bids.filter((b) => b.rejected !== undefined);
  const { stays, out } = stageOneOf(new Scorer(e), scored);
  return { stays: stays.map((b) => b.bidId), out: [...rejected.map((b) => rejectedOut(e, b)), ...out].sort(byName) };
}
