/** How far each other bid is from the first. */
import { add, divide, type Exact, isZero, multiply, one, round, subtract, sum, toFraction } from '../../exact.ts';
import type { Method } from '../../method.ts';
import type { Standing } from '../rank.ts';
import { pointsOf } from '../tree.ts';
import { type Named, nameOf } from './computed.ts';
import { orderFormula } from './merits.ts';

/** Exact as a fraction; shown rounded up where something has to rise, down where it has to fall, so that it is always enough. */
export type Distance = { exact: string; shown: string };
export type Rise = Named & {
  rank: number;
  /**
   * Points by which its total, or its points for quality where a formula sets a price against them, would have to rise to be level with
   * the first; 0 where a tie-break alone parts them. Null where points decide nothing, or no number of them is enough.
   */
  points: Distance | null;
  /** The price, as the formula counts it, at which it would be level; null where totals decide. */
  price: Distance | null;
};

/** Each bid but the first, in its order. All others stay as they are, and so does what they make of a relative formula. */
export function rises(method: Method, order: readonly Standing[]): Rise[] {
  const [first] = order;
  const formula = orderFormula(method);
  const full = pointsOf(method);
  const own = sum(method.criteria.flatMap((c) => (c.kind === 'price' ? full.get(c.id)! : [])));
  const places = method.shownDecimals;
  const up = (x: Exact): Distance => ({ exact: toFraction(x), shown: round(x, places, 'up') });
  return order.slice(1).map((s): Rise => {
    const head = { ...nameOf(s.bid), rank: s.rank };
    if (formula === null || !s.value || !first?.value)
      return { ...head, points: up(subtract(first!.total, s.total)), price: null };
    const level = multiply(s.counted, divide(first.value, s.value, one));
    const price = { exact: toFraction(level), shown: round(level, 2, 'down') };
    if (formula === 'lowest-price' || isZero(first.value)) return { ...head, points: null, price };
    const divisor = formula === 'quality-adjusted' ? add(s.total, own) : s.total;
    const times = subtract(divide(s.value, first.value, one), one);
    return { ...head, points: up(multiply(divisor, times)), price };
  });
}
