/**
 * The ranking once more, written from the words of the method and not from the code: slow, with fractions of its own, and
 * sharing nothing with shared/scoring and shared/exact.ts but the types.
 */
import { createHash } from 'node:crypto';
import type { Criterion, Minimum, NumberCriterion, PriceCriterion } from '../../../shared/event.ts';
import type { Evaluated, ScoredBid } from '../../../shared/scoring/rank.ts';

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
const whole: Q = [1n, 1n];
const hundred: Q = [100n, 1n];
const count = (n: number): Q => [BigInt(n), 1n];
const reduced = ([n, d]: Q): Q => {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b) [a, b] = [b, a % b];
  return a === 0n ? [0n, 1n] : [n / a, d / a];
};
const written = (x: Q): string => {
  const [n, d] = reduced(x);
  return d === 1n ? `${n}` : `${n}/${d}`;
};
const total = (all: readonly Q[]): Q => all.reduce(plus, none);

/** Rounds what is not negative: looks at the neighbours below and above, and at which is nearer. */
function roundedTo(x: Q, decimals: number, mode: string): Q {
  const scale = 10n ** BigInt(decimals);
  const below: Q = [(x[0] * scale) / x[1], scale];
  if (!less(below, x)) return below;
  const above: Q = [below[0] + 1n, scale];
  const [down, up] = [minus(x, below), minus(above, x)];
  if (mode === 'down') return below;
  if (mode === 'up') return above;
  if (less(down, up)) return below;
  if (less(up, down)) return above;
  return mode === 'half-up' || below[0] % 2n !== 0n ? above : below;
}

export type SlowRow = {
  bidId: string;
  rank: number;
  tied: boolean;
  total: string;
  compared: string | null;
  points: Record<string, string>;
};

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Rank, total and points of each bid that is ranked, by bid id; and the ids of those left out, with why. */
export function slowRank({ method, lot, bids, marks, evaluators, panels = {}, agreed = [] }: Evaluated): {
  rows: SlowRow[];
  out: string[];
} {
  const sections = method.sections ?? [];
  const parentOf = (node: { in?: string | undefined }) => sections.find((s) => s.id === node.in);
  /** Points that a node can earn. */
  function worth(node: { points: string; in?: string | undefined }): Q {
    if (method.weights !== 'percent') return q(node.points);
    const parent = parentOf(node);
    return times(parent ? worth(parent) : q(method.total), over(q(node.points), hundred));
  }
  const isIn = (c: { in?: string | undefined }, id: string): boolean => {
    const parent = parentOf(c);
    return parent !== undefined && (parent.id === id || isIn(parent, id));
  };

  const priceOf = (bid: ScoredBid, discounted: boolean): Q | null => {
    let sum = none;
    for (const line of lot.lines) {
      const said = bid.prices.find((p) => p.lineId === line.id);
      const quantity = line.quantity ?? said?.quantity ?? '';
      if (!said || said.unitPrice === '' || quantity === '') return null;
      const { first, last } = line.periods ?? { first: 0, last: 0 };
      for (let t = first; t <= last; t++) {
        let amount = times(q(said.unitPrice), q(quantity));
        for (let k = 0; discounted && k < t; k++)
          amount = over(amount, plus(whole, over(q(lot.discountPercent || '0'), hundred)));
        sum = reduced(plus(sum, amount));
      }
    }
    return sum;
  };
  const cost = method.criteria.find((c) => c.kind === 'price');
  const counts = (bid: ScoredBid): Q | null => {
    const value = priceOf(bid, true);
    if (!value || !cost) return value;
    const favoured = cost.preferences.filter((p) => bid.answers[p.questionId] === 'yes');
    const most = cost.preferencesMost ? times(value, over(q(cost.preferencesMost), hundred)) : value;
    const capped = (x: Q, cap: string): Q => (cap !== '' && less(q(cap), x) ? q(cap) : x);
    let off = none;
    if (cost.stacking === 'highest') {
      for (const p of favoured) {
        const one = capped(times(value, over(q(p.percent), hundred)), p.most);
        if (less(off, one)) off = one;
      }
    } else
      for (const p of favoured) {
        const from = cost.stacking === 'in-turn' ? minus(value, off) : value;
        off = plus(off, capped(times(from, over(q(p.percent), hundred)), p.most));
      }
    const taken = less(most, off) ? most : off;
    return minus(value, less(value, taken) ? value : taken);
  };

  const markOf = (bid: ScoredBid, c: Criterion): Q => {
    if (method.combine === 'consensus') {
      const one = agreed.find((a) => a.bidId === bid.bidId && a.criterionId === c.id);
      if (!one) throw new Error('a mark is missing');
      return q(one.mark);
    }
    const given = (panels[c.id] ?? evaluators).map((id) => {
      const mark = marks.find((m) => m.bidId === bid.bidId && m.criterionId === c.id && m.evaluatorId === id);
      if (!mark) throw new Error('a mark is missing');
      return q(mark.mark);
    });
    if (given.length === 0) throw new Error('a mark is missing');
    const sorted = given.toSorted((a, b) => (less(a, b) ? -1 : 1));
    if (method.combine === 'median') {
      while (sorted.length > 2) {
        sorted.shift();
        sorted.pop();
      }
    } else if (method.combine === 'trimmed-mean' && sorted.length > 2) {
      sorted.shift();
      sorted.pop();
    }
    return over(total(sorted), count(sorted.length));
  };
  const highestOf = (c: Criterion): Q => {
    const levels = (c.kind === 'judged' && c.scale) || method.scale;
    return levels.map((l) => q(l.mark)).reduce((high, m) => (less(high, m) ? m : high), none);
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
  const qualityShare = (bid: ScoredBid, c: Criterion): Q => {
    if (c.kind === 'yesno') return bid.answers[c.questionId] === 'yes' ? whole : none;
    if (c.kind === 'choice') {
      const share = c.shares.find((s) => s.optionId === bid.answers[c.questionId]);
      return share ? over(q(share.percent), hundred) : none;
    }
    if (c.kind === 'number') {
      const said = bid.answers[c.questionId];
      return said ? lineThrough(q(said), c) : none;
    }
    return over(markOf(bid, c), highestOf(c));
  };
  const { rounding } = method;
  const earn = (c: Criterion, share: Q): Q => {
    const points = times(worth(c), share);
    return rounding?.of === 'criteria' ? roundedTo(points, rounding.decimals, rounding.mode) : points;
  };
  const quality = method.criteria.filter((c) => c.kind !== 'price');

  /** The first stage, by quality alone, and by nothing that is rounded. */
  const reach = (bid: ScoredBid, c: Criterion): Q => times(worth(c), qualityShare(bid, c));
  const below = (bid: ScoredBid): boolean => {
    const missed = (m: Minimum | undefined, percent: () => Q, points: () => Q, mark: () => Q): boolean =>
      m !== undefined && less(m.of === 'percent' ? percent() : m.of === 'points' ? points() : mark(), q(m.least));
    const noMark = (): Q => none;
    const several = (m: Minimum | undefined, list: readonly Criterion[]): boolean => {
      const points = () => total(list.map((c) => reach(bid, c)));
      const most = () => total(list.map(worth));
      return missed(m, () => (most()[0] === 0n ? none : times(hundred, over(points(), most()))), points, noMark);
    };
    return (
      sections.some((s) =>
        several(
          s.minimum,
          quality.filter((c) => isIn(c, s.id)),
        ),
      ) ||
      quality.some((c) =>
        missed(
          c.minimum,
          () => times(hundred, qualityShare(bid, c)),
          () => reach(bid, c),
          () => markOf(bid, c),
        ),
      ) ||
      several(
        method.minimum,
        quality.filter((c) => !c.bonus),
      )
    );
  };
  const out: string[] = [];
  const leave = (bid: ScoredBid, why: string): false => {
    out.push(`${bid.bidId} ${why}`);
    return false;
  };
  const isOut = (b: ScoredBid) => b.rejected !== undefined;
  for (const b of bids) if (isOut(b)) leave(b, 'rejected');
  const first = bids.filter((b) => !isOut(b) || b.rejectedAfter);
  const passing = first.filter((b) => !below(b) || (!isOut(b) && leave(b, 'below-minimum')));
  const base = (bid: ScoredBid): Q => total(quality.filter((c) => !c.bonus).map((c) => reach(bid, c)));
  const listed = passing.filter((b) => {
    if (!method.shortlist) return true;
    const ahead = passing.filter((o) => less(base(b), base(o))).length;
    return ahead < method.shortlist.top || (!isOut(b) && leave(b, 'not-shortlisted'));
  });
  const priced = listed.filter((b) => {
    if (isOut(b)) return false;
    const price = priceOf(b, false);
    if (price === null) return leave(b, 'price-missing');
    return lot.ceiling === null || !less(q(lot.ceiling), price) || leave(b, 'above-ceiling');
  });

  const pointsOf = (bid: ScoredBid): Record<string, Q> =>
    Object.fromEntries(quality.map((c) => [c.id, earn(c, qualityShare(bid, c))]));
  const orders = ['lowest-price', 'price-per-quality-point', 'quality-adjusted'];
  const ordering = cost && orders.includes(cost.formula) ? cost.formula : null;
  const staying = priced.filter(
    (b) =>
      ordering !== 'price-per-quality-point' || total(Object.values(pointsOf(b)))[0] !== 0n || leave(b, 'no-quality'),
  );

  const counted = new Map(staying.map((b) => [b.bidId, counts(b) ?? none]));
  let lowest: Q | null = null;
  for (const price of counted.values()) if (!lowest || less(price, lowest)) lowest = price;
  const middle: Q = counted.size === 0 ? none : over(total([...counted.values()]), count(counted.size));
  const within = (x: Q): Q => (less(x, none) ? none : less(whole, x) ? whole : x);
  const shareOf = (c: PriceCriterion, price: Q): Q => {
    const low = lowest ?? none;
    const top = q(lot.ceiling ?? '0');
    switch (c.formula) {
      case 'lowest-over-price':
        // Nothing costs less than nothing: whoever asks for nothing gets all points, and leaves none to the others.
        return price[0] === 0n ? whole : over(low, price);
      case 'distance-from-lowest':
        if (low[0] === 0n) return price[0] === 0n ? whole : none;
        return within(minus(whole, over(minus(price, low), low)));
      case 'ceiling-to-lowest':
        // All at the ceiling: all are the lowest.
        return minus(top, low)[0] === 0n ? whole : within(over(minus(top, price), minus(top, low)));
      case 'ceiling-to-optimum':
        return less(price, q(c.optimum!)) ? whole : within(over(minus(top, price), minus(top, q(c.optimum!))));
      case 'bilinear': {
        const atMiddle: Q = [BigInt(c.atMean!), 100n];
        if (minus(price, middle)[0] === 0n) return atMiddle;
        return within(
          less(middle, price)
            ? times(atMiddle, over(minus(top, price), minus(top, middle)))
            : plus(atMiddle, times(minus(whole, atMiddle), over(minus(middle, price), minus(middle, low)))),
        );
      }
      case 'distance-from-mean': {
        if (middle[0] === 0n) return whole;
        const away = less(middle, price) ? times([2n, 1n], minus(price, middle)) : minus(middle, price);
        return within(minus(whole, over(away, middle)));
      }
      case 'bands': {
        for (const { upTo, percent } of c.bands!) if (!less(q(upTo), price)) return over(q(percent), hundred);
        return none;
      }
      default:
        return none;
    }
  };
  const comparedOf = (price: Q, sum: Q): Q | null => {
    if (ordering === 'lowest-price') return price;
    if (ordering === 'price-per-quality-point') return over(price, sum);
    if (ordering === 'quality-adjusted') return over(price, plus(whole, over(sum, worth(cost!))));
    return null;
  };
  const settled = (x: Q): Q => (rounding?.of === 'total' ? roundedTo(x, rounding.decimals, rounding.mode) : x);
  const table = staying.map((bid) => {
    const price = counted.get(bid.bidId) ?? none;
    const points = pointsOf(bid);
    const byQuality = total(Object.values(points));
    if (cost) points[cost.id] = earn(cost, shareOf(cost, price));
    const comparing = comparedOf(price, byQuality);
    const sum = ordering ? byQuality : total(Object.values(points));
    return {
      bid,
      points,
      value: comparing && settled(comparing),
      total: settled(sum),
      price: priceOf(bid, false) ?? none,
    };
  });
  type Entry = (typeof table)[number];
  /** True where a stands before b by the published method, the draw left aside. */
  const before = (a: Entry, b: Entry): boolean => {
    const [x, y] = a.value && b.value ? [b.value, a.value] : [a.total, b.total];
    if (less(y, x)) return true;
    if (less(x, y)) return false;
    for (const by of method.tieBreaks) {
      if (by === 'draw') break;
      const [u, v] = by === 'price' ? [b.price, a.price] : [a.points[by] ?? none, b.points[by] ?? none];
      if (less(v, u)) return true;
      if (less(u, v)) return false;
    }
    return false;
  };
  const level = (a: Entry, b: Entry): boolean => !before(a, b) && !before(b, a);
  const lotOf = (e: Entry): string => {
    const group = table.filter((o) => level(o, e)).map((o) => o.bid.fingerprint ?? '');
    return hash(`${hash(group.sort().join('\n'))}\n${e.bid.fingerprint}`);
  };
  const draws = method.tieBreaks.includes('draw');
  const rows = table.map((e) => ({
    bidId: e.bid.bidId,
    rank: 1 + table.filter((o) => before(o, e) || (draws && o !== e && level(o, e) && lotOf(o) < lotOf(e))).length,
    tied: !draws && table.some((o) => o !== e && level(o, e)),
    total: written(e.total),
    compared: e.value && written(e.value),
    points: Object.fromEntries(Object.entries(e.points).map(([id, p]) => [id, written(p)])),
  }));
  return { rows: rows.sort((a, b) => (a.bidId < b.bidId ? -1 : 1)), out: out.sort() };
}
