import { describe, expect, test } from 'vitest';
import type { Method } from '../../../../shared/event.ts';
import { awardPart } from '../../../../web/pages/ranking/acts.ts';
import { barEnd, piecesOf, ticks, totalAt } from '../../../../web/pages/ranking/bars.ts';
import { columnsOf, comparedHeading, groupsOf, orderBy } from '../../../../web/pages/ranking/columns.ts';
import { comparisonNote, countedPriceNote } from '../../../../web/pages/ranking/notes.ts';
import { amountsAlike, cutRanks, ranksFromTo } from '../../../../web/pages/ranking/table-rows.ts';
import { eventView, lotAt, me, ranking } from '../../given-evaluation.ts';
import { content } from '../../given-rfp.ts';

const { ranked } = ranking(30).ranking;

test('the first ten are shown and the rest unfolds', () => {
  const [shown, folded] = cutRanks(ranked);
  expect(shown).toHaveLength(10);
  expect([...shown, ...folded]).toEqual(ranked);
});

test('a shared rank is never cut in two, and one or two bids are not folded away', () => {
  const tied = ranked.map((b, i) => (i === 9 || i === 10 ? { ...b, rank: 10, tied: true } : b));
  expect(cutRanks(tied)[0]).toHaveLength(11);
  expect(cutRanks(ranked.slice(0, 12))[1]).toEqual([]);
  expect(cutRanks(ranked.slice(0, 13))[1]).toHaveLength(3);
  expect(cutRanks([])).toEqual([[], []]);
});

test('a caption says which ranks a table holds', () => {
  expect(ranksFromTo(ranked.slice(0, 10))).toBe('Ranks 1 to 10');
  expect(ranksFromTo(ranked.slice(0, 1))).toBe('Rank 1');
});

test('amounts in one column have the same decimals, whatever each was written with', () => {
  expect(amountsAlike(['185006', '175755.7', '1234567.125'], 'USD')).toEqual([
    '185,006.000',
    '175,755.700',
    '1,234,567.125',
  ]);
  expect(amountsAlike(['185006', '175755.70'], 'USD')).toEqual(['185,006.00', '175,755.70']);
  expect(amountsAlike(['185006'], 'JPY')).toEqual(['185,006']);
  expect(amountsAlike([], 'USD')).toEqual([]);
  // A sum of products may be longer than any price may be.
  expect(amountsAlike(['0.00333333', `1${'0'.repeat(20)}`], 'USD')[0]).toBe('0.00333333');
});

test('the pieces of a bar follow each other without gap and end where the total stands', () => {
  const end = barEnd(content);
  expect(end).toBe(100);
  for (const bid of ranked) {
    const pieces = piecesOf(bid, end);
    pieces.slice(1).forEach((piece, i) => {
      const before = pieces[i]!;
      expect(piece.x).toBeCloseTo(before.x + before.width, 9);
    });
    const last = pieces[pieces.length - 1]!;
    // Drawn from rounded figures: each criterion may be off by half of the last decimal.
    expect(Math.abs(last.x + last.width - totalAt(bid, end))).toBeLessThan(0.005 * 8);
  }
});

test('a criterion without points has no piece, and the others keep their number', () => {
  const points = [
    { criterionId: 'a', exact: '0', shown: '0.00', mark: null },
    { criterionId: 'b', exact: '5', shown: '5.00', mark: null },
  ];
  expect(piecesOf({ points }, 10)).toEqual([{ criterionId: 'b', n: 2, x: 0, width: 50 }]);
});

test.each([
  [100, [0, 20, 40, 60, 80, 100]],
  [110, [0, 20, 40, 60, 80, 100]],
  [1000, [0, 200, 400, 600, 800, 1000]],
  [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
])('the axis to %d has round numbers', (end, all) => {
  expect(ticks(end).map((t) => Math.round(t * 1000) / 1000)).toEqual(all);
});

test('the star at a price says what was counted, for whom, and that the contract is at the price bid', () => {
  expect(countedPriceNote(content, ranking(6).ranking)).toBe(
    '* Counted at 5 % less for criterion 6, Contract cost, because the bidder answered yes to “Do you qualify as an Alaska bidder?” The contract is at the price bid.',
  );
  expect(countedPriceNote(content, { ranked: [], leftOut: [], ties: [] })).toBe('');
});

test('the note under the table names the tie-breaks in their order', () => {
  expect(comparisonNote(content)).toBe(
    'Totals are compared exactly; 2 decimals are shown, rounded: sums and differences of what is shown can be off in the last figure. Where totals are equal, the lower price decides; what still ties shares the rank.',
  );
  const method = { ...content.method, tieBreaks: ['design', 'price'], shownDecimals: 1 as const };
  expect(comparisonNote({ ...content, method })).toContain(
    'one decimal is shown, rounded: sums and differences of what is shown can be off in the last figure. Where totals are equal, more points for “User interface and user experience design”, then the lower price decides;',
  );
  expect(comparisonNote({ ...content, method: { ...method, tieBreaks: [] } })).toContain(
    'Bids with the same total share a rank.',
  );
});

test('the note says what is rounded, and by what bids are compared where the price formula decides the order', () => {
  const rounding = { of: 'total' as const, decimals: 1 as const, mode: 'half-even' as const };
  expect(comparisonNote({ ...content, method: { ...content.method, rounding } })).toContain(
    'What decides the order is rounded to one decimal, halves to the even digit: bids are compared by that.',
  );
  const criteria = content.method.criteria.map((c) =>
    c.kind === 'price' ? { ...c, formula: 'quality-adjusted' as const } : c,
  );
  expect(comparisonNote({ ...content, method: { ...content.method, criteria } })).toMatch(
    /^Bids are compared by the price adjusted by quality, exactly, the lowest first\. Where bids come out equal,/,
  );
});

test('a note says how a discounted price, or one with several preferences, is counted', () => {
  const counted = ranking(6).ranking;
  const withPreferences = (preferences: object[]) => ({
    ...content,
    method: {
      ...content.method,
      criteria: content.method.criteria.map((c) => (c.kind === 'price' ? ({ ...c, preferences } as typeof c) : c)),
    },
  });
  expect(countedPriceNote(withPreferences([]), counted)).toBe(
    '* Counted at its net present value. The contract is at the price bid.',
  );
  const one = { questionId: 'q', percent: '5', most: '1000' };
  expect(countedPriceNote(withPreferences([one]), counted)).toContain('5 % less, at most 1,000 less');
});

describe('the columns of a tree', () => {
  const tree: Method = {
    ...content.method,
    weights: 'percent',
    sections: [
      { id: 's-1', name: 'Quality', words: '', points: '60' },
      { id: 's-2', name: 'People', words: '', points: '50', in: 's-1' },
    ],
    criteria: content.method.criteria.slice(0, 3).map((c, i) => ({
      ...c,
      points: ['50', '100', '40'][i]!,
      bonus: false,
      ...(i < 2 && { in: ['s-1', 's-2'][i]! }),
    })) as Method['criteria'],
  };
  const columns = columnsOf(tree);

  test('have each section before what it holds, with the points that follow from percentages', () => {
    expect(columns.map((c) => [c.label, c.full])).toEqual([
      ['A', '60'],
      ['1', '30'],
      ['B', '30'],
      ['2', '30'],
      ['3', '40'],
    ]);
    expect(groupsOf(columns)).toMatchObject([
      { name: 'Quality', span: 4 },
      { name: '', span: 1 },
    ]);
  });

  test('show for a section the sum of what it holds, added exactly and then rounded', () => {
    const points = tree.criteria.map((c) => ({ criterionId: c.id, exact: '1/3', shown: '0.33', mark: null }));
    expect(columns.map((c) => c.shown({ points }))).toEqual(['0.67', '0.33', '0.33', '0.33', '0.33']);
  });

  test('leave out a price that earns nothing because it decides the order', () => {
    const criteria = content.method.criteria.map((c) =>
      c.kind === 'price' ? { ...c, formula: 'lowest-price' as const } : c,
    );
    const order = { ...content.method, criteria };
    expect(columnsOf(order).map((c) => c.id)).not.toContain(criteria.find((c) => c.kind === 'price')?.id);
    expect(comparedHeading(orderBy(order), 'USD')).toBe('Counted price, USD');
    expect(comparedHeading(orderBy(content.method), 'USD')).toBe('Total');
  });
});

test('the lead recommends, another person approves, everybody else reads whom it waits for', () => {
  const approver = me('noor', ['approver']);
  const lead = me('lead', ['approver']);
  const eva = me('eva');
  const partOf = (stage: 'ranked' | 'recommended' | 'awarded', who: typeof eva) => {
    const view = ranking(6, stage);
    return awardPart(view.lot, view.ranking, eventView(lotAt(stage)), who);
  };
  expect(partOf('ranked', lead)).toBe('recommend');
  expect(partOf('ranked', approver)).toBe('waits-for-lead');
  expect(partOf('recommended', approver)).toBe('decide');
  expect(partOf('recommended', lead)).toBe('own');
  expect(partOf('recommended', eva)).toBe('waits-for-approver');
  expect(partOf('recommended', me('eva', ['approver']))).toBe('took-part');
  expect(partOf('awarded', approver)).toBe('awarded');
  const view = ranking(6);
  expect(awardPart(view.lot, { ranked: [], leftOut: [], ties: [] }, eventView(view.lot), lead)).toBe(
    'nothing-to-award',
  );
});
