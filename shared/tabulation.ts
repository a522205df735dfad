/** The bid tabulation of a lot: bidder × line, unit prices, quantities, exact totals. Pure, as a table and as CSV. */

import { type BidPrice, lineTotal, presentValue, shownTotal } from './bid.ts';
import { isNoBid } from './bid-lines.ts';
import { type CsvCell, csv } from './csv.ts';
import type { EventContent, Lot, PriceLine } from './event.ts';
import { plain, round } from './exact.ts';
import type { Entered } from './on-behalf.ts';
import { isDiscounted, periodsOf } from './price-total.ts';
import { t } from './words/say.ts';

type Numbers = { unitPrice: string | null; quantity: string | null; total: string | null };
/** An alternate to a line: shown beside the price, in no total. */
export type TabulatedAlternate = Numbers & { id: string; description: string };
export type TabulatedCell = Numbers & {
  lineId: string;
  /** Nothing is bid for the line: it is optional, and was left blank. */
  noBid: boolean;
  alternates: TabulatedAlternate[];
};
export type TabulatedBid = {
  bidId: string;
  name: string;
  /** Of a bid that came on paper or by e-mail: who entered it, and why. */
  entered?: Entered;
  /** Its price envelope is not opened. */
  sealed?: true;
  cells: TabulatedCell[];
  total: string | null;
  /** Of a lot that discounts what falls due later: what scoring counts, rounded to two decimals; null while the sheet is not complete. */
  presentValue?: string | null;
};
export type Tabulation = {
  lotId: string;
  lot: string;
  currency: string;
  tax: EventContent['priceBasis']['tax'];
  /** `periods`: in which its amount falls due, each in full; absent where it does once, at the start. */
  lines: (Pick<PriceLine, 'name' | 'unit' | 'quantity' | 'optional' | 'periods'> & { lineId: string })[];
  bids: TabulatedBid[];
};

type Priced = Pick<TabulatedBid, 'bidId' | 'name' | 'entered'> & { prices: readonly BidPrice[] | null };
const orNull = (text: string | null | undefined): string | null => (text ? text : null);

/** Numbers of a price or of an alternate, and what they come to; a blank stays a blank. */
function numbersOf(lot: Lot, line: PriceLine, price: Omit<BidPrice, 'alternates'> | undefined): Numbers {
  const total = price ? lineTotal(lot, price) : null;
  return {
    unitPrice: orNull(price?.unitPrice),
    quantity: orNull(line.quantity ?? price?.quantity),
    total: total === null ? null : plain(total),
  };
}

/** What scoring counts of a sheet, to two decimals: a present value hardly ever ends. */
function countedValue(lot: Lot, prices: readonly BidPrice[]): string | null {
  const value = presentValue(lot, prices);
  return value === null ? null : round(value, 2);
}

/** Every bid's price for every line, in the order of the price sheet, with its alternates beside it. */
export function tabulate(content: EventContent, lotId: string, bids: readonly Priced[]): Tabulation {
  const lot = content.lots.find((l) => l.id === lotId)!;
  return {
    lotId,
    lot: lot.name,
    currency: content.currency,
    tax: content.priceBasis.tax,
    lines: lot.lines.map(({ id, name, unit, quantity, optional, periods }) => ({
      lineId: id,
      name,
      unit,
      quantity,
      optional,
      ...(periods && { periods }),
    })),
    bids: bids.map(({ bidId, name, entered, prices }) => ({
      bidId,
      name,
      ...(entered && { entered }),
      ...(prices === null && { sealed: true as const }),
      cells: lot.lines.map((line): TabulatedCell => {
        const price = prices?.find((p) => p.lineId === line.id);
        return {
          lineId: line.id,
          noBid: isNoBid(line, price),
          ...numbersOf(lot, line, price),
          alternates: (price?.alternates ?? []).map(({ id, description, unitPrice, quantity }) => ({
            id,
            description,
            ...numbersOf(lot, line, { lineId: line.id, unitPrice, quantity }),
          })),
        };
      }),
      total: prices ? shownTotal(lot, prices) : null,
      ...(isDiscounted(lot) && { presentValue: prices && countedValue(lot, prices) }),
    })),
  };
}

/**
 * The tabulation as CSV: a row for each bid and line, one for each alternate where there are any, and one with the bid's total.
 * What an alternate comes to stands in a column of its own, so that whoever adds up line totals adds up none of it. Where lines fall
 * due in several periods, a column says in how many, so that a line total is the product of what stands before it.
 */
export function tabulationCsv(of: Tabulation): string {
  const beside = of.bids.some((bid) => bid.cells.some((cell) => cell.alternates.length > 0));
  const onlyBeside = (...cells: CsvCell[]) => (beside ? cells : []);
  const over = of.lines.some((line) => line.periods);
  const onlyOver = (...cells: CsvCell[]) => (over ? cells : []);
  const head = [
    ...[t('lot|column'), t('bidder|column'), t('line|column'), t('unit|column'), t('quantity|column')],
    ...(over ? [t('periods|column')] : []),
    ...[t('unit price|column'), t('line total|column'), t('currency|column')],
    ...(beside ? [t('alternate, not ranked|column'), t('total of the alternate|column')] : []),
  ];
  const number = (text: string | null): CsvCell => (text === null ? null : { number: text });
  const rows = of.bids.flatMap((bid): CsvCell[][] => {
    if (bid.sealed)
      return [
        [
          ...[of.lot, bid.name, t('Price envelope not opened'), '', '', ...onlyOver('')],
          ...['', null, of.currency, ...onlyBeside('', null)],
        ],
      ];
    const summed = (what: string, amount: string | null): CsvCell[] => [
      ...[of.lot, bid.name, what, '', '', ...onlyOver('')],
      ...['', number(amount), of.currency, ...onlyBeside('', null)],
    ];
    return [
      ...bid.cells.flatMap((cell, i): CsvCell[][] => {
        const line = of.lines[i]!;
        const row = ({ quantity, unitPrice }: Numbers, total: string | null, without: CsvCell) => [
          ...[of.lot, bid.name, line.name, line.unit, number(quantity)],
          ...onlyOver({ number: String(periodsOf(line)) }),
          ...[unitPrice === null ? without : number(unitPrice), number(total), of.currency],
        ];
        return [
          [...row(cell, cell.total, cell.noBid ? t('No bid') : null), ...onlyBeside('', null)],
          ...cell.alternates.map((a) => [...row(a, null, null), a.description, number(a.total)]),
        ];
      }),
      summed(t('Total'), bid.total),
      ...(bid.presentValue === undefined
        ? []
        : [summed(t('Net present value, which scoring counts'), bid.presentValue)]),
    ];
  });
  return csv(head, rows);
}
