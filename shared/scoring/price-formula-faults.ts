/** What keeps a price formula from being published: what it needs and does not have, at its field. */
import type { EventContent, Method, PriceCriterion } from '../event.ts';
import { compare, exact, isZero } from '../exact.ts';
import type { Fault } from '../problem.ts';
import { t } from '../words/say.ts';
import { decidesOrder, priceFormulas } from './price-formulas.ts';
import { pointsOf, qualityPoints } from './tree.ts';

const percentFault = (percent: string): string | null =>
  percent === '' || compare(exact(percent), exact('100')) > 0 ? t('The percent of a band is 0 to 100.') : null;

function bandFaults(bands: NonNullable<PriceCriterion['bands']>, at: string): Fault[] {
  const faults: Fault[] = [];
  if (bands.length === 0)
    faults.push({ at: `${at}.bands`, code: 'bands-missing', text: t('Add at least one band of price.') });
  const [first] = bands;
  if (first && first.percent !== '' && compare(exact(first.percent), exact('100')) < 0)
    faults.push({
      at: `${at}.bands.0.percent`,
      code: 'all-points-missing',
      text: t('The cheapest band gets 100 percent: else nobody can get all points.'),
    });
  bands.forEach(({ upTo, percent }, i) => {
    const before = bands[i - 1];
    const wrong = percentFault(percent);
    if (upTo === '')
      faults.push({
        at: `${at}.bands.${i}.upTo`,
        code: 'missing',
        text: t('Band {n}: up to which price?', { n: i + 1 }),
      });
    else if (before && before.upTo !== '' && compare(exact(before.upTo), exact(upTo)) >= 0)
      faults.push({
        at: `${at}.bands.${i}.upTo`,
        code: 'bands-order',
        text: t('Band {n} must reach higher than the band before it.', { n: i + 1 }),
      });
    if (wrong) faults.push({ at: `${at}.bands.${i}.percent`, code: 'percent-wrong', text: wrong });
    else if (before && percentFault(before.percent) === null && compare(exact(percent), exact(before.percent)) > 0)
      faults.push({
        at: `${at}.bands.${i}.percent`,
        code: 'bands-rise',
        text: t('Band {n} gives more than a cheaper band.', { n: i + 1 }),
      });
  });
  return faults;
}

/** Faults of a criterion's price formula; `at` is the criterion's path. */
export function priceFormulaFaults(c: PriceCriterion, { lots }: Pick<EventContent, 'lots'>, at: string): Fault[] {
  const formula = priceFormulas[c.formula];
  const faults: Fault[] = [];
  if (formula.ceiling && lots.some((lot) => (lot.ceiling ?? '') === ''))
    faults.push({
      at: `${at}.formula`,
      code: 'ceiling-needed',
      text: t(
        '“{formula}” takes a price ceiling. Give each lot one, on the page of prices, or choose another formula.',
        {
          formula: t(formula.name),
        },
      ),
    });
  if (formula.ownPrices && lots.length > 1)
    faults.push({
      at: `${at}.formula`,
      code: 'formula-of-one-lot',
      text: t('“{formula}” names prices of its own, which cannot fit several lots. Choose another formula.', {
        formula: t(formula.name),
      }),
    });
  if (c.formula === 'distance-from-mean' && c.preferences.length > 0)
    faults.push({
      at: `${at}.preferences`,
      code: 'preference-off',
      text: t('By distance from the mean, a price that counts less may get fewer points: no preference goes with it.'),
    });
  if (c.formula === 'ceiling-to-optimum') {
    const [lot] = lots;
    if ((c.optimum ?? '') === '')
      faults.push({ at: `${at}.optimum`, code: 'missing', text: t('Fill in the price that gets all points.') });
    else if (lot?.ceiling && compare(exact(c.optimum!), exact(lot.ceiling)) >= 0)
      faults.push({
        at: `${at}.optimum`,
        code: 'optimum-at-ceiling',
        text: t('The price that gets all points lies below the ceiling.'),
      });
    else if (isZero(exact(c.optimum!)))
      faults.push({
        at: `${at}.optimum`,
        code: 'optimum-zero',
        text: t('No bid is at a price of 0, so nobody would get all points.'),
      });
  }
  if (c.formula === 'bilinear' && c.atMean === undefined)
    faults.push({ at: `${at}.atMean`, code: 'missing', text: t('Say what a price at the mean gets.') });
  if (c.formula === 'bands') faults.push(...bandFaults(c.bands ?? [], at));
  return faults;
}

/**
 * Faults of a formula that puts the bids in order: price per point of quality, and the price adjusted by quality, need quality to count,
 * and the price is no bonus beside it.
 */
export function orderFormulaFaults(method: Method, c: PriceCriterion, at: string): Fault[] {
  if (!decidesOrder(c.formula)) return [];
  const formula = t(priceFormulas[c.formula].name);
  const faults: Fault[] = [];
  if (c.bonus)
    faults.push({
      at: `${at}.bonus`,
      code: 'bonus-off',
      text: t('“{formula}” decides the order of all bids, so the price is no bonus.', { formula }),
    });
  if (c.formula !== 'lowest-price' && isZero(qualityPoints(method, pointsOf(method))))
    faults.push({
      at: `${at}.formula`,
      code: 'quality-missing',
      text: t('“{formula}” takes points for quality. Add a criterion that earns some, or choose another formula.', {
        formula,
      }),
    });
  return faults;
}
