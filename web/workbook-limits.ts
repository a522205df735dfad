/** What a spreadsheet may be, and what is read of it: said apart from the reading, which only the worker fetches. */
import type { Cell, CellNote } from '../shared/table-cells.ts';

export type Sheet = { name: string; rows: (Cell | null)[][]; notes: CellNote[] };
/** The sheets that can be seen, and the names of those that are hidden. */
export type Workbook = { sheets: Sheet[]; hidden: string[] };

/** Bytes of a file, as it is and unpacked, its parts, the columns that are read of a sheet, and its cells with the empty ones. */
export const workbookLimits = {
  bytes: 10_000_000,
  unpacked: 60_000_000,
  parts: 2_000,
  columns: 200,
  cells: 5_000_000,
} as const;

/** A file that is not read; the text says why and what to do. */
export class WorkbookRefused extends Error {}
