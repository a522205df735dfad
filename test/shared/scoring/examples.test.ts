import { describe, expect, it } from 'vitest';
import type { Method } from '../../../shared/event.ts';
import { divide, exact, multiply, plain, zero } from '../../../shared/exact.ts';
import { type Mark, rank, type ScoredBid } from '../../../shared/scoring/rank.ts';
import { givenAlaska, givenMarks, givenScored, onePriceLot, panel } from '../../given.ts';
import { aboveCeiling, ranked } from './field-of-29.ts';
import { alaskaCostToPoints, alaskaOfferorPreference, hawaiiCostPoints } from './published-examples.ts';

const method = (changes: Partial<Method>): Method => ({
  total: '100',
  scale: [],
  criteria: [],
  combine: 'mean',
  shownDecimals: 1,
  tieBreaks: [],
  ...changes,
});
const withoutZeros = (shown: string) => shown.replace(/\.0+$/, '');

describe('lowest cost ÷ this cost × points', () => {
  it.each([
    ['Alaska, RFP 6.15(a)', alaskaCostToPoints],
    ['University of Hawaii, cost evaluation form', hawaiiCostPoints],
  ])('gives what its publisher printed: %s', (_, { maximum, costs, printed }) => {
    const criteria: Method['criteria'] = [
      {
        id: 'cost',
        kind: 'price',
        name: 'Cost',
        words: '',
        points: maximum,
        bonus: false,
        formula: 'lowest-over-price',
        preferences: [],
      },
    ];
    const bids = costs.map((cost, i) => givenScored(`${i + 1}`, cost));
    const { ranked } = rank({
      method: method({ total: maximum, criteria }),
      lot: onePriceLot(),
      bids,
      marks: [],
      evaluators: [],
    });
    expect(ranked.map((r) => withoutZeros(r.total.shown))).toEqual(printed);
    expect(ranked.map((r) => r.rank)).toEqual([1, 2, 3]);
  });
});

describe('a preference of so many percent of all points', () => {
  it('gives what Alaska printed, RFP 6.15(b)', () => {
    const { available, percent, totals, qualifies, printed, winner } = alaskaOfferorPreference;
    const preference = plain(multiply(exact(available), divide(exact(percent), exact('100'), zero)));
    const marks = [...totals, available].toSorted((a, b) => Number(a) - Number(b));
    const scored = method({
      total: available,
      scale: marks.map((mark) => ({ mark, name: mark, words: 'So many points.' })),
      criteria: [
        { id: 'evaluated', kind: 'judged', name: 'Evaluated', words: '', points: available, bonus: false },
        {
          id: 'preference',
          kind: 'yesno',
          name: 'Preference',
          words: '',
          points: preference,
          bonus: true,
          questionId: 'alaskan',
        },
      ],
    });
    const bids = totals.map((_, i) =>
      givenScored(`${i + 1}`, '1', { answers: { alaskan: qualifies[i] ? 'yes' : 'no' } }),
    );
    const given = totals.flatMap((mark, i) => givenMarks(`${i + 1}`, { evaluated: mark }, ['committee']));
    const { ranked } = rank({ method: scored, lot: onePriceLot(), bids, marks: given, evaluators: ['committee'] });
    const byBid = ranked.toSorted((a, b) => (a.bidId < b.bidId ? -1 : 1));
    expect(byBid.map((r) => withoutZeros(r.total.shown))).toEqual(printed);
    expect(ranked[0]?.bidId).toBe(`${winner + 1}`);
  });
});

/** The Alaska RFP with its points as they were printed for this field: of 100 instead of 1,000. */
const ofHundred = (): Method => {
  const alaska = givenAlaska().method;
  const tenth = (points: string) => plain(divide(exact(points), exact('10'), zero));
  return {
    ...alaska,
    total: tenth(alaska.total),
    criteria: alaska.criteria.map((c) => ({ ...c, points: tenth(c.points) })),
  };
};
const judged = givenAlaska().method.criteria.filter((c) => c.kind === 'judged');
type Said = { name: string; marks: string; price: string; alaskan: boolean };
const bidOf = ({ name, price, alaskan }: Said): ScoredBid =>
  givenScored(name, price, { name, answers: { 'alaska-bidder': alaskan ? 'yes' : 'no' } });
const marksOf = ({ name, marks }: Said): Mark[] =>
  givenMarks(name, Object.fromEntries(judged.map((c, i) => [c.id, marks[i] ?? ''])));
const lot = onePriceLot('300000');
const rankOf = (all: Said[], by = ofHundred()) =>
  rank({ method: by, lot, bids: all.map(bidOf), marks: all.flatMap(marksOf), evaluators: panel });

describe('a field of 29 bids for the Alaska RFP', () => {
  const result = rankOf([aboveCeiling, ...ranked.toReversed()]);

  it('is ranked as it was worked out by other means: order, ranks, totals, every criterion, to the printed digit', () => {
    const table = ranked.toSorted((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
    expect(result.ranked.map((r) => [r.rank, r.name, r.total.shown, ...r.points.map((p) => p.shown)])).toEqual(
      table.map((r) => [r.rank, r.name, r.total, ...r.points]),
    );
  });

  it('names the tie at rank 10, and no other', () => {
    expect(result.ties).toEqual([['Half Moon Abacus', 'Kelp & Compass']]);
    expect(result.ranked.filter((r) => r.tied).map((r) => r.name)).toEqual(['Half Moon Abacus', 'Kelp & Compass']);
    expect(result.ranked.map((r) => r.rank).slice(9, 12)).toEqual([10, 10, 12]);
  });

  it('leaves out the one above the ceiling, though the preference would bring it below', () => {
    const counted = multiply(exact(aboveCeiling.price), exact('0.95'));
    expect(plain(counted)).toBe('302480');
    expect(result.leftOut.map((l) => [l.name, l.code])).toEqual([['Raven’s Umbrella Ltd', 'above-ceiling']]);
    const justAbove = rankOf([...ranked, { ...aboveCeiling, price: '300000.01' }]);
    expect(justAbove.leftOut.map((l) => l.price)).toEqual(['300000.01']);
  });

  it('puts the first ahead of the second by 2.52, and counts its price at 5 % less', () => {
    expect(result.ranked[1]?.behind).toBe('2.52');
    expect([result.ranked[0]?.price, result.ranked[0]?.countedPrice]).toEqual(['214900', '204155']);
    expect([result.ranked[1]?.price, result.ranked[1]?.countedPrice]).toEqual(['281400', '281400']);
  });

  it('gives the same ranks and ten times the points by the RFP’s own 1,000', () => {
    const full = rankOf([...ranked], givenAlaska().method);
    expect(full.ranked.map((r) => [r.rank, r.name])).toEqual(result.ranked.map((r) => [r.rank, r.name]));
    expect(full.ranked.slice(0, 2).map((r) => r.total.shown)).toEqual(['814.58', '789.40']);
  });

  it('would have another first only beyond the prices that were solved for', () => {
    const firstAt = (name: string, price: string) =>
      rankOf(ranked.map((r) => (r.name === name ? { ...r, price } : r))).ranked[0]?.name;
    expect(firstAt('Paper Heron Collective', '253713.51')).toBe('Paper Heron Collective');
    expect(firstAt('Paper Heron Collective', '253713.52')).toBe('Lanternfish Works');
    expect(firstAt('Lanternfish Works', '232395.95')).toBe('Paper Heron Collective');
    expect(firstAt('Lanternfish Works', '232395.94')).toBe('Lanternfish Works');
  });

  it('would have another first if the presentation of the first had got one mark less', () => {
    const less = ranked.map((r) => (r.rank === 1 ? { ...r, marks: '454433' } : r));
    expect(rankOf(less).ranked[0]?.name).toBe('Lanternfish Works');
    const technical = ranked.map((r) => (r.rank === 1 ? { ...r, marks: '354434' } : r));
    expect(rankOf(technical).ranked[0]?.name).toBe('Paper Heron Collective');
  });

  it('has the same first, by 2.52 at least, whichever other bid is left out', () => {
    for (const gone of ranked.slice(1)) {
      const [first, second] = rankOf(ranked.filter((r) => r !== gone)).ranked;
      expect(first?.name).toBe('Paper Heron Collective');
      expect(Number(second?.behind)).toBeGreaterThanOrEqual(2.52);
    }
  });
});
