/** Edits of a price sheet: the lines of one lot, by the lot's place. */
import { type EventContent, limits, type PriceLine } from '../../../shared/event.ts';
import { changedAt, type Edit, freeId, moved } from './list-edits.ts';

/** Changes the lines of the lot at place `l`. */
const withLines =
  (l: number, change: (lines: PriceLine[]) => PriceLine[]): Edit =>
  (content: EventContent) => ({
    ...content,
    lots: content.lots.map((lot, k) => (k === l ? { ...lot, lines: change(lot.lines) } : lot)),
  });

/** A new line of the price sheet, one of it unless the buyer says otherwise; none above the limit. */
export const addLine = (l: number): Edit =>
  withLines(l, (lines) =>
    lines.length >= limits.lines
      ? lines
      : [...lines, { id: freeId('line', lines), name: '', unit: '', quantity: '1', optional: false }],
  );
/** Changes one line. */
export const editLine = (l: number, i: number, change: Partial<PriceLine>): Edit =>
  withLines(l, (lines) => changedAt(lines, i, change));
/** Moves a line by so many places. */
export const moveLine = (l: number, i: number, by: number): Edit => withLines(l, (lines) => moved(lines, i, by));
/** Removes a line. */
export const removeLine = (l: number, i: number): Edit => withLines(l, (lines) => lines.filter((_, k) => k !== i));

/** Says in which periods a line falls due; null: once, at the start. */
export const setPeriods = (l: number, i: number, periods: PriceLine['periods'] | null): Edit =>
  withLines(l, (lines) =>
    lines.map(({ periods: before, ...line }, k) =>
      k !== i ? { ...line, ...(before && { periods: before }) } : { ...line, ...(periods && { periods }) },
    ),
  );

/** Sets the discount rate of a lot, percent a period, or blank; null: its lines fall due once, at the start, and nothing is discounted. */
export const setDiscount =
  (l: number, percent: string | null): Edit =>
  (content) => ({
    ...content,
    lots: content.lots.map(({ discountPercent: _, ...lot }, k) => {
      if (k !== l) return content.lots[k]!;
      if (percent !== null) return { ...lot, discountPercent: percent };
      return { ...lot, lines: lot.lines.map(({ periods: __, ...line }) => line) };
    }),
  });
