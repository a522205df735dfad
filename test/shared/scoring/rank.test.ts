import { describe, expect, it } from 'vitest';
import type { Lot, Method } from '../../../shared/event.ts';
import { exact, plain } from '../../../shared/exact.ts';
import { type Mark, MissingMark, preferred, rank, type ScoredBid } from '../../../shared/scoring/rank.ts';
import { givenContent, givenMarks, givenRanking, givenScored, onePriceLot, panel } from '../../given.ts';

type Criterion = Method['criteria'][number];
const judged = (id: string, points: string): Criterion => ({
  id,
  kind: 'judged',
  name: id,
  words: '',
  points,
  bonus: false,
});
const yesno = (id: string, points: string, bonus = false): Criterion => ({
  ...judged(id, points),
  kind: 'yesno',
  questionId: id,
  bonus,
});
const price = (points: string, percent: string | null = null): Criterion => ({
  ...judged('cost', points),
  kind: 'price',
  formula: 'lowest-over-price',
  preferences: percent === null ? [] : [{ percent, questionId: 'local', most: '' }],
});
const method = (criteria: Criterion[], changes: Partial<Method> = {}): Method => ({
  ...givenContent().method,
  criteria,
  tieBreaks: [],
  ...changes,
});
type Setting = { bids: ScoredBid[]; marks?: Mark[]; lot?: Lot; by?: string[] };
const ranking = (
  criteria: Criterion[],
  { bids, marks = [], lot = onePriceLot(), by = panel }: Setting,
  more?: Partial<Method>,
) => rank({ method: method(criteria, more), lot, bids, marks, evaluators: by });
const table = (r: ReturnType<typeof rank>) => r.ranked.map((b) => [b.rank, b.bidId, b.total.shown]);
const bid = givenScored;

describe('points from the price', () => {
  it('are all for a price of 0, and none for any price beside it', () => {
    expect(
      table(ranking([price('40')], { bids: [bid('free', '0'), bid('cheap', '0.01'), bid('free-too', '0.00')] })),
    ).toEqual([
      [1, 'free', '40.00'],
      [1, 'free-too', '40.00'],
      [3, 'cheap', '0.00'],
    ]);
  });

  it('count the price of a favoured bidder at so many percent less, the lowest too', () => {
    expect(plain(preferred(exact('200'), '5'))).toBe('190');
    expect(plain(preferred(exact('100'), '0.5'))).toBe('99.5');
    const bids = [bid('local', '100', { answers: { local: 'yes' } }), bid('far', '100', { answers: { local: 'no' } })];
    const { ranked } = ranking([price('40', '5')], { bids });
    expect(ranked.map((r) => [r.bidId, r.total.shown, r.price, r.countedPrice])).toEqual([
      ['local', '40.00', '100', '95'],
      ['far', '38.00', '100', '100'],
    ]);
  });

  it('favour nobody who has not said yes, and nobody where there is no preference', () => {
    const bids = [
      bid('a', '100'),
      bid('b', '100', { answers: { local: '' } }),
      bid('c', '100', { answers: { other: 'yes' } }),
    ];
    expect(ranking([price('40', '5')], { bids }).ranked.map((r) => r.countedPrice)).toEqual(['100', '100', '100']);
    const said = [bid('a', '100', { answers: { local: 'yes' } })];
    expect(ranking([price('40')], { bids: said }).ranked.map((r) => r.countedPrice)).toEqual(['100']);
  });

  it('are written to the last digit where the counted price has many', () => {
    const bids = [bid('a', '0.000001', { answers: { local: 'yes' } })];
    expect(ranking([price('40', '0.000001')], { bids }).ranked[0]?.countedPrice).toBe('0.00000099999999');
  });
});

describe('a formula that decides the order', () => {
  it('compares what the method rounds: 19.98 and 20.02 are level, and parted as published', () => {
    const cost = { ...price('50'), formula: 'lowest-price' } as Criterion;
    const setting = { bids: [bid('a', '19.98'), bid('b', '20.02')] };
    const order = (more: Partial<Method>) =>
      ranking([cost], setting, more).ranked.map((r) => [r.rank, r.bidId, r.compared?.exact]);
    const rounding = { of: 'total', decimals: 0, mode: 'half-up' } as const;
    expect(order({ rounding })).toEqual([
      [1, 'a', '20'],
      [1, 'b', '20'],
    ]);
    expect(order({ rounding: { ...rounding, decimals: 1, mode: 'down' } })).toEqual([
      [1, 'a', '199/10'],
      [2, 'b', '20'],
    ]);
    expect(order({ rounding: { ...rounding, of: 'criteria' } })).toEqual([
      [1, 'a', '999/50'],
      [2, 'b', '1001/50'],
    ]);
  });
});

describe('points from marks', () => {
  it('are the mean of the panel ÷ the highest mark × the points', () => {
    const r = ranking([judged('design', '30')], {
      bids: [bid('a', '1')],
      marks: givenMarks('a', { design: ['5', '4', '4', '3'] }),
    });
    expect(r.ranked[0]?.points).toEqual([{ criterionId: 'design', exact: '24', shown: '24.00', mark: '4.00' }]);
  });

  it('are kept as fractions, and rounded for the eye alone', () => {
    const by = panel.slice(0, 3);
    const r = ranking([judged('design', '10')], {
      bids: [bid('a', '1')],
      marks: givenMarks('a', { design: ['5', '4', '4'] }, by),
      by,
    });
    expect(r.ranked[0]?.points).toEqual([{ criterionId: 'design', exact: '26/3', shown: '8.67', mark: '4.33' }]);
    expect(r.ranked[0]?.total).toEqual({ exact: '26/3', shown: '8.67' });
  });

  it('use the highest mark of the scale, wherever it stands and whatever was given', () => {
    const scale = ['10', '2', '5'].map((mark) => ({ mark, name: mark, words: mark }));
    const r = ranking(
      [judged('design', '30')],
      { bids: [bid('a', '1')], marks: givenMarks('a', { design: '5' }) },
      { scale },
    );
    expect(r.ranked[0]?.total.shown).toBe('15.00');
  });

  it('count the marks of the panel, and of nobody else', () => {
    const marks = [...givenMarks('a', { design: '4' }), ...givenMarks('a', { design: '0' }, ['left-the-lot'])];
    expect(ranking([judged('design', '50')], { bids: [bid('a', '1')], marks }).ranked[0]?.total.shown).toBe('40.00');
  });

  it('are never reckoned without a mark: a missing one is not a zero', () => {
    const marks = givenMarks('a', { design: '4' }).slice(1);
    const run = () => ranking([judged('design', '50')], { bids: [bid('a', '1')], marks });
    expect(run).toThrow(MissingMark);
    expect(run).toThrow('no mark for bid a, criterion design');
  });

  it('need a panel', () => {
    const run = () => ranking([judged('design', '50')], { bids: [bid('a', '1')], by: [] });
    expect(run).toThrow(MissingMark);
  });

  it('are not asked of a bid that is left out', () => {
    const setting = {
      bids: [bid('a', '1'), bid('dear', '3')],
      marks: givenMarks('a', { design: '4' }),
      lot: onePriceLot('2'),
    };
    expect(ranking([judged('design', '50')], setting).ranked.map((r) => r.bidId)).toEqual(['a']);
  });

  it('are not asked where nothing is judged, nor is the scale, filled in or not', () => {
    const scale = [{ mark: '', name: '', words: '' }];
    expect(table(ranking([yesno('local', '5')], { bids: [bid('a', '1')], by: [] }, { scale }))).toEqual([
      [1, 'a', '0.00'],
    ]);
    expect(table(ranking([yesno('local', '5')], { bids: [bid('a', '1')], by: [] }))).toEqual([[1, 'a', '0.00']]);
  });
});

describe('points for a yes', () => {
  it('are all of them, and none for a no or for nothing', () => {
    const bids = ['yes', 'no', '', 'Yes'].map((said, i) => bid(`${i}`, '1', { answers: { local: said } }));
    expect(ranking([yesno('local', '5')], { bids }).ranked.map((r) => [r.bidId, r.total.shown])).toEqual([
      ['0', '5.00'],
      ['1', '0.00'],
      ['2', '0.00'],
      ['3', '0.00'],
    ]);
  });

  it('lie outside the total where they are a bonus, and count all the same', () => {
    const bids = [bid('a', '1', { answers: { local: 'yes', near: 'yes' } })];
    expect(ranking([yesno('local', '100'), yesno('near', '3', true)], { bids }).ranked[0]?.total.shown).toBe('103.00');
  });
});

describe('a bid that is not ranked', () => {
  it('is above the ceiling by the smallest amount there is; at the ceiling it stays', () => {
    const bids = [bid('at', '100'), bid('above', '100.000001')];
    const { ranked, leftOut } = ranking([price('40')], { bids, lot: onePriceLot('100') });
    expect(ranked.map((r) => r.bidId)).toEqual(['at']);
    expect(leftOut).toEqual([
      {
        bidId: 'above',
        name: 'Bidder above',
        code: 'above-ceiling',
        text: 'The price of 100.000001 is above the ceiling of 100.',
        price: '100.000001',
      },
    ]);
  });

  it('is judged by the price that was bid: a preference brings nobody below the ceiling', () => {
    const bids = [bid('local', '102', { answers: { local: 'yes' } })];
    expect(ranking([price('40', '5')], { bids, lot: onePriceLot('100') }).leftOut[0]?.code).toBe('above-ceiling');
  });

  it('has a price sheet with a gap', () => {
    const { ranked, leftOut } = ranking([price('40')], { bids: [bid('gap', ''), bid('a', '7')] });
    expect(leftOut.map((l) => [l.bidId, l.code, l.price])).toEqual([['gap', 'price-missing', null]]);
    expect(ranked.map((r) => r.total.shown)).toEqual(['40.00']);
  });

  it('does not make the others dearer: the lowest price is the lowest of those that stay', () => {
    const bids = [bid('gap', ''), bid('dear', '500'), bid('a', '80'), bid('b', '100')];
    expect(table(ranking([price('40')], { bids, lot: onePriceLot('100') }))).toEqual([
      [1, 'a', '40.00'],
      [2, 'b', '32.00'],
    ]);
  });

  it('stands in the list by name, bids of one name by id', () => {
    const out = (id: string, name: string) => bid(id, '9', { name });
    const bids = [out('3', 'B'), out('2', 'A'), out('1', 'A')];
    for (const order of [bids, bids.toReversed()])
      expect(ranking([price('40')], { bids: order, lot: onePriceLot('1') }).leftOut.map((l) => l.bidId)).toEqual([
        '1',
        '2',
        '3',
      ]);
  });

  it('is nobody where there is no ceiling', () => {
    expect(ranking([price('40')], { bids: [bid('a', '999999999999999999')] }).leftOut).toEqual([]);
    expect(ranking([price('40')], { bids: [bid('a', '5')], lot: onePriceLot('') }).leftOut).toEqual([]);
  });
});

describe('ranks', () => {
  const thirds = (): Setting => ({
    bids: [bid('a', '3'), bid('b', '1')],
    marks: [...givenMarks('a', { design: '3' }), ...givenMarks('b', { design: '3' })],
  });

  it('are by unrounded totals: what looks equal at two decimals may not be', () => {
    const bids = [bid('a', '100'), bid('b', '100.001')];
    const { ranked, ties } = ranking([price('40')], { bids });
    expect(ranked.map((r) => [r.rank, r.total.shown, r.behind])).toEqual([
      [1, '40.00', '0.00'],
      [2, '40.00', '0.00'],
    ]);
    expect(ties).toEqual([]);
  });

  it('are shared by equal totals, named, and the next rank is left free', () => {
    const { ranked, ties } = ranking([yesno('local', '5')], {
      bids: [
        bid('z', '1', { name: 'Zebra', answers: { local: 'yes' } }),
        bid('y', '2', { name: 'Ape', answers: { local: 'yes' } }),
        bid('x', '3', { name: 'Ape' }),
      ],
    });
    expect(ranked.map((r) => [r.rank, r.bidId, r.tied])).toEqual([
      [1, 'y', true],
      [1, 'z', true],
      [3, 'x', false],
    ]);
    expect(ties).toEqual([['y', 'z']]);
  });

  it('may be shared by all, in several groups', () => {
    const bids = ['a', 'b', 'c', 'd'].map((id, i) => bid(id, '1', { answers: { local: i < 2 ? 'yes' : 'no' } }));
    expect(ranking([yesno('local', '5')], { bids }).ties).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('are parted by the lower price where the method says so', () => {
    const { ranked, ties } = ranking([judged('design', '50')], thirds(), { tieBreaks: ['price'] });
    expect(ranked.map((r) => [r.rank, r.bidId, r.tied])).toEqual([
      [1, 'b', false],
      [2, 'a', false],
    ]);
    expect(ties).toEqual([]);
  });

  it('are parted by the price that was bid, not by the one that counted', () => {
    // 100 less 5 % counts as 95: equal points. The prices differ, and the lower one was bid from afar.
    const bids = [bid('local', '100', { answers: { local: 'yes' } }), bid('far', '95')];
    expect(ranking([price('40', '5')], { bids }).ties).toEqual([['far', 'local']]);
    expect(table(ranking([price('40', '5')], { bids }, { tieBreaks: ['price'] }))).toEqual([
      [1, 'far', '40.00'],
      [2, 'local', '40.00'],
    ]);
  });

  it('are parted by more points for a criterion, in the order that was published', () => {
    const setting: Setting = {
      bids: [bid('a', '1'), bid('b', '1')],
      marks: [...givenMarks('a', { design: '4', care: '2' }), ...givenMarks('b', { design: '2', care: '4' })],
    };
    const both = [judged('design', '50'), judged('care', '50')];
    const first = (tieBreaks: string[]) =>
      ranking(both, setting, { tieBreaks }).ranked.map((r) => `${r.rank} ${r.bidId}`);
    expect(first([])).toEqual(['1 a', '1 b']);
    expect(first(['design'])).toEqual(['1 a', '2 b']);
    expect(first(['care'])).toEqual(['1 b', '2 a']);
    expect(first(['price', 'care', 'design'])).toEqual(['1 b', '2 a']);
    expect(first(['unknown', 'design'])).toEqual(['1 a', '2 b']);
  });

  it('say how far behind the first each one is', () => {
    const bids = [bid('a', '100'), bid('b', '125'), bid('c', '160')];
    expect(ranking([price('40')], { bids }).ranked.map((r) => r.behind)).toEqual(['0.00', '8.00', '15.00']);
    expect(ranking([price('40')], { bids }, { shownDecimals: 0 }).ranked.map((r) => r.behind)).toEqual([
      '0',
      '8',
      '15',
    ]);
  });
});

describe('few bids', () => {
  it('are ranked to nothing where there are none', () => {
    expect(ranking([price('40'), judged('design', '60')], { bids: [] })).toEqual({ ranked: [], leftOut: [], ties: [] });
  });

  it('give the only one all points for its price, and rank 1', () => {
    expect(table(ranking([price('40')], { bids: [bid('a', '123.45')] }))).toEqual([[1, 'a', '40.00']]);
  });
});

describe('the small event of these tests', () => {
  it('is ranked as one can follow by hand', () => {
    // Price: 42,194.00 and 44,194.00 before 5 %, both local. 40 × 42,194 ÷ 44,194 = 38.1897…
    const { ranked } = givenRanking();
    expect(ranked.map((r) => [r.name, r.total.shown, ...r.points.map((p) => p.shown)])).toEqual([
      ['Paper Heron Collective', '92.00', '28.00', '16.00', '40.00', '5.00', '3.00'],
      ['Marmot & Daughters', '86.19', '28.00', '12.00', '38.19', '5.00', '3.00'],
    ]);
    expect(ranked[0]?.price).toBe('42194');
    expect(ranked[0]?.countedPrice).toBe('40084.3');
  });
});
