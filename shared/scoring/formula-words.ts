/** Price formulas in words, as the notice and the editor say them. */
import type { PriceCriterion } from '../event.ts';
import { thousands } from '../numerals.ts';
import { t } from '../words/say.ts';

/** An amount as it was published, thousands kept apart; `?` while it is blank. */
export const amountWords = (text: string | undefined): string => {
  const [whole = '', rest] = (text || '?').split('.');
  return rest === undefined ? thousands(whole) : `${thousands(whole)}.${rest}`;
};

/** What the points are multiplied with, in words: “lowest price ÷ this price”; or what bids are put in order by, the lowest first. */
export function formulaWords(c: Pick<PriceCriterion, 'formula' | 'optimum' | 'atMean' | 'bands'>): string {
  switch (c.formula) {
    case 'lowest-over-price':
      return t('lowest price ÷ this price');
    case 'distance-from-lowest':
      return t('(1 − (this price − lowest price) ÷ lowest price), at least 0');
    case 'ceiling-to-lowest':
      return t('(ceiling − this price) ÷ (ceiling − lowest price)');
    case 'ceiling-to-optimum':
      return t('(ceiling − this price) ÷ (ceiling − {optimum}), at most 1', { optimum: amountWords(c.optimum) });
    case 'bilinear':
      return t('{share} % at the mean price, straight to 0 at the ceiling and 100 % at the lowest', {
        share: c.atMean ?? '?',
      });
    case 'distance-from-mean':
      return t('(1 − distance from the mean ÷ mean price), twice that above it, at least 0');
    case 'bands': {
      const bands = (c.bands ?? []).map(({ upTo, percent }) =>
        t('up to {price}: {percent} %', { price: amountWords(upTo), percent: percent || '?' }),
      );
      return t('the share of its band of price ({bands}; above: 0 %)', { bands: bands.join('; ') });
    }
    case 'lowest-price':
      return t('the price');
    case 'price-per-quality-point':
      return t('price ÷ points for quality');
    case 'quality-adjusted':
      return t('price ÷ (1 + points for quality ÷ points of the price)');
  }
}
