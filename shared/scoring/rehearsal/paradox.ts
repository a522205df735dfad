/**
 * The ranking paradox of relative price formulas: two bids change places because a third one leaves, though nothing about either of
 * them has changed (Stilger, Siderius and van Raaij 2017, “ranking paradox”). Found among the bids of a rehearsal; else by giving one of
 * them, in turn, prices nearby, always in the same order, so that the same bids give the same example.
 */
import { divide, exact, multiply, round, zero } from '../../exact.ts';
import { priceFormulas } from '../price-formulas.ts';
import type { RankedBid, Ranking } from '../rank.ts';
import { rankTried, type Tried, type TriedBid } from './tried.ts';

/** A bid as it stands with the third one, and without. */
export type Before = { bidId: string; name: string; price: string; total: string; rank: number };
export type Paradox = {
  /** Before the third bid leaves `ahead` ranks before `behind`; afterwards it is the other way round. */
  ahead: { with: Before; without: Before };
  behind: { with: Before; without: Before };
  third: Before;
  /** What the third bid's price is in the rehearsal, where it was changed to find the example; null where it was not. */
  thirdWas: string | null;
};

/** Percent of its own price that a bid is given, nearest first: what a competitor may well have asked. */
const nearby = ['95', '105', '90', '110', '85', '115', '80', '120', '75', '125', '70', '130', '60', '140', '50', '150'];

/** Bids that are given other prices: of a long list the ones that rank highest. */
const mostMoved = 12;

const seen = ({ bidId, name, price, total, rank }: RankedBid): Before => ({
  bidId,
  name,
  price,
  total: total.shown,
  rank,
});

/** The first two bids that stand the other way round without the third: the ones that rank highest with it. */
function flipOf(withThird: Ranking, without: Ranking, thirdId: string): Pick<Paradox, 'ahead' | 'behind'> | null {
  const stays = withThird.ranked.filter((r) => r.bidId !== thirdId);
  const then = new Map(without.ranked.map((r) => [r.bidId, r]));
  for (const [i, a] of stays.entries())
    for (const b of stays.slice(i + 1)) {
      const [a2, b2] = [then.get(a.bidId), then.get(b.bidId)];
      if (a2 && b2 && a.rank < b.rank && a2.rank > b2.rank)
        return { ahead: { with: seen(a), without: seen(a2) }, behind: { with: seen(b), without: seen(b2) } };
    }
  return null;
}

/** A bid with all its unit prices at so many percent. */
const pricedAt = (bid: TriedBid, percent: string): TriedBid => ({
  ...bid,
  prices: bid.prices.map((p) =>
    p.unitPrice === ''
      ? p
      : { ...p, unitPrice: round(divide(multiply(exact(p.unitPrice), exact(percent)), exact('100'), zero), 2) },
  ),
});

/** An example of the paradox; null where the formula is not relative, or no price nearby shows one. */
export function paradoxIn(tried: Tried, bids: readonly TriedBid[], ranking: Ranking): Paradox | null {
  const price = tried.method.criteria.find((c) => c.kind === 'price');
  if (price?.kind !== 'price' || !priceFormulas[price.formula].relative || ranking.ranked.length < 3) return null;
  const without = new Map(
    bids.map(
      (third) =>
        [
          third.bidId,
          rankTried(
            tried,
            bids.filter((b) => b !== third),
          ),
        ] as const,
    ),
  );
  let other: Paradox | null = null;
  const found = (withThird: Ranking, bidId: string, thirdWas: string | null): Paradox | null => {
    const third = withThird.ranked.find((r) => r.bidId === bidId);
    const flip = third && flipOf(withThird, without.get(bidId)!, bidId);
    return flip ? { ...flip, third: seen(third), thirdWas } : null;
  };
  const decides = ({ behind }: Paradox) => behind.without.rank === 1;
  // One that changes who is first says more than one further down, even by a price further away.
  for (const { bidId } of ranking.ranked) {
    const paradox = found(ranking, bidId, null);
    if (paradox && decides(paradox)) return paradox;
    other ??= paradox;
  }
  if (other) return other;
  for (const percent of nearby)
    for (const { bidId, price: was } of ranking.ranked.slice(0, mostMoved)) {
      const moved = bids.map((b) => (b.bidId === bidId ? pricedAt(b, percent) : b));
      const paradox = found(rankTried(tried, moved), bidId, was);
      if (paradox && decides(paradox)) return paradox;
      other ??= paradox;
    }
  return other;
}
