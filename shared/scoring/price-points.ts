/** What a price formula gives: the share of a criterion's points, exact, from 0 to 1, for a price among those that are compared. */
import type { Criterion } from '../event.ts';
import { add, compare, divide, type Exact, exact, isZero, mean, multiply, one, subtract, zero } from '../exact.ts';
import { decidesOrder, type OrderFormulaId, type PriceFormulaId } from './price-formulas.ts';

/** What a method says of its price formula beside the formula itself. */
export type PriceTerms = Pick<Extract<Criterion, { kind: 'price' }>, 'formula' | 'optimum' | 'atMean' | 'bands'>;

/** The prices that are compared, as the formula counts them; `ceiling` null where the lot has none. */
export type PriceField = { lowest: Exact; mean: Exact; ceiling: Exact | null };

/** The field of some prices; of none, all is 0. */
export const fieldOf = (prices: readonly Exact[], ceiling: Exact | null): PriceField => ({
  lowest: prices.reduce<Exact | null>((low, p) => (low === null || compare(p, low) < 0 ? p : low), null) ?? zero,
  mean: mean(prices),
  ceiling,
});

const two = exact('2');
const hundredth = (percent: string): Exact => divide(exact(percent), exact('100'), zero);
const within = (share: Exact): Exact => (compare(share, zero) < 0 ? zero : compare(share, one) > 0 ? one : share);
/** The ceiling of a formula that publication refuses without one. */
function ceilingOf({ ceiling }: PriceField): Exact {
  if (ceiling === null) throw new RangeError('this formula needs a ceiling');
  return ceiling;
}

type Share = (price: Exact, field: PriceField, terms: PriceTerms) => Exact;

/** Every division says what it answers where it divides by 0. */
const shares: Readonly<Record<Exclude<PriceFormulaId, OrderFormulaId>, Share>> = {
  // A price of 0 is the lowest there can be and gets all, and leaves nothing to higher ones.
  'lowest-over-price': (price, { lowest }) => divide(lowest, price, one),
  // Above a lowest price of 0 every price is infinitely far from it.
  'distance-from-lowest': (price, { lowest }) =>
    within(subtract(one, divide(subtract(price, lowest), lowest, isZero(price) ? zero : one))),
  // The lowest at the ceiling: all prices are the same, and all are the lowest.
  'ceiling-to-lowest': (price, field) =>
    within(divide(subtract(ceilingOf(field), price), subtract(ceilingOf(field), field.lowest), one)),
  'ceiling-to-optimum': (price, field, { optimum }) =>
    within(divide(subtract(ceilingOf(field), price), subtract(ceilingOf(field), exact(optimum ?? '0')), one)),
  bilinear(price, field, { atMean }) {
    const x = hundredth(atMean ?? '80');
    const saved = subtract(ceilingOf(field), price);
    const savedAtMean = subtract(ceilingOf(field), field.mean);
    // All at the ceiling: each lies at the mean.
    if (compare(saved, savedAtMean) <= 0) return within(multiply(x, divide(saved, savedAtMean, one)));
    const beyond = divide(subtract(saved, savedAtMean), subtract(field.mean, field.lowest), one);
    return within(add(x, multiply(subtract(one, x), beyond)));
  },
  'distance-from-mean'(price, field) {
    const above = compare(price, field.mean) > 0;
    const distance = above ? multiply(two, subtract(price, field.mean)) : subtract(field.mean, price);
    // A mean of 0: every price is 0, and lies at the mean.
    return within(subtract(one, divide(distance, field.mean, zero)));
  },
  bands(price, _field, { bands }) {
    const band = (bands ?? []).find(({ upTo }) => compare(price, exact(upTo)) <= 0);
    return band ? hundredth(band.percent) : zero;
  },
};

/**
 * The share of a criterion's points that a price gets, exact, 0 to 1; 0 by a formula that decides the order instead. RangeError where
 * the formula needs a ceiling and the lot has none.
 */
export const priceShare = (terms: PriceTerms, price: Exact, field: PriceField): Exact =>
  decidesOrder(terms.formula) ? zero : shares[terms.formula](price, field, terms);
