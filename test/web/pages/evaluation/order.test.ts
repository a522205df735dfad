import { expect, test } from 'vitest';
import type { Section } from '../../../../shared/event.ts';
import { inOrder, judged, nextBid, previousBid, underHeadings } from '../../../../web/pages/evaluation/order.ts';
import { bids, content } from '../../given-evaluation.ts';

const { method } = content;

test('the next bid skips those that are signed off and goes round after the last', () => {
  const ids = ['a', 'b', 'c', 'd'];
  expect(nextBid(ids, 'a', new Set(['b']))).toBe('c');
  expect(nextBid(ids, 'd', new Set(['a']))).toBe('b');
  expect(nextBid(ids, 'b', new Set(['a', 'c', 'd']))).toBeNull();
  expect(nextBid(['a'], 'a', new Set())).toBeNull();
});

test('there is a bid before each but the first', () => {
  expect(previousBid(['a', 'b'], 'b')).toBe('a');
  expect(previousBid(['a', 'b'], 'a')).toBeNull();
});

test('a bid keeps its number in whatever order the server lists the bids', () => {
  const names = (list: ReturnType<typeof bids>) => inOrder({ bids: list, named: 'names' }).map((b) => b.name);
  expect(names([...bids(30)].reverse())).toEqual(names(bids(30)));
  expect(names(bids(30))).toEqual([...names(bids(30))].sort());
});

test('pseudonyms stay in the order in which they were drawn', () => {
  const drawn = ['Z', 'AA', 'B'].map((name) => ({ ...bids(1)[0]!, name }));
  expect(inOrder({ bids: drawn, named: 'pseudonyms' }).map((b) => b.name)).toEqual(['Z', 'AA', 'B']);
});

test('judged criteria keep the number that they have among all criteria', () => {
  expect(judged(method).map((c) => [c.n, c.criterion.id])).toEqual([
    [1, 'technical'],
    [2, 'management'],
    [3, 'design'],
    [4, 'staffing'],
    [5, 'experience'],
  ]);
});

test('whoever marks some criteria is shown these alone, under their published numbers', () => {
  expect(judged(method, ['experience', 'design', 'cost']).map((c) => c.n)).toEqual([3, 5]);
  expect(judged(method, [])).toEqual([]);
});

test('criteria stand under the sections that hold them, a new heading where these change', () => {
  const section = (id: string, within?: string): Section => ({
    id,
    name: id,
    words: '',
    points: '',
    ...(within ? { in: within } : {}),
  });
  const holder: Record<string, string> = { technical: 'quality', management: 'team', staffing: 'team' };
  const tree = {
    sections: [section('quality'), section('team', 'quality')],
    criteria: method.criteria.map((c) => (holder[c.id] ? { ...c, in: holder[c.id]! } : c)),
  };
  const groups = underHeadings(tree, judged(tree));
  expect(groups.map((g) => [g.sections.map((s) => s.id).join('/'), g.criteria.map((c) => c.n)])).toEqual([
    ['quality', [1]],
    ['quality/team', [2]],
    ['', [3]],
    ['quality/team', [4]],
    ['', [5]],
  ]);
});
