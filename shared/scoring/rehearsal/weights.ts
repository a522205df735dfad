/**
 * What weights come to. A criterion parts bids only as far as the points that they get for it lie apart. Effective weight: the spread of
 * the points of the criterion over the bids (most less least) ÷ the sum of the spreads of all criteria.
 */
import { compare, divide, type Exact, exact, isZero, multiply, subtract, sum, zero } from '../../exact.ts';
import type { Method } from '../../method.ts';
import { exactOf } from '../firmness/computed.ts';
import { decidesOrder } from '../price-formulas.ts';
import type { Ranking } from '../rank.ts';
import { pointsOf } from '../tree.ts';

/** Of one criterion: its full points, least and most of the bids, and its parts of the weight as published and in effect, 0 to 1. */
export type WeightInEffect = {
  criterionId: string;
  full: Exact;
  least: Exact;
  most: Exact;
  published: Exact;
  effective: Exact;
};

/** Each criterion's weight in effect, in the method's order; none for fewer than two bids, and where no points decide. */
export function weightsInEffect(method: Method, { ranked }: Ranking): WeightInEffect[] {
  if (ranked.length < 2 || method.criteria.some((c) => c.kind === 'price' && decidesOrder(c.formula))) return [];
  const points = pointsOf(method);
  const full = method.criteria.map((c) => points.get(c.id) ?? zero);
  const seen = method.criteria.map((_, i) => ranked.map((r) => exactOf(r.points[i]!.exact)).sort(compare));
  const spreads = seen.map((of) => subtract(of.at(-1)!, of[0]!));
  return method.criteria.map((c, i) => ({
    criterionId: c.id,
    full: full[i]!,
    least: seen[i]![0]!,
    most: seen[i]!.at(-1)!,
    published: divide(full[i]!, sum(full), zero),
    effective: divide(spreads[i]!, sum(spreads), zero),
  }));
}

const hundred = exact('100');
/** Parts of 1 in percent. */
export const inPercent = (part: Exact): Exact => multiply(part, hundred);

/** Percentage points by which a weight in effect lies beside the published one before it is pointed out. */
const apart = exact('5');

/**
 * True where the weight in effect is another than the published one: at least 5 percentage points apart, and at most half or at least
 * half as much again.
 */
export function isOther({ published, effective }: WeightInEffect): boolean {
  const [told, real] = [inPercent(published), inPercent(effective)];
  if (isZero(told)) return false;
  const two = exact('2');
  const lower = compare(subtract(told, real), apart) >= 0 && compare(multiply(real, two), told) <= 0;
  const higher =
    compare(subtract(real, told), apart) >= 0 && compare(multiply(real, two), multiply(told, exact('3'))) >= 0;
  return lower || higher;
}
