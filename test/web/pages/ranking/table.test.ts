import { expect, test } from 'vitest';
import { awardPart } from '../../../../web/pages/ranking/acts.ts';
import { barEnd, piecesOf, ticks, totalAt } from '../../../../web/pages/ranking/bars.ts';
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
    'Totals are compared exactly; 2 decimals are shown, rounded: sums and differences of what is shown can be off in the last figure. Equal totals are parted by the lower price; bids that still tie share a rank.',
  );
  const method = { ...content.method, tieBreaks: ['design', 'price'], shownDecimals: 1 as const };
  expect(comparisonNote({ ...content, method })).toContain(
    'one decimal is shown, rounded: sums and differences of what is shown can be off in the last figure. Equal totals are parted by more points for “User interface and user experience design”, then the lower price;',
  );
  expect(comparisonNote({ ...content, method: { ...method, tieBreaks: [] } })).toContain('Equal totals share a rank.');
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
