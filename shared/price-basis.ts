/** What prices are to contain, in the words of the notice, what quantities may be, and whether there may be alternates beside them. */
import type { EventContent, Notice } from './event.ts';
import { kindOf } from './kinds.ts';
import { t, tn } from './words/say.ts';

/** Decimals that a quantity may have. */
export const quantityDecimals = 6;

/** Net or gross, in a word or two. */
export const taxText = ({ content }: Pick<Notice, 'content'>): string =>
  content.priceBasis.tax === 'net' ? t('without tax') : t('tax included');

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

/** How many alternates each line may have; 0 where none are allowed. */
export const mostAlternates = (content: Pick<EventContent, 'kind' | 'priceBasis'>): number =>
  kindOf(content).prices ? (content.priceBasis.alternates ?? 0) : 0;

/** "Up to 2 alternates to a line. They are read, not ranked, and count in no total."; null where none are allowed. */
export function alternatesText({ content }: Pick<Notice, 'content'>): string | null {
  const most = mostAlternates(content);
  if (most === 0) return null;
  return tn(
    most,
    'One alternate to a line is allowed. Alternates are read, not ranked, and count in no total.',
    'Up to {n} alternates to a line are allowed. Alternates are read, not ranked, and count in no total.',
  );
}
