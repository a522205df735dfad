/**
 * What the weights at the top of the tree do to each bid. Whatever puts the bids in order (totals, or a formula over the price), a bid
 * stands higher the higher its merit, and its merit is a sum: weight × what the bid earns of it, criterion by criterion or section by
 * section at the top, and what no weight touches. So the order follows from straight lines.
 */
import { add, compare, divide, type Exact, isZero, multiply, one, subtract, sum, zero } from '../../exact.ts';
import type { Criterion, Method } from '../../method.ts';
import { priceTotal } from '../../price-total.ts';
import { drawn } from '../draw.ts';
import { decidesOrder, type OrderFormulaId } from '../price-formulas.ts';
import type { Evaluated, RankedBid, Ranking } from '../rank.ts';
import { pointsOf, topOf } from '../tree.ts';
import { exactOf } from './computed.ts';

/** A criterion or section at the top that carries weight: its points, and its part of all that do. */
export type Top = { id: string; name: string; points: Exact; weight: Exact };
export type Merit = {
  bidId: string;
  name: string;
  /** What a whole weight earns, in the order of the tops. */
  per: Exact[];
  /** What no weight touches: bonuses. */
  fixed: Exact;
  /** What parts equal merits, in the published order: more is better, and nothing where the weight of its top is nothing. */
  ties: { value: Exact; top: number | null }[];
  /** Tops of which one must weigh something for the bid to have a value at all; null where it has one at any weights. */
  needs: number[] | null;
  /** By which it draws; see draw.ts. */
  fingerprint: string;
};
/** `weigh`: whether weights have a say in the order at all. `draw`: the published tie-breaks end in a draw. */
export type Merits = { tops: Top[]; bids: Merit[]; weigh: boolean; draw: boolean };

const priceIn = (method: Method): Criterion | undefined => method.criteria.find((c) => c.kind === 'price');
/**
 * The formula that puts the bids in order where it gives no points; null where totals do. A price without points of its own is adjusted
 * by nothing (compared-value.ts): the lowest is first.
 */
export function orderFormula(method: Method): OrderFormulaId | null {
  const c = priceIn(method);
  if (c?.kind !== 'price' || !decidesOrder(c.formula)) return null;
  const own = pointsOf(method).get(c.id);
  return c.formula === 'quality-adjusted' && (!own || isZero(own)) ? 'lowest-price' : c.formula;
}

/** The tops that carry weight, in the order in which they are read. Price per point of quality weighs quality alone. */
export function topsOf(method: Method): Top[] {
  const full = pointsOf(method);
  const alone = orderFormula(method) === 'price-per-quality-point';
  const all = new Map<string, Exact>();
  for (const c of method.criteria)
    if (!c.bonus && !(alone && c.kind === 'price'))
      all.set(topOf(method, c), add(all.get(topOf(method, c)) ?? zero, full.get(c.id) ?? zero));
  const total = sum([...all.values()]);
  const nameOf = (id: string) => [...(method.sections ?? []), ...method.criteria].find((n) => n.id === id)?.name ?? id;
  return [...all]
    .filter(([, points]) => compare(points, zero) > 0)
    .map(([id, points]) => ({ id, name: nameOf(id), points, weight: divide(points, total, zero) }));
}

/** Points of a bid by top, and of bonuses; the price's own by `quality-adjusted` are those that quality is set against. */
function earnedBy(method: Method, tops: readonly Top[]): (bid: RankedBid) => { per: Exact[]; beside: Exact } {
  const full = pointsOf(method);
  const formula = orderFormula(method);
  const places = new Map(
    method.criteria.map((c) => [c.id, { c, top: tops.findIndex((t) => t.id === topOf(method, c)) }]),
  );
  return (bid) => {
    const per = tops.map(() => zero);
    let beside = zero;
    for (const { criterionId, exact } of bid.points) {
      const { c, top } = places.get(criterionId)!;
      const points =
        c.kind !== 'price' || formula === null
          ? exactOf(exact)
          : formula === 'quality-adjusted'
            ? full.get(c.id)!
            : zero;
      if (c.bonus) beside = add(beside, points);
      else if (top >= 0) per[top] = add(per[top]!, points);
    }
    return { per: per.map((points, i) => divide(points, tops[i]!.points, zero)), beside };
  };
}

/** What each ranked bid earns of a whole weight, top by top. The ranking is one without rounding: rounded points lie on no line. */
export function meritsOf(evaluated: Evaluated, { ranked }: Ranking): Merits {
  const { method, lot, bids } = evaluated;
  const tops = topsOf(method);
  const all = sum(tops.map((t) => t.points));
  const formula = orderFormula(method);
  const earned = earnedBy(method, tops);
  const scored = new Map(bids.map((b) => [b.bidId, b]));
  const price = priceIn(method);
  const priceTop = price ? tops.findIndex((t) => t.id === topOf(method, price)) : -1;
  /** Price per point of quality takes quality, and the adjusted price takes a price that weighs something: both divide by it. */
  const needed = (per: readonly Exact[], beside: Exact): number[] | null => {
    if (formula === 'quality-adjusted') return priceTop < 0 ? null : [priceTop];
    if (formula !== 'price-per-quality-point' || !isZero(beside)) return null;
    return per.flatMap((share, i) => (isZero(share) ? [] : [i]));
  };
  const rows = ranked.map((bid) => {
    const { per, beside } = earned(bid);
    const asked = priceTotal(lot, scored.get(bid.bidId)?.prices ?? []) ?? zero;
    const ties = method.tieBreaks.flatMap((by) => {
      if (by === 'draw') return [];
      if (by === 'price') return [{ value: subtract(zero, asked), top: null }];
      const c = method.criteria.find((x) => x.id === by);
      const value = exactOf(bid.points.find((p) => p.criterionId === by)?.exact ?? '0');
      const top = c && !c.bonus ? tops.findIndex((t) => t.id === topOf(method, c)) : -1;
      return [{ value, top: top < 0 ? null : top }];
    });
    // Quality and, where it is set against, the price's own points: what the price is divided by.
    const divisor = add(sum(per.map((share, i) => multiply(share, tops[i]!.points))), beside);
    const compared = bid.compared ? exactOf(bid.compared.exact) : null;
    const merit: Merit = {
      bidId: bid.bidId,
      name: bid.name,
      per,
      // Without any weight, bonuses are all there is.
      fixed: divide(beside, all, beside),
      ties,
      needs: needed(per, beside),
      fingerprint: scored.get(bid.bidId)?.fingerprint ?? '',
    };
    return { merit, compared, divisor };
  });
  const rest = { tops, draw: method.tieBreaks.includes('draw'), weigh: formula !== 'lowest-price' && tops.length > 0 };
  if (formula === null) return { ...rest, bids: rows.map((r) => r.merit) };
  if (formula === 'lowest-price')
    return {
      ...rest,
      bids: rows.map(({ merit, compared }) => ({
        ...merit,
        per: merit.per.map(() => zero),
        fixed: subtract(zero, compared!),
      })),
    };
  // price ÷ divisor, the lowest first, is divisor ÷ price, the highest first; as parts of the highest there is for a whole weight.
  const factorOf = ({ compared, divisor }: (typeof rows)[number]): Exact =>
    divide(one, multiply(compared!, divisor), zero);
  const most = (all: readonly Exact[]): Exact => all.reduce((high, x) => (compare(x, high) > 0 ? x : high), zero);
  const highest = most(rows.map(factorOf));
  // What costs nothing is before all that costs something, and level with what else costs nothing.
  const free = add(add(one, one), most(rows.map((r) => r.merit.fixed)));
  const scaled = rows.map((r): Merit => {
    if (isZero(r.compared!)) return { ...r.merit, per: r.merit.per.map(() => zero), fixed: free };
    const factor = divide(factorOf(r), highest, zero);
    return { ...r.merit, per: r.merit.per.map((s) => multiply(s, factor)), fixed: multiply(r.merit.fixed, factor) };
  });
  return { ...rest, bids: scaled };
}

/** The merit of a bid at some weights, which add up to 1. */
export const meritAt = ({ per, fixed }: Merit, weights: readonly Exact[]): Exact =>
  per.reduce((all, share, i) => add(all, multiply(share, weights[i]!)), fixed);

/** What parts two bids of equal merit at these weights: above 0 where a stands before b, 0 where they share a rank. */
export function partedAt(a: Merit, b: Merit, weighs: (top: number) => boolean): number {
  for (const [i, { value, top }] of a.ties.entries()) {
    const by = top === null || weighs(top) ? compare(value, b.ties[i]!.value) : 0;
    if (by !== 0) return by;
  }
  return 0;
}

/** Who stands first at these weights: one bid, or those that share the first rank; nobody where no bid has a value there. */
export function firstAt({ bids, draw }: Merits, weights: readonly Exact[]): Merit[] {
  const weighs = (top: number) => !isZero(weights[top]!);
  let best: { bid: Merit; value: Exact } | null = null;
  let first: Merit[] = [];
  for (const bid of bids) {
    if (bid.needs && !bid.needs.some(weighs)) continue;
    const value = meritAt(bid, weights);
    const by = best ? compare(value, best.value) || partedAt(bid, best.bid, weighs) : 1;
    if (by > 0) [best, first] = [{ bid, value }, [bid]];
    else if (by === 0) first.push(bid);
  }
  return draw && first.length > 1 ? [drawn(first)[0]!.bid] : first;
}
