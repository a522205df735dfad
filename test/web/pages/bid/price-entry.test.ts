import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalPattern } from '../../../../shared/exact.ts';
import { readEntry } from '../../../../web/pages/bid/price-entry.ts';

const value = (typed: string, decimals = 2) => {
  const e = readEntry(typed, decimals);
  return 'value' in e ? e.value : `fault: ${e.fault}`;
};

describe('a typed price', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    ['118', '118'],
    [' 118.50 ', '118.50'],
    ['.5', '0.5'],
    ['7.', '7'],
    ['8,930.00', '8930.00'],
    ['1,234,567', '1234567'],
    ['1 234 567.5', '1234567.5'],
    ['1\u00a0234', '1234'],
  ])('%j is read as %j', (typed, read) => expect(value(typed)).toBe(read));

  it('asks back where a comma can be read in two ways', () => {
    expect(value('1,500')).toBe('fault: 1,500 can be read in two ways. Write 1500, or 1.5.');
    expect(value('2,000')).toBe('fault: 2,000 can be read in two ways. Write 2000, or 2.');
    expect(value('12,5')).toBe('fault: Write the decimals after a point: 12.5');
  });

  it.each(['-1', '−1', 'NaN', '1e400', '1/3', '١٢٣', '1.2.3', '12,34,56', '0x10', 'Infinity', '$5', '9'.repeat(40)])(
    '%j is not a price',
    (typed) => expect(value(typed)).toMatch(/^fault: /),
  );

  it('has no more decimals than the event takes', () => {
    expect(value('1.005', 2)).toBe('fault: At most 2 decimals here.');
    expect(value('1.5', 0)).toBe('fault: Whole numbers only here.');
    expect(value('1.50', 0)).toBe('fault: Whole numbers only here.');
    expect(value('1.500', 2)).toBe('fault: At most 2 decimals here.');
  });

  it('is a decimal of the wire whenever it is read, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9., ]{0,12}$/));
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 6 }), (text, decimals) => {
        const e = readEntry(text, decimals);
        if ('fault' in e || e.value === '') return;
        expect(e.value).toMatch(decimalPattern);
        expect((e.value.split('.')[1] ?? '').length).toBeLessThanOrEqual(decimals);
      }),
    );
  });
});
