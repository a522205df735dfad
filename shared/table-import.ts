/**
 * Reads price lines from a table: which column holds what, what each row says, what is wrong in which cell. Nothing is
 * guessed: what can be read in two ways is asked.
 */

import { limits } from './event.ts';
import { count } from './numerals.ts';
import { type Cell, type CellNote, cellName, columnName, type DecimalMark, quoted, type Rows } from './table-cells.ts';
import { amountIn, numberMark } from './table-numbers.ts';
import { isLine, textFaults } from './text.ts';
import { t } from './words/say.ts';

/** Rows that a table may have before anything in it is looked at: every lot full, and room for headings and notes. */
export const mostRows = 5_000;

export type ImportedLine = {
  lotId: string;
  name: string;
  unit: string;
  /** Null: the bidder states it. Empty: the table says nothing. */
  quantity: string | null;
  /** Null: the table says nothing. */
  optional: boolean | null;
  /** The row in the table, counted from 0. */
  row: number;
};

export type LineImport = {
  lines: ImportedLine[];
  faults: CellNote[];
  warnings: CellNote[];
  /** Numbers of which nobody can tell whether 1.234 is one and a bit or more than a thousand: the reader is asked. */
  ask: { column: string; cells: string[]; example: string } | null;
};

export type ImportInto = {
  lots: readonly { id: string; name: string }[];
  /** The lot of lines of which the table names none. */
  lotId: string;
  /** What the reader has answered to `ask`. */
  decimal?: DecimalMark | undefined;
};

const fields = ['name', 'unit', 'quantity', 'optional', 'lot'] as const;
type Field = (typeof fields)[number];
type Columns = Partial<Record<Field, number>>;

/** What the head of a column is called, in English and German. */
const heads: Readonly<Record<Field, RegExp>> = {
  name: /^(what is priced|items?|item name|names?|description|item description|article|product|service|bezeichnung|beschreibung|artikel|leistung|gegenstand|kurztext|was bepreist wird)$/,
  unit: /^(units?|uom|unit of measure(ment)?|einheit(en)?|mengeneinheit|me)$/,
  quantity: /^(quantity|quantities|qty\.?|number of units|menge(n)?|anzahl|stückzahl)$/,
  optional: /^(optional(e)?\??|option|optional line|wahlposition|bedarfsposition|eventualposition)$/,
  lot: /^(lots?|lot name|los|lose|losname|teillos)$/,
};

const headOf = (cell: Cell | null | undefined): Field | undefined => {
  const text = cell?.text
    .toLowerCase()
    .replace(/[\s:*]+/g, ' ')
    .trim();
  return text === undefined ? undefined : fields.find((field) => heads[field].test(text));
};

/** The columns by their head, which stands in one of the first ten rows; by their order where there is none. */
function columnsOf(rows: Rows): { columns: Columns; first: number } {
  for (const [r, row] of rows.slice(0, 10).entries()) {
    const columns: Columns = {};
    row.forEach((cell, c) => {
      const field = headOf(cell);
      if (field) columns[field] ??= c;
    });
    if (columns.name !== undefined && (Object.keys(columns).length > 1 || row.filter(Boolean).length === 1))
      return { columns, first: r + 1 };
  }
  return { columns: { name: 0, unit: 1, quantity: 2, optional: 3 }, first: 0 };
}

const statedByBidder =
  /^(stated by( the)? bidder|by( the)? bidder|bidder|bidder states|vom bieter( anzugeben)?|bieter|bieterangabe)$/i;
const yes = /^(yes|y|true|x|1|optional|ja|j|wahr|✓|✔)$/i;
const no = /^(no|n|false|0|nein|falsch|mandatory|fixed|[-–—])$/i;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const longest = { name: limits.name, unit: 40 } as const;

class Reading {
  readonly faults: CellNote[] = [];
  readonly warnings: CellNote[] = [];
  private readonly rows: Rows;
  private readonly columns: Columns;
  constructor(rows: Rows, columns: Columns) {
    this.rows = rows;
    this.columns = columns;
  }
  cell(row: number, field: Field): Cell | null {
    const column = this.columns[field];
    return column === undefined ? null : (this.rows[row]?.[column] ?? null);
  }
  at(row: number, field: Field): string {
    return cellName(row, this.columns[field] ?? 0);
  }
  fault(row: number, field: Field, code: string, text: string): void {
    this.faults.push({ cell: this.at(row, field), code, text });
  }
  /** Words: a line that can be printed. A number is taken as it is written. */
  words(row: number, field: 'name' | 'unit'): string {
    const cell = this.cell(row, field);
    if (!cell) return '';
    if (cell.kind === 'error') {
      this.fault(
        row,
        field,
        'error-value',
        t('{text} is an error of the spreadsheet. Put it right there first.', { text: cell.text }),
      );
      return '';
    }
    if (cell.kind === 'date') {
      this.fault(row, field, 'date', t('A date ({text}) stands where words are expected.', { text: cell.text }));
      return '';
    }
    const text = oneLine(cell.text);
    if (text.length > longest[field])
      this.fault(
        row,
        field,
        'too-long',
        t('{n} characters; at most {most}.', { n: text.length, most: longest[field] }),
      );
    else if (textFaults(text).length > 0 || !isLine(text))
      this.fault(row, field, 'unprintable', t('It has characters that cannot be printed in a letter. Type it again.'));
    return text;
  }
  optional(row: number): boolean | null {
    if (this.columns.optional === undefined) return null;
    const cell = this.cell(row, 'optional');
    if (!cell || no.test(cell.text)) return false;
    if (yes.test(cell.text)) return true;
    this.fault(row, 'optional', 'not-a-choice', t('{text}: write yes or no.', { text: quoted(cell.text) }));
    return false;
  }
  lot(row: number, { lots, lotId }: ImportInto): string {
    const cell = this.cell(row, 'lot');
    if (!cell) return lotId;
    const wanted = oneLine(cell.text).toLowerCase();
    const place = /^(?:(?:lot|los) ?)?(\d{1,2})$/.exec(wanted)?.[1];
    const found = lots.find((l) => l.name.toLowerCase() === wanted) ?? (place ? lots[count(place) - 1] : undefined);
    if (found) return found.id;
    this.fault(
      row,
      'lot',
      'no-such-lot',
      t('There is no lot {text}. Add it first, or name one there is.', { text: quoted(cell.text) }),
    );
    return lotId;
  }
  quantity(row: number, mark: DecimalMark): string | null {
    const cell = this.cell(row, 'quantity');
    if (!cell) return '';
    if (statedByBidder.test(cell.text)) return null;
    const read = amountIn(cell, mark, 6, {
      words: t('{text} is not a number. Write a number, or “bidder” where the bidder states it.', {
        text: quoted(cell.text),
      }),
      negative: t('A quantity is zero or more.'),
      decimals: t('At most 6 digits after the decimal mark.'),
    });
    if ('amount' in read) return read.amount;
    this.fault(row, 'quantity', read.code, read.text);
    return '';
  }
}

/** How the numbers of the column are written; `ask` where the column does not tell. */
function markOf(reading: Reading, rows: readonly number[], given: DecimalMark | undefined) {
  const texts = rows.flatMap((row) => {
    const cell = reading.cell(row, 'quantity');
    return cell?.kind === 'text' ? [{ at: reading.at(row, 'quantity'), text: cell.text }] : [];
  });
  const { mark, ask, faults } = numberMark(texts, given);
  reading.faults.push(...faults);
  return { mark, ask: ask && { ...ask, column: ask.cells[0]!.replace(/\d+/, '') } };
}

/** Reads the price lines of a table. Where there are faults or something is asked, `lines` are not to be taken over. */
export function importLines(rows: Rows, into: ImportInto): LineImport {
  if (rows.length > mostRows) {
    const text = t('The table has {n} rows; at most {most} are read.', { n: rows.length, most: mostRows });
    return { lines: [], faults: [{ cell: 'A1', code: 'too-many-rows', text }], warnings: [], ask: null };
  }
  const { columns, first } = columnsOf(rows);
  const reading = new Reading(rows, columns);
  const wanted = rows
    .map((_, row) => row)
    .filter((row) => row >= first && fields.some((field) => reading.cell(row, field) !== null));
  const { mark, ask } = markOf(reading, wanted, into.decimal);
  const lines: ImportedLine[] = [];
  const seen = new Map<string, string>();
  const inLot = new Map<string, number>();
  for (const row of wanted) {
    const name = reading.words(row, 'name');
    if (reading.cell(row, 'name') === null)
      reading.fault(row, 'name', 'name-missing', t('The name is missing. What is priced in this row?'));
    const lotId = reading.lot(row, into);
    const key = `${lotId}\n${name.toLowerCase()}`;
    const before = seen.get(key);
    if (name && before)
      reading.warnings.push({
        cell: reading.at(row, 'name'),
        code: 'name-twice',
        text: t('The same name as in {cell}. Bidders price both.', { cell: before }),
      });
    else seen.set(key, reading.at(row, 'name'));
    inLot.set(lotId, (inLot.get(lotId) ?? 0) + 1);
    const unit = reading.words(row, 'unit');
    // While it is not known how numbers are written, nothing is said about them.
    const quantity = ask ? '' : reading.quantity(row, mark);
    lines.push({ lotId, name, unit, quantity, optional: reading.optional(row), row });
  }
  for (const [lotId, count] of inLot) {
    if (count <= limits.lines) continue;
    const last = lines.filter((l) => l.lotId === lotId)[limits.lines]!;
    const name = into.lots.find((l) => l.id === lotId)?.name ?? lotId;
    reading.fault(
      last.row,
      'name',
      'too-many-lines',
      t('{lot} has {count} lines; a lot may have {most}.', { lot: name, count, most: limits.lines }),
    );
  }
  if (wanted.length === 0)
    reading.faults.push({ cell: cellName(first, 0), code: 'no-lines', text: t('There is no row with a line in it.') });
  // A cell is told one thing at a time, the first that was found.
  const faults = [...new Map(reading.faults.toReversed().map((f) => [f.cell, f])).values()].toReversed();
  return { lines, faults, warnings: reading.warnings, ask };
}

/** Says which column was read as what, for the preview: "Name: A, Unit: B". */
export function columnsRead(rows: Rows): { field: Field; column: string; byHead: boolean }[] {
  const { columns, first } = columnsOf(rows);
  return fields.flatMap((field) => {
    const column = columns[field];
    const there = column !== undefined && rows.some((row) => row[column] != null);
    return there ? [{ field, column: columnName(column), byHead: first > 0 }] : [];
  });
}
