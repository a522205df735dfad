import { expect, it } from 'vitest';
import type { AnsweredCriterion, Question } from '../../../shared/event.ts';
import { answeredFaults } from '../../../shared/scoring/answered-faults.ts';
import { givenContent } from '../../given.ts';

const base = { id: 'c', name: 'Delivery', words: '', points: '10', bonus: false, questionId: 'q' };
const asked = { id: 'q', text: 'Days', mandatory: true, envelope: 'bid' as const, lotId: null };
const number: Question = { ...asked, kind: 'number', unit: 'days', least: '', most: '' };
const choice: Question = {
  ...asked,
  kind: 'choice',
  options: [
    { id: 'a', text: 'Within a day' },
    { id: 'b', text: 'Within a week' },
  ],
};
const by = (c: { kind: 'number' | 'choice' } & Record<string, unknown>) => ({ ...base, ...c }) as AnsweredCriterion;
const ends = (none: string, ideal: string, noneAbove: string) => by({ kind: 'number', none, ideal, noneAbove });
const shares = (...all: [string, string][]) =>
  by({ kind: 'choice', shares: all.map(([optionId, percent]) => ({ optionId, percent })) });

it.each<[string, AnsweredCriterion, Question, string[]]>([
  ['a number with an end on one side', ends('', '2', '30'), number, []],
  ['a number without an ideal', ends('', '', '30'), number, ['c.ideal missing']],
  ['a number that all get all points for', ends('', '2', ''), number, ['c.none ends-missing']],
  [
    'an ideal that no answer may have',
    ends('', '2', '30'),
    { ...number, kind: 'number', unit: 'days', least: '5', most: '' },
    ['c.ideal ideal-out-of-range'],
  ],
  ['options none of which gets all points', shares(['a', '99'], ['b', '0']), choice, ['c.shares all-points-missing']],
  ['ends on the wrong sides', ends('2', '2', '1'), number, ['c.none ends-order', 'c.noneAbove ends-order']],
  ['a question of another kind', ends('', '2', '30'), choice, ['c.questionId question-missing']],
  [
    'a question that may stay blank',
    ends('', '2', '30'),
    { ...number, mandatory: false },
    ['c.questionId question-optional'],
  ],
  [
    'a question of another lot',
    ends('', '2', '30'),
    { ...number, lotId: 'lot-2' },
    ['c.questionId question-of-one-lot'],
  ],
  ['options that all have their share', shares(['a', '100'], ['b', '0']), choice, []],
  ['an option without a share', shares(['a', '100']), choice, ['c.shares percent-wrong']],
  ['a share above 100 %', shares(['a', '100'], ['b', '100.5']), choice, ['c.shares percent-wrong']],
  ['an option that there is not', shares(['a', '100'], ['b', '0'], ['z', '1']), choice, ['c.shares option-unknown']],
])('before publication: %s', (_, criterion, question, faults) => {
  const content = { ...givenContent(), questions: [question] };
  expect(answeredFaults(criterion, 1, content, 'c').map(({ at, code }) => `${at} ${code}`)).toEqual(faults);
});
