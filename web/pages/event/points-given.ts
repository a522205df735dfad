/** How the points of a draft fill its total: what the bar shows, and what is left. */
import type { Method } from '../../../shared/event.ts';
import {
  add,
  amountPattern,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  plain,
  round,
  subtract,
  sum,
  zero,
} from '../../../shared/exact.ts';

const amount = (text: string): Exact => (amountPattern.test(text) ? exact(text) : zero);

export type PointsGiven = {
  total: string;
  given: string;
  /** Points still to give out; "0" where they fill the total or go over it. */
  left: string;
  /** Points above the total; "0" where there are none. */
  over: string;
  /** Points outside the total. */
  bonus: string;
  fills: boolean;
};

/** Adds up the points of a method, exactly. */
export function pointsGiven(method: Method): PointsGiven {
  const total = amount(method.total);
  const given = sum(method.criteria.filter((c) => !c.bonus).map((c) => amount(c.points)));
  const bonus = sum(method.criteria.filter((c) => c.bonus).map((c) => amount(c.points)));
  const missing = subtract(total, given);
  const sign = compare(missing, zero);
  return {
    total: plain(total),
    given: plain(given),
    left: sign > 0 ? plain(missing) : '0',
    over: sign < 0 ? plain(subtract(given, total)) : '0',
    bonus: plain(bonus),
    fills: sign === 0 && compare(total, zero) > 0,
  };
}

/** A criterion's share of the total in percent, one decimal; for a bonus, what it adds on top. */
export const shareOf = (points: string, total: string): string =>
  round(multiply(divide(amount(points), amount(total), zero), exact('100')), 1);

/** The points of a criterion after it is given what is left. */
export const withRest = (points: string, left: string): string => plain(add(amount(points), amount(left)));
