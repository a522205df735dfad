/** A table as an Excel file. */
import type { Cell } from 'write-excel-file/universal';
import type { Table } from '../../shared/figure-tables.ts';

/** What Excel holds of a number exactly. */
const digits = 15;

function cellOf(value: string | null, kind: Table['columns'][number]['kind']): Cell {
  if (value === null) return null;
  if (kind === 'time') return { value: new Date(value), type: Date, format: 'yyyy-mm-dd hh:mm' };
  const fits = value.replace(/[-.]/g, '').replace(/^0+/, '').length <= digits;
  // biome-ignore lint/plugin: a workbook stores doubles; what would not read back the same is text
  if (kind === 'number' && fits) return { value: Number(value), type: Number };
  // Typed as text, whatever it begins with: never a formula.
  return { value, type: String };
}

/** The bytes of the file. The library is fetched when the first file is asked for. */
export async function workbookOf({ name, columns, rows }: Table): Promise<Uint8Array<ArrayBuffer>> {
  const { default: write } = await import('write-excel-file/universal');
  const head = columns.map((c): Cell => ({ value: c.name, type: String, fontWeight: 'bold' }));
  const cells = rows.map((row) => row.map((value, i) => cellOf(value, columns[i]!.kind)));
  const widths = columns.map((c) => ({ width: c.kind === 'text' ? 24 : 18 }));
  const blob = await write([head, ...cells], { sheet: name, columns: widths, stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
