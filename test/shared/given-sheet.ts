/** A bidder's price sheet to start a test from: three lines of a lot, and cells as a spreadsheet has them. */
import type { WrittenCell } from '../../shared/bid-sheet.ts';
import type { SheetReading } from '../../shared/bid-sheet-read.ts';
import type { EventContent, Lot, PriceLine } from '../../shared/event.ts';
import type { Cell } from '../../shared/table-cells.ts';
import { givenContent } from '../given.ts';

export const line = (id: string, changes: Partial<PriceLine> = {}): PriceLine => ({
  id,
  name: `Name of ${id}`,
  unit: 'piece',
  quantity: '40',
  optional: false,
  ...changes,
});
const lotWith = (lines: PriceLine[]): Lot => ({ id: 'lot-1', name: 'Benches', ceiling: null, lines });
export const contentWith = (lines: PriceLine[], changes: Partial<EventContent> = {}) =>
  givenContent({ lots: [lotWith(lines)], ...changes });
export const key = { eventId: 'ev1', lotId: 'lot-1', notice: 2 };

/** What a spreadsheet has of a written table: entries and quantities are numbers, all else is text. */
export const asCells = (rows: readonly (readonly WrittenCell[])[]): (Cell | null)[][] =>
  rows.map((row) =>
    row.map((cell) =>
      cell === null || cell.text === ''
        ? null
        : {
            kind: cell.is === 'entry' || cell.is === 'price' || cell.is === 'number' ? 'number' : 'text',
            text: cell.text,
          },
    ),
  );

export const bench = line('bench');
export const hours = line('hours', { quantity: null, unit: 'hour' });
export const extra = line('extra', { optional: true });
export const number = (text: string): Cell => ({ kind: 'number', text });
export const text = (words: string): Cell => ({ kind: 'text', text: words });
export const faultsOf = (reading: SheetReading) => reading.faults.map((f) => `${f.cell} ${f.code}`);
