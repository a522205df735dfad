/**
 * Cells of a table that somebody pasted or sent as a file: what is in them, how they are called, how a number is read whose
 * decimal mark nobody stated.
 */
import { count } from './numerals.ts';
import { t } from './words/say.ts';

/** A cell as it came. A number's text is a plain decimal; a date's is YYYY-MM-DD; an error's is what the spreadsheet shows. */
export type Cell = { kind: 'text' | 'number' | 'date' | 'yesno' | 'error'; text: string };
export type Rows = readonly (readonly (Cell | null)[])[];

/** Something about one cell, by the name that the spreadsheet gives it: C7. `ref` is the range of merged cells: C7:E7. */
export type CellNote = { cell: string; code: string; text: string; ref?: string };

/** Column 0 is A, 25 is Z, 26 is AA. */
export const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
/** A cell's name, as in C7; row and column count from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
/** Row and column, from 0, of a cell by its name; null for what is no name of a cell. */
export function cellPlace(name: string): { row: number; column: number } | null {
  const [, letters, number] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined) return null;
  return { row: count(number!) - 1, column: [...letters].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0) - 1 };
}

/** A cell's text as it stands in a message: not longer than a line. */
export const quoted = (text: string): string =>
  t('“{text}”', { text: text.length > 40 ? `${text.slice(0, 39)}…` : text });

const errorValue = /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BEZUG!|NV|WERT!|ZAHL!|ÜBERLAUF!|#+)$/i;

/** A cell of which only its text is known. */
const textCell = (text: string): Cell | null => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return { kind: errorValue.test(trimmed) ? 'error' : 'text', text: trimmed };
};

/**
 * Reads text in rows and columns: what a spreadsheet puts on the clipboard (tabs), or a CSV file (RFC 4180). A cell that
 * begins with a quotation mark ends with one; where nothing but a separator may follow and something else does, the marks
 * were meant as they stand ("Premium" bench).
 */
export function readDelimited(text: string, separator: string): string[][] {
  const all = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  let i = 0;
  const plainEnd = (from: number): number => {
    let end = from;
    while (end < all.length && all[end] !== separator && all[end] !== '\n') end++;
    return end;
  };
  /** Where a quoted cell ends, and its text; null where it is none. */
  const quotedCell = (from: number): { end: number; text: string } | null => {
    let cell = '';
    for (let at = from + 1; at < all.length; at++) {
      if (all[at] !== '"') cell += all[at];
      else if (all[at + 1] === '"') {
        cell += '"';
        at++;
      } else {
        const next = all[at + 1];
        return next === undefined || next === separator || next === '\n' ? { end: at + 1, text: cell } : null;
      }
    }
    return null;
  };
  while (i < all.length) {
    const inQuotes = all[i] === '"' ? quotedCell(i) : null;
    const end = inQuotes ? inQuotes.end : plainEnd(i);
    row.push(inQuotes ? inQuotes.text : all.slice(i, end));
    i = end + 1;
    if (all[end] !== separator) {
      rows.push(row);
      row = [];
    } else if (i >= all.length) row.push('');
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The separator of a text: what its first line has most of; a tab where it has none. */
export function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (mark: string) => first.split(mark).length - 1;
  return ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Cells of a text in rows and columns. */
export const cellsOf = (text: string, separator = separatorOf(text)): Rows =>
  readDelimited(text, separator).map((row) => row.map(textCell));

/** Which mark stands before the decimals: the point of 1,234.56 or the comma of 1.234,56. */
export type DecimalMark = 'point' | 'comma';

// Groups of three, parted by one and the same mark throughout: the other decimal mark, a space (also the narrow one of
// French and the no-break one), or an apostrophe (Switzerland).
const grouped = (mark: string) => `[1-9]\\d{0,2}(?:(?<by>[${mark} \\u00a0\\u202f\\u2009'’])\\d{3})(?:\\k<by>\\d{3})*`;
const forms: Readonly<Record<DecimalMark, RegExp>> = {
  point: new RegExp(`^([-−+]?)(\\d+|${grouped(',')})(?:\\.(\\d+))?$`),
  comma: new RegExp(`^([-−+]?)(\\d+|${grouped('.')})(?:,(\\d+))?$`),
};

/** A number with this decimal mark as a plain decimal; null for what is none. */
export function readNumber(text: string, mark: DecimalMark): string | null {
  const [, sign = '', whole, , decimals = ''] = forms[mark].exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const rest = decimals.replace(/0+$/, '');
  const minus = sign !== '' && sign !== '+' && /[1-9]/.test(digits + rest) ? '-' : '';
  return `${minus}${digits}${rest && `.${rest}`}`;
}

/** What a column's texts say about its decimal mark. */
export type MarkEvidence =
  | { mark: DecimalMark }
  /** Each of them reads as two different numbers, and nothing else in the column decides: ask. */
  | { unclear: number[] }
  /** Some can only be read with a point, others only with a comma. */
  | { point: number[]; comma: number[] };

/** Weighs a column: the texts that can be read one way only decide how the others are read. Answers with their places. */
export function decimalMark(texts: readonly string[]): MarkEvidence {
  const only: Record<DecimalMark, number[]> = { point: [], comma: [] };
  const unclear: number[] = [];
  texts.forEach((text, i) => {
    const point = readNumber(text, 'point');
    const comma = readNumber(text, 'comma');
    if (point === comma) return;
    if (comma === null) only.point.push(i);
    else if (point === null) only.comma.push(i);
    else unclear.push(i);
  });
  if (only.point.length && only.comma.length) return { point: only.point, comma: only.comma };
  if (only.point.length) return { mark: 'point' };
  if (only.comma.length) return { mark: 'comma' };
  return unclear.length ? { unclear } : { mark: 'point' };
}
