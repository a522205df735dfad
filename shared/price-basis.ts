/** What prices are to contain, in the words of the notice, and what quantities may be. */
import type { Notice, PriceLine } from './event.ts';
import { t, tn } from './words/say.ts';

/** Decimals that a quantity may have. */
export const quantityDecimals = 6;

/** Net or gross, in a word or two. */
export const taxText = ({ content }: Pick<Notice, 'content'>): string =>
  content.priceBasis.tax === 'net' ? t('without tax') : t('tax included');

/** When a line falls due that does so other than once, at the start: "12 times, in periods 1 to 12"; empty for every other line. */
export function periodsText({ periods }: Pick<PriceLine, 'periods'>): string {
  if (!periods) return '';
  const { first, last } = periods;
  return first === last
    ? t('due in period {n}', { n: first })
    : t('due {n} times, in periods {first} to {last}', { n: last - first + 1, first, last });
}

/** Currency, net or gross with the rate, decimals: "In USD, without tax; unit prices in up to 2 decimals." */
export function basisText(notice: Pick<Notice, 'content'>): string {
  const { currency, priceBasis } = notice.content;
  const { tax, taxRate: rate, unitPriceDecimals } = priceBasis;
  const rated = () =>
    tax === 'net'
      ? t('without tax (the rate is {rate} %)', { rate })
      : t('tax included (the rate is {rate} %)', { rate });
  const basis = rate === '0' ? taxText(notice) : rated();
  return unitPriceDecimals === 0
    ? t('In {currency}, {basis}; unit prices in whole units.', { currency, basis })
    : tn(
        unitPriceDecimals,
        'In {currency}, {basis}; unit prices in up to one decimal.',
        'In {currency}, {basis}; unit prices in up to {n} decimals.',
        { currency, basis },
      );
}
