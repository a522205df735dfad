/** What a formula that decides the order does, drawn: the compared value against the price, for three levels of quality. */
import { divide, type Exact, exact, isZero, multiply, round, zero } from '../../../shared/exact.ts';
import { comparedValue } from '../../../shared/scoring/compared-value.ts';
import type { OrderFormulaId } from '../../../shared/scoring/price-formulas.ts';
import { drawn } from '../../parts/drawn.ts';
import { listed, positive, pricesBetween, topPrice } from './price-curve.ts';

/** Percent of the points for quality that the three lines stand for. */
export const qualityLevels = ['100', '75', '50'] as const;

export type ComparedCurve = {
  lowest: string;
  highest: string;
  /** The highest value that is drawn. */
  most: string;
  /** The prices that the table lists, with the compared value at each level of quality. */
  rows: { price: string; values: string[] }[];
  /** A line for each level, its ends only: each is straight. 0 to 1 in each direction; only for the picture. */
  lines: { percent: string; from: number; to: number }[];
};

/**
 * Compared values from the lowest price to the ceiling, or to twice the lowest. Null where there is nothing to draw: `lowest-price` is
 * the price itself; else points for quality, or of the price, are missing.
 */
export function comparedCurve(
  formula: OrderFormulaId,
  quality: Exact,
  pricePoints: Exact,
  lowest: string,
  ceiling: string | null,
): ComparedCurve | null {
  if (formula === 'lowest-price' || isZero(quality) || !positive(lowest)) return null;
  if (formula === 'quality-adjusted' && isZero(pricePoints)) return null;
  const low = exact(lowest);
  const top = topPrice(low, ceiling);
  const compared = (price: Exact, percent: string): Exact =>
    comparedValue(formula, price, divide(multiply(quality, exact(percent)), exact('100'), zero), pricePoints) ?? zero;
  // The poorest quality at the highest price: no value that is drawn lies higher.
  const most = compared(top, qualityLevels.at(-1)!);
  const height = (price: Exact, percent: string) => drawn(round(divide(compared(price, percent), most, zero), 6));
  return {
    lowest: round(low, 2),
    highest: round(top, 2),
    most: round(most, 2),
    rows: pricesBetween(low, top, listed).map((price) => ({
      price: round(price, 2),
      values: qualityLevels.map((percent) => round(compared(price, percent), 2)),
    })),
    lines: qualityLevels.map((percent) => ({ percent, from: height(low, percent), to: height(top, percent) })),
  };
}
