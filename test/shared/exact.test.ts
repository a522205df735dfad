import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  amountPattern,
  compare,
  decimalPattern,
  divide,
  type Exact,
  equal,
  exact,
  exactPlain,
  grouped,
  isZero,
  mean,
  multiply,
  one,
  plain,
  round,
  rounded as roundedNumber,
  subtract,
  sum,
  toFraction,
  zero,
} from '../../shared/exact.ts';

/** A decimal as a scaled whole number: the independent way to reckon with it. */
type Scaled = { units: bigint; places: number };
const written = ({ units, places }: Scaled): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const body = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return units < 0n ? `-${body}` : body;
};
const scaled = fc.record({
  units: fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }),
  places: fc.integer({ min: 0, max: 6 }),
});
const decimal = scaled.map(written);
const rational = fc
  .tuple(decimal, decimal)
  .filter(([, d]) => !/^-?[0.]*$/.test(d))
  .map(([n, d]) => divide(exact(n), exact(d), zero));
const same = (a: Exact, b: Exact) => expect(toFraction(a)).toBe(toFraction(b));

/** Rounds numerator/denominator half away from zero by long division, sharing nothing with the code under test. */
function rounded(fraction: string, places: number): string {
  const [n = '0', d = '1'] = fraction.split('/');
  const negative = n.startsWith('-');
  const numerator = BigInt(n.replace('-', '')) * 10n ** BigInt(places);
  let units = numerator / BigInt(d);
  if ((numerator % BigInt(d)) * 2n >= BigInt(d)) units += 1n;
  return written({ units: negative ? -units : units, places });
}

describe('a decimal on the wire', () => {
  it.each(['0', '-0', '7', '-7', '007', '0.1', '-0.000001', '999999999999999999.999999', '123456789012345678'])(
    'may be %s',
    (text) => {
      expect(toFraction(exact(text))).not.toContain('NaN');
    },
  );

  it.each([
    ['nothing', ''],
    ['a word for no number', 'NaN'],
    ['Infinity', 'Infinity'],
    ['an exponent', '1e400'],
    ['a small exponent', '1e2'],
    ['Arabic digits', '١٢٣'],
    ['wide digits', '１'],
    ['40 digits', '1'.repeat(40)],
    ['19 digits before the point', '1'.repeat(19)],
    ['7 digits after it', '0.1234567'],
    ['a fraction', '1/3'],
    ['a repeating decimal', '0.(3)'],
    ['a separator', '1_000'],
    ['a comma', '1,000'],
    ['a decimal comma', '1,5'],
    ['a plus', '+1'],
    ['two minuses', '--1'],
    ['the minus of print', '−1'],
    ['a space before', ' 1'],
    ['a space after', '1 '],
    ['a line end', '1\n'],
    ['a bare point', '.'],
    ['no digit before the point', '.5'],
    ['no digit after it', '5.'],
    ['two points', '1.2.3'],
    ['hexadecimal', '0x10'],
    ['NUL', '1\u0000'],
    ['a currency', '$1'],
  ])('is not %s', (_, text) => {
    expect(() => exact(text)).toThrow(RangeError);
    expect(decimalPattern.test(text)).toBe(false);
    expect(amountPattern.test(text)).toBe(false);
  });

  it('is zero or more where it is an amount', () => {
    expect(amountPattern.test('0')).toBe(true);
    expect(amountPattern.test('12.5')).toBe(true);
    expect(amountPattern.test('-1')).toBe(false);
    expect(amountPattern.test('-0')).toBe(false);
  });

  it('quotes at most 40 characters of what it refuses', () => {
    expect(() => exact('9'.repeat(100_000))).toThrow(new RangeError(`not a decimal: ${'9'.repeat(40)}`));
  });
});

describe('exact arithmetic', () => {
  it('adds a tenth and two tenths to three tenths', () => {
    expect(plain(add(exact('0.1'), exact('0.2')))).toBe('0.3');
  });

  it('obeys the laws of a field', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        same(add(a, b), add(b, a));
        same(add(add(a, b), c), add(a, add(b, c)));
        same(add(a, zero), a);
        same(add(a, subtract(zero, a)), zero);
        same(multiply(a, b), multiply(b, a));
        same(multiply(multiply(a, b), c), multiply(a, multiply(b, c)));
        same(multiply(a, one), a);
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        same(subtract(a, b), add(a, subtract(zero, b)));
        if (!isZero(b)) same(multiply(divide(a, b, zero), b), a);
      }),
    );
  });

  it('agrees with whole numbers of the smallest unit', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const [x, y] = [exact(written(a)), exact(written(b))];
        const at = (s: Scaled) => s.units * 10n ** BigInt(6 - s.places);
        const total = written({ units: at(a) + at(b), places: 6 });
        expect(round(add(x, y), 6)).toBe(total.replace(/^-(0\.0+)$/, '$1'));
        expect(Math.sign(compare(x, y))).toBe(at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0);
        expect(round(multiply(x, y), 12)).toBe(
          written({ units: at(a) * at(b), places: 12 }).replace(/^-(0\.0+)$/, '$1'),
        );
      }),
    );
  });

  it('gives the answer that is named for a division by zero, and only then', () => {
    expect(plain(divide(exact('5'), zero, exact('7')))).toBe('7');
    expect(plain(divide(zero, exact('5'), exact('7')))).toBe('0');
    expect(plain(divide(exact('5'), exact('2'), exact('7')))).toBe('2.5');
  });

  it('sums nothing to zero, and means the exact mean', () => {
    same(sum([]), zero);
    same(mean([]), zero);
    expect(toFraction(mean([exact('4'), exact('4'), exact('5')]))).toBe('13/3');
    expect(plain(sum([exact('0.1'), exact('0.2'), exact('-0.3')]))).toBe('0');
  });
});

describe('the order of numbers', () => {
  it('is total, and is kept by adding', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(compare(a, a)).toBe(0);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
        expect(equal(a, b)).toBe(toFraction(a) === toFraction(b));
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
        expect(Math.sign(compare(add(a, c), add(b, c)))).toBe(Math.sign(compare(a, b)));
      }),
    );
  });

  it('tells apart what floats hold for equal', () => {
    expect(compare(exact('999999999999999999.999998'), exact('999999999999999999.999999'))).toBeLessThan(0);
    expect(compare(exact('0.3'), add(exact('0.1'), exact('0.2')))).toBe(0);
  });

  it('knows zero with and without a minus', () => {
    expect(isZero(exact('-0.00'))).toBe(true);
    expect(isZero(exact('0.000001'))).toBe(false);
    same(exact('-0'), zero);
  });
});

describe('rounding', () => {
  it.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1.5', 0, '2'],
    ['2.5', 0, '3'],
    ['2.675', 2, '2.68'],
    ['1.005', 2, '1.01'],
    ['-2.675', 2, '-2.68'],
    ['0.004', 2, '0.00'],
    ['-0.004', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['9.999', 2, '10.00'],
    ['7', 3, '7.000'],
    ['0', 2, '0.00'],
  ])('takes half away from zero: %s to %i places is %s', (text, places, is) => {
    expect(round(exact(text), places)).toBe(is);
  });

  it('agrees with long division on any rational', () => {
    fc.assert(
      fc.property(rational, fc.integer({ min: 0, max: 12 }), (x, places) => {
        expect(round(x, places)).toBe(rounded(toFraction(x), places).replace(/^-([0.]+)$/, '$1'));
      }),
      { numRuns: 500 },
    );
  });
});

describe('how a number is written', () => {
  it('is put on record as a fraction in lowest terms', () => {
    expect(toFraction(divide(exact('1'), exact('3'), zero))).toBe('1/3');
    expect(toFraction(divide(exact('-2'), exact('6'), zero))).toBe('-1/3');
    expect(toFraction(exact('12.50'))).toBe('25/2');
    expect(toFraction(exact('-4'))).toBe('-4');
  });

  it('is plain without zeros that say nothing', () => {
    expect(plain(exact('100'))).toBe('100');
    expect(plain(exact('100.00'))).toBe('100');
    expect(plain(exact('0.00'))).toBe('0');
    expect(plain(exact('-0.50'))).toBe('-0.5');
  });

  it('reads back as the same number', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        same(exact(plain(exact(text))), exact(text));
      }),
    );
  });

  it('loses nothing where decimals were multiplied, however small they get', () => {
    const tiny = exact('0.000001');
    expect(plain(multiply(tiny, tiny))).toBe('0.000000000001');
    expect(plain(multiply(multiply(tiny, tiny), exact('0.01')))).toBe('0.00000000000001');
    expect(plain(multiply(exact('999999999999999999.999999'), exact('999999999999999999.999999')))).toBe(
      '999999999999999999999998000000000000.000000000001',
    );
  });

  it('reads every plain number again, even one that is longer than what anybody may type', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        const product = multiply(multiply(exact(a), exact(b)), exact(c));
        same(exactPlain(plain(product)), product);
      }),
    );
    for (const text of ['', '1/3', '1e5', 'NaN', '+1', '1_000', '1'.repeat(61)]) {
      expect(() => exactPlain(text)).toThrow(RangeError);
    }
  });

  it('keeps twelve places of what no decimal can say', () => {
    expect(plain(divide(one, exact('3'), zero))).toBe('0.333333333333');
    expect(plain(divide(exact('-100'), exact('3'), zero))).toBe('-33.333333333333');
    expect(plain(divide(exact('0.000001'), exact('999999999999'), zero))).toBe('0');
  });

  it('groups thousands for reading, with a real minus', () => {
    expect(grouped(exact('1234567.891'), 2)).toBe('1,234,567.89');
    expect(grouped(exact('-1234.5'), 2)).toBe('−1,234.50');
    expect(grouped(exact('-123.4'), 0)).toBe('−123');
    expect(grouped(exact('999.999'), 2)).toBe('1,000.00');
    expect(grouped(exact('0'), 0)).toBe('0');
  });
});

it('a number is rounded to a number, however long it is', () => {
  const long = Array.from({ length: 7 }, () => exact('999999999999999999')).reduce(multiply);
  const third = divide(long, exact('7'), zero);
  expect(toFraction(roundedNumber(long, 2, 'half-up'))).toBe(toFraction(long));
  const nearest = roundedNumber(third, 0, 'half-up');
  expect(compare(multiply(exact('2'), subtract(nearest, third)), one)).toBeLessThan(1);
  expect(toFraction(roundedNumber(exact('-1.25'), 1, 'half-up'))).toBe('-13/10');
  expect(toFraction(roundedNumber(exact('-1.25'), 1, 'half-even'))).toBe('-6/5');
});
