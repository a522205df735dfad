/** Edits of a draft's questions and envelopes, and what follows from them in the criteria. */
import {
  type Criterion,
  type EnvelopeId,
  type EventContent,
  envelopesOf,
  priceEnvelope,
  type Question,
} from '../../../shared/event.ts';
import { changedAt, type Edit, freeId, moved } from './list-edits.ts';

const withQuestions = (content: EventContent, questions: Question[]): EventContent => ({ ...content, questions });

/** One envelope or two: questions follow into an envelope that the event then has. */
export const withEnvelopes =
  (envelopes: EventContent['envelopes']): Edit =>
  (content) => {
    const first = envelopesOf({ envelopes })[0]!;
    const has: readonly EnvelopeId[] = envelopesOf({ envelopes });
    const questions = content.questions.map((q) => (has.includes(q.envelope) ? q : { ...q, envelope: first }));
    return { ...content, envelopes, questions };
  };

/** A new question at the end; it answers into the first envelope. */
export const addQuestion =
  (kind: Question['kind']): Edit =>
  (content) =>
    withQuestions(content, [
      ...content.questions,
      {
        id: freeId('q', content.questions),
        text: '',
        kind,
        mandatory: kind === 'yesno',
        envelope: envelopesOf(content)[0]!,
      },
    ]);
/** Changes one question. */
export const editQuestion =
  (i: number, change: Partial<Question>): Edit =>
  (content) =>
    withQuestions(content, changedAt(content.questions, i, change));
/** Moves a question by so many places. */
export const moveQuestion =
  (i: number, by: number): Edit =>
  (content) =>
    withQuestions(content, moved(content.questions, i, by));

/** Criteria and preferences that a question decides: what loses its question when it goes. */
export const decidedBy = (content: EventContent, questionId: string): Criterion[] =>
  content.method.criteria.filter(
    (c) =>
      (c.kind === 'yesno' && c.questionId === questionId) ||
      (c.kind === 'price' && c.preference?.questionId === questionId),
  );

/** Removes a question. What it decided keeps its place and asks for another question. */
export const removeQuestion =
  (i: number): Edit =>
  (content) => {
    const gone = content.questions[i]?.id;
    const criteria = content.method.criteria.map((c): Criterion => {
      if (c.kind === 'yesno' && c.questionId === gone) return { ...c, questionId: '' };
      if (c.kind === 'price' && c.preference && c.preference.questionId === gone)
        return { ...c, preference: { ...c.preference, questionId: '' } };
      return c;
    });
    const questions = content.questions.filter((_, k) => k !== i);
    return { ...content, questions, method: { ...content.method, criteria } };
  };

/** Yes-or-no questions that can decide points: mandatory ones, since a bid without an answer could not be scored. */
export const decidingQuestions = (content: EventContent): Question[] =>
  content.questions.filter((q) => q.kind === 'yesno');

/** The envelope's name as the form shows it. */
export const envelopeName = (id: EnvelopeId): string =>
  id === 'bid' ? 'the one envelope' : id === 'technical' ? 'technical envelope' : 'price envelope';

/** True where a question stands in the envelope with the prices of a two-envelope event. */
export const besidePrices = (content: EventContent, q: Question): boolean =>
  content.envelopes === 'two' && q.envelope === priceEnvelope(content);
