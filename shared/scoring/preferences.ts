/** What a price counts for scoring: less for those whom the published preferences favour. The contract is at the price bid. */
import { add, compare, divide, type Exact, exact, multiply, one, subtract, zero } from '../exact.ts';
import type { Preference, PriceCriterion } from '../method.ts';

const hundredth = (percent: string): Exact => divide(exact(percent), exact('100'), zero);
const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);

/** A price less so many percent. */
export const preferred = (price: Exact, percent: string): Exact => multiply(price, subtract(one, hundredth(percent)));

/**
 * The price as the formula counts it. `favours` says whether a preference favours the bid. Each takes off its percentage of the price as
 * bid (`together`) or of what the ones before it leave (`in-turn`), its cap at most; `highest`: only the one that takes off most. All
 * together take off no more than their limit, and no price counts less than 0.
 */
export function countedPrice(
  {
    preferences,
    stacking = 'together',
    preferencesMost = '',
  }: Pick<PriceCriterion, 'preferences' | 'stacking' | 'preferencesMost'>,
  price: Exact,
  favours: (p: Preference) => boolean,
): Exact {
  let off = zero;
  for (const p of preferences) {
    if (!favours(p)) continue;
    const base = stacking === 'in-turn' ? subtract(price, off) : price;
    const share = multiply(base, hundredth(p.percent));
    const taken = p.most === '' ? share : smaller(share, exact(p.most));
    off = stacking === 'highest' ? (compare(taken, off) > 0 ? taken : off) : add(off, taken);
  }
  const limit = preferencesMost === '' ? price : multiply(price, hundredth(preferencesMost));
  return subtract(price, smaller(off, smaller(limit, price)));
}
