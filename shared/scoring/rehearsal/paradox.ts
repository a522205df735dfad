/**
 * The ranking paradox of relative price formulas: two bids change places because a third one leaves, though nothing about either of
 * them has changed (Stilger, Siderius and van Raaij 2017, “ranking paradox”). Found among the bids of a rehearsal; else by giving one of
 * them, in turn, prices nearby, always in the same order, so that the same bids give the same example.
 */
import { divide, exact, multiply, round, zero } from '../../exact.ts';
import { priceFormulas } from '../price-formulas.ts';
import type { RankedBid, Ranking } from '../rank.ts';
import { type Places, placesOf, placesTried, rankTried, type Tried, type TriedBid } from './tried.ts';

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

/** Bids that are given other prices, the ones that rank highest: fewer where a ranking takes longer, so that a page need not wait. */
const movedOf = (bids: number, criteria: number): number => (bids * criteria > 1_500 ? 3 : 12);

const seen = ({ bidId, name, price, total, rank }: RankedBid): Before => ({
  bidId,
  name,
  price,
  total: total.shown,
  rank,
});

/** The first two bids that stand the other way round without the third: the ones that rank highest with it. */
function flipIn(withThird: Places, without: Places, third: string): [ahead: string, behind: string] | null {
  const stays = [...withThird].filter(([id]) => id !== third && without.has(id));
  for (const [i, [a, rank]] of stays.entries())
    for (const [b, next] of stays.slice(i + 1)) if (rank < next && without.get(a)! > without.get(b)!) return [a, b];
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
  const left = (id: string) => bids.filter((b) => b.bidId !== id);
  const without = new Map(bids.map(({ bidId }) => [bidId, placesTried(tried, left(bidId))]));
  /** The example that some bids are, written down: with the third bid, and without. */
  const written = (
    all: readonly TriedBid[],
    [a, b]: [string, string],
    id: string,
    thirdWas: string | null,
  ): Paradox => {
    const [before, after] = [rankTried(tried, all), rankTried(tried, left(id))];
    const of = ({ ranked }: Ranking, bidId: string) => seen(ranked.find((r) => r.bidId === bidId)!);
    return {
      ahead: { with: of(before, a), without: of(after, a) },
      behind: { with: of(before, b), without: of(after, b) },
      third: of(before, id),
      thirdWas,
    };
  };
  type Found = Parameters<typeof written>;
  let other: Found | null = null;
  /** One that changes who is first says more than one further down, even by a price further away. */
  const decides = (all: readonly TriedBid[], id: string, was: string | null): Found | null => {
    const places = all === bids ? placesOf(ranking) : placesTried(tried, all);
    const flip = places.has(id) ? flipIn(places, without.get(id)!, id) : null;
    const found: Found | null = flip && [all, flip, id, was];
    other ??= found;
    return flip && without.get(id)!.get(flip[1]) === 1 ? found : null;
  };
  for (const { bidId } of ranking.ranked) {
    const found = decides(bids, bidId, null);
    if (found) return written(...found);
  }
  if (other) return written(...(other as Found));
  for (const percent of nearby)
    for (const { bidId, price: was } of ranking.ranked.slice(0, movedOf(bids.length, tried.method.criteria.length))) {
      const moved = bids.map((b) => (b.bidId === bidId ? pricedAt(b, percent) : b));
      const found = decides(moved, bidId, was);
      if (found) return written(...found);
    }
  return other && written(...(other as Found));
}
