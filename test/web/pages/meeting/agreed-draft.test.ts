import { expect, test } from 'vitest';
import type { MeetingCell } from '../../../../shared/api/meeting.ts';
import {
  bodyOf,
  changedFrom,
  draftOfCell,
  firstLack,
  restsOn,
  sameForAll,
  withChange,
  withMark,
} from '../../../../web/pages/meeting/agreed-draft.ts';

const scale = ['0', '1', '2', '3', '4', '5'].map((mark) => ({ mark, name: `Level ${mark}`, words: '' }));
const marks = (...given: string[]): MeetingCell['marks'] =>
  given.map((mark, i) => ({
    evaluatorId: `e${i + 1}`,
    evaluator: `E ${i + 1}`,
    mark,
    reason: 'Shown.',
    place: 'p. 4',
  }));
const blank = { mark: '', changes: {} };
const why = { reason: 'The presentation showed it.', place: 'Presentation, slide 7' };

test('where all gave the same mark it is proposed; where they differ nothing is', () => {
  expect(draftOfCell({ agreed: null, marks: marks('3', '3.0') }).mark).toBe('3');
  expect(draftOfCell({ agreed: null, marks: marks('3', '4') }).mark).toBe('');
  expect(draftOfCell({ agreed: null, marks: [] }).mark).toBe('');
});

test('what is agreed already is what one begins with', () => {
  const agreed = {
    ...{ bidId: 'b', criterionId: 'c', mark: '4', by: 'Greta', at: '', version: 2 },
    changes: [{ evaluatorId: 'e1', level: '4', ...why }],
  };
  expect(draftOfCell({ agreed, marks: marks('3', '4') })).toEqual({
    mark: '4',
    changes: { e1: { level: '4', ...why } },
  });
});

test('a mark changes for those who gave another one, however it is written', () => {
  expect(changedFrom(marks('3', '4.0', '5'), '4').map((m) => m.evaluatorId)).toEqual(['e1', 'e3']);
  expect(changedFrom(marks('3', '4'), '')).toEqual([]);
});

test('each change needs its reason, its level and its place before anything is recorded', () => {
  const given = marks('3', '4');
  expect(firstLack(blank, given)).toEqual({ at: 'mark' });
  let draft = withMark(blank, '4', scale);
  expect(firstLack(draft, given)).toEqual({ at: 'reason', evaluatorId: 'e1' });
  draft = withChange(draft, 'e1', { reason: why.reason }, scale);
  expect(firstLack(draft, given)).toEqual({ at: 'place', evaluatorId: 'e1' });
  expect(firstLack(withChange(draft, 'e1', { level: '' }, scale), given)).toEqual({ at: 'level', evaluatorId: 'e1' });
  draft = withChange(draft, 'e1', { place: why.place }, scale);
  expect(firstLack(draft, given)).toBeNull();
  expect(bodyOf(draft, given)).toEqual({ mark: '4', changes: [{ evaluatorId: 'e1', level: '4', ...why }] });
});

test('words for somebody whose mark is the agreed one after all are not sent', () => {
  const given = marks('3', '4');
  const draft = withMark(withChange(withMark(blank, '4', scale), 'e1', why, scale), '3', scale);
  expect(bodyOf(withChange(draft, 'e2', why, scale), given).changes.map((c) => c.evaluatorId)).toEqual(['e2']);
});

test('a mark between two levels rests on the one below it, until another level is named', () => {
  expect(restsOn(scale, '3.5')).toBe('3');
  const draft = withChange(withMark(blank, '3.5', scale), 'e1', why, scale);
  expect(draft.changes.e1?.level).toBe('3');
  expect(withMark(draft, '5', scale).changes.e1?.level).toBe('5');
});

test('the words of one change can be those of all', () => {
  const given = marks('2', '3', '4');
  const draft = sameForAll(withChange(withMark(blank, '4', scale), 'e1', why, scale), given, 'e1');
  expect(firstLack(draft, given)).toBeNull();
  expect(bodyOf(draft, given).changes).toHaveLength(2);
});
