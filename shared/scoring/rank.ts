/**
 * From opened bids and marks to points, totals and ranks: exact, and the same for everybody who recomputes it.
 * All bids of a lot are judged at once: those above the ceiling leave together, then the relative price formula is
 * computed for those that stay, so that a bid that left influences nothing.
 */

import { type BidPrice, priceTotal } from '../bid.ts';
import { type Criterion, isAnswered, type Lot, type Method } from '../event.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  mean,
  multiply,
  one,
  plain,
  round,
  subtract,
  toFraction,
  zero,
} from '../exact.ts';
import { retold } from '../words/retold.ts';
import { answerShare } from './answer-points.ts';
import { fieldOf, priceShare } from './price-points.ts';

export type ScoredBid = {
  bidId: string;
  name: string;
  /** As scoring takes them: claims that were found false are corrected in them. */
  answers: Record<string, string>;
  prices: BidPrice[];
  /** Why the bid was rejected before scoring; absent where it was not. */
  rejected?: string;
};
export type Mark = { evaluatorId: string; bidId: string; criterionId: string; mark: string };

/** Points of one bid for one criterion: exact as a fraction, and rounded for display. */
export type Points = { criterionId: string; exact: string; shown: string; mark: string | null };
export type RankedBid = {
  bidId: string;
  name: string;
  rank: number;
  tied: boolean;
  total: { exact: string; shown: string };
  /** Points behind the first, rounded for display. */
  behind: string;
  points: Points[];
  price: string;
  /** The price that the formula counted, where a preference made it lower than the price bid. */
  countedPrice: string;
};
export type LeftOut = {
  bidId: string;
  name: string;
  code: 'above-ceiling' | 'price-missing' | 'rejected';
  text: string;
  price: string | null;
};
/**
 * Why a bid was left out, as its reader is told. In the ranking it stands in English: what a recommendation rests on is fixed by
 * the fingerprint of the whole ranking.
 */
export const leftOutText = ({ code, text }: Pick<LeftOut, 'code' | 'text'>): string =>
  code === 'rejected'
    ? text
    : retold(text, ['The price sheet is not complete.', 'The price of {price} is above the ceiling of {ceiling}.']);

export type Ranking = { ranked: RankedBid[]; leftOut: LeftOut[]; ties: string[][] };

/** A mark that the computation needs and does not have. A missing mark is never a zero. */
export class MissingMark extends Error {
  readonly bidId: string;
  readonly criterionId: string;
  constructor(bidId: string, criterionId: string) {
    super(`no mark for bid ${bidId}, criterion ${criterionId}`);
    this.bidId = bidId;
    this.criterionId = criterionId;
  }
}

/** A price as the formula counts it: `percent` less for those whom the preference favours. */
export const preferred = (price: Exact, percent: string): Exact =>
  multiply(price, subtract(one, divide(exact(percent), exact('100'), zero)));

/** points × mean of marks ÷ highest mark of the scale. */
export const judgedPoints = (points: Exact, marks: readonly Exact[], highest: Exact): Exact =>
  multiply(points, divide(mean(marks), highest, zero));

/** Bidders by name: orders only what shares a place, so that no table depends on the order of input. */
export const byName = (a: { name: string; bidId: string }, b: { name: string; bidId: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.bidId < b.bidId ? -1 : 1;

type Entry = { bid: ScoredBid; price: Exact; counted: Exact };

function countedPrice(criteria: readonly Criterion[], bid: ScoredBid, price: Exact): Exact {
  const c = criteria.find((x) => x.kind === 'price');
  const [p] = c?.kind === 'price' ? c.preferences : [];
  return p && bid.answers[p.questionId] === 'yes' ? preferred(price, p.percent) : price;
}

/**
 * Ranks the bids of one lot by the published method. `evaluators` is the panel whose marks count: each must have marked
 * every judged criterion of every ranked bid (else MissingMark). Totals are compared exactly; equal totals are parted by
 * the published tie-breaks, and share a rank where those do not part them.
 */
export function rank(
  method: Method,
  lot: Lot,
  bids: readonly ScoredBid[],
  marks: readonly Mark[],
  evaluators: readonly string[],
): Ranking {
  const leftOut: LeftOut[] = [];
  const entries: Entry[] = [];
  for (const bid of bids) {
    const price = priceTotal(lot, bid.prices);
    if (bid.rejected !== undefined) {
      leftOut.push({
        bidId: bid.bidId,
        name: bid.name,
        code: 'rejected',
        text: bid.rejected,
        price: price && plain(price),
      });
    } else if (price === null) {
      leftOut.push({
        bidId: bid.bidId,
        name: bid.name,
        code: 'price-missing',
        text: 'The price sheet is not complete.',
        price: null,
      });
    } else if (lot.ceiling !== null && lot.ceiling !== '' && compare(price, exact(lot.ceiling)) > 0) {
      leftOut.push({
        bidId: bid.bidId,
        name: bid.name,
        code: 'above-ceiling',
        text: `The price of ${plain(price)} is above the ceiling of ${plain(exact(lot.ceiling))}.`,
        price: plain(price),
      });
    } else entries.push({ bid, price, counted: countedPrice(method.criteria, bid, price) });
  }
  const byPlace = new Map(marks.map((m) => [`${m.bidId}\n${m.criterionId}\n${m.evaluatorId}`, exact(m.mark)]));
  const highest = method.scale.reduce(
    (h, l) => (l.mark !== '' && compare(exact(l.mark), h) > 0 ? exact(l.mark) : h),
    zero,
  );
  const field = fieldOf(
    entries.map((e) => e.counted),
    (lot.ceiling ?? '') === '' ? null : exact(lot.ceiling!),
  );

  const pointsFor = (e: Entry, c: Criterion): { points: Exact; mark: Exact | null } => {
    const points = exact(c.points);
    if (isAnswered(c))
      return { points: multiply(points, answerShare(c, e.bid.answers[c.questionId] ?? '')), mark: null };
    if (c.kind === 'price') return { points: multiply(points, priceShare(c, e.counted, field)), mark: null };
    const given = evaluators.map((id) => {
      const mark = byPlace.get(`${e.bid.bidId}\n${c.id}\n${id}`);
      if (!mark) throw new MissingMark(e.bid.bidId, c.id);
      return mark;
    });
    if (given.length === 0) throw new MissingMark(e.bid.bidId, c.id);
    return { points: judgedPoints(points, given, highest), mark: mean(given) };
  };

  const scored = entries.map((e) => {
    const points = method.criteria.map((c) => ({ criterion: c, ...pointsFor(e, c) }));
    return { ...e, points, total: points.reduce((t, p) => add(t, p.points), zero) };
  });
  type Scored = (typeof scored)[number];

  const parted = (a: Scored, b: Scored): number => {
    const byTotal = compare(b.total, a.total);
    if (byTotal !== 0) return byTotal;
    for (const tieBreak of method.tieBreaks) {
      const of = (s: Scored) => s.points.find((p) => p.criterion.id === tieBreak)?.points ?? zero;
      const by = tieBreak === 'price' ? compare(a.price, b.price) : compare(of(b), of(a));
      if (by !== 0) return by;
    }
    return 0;
  };
  const inOrder = [...scored].sort((a, b) => parted(a, b) || byName(a.bid, b.bid));
  const first = inOrder[0];
  const places = method.shownDecimals;
  const ranked = inOrder.map((s): RankedBid => {
    const rankOf = 1 + inOrder.filter((o) => parted(o, s) < 0).length;
    return {
      bidId: s.bid.bidId,
      name: s.bid.name,
      rank: rankOf,
      tied: inOrder.some((o) => o !== s && parted(o, s) === 0),
      total: { exact: toFraction(s.total), shown: round(s.total, places) },
      behind: round(subtract(first!.total, s.total), places),
      points: s.points.map((p) => ({
        criterionId: p.criterion.id,
        exact: toFraction(p.points),
        shown: round(p.points, places),
        mark: p.mark && round(p.mark, 2),
      })),
      price: plain(s.price),
      countedPrice: plain(s.counted),
    };
  });
  const ties = [...new Set(ranked.filter((r) => r.tied).map((r) => r.rank))].map((n) =>
    ranked.filter((r) => r.rank === n).map((r) => r.bidId),
  );
  return { ranked, leftOut: leftOut.sort(byName), ties };
}
