/** The bid tabulation of a lot: bidder × line, unit prices, quantities, exact totals. Pure, as a table and as CSV. */

import { type BidPrice, lineTotal, shownTotal } from './bid.ts';
import { type CsvCell, csv } from './csv.ts';
import type { EventContent } from './event.ts';
import { plain } from './exact.ts';
import { t } from './words/say.ts';

export type TabulatedCell = { lineId: string; unitPrice: string | null; quantity: string | null; total: string | null };
export type TabulatedBid = { bidId: string; name: string; cells: TabulatedCell[]; total: string | null };
export type Tabulation = {
  lotId: string;
  lot: string;
  currency: string;
  tax: EventContent['priceBasis']['tax'];
  lines: { lineId: string; name: string; unit: string; quantity: string | null; optional: boolean }[];
  bids: TabulatedBid[];
};

type Priced = { bidId: string; name: string; prices: readonly BidPrice[] | null };
const orNull = (text: string | null | undefined): string | null => (text ? text : null);

/** Every bid's price for every line, in the order of the price sheet; a blank stays a blank. */
export function tabulate(content: EventContent, lotId: string, bids: readonly Priced[]): Tabulation {
  const lot = content.lots.find((l) => l.id === lotId)!;
  return {
    lotId,
    lot: lot.name,
    currency: content.currency,
    tax: content.priceBasis.tax,
    lines: lot.lines.map(({ id, name, unit, quantity, optional }) => ({ lineId: id, name, unit, quantity, optional })),
    bids: bids.map(({ bidId, name, prices }) => ({
      bidId,
      name,
      cells: lot.lines.map((line): TabulatedCell => {
        const price = prices?.find((p) => p.lineId === line.id);
        const total = price ? lineTotal(lot, price) : null;
        return {
          lineId: line.id,
          unitPrice: orNull(price?.unitPrice),
          quantity: orNull(line.quantity ?? price?.quantity),
          total: total === null ? null : plain(total),
        };
      }),
      total: prices ? shownTotal(lot, prices) : null,
    })),
  };
}

/** The tabulation as CSV: a row for each bid and line, and one with the bid's total. */
export function tabulationCsv(of: Tabulation): string {
  const head = [
    ...[t('lot|column'), t('bidder|column'), t('line|column'), t('unit|column'), t('quantity|column')],
    ...[t('unit price|column'), t('line total|column'), t('currency|column')],
  ];
  const number = (text: string | null): CsvCell => (text === null ? null : { number: text });
  const rows = of.bids.flatMap((bid): CsvCell[][] => [
    ...bid.cells.map((cell, i) => {
      const line = of.lines[i]!;
      return [
        of.lot,
        bid.name,
        line.name,
        line.unit,
        number(cell.quantity),
        number(cell.unitPrice),
        number(cell.total),
        of.currency,
      ];
    }),
    [of.lot, bid.name, t('Total'), '', '', '', number(bid.total), of.currency],
  ]);
  return csv(head, rows);
}
