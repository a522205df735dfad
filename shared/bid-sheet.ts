/**
 * A bidder's price sheet as a table that can be filled in elsewhere: what is written into it, whose it is when it comes
 * back, and what it changes. How it is read stands in bid-sheet-read.ts.
 */
import { type Alternate, blankAlternate, freeId, saysNothing, withAlternates } from './alternates.ts';
import { alternatesText, mostAlternates } from './alternates-allowed.ts';
import type { BidPrice } from './bid.ts';
import { blankPrice, isBlankPrice, sheetLines } from './bid-lines.ts';
import { type Difference, differences } from './difference.ts';
import { canonical } from './digest.ts';
import type { EventContent, Lot, Notice, PriceLine } from './event.ts';
import { equal, exact } from './exact.ts';
import { count } from './numerals.ts';
import { basisText, periodsText } from './price-basis.ts';
import { periodsOf } from './price-total.ts';
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
      if (eventId && lotId) return { eventId, lotId, notice: count(notice!), cell: cellName(r, c) };
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

/**
 * A cell to be written. To be filled in, or empty: `price` and `entry`, decimals; `say`, words. As they are: `number`, a decimal;
 * `formula`, a spreadsheet’s without its equals sign; and the rest.
 */
export type WrittenCell = {
  is: 'title' | 'head' | 'words' | 'number' | 'price' | 'entry' | 'say' | 'formula';
  text: string;
} | null;

/**
 * The cells of a line's alternates, or their heads. They stand to the right of the line, so that a line stays one row, which
 * can be sorted, filtered and filled downwards. Quantities are there where the bidder states any.
 */
function besideHeads(most: number, lines: readonly PriceLine[]): WrittenCell[] {
  const own = lines.some((line) => line.quantity === null);
  return Array.from({ length: most }, (_, k) => k + 1).flatMap((n): WrittenCell[] => [
    { is: 'head', text: t('Alternate {n}', { n }) },
    { is: 'head', text: t('Alternate {n}, unit price', { n }) },
    ...(own ? [{ is: 'head', text: t('Alternate {n}, quantity', { n }) } as const] : []),
  ]);
}
function besideCells(most: number, lines: readonly PriceLine[], line: PriceLine, price: BidPrice): WrittenCell[] {
  const own = lines.some((l) => l.quantity === null);
  return Array.from({ length: most }, (_, k) => price.alternates?.[k]).flatMap((a): WrittenCell[] => [
    { is: 'say', text: a?.description ?? '' },
    { is: 'price', text: a?.unitPrice ?? '' },
    ...(own ? [line.quantity === null ? ({ is: 'entry', text: a?.quantity ?? '' } as const) : null] : []),
  ]);
}

/**
 * Where lines fall due over periods: when each does, how often, and what it comes to by then, a formula, so that whoever fills in the
 * price of one period sees the sum that counts. They are not read again.
 */
const overHeads = (currency: string): string[] => [t('Falls due'), t('Periods'), t('Sum, {currency}', { currency })];
function overCells(line: PriceLine, row: number): WrittenCell[] {
  const [quantity, unitPrice, periods] = [3, 4, 7].map((column) => cellName(row, column));
  return [
    { is: 'words', text: line.periods ? periodsText(line) : t('once, at the start') },
    { is: 'number', text: String(periodsOf(line)) },
    { is: 'formula', text: `IF(OR(${quantity}="",${unitPrice}=""),"",${quantity}*${unitPrice}*${periods})` },
  ];
}

/** The table of a lot's price sheet with the prices that there are: what it is, how it is filled in, then a row for each line. */
export function sheetRows(
  notice: Pick<Notice, 'content'>,
  key: SheetKey,
  prices: readonly BidPrice[],
): WrittenCell[][] {
  const { content } = notice;
  const lot = content.lots.find((l) => l.id === key.lotId)!;
  const most = mostAlternates(content);
  const beside = alternatesText(notice);
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
  const over = lot.lines.some((line) => line.periods);
  const head: WrittenCell[] = [...heads, ...(over ? overHeads(content.currency) : [])].map((text) => ({
    is: 'head',
    text,
  }));
  const above = [
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
    ...(beside === null ? [] : [about(t('Alternates'), `${beside} ${t('They stand in the columns to the right.')}`)]),
    about(t('Key'), keyText(key)),
    [],
    [...head, ...besideHeads(most, lot.lines)],
  ];
  return [
    ...above,
    ...sheetLines(lot).map((line, i): WrittenCell[] => {
      const price = prices.find((p) => p.lineId === line.id) ?? blankPrice(line);
      return [
        words(line.id),
        words(line.name),
        words(line.unit),
        line.quantity === null ? { is: 'entry', text: price.quantity ?? '' } : { is: 'number', text: line.quantity },
        { is: 'price', text: price.unitPrice },
        words(line.optional ? t('yes') : t('no')),
        ...(over ? overCells(line, above.length + i) : []),
        ...besideCells(most, lot.lines, line, price),
      ];
    }),
  ];
}

/**
 * What a table says of one line, or of an alternate to it by its place from 0: of the fields that it has. Empty is no price; an
 * alternate of which everything is empty is none.
 */
export type SheetValue = {
  lineId: string;
  alternate?: number;
  field: 'unitPrice' | 'quantity' | 'description';
  value: string;
};
/** A line whose price becomes another one. */
export type PriceChange = { line: PriceLine; before: BidPrice; after: BidPrice };

const sameAmount = (a: string, b: string): boolean => (a === '' || b === '' ? a === b : equal(exact(a), exact(b)));

/** The alternates of a line with what a table says of them. What it says nothing of stays. */
function alternatesWith(line: PriceLine, before: readonly Alternate[], values: readonly SheetValue[]): Alternate[] {
  const after: (Alternate | undefined)[] = [...before];
  for (const { alternate: k, field, value } of values) {
    if (k === undefined) continue;
    const old = after[k] ?? blankAlternate(line, '');
    const same = field === 'description' ? old.description === value : sameAmount(old[field] ?? '', value);
    after[k] = same ? old : { ...old, [field]: value };
  }
  const spoken = new Set(values.map((v) => v.alternate));
  const kept: Alternate[] = [];
  for (const [k, a] of after.entries()) {
    if (!a || (spoken.has(k) && saysNothing(a))) continue;
    kept.push(a.id === '' ? { ...a, id: freeId([...before, ...kept]) } : a);
  }
  return kept;
}

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
    const own = values.filter((v) => v.lineId === line.id);
    const stated = { ...old };
    for (const { alternate, field, value } of own)
      if (alternate === undefined && field !== 'description' && !sameAmount(old[field] ?? '', value))
        stated[field] = value;
    const after = withAlternates(stated, alternatesWith(line, old.alternates ?? [], own));
    if (canonical(after) === canonical(old)) continue;
    changes.push({ line, before: old, after });
    if (isBlankPrice(after)) prices.delete(line.id);
    else prices.set(line.id, after);
  }
  return { changes, prices: [...prices.values()] };
}
