/** For each weight at the top, all the values at which the first bid stays first: solved, not sampled. */
import {
  add,
  compare,
  divide,
  type Exact,
  equal,
  exact,
  isZero,
  multiply,
  one,
  round,
  subtract,
  toFraction,
  zero,
} from '../../exact.ts';
import { exactOf } from './computed.ts';
import { firstAt, type Merit, type Merits, meritAt, type Top } from './merits.ts';

/** One end of a span of weights, from 0 to 1; `closed` where the end itself belongs to it. */
export type End = { at: Exact; closed: boolean };
export type Span = { from: End; to: End };

/** Percent for people and for machines: exact as a fraction, and as it is shown. */
export type Percent = { exact: string; shown: string };
/** One end of an interval of weights. `included`: the bid is still first, alone, at exactly this weight. */
export type IntervalEnd = Percent & {
  included: boolean;
  /** What is shown lies a little inside the interval, and so belongs to it. */
  rounded: boolean;
  /** Who is first, or shares the first rank, just beyond it; nobody where nothing lies beyond. */
  next: string[];
};
export type Interval = { from: IntervalEnd; to: IntervalEnd };
export type WeightSet = { id: string; name: string; published: Percent } & (
  | { is: 'set'; intervals: Interval[] }
  /** It holds all the weight there is: nothing is left that could be scaled. */
  | { is: 'all-weight' }
);

const hundred = exact('100');
const two = exact('2');
const halfway = (a: Exact, b: Exact): Exact => divide(add(a, b), two, zero);
export const percentOf = (part: Exact): Percent => {
  const percent = multiply(part, hundred);
  return { exact: toFraction(percent), shown: round(percent, 2) };
};

/** The weights when one of them is x and the others share the rest in proportion to what is published. */
export const withWeight = (tops: readonly Top[], at: number, x: Exact): Exact[] =>
  tops.map((t, i) =>
    i === at ? x : divide(multiply(t.weight, subtract(one, x)), subtract(one, tops[at]!.weight), zero),
  );

/** Where the lead before every other bid, a straight line, is at least 0: from and to; null where it is nowhere. */
function leadOver(bid: Merit, { tops, bids }: Merits, at: number): { low: Exact; high: Exact } | null {
  const [none, all] = [withWeight(tops, at, zero), withWeight(tops, at, one)];
  const [own, ownAtOne] = [meritAt(bid, none), meritAt(bid, all)];
  let [low, high] = [zero, one];
  for (const other of bids) {
    if (other === bid) continue;
    const lead = subtract(own, meritAt(other, none));
    const slope = subtract(subtract(ownAtOne, meritAt(other, all)), lead);
    if (isZero(slope)) {
      if (compare(lead, zero) < 0) return null;
      continue;
    }
    const root = divide(subtract(zero, lead), slope, zero);
    if (compare(slope, zero) > 0) low = compare(root, low) > 0 ? root : low;
    else high = compare(root, high) < 0 ? root : high;
  }
  return compare(low, high) > 0 ? null : { low, high };
}

/**
 * The values of one weight, 0 to 1, at which this bid is first, alone. Its lead before each other bid is a straight line in the weight:
 * where all of them are at least 0 lies one span. Inside it no lead is 0 but those that are 0 everywhere, so that one place tells of
 * all; at its ends, tie-breaks decide, and those that look at points of a criterion have none to look at where it weighs nothing. At 0
 * and at 1 a formula that needs quality may have lost bids that it has everywhere else: these two are looked at by themselves.
 */
export function spansOf(bid: Merit, merits: Merits, at: number): Span[] {
  const alone = (x: Exact): boolean => {
    const first = firstAt(merits, withWeight(merits.tops, at, x));
    return first.length === 1 && first[0] === bid;
  };
  const point = (x: Exact): Span => ({ from: { at: x, closed: true }, to: { at: x, closed: true } });
  const lead = leadOver(bid, merits, at);
  const looked = merits.bids.some((b) => b.needs) ? [zero, one] : [];
  const single = (all: readonly Exact[]): Span[] => all.filter(alone).map(point);
  if (!lead) return single(looked);
  const { low, high } = lead;
  const whole = compare(low, high) < 0 && alone(halfway(low, high));
  if (!whole) {
    const ends = [low, high, ...looked].sort(compare);
    return single(ends.filter((x, i) => i === 0 || !equal(x, ends[i - 1]!)));
  }
  const span: Span = { from: { at: low, closed: alone(low) }, to: { at: high, closed: alone(high) } };
  return [
    ...single(looked.filter((x) => compare(x, low) < 0)),
    span,
    ...single(looked.filter((x) => compare(x, high) > 0)),
  ];
}

/** True where x belongs to one of the spans. */
export const holds = (spans: readonly Span[], x: Exact): boolean =>
  spans.some(({ from, to }) => {
    const [low, high] = [compare(x, from.at), compare(x, to.at)];
    return (low > 0 || (low === 0 && from.closed)) && (high < 0 || (high === 0 && to.closed));
  });

/** How long the spans are, all in all: their share of the way from 0 to 1. */
export const lengthOf = (spans: readonly Span[]): Exact =>
  spans.reduce((all, { from, to }) => add(all, subtract(to.at, from.at)), zero);

/**
 * An end as percent with two decimals, rounded into the interval, so that what is shown belongs to it; with up to six where the
 * interval is narrower than that.
 */
function shownInside(percent: Exact, inward: 'up' | 'down', within: (shown: Exact) => boolean) {
  for (let places = 2; places <= 6; places++) {
    const shown = round(percent, places, inward);
    if (equal(exact(shown), percent)) return { shown, rounded: false };
    if (within(exact(shown))) return { shown, rounded: true };
  }
  return { shown: round(percent, 12), rounded: false };
}

/** Who is first just beyond an end: of those level at the end, whoever gains most on the way on. */
function nextAt(merits: Merits, at: number, end: End, towards: Exact): Merit[] {
  const { tops, bids } = merits;
  const here = withWeight(tops, at, end.at);
  if (equal(end.at, towards)) return end.closed ? [] : firstAt(merits, here);
  const highest = bids.map((b) => meritAt(b, here)).reduce((most, m) => (compare(m, most) > 0 ? m : most));
  const level = bids.filter((b) => equal(meritAt(b, here), highest));
  return firstAt({ ...merits, bids: level }, withWeight(tops, at, halfway(end.at, towards)));
}

/** The set of each weight at the top for a bid; empty where weights decide nothing. */
export function weightSets(bid: Merit, merits: Merits): WeightSet[] {
  if (!merits.weigh) return [];
  return merits.tops.map((top, at): WeightSet => {
    const head = { id: top.id, name: top.name, published: percentOf(top.weight) };
    if (equal(top.weight, one)) return { ...head, is: 'all-weight' };
    const intervals = spansOf(bid, merits, at).map(({ from, to }): Interval => {
      const within = (percent: Exact): boolean =>
        compare(percent, multiply(from.at, hundred)) > 0 && compare(percent, multiply(to.at, hundred)) < 0;
      const written = (end: End, inward: 'up' | 'down'): IntervalEnd => ({
        exact: toFraction(multiply(end.at, hundred)),
        ...shownInside(multiply(end.at, hundred), inward, within),
        included: end.closed,
        next: nextAt(merits, at, end, inward === 'up' ? zero : one).map((b) => b.name),
      });
      return { from: written(from, 'up'), to: written(to, 'down') };
    });
    return { ...head, is: 'set', intervals };
  });
}

/** Of all ends beyond which another bid is first, the one that lies nearest to its published weight. */
export type Nearest = { id: string; name: string; published: Percent; end: IntervalEnd; side: 'below' | 'above' };
export function nearestEnd(sets: readonly WeightSet[]): Nearest | null {
  let nearest: { found: Nearest; distance: Exact } | null = null;
  for (const set of sets) {
    if (set.is !== 'set') continue;
    const published = exactOf(set.published.exact);
    for (const { from, to } of set.intervals)
      for (const [end, side] of [
        [from, 'below'],
        [to, 'above'],
      ] as const) {
        const away = subtract(exactOf(end.exact), published);
        const distance = compare(away, zero) < 0 ? subtract(zero, away) : away;
        if (end.next.length === 0 || (nearest && compare(distance, nearest.distance) >= 0)) continue;
        nearest = { found: { id: set.id, name: set.name, published: set.published, end, side }, distance };
      }
  }
  return nearest?.found ?? null;
}
