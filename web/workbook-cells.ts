/** Cells of an Excel file that we write: words stay words, whatever they begin with, and a number loses no digit. */
import type { Cell, CellObject } from 'write-excel-file/universal';

/** Words as a cell. The writer keeps its texts by name in a plain object, which has a `toString` before anybody named a line so. */
export const wordsCell = (text: string): CellObject => ({
  value: text in Object.prototype ? `${text} ` : text,
  type: String,
});

// biome-ignore lint/plugin: a workbook stores doubles
const stored = (decimal: string): number => Number(decimal);

/** A decimal as a number that Excel holds exactly (15 digits); a longer one as text, since it would not read back the same. */
export function decimalCell(decimal: string): Cell & CellObject {
  const digits = decimal.replace('.', '').replace(/^0+/, '');
  return digits.length <= 15 ? { value: stored(decimal), type: Number } : { value: decimal, type: String };
}

/** A decimal that formulas reckon with: the nearest number that Excel has. */
export const figureCell = (decimal: string): CellObject => ({ value: stored(decimal), type: Number });
