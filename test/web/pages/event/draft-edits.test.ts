import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EventContent } from '../../../../shared/event.ts';
import {
  addCriterion,
  addLevel,
  editCriterion,
  moveCriterion,
  removeCriterion,
  setKind,
  setPreference,
} from '../../../../web/pages/event/criteria-edits.ts';
import { freeId, moved } from '../../../../web/pages/event/list-edits.ts';
import { addLot, editLot, moveLot, removeLot } from '../../../../web/pages/event/lot-edits.ts';
import {
  addOption,
  addQuestion,
  decidedBy,
  editOption,
  removeOption,
  removeQuestion,
  setQuestionKind,
  withEnvelopes,
} from '../../../../web/pages/event/question-edits.ts';
import { addLine, removeLine } from '../../../../web/pages/event/sheet-edits.ts';
import { aContent } from './a-draft.ts';

const ids = (list: readonly { id: string }[]) => list.map((x) => x.id);

describe('edits of a draft', () => {
  it('moving stays inside the list', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });

  it('a new id is free even where an item in the middle was taken away', () => {
    expect(freeId('q', [{ id: 'q-1' }, { id: 'q-3' }])).toBe('q-4');
    expect(freeId('q', [])).toBe('q-1');
  });

  it('from two envelopes to one, every question moves into the one', () => {
    const one = withEnvelopes('one')(aContent());
    expect(one.questions.map((q) => q.envelope)).toEqual(['bid', 'bid']);
    expect(withEnvelopes('two')(one).questions.map((q) => q.envelope)).toEqual(['technical', 'technical']);
  });

  it('from two envelopes to two, a question stays with the prices', () => {
    const content = aContent();
    content.questions[1]!.envelope = 'commercial';
    expect(withEnvelopes('two')(content).questions[1]!.envelope).toBe('commercial');
  });

  it('a question that goes leaves no criterion pointing at it', () => {
    const content = aContent();
    expect(ids(decidedBy(content, 'q-1'))).toEqual(['c-2', 'c-3']);
    const after = removeQuestion(0)(content);
    expect(ids(after.questions)).toEqual(['q-2']);
    expect(decidedBy(after, 'q-1')).toEqual([]);
    expect(ids(after.method.criteria)).toEqual(['c-1', 'c-2', 'c-3']);
  });

  it('a criterion that goes is no tie-break any more', () => {
    expect(removeCriterion(0)(aContent()).method.tieBreaks).toEqual(['price']);
    expect(removeCriterion(2)(aContent()).method.tieBreaks).toEqual(['price', 'c-1']);
  });

  it('another way of marking keeps name, words and points', () => {
    const c = setKind(0, 'yesno')(editCriterion(0, { words: 'Look for a plan.' })(aContent())).method.criteria[0]!;
    expect(c).toEqual({
      id: 'c-1',
      kind: 'yesno',
      questionId: '',
      name: 'Approach',
      words: 'Look for a plan.',
      points: '60',
      bonus: false,
    });
  });

  it('a preference belongs to the price and to nothing else', () => {
    const content = setPreference(0, { percent: '5', questionId: 'q-1', most: '' })(aContent());
    expect(content.method.criteria[0]).toEqual(aContent().method.criteria[0]);
    expect(setPreference(1, null)(content).method.criteria[1]).toMatchObject({ preferences: [] });
  });

  it('moves a criterion with all it has', () => {
    expect(ids(moveCriterion(2, -1)(aContent()).method.criteria)).toEqual(['c-1', 'c-3', 'c-2']);
  });

  it('a level above 5 is 6; above a mark that is no whole number it is left open', () => {
    expect(addLevel(aContent()).method.scale.at(-1)).toEqual({ mark: '6', name: '', words: '' });
    const odd = aContent();
    odd.method.scale = [{ mark: '2.5', name: 'Half', words: 'Half of it.' }];
    expect(addLevel(odd).method.scale.at(-1)?.mark).toBe('');
  });

  it('a lot that goes takes the questions asked for it alone along, and what they decided asks for another', () => {
    const content = addLot(aContent());
    content.questions = content.questions.map((q) => (q.id === 'q-1' ? { ...q, lotId: 'lot-2' } : q));
    const after = removeLot(1)(content);
    expect(ids(after.lots)).toEqual(['lot-1']);
    expect(ids(after.questions)).toEqual(['q-2']);
    expect(decidedBy(after, 'q-1')).toEqual([]);
  });

  it('a choice begins with two blank options, and a kind that loses its details takes none along', () => {
    const choice = addOption(2)(addQuestion('choice')(aContent()));
    expect(choice.questions[2]).toMatchObject({ options: [{ text: '' }, { text: '' }, { text: '' }] });
    const edited = removeOption(2, 0)(editOption(2, 1, 'Oak')(choice));
    expect(edited.questions[2]).toMatchObject({ options: [{ id: 'o-2', text: 'Oak' }, { id: 'o-3' }] });
    const number = setQuestionKind(2, 'number')(edited).questions[2]!;
    expect(number).not.toHaveProperty('options');
    expect(number).toMatchObject({ unit: '', least: '', most: '' });
  });

  it('the last lot stays, and there are never more than 20', () => {
    expect(ids(removeLot(0)(aContent()).lots)).toEqual(['lot-1']);
    const many = Array.from({ length: 30 }).reduce<ReturnType<typeof aContent>>((c) => addLot(c), aContent());
    expect(many.lots).toHaveLength(20);
    expect(new Set(ids(many.lots)).size).toBe(20);
  });

  it('a line goes into the lot that is named', () => {
    const two = addLine(1)(addLot(aContent()));
    expect(two.lots.map((l) => l.lines.length)).toEqual([2, 1]);
  });

  it('what an edit makes is always something that the API takes', () => {
    const edits = [
      addQuestion('file'),
      addQuestion('yesno'),
      addQuestion('number'),
      addQuestion('choice'),
      addLine(0),
      removeLine(0, 0),
      editLot(0, { ceiling: null }),
      addLot,
      addLine(1),
      moveLot(1, -1),
      addCriterion('judged'),
      addCriterion('yesno'),
      addCriterion('price'),
      addLevel,
      removeQuestion(0),
      withEnvelopes('one'),
    ];
    const end = edits.reduce((content, edit) => edit(content), aContent());
    expect(v.safeParse(EventContent, end).issues).toBeUndefined();
    expect(new Set(ids(end.questions)).size).toBe(end.questions.length);
    expect(new Set(ids(end.method.criteria)).size).toBe(end.method.criteria.length);
  });
});
