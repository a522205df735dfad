import { expect, test } from 'vitest';
import {
  firstToMark,
  inOrder,
  judged,
  nextBid,
  nextCriterion,
  previousBid,
} from '../../../../web/pages/evaluation/order.ts';
import { bids, content } from '../../given-evaluation.ts';

const criteria = ['technical', 'design', 'staffing'];
const done =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id);

test('the next criterion is the one after it, whether that is marked or not', () => {
  expect(nextCriterion(criteria, 'technical', done())).toBe('design');
  expect(nextCriterion(criteria, 'technical', done('design'))).toBe('design');
});

test('after the last criterion comes the first that is not complete, then nothing', () => {
  expect(nextCriterion(criteria, 'staffing', done('technical', 'staffing'))).toBe('design');
  expect(nextCriterion(criteria, 'staffing', done('technical'))).toBe('design');
  expect(nextCriterion(criteria, 'staffing', done(...criteria))).toBeNull();
});

test('with no criterion open, the first one is next', () => {
  expect(nextCriterion(criteria, '', done())).toBe('technical');
});

test('a bid opens at its first criterion that is not complete, and a complete one at the first', () => {
  expect(firstToMark(criteria, done('technical'))).toBe('design');
  expect(firstToMark(criteria, done(...criteria))).toBe('technical');
  expect(firstToMark([], done())).toBeNull();
});

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
  const names = (list: ReturnType<typeof bids>) => inOrder(list).map((b) => b.name);
  expect(names([...bids(30)].reverse())).toEqual(names(bids(30)));
  expect(names(bids(30))).toEqual([...names(bids(30))].sort());
});

test('judged criteria keep the number that they have among all criteria', () => {
  expect(judged(content).map((c) => [c.n, c.criterion.id])).toEqual([
    [1, 'technical'],
    [2, 'management'],
    [3, 'design'],
    [4, 'staffing'],
    [5, 'experience'],
  ]);
});
