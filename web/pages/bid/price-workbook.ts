/** The price sheet of a bid as an Excel file: what is filled in is coloured and open, all that says what is priced is locked. */
import '../../always.ts';
import type { CellObject, Feature } from 'write-excel-file/universal';
import type { BidView } from '../../../shared/api/bids.ts';
import type { BidPrice } from '../../../shared/bid.ts';
import { sheetRows, type WrittenCell } from '../../../shared/bid-sheet.ts';
import { quantityDecimals } from '../../../shared/price-basis.ts';
import { t } from '../../../shared/words/say.ts';
import { decimalCell, wordsCell } from '../../workbook-cells.ts';

/** Shows as many decimals as somebody types, so that what is refused is seen; at least the usual ones. */
const entryFormat = (decimals: number): string =>
  decimals === 0 ? 'General' : `#,##0.${'0'.repeat(decimals)}${'#'.repeat(quantityDecimals - decimals)}`;

const unitPriceColumn = 4;
const columns = [{ width: 22 }, { width: 48 }, { width: 14 }, { width: 14 }, { width: 18 }, { width: 10 }];

/** Every cell that is written has a style of its own: the one of all others is open, see below. */
const top = { alignVertical: 'top' } as const;

function cellOf(cell: WrittenCell, column: number, decimals: number): CellObject | null {
  if (cell === null) return null;
  switch (cell.is) {
    case 'title':
    case 'head':
      return { ...wordsCell(cell.text), ...top, fontWeight: 'bold' };
    case 'words':
      return { ...wordsCell(cell.text), ...top };
    case 'number':
      return { ...(cell.text === '' ? {} : decimalCell(cell.text)), ...top };
    case 'entry': {
      const look = { backgroundColor: '#FFF4CC', borderStyle: 'thin', borderColor: '#8A7A3A' } as const;
      const format = column === unitPriceColumn ? entryFormat(decimals) : 'General';
      if (cell.text === '') return { type: Number, format, ...look };
      const entry = decimalCell(cell.text);
      return { ...entry, ...(entry.type === Number ? { format } : {}), ...look };
    }
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[mark]};`);

/**
 * What the writer does not know: the words of the table are locked, what is filled in (it has a fill) and all empty cells
 * around are open. There is no password: it keeps from slips, and who wants more takes it off. `entries` take numbers only.
 */
const protectedWords = (entries: string): Feature<Blob> => ({
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) =>
          xml.replace(
            /<xf (?=>|[^>]*applyFill="1")([^>]*)>([\s\S]*?)<\/xf>/g,
            '<xf $1 applyProtection="1">$2<protection locked="0"/></xf>',
          ),
      },
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml.replace(
            '</sheetData>',
            `</sheetData><sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0"/><dataValidations count="1"><dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" error="${escaped(
              t('A number here is zero or more, without a minus.'),
            )}" sqref="${entries}"><formula1>0</formula1></dataValidation></dataValidations>`,
          ),
      },
    },
  },
});

/** The file, with the prices that the working copy has. */
export async function priceWorkbook(
  { notice, lotId }: Pick<BidView, 'notice' | 'lotId'>,
  prices: readonly BidPrice[],
): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  const rows = sheetRows(notice, { eventId: notice.eventId, lotId, notice: notice.number }, prices);
  const head = rows.findIndex((row) => row[0]?.is === 'head');
  const decimals = notice.content.priceBasis.unitPriceDecimals;
  return write(
    rows.map((row) => row.map((cell, column) => cellOf(cell, column, decimals))),
    { sheet: t('Price sheet'), columns, stickyRowsCount: head + 1 },
    { features: [protectedWords(`D${head + 2}:E${rows.length}`)] },
  ).toBlob();
}

/** What the file is called: the event's reference, the lot, the version of the notice. */
export const workbookName = ({ notice, lotId }: Pick<BidView, 'notice' | 'lotId'>): string =>
  `${['price-sheet', notice.content.reference || notice.eventId.slice(0, 8), lotId, `v${notice.number}`]
    .join('-')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')}.xlsx`;
