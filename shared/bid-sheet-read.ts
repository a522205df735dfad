/**
 * Reads a bidder's price sheet: a whole one by the ids of its lines, so that neither order nor names matter, or a block of
 * cells by the place where it was pasted. Every fault is named by its cell; nothing is guessed, nothing is rounded.
 */
import { tooManyAlternates } from './alternates.ts';
import { mostAlternates } from './alternates-allowed.ts';
import { sheetLines } from './bid-lines.ts';
import { type Field, halfNotes, judged, type SheetFault, type SheetReading, type Stated } from './bid-sheet-cells.ts';
import type { Lot, Notice } from './event.ts';
import { count } from './numerals.ts';
import { type CellNote, cellName, cellPlace, type DecimalMark, quoted, type Rows } from './table-cells.ts';
import { mostRows } from './table-import.ts';
import { t, tn } from './words/say.ts';

export type { SheetFault, SheetReading } from './bid-sheet-cells.ts';

const heads = {
  id: /^(line id|positions-id)$/,
  unitPrice: /^(unit price|einzelpreis)\b/,
  quantity: /^(quantity|menge)$/,
} as const;
/** "Alternate 2", "Alternate 2, unit price": which alternate, and what of it. */
const besideHead = /^(?:alternate|alternative) ([1-9]\d?)(?:, (?:(unit price|einzelpreis)|(quantity|menge)))?$/;

/** The columns of one alternate, by its place from 0. */
type Beside = { alternate: number } & Partial<Record<Field, number>>;
type Columns = {
  row: number;
  id: number;
  // biome-ignore lint/plugin: the column where it stands
  unitPrice: number;
  quantity: number | null;
  beside: Beside[];
  again: number[];
};

/** The columns of the alternates, by their heads; `again` are columns whose head stands to the left of them already. */
function besideOf(cells: Rows[number]): Pick<Columns, 'beside' | 'again'> {
  const found = new Map<number, Beside>();
  const again: number[] = [];
  for (const [column, cell] of cells.entries()) {
    const [, n, price, quantity] = besideHead.exec(cell?.text.trim().toLowerCase() ?? '') ?? [];
    if (n === undefined) continue;
    const alternate = count(n) - 1;
    const its: Beside = found.get(alternate) ?? { alternate };
    const field = price ? 'unitPrice' : quantity ? 'quantity' : 'description';
    if (its[field] !== undefined) again.push(column);
    found.set(alternate, { [field]: column, ...its });
  }
  return { beside: [...found.values()], again };
}

/** Where the columns are, by their heads in either language; null where the heads are not there. */
function columnsOf(rows: Rows): Columns | null {
  for (const [row, cells] of rows.slice(0, 30).entries()) {
    const at = (head: RegExp) => cells.findIndex((cell) => cell && head.test(cell.text.trim().toLowerCase()));
    const [id, unitPrice, quantity] = [at(heads.id), at(heads.unitPrice), at(heads.quantity)];
    if (id >= 0 && unitPrice >= 0)
      return { row, id, unitPrice, quantity: quantity < 0 ? null : quantity, ...besideOf(cells) };
  }
  return null;
}

const besideFields = ['description', 'unitPrice', 'quantity'] as const satisfies readonly Field[];

/** Columns of an alternate that stand twice, or are not there while others of it are: it could not be read whole. */
function besideFaults({ beside, again, row }: Columns, own: boolean): SheetFault[] {
  const twice = again.map((column): SheetFault => {
    const text = t('This column stands twice. Number it anew, or take it out.');
    return { cell: cellName(row, column), code: 'column-twice', text, line: null };
  });
  const missing = beside.flatMap((its): SheetFault[] => {
    const gone = besideFields.find((field) => its[field] === undefined && (field !== 'quantity' || own));
    const there = besideFields.map((field) => its[field]).find((column) => column !== undefined);
    if (gone === undefined || there === undefined) return [];
    const n = its.alternate + 1;
    const head = {
      description: () => t('Alternate {n}', { n }),
      unitPrice: () => t('Alternate {n}, unit price', { n }),
      quantity: () => t('Alternate {n}, quantity', { n }),
    }[gone]();
    const text = t('The column “{head}” is missing. Download the sheet again.', { head });
    return [{ cell: cellName(row, there), code: 'heads-missing', text, line: null }];
  });
  return [...twice, ...missing];
}

/** Formulas and merged cells where something is read: what they say is not what a reader sees, so neither is taken. */
function unreadable(notes: readonly CellNote[], columnsRead: Columns, key: string): CellNote[] {
  const { row, id, unitPrice, quantity, beside } = columnsRead;
  const columns = [id, unitPrice, quantity, ...beside.flatMap((its) => besideFields.map((field) => its[field] ?? null))]
    .filter((column) => column !== null)
    .toSorted((a, b) => a - b);
  return notes.flatMap(({ cell, code, ref }): CellNote[] => {
    const from = cellPlace(cell);
    if (!from) return [];
    if (code === 'merged') {
      const to = cellPlace(ref?.split(':')[1] ?? '') ?? from;
      const column = columns.find((c) => from.column <= c && c <= to.column);
      const text = t('{ref} is merged. Split the cells, and write each number into its own.', { ref: ref ?? cell });
      return column === undefined || to.row < row
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

/**
 * What a table is read for: the lot, the decimals of its unit prices, how many alternates a line may have, and what the reader
 * has answered to `ask`.
 */
export type ReadFor = { lot: Pick<Lot, 'lines'>; decimals: number; most: number; decimal?: DecimalMark | undefined };
export const readFor = (
  { content }: Pick<Notice, 'content'>,
  lot: Pick<Lot, 'lines'>,
  decimal: DecimalMark | undefined,
): ReadFor => ({ lot, decimals: content.priceBasis.unitPriceDecimals, most: mostAlternates(content), decimal });

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
  const own = into.lot.lines.some((line) => line.quantity === null);
  const faults: SheetFault[] = besideFaults(columns, own);
  const first = new Map<string, string>();
  for (let r = columns.row + 1; r < rows.length; r++) {
    const cell = (column: number | null) => (column === null ? null : (rows[r]?.[column] ?? null));
    const at = (column: number) => cellName(r, column);
    const [id, unitPrice, quantity] = [cell(columns.id), cell(columns.unitPrice), cell(columns.quantity)];
    const fault = (column: number, code: string, text: string) =>
      faults.push({ cell: at(column), code, text, line: null });
    if (!id) {
      const [found] = [
        unitPrice && columns.unitPrice,
        quantity && columns.quantity,
        ...columns.beside.flatMap((its) => besideFields.map((f) => its[f] ?? null)).filter((c) => cell(c) !== null),
      ].filter((c) => c !== null);
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
    for (const its of columns.beside) {
      const cells = besideFields.flatMap((field): Stated[] => {
        const column = its[field];
        if (column === undefined) return [];
        return [{ line, alternate: its.alternate, field, cell: cell(column), at: at(column) }];
      });
      if (its.alternate < into.most) stated.push(...cells);
      else {
        const there = cells.find((c) => c.cell !== null);
        if (there) faults.push({ cell: there.at, line: line.name, ...tooManyAlternates(into.most, line.name) });
      }
    }
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
  const toLookAt = inOrder([...read.notes, ...halfNotes(stated, read.values)]);
  return { ...read, notes: toLookAt, faults: inOrder([...hidden, ...faults, ...read.faults]) };
}

/** The field of a line, or of an alternate to it, in which cells were pasted. */
export type BlockAt = { lineId: string; alternate?: number | undefined; field: Field };

/** Reads cells that were pasted at an alternate: each row is an alternate to the same line. */
function readBeside(rows: Rows, { lineId, alternate: first = 0, field }: BlockAt, into: ReadFor): SheetReading {
  const line = into.lot.lines.find((l) => l.id === lineId)!;
  const fields = besideFields.slice(besideFields.indexOf(field));
  const filled = rows.findLastIndex((row) => row.some((cell) => cell !== null)) + 1;
  const stated: Stated[] = [];
  const faults: SheetFault[] = [];
  for (const [r, row] of rows.slice(0, filled).entries()) {
    const alternate = first + r;
    if (alternate >= into.most) {
      faults.push({ cell: cellName(r, 0), line: line.name, ...tooManyAlternates(into.most, line.name) });
      break;
    }
    for (const [c, name] of fields.slice(0, row.length).entries())
      stated.push({ line, alternate, field: name, cell: row[c] ?? null, at: cellName(r, c) });
    const wide = row.findIndex((cell, c) => c >= fields.length && cell !== null);
    if (wide < 0) continue;
    const text = t(
      'Nothing is filled in here: paste what the alternate is, its unit price and, where you state it, its quantity.',
    );
    faults.push({ cell: cellName(r, wide), code: 'too-wide', text, line: line.name });
  }
  const read = judged(stated, into.decimals, into.decimal);
  return { ...read, faults: inOrder([...faults, ...read.faults]) };
}

/** Reads a block of cells from one field on, downwards and to the right; its own first cell is called A1. */
export function readBlock(rows: Rows, from: BlockAt, into: ReadFor): SheetReading {
  if (rows.length > mostRows) return tooMany(rows.length);
  if (from.alternate !== undefined) return readBeside(rows, from, into);
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
