/** A supplier list as a file has it: which column is what, an entry for each row, faults by the number of the row. */

import { piecesOf, shownAddress } from './address.ts';
import { limits } from './event.ts';
import { type ImportedSupplier, readEntry, supplierLimits } from './supplier-list.ts';
import type { Rows } from './table-cells.ts';
import { type Plain, t } from './words/say.ts';

export type RowFault = { row: number; text: string };
export type SupplierFile = { entries: ImportedSupplier[]; faults: RowFault[] };

const columns = {
  name: /^(supplier|company|name|firm|organi[sz]ation|firma|lieferant)/i,
  emails: /e-?mail|address of mail/i,
  categories: /categor|kategor|class|cpv|unspsc|tag/i,
  notes: /^(note|remark|comment|bemerkung|notiz)/i,
} as const;
type Column = keyof typeof columns;

/** Heads of the exported file; a file with these, in any language of the site, is read back as it was. */
export const supplierHeads = [
  'Name',
  'E-mails',
  'Categories',
  'Notes',
  'Blocked because',
] as const satisfies readonly Plain[];

/** An export puts an apostrophe before what a spreadsheet would compute; it is no part of the text. */
const text = (cell: Rows[number][number] | undefined): string =>
  (cell?.text ?? '').replace(/^'(?=[\s\0]*[=+\-@])/, '').trim();

/** Where each column is: by its head, else by what is in it. Null: the file has no column with addresses. */
function placesOf(rows: Rows): { places: Partial<Record<Column, number>>; heads: boolean } | null {
  const first = (rows[0] ?? []).map(text);
  const byHead: Partial<Record<Column, number>> = {};
  for (const [column, words] of Object.entries(columns) as [Column, RegExp][]) {
    const at = first.findIndex((head, i) => words.test(head) && !Object.values(byHead).includes(i));
    if (at >= 0) byHead[column] = at;
  }
  if (byHead.emails !== undefined && !first.some((head) => head.includes('@'))) return { places: byHead, heads: true };
  const emails = first.findIndex((cell) => cell.includes('@'));
  if (emails < 0) return null;
  const name = first.findIndex((cell, i) => i !== emails && cell !== '');
  return { places: { emails, ...(name >= 0 ? { name } : {}) }, heads: false };
}

/** One row as an entry, or what is wrong with it. */
function readRow(at: (column: Column) => string): ImportedSupplier | string {
  const emails = piecesOf(at('emails').replaceAll(' ', ';'));
  const categories = at('categories')
    .split(/[;\n]/)
    .map((c) => c.trim())
    .filter(Boolean);
  const given = { name: at('name') || (emails[0]?.split('@')[1] ?? ''), emails, categories, notes: at('notes') };
  if (emails.length === 0) return t('No e-mail address.');
  if (emails.length > supplierLimits.emails)
    return t('More than {most} e-mail addresses.', { most: supplierLimits.emails });
  if (categories.length > supplierLimits.categories)
    return t('More than {most} categories.', { most: supplierLimits.categories });
  if (categories.some((c) => c.length > supplierLimits.category))
    return t('A category has at most {most} characters.', { most: supplierLimits.category });
  if (given.name.length > limits.name || given.notes.length > supplierLimits.notes) return t('A cell is too long.');
  const { entry, faults } = readEntry(given);
  return faults.length ? [...new Set(faults.map((f) => f.text))].join(' ') : entry;
}

/** Reads the rows of a file; a row whose e-mail stands in an earlier row is a fault, as in the list itself. */
export function supplierFile(rows: Rows): SupplierFile {
  const found = placesOf(rows);
  if (!found) {
    const words = t(
      'No column with e-mail addresses. Name the columns in the first row: Name, E-mails, Categories, Notes.',
    );
    return { entries: [], faults: [{ row: 1, text: words }] };
  }
  const { places, heads } = found;
  const file: SupplierFile = { entries: [], faults: [] };
  const seen = new Map<string, number>();
  for (const [i, cells] of rows.entries()) {
    if ((heads && i === 0) || cells.every((cell) => text(cell) === '')) continue;
    const row = i + 1;
    const read = readRow((column) => (places[column] === undefined ? '' : text(cells[places[column]])));
    const twice = typeof read === 'string' ? undefined : read.emails.find((email) => seen.has(email));
    if (typeof read === 'string') file.faults.push({ row, text: read });
    else if (twice)
      file.faults.push({
        row,
        text: t('{email} stands in row {n} too.', { email: shownAddress(twice), n: seen.get(twice)! }),
      });
    else {
      for (const email of read.emails) seen.set(email, row);
      file.entries.push(read);
    }
  }
  return file;
}

/** Every address in a file, whatever its columns: for a list of whom to invite. */
export const addressesIn = (rows: Rows): string[] =>
  rows.flatMap((row) => row.flatMap((cell) => piecesOf(text(cell)).filter((piece) => piece.includes('@'))));
