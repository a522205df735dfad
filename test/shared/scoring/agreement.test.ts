import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Exact, exact, one, plain, round, zero } from '../../../shared/exact.ts';
import { agreementOf, levelOf } from '../../../shared/scoring/agreement.ts';

const shown = (x: Exact | null | undefined, places = 2) => (x ? round(x, places) : null);
const rows = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

/** Shrout & Fleiss (1979), table 2: four judges' ratings of six targets; table 4 prints the correlations. */
const shroutFleiss = rows(`
  9 2 5 8
  6 1 3 2
  8 4 6 8
  7 1 2 6
  10 5 6 9
  6 2 4 7`);

/** The data set `anxiety` of the R package irr: three raters, twenty subjects; its manual prints the results of kendall and icc. */
const anxiety = (() => {
  const raters = rows(`
    3 3 3 4 5 5 2 3 5 2 2 6 1 5 2 2 1 2 4 3
    3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4
    2 1 4 4 3 2 1 6 1 1 1 2 3 3 1 1 3 3 2 2`);
  return raters[0]!.map((_, i) => raters.map((r) => r[i]!));
})();

describe('the agreement of a panel', () => {
  it('is what Shrout and Fleiss printed: ICC(2,1) = .29, ICC(2,4) = .62', () => {
    const found = agreementOf(shroutFleiss);
    expect([shown(found?.single), shown(found?.average)]).toEqual(['0.29', '0.62']);
  });

  it('is what irr prints for its own data: ICC(A,1) = 0.198, Wt = 0.54', () => {
    const found = agreementOf(anxiety);
    expect([shown(found?.single, 3), shown(found?.concordance)]).toEqual(['0.198', '0.54']);
  });

  it('is 1 throughout where everybody gives the same marks, and they differ between bids', () => {
    const same = agreementOf(rows('1 1 1\n4 4 4\n2 2 2'))!;
    expect(Object.values(same).map((x) => x && plain(x))).toEqual(['1', '1', '1']);
  });

  it('keeps the order and loses the marks where one evaluator is stricter throughout', () => {
    const strict = agreementOf(rows('5 3\n4 2\n3 1'))!;
    expect(shown(strict.concordance)).toBe('1.00');
    expect(compare(strict.single!, exact('0.5'))).toBeLessThan(0);
  });

  it('cannot be said where all marks are alike, of one bid, of one evaluator', () => {
    expect(agreementOf(rows('3 3\n3 3'))).toEqual({ single: null, average: null, concordance: null });
    expect(agreementOf(rows('3 4'))).toBeNull();
    expect(agreementOf(rows('3\n4'))).toBeNull();
    expect(agreementOf([])).toBeNull();
  });

  it.each([['1 2\n2 1'], ['1 3\n2 2\n3 1'], ['1 4 4\n4 1 3\n3 4 2\n3 3 3']])(
    'of the mean cannot be said where evaluators contradict each other: %j',
    (marks) => {
      expect(agreementOf(rows(marks))?.average).toBeNull();
    },
  );

  it('is not computed with a missing mark', () => {
    expect(() => agreementOf([['1', '2'], ['3']])).toThrow(RangeError);
  });

  it('depends on no order of bids or evaluators, never passes 1, and W never falls below 0', () => {
    const table = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 })).chain(([n, k]) =>
      fc.array(fc.array(fc.constantFrom('0', '1', '2', '2.5', '5'), { minLength: k, maxLength: k }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(table, (marks) => {
        const found = agreementOf(marks)!;
        const turned = agreementOf(marks.toReversed().map((row) => row.toReversed()))!;
        for (const of of ['single', 'average', 'concordance'] as const) {
          const [a, b] = [found[of], turned[of]];
          expect(a === null ? null : plain(a)).toBe(b === null ? null : plain(b));
          if (a) expect(compare(a, one)).toBeLessThanOrEqual(0);
        }
        if (found.concordance) expect(compare(found.concordance, zero)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

it.each([
  ['-0.2', 'poor'],
  ['0.49', 'poor'],
  ['0.5', 'moderate'],
  ['0.75', 'good'],
  ['0.9', 'good'],
  ['0.91', 'excellent'],
])('%s is called %s', (icc, level) => {
  expect(levelOf(exact(icc))).toBe(level);
});
