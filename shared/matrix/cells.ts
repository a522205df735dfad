/**
 * The evaluation matrix as a spreadsheet: what stands in its cells. Formulas are text with English function names, as XLSX keeps them.
 * A spreadsheet reckons in doubles: its figures are equal to the published ones at the decimals that are shown, no further.
 */
import { cellName, columnName } from '../table-cells.ts';

/** How many decimals a number shows; `general`: as many as it has. */
export type Places = number | 'general';
export type MatrixCell =
  | { is: 'title' | 'head' | 'words'; text: string }
  | { is: 'number'; decimal: string; places: Places }
  /** `shown`: what follows, for readers that compute nothing; null where it is not recorded. */
  | { is: 'formula'; formula: string; places: Places; shown: string | null }
  | null;
export type MatrixSheet = { name: string; rows: MatrixCell[][]; widths: number[]; headRows: number };

export const words = (text: string): MatrixCell => ({ is: 'words', text });
export const head = (text: string): MatrixCell => ({ is: 'head', text });
export const title = (text: string): MatrixCell => ({ is: 'title', text });
export const number = (decimal: string, places: Places = 'general'): MatrixCell => ({ is: 'number', decimal, places });
export const formula = (text: string, places: Places = 'general', shown: string | null = null): MatrixCell => ({
  is: 'formula',
  formula: text,
  places,
  shown,
});

/** A cell that stays where it is when its formula is copied: $C$7. Row and column count from 0. */
export const fixed = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
/** A cell of the same row, of a fixed column: $C7. */
export const inColumn = (row: number, column: number): string => `$${columnName(column)}${row + 1}`;
/** Cells of one column: $C$5:$C$9. */
export const down = (column: number, from: number, to: number): string => `${fixed(from, column)}:${fixed(to, column)}`;
/** Cells of one row: C5:F5. */
export const across = (row: number, from: number, to: number): string => `${cellName(row, from)}:${cellName(row, to)}`;
/** A place on another sheet. */
export const on = (sheet: string, place: string): string => `'${sheet.replaceAll("'", "''")}'!${place}`;
