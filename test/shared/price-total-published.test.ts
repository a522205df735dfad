/** Net present values that others have published, from their inputs to the digit that is printed. Facts and figures only. */
import { describe, expect, it } from 'vitest';
import type { Lot, PriceLine } from '../../shared/event.ts';
import { add, exact, multiply, round, subtract } from '../../shared/exact.ts';
import { presentFactor, presentValue } from '../../shared/price-total.ts';

const once = { first: 0, last: 0 };
const each = (first: number, last: number) => ({ first, last });
const line = (id: string, periods: PriceLine['periods']): PriceLine => ({
  id,
  name: id,
  unit: 'year',
  quantity: '1',
  optional: false,
  ...(periods && { periods }),
});
/** Amounts, each with the periods in which it falls due, at a rate. */
function valued(percent: string, ...amounts: [string, PriceLine['periods']][]) {
  const lines = amounts.map(([, periods], i) => line(`l${i}`, periods));
  const lot: Lot = { id: 'lot-1', name: 'Lot', ceiling: null, discountPercent: percent, lines };
  return presentValue(
    lot,
    amounts.map(([unitPrice], i) => ({ lineId: `l${i}`, unitPrice, quantity: null })),
  )!;
}

describe('A net present value is what others have published', () => {
  // A tender for a sludge dewatering plant, procurement platform of Germany dtvp.de, notice CXS0YBHYT93E9XD2, award criterion
  // “Projektkostenbarwert”: 10 years, a real rate of 3 % (KVR-Leitlinien), Projektkostenbarwert = Investitionskosten + 8,5302 × L.K.
  it('the factor 8.5302 by which a German tender counts ten years of running costs at 3 %', () => {
    expect(round(presentFactor({ periods: each(1, 10) }, '3'), 4)).toBe('8.5302');
    const value = valued('3', ['250000', undefined], ['18000', each(1, 10)]);
    expect(round(value, 0)).toBe(round(add(exact('250000'), multiply(exact('18000'), exact('8.5302'))), 0));
  });

  // “A company buys a machine for $25,000”: wizedu.com/questions/457705, present worth of the total cost over ten years at 8 %.
  it('the $29,034.38 of a machine with its maintenance over ten years at 8 %, year by year', () => {
    const value = valued('8', ['25000', once], ['500', each(1, 5)], ['750', each(6, 10)]);
    expect(round(value, 2)).toBe('29034.38');
    const years = [
      ['500', '462.96', '428.67', '396.92', '367.51', '340.29'],
      ['750', '472.63', '437.62', '405.20', '375.19', '347.40'],
    ];
    years.forEach(([amount, ...printed], half) => {
      printed.forEach((cents, i) => {
        const year = 1 + half * 5 + i;
        expect(round(valued('8', [amount!, each(year, year)]), 2)).toBe(cents);
      });
    });
  });

  // A maintenance cycle of five years at 10 %, in millions of dollars: justaaa.com/finance/36939.
  it('the $135.68 million of five unequal years at 10 %, and the factor 3.79079', () => {
    const amounts: [string, PriceLine['periods']][] = [
      ['20', each(1, 1)],
      ['30', each(2, 4)],
      ['80', each(5, 5)],
    ];
    expect(round(valued('10', ...amounts), 2)).toBe('135.68');
    expect(round(presentFactor({ periods: each(1, 5) }, '10'), 5)).toBe('3.79079');
    expect(['0.90909', '0.82645', '0.75131', '0.68301', '0.62092']).toEqual(
      [1, 2, 3, 4, 5].map((n) => round(presentFactor({ periods: each(n, n) }, '10'), 5)),
    );
  });

  // Electric- or solar-powered equipment, five years at 10 %, with a salvage value that comes back: course GENG 360, chapter 5
  // (scribd.com/document/825595412), after Blank and Tarquin, Engineering Economy. There costs are negative.
  it('the $5,788 and $6,127 of two alternatives, whose salvage is subtracted', () => {
    const back = (salvage: string) => valued('10', [salvage, each(5, 5)]);
    expect(round(subtract(valued('10', ['2500', once], ['900', each(1, 5)]), back('200')), 0)).toBe('5788');
    expect(round(subtract(valued('10', ['6000', once], ['50', each(1, 5)]), back('100')), 0)).toBe('6127');
  });
});
