/**
 * Exact numbers: weights, prices, marks and points are rationals inside and decimal strings on the wire.
 * No JavaScript number ever holds one. The arithmetic underneath is fraction.js over BigInt; its comparison operators
 * and its parser are not used (the first goes through floats, the second takes "1/3" and "1_000").
 */
import Fraction from 'fraction.js';
import { thousands } from './numerals.ts';

declare const brand: unique symbol;
/**
 * An exact rational number. Opaque, and to the compiler a symbol: of an object it would let `<` pass, of a symbol it lets pass neither
 * `+`, `<`, `-x` nor a template. At run time it is a Fraction, which only this file knows.
 */
export type Exact = symbol & { readonly [brand]: 'exact' };

const wrap = (f: Fraction): Exact => f as unknown as Exact;
const open = (x: Exact): Fraction => x as unknown as Fraction;

/** A decimal on the wire: ASCII digits, at most 18 before and 6 after the point, an optional minus. */
export const decimalPattern = /^-?[0-9]{1,18}(\.[0-9]{1,6})?$/;
/** A decimal on the wire that is zero or more. */
export const amountPattern = /^[0-9]{1,18}(\.[0-9]{1,6})?$/;

/** Reads a decimal string; throws a RangeError for anything that is not one (exponents, NaN, other digits, spaces). */
export function exact(decimal: string): Exact {
  if (!decimalPattern.test(decimal)) throw new RangeError(`not a decimal: ${decimal.slice(0, 40)}`);
  const point = decimal.indexOf('.');
  if (point < 0) return wrap(new Fraction(BigInt(decimal), 1n));
  const part = decimal.slice(point + 1);
  return wrap(new Fraction(BigInt(decimal.slice(0, point) + part), 10n ** BigInt(part.length)));
}

export const zero: Exact = exact('0');
export const one: Exact = exact('1');

/** a + b, exactly. */
export const add = (a: Exact, b: Exact): Exact => wrap(open(a).add(open(b)));
/** a − b, exactly. */
export const subtract = (a: Exact, b: Exact): Exact => wrap(open(a).sub(open(b)));
/** a × b, exactly. */
export const multiply = (a: Exact, b: Exact): Exact => wrap(open(a).mul(open(b)));
/** a ÷ b, exactly; `whenZero` is the answer where b is zero, so that no division is left without one. */
export const divide = (a: Exact, b: Exact, whenZero: Exact): Exact =>
  isZero(b) ? whenZero : wrap(open(a).div(open(b)));
/** The sum of all; zero for none. */
export const sum = (all: readonly Exact[]): Exact => all.reduce(add, zero);
/** Negative, zero or positive as a is less than, equal to or greater than b. */
// biome-ignore lint/plugin: a sign, -1, 0 or 1
export const compare = (a: Exact, b: Exact): number => Number(open(a).compare(open(b)));
/** True for the same number, however it is written. */
export const equal = (a: Exact, b: Exact): boolean => compare(a, b) === 0;
/** True for zero. */
export const isZero = (a: Exact): boolean => compare(a, wrap(new Fraction(0))) === 0;
/** The mean of all, exactly; zero for none (callers refuse to get there: a missing mark is never a zero). */
export const mean = (all: readonly Exact[]): Exact => divide(sum(all), exact(String(all.length)), zero);

/** The number as "numerator/denominator" in lowest terms (just "numerator" for a whole number): the form that is put on record. */
export const toFraction = (x: Exact): string => {
  const f = open(x);
  const n = f.s < 0n ? -f.n : f.n;
  return f.d === 1n ? `${n}` : `${n}/${f.d}`;
};

/** The numerator, with its sign, and the denominator, above 0, in lowest terms. */
export const parts = (x: Exact): { n: bigint; d: bigint } => {
  const f = open(x);
  return { n: f.s < 0n ? -f.n : f.n, d: f.d };
};
/** n ÷ d, exactly, for a d above 0. */
export const fraction = (n: bigint, d: bigint): Exact => wrap(new Fraction(n, d));

/** A common denominator of some fractions, and their numerators over it. */
export function overOne(all: readonly Exact[]): { over: bigint; of: bigint[] } {
  const gcd = (a: bigint, b: bigint): bigint => {
    let [x, y] = [a, b];
    while (y) [x, y] = [y, x % y];
    return x;
  };
  const each = all.map(parts);
  const over = each.reduce((lcm, { d }) => (lcm / gcd(lcm, d)) * d, 1n);
  return { over, of: each.map(({ n, d }) => n * (over / d)) };
}

/** How the last digit that is kept comes about: halves away from zero, halves to the even digit, towards zero, away from zero. */
export const roundingModes = ['half-up', 'half-even', 'down', 'up'] as const;
export type RoundingMode = (typeof roundingModes)[number];

/** The magnitude n ÷ d as a whole number. */
function whole(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const [floor, rest] = [n / d, n % d];
  if (rest === 0n || mode === 'down') return floor;
  if (mode === 'up') return floor + 1n;
  const twice = rest * 2n;
  if (twice !== d) return twice > d ? floor + 1n : floor;
  return mode === 'half-up' || floor % 2n === 1n ? floor + 1n : floor;
}

/** Rounds once, at the edge, to `places` decimals (0 to 12). */
export function round(x: Exact, places: number, mode: RoundingMode = 'half-up'): string {
  const f = open(x);
  const scaled = whole(f.n * 10n ** BigInt(places), f.d, mode);
  const digits = scaled.toString().padStart(places + 1, '0');
  const minus = f.s < 0n && scaled !== 0n ? '-' : '';
  return places === 0 ? `${minus}${digits}` : `${minus}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The rounded number itself, for a method that compares what is rounded. */
export function rounded(x: Exact, places: number, mode: RoundingMode): Exact {
  const { n, d } = parts(x);
  const scale = 10n ** BigInt(places);
  const magnitude = whole((n < 0n ? -n : n) * scale, d, mode);
  return fraction(n < 0n ? -magnitude : magnitude, scale);
}

/** How many decimals a fraction with this denominator needs; null where it never ends. */
function decimalsNeeded(denominator: bigint): number | null {
  let rest = denominator;
  const factors = (prime: bigint): number => {
    let n = 0;
    for (; rest % prime === 0n; n++) rest /= prime;
    return n;
  };
  const places = Math.max(factors(2n), factors(5n));
  return rest === 1n ? places : null;
}

/**
 * A decimal string without trailing zeros: exact for numbers that are decimals by their origin (sums and products of
 * decimals), however long they get; 12 decimals of what never ends.
 */
export function plain(x: Exact): string {
  const places = decimalsNeeded(open(x).d);
  return places === null ? round(x, 12).replace(/\.?0+$/, '') : round(x, places);
}

/** Reads what `plain` writes: a sum of products may be longer than what anybody may type. */
export function exactPlain(text: string): Exact {
  if (!/^-?[0-9]{1,60}(\.[0-9]{1,60})?$/.test(text)) throw new RangeError(`not a decimal: ${text.slice(0, 40)}`);
  return wrap(new Fraction(text));
}

/** A decimal string with `places` decimals, thousands kept apart, and a real minus sign: for reading. */
export function grouped(x: Exact, places: number): string {
  const [whole = '0', rest] = round(x, places).replace('-', '−').split('.');
  return rest === undefined ? thousands(whole) : `${thousands(whole)}.${rest}`;
}
