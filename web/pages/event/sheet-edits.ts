/** Edits of a draft's price sheet: the lot's name and ceiling, and its lines. */
import type { EventContent, Lot, PriceLine } from '../../../shared/event.ts';
import { changedAt, type Edit, freeId, moved } from './list-edits.ts';

const withLot = (content: EventContent, change: (lot: Lot) => Lot): EventContent => ({
  ...content,
  lots: content.lots.map((lot, i) => (i === 0 ? change(lot) : lot)),
});
const withLines = (content: EventContent, change: (lines: PriceLine[]) => PriceLine[]): EventContent =>
  withLot(content, (lot) => ({ ...lot, lines: change(lot.lines) }));

/** Changes the first lot's own fields: name and ceiling. */
export const editLot =
  (change: Partial<Pick<Lot, 'name' | 'ceiling'>>): Edit =>
  (content) =>
    withLot(content, (lot) => ({ ...lot, ...change }));

/** A new line of the price sheet, one of it unless the buyer says otherwise. */
export const addLine: Edit = (content) =>
  withLines(content, (lines) => [
    ...lines,
    { id: freeId('line', lines), name: '', unit: '', quantity: '1', optional: false },
  ]);
/** Changes one line. */
export const editLine =
  (i: number, change: Partial<PriceLine>): Edit =>
  (content) =>
    withLines(content, (lines) => changedAt(lines, i, change));
/** Moves a line by so many places. */
export const moveLine =
  (i: number, by: number): Edit =>
  (content) =>
    withLines(content, (lines) => moved(lines, i, by));
/** Removes a line. */
export const removeLine =
  (i: number): Edit =>
  (content) =>
    withLines(content, (lines) => lines.filter((_, k) => k !== i));
