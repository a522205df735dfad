/**
 * Geometry of the bars. Points become numbers here and nowhere else, from the figures that are shown, and only to say
 * where on the paper a rectangle begins and ends.
 */
import type { EventContent } from '../../../shared/event.ts';
import { plain, sum } from '../../../shared/exact.ts';
import type { RankedBid } from '../../../shared/scoring/rank.ts';
import { pointsOf } from '../../../shared/scoring/tree.ts';
import { drawn } from '../../parts/drawn.ts';
import { earns } from './columns.ts';

/** A criterion's piece of a bar, in percent of the bar's width. */
export type Piece = { criterionId: string; n: number; x: number; width: number };

/** The points at the right end of every bar: what a bid could reach with all criteria that earn points, and bonuses. */
export function barEnd({ method }: Pick<EventContent, 'method'>): number {
  const full = pointsOf(method);
  return Math.max(1, drawn(plain(sum(method.criteria.filter(earns).map((c) => full.get(c.id)!)))));
}

/** The pieces of one bid's bar, in published order; criteria without points have none. */
export function piecesOf(bid: Pick<RankedBid, 'points'>, end: number): Piece[] {
  let x = 0;
  const pieces: Piece[] = [];
  bid.points.forEach((p, i) => {
    const width = (drawn(p.shown) / end) * 100;
    if (width > 0) pieces.push({ criterionId: p.criterionId, n: i + 1, x, width });
    x += width;
  });
  return pieces;
}

/** Where a total ends on the bar, in percent. */
export const totalAt = (bid: Pick<RankedBid, 'total'>, end: number): number => (drawn(bid.total.shown) / end) * 100;

/** Five to eight round numbers for the axis, from 0 to the bar's end. */
export function ticks(end: number): number[] {
  const rough = end / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((s) => s * power >= rough) ?? 10);
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => i * step);
}
