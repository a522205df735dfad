/** The bids of a rehearsal as somebody changes them. Kept in memory alone. */
import { madeUpBids, type PriceRange, type Tried, type TriedBid } from '../../../../shared/scoring/rehearsal.ts';

/** `made`: how many were made up so far, so that each further one is another. */
export type Bids = { all: TriedBid[]; made: number; round: number };
export const firstBids = 6;

/** The seed of the round: the same event, lot and round make the same bids on every computer. */
const seedOf = (place: string, round: number): string => `${place} ${round}`;

/** So many bids, made up anew. */
export const makeUp = (
  tried: Tried,
  place: string,
  round: number,
  n: number,
  range: Pick<PriceRange, 'low' | 'high'>,
): Bids => ({
  all: madeUpBids(tried, seedOf(place, round), n, range),
  made: n,
  round,
});

/** One more bid. */
export const oneMore = (bids: Bids, tried: Tried, place: string, range: Pick<PriceRange, 'low' | 'high'>): Bids => ({
  ...bids,
  all: [...bids.all, madeUpBids(tried, seedOf(place, bids.round), bids.made + 1, range).at(-1)!],
  made: bids.made + 1,
});

export const without = (bids: Bids, bidId: string): Bids => ({
  ...bids,
  all: bids.all.filter((b) => b.bidId !== bidId),
});

export const changed = (bids: Bids, bid: TriedBid): Bids => ({
  ...bids,
  all: bids.all.map((b) => (b.bidId === bid.bidId ? bid : b)),
});

/** A bid with another unit price, or quantity where it states its own; blank takes the price out. */
export function withPrice(bid: TriedBid, lineId: string, change: { unitPrice?: string; quantity?: string }): TriedBid {
  const before = bid.prices.find((p) => p.lineId === lineId) ?? { lineId, unitPrice: '', quantity: null };
  const after = { ...before, ...change };
  return { ...bid, prices: [...bid.prices.filter((p) => p.lineId !== lineId), after] };
}
