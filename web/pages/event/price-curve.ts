/** What the price formula does, drawn: points for a row of prices above a lowest one that somebody chooses. */
import type { PriceCriterion } from '../../../shared/event.ts';
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
import { countedPrice } from '../../../shared/scoring/preferences.ts';
import { decidesOrder, priceFormulas } from '../../../shared/scoring/price-formulas.ts';
import { type PriceField, type PriceTerms, priceShare } from '../../../shared/scoring/price-points.ts';
import { drawn } from '../../parts/drawn.ts';

export type CurveRow = {
  price: string;
  points: string;
  lost: string;
  /** Points for the same price with all preferences; null where the method has none. */
  favoured: string | null;
};
export type Curve = {
  lowest: string;
  highest: string;
  /** The mean that it is drawn with, half-way; null where the formula asks for none. */
  mean: string | null;
  /** The few prices that the table lists and the plot marks. */
  rows: CurveRow[];
  /** Points of the drawn line, 0 to 1 in each direction; only for the picture. */
  line: { x: number; y: number }[];
};

export const positive = (text: string | null): text is string =>
  text !== null && amountPattern.test(text) && compare(exact(text), zero) > 0;

/** A lowest price to draw with: 56 % of the ceiling, the share that makes a curve worth looking at; 100,000 without one. */
export const exampleLowest = (ceiling: string | null): string =>
  positive(ceiling) ? plain(multiply(exact(ceiling), exact('0.56'))) : '100000';

/** Steps of the drawn line; the listed prices lie on it. */
const steps = 128;
/** Shares of the way from the lowest price to the highest that the table lists and the plot marks. */
export const listed = [0, 0.25, 0.5, 1] as const;
/** Where on the drawn line a listed price lies. */
export const stepOf = (share: number): number => share * steps;

/** The highest price that is drawn: the ceiling, or twice the lowest where there is no ceiling above it. */
export const topPrice = (low: Exact, ceiling: string | null): Exact =>
  positive(ceiling) && compare(exact(ceiling), low) > 0 ? exact(ceiling) : multiply(low, exact('2'));

/** Prices at shares of the way from the lowest to the highest, exactly. */
export const pricesBetween = (low: Exact, top: Exact, shares: readonly number[]): Exact[] =>
  shares.map((share) =>
    add(low, divide(multiply(subtract(top, low), exact(String(share * steps))), exact(String(steps)), zero)),
  );

/**
 * The curve of a price criterion from the lowest price to the ceiling, or to twice the lowest where there is no ceiling above it.
 * Null while points or price are not numbers above 0, or the formula has not what it needs.
 */
export function priceCurve(
  c: PriceTerms & { points: string } & Pick<PriceCriterion, 'preferences' | 'stacking' | 'preferencesMost'>,
  lowest: string,
  ceiling: string | null,
  decimals: number,
): Curve | null {
  if (!positive(c.points) || !positive(lowest) || !isWhole(c) || decidesOrder(c.formula)) return null;
  const low = exact(lowest);
  const top = topPrice(low, ceiling);
  // A price above the ceiling is not ranked, and a formula that takes the ceiling has nothing to say of it.
  if (priceFormulas[c.formula].ceiling && positive(ceiling) && compare(exact(ceiling), low) <= 0) return null;
  if (c.formula === 'ceiling-to-optimum' && compare(exact(c.optimum!), top) >= 0) return null;
  const full = exact(c.points);
  const at = (share: number): Exact => pricesBetween(low, top, [share])[0]!;
  const field: PriceField = { lowest: low, mean: at(0.5), ceiling: top };
  const preferences = c.preferences.filter((p) => amountPattern.test(p.percent));
  const row = (price: Exact): CurveRow => {
    const got = multiply(full, priceShare(c, price, field));
    // The lowest counted price stays the one drawn with: a favoured bid below it would itself be the lowest.
    const counted = preferences.length === 0 ? null : countedPrice({ ...c, preferences }, price, () => true);
    const of = counted !== null && compare(counted, low) < 0 ? { ...field, lowest: counted } : field;
    return {
      price: round(price, 2),
      points: round(got, decimals),
      lost: round(subtract(full, got), decimals),
      favoured: counted === null ? null : round(multiply(full, priceShare(c, counted, of)), decimals),
    };
  };
  const line = Array.from({ length: steps + 1 }, (_, i) => ({
    x: i / steps,
    y: drawn(round(priceShare(c, at(i / steps), field), 6)),
  }));
  const takesMean = c.formula === 'bilinear' || c.formula === 'distance-from-mean';
  return {
    lowest: round(low, 2),
    highest: round(top, 2),
    mean: takesMean ? round(field.mean, 2) : null,
    rows: listed.map((share) => row(at(share))),
    line,
  };
}

/** Whether a formula has all that it needs to be drawn. */
function isWhole({ formula, optimum, bands }: PriceTerms): boolean {
  if (formula === 'ceiling-to-optimum') return positive(optimum ?? null);
  if (formula === 'bands')
    return (
      (bands ?? []).length > 0 &&
      bands!.every(
        (b) => amountPattern.test(b.percent) && compare(exact(b.percent), exact('100')) <= 0 && positive(b.upTo),
      )
    );
  return true;
}
