/**
 * Tells everybody who may bid of an addendum, or that it is cancelled, each in one letter: those the buyer knows (invited, intending, asking), and
 * those who work on a bid, whom nobody on the buyer's side may know before opening. That is why it happens here, on the
 * suppliers' side: this function reads who follows an event, which no other does, writes letters into the outbox of the
 * sealed table, and nothing else. It cannot read a bid, and has nowhere to say how many there are.
 */
import type { Addendum } from '../../shared/addendum.ts';
import { differences, shortly } from '../../shared/difference.ts';
import { documentOf, type Notice } from '../../shared/event.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { TidingsOrder } from '../../shared/orders.ts';
import type { Work } from '../../shared/reminder.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Language } from '../../shared/words/language.ts';
import { inLanguage } from '../http/language.ts';
import { chosenAt } from '../http/reader.ts';
import { openCircle } from '../http/recipients.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store } from '../ports/store.ts';
import { toldOf } from './at-work.ts';
import { postOnce } from './post.ts';

/** Lines of a letter that say what changed; the notice says the rest. */
const linesInLetter = 12;

async function versionOf(store: Store, eventId: string, number: number): Promise<Notice> {
  const replaced = await store.get<Notice>(keys.noticeVersion(eventId, number));
  const found = replaced ?? (await store.get<Notice>(keys.notice(eventId)));
  if (found?.data.number !== number) throw new Error(`there is no version ${number} of notice ${eventId}`);
  return found.data;
}

/** Everybody's address, each once, in small letters, with the lots that their supplier has something saved or submitted for. */
async function recipients(store: Store, order: TidingsOrder): Promise<Map<string, Set<string>>> {
  const { table, pk } = keys.working('', order.eventId, '', '');
  const [circle, works] = await Promise.all([
    openCircle(store, order.orgId, order.eventId),
    all<Work>(store, table, pk, 'LOT#'),
  ]);
  const following = await toldOf(
    store,
    order.eventId,
    works.map((w) => w.data),
  );
  const everybody = new Map(circle.map((email): [string, Set<string>] => [email, new Set()]));
  for (const { supplierId, email, onPaper } of following) {
    const lots = everybody.get(email) ?? new Set();
    // Whose bid the buyer enters has no page of it here.
    for (const { data } of onPaper ? [] : works) if (data.supplierId === supplierId) lots.add(data.lotId);
    everybody.set(email, lots);
  }
  return everybody;
}

type Letter = Extract<Mail, { letter: 'addendum' | 'event-cancelled' }>;
type Words = Letter extends infer L ? (L extends Letter ? Pick<L, 'letter' | 'data'> : never) : never;

/** What changed with an addendum. */
async function aboutAddendum(store: Store, order: TidingsOrder, number: number): Promise<Words | null> {
  const { eventId } = order;
  const [addendum, old, now] = await Promise.all([
    store.get<Addendum>(keys.addendum(eventId, number)),
    versionOf(store, eventId, number),
    versionOf(store, eventId, number + 1),
  ]);
  if (!addendum) throw new Error(`order ${order.id} names no addendum`);
  // Nothing leaves an event that is there to try things out.
  if (now.content.sandbox) return null;
  const side = (n: Notice) => ({ content: n.content, documents: n.documents.map(documentOf) });
  const lines = differences(side(old), side(now))
    .filter((d) => d.at !== 'closes')
    .map(shortly);
  const { reason, closedAt, closesAt, kind } = addendum.data;
  const data = {
    ...letterAbout(now.content, now.buyer, eventId, null),
    number,
    reopened: kind === 'reopening' || (kind === 'incident' && closedAt <= addendum.data.at),
    reason,
    closesAt,
    moved: closesAt !== closedAt,
    changes: lines.slice(0, linesInLetter),
    more: Math.max(0, lines.length - linesInLetter),
    lots: now.content.lots.map(({ id, name }) => ({ lotId: id, name })),
  };
  return { letter: 'addendum', data };
}

/** That the event, or a lot of it, is cancelled. */
async function aboutCancellation(
  store: Store,
  { eventId }: TidingsOrder,
  cancelled: { lotName: string | null; reasons: string },
): Promise<Words | null> {
  const notice = await store.get<Notice>(keys.notice(eventId));
  if (!notice) throw new Error(`there is no notice ${eventId}`);
  const { content, buyer } = notice.data;
  if (content.sandbox) return null;
  return { letter: 'event-cancelled', data: { ...letterAbout(content, buyer, eventId, null), ...cancelled } };
}

/** Carries out one order; again without harm, for each letter has its id from the order and its address. */
export async function tellBidders(order: TidingsOrder, { store }: { store: Store }): Promise<void> {
  const house = (await store.get<Settings>(keys.settings(order.orgId)))?.data.language ?? 'en';
  const words: Partial<Record<Language, Promise<Words | null>>> = {};
  const wordsIn = (language: Language): Promise<Words | null> => {
    words[language] ??= inLanguage(language, () =>
      'number' in order ? aboutAddendum(store, order, order.number) : aboutCancellation(store, order, order.cancelled),
    );
    return words[language];
  };
  const everybody = await recipients(store, order);
  await postOnce(store, order, [...everybody.keys()].sort(), async (to) => {
    const language = (await chosenAt(store, to)) ?? house;
    const said = await wordsIn(language);
    if (!said) return null;
    const lots = 'lots' in said.data ? said.data.lots?.filter((l) => everybody.get(to)?.has(l.lotId)) : undefined;
    // What changed is said already: the letter around it is in the same language, whatever is chosen until it goes out.
    return { to, ...said, data: { ...said.data, ...(lots && { lots }), language } } as Letter;
  });
}
