/** The lines of a price sheet as a bidder has them before them, on the page and in a workbook. */
import type { BidPrice } from './bid-price.ts';
import type { Lot, PriceLine } from './event.ts';

/** The lines in their order: those that count in the total, then the optional ones. */
export const sheetLines = (lot: Pick<Lot, 'lines'>): PriceLine[] => [
  ...lot.lines.filter((l) => !l.optional),
  ...lot.lines.filter((l) => l.optional),
];

/** True of a price that says nothing, neither of the line nor of an alternate to it: it is in no bid. */
export const isBlankPrice = ({ unitPrice, quantity, alternates }: BidPrice): boolean =>
  unitPrice === '' && (quantity ?? '') === '' && (alternates ?? []).length === 0;

/** True where nothing is bid for a line: it is optional, and its price is blank. Of another line a blank is a gap. */
export const isNoBid = (
  line: Pick<PriceLine, 'optional'>,
  price: Pick<BidPrice, 'unitPrice' | 'quantity'> | undefined,
): boolean => line.optional && (!price || (price.unitPrice === '' && (price.quantity ?? '') === ''));

/** A line without any price. */
export const blankPrice = (line: PriceLine): BidPrice => ({
  lineId: line.id,
  unitPrice: '',
  quantity: line.quantity === null ? '' : null,
});
