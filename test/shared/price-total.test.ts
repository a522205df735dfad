/** What a price sheet adds up to over periods, as bid and as scoring counts it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lot, PriceLine } from '../../shared/event.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  equal,
  exact,
  multiply,
  one,
  plain,
  round,
  zero,
} from '../../shared/exact.ts';
import { isDiscounted, lineTotal, presentValue, priceTotal } from '../../shared/price-total.ts';

const line = (id: string, periods?: PriceLine['periods'], more: Partial<PriceLine> = {}): PriceLine => ({
  id,
  name: id,
  unit: 'year',
  quantity: '1',
  optional: false,
  ...(periods && { periods }),
  ...more,
});
const lot = (discountPercent: string | undefined, ...lines: PriceLine[]): Lot => ({
  id: 'lot-1',
  name: 'Lot 1',
  ceiling: null,
  lines,
  ...(discountPercent !== undefined && { discountPercent }),
});
const price = (lineId: string, unitPrice: string, quantity: string | null = null) => ({ lineId, unitPrice, quantity });

describe('A line that falls due in several periods', () => {
  const upkeep = line('upkeep', { first: 1, last: 4 }, { quantity: '2' });

  it('costs quantity × unit price × periods as bid, both ends included', () => {
    expect(plain(lineTotal(lot(undefined, upkeep), price('upkeep', '10.50'))!)).toBe('84');
    expect(plain(priceTotal(lot('5', line('buy'), upkeep), [price('buy', '100'), price('upkeep', '10.50')])!)).toBe(
      '184',
    );
  });

  it('counts less in scoring the later it falls due', () => {
    // 100 + 20 ÷ 1.1 + 20 ÷ 1.21: 20 × 21 ÷ 12.1.
    const years = lot('10', line('buy'), line('upkeep', { first: 1, last: 2 }));
    const value = presentValue(years, [price('buy', '100'), price('upkeep', '20')])!;
    expect(equal(multiply(value, exact('12.1')), exact('1630'))).toBe(true);
    expect(round(value, 2)).toBe('134.71');
  });

  it('counts in full what falls due at the start, in period 0', () => {
    const years = lot('10', line('upkeep', { first: 0, last: 1 }));
    expect(round(presentValue(years, [price('upkeep', '11')])!, 6)).toBe('21.000000');
  });

  it('has no total and no present value while a line is blank, and optional lines are in neither', () => {
    const sheet = lot('10', upkeep, line('extra', { first: 1, last: 9 }, { optional: true }));
    expect(presentValue(sheet, [price('extra', '5')])).toBeNull();
    expect(presentValue(sheet, [price('upkeep', ''), price('extra', '5')])).toBeNull();
    const alone = presentValue(sheet, [price('upkeep', '5')])!;
    expect(equal(presentValue(sheet, [price('upkeep', '5'), price('extra', '5')])!, alone)).toBe(true);
  });
});

describe('The present value', () => {
  const anyLines = fc.array(
    fc.record({
      first: fc.nat({ max: 8 }),
      more: fc.nat({ max: 8 }),
      once: fc.boolean(),
      quantity: fc.nat({ max: 50 }).map(String),
      cents: fc.nat({ max: 1_000_000 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const sheetOf = (rows: typeof anyLines extends fc.Arbitrary<infer T> ? T : never, percent: string | undefined) => ({
    lot: lot(
      percent,
      ...rows.map((r, i) =>
        line(`l${i}`, r.once ? undefined : { first: r.first, last: r.first + r.more }, { quantity: r.quantity }),
      ),
    ),
    prices: rows.map((r, i) => price(`l${i}`, plain(divide(exact(String(r.cents)), exact('100'), zero)))),
  });

  it('is the total as bid where nothing is discounted: no rate, a rate of 0, nothing due later', () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom(undefined, '', '0', '0.000'), (rows, percent) => {
        const { lot, prices } = sheetOf(rows, percent);
        expect(isDiscounted(lot)).toBe(false);
        expect(equal(presentValue(lot, prices)!, priceTotal(lot, prices)!)).toBe(true);
      }),
    );
    expect(isDiscounted(lot('4', line('buy'), line('start', { first: 0, last: 0 })))).toBe(false);
  });

  it('equals the plain sum, amount by amount and period by period, and is never more than the total as bid', () => {
    fc.assert(
      fc.property(anyLines, fc.integer({ min: 1, max: 3000 }), (rows, rate) => {
        const percent = plain(divide(exact(String(rate)), exact('100'), zero));
        const { lot, prices } = sheetOf(rows, percent);
        const growth = add(one, divide(exact(percent), exact('100'), zero));
        let slow: Exact = zero;
        rows.forEach((r, i) => {
          for (let t = r.once ? 0 : r.first; t <= (r.once ? 0 : r.first + r.more); t++) {
            let worth = multiply(exact(prices[i]!.unitPrice), exact(r.quantity));
            for (let n = 0; n < t; n++) worth = divide(worth, growth, zero);
            slow = add(slow, worth);
          }
        });
        const value = presentValue(lot, prices)!;
        expect(equal(value, slow)).toBe(true);
        expect(compare(value, priceTotal(lot, prices)!)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
