/** One letter with the answers of a while to everybody who was invited, intends or asked. */
import type { EventRecord } from '../../shared/event.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { DigestOrder } from '../../shared/orders.ts';
import type { PublishedAnswer } from '../../shared/questions.ts';
import { bookOnce } from '../http/commit.ts';
import { openCircle } from '../http/recipients.ts';
import { keys } from '../ports/keys.ts';
import { all } from '../ports/store.ts';
import type { JobTools } from './tools.ts';

/** Letters per transaction: an item each, under DynamoDB's 100; each holds up to so many answers, then points to the rest. */
const lettersAtOnce = 80;
const answersInLetter = 20;
/** Bytes of the answers in a letter, so that the letters of a transaction stay under DynamoDB's 4 MB. */
const bytesInLetter = 40_000;

/** The first answers that a letter holds: one at least. */
function inLetter(answers: readonly PublishedAnswer[]): { question: string; answer: string }[] {
  let bytes = 0;
  return answers
    .slice(0, answersInLetter)
    .map(({ question, answer }) => ({ question, answer }))
    .filter((one, i) => {
      bytes += Buffer.byteLength(JSON.stringify(one));
      return i === 0 || bytes <= bytesInLetter;
    });
}

/** Writes the letters in batches that fit a transaction, then on the record how many; again without harm. */
export async function digest(order: DigestOrder, { store, ids }: JobTools): Promise<void> {
  const { orgId, eventId, since, until } = order;
  const key = keys.answer(orgId, eventId, '', '');
  const [event, answers, circle] = await Promise.all([
    store.get<EventRecord>(keys.event(orgId, eventId)),
    all<PublishedAnswer>(store, key.table, key.pk, key.sk),
    openCircle(store, orgId, eventId),
  ]);
  if (!event) throw new Error(`order ${order.id} names no event`);
  const fresh = answers.map((a) => a.data).filter((a) => (since === null || a.at > since) && a.at <= until);
  if (fresh.length === 0) return;
  const { content, orgName } = event.data;
  const data = {
    ...letterAbout(content, orgName, eventId, null),
    count: fresh.length,
    answers: inLetter(fresh),
  };
  const about = { orgId, eventId };
  const command = { now: order.at, who: order.who };
  for (let i = 0; i < circle.length; i += lettersAtOnce) {
    const mails = circle.slice(i, i + lettersAtOnce).map((to): Mail => ({ to, letter: 'answers-published', data }));
    await bookOnce(store, ids, { ...command, id: `${order.id}-${i}` }, { about, facts: [], mails });
  }
  const told = { what: 'answers.told' as const, data: { count: circle.length } };
  await bookOnce(store, ids, { ...command, id: `${order.id}-told` }, { about, facts: [told], mails: [] });
}
