import { expect, test } from 'vitest';
import { withMarks } from '../../../../web/pages/event/team-edits.ts';
import { assignable, turned } from '../../../../web/pages/event/who-marks-what.tsx';
import { givenContent } from '../../../given.ts';
import { evaluator, lead } from './a-draft.ts';

const { method, lots } = givenContent();
const section = (id: string, within?: string) => ({
  id,
  name: id,
  words: '',
  points: '',
  ...(within && { in: within }),
});
const tree = {
  lots,
  method: {
    ...method,
    sections: [section('quality'), section('use', 'quality'), section('money')],
    criteria: method.criteria.map((c) => ({
      ...c,
      ...(c.id === 'design' && { in: 'quality' }),
      ...(c.id === 'care' && { in: 'use' }),
      ...(c.id === 'cost' && { in: 'money' }),
    })),
  },
};
const all = assignable(tree);

test('criteria that people mark can be assigned, and the sections that hold them; a section of prices cannot', () => {
  expect(all.map((a) => `${a.depth} ${a.id}`)).toEqual(['0 quality', '1 design', '1 use', '2 care']);
});

test('of two methods, what they share is named once', () => {
  const [lot] = lots;
  const two = { ...tree, lots: [lot!, { ...lot!, id: 'lot-2', method }] };
  expect(assignable(two).map((a) => a.id)).toEqual(['quality', 'design', 'use', 'care']);
});

test('a section that is chosen takes in what stands beneath it', () => {
  expect(turned(all, ['care', 'design'], 'use', true)).toEqual(['design', 'use']);
  expect(turned(all, ['design', 'use'], 'quality', true)).toEqual(['quality']);
  expect(turned(all, ['design', 'use'], 'use', false)).toEqual(['design']);
});

test('what one evaluator marks changes nobody else; all is said by saying nothing', () => {
  const some = withMarks([lead, evaluator], evaluator.personId, ['use']);
  expect(some).toEqual([lead, { ...evaluator, marks: ['use'] }]);
  expect(withMarks(some, evaluator.personId, undefined)).toEqual([lead, evaluator]);
  expect(withMarks(some, lead.personId, undefined)).toEqual(some);
});
