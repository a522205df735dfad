/**
 * The ranking once more, written from the words of the method and not from the code: slow, with fractions of its own, and
 * sharing nothing with shared/scoring.ts and shared/exact.ts but the types.
 */
import type { Lot, Method, NumberCriterion, PriceCriterion } from '../../../shared/event.ts';
import type { Mark, ScoredBid } from '../../../shared/scoring/rank.ts';

/** A fraction, never reduced until it is written. */
type Q = readonly [n: bigint, d: bigint];
const q = (decimal: string): Q => {
  const [whole = '', part = ''] = decimal.split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
};
const plus = (a: Q, b: Q): Q => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const minus = (a: Q, b: Q): Q => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]];
const times = (a: Q, b: Q): Q => [a[0] * b[0], a[1] * b[1]];
const over = (a: Q, b: Q): Q => [a[0] * b[1], a[1] * b[0]];
const less = (a: Q, b: Q): boolean => a[0] * b[1] < b[0] * a[1];
const none: Q = [0n, 1n];
const written = ([n, d]: Q): string => {
  let [a, b] = [n, d];
  while (b) [a, b] = [b, a % b];
  return d / a === 1n ? `${n / a}` : `${n / a}/${d / a}`;
};

export type SlowRow = { bidId: string; rank: number; tied: boolean; total: string; points: Record<string, string> };

/** Rank, total and points of each bid that is ranked, by bid id; and the ids of those left out. */
export function slowRank(
  method: Method,
  lot: Lot,
  bids: readonly ScoredBid[],
  marks: readonly Mark[],
  evaluators: readonly string[],
): { rows: SlowRow[]; out: string[] } {
  const priceOf = (bid: ScoredBid): Q | null => {
    let total = none;
    for (const line of lot.lines) {
      const said = bid.prices.find((p) => p.lineId === line.id);
      const quantity = line.quantity ?? said?.quantity ?? '';
      if (!said || said.unitPrice === '' || quantity === '') return null;
      total = plus(total, times(q(said.unitPrice), q(quantity)));
    }
    return total;
  };
  const counts = (bid: ScoredBid, price: Q): Q => {
    for (const c of method.criteria)
      if (c.kind === 'price' && c.preferences[0] && bid.answers[c.preferences[0].questionId] === 'yes') {
        const [n, d] = q(c.preferences[0].percent);
        return times(price, [100n * d - n, 100n * d]);
      }
    return price;
  };
  const stays = (bid: ScoredBid): boolean => {
    const price = priceOf(bid);
    return price !== null && (lot.ceiling === null || !less(q(lot.ceiling), price));
  };
  const staying = bids.filter(stays);
  const counted = new Map(staying.map((b) => [b.bidId, counts(b, priceOf(b) ?? none)]));
  let lowest: Q | null = null;
  for (const price of counted.values()) if (!lowest || less(price, lowest)) lowest = price;
  let highest: Q = none;
  for (const level of method.scale) if (less(highest, q(level.mark))) highest = q(level.mark);

  const sumOf = [...counted.values()].reduce(plus, none);
  const middle: Q = counted.size === 0 ? none : over(sumOf, [BigInt(counted.size), 1n]);
  const whole: Q = [1n, 1n];
  const atLeastNone = (x: Q): Q => (less(x, none) ? none : x);
  const shareOf = (c: PriceCriterion, price: Q): Q => {
    const low = lowest ?? none;
    const top = q(lot.ceiling ?? '0');
    switch (c.formula) {
      case 'lowest-over-price':
        // Nothing costs less than nothing: whoever asks for nothing gets all points, and leaves none to the others.
        return price[0] === 0n ? whole : over(low, price);
      case 'distance-from-lowest':
        if (low[0] === 0n) return price[0] === 0n ? whole : none;
        return atLeastNone(minus(whole, over(minus(price, low), low)));
      case 'ceiling-to-lowest':
        // All at the ceiling: all are the lowest.
        return minus(top, low)[0] === 0n ? whole : over(minus(top, price), minus(top, low));
      case 'ceiling-to-optimum':
        return less(price, q(c.optimum!)) ? whole : over(minus(top, price), minus(top, q(c.optimum!)));
      case 'bilinear': {
        const atMiddle: Q = [BigInt(c.atMean!), 100n];
        if (minus(price, middle)[0] === 0n) return atMiddle;
        return less(middle, price)
          ? times(atMiddle, over(minus(top, price), minus(top, middle)))
          : plus(atMiddle, times(minus(whole, atMiddle), over(minus(middle, price), minus(middle, low))));
      }
      case 'distance-from-mean': {
        if (middle[0] === 0n) return whole;
        const away = less(middle, price) ? times([2n, 1n], minus(price, middle)) : minus(middle, price);
        return atLeastNone(minus(whole, over(away, middle)));
      }
      case 'bands': {
        for (const { upTo, percent } of c.bands!) if (!less(q(upTo), price)) return over(q(percent), [100n, 1n]);
        return none;
      }
    }
  };

  /** Where a number stands on the way from no points to all, or from all to none. */
  const lineThrough = (said: Q, c: NumberCriterion): Q => {
    const best = q(c.ideal);
    if (less(said, best)) {
      if (c.none === '') return whole;
      return less(said, q(c.none)) ? none : over(minus(said, q(c.none)), minus(best, q(c.none)));
    }
    if (c.noneAbove === '' || !less(best, said)) return whole;
    const end = q(c.noneAbove);
    return less(end, said) ? none : over(minus(end, said), minus(end, best));
  };

  const pointsOf = (bid: ScoredBid): Record<string, Q> => {
    const points: Record<string, Q> = {};
    for (const c of method.criteria) {
      const all = q(c.points);
      if (c.kind === 'yesno') points[c.id] = bid.answers[c.questionId] === 'yes' ? all : none;
      else if (c.kind === 'choice') {
        const share = c.shares.find((s) => s.optionId === bid.answers[c.questionId]);
        points[c.id] = share ? times(all, over(q(share.percent), [100n, 1n])) : none;
      } else if (c.kind === 'number') {
        const said = bid.answers[c.questionId];
        points[c.id] = said ? times(all, lineThrough(q(said), c)) : none;
      } else if (c.kind === 'price') {
        points[c.id] = times(all, shareOf(c, counted.get(bid.bidId) ?? none));
      } else {
        let given: Q = none;
        for (const id of evaluators) {
          const mark = marks.find((m) => m.bidId === bid.bidId && m.criterionId === c.id && m.evaluatorId === id);
          if (!mark) throw new Error('a mark is missing');
          given = plus(given, q(mark.mark));
        }
        points[c.id] = times(all, over(over(given, [BigInt(evaluators.length), 1n]), highest));
      }
    }
    return points;
  };
  const table = staying.map((bid) => {
    const points = pointsOf(bid);
    return { bid, points, total: Object.values(points).reduce(plus, none), price: priceOf(bid) ?? none };
  });
  type Entry = (typeof table)[number];
  /** True where a stands before b by the published method. */
  const before = (a: Entry, b: Entry): boolean => {
    if (less(b.total, a.total)) return true;
    if (less(a.total, b.total)) return false;
    for (const by of method.tieBreaks) {
      const [x, y] = by === 'price' ? [b.price, a.price] : [a.points[by] ?? none, b.points[by] ?? none];
      if (less(y, x)) return true;
      if (less(x, y)) return false;
    }
    return false;
  };
  const rows = table.map((e) => ({
    bidId: e.bid.bidId,
    rank: 1 + table.filter((o) => before(o, e)).length,
    tied: table.some((o) => o !== e && !before(o, e) && !before(e, o)),
    total: written(e.total),
    points: Object.fromEntries(Object.entries(e.points).map(([id, p]) => [id, written(p)])),
  }));
  return {
    rows: rows.sort((a, b) => (a.bidId < b.bidId ? -1 : 1)),
    out: bids
      .filter((b) => !stays(b))
      .map((b) => b.bidId)
      .sort(),
  };
}
