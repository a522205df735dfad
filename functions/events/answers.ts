/** The buyer's side of questions: read them, prepare answers, send them together. */
import * as routes from '../../shared/api/events.ts';
import { idFrom } from '../../shared/digest.ts';
import { graceSeconds } from '../../shared/grace.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { Due } from '../../shared/orders.ts';
import { allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import {
  type PublishedAnswer,
  prepareAnswer as prepare,
  type StoredQuestion,
  sendAnswers as send,
} from '../../shared/questions.ts';
import { later } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, requireVersion } from '../http/app.ts';
import { duePut } from '../http/due.ts';
import { eventOf } from '../http/events.ts';
import { questionPut } from '../http/questions.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Store, Stored, Write } from '../ports/store.ts';
import type { EventTools } from './change.ts';

const pageSize = 50;
/** Seconds that answers are gathered before they go round: several batches in a row make one letter. */
const gatherSeconds = 15 * 60;

const states = ['open', 'answered', 'withdrawn'] as const;

export const listQuestions = reads(routes.listQuestions, async ({ actor, params, query }, { store }: EventTools) => {
  const event = await eventOf(store, actor, params.eventId!);
  allow(actor, 'questions.read', event);
  const state = query.state ?? 'open';
  if (!states.some((s) => s === state))
    throw new Problem('query-wrong', t('Ask for one of the states: {list}.', { list: states.join(', ') }));
  const page = await store.list<StoredQuestion>(lists.questions(event.orgId, event.id, state), {
    limit: pageSize,
    cursor: query.cursor ?? null,
  });
  return { body: { items: page.items.map((q) => q.data), cursor: page.cursor } };
});

async function questionOf(store: Store, orgId: string, eventId: string, id: string): Promise<Stored<StoredQuestion>> {
  const question = await store.get<StoredQuestion>(keys.question(orgId, eventId, id));
  if (!question) throw new Problem('not-found', t('There is no such question in this event.'));
  return question;
}

export const prepareAnswer = commands(routes.prepareAnswer, {
  async decide(call, { store }: EventTools) {
    const { actor, body, params, now } = call;
    const event = await eventOf(store, actor, params.eventId!);
    allow(actor, 'questions.answer', event);
    const kept = await questionOf(store, event.orgId, event.id, params.questionId!);
    const question = prepare(kept.data, body, actor, now);
    requireVersion(call, kept.version);
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes: [questionPut(event.orgId, event.id, question, { version: kept.version })],
      facts: [],
      mails: [],
      result: {},
    };
  },
  async answer(_result, { actor, params }, { store }) {
    const { data, version } = await questionOf(store, actor.org.id, params.eventId!, params.questionId!);
    return { body: data, version };
  },
});

/** The letter round, once what is answered meanwhile has been gathered; one that is still to come takes these along. */
async function digestDue(store: Store, orgId: string, eventId: string, now: string): Promise<Write[]> {
  const due: Due = { at: later(now, gatherSeconds), command: 'digest', orgId, eventId, lotId: '-' };
  const before = await store.get<Due>(keys.due(eventId, due.command, due.lotId));
  if (!before) return [duePut(due, 1, 'absent')];
  // The last minute of the gathering is too late: see clock/digest.ts.
  return later(before.data.at, -graceSeconds) >= now
    ? []
    : [duePut(due, before.version + 1, { version: before.version })];
}

export const sendAnswers = commands(routes.sendAnswers, {
  async decide({ actor, body, params, now }, { store }: EventTools) {
    const event = await eventOf(store, actor, params.eventId!);
    allow(actor, 'questions.answer', event);
    const ids = [...new Set(body.questionIds)];
    const kept = await Promise.all(ids.map((id) => questionOf(store, event.orgId, event.id, id)));
    const { questions, published, facts } = send(
      kept.map((q) => q.data),
      actor,
      now,
    );
    const toAll = questions.filter((q) => q.answer!.to === 'all');
    const writes: Write[] = [
      ...questions.map((q, i) => questionPut(event.orgId, event.id, q, { version: kept[i]!.version })),
      ...published.map((answer, i): Write => {
        // From the question's id, so that it is published once; the asker cannot be told from it.
        const id = idFrom(toAll[i]!.id, 'answer');
        return {
          put: keys.answer(event.orgId, event.id, now, id),
          data: { id, ...answer } satisfies PublishedAnswer,
          when: 'absent',
        };
      }),
      ...(published.length ? await digestDue(store, event.orgId, event.id, now) : []),
    ];
    const letter = letterAbout(event.content, event.orgName, event.id, null);
    const mails = questions
      .filter((q) => q.answer!.to === 'asker')
      .map(
        (q): Mail => ({
          to: q.by.email,
          letter: 'question-answered',
          data: { ...letter, question: q.text, answer: q.answer!.text },
        }),
      );
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes,
      facts,
      mails,
      result: { sent: questions.length },
    };
  },
  answer: async (result) => ({ body: result }),
});
