import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exact, fraction, one, zero } from '../../../../shared/exact.ts';
import { unrounded } from '../../../../shared/scoring/firmness/computed.ts';
import { splitOf, wholeParts, words } from '../../../../shared/scoring/firmness/dice.ts';
import { firmnessOf } from '../../../../shared/scoring/firmness/firmness.ts';
import { firstAt, meritsOf } from '../../../../shared/scoring/firmness/merits.ts';
import { type Space, standardError } from '../../../../shared/scoring/firmness/space.ts';
import { holds, spansOf } from '../../../../shared/scoring/firmness/weights.ts';
import type { Evaluated } from '../../../../shared/scoring/rank.ts';
import { givenBundle } from '../../given-bundle.ts';

const terms = { seed: 'a seed', draws: 2_000 };
/** Alpha: the best mark, at 100. Beta: the lowest mark, at 80. Quality 60, price 40: 92 points to 40. */
const two = (): Evaluated => givenBundle();
/** Three bids, three weights: Alpha is best in approach, Beta in team, Gamma in price. */
function three(change: Partial<Evaluated['method']> = {}): Evaluated {
  const bundle = givenBundle();
  const [approach, price] = bundle.method.criteria;
  const team = { ...approach!, id: 'c-3', name: 'Team', points: '30' };
  const bid = (bidId: string, name: string, unitPrice: string) => ({
    bidId,
    name,
    answers: {},
    prices: [{ lineId: 'l-1', unitPrice, quantity: null }],
  });
  const mark = (bidId: string, criterionId: string, evaluatorId: string, mark: string) => ({
    evaluatorId,
    bidId,
    criterionId,
    mark,
  });
  return {
    ...bundle,
    method: {
      ...bundle.method,
      criteria: [{ ...approach!, points: '40' }, team, { ...price!, points: '30' }],
      ...change,
    },
    bids: [bid('a', 'Alpha', '100'), bid('b', 'Beta', '100'), bid('c', 'Gamma', '50')],
    evaluators: ['eva', 'omar'],
    marks: [
      ...['eva', 'omar'].flatMap((e) => [mark('a', 'c-1', e, '5'), mark('b', 'c-1', e, '0'), mark('c', 'c-1', e, '0')]),
      mark('a', 'c-3', 'eva', '0'),
      mark('b', 'c-3', 'eva', '5'),
      mark('c', 'c-3', 'eva', '0'),
      mark('a', 'c-3', 'omar', '5'),
      mark('b', 'c-3', 'omar', '5'),
      mark('c', 'c-3', 'omar', '0'),
    ],
  };
}
const setOf = (e: Evaluated, id: string) => firmnessOf(e, terms).weights.find((w) => w.id === id);

describe('how firm a result is', () => {
  it('solves the weight from which on the winner wins: x × 1 + (1 − x) × 0.8 > 1 − x above one sixth', () => {
    expect(setOf(two(), 'c-1')).toEqual({
      id: 'c-1',
      name: 'Approach',
      published: { exact: '60', shown: '60.00' },
      is: 'set',
      intervals: [
        {
          // At one sixth both have the same total, and Beta has the lower price.
          from: { exact: '50/3', shown: '16.67', rounded: true, included: false, next: ['Beta'] },
          to: { exact: '100', shown: '100.00', rounded: false, included: true, next: [] },
        },
      ],
    });
  });

  it('counts the end itself where the tie-break is for the winner', () => {
    const e = two();
    const byQuality = { ...e, method: { ...e.method, tieBreaks: ['c-1'] } };
    const found = setOf(byQuality, 'c-1');
    expect(found?.is === 'set' && found.intervals[0]?.from.included).toBe(true);
  });

  it('says of a criterion with all the weight that nothing can be scaled', () => {
    const e = two();
    const alone = { ...e, method: { ...e.method, criteria: e.method.criteria.slice(0, 1) } };
    expect(setOf(alone, 'c-1')).toMatchObject({ is: 'all-weight', published: { shown: '100.00' } });
  });

  it('finds the one weight at which a bid that costs nothing has no quality left, and so no value', () => {
    const e = three();
    const [approach, team, price] = e.method.criteria;
    const byPoint = { ...price!, formula: 'price-per-quality-point' as const } as typeof price;
    const asked = {
      ...e,
      method: { ...e.method, criteria: [approach!, team!, byPoint!] },
      // Alpha costs nothing, and has points for approach alone; Beta has all for the team.
      bids: e.bids.map((b) => ({
        ...b,
        prices: [{ lineId: 'l-1', unitPrice: b.bidId === 'a' ? '0' : '9', quantity: null }],
      })),
      marks: e.marks.map((m) => (m.bidId === 'a' && m.criterionId === 'c-3' ? { ...m, mark: '0' } : m)),
    };
    const merits = meritsOf(asked, unrounded(asked));
    const of = (bidId: string) => spansOf(merits.bids.find((b) => b.bidId === bidId)!, merits, 0);
    expect([zero, exact('0.01'), one].map((x) => holds(of('a'), x))).toEqual([false, true, true]);
    expect([zero, exact('0.01'), one].map((x) => holds(of('b'), x))).toEqual([true, false, false]);
  });

  it('says by how many points the others would have to rise, rounded so that it is enough', () => {
    expect(firmnessOf(two(), terms).rises).toEqual([
      { bidId: 'b', name: 'Beta', rank: 2, points: { exact: '52', shown: '52.00' }, price: null },
    ]);
  });

  it('says at which price another bid would be level where the price formula decides the order', () => {
    const e = three();
    const criteria = e.method.criteria.map((c) =>
      c.kind === 'price' ? { ...c, formula: 'lowest-price' as const } : c,
    );
    const found = firmnessOf({ ...e, method: { ...e.method, criteria } }, terms);
    expect(found.winner?.name).toBe('Gamma');
    expect(found.weights).toEqual([]);
    expect(found.notes).toEqual(['price-decides']);
    expect(found.rises[0]).toMatchObject({ points: null, price: { exact: '500', shown: '500.00' } });
  });

  it('ranks again without each evaluator, and says where a criterion would be left without marks', () => {
    const told = (e: Evaluated) => firmnessOf(e, terms).evaluators.map((x) => x.told);
    // Eva gave Alpha's team nothing, Omar all.
    expect(told(three())).toMatchObject([
      { is: 'ranked', same: true, ahead: '40.00' },
      { is: 'ranked', same: true, ahead: '10.00' },
    ]);
    expect(told({ ...three(), panels: { 'c-3': ['eva'] } })[0]).toEqual({ is: 'untold', why: 'no-marks-left' });
    expect(told({ ...three({ quorum: 2 }) })[0]).toEqual({ is: 'untold', why: 'below-quorum' });
  });

  it('cannot say what a panel would have agreed on without one of them', () => {
    const e = three({ combine: 'consensus' });
    const agreed = e.bids.flatMap(({ bidId }) =>
      ['c-1', 'c-3'].map((criterionId) => ({ bidId, criterionId, mark: bidId === 'a' ? '5' : '0' })),
    );
    const found = firmnessOf({ ...e, agreed }, terms);
    expect(found.evaluators.map((x) => x.told)).toEqual([
      { is: 'untold', why: 'agreed-together' },
      { is: 'untold', why: 'agreed-together' },
    ]);
  });

  it('ranks again by each formula that needs nothing that was not published', () => {
    const found = firmnessOf(three(), terms).formulas;
    const of = (formula: string) => found.find((f) => f.formula === formula)?.told;
    expect(found.filter((f) => f.published).map((f) => f.formula)).toEqual(['lowest-over-price']);
    expect(of('bands')).toEqual({ is: 'untold', why: 'own-prices' });
    expect(of('ceiling-to-lowest')).toEqual({ is: 'untold', why: 'not-for-this-lot' });
    expect(of('lowest-price')).toMatchObject({ is: 'ranked', same: false, first: [{ name: 'Gamma' }] });
  });

  it('has nothing to say without bids, with none or one that is ranked, or with a first rank that is shared', () => {
    const e = two();
    expect(firmnessOf({ ...e, bids: [], marks: [] }, terms)).toMatchObject({ silence: 'no-bids', winner: null });
    const out = e.bids.map((b) => ({ ...b, rejected: 'Late' }));
    expect(firmnessOf({ ...e, bids: out }, terms)).toMatchObject({ silence: 'nobody-ranked', ranked: 0 });
    expect(firmnessOf({ ...e, bids: e.bids.slice(0, 1) }, terms)).toMatchObject({
      silence: 'one-bid',
      winner: { name: 'Alpha' },
      rises: [],
    });
    const alike = e.bids.map((b) => ({ ...b, prices: e.bids[0]!.prices }));
    const marks = e.marks.map((m) => ({ ...m, mark: '5' }));
    expect(firmnessOf({ ...e, bids: alike, marks }, terms)).toMatchObject({
      silence: 'tied-first',
      winner: null,
      weights: [],
      evaluators: [],
    });
  });

  it('says nothing of weights where only rounding makes the winner', () => {
    const e = two();
    const price: Record<string, string> = { a: '80', b: '79' };
    const mark: Record<string, string> = { a: '5', b: '4.94' };
    const found = firmnessOf(
      {
        ...e,
        method: { ...e.method, rounding: { of: 'total', decimals: 0, mode: 'down' } },
        bids: e.bids.map((b) => ({ ...b, prices: [{ lineId: 'l-1', unitPrice: price[b.bidId]!, quantity: null }] })),
        marks: e.marks.map((m) => ({ ...m, mark: mark[m.bidId]! })),
      },
      terms,
    );
    // Alpha has 99.5 and Beta 99.28, both 99 once cut off, and Beta costs less.
    expect(found).toMatchObject({ winner: { name: 'Beta' }, weights: [], notes: ['rounding-decides'] });
    expect(found.rises).toMatchObject([{ name: 'Alpha', points: { exact: '0' } }]);
  });
});

describe('the share of weight space', () => {
  it('of two weights is the length of the line: five sixths to one sixth', () => {
    expect(firmnessOf(two(), terms).space).toEqual({
      law: 'exact',
      shares: [
        { bidId: 'a', name: 'Alpha', share: { exact: '250/3', shown: '83.33' }, wins: null, error: null },
        { bidId: 'b', name: 'Beta', share: { exact: '50/3', shown: '16.67' }, wins: null, error: null },
      ],
      shared: { exact: '0', shown: '0.00' },
    });
  });

  it('of more is counted in draws that the seed fixes, as counting one by one with fractions does', () => {
    const e = three();
    const merits = meritsOf(e, unrounded(e));
    const dice = words('a seed');
    const wins = new Map<string, number>();
    for (let i = 0; i < 300; i++) {
      const weights = splitOf(3, dice).map((w) => fraction(w, BigInt(wholeParts)));
      const [first] = firstAt(merits, weights);
      wins.set(first!.bidId, (wins.get(first!.bidId) ?? 0) + 1);
    }
    const space = firmnessOf(e, { ...terms, draws: 300 }).space as Extract<Space, { law: 'drawn' }>;
    expect(space).toMatchObject({ law: 'drawn', seed: 'a seed', draws: 300, weights: 3 });
    expect(Object.fromEntries(space.shares.map((s) => [s.bidId, s.wins]))).toEqual(Object.fromEntries(wins));
    expect(space.shares.length).toBeGreaterThan(1);
  });

  it('has its standard error from the number of draws', () => {
    // √(0.5 × 0.5 ÷ 10,000) = 0.5 %
    expect(standardError(5_000, 10_000)).toBe('0.50');
    expect(standardError(3_333, 10_000)).toBe('0.48');
    expect(standardError(0, 10_000)).toBe('0.00');
    expect(standardError(10_000, 10_000)).toBe('0.00');
    // √(0.1 × 0.9 ÷ 10,000) = 0.3 %
    expect(standardError(1_000, 10_000)).toBe('0.30');
  });
});

describe('the dice', () => {
  it('are SHA-256 of the seed, a comma and a count, read in fours', () => {
    const dice = words('seed');
    const read = Array.from({ length: 9 }, () => dice.next().value);
    const hash = (text: string) => createHash('sha256').update(text).digest();
    expect(read.slice(0, 8)).toEqual(Array.from({ length: 8 }, (_, i) => hash('seed,1').readUInt32BE(i * 4)));
    expect(read[8]).toBe(hash('seed,2').readUInt32BE(0));
  });

  it('split a whole into parts above nothing that add up to it', () => {
    const dice = words('seed');
    for (let i = 0; i < 200; i++) {
      const parts = splitOf(5, dice);
      expect(parts).toHaveLength(5);
      expect(parts.every((p) => p > 0n)).toBe(true);
      expect(parts.reduce((all, p) => all + p, 0n)).toBe(BigInt(wholeParts));
    }
  });

  it('give each part the same mean', () => {
    const dice = words('seed');
    const sums = [0n, 0n, 0n, 0n];
    for (let i = 0; i < 4_000; i++) for (const [k, p] of splitOf(4, dice).entries()) sums[k]! += p;
    // A quarter each; the standard error of a mean of 4,000 is 0.3 %.
    for (const s of sums) {
      const thousandths = Number((s * 1_000n) / (4_000n * BigInt(wholeParts)));
      expect(Math.abs(thousandths - 250)).toBeLessThan(15);
    }
  });
});
