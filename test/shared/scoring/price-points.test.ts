import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Exact, exact, multiply, one, plain, round, zero } from '../../../shared/exact.ts';
import { priceFormulaIds, priceFormulas } from '../../../shared/scoring/price-formulas.ts';
import { fieldOf, type PriceTerms, priceShare } from '../../../shared/scoring/price-points.ts';
import { marketDojoCeiling, marketDojoRelativeToLowest } from './published-examples.ts';

/** Points of each price among all of them. */
const pointsOf = (terms: PriceTerms, prices: readonly string[], maximum = '100', ceiling: string | null = null) => {
  const all = prices.map(exact);
  const field = fieldOf(all, ceiling === null ? null : exact(ceiling));
  return all.map((price) => multiply(exact(maximum), priceShare(terms, price, field)));
};
const shown = (points: readonly Exact[], places = 2) => points.map((p) => round(p, places));

describe('the points of a price', () => {
  it('fall with its distance from the lowest, as Market Dojo printed', () => {
    const { maximum, costs, printed } = marketDojoRelativeToLowest;
    expect(pointsOf({ formula: 'distance-from-lowest' }, costs, maximum).map(plain)).toEqual(printed);
  });

  it('fall from the lowest to the ceiling, as Market Dojo printed', () => {
    const { maximum, ceiling, costs, printed } = marketDojoCeiling;
    expect(pointsOf({ formula: 'ceiling-to-lowest' }, costs, maximum, ceiling).map(plain)).toEqual(printed);
  });

  it('are nothing at twice the lowest and above, by distance from the lowest', () => {
    expect(shown(pointsOf({ formula: 'distance-from-lowest' }, ['100', '150', '200', '900']))).toEqual([
      '100.00',
      '50.00',
      '0.00',
      '0.00',
    ]);
  });

  it('do not depend on other bids by a fixed best price, and are capped there', () => {
    const terms: PriceTerms = { formula: 'ceiling-to-optimum', optimum: '600' };
    expect(shown(pointsOf(terms, ['500', '600', '700', '1000'], '40', '1000'))).toEqual([
      '40.00',
      '40.00',
      '30.00',
      '0.00',
    ]);
    expect(shown(pointsOf(terms, ['700'], '40', '1000'))).toEqual(['30.00']);
  });

  it('go through the chosen share at the mean, in two slopes (ANAC, Linee guida n. 2: reductions of 10, 20 and 30 %)', () => {
    // Mean reduction 20: X × 10/20; X; X + (1 − X) × (30 − 20)/(30 − 20).
    expect(shown(pointsOf({ formula: 'bilinear', atMean: '80' }, ['90', '80', '70'], '1', '100'))).toEqual([
      '0.40',
      '0.80',
      '1.00',
    ]);
  });

  it('are highest at the mean, and fall twice as fast above it (Colombia Compra Eficiente, pliegos tipo, media aritmética)', () => {
    expect(shown(pointsOf({ formula: 'distance-from-mean' }, ['90', '100', '110']))).toEqual([
      '90.00',
      '100.00',
      '80.00',
    ]);
  });

  it('are those of the band, its upper end included, and nothing above the last', () => {
    const bands = [
      { upTo: '100', percent: '100' },
      { upTo: '120', percent: '62.5' },
    ];
    expect(shown(pointsOf({ formula: 'bands', bands }, ['100', '100.01', '120', '120.01'], '40'))).toEqual([
      '40.00',
      '25.00',
      '25.00',
      '0.00',
    ]);
  });
});

const termsOf: fc.Arbitrary<PriceTerms> = fc.constantFrom<PriceTerms>(
  ...priceFormulaIds.map(
    (formula): PriceTerms => ({
      formula,
      ...(formula === 'ceiling-to-optimum' && { optimum: '3' }),
      ...(formula === 'bilinear' && { atMean: '85' as const }),
      ...(formula === 'bands' && {
        bands: [
          { upTo: '2', percent: '100' },
          { upTo: '6', percent: '10' },
        ],
      }),
    }),
  ),
);
/** Prices up to a ceiling of 10, where zeros and equal ones are common. */
const prices = fc.array(fc.constantFrom('0', '1', '2', '2', '2.5', '3', '6.000001', '9.99', '10'), {
  minLength: 1,
  maxLength: 6,
});

describe('by whatever formula', () => {
  it('a share is never below 0 nor above 1, also where all prices are the same, at the ceiling, or 0', () => {
    fc.assert(
      fc.property(termsOf, prices, (terms, all) => {
        for (const share of pointsOf(terms, all, '1', '10')) {
          expect(compare(share, zero)).toBeGreaterThanOrEqual(0);
          expect(compare(share, one)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('a lower price never gets fewer points than a higher one, but by distance from the mean', () => {
    fc.assert(
      fc.property(termsOf, prices, (terms, all) => {
        fc.pre(terms.formula !== 'distance-from-mean');
        const sorted = all.toSorted((a, b) => compare(exact(a), exact(b)));
        const points = pointsOf(terms, sorted, '1', '10');
        for (let i = 1; i < points.length; i++) expect(compare(points[i - 1]!, points[i]!)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is called relative where, and only where, a bid that leaves can change what others get', () => {
    const field = ['2.5', '3', '6.000001', '9.99'];
    for (const formula of priceFormulaIds) {
      const terms = fc.sample(termsOf, 200).find((t) => t.formula === formula)!;
      const before = pointsOf(terms, field, '1', '10').slice(1);
      const after = pointsOf(terms, field.slice(1), '1', '10');
      const changed = before.some((points, i) => compare(points, after[i]!) !== 0);
      expect(changed, formula).toBe(priceFormulas[formula].relative);
    }
  });

  it('without the ceiling that it needs nothing is computed', () => {
    for (const formula of priceFormulaIds.filter((id) => priceFormulas[id].ceiling))
      expect(() => priceShare({ formula, optimum: '1', atMean: '80' }, one, fieldOf([one], null))).toThrow(RangeError);
  });
});
