/**
 * Reads an Excel file (.xlsx, ECMA-376) into cells: values as they are stored, and what a reader of values alone would not
 * see: which are formulas, which are errors, which cells are merged, which sheets are hidden.
 */
import readWorkbookValues from 'read-excel-file/universal';
import { count } from '../shared/numerals.ts';
import { type Cell, type CellNote, cellName, cellPlace } from '../shared/table-cells.ts';
import { mostRows } from '../shared/table-import.ts';
import { t } from '../shared/words/say.ts';
import { readZip, type ZipEntry, ZipRefused } from './unzip.ts';
import { type Sheet, type Workbook, WorkbookRefused, workbookLimits } from './workbook-limits.ts';

const refuse = (text: string): never => {
  throw new WorkbookRefused(text);
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, dec?: string, name?: string) =>
    // biome-ignore lint/plugin: of a character
    name ? (entities[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : count(dec!)),
  );

/** The attributes of a tag, without their namespace prefix. */
const attributes = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((m) => [
      m[1]!.replace(/^.*:/, ''),
      unescapeXml(m[2] ?? m[3] ?? ''),
    ]),
  );

const tags = (xml: string, name: string): Record<string, string>[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))].map((m) => attributes(m[1]!));

/** Rows of a sheet that have something in them, counted without reading them. */
function rowsWithValues(xml: string): number {
  let count = 0;
  let inRow = false;
  for (const { 1: tag } of xml.matchAll(/<(?:\w+:)?(row|v|is)\b/g)) {
    if (tag === 'row') inRow = true;
    else if (inRow) {
      count++;
      inRow = false;
    }
  }
  return count;
}

/**
 * How far a sheet reaches, by the names of its rows and cells, empty ones too: the library fills in everything up to there, so
 * that one stray cell at the end of a sheet would be 17,000 million.
 */
function reachOf(xml: string): { row: number; column: number } {
  const reach = { row: 0, column: 0 };
  for (const { 1: letters = '', 2: row = '' } of xml.matchAll(
    /<(?:\w+:)?(?:c|row)\s(?:[^>]*?\s)?r\s*=\s*["']([A-Za-z]*)(\d+)["']/g,
  )) {
    const column = [...letters.toUpperCase()].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0) - 1;
    reach.row = Math.max(reach.row, count(row!) - 1);
    reach.column = Math.max(reach.column, column);
  }
  return reach;
}

/** What a spreadsheet shows of a stored number: 15 digits (0.1 + 0.2 is stored as 0.30000000000000004), without an exponent. */
export function storedNumber(stored: string): string {
  // biome-ignore lint/plugin: a workbook stores doubles
  const value = Number(Number(stored).toPrecision(15));
  if (!Number.isFinite(value)) return stored;
  const [, minus = '', whole = '', decimals = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  // biome-ignore lint/plugin: of a power of ten
  const point = whole.length + Number(exponent);
  const digits = (whole + decimals).padStart(whole.length + decimals.length + Math.max(0, 1 - point), '0');
  const before = Math.max(point, 1);
  const padded = digits.padEnd(before, '0');
  const rest = padded.slice(before).replace(/0+$/, '');
  return `${minus}${padded.slice(0, before)}${rest && `.${rest}`}`;
}

type RawValue = string | number | boolean | Date | null | { number: string };

function cellOf(value: RawValue): Cell | null {
  if (value === null || value === '') return null;
  if (value instanceof Date) return { kind: 'date', text: value.toISOString().slice(0, 10) };
  if (typeof value === 'boolean') return { kind: 'yesno', text: String(value) };
  if (typeof value === 'object') {
    const text = storedNumber(value.number);
    // What is stored as a number and is none (1e400, NaN) is what it says, for a reader to refuse.
    return { kind: /^-?\d+(\.\d+)?$/.test(text) ? 'number' : 'text', text };
  }
  const text = String(value).trim();
  return text === '' ? null : { kind: 'text', text };
}

/** What stands in a sheet beside its values. */
function beside(xml: string): { notes: CellNote[]; errors: Map<string, string> } {
  const notes: CellNote[] = [];
  const errors = new Map<string, string>();
  for (const match of xml.matchAll(/<(?:\w+:)?c\s([^>]*[^/])>([\s\S]*?)<\/(?:\w+:)?c>/g)) {
    const { r: cell = '', t: type } = attributes(match[1]!);
    const inside = match[2]!;
    const value = /<(?:\w+:)?v>([\s\S]*?)<\/(?:\w+:)?v>/.exec(inside)?.[1];
    if (type === 'e') errors.set(cell, unescapeXml(value ?? '#N/A'));
    if (!/<(?:\w+:)?f[\s>/]/.test(inside)) continue;
    notes.push(
      value === undefined
        ? {
            cell,
            code: 'formula-empty',
            text: t('A formula without a stored value: open the file in Excel and save it.'),
          }
        : { cell, code: 'formula', text: t('A formula: its stored value is taken.') },
    );
  }
  for (const { ref = '' } of tags(xml, 'mergeCell')) {
    const first = ref.split(':')[0]!;
    notes.push({
      cell: first,
      ref,
      code: 'merged',
      text: t('{ref} is merged: its value counts for {first} alone.', { ref, first }),
    });
  }
  return { notes, errors };
}

/** Puts an error where it stands: the library gives nothing for it, and so may have left out its row and column. */
function putError(rows: (Cell | null)[][], cell: string, text: string): void {
  const { row, column } = cellPlace(cell) ?? { row: mostRows, column: 0 };
  if (column >= workbookLimits.columns || row >= mostRows) return;
  while (rows.length <= row) rows.push([]);
  const cells = rows[row]!;
  while (cells.length <= column) cells.push(null);
  cells[column] = { kind: 'error', text };
}

const isOldFormat = (bytes: Uint8Array) => [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);

/** Refuses what is not read, before anything in it is parsed; answers with the archive's parts. */
function partsOf(bytes: Uint8Array<ArrayBuffer>, fileName: string): ZipEntry[] {
  if (/\.(xlsm|xltm|xlam|xlsb)$/i.test(fileName))
    refuse(t('Files with macros are not taken. Save it in Excel as “Excel Workbook (.xlsx)”.'));
  if (bytes.length > workbookLimits.bytes)
    refuse(
      t('The file is larger than {limit} MB. A price sheet needs a few hundred kB at most.', {
        limit: workbookLimits.bytes / 1e6,
      }),
    );
  if (isOldFormat(bytes))
    refuse(
      t(
        'This is an Excel file of the old format, or one with a password. Save it as “Excel Workbook (.xlsx)”, without a password.',
      ),
    );
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    refuse(t('This is not an Excel file. Take one that ends in .xlsx, or a CSV file.'));
  const parts = readZip(bytes, { entries: workbookLimits.parts, bytes: workbookLimits.unpacked });
  if (parts.some((p) => /vbaProject\.bin$/i.test(p.name)))
    refuse(t('The file has macros in it. Save it in Excel as “Excel Workbook (.xlsx)”.'));
  if (!parts.some((p) => /^xl\/workbook\.xml$/i.test(p.name)))
    refuse(t('There is no workbook in this file. Take an Excel file that ends in .xlsx.'));
  return parts;
}

type Listed = { name: string; hidden: boolean; xml: string; reach: ReturnType<typeof reachOf> };

/** Every part that is text, each unpacked once, so that the real size is known before the library unpacks it again. */
async function unpacked(parts: readonly ZipEntry[]): Promise<(name: string) => string> {
  const all = new Map<string, Uint8Array>();
  for (const part of parts)
    if (/\.(xml|rels)$/i.test(part.name)) all.set(part.name.toLowerCase(), await part.unpacked());
  return (name) => new TextDecoder().decode(all.get(name.toLowerCase()) ?? new Uint8Array());
}

/** The sheets as the workbook lists them, each with its part; what is hidden is not looked at. */
function listedSheets(text: (name: string) => string): Listed[] {
  const links = tags(text('xl/_rels/workbook.xml.rels'), 'Relationship');
  return tags(text('xl/workbook.xml'), 'sheet').map(({ name = '', state = 'visible', id = '' }) => {
    const target = links.find((link) => link.Id === id)?.Target ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    // The library reads hidden sheets as well.
    const xml = text(path);
    return { name, hidden: state !== 'visible', xml: state === 'visible' ? xml : '', reach: reachOf(xml) };
  });
}

/** Reads the workbook of a file; throws `WorkbookRefused` with a text for its owner. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<Workbook> {
  try {
    const parts = partsOf(bytes, fileName);
    const text = await unpacked(parts);
    const listed = listedSheets(text);
    for (const { name, xml } of listed) {
      const count = rowsWithValues(xml);
      if (count > mostRows)
        refuse(
          t('The sheet “{name}” has {count} rows; at most {most} are read. Take out what is not a price line.', {
            name,
            count,
            most: mostRows,
          }),
        );
    }
    const wide = listed.find(({ reach }) => (reach.row + 1) * (reach.column + 1) > workbookLimits.cells);
    if (wide)
      refuse(
        t(
          'The sheet “{name}” reaches to the cell {cell}. Delete the rows and columns behind the table, and save it again.',
          {
            name: wide.name,
            cell: cellName(wide.reach.row, wide.reach.column),
          },
        ),
      );
    const values = await readWorkbookValues(bytes.buffer, { parseNumber: (number) => ({ number }), trim: false });
    const sheets = listed
      .filter((sheet) => !sheet.hidden)
      .map(({ name, xml }): Sheet => {
        const { notes, errors } = beside(xml);
        const data = (values.find((v) => v.sheet === name)?.data ?? []) as RawValue[][];
        const rows = data.map((row) => row.slice(0, workbookLimits.columns).map(cellOf));
        for (const [cell, text] of errors) putError(rows, cell, text);
        return { name, rows, notes };
      });
    return { sheets, hidden: listed.filter((s) => s.hidden).map((s) => s.name) };
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    if (error instanceof ZipRefused) throw new WorkbookRefused(error.message);
    throw new WorkbookRefused(
      t('The file cannot be read. Open it in Excel, save it as “Excel Workbook (.xlsx)”, try again.'),
      {
        cause: error,
      },
    );
  }
}
