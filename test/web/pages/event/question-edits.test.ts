import { expect, it } from 'vitest';
import type { ChoiceQuestion, EventContent } from '../../../../shared/event.ts';
import { addOption, removeOption, setQuestionKind } from '../../../../web/pages/event/question-edits.ts';
import { givenContent } from '../../../given.ts';

const options = ['o-1', 'o-2', 'o-3'].map((id) => ({ id, text: id }));
const choice: ChoiceQuestion = {
  id: 'q-1',
  kind: 'choice',
  text: 'Warranty',
  mandatory: true,
  envelope: 'bid',
  lotId: null,
  options,
};
const shares = options.map(({ id }, i) => ({ optionId: id, percent: ['0', '50', '100'][i]! }));
const content = (): EventContent => {
  const given = givenContent();
  const criterion = { id: 'c-1', name: 'Warranty', words: '', points: '10', bonus: false, questionId: 'q-1' };
  return {
    ...given,
    questions: [choice],
    method: { ...given.method, criteria: [{ ...criterion, kind: 'choice', shares }] },
  };
};
const sharesIn = ({ method: { criteria } }: EventContent) =>
  criteria.flatMap((c) => (c.kind === 'choice' ? c.shares : []));

it('the points of an option go with it: a new option begins without any, also where it gets the same id', () => {
  const removed = removeOption(0, 2)(content());
  expect(sharesIn(removed)).toEqual(shares.slice(0, 2));
  const again = addOption(0)(removed);
  expect((again.questions[0] as ChoiceQuestion).options.at(-1)?.id).toBe('o-3');
  expect(sharesIn(again)).toEqual(shares.slice(0, 2));
});

it('a question that becomes one without options leaves no points behind', () => {
  expect(sharesIn(setQuestionKind(0, 'choice')(setQuestionKind(0, 'text')(content())))).toEqual([]);
});
