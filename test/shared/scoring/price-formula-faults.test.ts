import { expect, it } from 'vitest';
import type { PriceCriterion } from '../../../shared/event.ts';
import { priceFormulaFaults } from '../../../shared/scoring/price-formula-faults.ts';
import { givenContent } from '../../given.ts';

const [lot] = givenContent().lots;
const faultsOf = (terms: Partial<PriceCriterion>, ceilings: (string | null)[]) =>
  priceFormulaFaults(
    {
      id: 'cost',
      kind: 'price',
      name: 'Price',
      words: '',
      points: '40',
      bonus: false,
      preferences: [],
      formula: 'lowest-over-price',
      ...terms,
    },
    { lots: ceilings.map((ceiling, i) => ({ ...lot!, id: `lot-${i}`, ceiling })) },
    'c',
  ).map(({ at, code }) => `${at} ${code}`);
const band = (upTo: string, percent: string) => ({ upTo, percent });

it.each<[string, Partial<PriceCriterion>, (string | null)[], string[]]>([
  ['the lowest price needs nothing', {}, [null, null], []],
  ['a ceiling in each lot is missing', { formula: 'ceiling-to-lowest' }, ['100', null], ['c.formula ceiling-needed']],
  ['a ceiling in each lot is there', { formula: 'ceiling-to-lowest' }, ['100', '200'], []],
  ['two slopes without a share', { formula: 'bilinear' }, ['100'], ['c.atMean missing']],
  ['a best price is missing', { formula: 'ceiling-to-optimum', optimum: '' }, ['100'], ['c.optimum missing']],
  [
    'a best price at the ceiling',
    { formula: 'ceiling-to-optimum', optimum: '100.00' },
    ['100'],
    ['c.optimum optimum-at-ceiling'],
  ],
  ['a best price of 0', { formula: 'ceiling-to-optimum', optimum: '0' }, ['100'], ['c.optimum optimum-zero']],
  [
    'own prices for two lots',
    { formula: 'bands', bands: [band('10', '100')] },
    [null, null],
    ['c.formula formula-of-one-lot'],
  ],
  [
    'a preference that would work backwards',
    { formula: 'distance-from-mean', preferences: [{ questionId: 'q', percent: '5', most: '' }] },
    [null],
    ['c.preferences preference-off'],
  ],
  ['no band', { formula: 'bands', bands: [] }, [null], ['c.bands bands-missing']],
  ['bands as they should be', { formula: 'bands', bands: [band('10', '100'), band('20', '0')] }, [null], []],
  [
    'bands out of order, blank, above 100 %, rising',
    { formula: 'bands', bands: [band('10', '50'), band('10', '60'), band('', '10'), band('30', '101')] },
    [null],
    [
      'c.bands.0.percent all-points-missing',
      'c.bands.1.upTo bands-order',
      'c.bands.1.percent bands-rise',
      'c.bands.2.upTo missing',
      'c.bands.3.percent percent-wrong',
    ],
  ],
])('before publication: %s', (_, terms, ceilings, faults) => {
  expect(faultsOf(terms, ceilings)).toEqual(faults);
});
