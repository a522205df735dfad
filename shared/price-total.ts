/**
 * What a price sheet adds up to: the sum of a line, the total as bid, and the net present value that scoring counts where the lot
 * discounts what falls due later. All exact.
 */
import type { BidPrice } from './bid-price.ts';
import type { Lot, PriceLine } from './event.ts';
import { add, divide, type Exact, exact, isZero, multiply, one, plain, zero } from './exact.ts';

/** In how many periods the amount of a line falls due; 1 where it falls due once, at the start. */
export const periodsOf = ({ periods }: Pick<PriceLine, 'periods'>): number =>
  periods ? Math.max(0, periods.last - periods.first + 1) : 1;

/** The quantity of a line in a bid: the buyer's, or the bidder's own where the buyer left it open; null while blank. */
const quantityOf = (line: PriceLine | undefined, price: BidPrice): string | null => {
  const quantity = line?.quantity ?? price.quantity;
  return quantity === null || quantity === '' ? null : quantity;
};

/** What one line costs each time it falls due (quantity × unit price), exact; null while one of them is blank. */
export function lineAmount(lot: Pick<Lot, 'lines'>, price: BidPrice): Exact | null {
  const line = lot.lines.find((l) => l.id === price.lineId);
  const quantity = quantityOf(line, price);
  return quantity === null || price.unitPrice === '' ? null : multiply(exact(quantity), exact(price.unitPrice));
}

/** The sum of one line (quantity × unit price × periods), exact and not discounted; null while one of them is blank. */
export function lineTotal(lot: Pick<Lot, 'lines'>, price: BidPrice): Exact | null {
  const amount = lineAmount(lot, price);
  const line = lot.lines.find((l) => l.id === price.lineId);
  return amount && (line?.periods ? multiply(amount, exact(String(periodsOf(line)))) : amount);
}

/** The sum over the lines that are not optional of what `factor` makes of a line's amount; null while one of those is blank. */
function summed(
  lot: Pick<Lot, 'lines'>,
  prices: readonly BidPrice[],
  factor: (line: PriceLine) => Exact,
): Exact | null {
  const priced = new Map([...prices].reverse().map((p) => [p.lineId, p]));
  // Lines that fall due in the same periods are added first: a factor may be a fraction of hundreds of digits.
  const groups = new Map<string, { line: PriceLine; amount: Exact }>();
  for (const line of lot.lines) {
    if (line.optional) continue;
    const price = priced.get(line.id);
    const quantity = price ? quantityOf(line, price) : null;
    if (!price || quantity === null || price.unitPrice === '') return null;
    const amount = multiply(exact(quantity), exact(price.unitPrice));
    const key = line.periods ? `${line.periods.first} ${line.periods.last}` : '';
    groups.set(key, { line, amount: add(groups.get(key)?.amount ?? zero, amount) });
  }
  let total: Exact = zero;
  for (const { line, amount } of groups.values())
    total = add(total, line.periods ? multiply(amount, factor(line)) : amount);
  return total;
}

/**
 * The total of a price sheet as bid, exact: the sum of quantity × unit price × periods over the lines that are not optional; null
 * while one of those is blank. Optional lines count in no total, so that totals stay comparable.
 */
export const priceTotal = (lot: Pick<Lot, 'lines'>, prices: readonly BidPrice[]): Exact | null =>
  summed(lot, prices, (line) => exact(String(periodsOf(line))));

/** What 1 that falls due in each period of a line is worth at the start, at a rate of so many percent a period: Σ 1 ÷ (1 + r)^t. */
export function presentFactor({ periods }: Pick<PriceLine, 'periods'>, percent: string): Exact {
  if (!periods) return one;
  const worth = divide(one, add(one, divide(exact(percent), exact('100'), zero)), one);
  let [now, factor]: [Exact, Exact] = [one, zero];
  for (let t = 0; t <= periods.last; t++) {
    if (t >= periods.first) factor = add(factor, now);
    now = multiply(now, worth);
  }
  return factor;
}

/** True where what falls due later counts less in scoring: there is a rate, and a line that falls due after the start. */
export const isDiscounted = (lot: Pick<Lot, 'lines' | 'discountPercent'>): boolean =>
  (lot.discountPercent ?? '') !== '' &&
  !isZero(exact(lot.discountPercent!)) &&
  lot.lines.some((l) => !l.optional && (l.periods?.last ?? 0) > 0);

/**
 * The net present value of a price sheet, exact: the sum over the lines that are not optional, and over the periods t in which
 * each falls due, of quantity × unit price ÷ (1 + r)^t, with r the lot's discount rate a period. The total as bid where nothing
 * is discounted; null while a line is blank. Single and uniform present values of NIST Handbook 135 (1995), Life-Cycle Costing
 * Manual, by whole periods; a buyer who counts costs over a life cycle says how in the documents (Directive 2014/24/EU, Art. 68(2)).
 */
export const presentValue = (lot: Pick<Lot, 'lines' | 'discountPercent'>, prices: readonly BidPrice[]): Exact | null =>
  isDiscounted(lot)
    ? summed(lot, prices, (line) => presentFactor(line, lot.discountPercent!))
    : priceTotal(lot, prices);

/** The total as a decimal string for display and record; null while it is not complete. */
export const shownTotal = (lot: Pick<Lot, 'lines'>, prices: readonly BidPrice[]): string | null => {
  const total = priceTotal(lot, prices);
  return total === null ? null : plain(total);
};
