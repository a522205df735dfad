/**
 * A bidder's price sheet as a table that can be filled in elsewhere: what is written into it, whose it is when it comes
 * back, and what it changes. How it is read stands in bid-sheet-read.ts.
 */
import type { BidPrice } from './bid.ts';
import { blankPrice, sheetLines } from './bid-lines.ts';
import { type Difference, differences } from './difference.ts';
import type { EventContent, Lot, Notice, PriceLine } from './event.ts';
import { equal, exact } from './exact.ts';
import { basisText } from './price-basis.ts';
import { cellName, type Rows } from './table-cells.ts';
import { t } from './words/say.ts';

/** What a sheet says it is: the price sheet of a lot in one version of the notice. */
export type SheetKey = { eventId: string; lotId: string; notice: number };

/** The key as it stands in a cell. */
export const keyText = ({ eventId, lotId, notice }: SheetKey): string =>
  `evenhand-prices/${eventId}/${lotId}/${notice}`;
const keyForm = /^evenhand-prices\/([\w-]{1,80})\/([a-z0-9-]{1,40})\/([1-9]\d{0,5})$/;

/** The key of a table and the cell in which it stands; null where it has none. It stands above the lines. */
export function keyOf(rows: Rows): (SheetKey & { cell: string }) | null {
  for (const [r, row] of rows.slice(0, 30).entries())
    for (const [c, cell] of row.entries()) {
      const [, eventId, lotId, notice] = keyForm.exec(cell?.text.trim() ?? '') ?? [];
      if (eventId && lotId) return { eventId, lotId, notice: Number(notice), cell: cellName(r, c) };
    }
  return null;
}

/** Whose sheet it is, from where a bid for this lot stands. */
export function sheetIs(
  key: SheetKey,
  notice: Pick<Notice, 'eventId' | 'number'>,
  lotId: string,
): 'this' | 'older' | 'newer' | 'other-lot' | 'other-event' {
  if (key.eventId !== notice.eventId) return 'other-event';
  if (key.lotId !== lotId) return 'other-lot';
  if (key.notice === notice.number) return 'this';
  return key.notice < notice.number ? 'older' : 'newer';
}

/** What differs between two versions of an event in the price sheet of one lot: its lines, its ceiling, what prices are in. */
export const sheetDifferences = (old: EventContent, now: EventContent, lotId: string): Difference[] =>
  differences({ content: old, documents: [] }, { content: now, documents: [] }).filter(({ at }) =>
    [`lots.${lotId}`, 'currency', 'priceBasis'].some((part) => at === part || at.startsWith(`${part}.`)),
  );

/** A cell to be written. `entry`: to be filled in, a decimal or empty; `number`: a decimal that stays as it is. */
export type WrittenCell = { is: 'title' | 'head' | 'words' | 'number' | 'entry'; text: string } | null;

/** The table of a lot's price sheet with the prices that there are: what it is, how it is filled in, then a row for each line. */
export function sheetRows(
  notice: Pick<Notice, 'content'>,
  key: SheetKey,
  prices: readonly BidPrice[],
): WrittenCell[][] {
  const { content } = notice;
  const lot = content.lots.find((l) => l.id === key.lotId)!;
  const words = (text: string): WrittenCell => ({ is: 'words', text });
  const about = (name: string, text: string): WrittenCell[] => [{ is: 'title', text: name }, words(text)];
  const heads = [
    t('Line id'),
    t('What is priced'),
    t('Unit'),
    t('Quantity'),
    t('Unit price, {currency}', { currency: content.currency }),
    t('Optional'),
  ];
  return [
    about(t('Event'), content.reference === '' ? content.title : `${content.title} (${content.reference})`),
    about(t('Lot'), lot.name),
    about(t('Version of the notice'), String(key.notice)),
    about(t('Prices'), basisText(notice)),
    about(
      t('To fill in'),
      t(
        'The coloured cells, with numbers and no formulas. An optional line may stay blank: no bid for that line. All others need a price before you can submit.',
      ),
    ),
    about(t('Key'), keyText(key)),
    [],
    heads.map((text): WrittenCell => ({ is: 'head', text })),
    ...sheetLines(lot).map((line): WrittenCell[] => {
      const price = prices.find((p) => p.lineId === line.id) ?? blankPrice(line);
      return [
        words(line.id),
        words(line.name),
        words(line.unit),
        line.quantity === null ? { is: 'entry', text: price.quantity ?? '' } : { is: 'number', text: line.quantity },
        { is: 'entry', text: price.unitPrice },
        words(line.optional ? t('yes') : t('no')),
      ];
    }),
  ];
}

/** What a table says of one line: of the fields that it has. Empty is no price. */
export type SheetValue = { lineId: string; field: 'unitPrice' | 'quantity'; value: string };
/** A line whose price becomes another one. */
export type PriceChange = { line: PriceLine; before: BidPrice; after: BidPrice };

const sameAmount = (a: string, b: string): boolean => (a === '' || b === '' ? a === b : equal(exact(a), exact(b)));

/**
 * What a reading changes, and the prices as they are with it. A number that only is written in another way (118.50 and
 * 118.5) stays as it was typed; a line that is blank altogether is in no bid.
 */
export function priceChanges(
  lot: Pick<Lot, 'lines'>,
  before: readonly BidPrice[],
  values: readonly SheetValue[],
): { changes: PriceChange[]; prices: BidPrice[] } {
  const changes: PriceChange[] = [];
  const prices = new Map(before.map((p) => [p.lineId, p]));
  for (const line of sheetLines(lot)) {
    const old = prices.get(line.id) ?? blankPrice(line);
    const after = { ...old };
    for (const { lineId, field, value } of values)
      if (lineId === line.id && !sameAmount(old[field] ?? '', value)) after[field] = value;
    if (after.unitPrice === old.unitPrice && after.quantity === old.quantity) continue;
    changes.push({ line, before: old, after });
    if (after.unitPrice === '' && (after.quantity ?? '') === '') prices.delete(line.id);
    else prices.set(line.id, after);
  }
  return { changes, prices: [...prices.values()] };
}
