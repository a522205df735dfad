import { describe, expect, it } from 'vitest';
import type { PriceTerms } from '../../../../shared/scoring/price-points.ts';
import { exampleLowest, priceCurve } from '../../../../web/pages/event/price-curve.ts';

const curveOf = (
  points: string,
  lowest: string,
  ceiling: string | null,
  percent: string | null,
  decimals: number,
  terms: PriceTerms = { formula: 'lowest-over-price' },
) =>
  priceCurve(
    { ...terms, points, preferences: percent === null ? [] : [{ percent, most: '', questionId: 'q-1' }] },
    lowest,
    ceiling,
    decimals,
  );

describe('the drawn price formula', () => {
  it('reproduces the example that the State of Alaska printed (40 points; 40,000, 42,750 and 47,500)', () => {
    const curve = curveOf('40', '40000', '47500', null, 1)!;
    expect(curve.rows[0]).toMatchObject({ price: '40000.00', points: '40.0', lost: '0.0' });
    expect(curve.rows[3]).toMatchObject({ price: '47500.00', points: '33.7', lost: '6.3' });
    const middle = curveOf('40', '40000', '42750', null, 1)!;
    expect(middle.rows[3]!.points).toBe('37.4');
  });

  it('without a ceiling it ends at twice the lowest, where half of the points are left', () => {
    const curve = curveOf('20', '100000', null, null, 2)!;
    expect(curve.rows.at(-1)).toMatchObject({ price: '200000.00', points: '10.00', lost: '10.00' });
    expect(curve.line[0]).toEqual({ x: 0, y: 1 });
    expect(curve.line.at(-1)).toEqual({ x: 1, y: 0.5 });
  });

  it('a ceiling below the lowest price is no end of the curve', () => {
    expect(curveOf('20', '100000', '90000', null, 2)!.highest).toBe('200000.00');
  });

  it('with a preference, the same price gets more, and the lowest never more than all', () => {
    const rows = curveOf('20', '100000', '200000', '5', 2)!.rows;
    expect(rows.at(-1)).toMatchObject({ points: '10.00', favoured: '10.53' });
    expect(rows[0]).toMatchObject({ points: '20.00', favoured: '20.00' });
  });

  it.each([
    ['', '100'],
    ['20', ''],
    ['20', '0'],
    ['0', '100'],
    ['20', '1e4'],
  ])('there is nothing to draw for points "%s" and a lowest price of "%s"', (points, lowest) => {
    expect(curveOf(points, lowest, null, null, 2)).toBeNull();
  });

  it('starts from a lowest price that lies under the ceiling', () => {
    expect(exampleLowest('300000')).toBe('168000');
    expect(exampleLowest(null)).toBe('100000');
    expect(exampleLowest('')).toBe('100000');
  });

  it('goes from all at the fixed best price to nothing at the ceiling, whatever the lowest is', () => {
    const fixed = curveOf('30', '100', '200', null, 1, { formula: 'ceiling-to-optimum', optimum: '150' })!;
    expect(fixed.rows.map((row) => row.points)).toEqual(['30.0', '30.0', '30.0', '0.0']);
  });

  it('through the mean says which mean it is drawn with', () => {
    const mean = curveOf('100', '100', '200', null, 0, { formula: 'bilinear', atMean: '80' })!;
    expect(mean.mean).toBe('150.00');
    expect(mean.rows.map((row) => row.points)).toEqual(['100', '90', '80', '0']);
    expect(curveOf('100', '100', '200', null, 0)!.mean).toBeNull();
  });

  it.each<PriceTerms>([
    { formula: 'ceiling-to-optimum', optimum: '' },
    { formula: 'ceiling-to-optimum', optimum: '200' },
    { formula: 'bands', bands: [] },
    { formula: 'bands', bands: [{ upTo: '', percent: '10' }] },
  ])('is not drawn while the formula lacks what it needs: %j', (terms) => {
    expect(curveOf('100', '100', '200', null, 0, terms)).toBeNull();
  });

  it('several preferences count together, as the method says', () => {
    const preferences = ['5', '10'].map((percent, k) => ({ percent, most: '', questionId: `q-${k}` }));
    const of = (stacking: 'together' | 'in-turn' | 'highest') =>
      priceCurve({ formula: 'lowest-over-price', points: '85.5', preferences, stacking }, '100', '200', 2)!.rows.at(-1)!
        .favoured;
    // 200 counts as 170, 171 and 180.
    expect(of('together')).toBe('50.29');
    expect(of('in-turn')).toBe('50.00');
    expect(of('highest')).toBe('47.50');
  });

  it('a formula that decides the order gives no points to draw', () => {
    expect(curveOf('40', '100', '200', null, 2, { formula: 'lowest-price' })).toBeNull();
  });
});
