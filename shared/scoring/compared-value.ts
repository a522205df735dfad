/** What bids are put in order by where the price formula gives no points: the lowest first. */
import { add, divide, type Exact, isZero, one, zero } from '../exact.ts';
import type { OrderFormulaId } from './price-formulas.ts';

/**
 * The value of a bid, exact; null where it has none: by `price-per-quality-point` a bid without points for quality.
 *
 * - `lowest-price`: the price as it counts. Lowest price technically acceptable (FAR 15.101-2).
 * - `price-per-quality-point`: price ÷ points for quality, the reciprocal of Z = L ÷ P (UfAB VI (2016), einfache Richtwertmethode).
 * - `quality-adjusted`: p ÷ (1 + Σv ÷ (1 − Σvmax)), where v is a bid's share of the total for quality and Σvmax the most that there is
 *   (Prozorro: `calculate_coeficient` and `cooking` of the library barbecue, as ProzorroUKR/prozorro-auction runs them). The price holds
 *   1 − Σvmax, so with both as points: p ÷ (1 + quality ÷ the price's points).
 */
export function comparedValue(formula: OrderFormulaId, price: Exact, quality: Exact, pricePoints: Exact): Exact | null {
  switch (formula) {
    case 'lowest-price':
      return price;
    case 'price-per-quality-point':
      return isZero(quality) ? null : divide(price, quality, zero);
    case 'quality-adjusted':
      return divide(price, add(one, divide(quality, pricePoints, zero)), zero);
  }
}
