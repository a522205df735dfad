import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, exact, plain, zero } from '../../../shared/exact.ts';
import type { PriceCriterion } from '../../../shared/method.ts';
import { countedPrice } from '../../../shared/scoring/preferences.ts';

type Terms = Pick<PriceCriterion, 'preferences' | 'stacking' | 'preferencesMost'>;
const off = (percent: string, most = '') => ({ questionId: 'q', percent, most });
const counted = (terms: Terms, price = '1000') => plain(countedPrice(terms, exact(price), () => true));

describe('preferences on the price', () => {
  it('of one bidder take off their percent: Alaska, 5 % of the price', () => {
    expect(counted({ preferences: [off('5')] }, '47500')).toBe('45125');
  });

  it('together are each of the price as bid, in turn each of what is left, or the highest alone', () => {
    const preferences = [off('10'), off('5')];
    expect(counted({ preferences, stacking: 'together' })).toBe('850');
    expect(counted({ preferences, stacking: 'in-turn' })).toBe('855');
    expect(counted({ preferences, stacking: 'highest' })).toBe('900');
  });

  it('take off no more than the cap of each, and than the limit of all', () => {
    expect(counted({ preferences: [off('10', '60'), off('5')], stacking: 'together' })).toBe('890');
    expect(counted({ preferences: [off('10', '60'), off('5')], stacking: 'in-turn' })).toBe('893');
    expect(counted({ preferences: [off('10', '40'), off('5')], stacking: 'highest' })).toBe('950');
    expect(counted({ preferences: [off('10'), off('5')], stacking: 'together', preferencesMost: '12' })).toBe('880');
  });

  it('are those that favour the bid alone', () => {
    const terms: Terms = { preferences: [off('10'), { ...off('5'), questionId: 'other' }], stacking: 'together' };
    expect(plain(countedPrice(terms, exact('1000'), (p) => p.questionId === 'other'))).toBe('950');
    expect(plain(countedPrice(terms, exact('1000'), () => false))).toBe('1000');
  });

  const terms = fc.record({
    preferences: fc.array(
      fc.record({
        questionId: fc.constant('q'),
        percent: fc.constantFrom('0.5', '10', '60', '99'),
        most: fc.constantFrom('', '1', '5000'),
      }),
      { maxLength: 4 },
    ),
    stacking: fc.constantFrom('together' as const, 'in-turn' as const, 'highest' as const),
    preferencesMost: fc.constantFrom('', '15', '100'),
  });

  it('never make a price count more, or less than nothing; and a lower price never counts more than a higher one', () => {
    const price = fc.constantFrom('0', '0.01', '12', '1000', '99999.99');
    fc.assert(
      fc.property(terms, price, price, (t, p, q) => {
        const [low, high] = [exact(p), exact(q)].sort(compare) as [ReturnType<typeof exact>, ReturnType<typeof exact>];
        const [a, b] = [countedPrice(t, low, () => true), countedPrice(t, high, () => true)];
        expect(compare(a, zero)).toBeGreaterThanOrEqual(0);
        expect(compare(a, low)).toBeLessThanOrEqual(0);
        expect(compare(a, b)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
