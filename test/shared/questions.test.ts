import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../shared/event.ts';
import {
  type Answer,
  answerFaults,
  ask,
  prepareAnswer,
  questionsPerSupplier,
  type StoredQuestion,
  sendAnswers,
  tellsWhoAsked,
  withdrawQuestion,
} from '../../shared/questions.ts';
import { questionsCloseAt } from '../../shared/questions-close.ts';
import { later } from '../../shared/time.ts';
import { beforeDeadline, closesAt, givenContent, people } from '../given.ts';
import { refusedWith } from './refused.ts';

const until = '2026-11-21T01:00:00.000Z';
const notice = (changes: Partial<Notice['content']> = {}): Pick<Notice, 'content' | 'closesAt'> => ({
  content: givenContent({ questionsUntil: '2026-11-20T16:00', ...changes }),
  closesAt,
});
const said = { text: 'How tall may the benches be?', lotId: null };
const asked = (changes: Partial<StoredQuestion> = {}): StoredQuestion => ({
  ...ask(notice(), said, 0, 'org-supplier.q1', people.bidder, beforeDeadline).question,
  ...changes,
});
const toAll = (changes: Partial<Answer> = {}): Answer => ({
  to: 'all',
  wording: 'How tall may a bench be?',
  text: '45 cm.',
  ...changes,
});
const prepared = (answer: Answer = toAll(), changes: Partial<StoredQuestion> = {}) =>
  prepareAnswer(asked(changes), answer, people.lead, beforeDeadline);

describe('a question', () => {
  it('is taken until the published instant, and not at it', () => {
    expect(questionsCloseAt(notice().content)).toBe(until);
    expect(ask(notice(), said, 0, 'q', people.bidder, later(until, -0.001)).question.state).toBe('open');
    expect(refusedWith(() => ask(notice(), said, 0, 'q', people.bidder, until)).code).toBe('questions-closed');
  });

  it('is taken no longer than bids are, whatever was published', () => {
    const late = notice({ questionsUntil: '2026-12-20T16:00' });
    expect(refusedWith(() => ask(late, said, 0, 'q', people.bidder, closesAt)).code).toBe('questions-closed');
  });

  it.each([
    ['of an event that takes none', { questionsUntil: '' }, said, 0, 'questions-closed'],
    ['without words', {}, { text: ' \n', lotId: null }, 0, 'body-wrong'],
    ['about a lot that is not there', {}, { text: 'Why?', lotId: 'lot-9' }, 0, 'body-wrong'],
    ['after a hundred others', {}, said, questionsPerSupplier, 'questions-closed'],
  ])('%s is refused', (_, changes, words, before, code) => {
    expect(refusedWith(() => ask(notice(changes), words, before, 'q', people.bidder, beforeDeadline)).code).toBe(code);
  });

  it('can be taken back until it is answered; then nobody can answer it', () => {
    const { question } = withdrawQuestion(asked());
    expect(question.state).toBe('withdrawn');
    expect(refusedWith(() => prepareAnswer(question, toAll(), people.lead, beforeDeadline)).code).toBe(
      'question-closed',
    );
    const { questions } = sendAnswers([prepared()], people.lead, beforeDeadline);
    expect(refusedWith(() => withdrawQuestion(questions[0]!)).code).toBe('question-closed');
  });
});

describe('an answer to all', () => {
  it.each([
    ['the supplier', 'As Paper Heron Collective asks: yes.'],
    ['the supplier in other letters', 'As PAPER  HERON COLLECTIVE asks'.replace('  ', ' ')],
    ['the person', `As ${people.bidder.name} says.`],
    ['the address', `Write to ${people.bidder.email}.`],
    ['the domain', `See ${people.bidder.email.split('@')[1]}/drawings.`],
  ])('may not name %s who asked, in the question or in the answer', (_, words) => {
    for (const at of ['wording', 'text'] as const) {
      expect(answerFaults(asked(), toAll({ [at]: words }))).toMatchObject([{ at, code: 'tells-who-asked' }]);
    }
    expect(answerFaults(asked(), { to: 'asker', wording: '', text: words })).toEqual([]);
  });

  it('may use a word that only begins like a name', () => {
    expect(tellsWhoAsked('The heronry stays.', { supplier: 'Heron', by: people.bidder })).toBeNull();
    expect(tellsWhoAsked('The heron stays.', { supplier: 'Heron', by: people.bidder })).toBe('Heron');
  });

  it('holds nothing of the asker once it is published, whatever was asked', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.string({ minLength: 1, maxLength: 40 }), (w, t) => {
        fc.pre(w.trim() !== '' && t.trim() !== '');
        const question = prepared(toAll({ wording: w, text: t }));
        fc.pre(answerFaults(question, question.prepared!).length === 0);
        const { published } = sendAnswers([question], people.lead, beforeDeadline);
        expect(Object.keys(published[0]!).sort()).toEqual(['answer', 'at', 'lotId', 'question']);
        expect(tellsWhoAsked(`${published[0]!.question} ${published[0]!.answer}`, question)).toBeNull();
      }),
    );
  });
});

describe('answers that are sent together', () => {
  it('go out all or none: each fault stands at its question', () => {
    const questions = [
      prepared(toAll(), { id: 'a' }),
      asked({ id: 'b' }),
      { ...prepared(toAll(), { id: 'c' }), state: 'withdrawn' as const },
      prepared(toAll({ text: '' }), { id: 'd' }),
    ];
    try {
      sendAnswers(questions, people.lead, beforeDeadline);
      expect.unreachable();
    } catch (problem) {
      expect(problem).toMatchObject({
        code: 'answers-not-ready',
        faults: [
          { at: 'b', code: 'missing' },
          { at: 'c', code: 'question-closed' },
          { at: 'd.text', code: 'missing' },
        ],
      });
    }
  });

  it('publish what is for everybody, and only that', () => {
    const one = prepared(toAll(), { id: 'a' });
    const other = prepared({ to: 'asker', wording: '', text: 'Yes, you may.' }, { id: 'b' });
    const { questions, published, facts } = sendAnswers([one, other], people.lead, beforeDeadline);
    expect(published).toEqual([
      { question: 'How tall may a bench be?', answer: '45 cm.', lotId: null, at: beforeDeadline },
    ]);
    expect(questions.map((q) => [q.state, q.prepared, q.answer?.by])).toEqual([
      ['answered', null, people.lead.name],
      ['answered', null, people.lead.name],
    ]);
    expect(facts.map((f) => f.data?.to)).toEqual(['everybody', 'the asker alone']);
  });
});
