/**
 * Questions that suppliers ask before the deadline, and the answers. Who asked is known to the buyer; what is answered to all
 * names nobody. Pure decisions.
 */

import type { Notice } from './event.ts';
import type { Actor } from './people.ts';
import { type Fault, Problem } from './problem.ts';
import { questionsCloseAt } from './questions-close.ts';
import type { NewFact } from './record.ts';
import { bothClocks, type Instant } from './time.ts';
import { t } from './words/say.ts';

/** How many questions one supplier may have in an event. */
export const questionsPerSupplier = 100;
/** How many answers go out at once: each is up to three items of one transaction, which holds 100. */
export const answersAtOnce = 25;

export type QuestionState = 'open' | 'answered' | 'withdrawn';

/** An answer as it is prepared, and as it went out. `wording` is the question as everybody reads it, so that it names nobody. */
export type Answer = { to: 'asker' | 'all'; wording: string; text: string };

/** A question as both sides keep it. Its id begins with the asker's, so that a supplier's questions are one Query. */
export type StoredQuestion = {
  id: string;
  supplierId: string;
  supplier: string;
  by: { id: string; name: string; email: string };
  text: string;
  /** About one lot; null: about the whole event. */
  lotId: string | null;
  askedAt: Instant;
  state: QuestionState;
  version: number;
  /** What a colleague has prepared; it goes out only when it is sent. */
  prepared: (Answer & { by: string; at: Instant }) | null;
  answer: (Answer & { by: string; at: Instant }) | null;
};

/** An answer that everybody reads: nothing in it leads to who asked. */
export type PublishedAnswer = { id: string; question: string; answer: string; lotId: string | null; at: Instant };

/** What an asker answers to: the content and the deadline of the notice as it stands. */
type Asked = Pick<Notice, 'content' | 'closesAt'>;

/** A supplier asks: before the published instant, in words, at most so many questions in all. */
export function ask(
  notice: Asked,
  said: { text: string; lotId: string | null },
  before: number,
  id: string,
  actor: Actor,
  now: Instant,
): { question: StoredQuestion; facts: NewFact[] } {
  const until = questionsCloseAt(notice.content);
  if (!until)
    throw new Problem('questions-closed', t('This event takes no questions on the site. Write to its contact.'));
  if (now >= until || now >= notice.closesAt)
    throw new Problem(
      'questions-closed',
      t('Questions were taken until {until}. This one reached us at {received}.', {
        until: bothClocks(until, notice.content.zone),
        received: bothClocks(now, notice.content.zone, 'second'),
      }),
      { data: { until, receivedAt: now } },
    );
  if (before >= questionsPerSupplier)
    throw new Problem(
      'questions-closed',
      t('One supplier may ask up to {most} questions in an event.', { most: questionsPerSupplier }),
    );
  const faults: Fault[] = [];
  if (said.text.trim() === '') faults.push({ at: 'text', code: 'missing', text: t('Write the question.') });
  if (said.lotId !== null && !notice.content.lots.some((l) => l.id === said.lotId))
    faults.push({ at: 'lotId', code: 'lot-unknown', text: t('Choose a lot that this event has.') });
  if (faults.length) throw new Problem('body-wrong', faults[0]!.text, { faults });
  const question: StoredQuestion = {
    id,
    supplierId: actor.org.id,
    supplier: actor.org.name,
    by: { id: actor.id, name: actor.name, email: actor.email },
    text: said.text.trim(),
    lotId: said.lotId,
    askedAt: now,
    state: 'open',
    version: 1,
    prepared: null,
    answer: null,
  };
  return { question, facts: [{ what: 'question.asked', data: { supplier: actor.org.name, question: id } }] };
}

const changed = (question: StoredQuestion, change: Partial<StoredQuestion>): StoredQuestion => ({
  ...question,
  ...change,
  version: question.version + 1,
});

/** Throws `question-closed` unless the question still waits for its answer. */
function requireOpen(question: StoredQuestion): void {
  if (question.state === 'withdrawn')
    throw new Problem('question-closed', t('This question was withdrawn by the supplier. There is nothing to answer.'));
  if (question.state === 'answered') throw new Problem('question-closed', t('This question was answered already.'));
}

/** The supplier takes its question back, as long as it is not answered. */
export function withdrawQuestion(question: StoredQuestion): { question: StoredQuestion; facts: NewFact[] } {
  requireOpen(question);
  return {
    question: changed(question, { state: 'withdrawn', prepared: null }),
    facts: [{ what: 'question.withdrawn', data: { supplier: question.supplier, question: question.id } }],
  };
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
/** True where `text` holds `name` as words of its own: "Heron" is not in "heronry". */
const holds = (text: string, name: string): boolean => {
  const [where, what] = [fold(text), fold(name.trim())];
  if (what.length < 3) return false;
  for (let i = where.indexOf(what); i >= 0; i = where.indexOf(what, i + 1)) {
    const [before, after] = [where[i - 1] ?? ' ', where[i + what.length] ?? ' '];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
};

/** What in a text would tell who asked: the supplier's name, the person's, their e-mail address or its domain. */
export function tellsWhoAsked(text: string, question: Pick<StoredQuestion, 'supplier' | 'by'>): string | null {
  const domain = question.by.email.split('@')[1] ?? '';
  return [question.supplier, question.by.name, question.by.email, domain].find((name) => holds(text, name)) ?? null;
}

/** Faults of an answer that goes to everybody or to the asker alone. */
export function answerFaults(question: StoredQuestion, answer: Answer): Fault[] {
  const faults: Fault[] = [];
  if (answer.text.trim() === '') faults.push({ at: 'text', code: 'missing', text: t('Write the answer.') });
  if (answer.to === 'asker') return faults;
  if (answer.wording.trim() === '')
    faults.push({ at: 'wording', code: 'missing', text: t('Write the question as everybody reads it.') });
  for (const at of ['wording', 'text'] as const) {
    const name = tellsWhoAsked(answer[at], question);
    if (name)
      faults.push({
        at,
        code: 'tells-who-asked',
        text: t('“{name}” tells who asked. Everybody reads this: write it so that it names nobody.', { name }),
      });
  }
  return faults;
}

/** A colleague prepares an answer. It may be unfinished; what must hold is asked when it is sent. */
export function prepareAnswer(question: StoredQuestion, answer: Answer, actor: Actor, now: Instant): StoredQuestion {
  requireOpen(question);
  return changed(question, { prepared: { ...answer, by: actor.name, at: now } });
}

/** Prepared answers go out together: every fault of every one of them first, each at its question; then all or none. */
export function sendAnswers(
  questions: readonly StoredQuestion[],
  actor: Actor,
  now: Instant,
): { questions: StoredQuestion[]; published: Omit<PublishedAnswer, 'id'>[]; facts: NewFact[] } {
  const faults = questions.flatMap((q): Fault[] => {
    if (q.state !== 'open')
      return [
        {
          at: q.id,
          code: 'question-closed',
          text: q.state === 'withdrawn' ? t('This question was withdrawn.') : t('This question was answered already.'),
        },
      ];
    if (!q.prepared) return [{ at: q.id, code: 'missing', text: t('No answer is prepared for this question.') }];
    return answerFaults(q, q.prepared).map((f) => ({ ...f, at: `${q.id}.${f.at}` }));
  });
  if (faults.length)
    throw new Problem('answers-not-ready', t('Not every one of these answers can be sent. Nothing was sent.'), {
      faults,
    });
  const sent = questions.map((q) =>
    changed(q, { state: 'answered', answer: { ...q.prepared!, by: actor.name, at: now }, prepared: null }),
  );
  const toAll = sent.filter((q) => q.answer?.to === 'all');
  return {
    questions: sent,
    published: toAll.map((q) => ({
      question: q.answer!.wording.trim(),
      answer: q.answer!.text.trim(),
      lotId: q.lotId,
      at: now,
    })),
    facts: sent.map(
      (q): NewFact => ({
        what: 'question.answered',
        data: { question: q.id, to: q.answer!.to === 'all' ? 'everybody' : 'the asker alone' },
      }),
    ),
  };
}
