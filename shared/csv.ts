/**
 * Tables as CSV (RFC 4180) that spreadsheets open as they are meant: UTF-8 with a byte order mark, and no cell that a
 * spreadsheet would take for a formula.
 */

/** A cell: words, a number as a decimal string, or nothing. */
export type CsvCell = { number: string } | string | null;

/** A text that begins so is a formula to a spreadsheet (OWASP, CSV injection), also in its full-width forms. */
const formula = /^[\s\0]*[=+\-@\t\r\n\0＝＋－＠]/;

/** Text that no spreadsheet computes: an apostrophe stands before what looks like a formula. */
export const safeText = (text: string): string => (formula.test(text) ? `'${text}` : text);

const field = (cell: CsvCell): string => {
  if (cell === null) return '';
  // A decimal string has nothing in it that could be a formula, whatever sign it begins with.
  if (typeof cell === 'object') return /^-?\d+(\.\d+)?$/.test(cell.number) ? cell.number : field(cell.number);
  const text = safeText(cell);
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The file: heads first, a line each, lines ended as RFC 4180 says. */
export const csv = (heads: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${[heads, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
