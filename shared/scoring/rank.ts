/**
 * From opened bids and marks to points, totals and ranks: exact, and the same for everybody who recomputes it.
 * A stage judges all its bids at once: those below a minimum leave together, then those above the ceiling, and only then is the relative
 * price formula computed for those that stay, so that a bid that left influences nothing.
 */
import type { Criterion, Method, PriceCriterion } from '../event.ts';
import { add, compare, type Exact, plain, round, rounded, subtract, sum, toFraction, zero } from '../exact.ts';
import { priceTotal } from '../price-total.ts';
import { comparedValue } from './compared-value.ts';
import { drawn } from './draw.ts';
import { byName, type Evaluated, type LeftOut, type RankedBid, type Ranking, type ScoredBid } from './evaluated.ts';
import type { MarkSheet } from './marks.ts';
import { decidesOrder } from './price-formulas.ts';
import { fieldOf, type PriceField } from './price-points.ts';
import { ceilingOf, countedOf, Scorer } from './scorer.ts';
import { rejectedOut, stageOneOf } from './stage-one.ts';
import { qualityWritten, without, written } from './written.ts';

export * from './evaluated.ts';
export { type Agreed, type Mark, MissingMark } from './marks.ts';
export { preferred } from './preferences.ts';
export { stageOne } from './stage-one.ts';

/** A bid as it stands in the order. `value`: what is compared, the lowest first; null where the total is, the highest first. */
export type Standing = {
  bid: ScoredBid;
  rank: number;
  tied: boolean;
  total: Exact;
  value: Exact | null;
  price: Exact;
  counted: Exact;
  drawn: string | null;
};

const price = ({ criteria }: Method): PriceCriterion | undefined => criteria.find((c) => c.kind === 'price');
const toldApart = <T>(all: readonly T[], goes: (x: T) => boolean): [T[], T[]] => [
  all.filter((x) => !goes(x)),
  all.filter(goes),
];

/** Those whose prices can be compared, and why the others leave. */
function priced(e: Evaluated, bids: readonly ScoredBid[]): { stays: Omit<Entry, 'quality'>[]; out: LeftOut[] } {
  const { lot, method } = e;
  const ceiling = ceilingOf(lot);
  const c = price(method);
  const out: LeftOut[] = [];
  const stays = bids.flatMap((bid) => {
    const at = priceTotal(lot, bid.prices);
    const counted = at && countedOf(lot, c, bid, at);
    if (at === null || counted === null) {
      out.push(without(bid, 'price-missing', 'The price sheet is not complete.', null));
      return [];
    }
    if (ceiling !== null && compare(at, ceiling) > 0) {
      out.push(
        without(bid, 'above-ceiling', `The price of ${plain(at)} is above the ceiling of ${plain(ceiling)}.`, at),
      );
      return [];
    }
    return [{ bid, price: at, counted }];
  });
  return { stays, out };
}

type Entry = { bid: ScoredBid; price: Exact; counted: Exact };

/** The standings with all that they rest on. */
function standingsOf(scorer: Scorer): { order: Standing[]; leftOut: LeftOut[]; field: PriceField } {
  const { e } = scorer;
  const { method, lot } = e;
  const [scored, rejected] = toldApart(e.bids, (b) => b.rejected !== undefined);
  const later = rejected.filter((b) => b.rejectedAfter);
  const all = stageOneOf(scorer, [...scored, ...later]);
  const isLater = ({ bidId }: { bidId: string }) => later.some((b) => b.bidId === bidId);
  const first = { stays: all.stays.filter((b) => !isLater(b)), out: all.out.filter((o) => !isLater(o)) };
  const second = priced(e, first.stays);
  const leftOut = [...rejected.map((b) => rejectedOut(e, b)), ...first.out, ...second.out];
  const cost = price(method);
  const order = cost && decidesOrder(cost.formula) ? cost.formula : null;
  // All at once only where all bids stay: one that left before its marks were given has none.
  const atOnce = second.stays.length === e.bids.length ? scorer.judged() : null;
  const others = method.criteria.filter((c) => c.kind !== 'price' && !(atOnce && c.kind === 'judged'));
  const qualityOf = (bid: ScoredBid): Exact =>
    sum([
      ...(atOnce ? [atOnce.get(bid.bidId)!] : []),
      ...others.map((c) => scorer.quality(bid, c as Exclude<Criterion, { kind: 'price' }>).points),
    ]);
  const entries: (Entry & { quality: Exact; value: Exact | null })[] = [];
  for (const entry of second.stays) {
    const quality = qualityOf(entry.bid);
    const value = order && comparedValue(order, entry.counted, quality, scorer.full.get(cost!.id)!);
    if (order && value === null)
      leftOut.push({
        ...without(entry.bid, 'no-quality', 'Has no points for quality, so there is no price per point.', entry.price),
        points: qualityWritten(scorer, entry.bid),
      });
    else entries.push({ ...entry, quality, value });
  }
  const field = fieldOf(
    entries.map((x) => x.counted),
    ceilingOf(lot),
  );
  const { rounding } = method;
  const settled = (x: Exact): Exact => (rounding?.of === 'total' ? rounded(x, rounding.decimals, rounding.mode) : x);
  const standing = entries.map((x): Standing => {
    const total = cost && !order ? add(x.quality, scorer.price(cost, x.counted, field).points) : x.quality;
    return {
      bid: x.bid,
      price: x.price,
      counted: x.counted,
      value: x.value && settled(x.value),
      total: settled(total),
      rank: 0,
      tied: false,
      drawn: null,
    };
  });
  return { order: inOrder(scorer, standing, field), leftOut: leftOut.sort(byName), field };
}

/** Orders bids, parts ties as published, and gives each its rank. */
function inOrder(scorer: Scorer, all: readonly Standing[], field: PriceField): Standing[] {
  const { method } = scorer.e;
  const pointsFor = (s: Standing, id: string): Exact => {
    const c = method.criteria.find((x) => x.id === id);
    if (!c) return zero;
    return (c.kind === 'price' ? scorer.price(c, s.counted, field) : scorer.quality(s.bid, c)).points;
  };
  const parted = (a: Standing, b: Standing): number => {
    const first = a.value && b.value ? compare(a.value, b.value) : compare(b.total, a.total);
    if (first !== 0) return first;
    for (const by of method.tieBreaks) {
      if (by === 'draw') continue;
      const next = by === 'price' ? compare(a.price, b.price) : compare(pointsFor(b, by), pointsFor(a, by));
      if (next !== 0) return next;
    }
    return 0;
  };
  const sorted = [...all].sort((a, b) => parted(a, b) || byName(a.bid, b.bid));
  const ordered: Standing[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && parted(sorted[i]!, sorted[end]!) === 0) end++;
    const group = sorted.slice(i, end);
    if (group.length > 1 && method.tieBreaks.includes('draw')) {
      const lots = drawn(group.map((standing) => ({ standing, fingerprint: standing.bid.fingerprint ?? '' })));
      lots.forEach(({ bid, lot }, k) => {
        ordered.push({ ...bid.standing, rank: i + k + 1, drawn: lot });
      });
    } else for (const s of group) ordered.push({ ...s, rank: i + 1, tied: group.length > 1 });
    i = end;
  }
  return ordered;
}

/**
 * The bids that stay, in their order, with exact totals: what `rank` writes down, without the points of each criterion. `sheet`: the
 * marks, where they are in a sheet already. Throws MissingMark.
 */
export const standings = (e: Evaluated, sheet?: MarkSheet): Standing[] => standingsOf(new Scorer(e, sheet)).order;

/**
 * Ranks the bids of one lot by the published method. Totals, or the values of a formula that decides the order, are compared exactly, or
 * as the method rounds them; equal ones are parted by
 * the published tie-breaks, and share a rank where those do not part them. Throws MissingMark for a mark that is not there.
 */
export function rank(e: Evaluated): Ranking {
  const scorer = new Scorer(e);
  const { order, leftOut, field } = standingsOf(scorer);
  const { criteria, shownDecimals: places } = e.method;
  const first = order[0];
  const ranked = order.map((s): RankedBid => {
    const behind = s.value && first?.value ? subtract(s.value, first.value) : subtract(first?.total ?? zero, s.total);
    return {
      bidId: s.bid.bidId,
      name: s.bid.name,
      rank: s.rank,
      tied: s.tied,
      total: { exact: toFraction(s.total), shown: round(s.total, places) },
      ...(s.value && { compared: { exact: toFraction(s.value), shown: round(s.value, places) } }),
      behind: round(behind, places),
      points: criteria.map((c) =>
        written(c, c.kind === 'price' ? scorer.price(c, s.counted, field) : scorer.quality(s.bid, c), places),
      ),
      price: plain(s.price),
      countedPrice: plain(s.counted),
      ...(s.drawn !== null && { drawn: s.drawn }),
    };
  });
  const ties = [...new Set(ranked.filter((r) => r.tied).map((r) => r.rank))].map((n) =>
    ranked.filter((r) => r.rank === n).map((r) => r.bidId),
  );
  return { ranked, leftOut, ties };
}
