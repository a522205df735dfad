import { expect, test } from 'vitest';
import type { Progress } from '../../../../shared/api/evaluation.ts';
import { committeeLine, marksHindrance, progressWords } from '../../../../web/pages/evaluation/committee.ts';
import { firstStep } from '../../../../web/pages/evaluation/first-steps.ts';
import { type Shows, shows } from '../../../../web/pages/evaluation/shows.ts';
import { spreadOf, spreadWords } from '../../../../web/pages/evaluation/spread.ts';
import { evaluation } from '../../given-evaluation.ts';
import { content } from '../../given-rfp.ts';

const who = (name: string, declared: Progress['declared'], signed = 0, of = 6): Progress => ({
  personId: name,
  name,
  declared,
  signed,
  of,
  criteria: ['technical'],
  left: null,
});
const lock = (...progress: Progress[]) => marksHindrance({ progress, bids: 6, judged: true, conflict: false });

test('the lead waits first for declarations, then for signatures, then for nobody', () => {
  const ada = who('Ada', 'none', 6);
  expect(lock(ada, who('Eva', 'no'), who('Omar', 'none', 2))).toBe(
    'Still to declare whether they have a conflict: Eva.',
  );
  expect(lock(ada, who('Eva', 'conflict'), who('Omar', 'none', 2))).toBe('Still to sign off: Omar (4 of 6 bids).');
  expect(lock(ada, who('Eva', 'conflict'), who('Omar', 'none', 6))).toBe('');
});

test('a committee that has left altogether cannot lock', () => {
  expect(lock(who('Ada', 'conflict'), who('Eva', 'conflict'))).toMatch(/^No evaluator without a conflict/);
});

test('without bids, or without a judged criterion, nobody is waited for', () => {
  const progress = [who('Ada', 'no', 0, 0)];
  expect(marksHindrance({ progress, bids: 0, judged: true, conflict: false })).toBe('');
  expect(marksHindrance({ progress: [], bids: 6, judged: false, conflict: false })).toBe('');
});

test('how far each is stands in words', () => {
  expect(progressWords(who('Ada', 'none', 2))).toBe('2 of 6 bids signed off');
  expect(progressWords(who('Ada', 'none', 6))).toBe('signed off all 6 bids');
  expect(progressWords(who('Ada', 'none', 1, 1))).toBe('signed off the one bid');
  expect(progressWords(who('Ada', 'no'))).toBe('has not declared yet');
  expect(progressWords(who('Ada', 'conflict'))).toBe('left the lot: declared a conflict');
  expect(committeeLine([who('Ada', 'none', 6), who('Eva', 'conflict'), who('Omar', 'no')])).toBe(
    '2 of 3 evaluators are done',
  );
  expect(committeeLine([who('Ada', 'none', 6), who('Eva', 'conflict')])).toBe('All 2 evaluators are done');
});

test.each<[Shows, Parameters<typeof evaluation>[0], string]>([
  ['sealed', { stage: 'sealed' }, 'eva'],
  ['declare', { declared: false }, 'eva'],
  ['sheet', {}, 'eva'],
  ['reading', {}, 'noor'],
  ['reading', { stage: 'locked' }, 'eva'],
  ['reading', { stage: 'ranked' }, 'lead'],
])('%s', (is, given, as) => {
  expect(shows(evaluation(given), as)).toBe(is);
});

test('whoever declared a conflict sees nothing of the lot, whatever their role', () => {
  const view = evaluation();
  view.myDeclaration = { ...view.myDeclaration!, conflict: true };
  expect(shows(view, 'eva')).toBe('left');
});

test('while the first envelopes are being opened the page waits; while the prices are, the bids stay', () => {
  const first = evaluation({ stage: 'sealed' });
  first.lot = { ...first.lot, stage: 'opening' };
  expect(shows(first, 'eva')).toBe('opening');
  const prices = evaluation({ stage: 'locked' });
  prices.lot = { ...prices.lot, stage: 'opening' };
  expect(shows(prices, 'eva')).toBe('reading');
});

test('a lot without bids says so before it asks for a declaration', () => {
  const view = evaluation({ declared: false, count: 0 });
  expect(shows(view, 'eva')).toBe('no-bids');
});

test('who may not read bids is not told that there are none', () => {
  expect(shows({ ...evaluation({ declared: false }), bidders: [] }, 'open1')).toBe('outside');
});

test('a lead in conflict locks nothing', () => {
  const progress = [who('Ada', 'conflict'), who('Eva', 'none', 6)];
  expect(marksHindrance({ progress, bids: 6, judged: true, conflict: true })).toMatch(/it takes another lead/);
});

test('a refusal that is an order of things names the step before; a fault of ours does not', () => {
  expect(firstStep({ code: 'prices-sealed' })?.go.to).toBe('opening');
  expect(firstStep({ code: 'declaration-missing' })?.go.to).toBe('evaluation');
  expect(firstStep({ code: 'portal-fault' })).toBeNull();
  expect(firstStep({ code: 'not-found' })).toBeNull();
});

test.each([
  ['sealed', 'The bids are sealed', 'opening'],
  ['scoring', 'The committee is scoring', 'evaluation'],
  ['locked', 'The prices are sealed', 'opening'],
  [undefined, 'It is too early for this page', 'event'],
])('a ranking asked for while the lot is %s says what comes first', (stage, headline, to) => {
  expect(firstStep({ code: 'wrong-state', data: { stage } })).toMatchObject({ headline, go: { to } });
});

test('the own spread is counted level by level and said in words', () => {
  const { scale } = content.method;
  const columns = spreadOf(scale, ['3', '3.0', '1', '4', '3', '3']);
  expect(columns.map((c) => c.count)).toEqual([0, 1, 0, 4, 1, 0]);
  expect(spreadWords(columns, '2')).toBe('Your other marks: 1 (once), 3 (4 times), 4 (once). This bid has 2.');
  expect(spreadWords(spreadOf(scale, []), '')).toBe('No other marks yet.');
});
