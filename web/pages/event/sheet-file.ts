/** The price sheets of an event as a table, and as an Excel file that can be filled in and imported again. */
import '../../always.ts';
import type { Cell } from 'write-excel-file/universal';
import type { EventContent, PriceLine } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { decimalCell, wordsCell } from '../../workbook-cells.ts';
import { lotName, severalLots } from './lot-edits.ts';

const head = (value: string): Cell => ({ value, fontWeight: 'bold' });

function quantityCell(quantity: PriceLine['quantity']): Cell {
  if (quantity === null) return t('bidder');
  return quantity === '' ? null : decimalCell(quantity);
}

/** The rows of the table: a head and words that the import knows in each language, and a row for each line. */
function sheetRows(content: Pick<EventContent, 'lots'>): Cell[][] {
  const lots = severalLots(content);
  const heads = [t('What is priced'), t('Unit'), t('Quantity'), t('Optional'), ...(lots ? [t('Lot')] : [])];
  const rows = content.lots.flatMap((lot, i) =>
    lot.lines.map((line): Cell[] => [
      wordsCell(line.name),
      wordsCell(line.unit),
      quantityCell(line.quantity),
      line.optional ? t('yes') : t('no'),
      ...(lots ? [wordsCell(lotName(lot, i))] : []),
    ]),
  );
  return [heads.map(head), ...rows];
}

/** The Excel file; with no lines yet it is a template: the head alone. */
export async function sheetFile(content: Pick<EventContent, 'lots'>): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  const columns = [{ width: 48 }, { width: 16 }, { width: 14 }, { width: 10 }, { width: 24 }];
  return write(sheetRows(content), { sheet: t('Price sheet'), columns, stickyRowsCount: 1 }).toBlob();
}
