/** Edits of a draft's questions and envelopes, and what follows from them in the criteria. */

import { withEnvelopes as inEnvelopes } from '../../../shared/as-kind.ts';
import {
  type AnsweredCriterion,
  type ChoiceQuestion,
  type Criterion,
  decidingQuestions,
  type EventContent,
  envelopesOf,
  isAnswered,
  limits,
  type NumberQuestion,
  type PlainQuestion,
  priceEnvelope,
  type Question,
} from '../../../shared/event.ts';
import { changedAt, type Edit, freeId, moved } from './list-edits.ts';
import { inEveryMethod, methodsIn } from './method-at.ts';

type Common = Pick<Question, 'id' | 'text' | 'mandatory' | 'envelope' | 'lotId'>;

const withQuestions = (content: EventContent, questions: Question[]): EventContent => ({ ...content, questions });

/** One envelope or two. */
export const withEnvelopes =
  (envelopes: EventContent['envelopes']): Edit =>
  (content) =>
    inEnvelopes(content, envelopes);

const blankOption = (id: string): ChoiceQuestion['options'][number] => ({ id, text: '' });

/** A question of another kind: what all kinds have stays, what belongs to a kind begins blank. */
function ofKind(kind: Question['kind'], { id, text, mandatory, envelope, lotId }: Common): Question {
  const common = { id, text, mandatory, envelope, lotId };
  if (kind === 'number') return { ...common, kind, unit: '', least: '', most: '' };
  return kind === 'choice' ? { ...common, kind, options: ['o-1', 'o-2'].map(blankOption) } : { ...common, kind };
}

/** A new question at the end; it answers into the first envelope. */
export const addQuestion =
  (kind: Question['kind']): Edit =>
  (content) =>
    withQuestions(content, [
      ...content.questions,
      ofKind(kind, {
        id: freeId('q', content.questions),
        text: '',
        mandatory: kind === 'yesno',
        envelope: envelopesOf(content)[0]!,
        lotId: null,
      }),
    ]);
/** Changes one question. */
export const editQuestion =
  (i: number, change: Partial<PlainQuestion> | Partial<NumberQuestion> | Partial<ChoiceQuestion>): Edit =>
  (content) =>
    withQuestions(
      content,
      content.questions.map((q, k) => (k === i ? ({ ...q, ...change } as Question) : q)),
    );
/** Points of options that are there no more go with them: a new option that gets the id of one begins without. */
function withoutShares(content: EventContent): EventContent {
  const optionsOf = (questionId: string): string[] => {
    const question = content.questions.find((q) => q.id === questionId);
    return question?.kind === 'choice' ? question.options.map((o) => o.id) : [];
  };
  const trimmed = (c: Criterion): Criterion => {
    if (c.kind !== 'choice') return c;
    const options = optionsOf(c.questionId);
    return { ...c, shares: c.shares.filter((s) => options.includes(s.optionId)) };
  };
  return inEveryMethod(content, (method) => ({ ...method, criteria: method.criteria.map(trimmed) }));
}
/** Changes what kind of answer a question takes. */
export const setQuestionKind =
  (i: number, kind: Question['kind']): Edit =>
  (content) =>
    withoutShares(
      withQuestions(
        content,
        content.questions.map((q, k) => (k === i ? ofKind(kind, q) : q)),
      ),
    );
const withOptions =
  (i: number, change: (options: ChoiceQuestion['options']) => ChoiceQuestion['options']): Edit =>
  (content) =>
    withQuestions(
      content,
      content.questions.map((q, k) => (k === i && q.kind === 'choice' ? { ...q, options: change(q.options) } : q)),
    );
/** A new option at the end of a choice; none above the limit. */
export const addOption = (i: number): Edit =>
  withOptions(i, (options) =>
    options.length >= limits.options ? options : [...options, blankOption(freeId('o', options))],
  );
/** Changes the words of an option. */
export const editOption = (i: number, k: number, text: string): Edit =>
  withOptions(i, (options) => changedAt(options, k, { text }));
/** Removes an option. */
export const removeOption =
  (i: number, k: number): Edit =>
  (content) =>
    withoutShares(withOptions(i, (options) => options.filter((_, n) => n !== k))(content));

/** Moves a question by so many places. */
export const moveQuestion =
  (i: number, by: number): Edit =>
  (content) =>
    withQuestions(content, moved(content.questions, i, by));

/** Criteria and preferences, of every lot's method too, that a question decides: what loses its question when it goes. */
export const decidedBy = (content: EventContent, questionId: string): Criterion[] =>
  methodsIn(content).flatMap((method) => method.criteria.filter((c) => decidingQuestions(c).includes(questionId)));

/** Removes a question. What it decided keeps its place and asks for another question. */
export const removeQuestion =
  (i: number): Edit =>
  (content) => {
    const gone = content.questions[i]?.id;
    const asking = (c: Criterion): Criterion => {
      if (isAnswered(c) && c.questionId === gone) return { ...c, questionId: '' };
      if (c.kind === 'price')
        return { ...c, preferences: c.preferences.map((p) => (p.questionId === gone ? { ...p, questionId: '' } : p)) };
      return c;
    };
    const without = withQuestions(
      content,
      content.questions.filter((_, k) => k !== i),
    );
    return inEveryMethod(without, (method) => ({ ...method, criteria: method.criteria.map(asking) }));
  };

/**
 * Questions of a kind that can decide points: those asked for every lot, since each bid is scored by the same criteria; for a lot's
 * own criteria, those asked for it alone too.
 */
export const questionsToDecide = (
  content: EventContent,
  kind: AnsweredCriterion['kind'],
  lotId: string | null = null,
): Question[] => content.questions.filter((q) => q.kind === kind && (q.lotId === null || q.lotId === lotId));

/** True where a question stands in the envelope with the prices of a two-envelope event. */
export const besidePrices = (content: EventContent, q: Question): boolean =>
  content.envelopes === 'two' && q.envelope === priceEnvelope(content);

/** True where a question is asked for a lot that the event does not have. */
export const ofNoLot = (content: EventContent, q: Question): boolean =>
  q.lotId !== null && !content.lots.some((lot) => lot.id === q.lotId);
