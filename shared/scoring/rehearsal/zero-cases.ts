/** Where a formula would divide by zero among the prices of a rehearsal, and what it answers instead (price-points.ts, compared-value.ts). */
import { compare, type Exact, equal, exact, exactPlain, isZero, mean, zero } from '../../exact.ts';
import type { Method } from '../../method.ts';
import type { Plain } from '../../words/say.ts';
import type { Ranking } from '../rank.ts';
import type { Tried } from './tried.ts';

export const zeroCases = [
  'price-zero',
  'lowest-zero',
  'lowest-is-ceiling',
  'optimum-is-ceiling',
  'all-the-same',
  'all-zero',
  'quality-zero',
] as const;
export type ZeroCase = (typeof zeroCases)[number];

/** What a formula answers where it would divide by zero, in words. */
export const zeroWords: Readonly<Record<ZeroCase, Plain>> = {
  'price-zero': 'The formula divides by a price of 0 here. That price gets all points, and every higher one gets none.',
  'lowest-zero':
    'The formula divides by a lowest price of 0 here. A price of 0 gets all points, and every higher one none.',
  'lowest-is-ceiling':
    'The formula divides by the distance from the ceiling to the lowest price, which is 0 here. Every bid gets all points.',
  'optimum-is-ceiling':
    'The formula divides by the distance from the ceiling to the best price, which is 0 here. Every bid gets all points.',
  'all-the-same':
    'The formula divides by the distance from the mean to the lowest price, which is 0 here: all prices are the same.',
  'all-zero': 'The formula divides by a mean price of 0 here. Every bid gets all points.',
  'quality-zero': 'The formula divides by the points for quality, which are 0 for a bid here. That bid is not ranked.',
};

type Field = { prices: Exact[]; lowest: Exact; ceiling: Exact | null; optimum: Exact | null };

function fieldIn({ method, lot }: Pick<Tried, 'method' | 'lot'>, { ranked }: Ranking): Field {
  const prices = ranked.map((r) => exactPlain(r.countedPrice));
  const price = method.criteria.find((c) => c.kind === 'price');
  const optimum = price?.kind === 'price' ? (price.optimum ?? '') : '';
  return {
    prices,
    lowest: prices.reduce((low, p) => (compare(p, low) < 0 ? p : low), prices[0] ?? zero),
    ceiling: (lot.ceiling ?? '') === '' ? null : exact(lot.ceiling!),
    optimum: optimum === '' ? null : exact(optimum),
  };
}

const formulaOf = (method: Method) => {
  const c = method.criteria.find((x) => x.kind === 'price');
  return c?.kind === 'price' ? c.formula : null;
};

/** The case that a rehearsal reaches; null where it reaches none. */
export function zeroCase(tried: Pick<Tried, 'method' | 'lot'>, ranking: Ranking): ZeroCase | null {
  const { prices, lowest, ceiling, optimum } = fieldIn(tried, ranking);
  const formula = formulaOf(tried.method);
  if (formula === 'price-per-quality-point')
    return ranking.leftOut.some((b) => b.code === 'no-quality') ? 'quality-zero' : null;
  if (prices.length === 0) return null;
  switch (formula) {
    case 'lowest-over-price':
      return isZero(lowest) ? 'price-zero' : null;
    case 'distance-from-lowest':
      return isZero(lowest) ? 'lowest-zero' : null;
    case 'ceiling-to-lowest':
      return ceiling && equal(lowest, ceiling) ? 'lowest-is-ceiling' : null;
    case 'ceiling-to-optimum':
      return ceiling && optimum && equal(optimum, ceiling) ? 'optimum-is-ceiling' : null;
    case 'bilinear':
      return equal(lowest, mean(prices)) ? 'all-the-same' : null;
    case 'distance-from-mean':
      return isZero(mean(prices)) ? 'all-zero' : null;
    default:
      return null;
  }
}
