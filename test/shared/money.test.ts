import { describe, expect, it } from 'vitest';
import { exact, multiply, plain } from '../../shared/exact.ts';
import { currencies, money } from '../../shared/money.ts';

describe('an amount of money', () => {
  it.each([
    ['214900', 'USD', 'USD 214,900.00'],
    ['0', 'EUR', 'EUR 0.00'],
    ['214900.5', 'USD', 'USD 214,900.50'],
    ['1234567', 'JPY', 'JPY 1,234,567'],
    ['12.5', 'KWD', 'KWD 12.500'],
    ['-3', 'USD', 'USD −3.00'],
  ])('reads with the decimals of its currency: %s %s is %s', (amount, currency, is) => {
    expect(money(amount, currency)).toBe(is);
  });

  it('never loses decimals beyond the minor unit', () => {
    expect(money('0.0125', 'USD')).toBe('USD 0.0125');
    expect(money('0.0100', 'USD')).toBe('USD 0.01');
    expect(money('12.5', 'JPY')).toBe('JPY 12.5');
  });

  it('reads totals that are longer than any price may be', () => {
    const [largest, smallest] = [exact('999999999999999999.999999'), exact('0.000001')];
    expect(money(plain(multiply(smallest, smallest)), 'USD')).toBe('USD 0.000000000001');
    expect(money(plain(multiply(largest, exact('1000000000'))), 'USD')).toBe(
      'USD 999,999,999,999,999,999,999,999,000.00',
    );
  });

  it('has two decimals in a currency that is not listed', () => {
    expect(money('5', 'XTS')).toBe('XTS 5.00');
  });

  it('is never made of what is no decimal', () => {
    expect(() => money('NaN', 'USD')).toThrow(RangeError);
    expect(() => money('1e400', 'USD')).toThrow(RangeError);
  });
});

describe('the list of currencies', () => {
  it('has three capitals and a minor unit that the machine agrees with', () => {
    for (const [code, digits] of Object.entries(currencies)) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      const known = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions();
      // CLDR gives some currencies whose minor unit is out of use fewer digits than ISO 4217 does; that list is ISO's.
      expect(digits, code).toBeGreaterThanOrEqual(known.maximumFractionDigits ?? 0);
    }
    expect([currencies.JPY, currencies.KRW, currencies.CLP, currencies.VND]).toEqual([0, 0, 0, 0]);
    expect([currencies.BHD, currencies.JOD, currencies.KWD, currencies.OMR, currencies.TND]).toEqual([3, 3, 3, 3, 3]);
  });
});

describe('an amount that is written in an unusual way', () => {
  it('loses leading zeros, and has a minus only where there is something to subtract', () => {
    expect(money('007.5', 'EUR')).toBe('EUR 7.50');
    expect(money('-1234', 'EUR')).toBe('EUR −1,234.00');
    expect(money('-0.00', 'EUR')).toBe('EUR 0.00');
    expect(money('1000', 'JPY')).toBe('JPY 1,000');
  });
});
