/** The bids of a rehearsal as an Excel file that can be changed and brought back. */
import '../../../always.ts';
import type { Cell } from 'write-excel-file/universal';
import { columnsFor, valueIn } from '../../../../shared/scoring/rehearsal/bid-table.ts';
import type { Tried, TriedBid } from '../../../../shared/scoring/rehearsal.ts';
import { t } from '../../../../shared/words/say.ts';
import { decimalCell, wordsCell } from '../../../workbook-cells.ts';

/** The file; its heads are those that the import knows. */
export async function bidsFile(tried: Tried, bids: readonly TriedBid[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  const columns = columnsFor(tried);
  const rows: Cell[][] = [
    columns.map((c) => ({ ...wordsCell(c.head), fontWeight: 'bold' })),
    ...bids.map((bid) =>
      columns.map((c): Cell => {
        const value = valueIn(c, bid);
        if (value === '') return null;
        const words = c.of === 'name' || (c.of === 'answer' && c.question.kind !== 'number');
        return words ? wordsCell(value) : decimalCell(value);
      }),
    ),
  ];
  const widths = columns.map((c) => ({ width: c.of === 'name' ? 32 : 18 }));
  return write(rows, { sheet: t('Bids'), columns: widths, stickyRowsCount: 1 }).toBlob();
}
