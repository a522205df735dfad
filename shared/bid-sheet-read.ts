/**
 * Reads a bidder's price sheet: a whole one by the ids of its lines, so that neither order nor names matter, or a block of
 * cells by the place where it was pasted. Every fault is named by its cell; nothing is guessed, nothing is rounded.
 */
import { sheetLines } from './bid-lines.ts';
import type { SheetValue } from './bid-sheet.ts';
import type { Lot, Notice, PriceLine } from './event.ts';
import { equal, exact } from './exact.ts';
import { quantityDecimals } from './price-basis.ts';
import { type Cell, type CellNote, cellName, cellPlace, type DecimalMark, quoted, type Rows } from './table-cells.ts';
import { mostRows } from './table-import.ts';
import { type AskDecimal, amountIn, numberMark } from './table-numbers.ts';
import { t, tn } from './words/say.ts';

/** A fault with the line in whose row it is; null where it is in none. */
export type SheetFault = CellNote & { line: string | null };
export type SheetReading = {
  values: SheetValue[];
  /** Where there are any, or something is asked, no value is to be taken over. */
  faults: SheetFault[];
  /** What is no fault and ought to be looked at. */
  notes: SheetFault[];
  ask: AskDecimal | null;
};

type Field = SheetValue['field'];
/** A cell that states something of a line. */
type Stated = { line: PriceLine; field: Field; cell: Cell | null; at: string };

const tooFine = (decimals: number): string =>
  decimals === 0
    ? t('Whole numbers only here. Nothing is rounded for you.')
    : tn(
        decimals,
        'At most one decimal here. Nothing is rounded for you.',
        'At most {n} decimals here. Nothing is rounded for you.',
      );

/** The quantity of a line that the buyer has fixed: it may stand in the table, and must be the same. */
function fixedFault({ line, cell }: Stated): Pick<CellNote, 'code' | 'text'> | null {
  const fixed = line.quantity ?? '';
  if (!cell || fixed === '') return null;
  const same = (['point', 'comma'] as const).some((mark) => {
    const read = amountIn(cell, mark, quantityDecimals, { words: '', negative: '', decimals: '' });
    return 'amount' in read && equal(exact(read.amount), exact(fixed));
  });
  return same
    ? null
    : {
        code: 'quantity-fixed',
        text: t('The buyer has fixed this quantity at {quantity}. The cell says {text}.', {
          quantity: fixed,
          text: quoted(cell.text),
        }),
      };
}

/** What the cells say, once it is clear how their numbers are written. */
function judged(stated: readonly Stated[], unitPriceDecimals: number, given: DecimalMark | undefined): SheetReading {
  const own = stated.filter((s) => s.field === 'unitPrice' || s.line.quantity === null);
  const texts = own.flatMap(({ cell, at }) => (cell?.kind === 'text' ? [{ at, text: cell.text }] : []));
  const { mark, ask, faults: mixed } = numberMark(texts, given);
  const lineAt = (at: string) => stated.find((s) => s.at === at)?.line.name ?? null;
  const faults: SheetFault[] = mixed.map((fault) => ({ ...fault, line: lineAt(fault.cell) }));
  const notes: SheetFault[] = [];
  const values: SheetValue[] = [];
  for (const one of stated) {
    const { line, field, cell, at } = one;
    const say = (fault: Pick<CellNote, 'code' | 'text'>) => ({ cell: at, line: line.name, ...fault });
    if (field === 'quantity' && line.quantity !== null) {
      const fault = fixedFault(one);
      if (fault) faults.push(say(fault));
      continue;
    }
    const value = (amount: string) => values.push({ lineId: line.id, field, value: amount });
    if (!cell) {
      value('');
      continue;
    }
    // While it is not known how numbers are written, nothing is said about those that are text.
    if (ask && cell.kind === 'text') continue;
    const decimals = field === 'unitPrice' ? unitPriceDecimals : quantityDecimals;
    const read = amountIn(cell, mark, decimals, {
      words: t('{text} is not a number. Write a number, or leave the cell blank.', { text: quoted(cell.text) }),
      negative: t('A number here is zero or more, without a minus.'),
      decimals: tooFine(decimals),
    });
    if (!('amount' in read)) faults.push(say(read));
    else {
      value(read.amount);
      if (field === 'unitPrice' && read.amount === '0')
        notes.push(
          say({ code: 'zero', text: t('0 is a price: you offer it for nothing. Blank is no bid for the line.') }),
        );
    }
  }
  return { values, faults, notes, ask };
}

const heads = {
  id: /^(line id|positions-id)$/,
  unitPrice: /^(unit price|einzelpreis)\b/,
  quantity: /^(quantity|menge)$/,
} as const;
type Columns = { row: number; id: number; unitPrice: number; quantity: number | null };

/** Where the columns are, by their heads in either language; null where the heads are not there. */
function columnsOf(rows: Rows): Columns | null {
  for (const [row, cells] of rows.slice(0, 30).entries()) {
    const at = (head: RegExp) => cells.findIndex((cell) => cell && head.test(cell.text.trim().toLowerCase()));
    const [id, unitPrice, quantity] = [at(heads.id), at(heads.unitPrice), at(heads.quantity)];
    if (id >= 0 && unitPrice >= 0) return { row, id, unitPrice, quantity: quantity < 0 ? null : quantity };
  }
  return null;
}

/** Formulas and merged cells where something is read: what they say is not what a reader sees, so neither is taken. */
function unreadable(notes: readonly CellNote[], { row, id, unitPrice, quantity }: Columns, key: string): CellNote[] {
  const columns = [id, unitPrice, quantity].toSorted((a, b) => (a ?? 0) - (b ?? 0));
  return notes.flatMap(({ cell, code, ref }): CellNote[] => {
    const from = cellPlace(cell);
    if (!from) return [];
    if (code === 'merged') {
      const to = cellPlace(ref?.split(':')[1] ?? '') ?? from;
      const column = columns.find((c) => c !== null && from.column <= c && c <= to.column);
      const text = t('{ref} is merged. Split the cells, and write each number into its own.', { ref: ref ?? cell });
      return column == null || to.row < row
        ? []
        : [{ cell: cellName(Math.max(from.row, row), column), code: 'merged', text }];
    }
    if (cell !== key && (from.row < row || !columns.includes(from.column))) return [];
    const text = t('A formula. What it gives is not taken: copy the cells, and paste them as values.');
    return [{ cell, code: 'formula', text }];
  });
}

const inOrder = (faults: readonly SheetFault[]): SheetFault[] => {
  const place = (fault: SheetFault) => cellPlace(fault.cell) ?? { row: 0, column: 0 };
  // A cell is told one thing at a time, the first that was found.
  const once = [...new Map(faults.toReversed().map((f) => [f.cell, f])).values()];
  return once.toSorted((a, b) => place(a).row - place(b).row || place(a).column - place(b).column);
};

/** What a table is read for: the lot, the decimals of its unit prices, and what the reader has answered to `ask`. */
export type ReadFor = { lot: Pick<Lot, 'lines'>; decimals: number; decimal?: DecimalMark | undefined };
export const readFor = (
  { content }: Pick<Notice, 'content'>,
  lot: Pick<Lot, 'lines'>,
  decimal: DecimalMark | undefined,
): ReadFor => ({ lot, decimals: content.priceBasis.unitPriceDecimals, decimal });

const tooMany = (n: number): SheetReading => {
  const text = t('The table has {n} rows; at most {most} are read.', { n, most: mostRows });
  return { values: [], faults: [{ cell: 'A1', code: 'too-many-rows', text, line: null }], notes: [], ask: null };
};

/** Reads a whole sheet: `notes` are what the workbook says of its cells, `key` is the cell of the key. */
export function readSheet(rows: Rows, notes: readonly CellNote[], key: string, into: ReadFor): SheetReading {
  if (rows.length > mostRows) return tooMany(rows.length);
  const columns = columnsOf(rows);
  if (!columns) {
    const text = t('The row with the heads “Line id” and “Unit price” is missing. Download the sheet again.');
    return { values: [], faults: [{ cell: key, code: 'heads-missing', text, line: null }], notes: [], ask: null };
  }
  const stated: Stated[] = [];
  const faults: SheetFault[] = [];
  const first = new Map<string, string>();
  for (let r = columns.row + 1; r < rows.length; r++) {
    const cell = (column: number | null) => (column === null ? null : (rows[r]?.[column] ?? null));
    const at = (column: number) => cellName(r, column);
    const [id, unitPrice, quantity] = [cell(columns.id), cell(columns.unitPrice), cell(columns.quantity)];
    const fault = (column: number, code: string, text: string) =>
      faults.push({ cell: at(column), code, text, line: null });
    if (!id) {
      const [found] = [unitPrice && columns.unitPrice, quantity && columns.quantity].filter((c) => c !== null);
      if (found !== undefined)
        fault(found, 'id-missing', t('The row has no line id. Put it back, or clear the number.'));
      continue;
    }
    const line = into.lot.lines.find((l) => l.id === id.text.trim());
    if (!line) {
      fault(columns.id, 'line-unknown', t('{text} is no line of this price sheet.', { text: quoted(id.text) }));
      continue;
    }
    const before = first.get(line.id);
    if (before !== undefined) {
      fault(columns.id, 'line-twice', t('The same line as in {cell}.', { cell: before }));
      continue;
    }
    first.set(line.id, at(columns.id));
    stated.push({ line, field: 'unitPrice', cell: unitPrice, at: at(columns.unitPrice) });
    if (columns.quantity !== null) stated.push({ line, field: 'quantity', cell: quantity, at: at(columns.quantity) });
    else if (line.quantity === null)
      fault(columns.unitPrice, 'quantity-missing', t('The column “Quantity” is missing. Download the sheet again.'));
  }
  const gone = sheetLines(into.lot).filter((line) => !first.has(line.id));
  if (gone.length > 0)
    faults.push({
      cell: cellName(rows.length, columns.id),
      code: 'line-missing',
      line: null,
      text: tn(
        gone.length,
        'The row of this line is missing: {list}. Put it back; its price may stay blank.',
        'The rows of {n} lines are missing: {list}. Put them back; their prices may stay blank.',
        {
          list:
            gone
              .slice(0, 5)
              .map((l) => `${l.name} (${l.id})`)
              .join(', ') + (gone.length > 5 ? ', …' : ''),
        },
      ),
    });
  const read = judged(stated, into.decimals, into.decimal);
  const lineAt = (at: string) => stated.find((s) => s.at === at)?.line.name ?? null;
  const hidden = unreadable(notes, columns, key).map((n): SheetFault => ({ ...n, line: lineAt(n.cell) }));
  return { ...read, faults: inOrder([...hidden, ...faults, ...read.faults]) };
}

/** Reads a block of cells from one field on, downwards and to the right; its own first cell is called A1. */
export function readBlock(rows: Rows, from: { lineId: string; field: Field }, into: ReadFor): SheetReading {
  if (rows.length > mostRows) return tooMany(rows.length);
  const lines = sheetLines(into.lot);
  const below = lines.slice(lines.findIndex((l) => l.id === from.lineId));
  const fields: Field[] = from.field === 'unitPrice' ? ['unitPrice', 'quantity'] : ['quantity'];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const stated: Stated[] = [];
  const faults: SheetFault[] = [];
  for (const [r, line] of below.slice(0, rows.length).entries()) {
    const row = rows[r] ?? [];
    for (const [c, field] of fields.slice(0, width).entries())
      stated.push({ line, field, cell: row[c] ?? null, at: cellName(r, c) });
    const wide = row.findIndex((cell, c) => c >= fields.length && cell !== null);
    if (wide < 0) continue;
    const text = t(
      'Nothing is filled in here: paste unit prices, with quantities to their right where you state them.',
    );
    faults.push({ cell: cellName(r, wide), code: 'too-wide', text, line: line.name });
  }
  const long = rows.findIndex((row, r) => r >= below.length && row.some((cell) => cell !== null));
  if (long >= 0) {
    const text = t('There is no line for this row: {n} from the one where you pasted.', { n: below.length });
    faults.push({ cell: cellName(long, 0), code: 'too-many-rows', text, line: null });
  }
  const read = judged(stated, into.decimals, into.decimal);
  return { ...read, faults: inOrder([...faults, ...read.faults]) };
}
