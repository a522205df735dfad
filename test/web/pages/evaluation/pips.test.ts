import { expect, test } from 'vitest';
import { lacks, levelOf, missingText } from '../../../../web/pages/evaluation/draft.ts';
import { pipState, pipWords, progressOf } from '../../../../web/pages/evaluation/pips.ts';
import { content } from '../../given-rfp.ts';

const blank = { mark: '', reason: '', place: '' };
const full = { mark: '4', reason: 'Shows how.', place: '' };
const noReason = { mark: '4', reason: '  ', place: '' };

test('a bid without a mark or a word is not started', () => {
  expect(pipState([blank, blank], false)).toBe('none');
  expect(pipWords('none', [blank, blank])).toBe('not started');
});

test('one word makes it begun; a zero is a mark like any other', () => {
  expect(pipState([{ ...blank, reason: 'x' }, blank], false)).toBe('part');
  const zero = { ...full, mark: '0' };
  expect(pipState([zero, blank], false)).toBe('part');
  expect(pipWords('part', [zero, blank])).toBe('1 of 2 marked');
});

test('it is ready when every mark has its reason, and done only when it is signed off', () => {
  expect(pipState([full, noReason], false)).toBe('part');
  expect(pipState([full, full], false)).toBe('ready');
  expect(pipState([full, full], true)).toBe('done');
  expect(pipWords('ready', [full, full])).toBe('all marked, not signed off');
});

test('where no criterion is judged, a bid is ready at once', () => {
  expect(pipState([], false)).toBe('ready');
});

test('a mark lacks its level, its reason, or both; never its place', () => {
  expect(lacks(undefined)).toEqual(['mark', 'reason']);
  expect(lacks(noReason)).toEqual(['reason']);
  expect(lacks(full)).toEqual([]);
});

test.each([
  [[full, full], ''],
  [[blank, full], 'One mark missing on this bid'],
  [[blank, blank, full], '2 marks missing on this bid'],
  [[noReason, full], 'One reason missing on this bid'],
  [[blank, blank, blank, noReason], '3 marks and one reason missing on this bid'],
])('what is missing is said in words', (drafts, text) => {
  expect(missingText(drafts)).toBe(text);
});

test('progress counts marks given and bids not signed off', () => {
  const queue = [
    { drafts: [full, full], signed: true },
    { drafts: [full, blank], signed: false },
    { drafts: [blank, blank], signed: false },
  ];
  expect(progressOf(queue)).toEqual({ given: 3, of: 6, left: 2 });
});

test('a mark finds its level however many zeros it came with', () => {
  const { scale } = content.method;
  expect(levelOf(scale, '4.00')?.name).toBe('Good');
  expect(levelOf([{ mark: '10', name: 'All', words: 'x' }], '10')?.name).toBe('All');
  expect(levelOf(scale, '')).toBeUndefined();
  expect(levelOf(scale, '4.5')).toBeUndefined();
});
