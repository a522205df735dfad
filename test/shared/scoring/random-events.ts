/** Random methods, price sheets, bids and marks, small enough that ties, zeros and bids above the ceiling are common. */
import fc from 'fast-check';
import type { Lot, Method, PriceCriterion } from '../../../shared/event.ts';
import type { PriceTerms } from '../../../shared/scoring/price-points.ts';
import type { Mark, ScoredBid } from '../../../shared/scoring/rank.ts';

export type Scene = { method: Method; lot: Lot; bids: ScoredBid[]; marks: Mark[]; evaluators: string[] };

const points = fc.constantFrom('10', '20', '33.34', '0.5', '100', '12.345678');
const price = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('0', '1', '1', '2', '2', '2.5') },
  fc.constantFrom('100', '99.99', '0.000001', '123456789012.25'),
);
const quantity = fc.constantFrom('1', '1', '2', '0.5');

const criterion = (i: number): fc.Arbitrary<Method['criteria'][number]> => {
  const base = { id: `c${i}`, name: `Criterion ${i}`, words: '' };
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ points, bonus: fc.boolean() }).map((r) => ({ ...base, ...r, kind: 'judged' as const })),
    },
    fc
      .record({ points, bonus: fc.boolean(), questionId: fc.constantFrom('q1', 'q2') })
      .map((r) => ({ ...base, ...r, kind: 'yesno' as const })),
    fc
      .record({
        points,
        bonus: fc.boolean(),
        ends: fc.constantFrom(
          { none: '1', noneAbove: '' },
          { none: '', noneAbove: '9' },
          { none: '1', noneAbove: '9' },
        ),
      })
      .map(({ ends, ...r }) => ({ ...base, ...r, ...ends, kind: 'number' as const, questionId: 'q3', ideal: '4' })),
    fc.record({ points, bonus: fc.boolean(), percent: fc.constantFrom('0', '12.5', '100') }).map((r) => ({
      ...base,
      points: r.points,
      bonus: r.bonus,
      kind: 'choice' as const,
      questionId: 'q4',
      shares: [
        { optionId: 'a', percent: r.percent },
        { optionId: 'b', percent: '50' },
      ],
    })),
  );
};
/** A price formula with what it needs; those that need a ceiling only where the lot has one. */
const formulas = (ceiling: string | null): fc.Arbitrary<PriceTerms> => {
  const anywhere: PriceTerms[] = [
    { formula: 'lowest-over-price' },
    { formula: 'distance-from-lowest' },
    { formula: 'distance-from-mean' },
    {
      formula: 'bands',
      bands: [
        { upTo: '1', percent: '100' },
        { upTo: '2.5', percent: '33.3' },
        { upTo: '4', percent: '0' },
      ],
    },
  ];
  const below: PriceTerms[] = [
    { formula: 'ceiling-to-lowest' },
    { formula: 'ceiling-to-optimum', optimum: '1.5' },
    { formula: 'bilinear', atMean: '85' },
  ];
  return fc.constantFrom(...anywhere, ...(ceiling === null ? [] : below));
};
const priceCriterion = (ceiling: string | null): fc.Arbitrary<PriceCriterion> =>
  fc
    .record({
      id: fc.constant('cost'),
      name: fc.constant('Price'),
      words: fc.constant(''),
      bonus: fc.constant(false),
      points,
      kind: fc.constant('price' as const),
      preferences: fc.option(
        fc.record({
          percent: fc.constantFrom('5', '10', '0.5', '50'),
          questionId: fc.constant('q1'),
          most: fc.constant(''),
        }),
        { nil: null },
      ),
      terms: formulas(ceiling),
    })
    .map(({ terms, preferences, ...rest }) => ({
      ...rest,
      ...terms,
      // No preference goes with the mean (price-formula-faults.ts).
      preferences: terms.formula === 'distance-from-mean' || preferences === null ? [] : [preferences],
    }));
const scale = fc
  .constantFrom(['0', '1'], ['0', '1', '2', '3', '4', '5'], ['1', '2.5', '10'], ['0', '0.1', '0.3'])
  .map((marks) => marks.map((mark) => ({ mark, name: mark, words: mark })));

/** What a committee may have before it: at most six bids, five criteria, three evaluators. */
export const scenes: fc.Arbitrary<Scene> = fc
  .record({
    count: fc.integer({ min: 0, max: 4 }),
    priced: fc.boolean(),
    bidders: fc.constantFrom(0, 1, 2, 3, 4, 4, 5, 6),
    evaluators: fc.integer({ min: 1, max: 3 }).map((n) => ['e1', 'e2', 'e3'].slice(0, n)),
    lines: fc.array(fc.option(quantity, { nil: null }), { minLength: 1, maxLength: 3 }),
    ceiling: fc.constantFrom(null, null, '3', '5', '100'),
    scale,
  })
  .chain(({ count, priced, bidders, evaluators, lines, ceiling, scale }) => {
    const lot: Lot = {
      id: 'lot-1',
      name: 'Lot',
      ceiling,
      lines: lines.map((q, i) => ({ id: `l${i}`, name: `Line ${i}`, unit: 'piece', quantity: q, optional: false })),
    };
    const criteria = fc
      .tuple(
        fc.tuple(...Array.from({ length: count }, (_, i) => criterion(i))),
        priced || count === 0 ? priceCriterion(ceiling) : fc.constant(null),
      )
      .map(([some, cost]) => (cost ? [...some, cost] : some));
    const answer = fc.constantFrom('yes', 'no', '');
    const bids = fc.tuple(
      ...Array.from({ length: bidders }, (_, i) =>
        fc.record({
          bidId: fc.constant(`b${i}`),
          name: fc.constantFrom('Alpha', 'Beta', 'Gamma'),
          answers: fc.record({
            q1: answer,
            q2: answer,
            q3: fc.constantFrom('', '0', '1', '2.5', '4', '8.999999', '20'),
            q4: fc.constantFrom('', 'a', 'b', 'c'),
          }),
          prices: fc.tuple(
            ...lines.map((q, l) =>
              fc.record({
                lineId: fc.constant(`l${l}`),
                unitPrice: fc.oneof({ weight: 30, arbitrary: price }, fc.constant('')),
                quantity: q === null ? quantity : fc.constant(null),
              }),
            ),
          ),
        }),
      ),
    );
    return fc.tuple(criteria, bids).chain(([list, all]) => {
      const places = list
        .filter((c) => c.kind === 'judged')
        .flatMap((c) =>
          all.flatMap((b) => evaluators.map((e) => ({ criterionId: c.id, bidId: b.bidId, evaluatorId: e }))),
        );
      return fc
        .record({
          given: fc.tuple(...places.map(() => fc.constantFrom(...scale.map((l) => l.mark)))),
          tieBreaks: fc.shuffledSubarray(['price', ...list.map((c) => c.id)]).map((all) => all.slice(0, 3)),
          shownDecimals: fc.constantFrom(0 as const, 2 as const, 4 as const),
        })
        .map(({ given, tieBreaks, shownDecimals }) => ({
          method: { total: '100', scale, criteria: list, combine: 'mean' as const, shownDecimals, tieBreaks },
          lot,
          bids: all,
          marks: places.map((p, i) => ({ ...p, mark: given[i] ?? '0' })),
          evaluators,
        }));
    });
  });
