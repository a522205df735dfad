import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EventContent } from '../../../../shared/event.ts';
import {
  addCriterion,
  addPassFail,
  addSection,
  editCriterion,
  removeCriterion,
  setBonus,
  setCriterionMinimum,
  setKind,
  setPassFail,
} from '../../../../web/pages/event/criteria-edits.ts';
import { freeId, moved } from '../../../../web/pages/event/list-edits.ts';
import { addLot, editLot, moveLot, removeLot } from '../../../../web/pages/event/lot-edits.ts';
import { inMethod, withOwnMethod } from '../../../../web/pages/event/method-at.ts';
import {
  addLevel,
  setMethod,
  setOwnScale,
  setStep,
  setTieBreaks,
  startingRounding,
} from '../../../../web/pages/event/method-edits.ts';
import { standIn } from '../../../../web/pages/event/outline.ts';
import {
  addPreference,
  editPreference,
  movePreference,
  removePreference,
  setFormula,
  setPreferencesMost,
} from '../../../../web/pages/event/price-edits.ts';
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
import { addLine, removeLine, setDiscount, setPeriods } from '../../../../web/pages/event/sheet-edits.ts';
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

  it('a question that goes leaves no criterion of a lot pointing at it either', () => {
    const content = withOwnMethod(1)(addLot(aContent()));
    expect(ids(decidedBy(content, 'q-1'))).toEqual(['c-2', 'c-3', 'c-2', 'c-3']);
    expect(decidedBy(removeQuestion(0)(content), 'q-1')).toEqual([]);
  });

  it('a criterion that goes is no tie-break any more', () => {
    const { method } = aContent();
    expect(removeCriterion(0)(method).tieBreaks).toEqual(['price']);
    expect(removeCriterion(2)(method).tieBreaks).toEqual(['price', 'c-1']);
  });

  it('another way of marking keeps name, words, points and place', () => {
    const placed = standIn('c-1', 's-4')(addSection(aContent().method));
    const c = setKind(0, 'yesno')(editCriterion(0, { words: 'Look for a plan.' })(placed)).criteria[0]!;
    expect(c).toEqual({
      id: 'c-1',
      kind: 'yesno',
      questionId: '',
      name: 'Approach',
      words: 'Look for a plan.',
      points: '60',
      bonus: false,
      in: 's-4',
    });
  });

  it('choosing the kind that it has already changes nothing of it', () => {
    const own = setOwnScale(0, true)(aContent().method);
    expect(setKind(0, 'judged')(own)).toEqual(own);
    expect(setKind(1, 'price')(own)).toEqual(own);
  });

  it('a preference belongs to the price and to nothing else', () => {
    const { method } = aContent();
    expect(addPreference(0)(method)).toEqual(method);
    expect(removePreference(1, 0)(method).criteria[1]).toMatchObject({ preferences: [] });
  });

  it('several preferences say how they go together, and in which order; of one nothing is said', () => {
    const two = editPreference(1, 1, { questionId: 'q-9', percent: '10' })(addPreference(1)(aContent().method));
    expect(two.criteria[1]).toMatchObject({ stacking: 'together', preferences: [{ percent: '5' }, { percent: '10' }] });
    const turned = setPreferencesMost(1, '12')(movePreference(1, 1, -1)(two));
    expect(turned.criteria[1]).toMatchObject({
      preferencesMost: '12',
      preferences: [{ percent: '10' }, { percent: '5' }],
    });
    const one = removePreference(1, 0)(turned).criteria[1]!;
    expect(one).not.toHaveProperty('stacking');
    expect(one).not.toHaveProperty('preferencesMost');
  });

  it('pass or fail earns nothing, is judged on two levels and asks for the higher one; taken back, it is as any other', () => {
    const must = addPassFail(aContent().method);
    expect(must.criteria[3]).toMatchObject({ points: '0', minimum: { of: 'mark', least: '1' } });
    expect(must.criteria[3]).toHaveProperty('scale.length', 2);
    expect(setKind(3, 'yesno')(must).criteria[3]).toMatchObject({
      points: '0',
      minimum: { of: 'percent', least: '100' },
    });
    const back = setPassFail(3, false)(must).criteria[3]!;
    expect(back).toMatchObject({ points: '' });
    expect(back).not.toHaveProperty('scale');
    expect(back).not.toHaveProperty('minimum');
  });

  it('a bonus stands at the top and has no minimum', () => {
    const placed = standIn('c-1', 's-4')(addSection(aContent().method));
    const required = setCriterionMinimum(0, { of: 'mark', least: '3' })(placed);
    const bonus = setBonus(0, true)(required).criteria.find((c) => c.id === 'c-1')!;
    expect(bonus).toMatchObject({ bonus: true });
    expect(bonus).not.toHaveProperty('in');
    expect(bonus).not.toHaveProperty('minimum');
  });

  it('a level above 5 is 6; above a mark that is no whole number it is left open', () => {
    const { method } = aContent();
    expect(addLevel(null)(method).scale.at(-1)).toEqual({ mark: '6', name: '', words: '' });
    const odd = { ...method, scale: [{ mark: '2.5', name: 'Half', words: 'Half of it.' }] };
    expect(addLevel(null)(odd).scale.at(-1)?.mark).toBe('');
  });

  it('a scale of its own begins as the common one, and changes apart from it', () => {
    const { method } = aContent();
    const own = addLevel(0)(setOwnScale(0, true)(setStep(null, '0.5')(method)));
    expect(own.scale).toHaveLength(6);
    expect(own.criteria[0]).toMatchObject({ step: '0.5', scale: { length: 7 } });
    expect(setOwnScale(0, false)(own).criteria[0]).toEqual(method.criteria[0]);
  });

  it('the draw comes last, wherever it is put', () => {
    expect(setTieBreaks(['draw', 'price', 'c-1'])(aContent().method).tieBreaks).toEqual(['price', 'c-1', 'draw']);
  });

  it('what is edited for a lot changes neither the event’s method nor another lot’s', () => {
    const content = [withOwnMethod(0), withOwnMethod(1)].reduce((c, edit) => edit(c), addLot(aContent()));
    const edited = inMethod('lots.1.method', addCriterion('judged'))(content);
    expect(edited.lots.map((lot) => lot.method?.criteria.length)).toEqual([3, 4]);
    expect(edited.method).toEqual(content.method);
    expect(inMethod('lots.7.method', addSection)(content)).toEqual(content);
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

  it('a line falls due in its periods, and once without; no rate at all takes every period away', () => {
    const rated = setDiscount(0, '5')(setPeriods(0, 1, { first: 1, last: 3 })(aContent()));
    expect(rated.lots[0]!.lines.map((line) => line.periods)).toEqual([undefined, { first: 1, last: 3 }]);
    expect(rated.lots[0]).toMatchObject({ discountPercent: '5' });
    expect(setPeriods(0, 1, null)(rated).lots[0]!.lines).toEqual(aContent().lots[0]!.lines);
    expect(setDiscount(0, null)(rated)).toEqual(aContent());
  });

  it('what an edit makes is always something that the API takes', () => {
    const edits = [
      addQuestion('file'),
      addQuestion('yesno'),
      addQuestion('number'),
      addQuestion('choice'),
      addLine(0),
      removeLine(0, 0),
      setPeriods(0, 0, { first: 0, last: 4 }),
      setDiscount(0, '3.5'),
      editLot(0, { ceiling: null }),
      addLot,
      addLine(1),
      moveLot(1, -1),
      ...(['method', 'lots.1.method'] as const).flatMap((at) => [
        ...(at === 'method' ? [] : [withOwnMethod(1)]),
        ...[
          addCriterion('judged'),
          addCriterion('yesno'),
          addCriterion('price'),
          addPassFail,
          addSection,
          standIn('c-1', 's-8'),
          addSection,
          standIn('s-8', 's-9'),
          addLevel(null),
          setOwnScale(0, true),
          setStep(0, '0.25'),
          addPreference(1),
          addPreference(1),
          setFormula(1, 'quality-adjusted'),
          setMethod({ rounding: startingRounding, quorum: 3, spread: '2', shortlist: { top: 3 }, combine: 'median' }),
          setTieBreaks(['draw', 'price']),
        ].map((edit) => inMethod(at, edit)),
      ]),
      removeQuestion(0),
      withEnvelopes('one'),
    ];
    const end = edits.reduce((content, edit) => edit(content), aContent());
    expect(v.safeParse(EventContent, end).issues).toBeUndefined();
    expect(new Set(ids(end.questions)).size).toBe(end.questions.length);
    expect(new Set(ids(end.method.criteria)).size).toBe(end.method.criteria.length);
  });
});
