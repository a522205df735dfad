import { expect, test } from 'vitest';
import type { RankedBid, Ranking } from '../../../../shared/scoring/rank.ts';
import { headline, partedBy, rankLabel } from '../../../../web/pages/ranking/headline.ts';
import { ranking } from '../../given-evaluation.ts';
import { content } from '../../given-rfp.ts';

const { method } = content;
const bid = (name: string, rank: number, total: string, behind: string, more: Partial<RankedBid> = {}): RankedBid => ({
  bidId: name,
  name,
  rank,
  tied: false,
  total: { exact: total, shown: total },
  behind,
  points: [],
  price: '200000',
  countedPrice: '200000',
  ...more,
});
const of = (...ranked: RankedBid[]): Ranking => ({ ranked, leftOut: [], ties: [] });

test('the first is named with the points that it is ahead', () => {
  expect(headline(of(bid('Heron', 1, '81.46', '0.00'), bid('Lantern', 2, '78.94', '2.52')), method)).toBe(
    'Heron ranks first, 2.52 points ahead',
  );
});

test('one point is one point', () => {
  expect(headline(of(bid('Heron', 1, '81', '0'), bid('Lantern', 2, '80', '1.00')), method)).toBe(
    'Heron ranks first, 1.00 point ahead',
  );
});

test('those who share the first rank are all named', () => {
  const tied = { tied: true };
  const heron = bid('Heron', 1, '80.00', '0.00', tied);
  const lantern = bid('Lantern', 1, '80.00', '0.00', tied);
  const marmot = bid('Marmot', 1, '80.00', '0.00', tied);
  const last = bid('Otter', 3, '70.00', '10.00');
  expect(headline(of(heron, lantern, last), method)).toBe('Heron and Lantern share the first rank with 80.00 points');
  expect(headline(of(heron, lantern, marmot), method)).toBe(
    'Heron, Lantern and Marmot share the first rank with 80.00 points',
  );
});

test('equal totals that a tie-break parts are called equal, and the tie-break is named', () => {
  const first = bid('Heron', 1, '80.00', '0.00', { price: '190000' });
  const second = bid('Lantern', 2, '80.00', '0.00');
  expect(headline(of(first, second), method)).toBe('Heron ranks first: totals are equal, the lower price decides');
});

test('a tie-break by a criterion is named by the criterion', () => {
  const points = (exact: string) => [{ criterionId: 'design', exact, shown: exact, mark: null }];
  const first = bid('Heron', 1, '80.00', '0.00', { points: points('5') });
  const second = bid('Lantern', 2, '80.00', '0.00', { points: points('4') });
  const byDesign = { ...method, tieBreaks: ['price', 'design'] };
  expect(partedBy(byDesign, first, second)).toBe('design');
  expect(headline(of(first, second), byDesign)).toBe(
    'Heron ranks first: totals are equal, more points for “User interface and user experience design” decides',
  );
});

test('a lead that rounds to nothing is not called a tie', () => {
  const first = bid('Heron', 1, '80.00', '0.00', { total: { exact: '2400001/30000', shown: '80.00' } });
  const second = bid('Lantern', 2, '80.00', '0.00', { total: { exact: '80', shown: '80.00' } });
  expect(headline(of(first, second), method)).toBe('Heron ranks first, less than 0.01 points ahead');
  expect(headline(of(first, second), { ...method, shownDecimals: 0 })).toBe(
    'Heron ranks first, less than 1 point ahead',
  );
});

test('one ranked bid, and none', () => {
  expect(headline(of(bid('Heron', 1, '81.46', '0.00')), method)).toBe(
    'Heron is the only bid ranked, with 81.46 points',
  );
  expect(headline(of(), method)).toBe('No bid was received');
  const over = { bidId: 'b', name: 'Over', code: 'above-ceiling' as const, text: 'Above the ceiling.', price: '9' };
  expect(headline({ ...of(), leftOut: [over] }, method)).toBe('No bid could be ranked');
});

test('where the price formula decides the order, the headline speaks of no points', () => {
  const criteria = method.criteria.map((c) =>
    c.kind === 'price' ? { ...c, formula: 'price-per-quality-point' as const } : c,
  );
  const byPoint = { ...method, criteria };
  const compared = (exact: string) => ({ compared: { exact, shown: exact } });
  const first = bid('Heron', 1, '60.00', '0.00', compared('2500'));
  const second = bid('Lantern', 2, '70.00', '100.00', compared('2600'));
  expect(headline(of(first, second), byPoint)).toBe('Heron ranks first: the lowest price per point for quality');
  expect(headline(of(first), byPoint)).toBe('Heron is the only bid ranked');
  const tied = { ...compared('2500'), tied: true };
  expect(headline(of(bid('Heron', 1, '60', '0', tied), bid('Otter', 1, '60', '0', tied)), byPoint)).toBe(
    'Heron and Otter share the first rank',
  );
});

test('a draw is called a draw', () => {
  const first = bid('Heron', 1, '80.00', '0.00', { drawn: '0a' });
  const second = bid('Lantern', 2, '80.00', '0.00', { drawn: '9f' });
  expect(headline(of(first, second), { ...method, tieBreaks: ['price', 'draw'] })).toBe(
    'Heron ranks first by the draw between bids that tie',
  );
});

test('a shared rank has an equals sign', () => {
  expect(rankLabel({ rank: 10, tied: true })).toBe('10=');
  expect(rankLabel({ rank: 2, tied: false })).toBe('2');
});

test('the headline of a ranking that the shared rules computed names its first', () => {
  const view = ranking(30);
  const [first, second] = view.ranking.ranked;
  expect(headline(view.ranking, method)).toBe(`${first?.name} ranks first, ${second?.behind} points ahead`);
});
