/** Random methods, price sheets, bids and marks, small enough that ties, zeros and bids above the ceiling are common. */
import fc from 'fast-check';
import type { Lot, Method, Minimum, PriceCriterion } from '../../../shared/event.ts';
import type { PriceTerms } from '../../../shared/scoring/price-points.ts';
import type { Agreed, Mark, ScoredBid } from '../../../shared/scoring/rank.ts';

export type Scene = {
  method: Method;
  lot: Lot;
  bids: ScoredBid[];
  marks: Mark[];
  evaluators: string[];
  panels?: Record<string, string[]>;
  agreed?: Agreed[];
};

const points = fc.constantFrom('10', '20', '33.34', '0.5', '100', '12.345678');
const price = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('0', '1', '1', '2', '2', '2.5') },
  fc.constantFrom('100', '99.99', '0.000001', '123456789012.25'),
);
const quantity = fc.constantFrom('1', '1', '2', '0.5');

/** Fails, passes; and halves between. */
const ownScale = ['0', '2'].map((mark) => ({ mark, name: mark, words: mark }));
/** The marks that a criterion may get. */
const marksOn = (c: Method['criteria'][number] | undefined, scale: readonly { mark: string }[]): string[] =>
  c?.kind === 'judged' && c.scale ? ['0', '0.5', '1', '1.5', '2'] : scale.map((l) => l.mark);

const criterion = (i: number): fc.Arbitrary<Method['criteria'][number]> => {
  const base = { id: `c${i}`, name: `Criterion ${i}`, words: '' };
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ points, bonus: fc.boolean(), own: fc.boolean() }).map(({ own, ...r }) => ({
        ...base,
        ...r,
        kind: 'judged' as const,
        ...(own && { scale: ownScale, step: '0.5' }),
      })),
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
    { formula: 'lowest-price' },
    { formula: 'price-per-quality-point' },
    { formula: 'quality-adjusted' },
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
      preferences: fc.array(
        fc.record({
          percent: fc.constantFrom('5', '10', '0.5', '50'),
          questionId: fc.constantFrom('q1', 'q2'),
          most: fc.constantFrom('', '', '0.1', '3'),
        }),
        { maxLength: 3 },
      ),
      stacking: fc.constantFrom('together' as const, 'in-turn' as const, 'highest' as const),
      preferencesMost: fc.constantFrom('', '', '12.5', '60'),
      terms: formulas(ceiling),
    })
    .map(({ terms, preferences, ...rest }) => ({
      ...rest,
      ...terms,
      // No preference goes with the mean (price-formula-faults.ts).
      preferences: terms.formula === 'distance-from-mean' ? [] : preferences,
    }));
const scale = fc
  .constantFrom(['0', '1'], ['0', '1', '2', '3', '4', '5'], ['1', '2.5', '10'], ['0', '0.1', '0.3'])
  .map((marks) => marks.map((mark) => ({ mark, name: mark, words: mark })));

const minimum = (judged: boolean): fc.Arbitrary<Minimum> =>
  fc.oneof(
    fc.constantFrom<Minimum>(
      { of: 'percent', least: '30' },
      { of: 'percent', least: '60.5' },
      { of: 'points', least: '7' },
    ),
    ...(judged ? [fc.constantFrom<Minimum>({ of: 'mark', least: '1' }, { of: 'mark', least: '0.1' })] : []),
  );

/** The same event with a tree, minimums, another way of combining marks, rounding, a draw: each here and there. */
const richer = (scene: Scene): fc.Arbitrary<Scene> => {
  const { criteria } = scene.method;
  const sections = ['s1', 's2', 's3'];
  return fc
    .record({
      places: fc.tuple(...criteria.map(() => fc.constantFrom(undefined, 's1', 's2', 's3'))),
      percent: fc.boolean(),
      shares: fc.tuple(...sections.map(() => fc.constantFrom('100', '40', '12.5'))),
      minimums: fc.tuple(
        ...criteria.map((c) => fc.option(minimum(c.kind === 'judged'), { nil: undefined, freq: 4 })),
        ...sections.map(() => fc.option(minimum(false), { nil: undefined, freq: 4 })),
      ),
      overall: fc.option(minimum(false), { nil: undefined, freq: 4 }),
      combine: fc.constantFrom<Method['combine']>('mean', 'median', 'trimmed-mean', 'consensus'),
      rounding: fc.option(
        fc.record({
          of: fc.constantFrom('criteria' as const, 'total' as const),
          decimals: fc.constantFrom(0 as const, 1 as const, 2 as const),
          mode: fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const, 'up' as const),
        }),
        { nil: undefined },
      ),
      draw: fc.boolean(),
      top: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 5 }),
      rejected: fc.integer({ min: 0, max: 12 }),
      after: fc.boolean(),
      periods: fc.option(fc.constantFrom({ first: 0, last: 2 }, { first: 1, last: 1 }, { first: 2, last: 4 }), {
        nil: undefined,
      }),
      rate: fc.constantFrom('', '0', '5', '12.5'),
      some: fc.subarray(scene.evaluators, { minLength: 1 }),
      agreed: fc.infiniteStream(fc.nat()),
    })
    .map((r) => {
      const priceIn = (id: string) => criteria.some((c, i) => c.kind === 'price' && holds(id, r.places[i]));
      /** Without any, a minimum would throw out everybody: no bundle has it. */
      const pointsIn = (id: string) => criteria.some((c, i) => !c.bonus && holds(id, r.places[i]));
      // s2 stands in s1, s3 in s2.
      const holds = (id: string, place: string | undefined): boolean =>
        place !== undefined && sections.indexOf(id) <= sections.indexOf(place);
      const list = criteria.map((c, i) => {
        const least = c.kind === 'price' ? undefined : r.minimums[i];
        const place = c.bonus ? undefined : r.places[i];
        return { ...c, ...(place && { in: place }), ...(least && { minimum: least }) };
      });
      const judged = list.filter((c) => c.kind === 'judged');
      const first = judged[0];
      const agreed = judged.flatMap((c) =>
        scene.bids.map(({ bidId }) => {
          const marks = marksOn(c, scene.method.scale);
          return { bidId, criterionId: c.id, mark: marks[r.agreed.next().value % marks.length]! };
        }),
      );
      const { tieBreaks } = scene.method;
      return {
        ...scene,
        method: {
          ...scene.method,
          ...(r.percent && { weights: 'percent' as const }),
          criteria: list,
          sections: sections.map((id, i) => {
            const least = r.minimums[criteria.length + i];
            return {
              id,
              name: id,
              words: '',
              points: r.percent ? (r.shares[i] ?? '') : '',
              ...(i > 0 && { in: sections[i - 1] }),
              ...(least && !priceIn(id) && pointsIn(id) && { minimum: least }),
            };
          }),
          ...(r.overall && criteria.some((c) => c.kind !== 'price' && !c.bonus) && { minimum: r.overall }),
          combine: r.combine,
          ...(r.rounding && { rounding: r.rounding }),
          ...(r.top && { shortlist: { top: r.top } }),
          tieBreaks: r.draw ? [...tieBreaks, 'draw'] : tieBreaks,
        },
        lot: {
          ...scene.lot,
          ...(r.rate !== '' && { discountPercent: r.rate }),
          lines: scene.lot.lines.map((line, i) => (i === 0 && r.periods ? { ...line, periods: r.periods } : line)),
        },
        bids: scene.bids.map((bid, i) =>
          i === r.rejected
            ? { ...bid, rejected: 'No signature.', ...(r.after && { rejectedAfter: true as const }) }
            : bid,
        ),
        ...(first && { panels: { [first.id]: r.some } }),
        marks: scene.marks.filter((m) => m.criterionId !== first?.id || r.some.includes(m.evaluatorId)),
        agreed,
      };
    });
};

/** A flat list of criteria and nothing that is rare: at most six bids, five criteria, three evaluators. */
const plainScenes: fc.Arbitrary<Scene> = fc
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
          fingerprint: fc.constant(`f${(i * 7) % 5}${i}`),
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
          given: fc.tuple(
            ...places.map((p) =>
              fc.constantFrom(
                ...marksOn(
                  list.find((c) => c.id === p.criterionId),
                  scale,
                ),
              ),
            ),
          ),
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

/** What a committee may have before it; half of it with a tree, minimums and all that is rare. */
export const scenes: fc.Arbitrary<Scene> = fc.oneof(plainScenes, plainScenes.chain(richer));
