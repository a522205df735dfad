/** Laws of the rehearsal: made-up bids are the same for the same seed and fit the method; no warning claims what is not so. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion, Method, Question } from '../../../shared/event.ts';
import { compare, equal, exact, isZero, one, sum } from '../../../shared/exact.ts';
import { exactOf } from '../../../shared/scoring/firmness/computed.ts';
import { isOnScale, scaleOf } from '../../../shared/scoring/marks.ts';
import { rankTried } from '../../../shared/scoring/rehearsal/tried.ts';
import { madeUpBids, priceRange, rehearse, type Tried, type TriedBid } from '../../../shared/scoring/rehearsal.ts';
import { bid, byPrice, choice, judged, method, number, tried, yesNo } from './given-rehearsal.ts';

const questions: Question[] = [yesNo('local'), number('days', '10', '60'), choice('wood', 'oak', 'ash', 'fir')];
const answered: Criterion[] = [
  { ...judged('local', '5'), kind: 'yesno', questionId: 'local' } as Criterion,
  { ...judged('speed', '5'), kind: 'number', questionId: 'days', none: '90', ideal: '20', noneAbove: '' } as Criterion,
  {
    ...judged('wood', '5'),
    kind: 'choice',
    questionId: 'wood',
    shares: [
      { optionId: 'oak', percent: '100' },
      { optionId: 'ash', percent: '60' },
      { optionId: 'fir', percent: '0' },
    ],
  } as Criterion,
];

describe('Made-up bids', () => {
  const whole = tried(method([judged('design', '45'), ...answered, byPrice('40')]), '60000', questions);
  const range = priceRange(whole, null);

  it('are the same for the same seed, and one more changes none that are there', () => {
    const five = madeUpBids(whole, 'seed', 5, range);
    expect(madeUpBids(whole, 'seed', 6, range).slice(0, 5)).toEqual(five);
    expect(madeUpBids(whole, 'other', 5, range)).not.toEqual(five);
  });

  it('fit the method: marks on the scale, answers that are taken, prices within their range and below the ceiling', () => {
    expect(range).toEqual({ low: '42000', high: '58800', from: 'ceiling' });
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (seed) => {
        const bids = madeUpBids(whole, seed, 4, range);
        for (const b of bids) {
          expect(isOnScale(scaleOf(whole.method, judged('design', '45') as never), b.marks.design!)).toBe(true);
          expect(['yes', 'no']).toContain(b.answers.local);
          expect(['oak', 'ash', 'fir']).toContain(b.answers.wood);
          expect(compare(exact(b.answers.days!), exact('10'))).toBeGreaterThanOrEqual(0);
          expect(compare(exact(b.answers.days!), exact('60'))).toBeLessThanOrEqual(0);
          const [price] = b.prices;
          expect(compare(exact(price!.unitPrice), exact('42000'))).toBeGreaterThanOrEqual(0);
          expect(compare(exact(price!.unitPrice), exact('58800'))).toBeLessThanOrEqual(0);
        }
        expect(rehearse(whole, bids).ranking.leftOut).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('lie around what is known of prices: the ceiling, the bands, what the buyer expects, or nothing', () => {
    const m = method([judged('design', '60'), byPrice('40')]);
    expect(priceRange(tried(m), '200000')).toEqual({ low: '160000', high: '240000', from: 'estimate' });
    expect(priceRange(tried(m), null)).toEqual({ low: '80000', high: '120000', from: 'nothing' });
    const bands = [
      { upTo: '100', percent: '100' },
      { upTo: '300', percent: '50' },
    ];
    const banded = method([judged('design', '60'), byPrice('40', { formula: 'bands', bands })]);
    expect(priceRange(tried(banded), '200000')).toEqual({ low: '50.00', high: '300.00', from: 'bands' });
  });

  it('have a price for each line, which add up to about the price made up for all of them', () => {
    const lines = [
      { id: 'a', name: 'A', unit: '', quantity: '40', optional: false },
      { id: 'b', name: 'B', unit: '', quantity: null, optional: false, periods: { first: 1, last: 4 } },
      { id: 'c', name: 'C', unit: '', quantity: '1', optional: true },
    ];
    const byLine: Tried = { ...whole, lot: { ...whole.lot, lines, ceiling: null } };
    const bids = madeUpBids(byLine, 'seed', 3, { low: '1000000', high: '1000000' });
    for (const r of rehearse(byLine, bids).ranking.ranked) {
      expect(compare(exactOf(r.price), exact('990000'))).toBeGreaterThan(0);
      expect(compare(exactOf(r.price), exact('1010000'))).toBeLessThan(0);
    }
  });
});

/** Small methods of many kinds, and bids for them. */
const mark = fc.integer({ min: 0, max: 100 }).map((n) => `${Math.floor(n / 10)}.${n % 10}`.replace('10.0', '10'));
const formulas: Partial<Extract<Criterion, { kind: 'price' }>>[] = [
  { formula: 'lowest-over-price' },
  { formula: 'distance-from-lowest' },
  { formula: 'ceiling-to-lowest' },
  { formula: 'bilinear', atMean: '85' },
  { formula: 'distance-from-mean' },
  { formula: 'lowest-price' },
  { formula: 'price-per-quality-point' },
  { formula: 'quality-adjusted' },
];
const someRehearsal = fc
  .record({
    points: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 12 })),
    formula: fc.constantFrom(...formulas),
    rounding: fc.constantFrom<Method['rounding']>(
      undefined,
      { of: 'criteria', decimals: 1, mode: 'half-up' },
      { of: 'total', decimals: 0, mode: 'down' },
    ),
    minimum: fc.boolean(),
    tieBreaks: fc.constantFrom<string[]>([], ['price'], ['b', 'draw']),
    bids: fc.array(
      fc.record({
        price: fc.integer({ min: 50, max: 200 }),
        a: mark,
        b: mark,
        local: fc.constantFrom('yes', 'no'),
        days: fc.integer({ min: 10, max: 60 }),
        wood: fc.constantFrom('oak', 'ash', 'fir'),
      }),
      { minLength: 2, maxLength: 4 },
    ),
  })
  .map(({ points: [a, b], formula, rounding, minimum, tieBreaks, bids }): { t: Tried; bids: TriedBid[] } => {
    const m = method([judged('a', `${a}`), judged('b', `${b}`), ...answered, byPrice(`${85 - a - b}`, formula)], {
      tieBreaks,
      ...(rounding && { rounding }),
      ...(minimum && { minimum: { of: 'percent', least: '40' } }),
    });
    return {
      t: tried(m, '200', questions),
      bids: bids.map(({ price, a, b, local, days, wood }, i) =>
        bid(`B${i}`, `${price}`, { a, b }, { local, days: `${days}`, wood }),
      ),
    };
  });

describe('A warning is true', () => {
  it('that a criterion cannot change the result: whatever marks, answers and prices are tried instead, it does not', () => {
    let claims = 0;
    fc.assert(
      fc.property(
        someRehearsal,
        fc.array(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), { minLength: 6 }),
        (r, tries) => {
          const { ranking, warnings } = rehearse(r.t, r.bids);
          const order = JSON.stringify([
            ranking.ranked.map((x) => [x.bidId, x.rank]),
            ranking.leftOut.map((x) => x.bidId),
          ]);
          for (const { at, code } of warnings) {
            if (code !== 'cannot-change' && code !== 'same-for-all') continue;
            claims++;
            const c = r.t.method.criteria[Number(at.split('.')[2])]!;
            for (const numbers of tries) {
              const changed = r.bids.map((b, i): TriedBid => {
                const n = numbers[i % numbers.length]! % 1000;
                const m = `${Math.floor((n % 101) / 10)}.${(n % 101) % 10}`;
                // The ends are where an order turns, if it does.
                const end = n % 3 === 0 ? '0' : n % 3 === 1 ? '10' : m === '10.0' ? '10' : m;
                if (c.kind === 'judged') return { ...b, marks: { ...b.marks, [c.id]: end } };
                if (c.kind === 'price')
                  return { ...b, prices: [{ ...b.prices[0]!, unitPrice: n % 3 ? `${1 + (n % 200)}` : '200' }] };
                const answer =
                  c.kind === 'yesno' ? ['yes', 'no'] : c.kind === 'choice' ? ['oak', 'ash', 'fir'] : ['10', '60', '33'];
                return { ...b, answers: { ...b.answers, [c.questionId]: answer[n % answer.length]! } };
              });
              const now = rankTried(r.t, changed);
              expect(JSON.stringify([now.ranked.map((x) => [x.bidId, x.rank]), now.leftOut.map((x) => x.bidId)])).toBe(
                order,
              );
            }
          }
        },
      ),
      { numRuns: 250 },
    );
    expect(claims).toBeGreaterThan(100);
  });

  it('that the order of two bids flips without a third: computed again, it does', () => {
    let claims = 0;
    fc.assert(
      fc.property(someRehearsal, (r) => {
        for (const { paradox } of rehearse(r.t, r.bids).warnings) {
          if (!paradox) continue;
          claims++;
          const { ahead, behind, third, thirdWas } = paradox;
          const bids = r.bids.map((b) =>
            b.bidId === third.bidId && thirdWas !== null
              ? { ...b, prices: [{ ...b.prices[0]!, unitPrice: third.price }] }
              : b,
          );
          const rankOf = (all: TriedBid[], id: string) => rankTried(r.t, all).ranked.find((x) => x.bidId === id)!.rank;
          const left = bids.filter((b) => b.bidId !== third.bidId);
          expect(rankOf(bids, ahead.with.bidId)).toBeLessThan(rankOf(bids, behind.with.bidId));
          expect(rankOf(left, ahead.with.bidId)).toBeGreaterThan(rankOf(left, behind.with.bidId));
        }
      }),
      { numRuns: 150 },
    );
    expect(claims).toBeGreaterThan(5);
  });

  it('the weights in effect add up to all of it, and so do the published ones', () => {
    fc.assert(
      fc.property(someRehearsal, (r) => {
        const { weights } = rehearse(r.t, r.bids);
        if (weights.length === 0) return;
        const published = sum(weights.map((w) => w.published));
        const effective = sum(weights.map((w) => w.effective));
        expect(equal(published, one)).toBe(true);
        expect(equal(effective, one) || isZero(effective)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
