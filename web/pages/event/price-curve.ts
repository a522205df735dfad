/** What the price formula does, drawn: points for a row of prices above a lowest one that somebody chooses. */
import {
  add,
  amountPattern,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  plain,
  round,
  subtract,
  zero,
} from '../../../shared/exact.ts';
import { lowestOverPrice, preferred } from '../../../shared/scoring.ts';

export type CurveRow = {
  price: string;
  points: string;
  lost: string;
  /** Points for the same price with the preference; null where the method has none. */
  favoured: string | null;
};
export type Curve = {
  lowest: string;
  highest: string;
  /** The few prices that the table lists and the plot marks. */
  rows: CurveRow[];
  /** Points of the drawn line, 0 to 1 in each direction; only for the picture. */
  line: { x: number; y: number }[];
};

const positive = (text: string | null): text is string =>
  text !== null && amountPattern.test(text) && compare(exact(text), zero) > 0;

/** A lowest price to draw with: 56 % of the ceiling, the share that makes a curve worth looking at; 100,000 without one. */
export const exampleLowest = (ceiling: string | null): string =>
  positive(ceiling) ? plain(multiply(exact(ceiling), exact('0.56'))) : '100000';

/**
 * The curve from the lowest price to the ceiling, or to twice the lowest where there is no ceiling above it. Null while
 * points or price are not numbers above 0.
 */
export function priceCurve(
  points: string,
  lowest: string,
  ceiling: string | null,
  percent: string | null,
  decimals: number,
): Curve | null {
  if (!positive(points) || !positive(lowest)) return null;
  const low = exact(lowest);
  const top = positive(ceiling) && compare(exact(ceiling), low) > 0 ? exact(ceiling) : multiply(low, exact('2'));
  const full = exact(points);
  const span = subtract(top, low);
  const at = (share: Exact): Exact => add(low, multiply(span, share));
  const row = (price: Exact): CurveRow => {
    const got = lowestOverPrice(full, low, price);
    // The lowest counted price stays the one drawn with: a favoured bid below it would itself be the lowest.
    const counted = percent === null ? null : preferred(price, percent);
    const base = counted !== null && compare(counted, low) < 0 ? counted : low;
    return {
      price: round(price, 2),
      points: round(got, decimals),
      lost: round(subtract(full, got), decimals),
      favoured: counted === null ? null : round(lowestOverPrice(full, base, counted), decimals),
    };
  };
  const rows = ['0', '0.25', '0.5', '1'].map((share) => row(at(exact(share))));
  const steps = 32;
  const line = Array.from({ length: steps + 1 }, (_, i) => {
    const share = divide(exact(String(i)), exact(String(steps)), zero);
    return { x: i / steps, y: Number(round(lowestOverPrice(exact('1'), low, at(share)), 6)) };
  });
  return { lowest: round(low, 2), highest: round(top, 2), rows, line };
}
