/** What every table of a bid's prices has: its head, its sums, what its total is. */
import { type BidPrice, lineState, presentValue, priceTotal } from '../../../shared/bid.ts';
import { isNoBid } from '../../../shared/bid-lines.ts';
import type { Lot, Notice, PriceLine } from '../../../shared/event.ts';
import { type Exact, grouped, plain, zero } from '../../../shared/exact.ts';
import { currencies } from '../../../shared/money.ts';
import { taxText } from '../../../shared/price-basis.ts';
import { isDiscounted } from '../../../shared/price-total.ts';
import { t } from '../../../shared/words/say.ts';

/** A sum in the column of sums: the minor unit's decimals, more only where there are more. */
export function sumText(sum: Exact, currency: string): string {
  const places = plain(sum).split('.')[1]?.length ?? 0;
  return grouped(sum, Math.max(currencies[currency] ?? 2, places));
}

/** What the total is, with the basis of its prices: "Total, without tax". */
export const totalText = (notice: Pick<Notice, 'content'>): string => t('Total, {basis}', { basis: taxText(notice) });

/** What the sum of some lines is: "So far, 52 of 54 lines, without tax". */
export const soFarText = (notice: Pick<Notice, 'content'>, { filled, all }: { filled: number; all: number }): string =>
  t('So far, {filled} of {all} lines, {basis}', { filled, all, basis: taxText(notice) });

/**
 * Below a total: what scoring counts instead, where the lot discounts what falls due later, to two decimals; nothing where it does not
 * or the sheet is not complete.
 */
export function CountedRow({ lot, prices }: { lot: Lot; prices: readonly BidPrice[] }) {
  const value = isDiscounted(lot) ? presentValue(lot, prices) : null;
  return value === null ? null : (
    <tr>
      <th scope="row">
        {t('Net present value, which scoring counts')}{' '}
        <small>{t('discounted by {percent} % a period', { percent: lot.discountPercent ?? '' })}</small>
      </th>
      <td />
      <td />
      <td class="n">{grouped(value, 2)}</td>
    </tr>
  );
}

/** The lines that count in the total and are priced, and their sum. */
export function pricedSoFar(lot: Lot, prices: readonly BidPrice[]): { filled: number; all: number; sum: Exact } {
  const counted = lot.lines.filter((l) => !l.optional);
  const filled = counted.filter((l) => lineState(lot, l, prices) === 'priced');
  return { filled: filled.length, all: counted.length, sum: priceTotal({ ...lot, lines: filled }, prices) ?? zero };
}

/** Names of lines in a sentence: the first of them, and how many more. */
export function listed(lines: readonly Pick<PriceLine, 'name'>[], most = 5): string {
  const list = lines
    .slice(0, most)
    .map((l) => l.name)
    .join(', ');
  return lines.length > most ? t('{list} and {n} more', { list, n: lines.length - most }) : list;
}

/** The lines for which nothing is bid: optional, and left blank. */
export const linesWithoutBid = ({ lines }: Pick<Lot, 'lines'>, prices: readonly BidPrice[]): PriceLine[] =>
  lines.filter((line) =>
    isNoBid(
      line,
      prices.find((p) => p.lineId === line.id),
    ),
  );

/** The head of a table of prices. */
export const PriceHead = ({ currency }: { currency: string }) => (
  <thead>
    <tr>
      <th scope="col">{t('What is priced')}</th>
      <th scope="col" class="n">
        {t('Unit price, {currency}', { currency })}
      </th>
      <th scope="col" class="n">
        {t('Quantity')}
      </th>
      <th scope="col" class="n">
        {t('Sum, {currency}', { currency })}
      </th>
    </tr>
  </thead>
);
