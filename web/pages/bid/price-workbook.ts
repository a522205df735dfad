/** The price sheet of a bid as an Excel file: what is filled in is coloured and open, all that says what is priced is locked. */
import '../../always.ts';
import type { CellObject, Feature } from 'write-excel-file/universal';
import type { BidView } from '../../../shared/api/bids.ts';
import type { BidPrice } from '../../../shared/bid.ts';
import { sheetRows, type WrittenCell } from '../../../shared/bid-sheet.ts';
import { limits } from '../../../shared/event.ts';
import { quantityDecimals } from '../../../shared/price-basis.ts';
import { columnName } from '../../../shared/table-cells.ts';
import { t } from '../../../shared/words/say.ts';
import { decimalCell, wordsCell } from '../../workbook-cells.ts';

/** Shows as many decimals as somebody types, so that what is refused is seen; at least the usual ones. */
const entryFormat = (decimals: number): string =>
  decimals === 0 ? 'General' : `#,##0.${'0'.repeat(decimals)}${'#'.repeat(quantityDecimals - decimals)}`;

const columns = [{ width: 22 }, { width: 48 }, { width: 14 }, { width: 14 }, { width: 18 }, { width: 10 }];
/** Of a column to the right, by what is filled in there. */
const besideWidth = { say: 48, price: 18, entry: 14 } as const;

/** Every cell that is written has a style of its own: the one of all others is open, see below. */
const top = { alignVertical: 'top' } as const;

const entryLook = { backgroundColor: '#FFF4CC', borderStyle: 'thin', borderColor: '#8A7A3A' } as const;

function cellOf(cell: WrittenCell, decimals: number): CellObject | null {
  if (cell === null) return null;
  switch (cell.is) {
    case 'title':
    case 'head':
      return { ...wordsCell(cell.text), ...top, fontWeight: 'bold' };
    case 'words':
      return { ...wordsCell(cell.text), ...top };
    case 'number':
      return { ...(cell.text === '' ? {} : decimalCell(cell.text)), ...top };
    case 'formula':
      return { value: cell.text, type: 'Formula', format: '#,##0.00', ...top };
    case 'say':
      return { ...(cell.text === '' ? { type: String } : wordsCell(cell.text)), ...top, wrap: true, ...entryLook };
    case 'price':
    case 'entry': {
      const format = cell.is === 'price' ? entryFormat(decimals) : 'General';
      if (cell.text === '') return { type: Number, format, ...entryLook };
      const entry = decimalCell(cell.text);
      return { ...entry, ...(entry.type === Number ? { format } : {}), ...entryLook };
    }
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[mark]};`);

/** What Excel says of an entry as soon as it is made; all of it is checked again when the file comes back. */
function rules(numbers: readonly string[], words: readonly string[]): string {
  const rule = (kind: string, limit: number, error: string, cells: readonly string[]) =>
    cells.length === 0
      ? []
      : [
          `<dataValidation ${kind} allowBlank="1" showErrorMessage="1" error="${escaped(error)}" sqref="${cells.join(' ')}"><formula1>${limit}</formula1></dataValidation>`,
        ];
  const all = [
    ...rule(
      'type="decimal" operator="greaterThanOrEqual"',
      0,
      t('A number here is zero or more, without a minus.'),
      numbers,
    ),
    ...rule(
      'type="textLength" operator="lessThanOrEqual"',
      limits.alternate,
      t('At most {most} characters.', { most: limits.alternate }),
      words,
    ),
  ];
  return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

/**
 * What the writer does not know: the words of the table are locked, what is filled in (it has a fill) and all empty cells
 * around are open. There is no password: it keeps from slips, and who wants more takes it off. `numbers` take numbers only,
 * `words` so many characters.
 */
const protectedWords = (numbers: readonly string[], words: readonly string[]): Feature<Blob> => ({
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
            `</sheetData><sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0"/>${rules(numbers, words)}`,
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
  const lines = rows.slice(head + 1);
  /** The cells of the columns in which something of this sort is filled in. */
  const places = (...sorts: readonly NonNullable<WrittenCell>['is'][]) =>
    rows[head]!.flatMap((_, c) =>
      lines.some((row) => sorts.includes(row[c]?.is ?? 'head'))
        ? [`${columnName(c)}${head + 2}:${columnName(c)}${rows.length}`]
        : [],
    );
  const beside = rows[head]!.slice(columns.length).map((_, k) => {
    const is = lines.map((row) => row[columns.length + k]?.is).find((one) => one !== undefined);
    return { width: is === 'say' || is === 'price' ? besideWidth[is] : besideWidth.entry };
  });
  return write(
    rows.map((row) => row.map((cell) => cellOf(cell, decimals))),
    { sheet: t('Price sheet'), columns: [...columns, ...beside], stickyRowsCount: head + 1 },
    { features: [protectedWords(places('price', 'entry'), places('say'))] },
  ).toBlob();
}

/** What the file is called: the event's reference, the lot, the version of the notice. */
export const workbookName = ({ notice, lotId }: Pick<BidView, 'notice' | 'lotId'>): string =>
  `${['price-sheet', notice.content.reference || notice.eventId.slice(0, 8), lotId, `v${notice.number}`]
    .join('-')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')}.xlsx`;
