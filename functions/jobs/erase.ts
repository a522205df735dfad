/**
 * Erases the personal data of an event: names and addresses of people in everything that the buyer keeps of it. Each item is
 * written anew by itself, so that a crash in between is picked up; what is looked for is noted first and forgotten at the end.
 */
import {
  eraseFact,
  mapTexts,
  personalWords,
  plainRetention,
  type Retention,
  withoutWords,
} from '../../shared/erasure.ts';
import type { EraseOrder } from '../../shared/orders.ts';
import type { Fact } from '../../shared/record.ts';
import { bookkeeping, buyersBook } from '../http/commit.ts';
import { type Key, keys } from '../ports/keys.ts';
import { all, type Store, type Stored } from '../ports/store.ts';
import type { JobTools } from './tools.ts';

/** Items whose key is an address, and notes that somebody made for their own eyes: they go altogether. */
const addressKeys = ['INVITED#', 'UNINVITED#', 'TRACE#', 'NOTE#'];

const partitionsOf = ({ orgId, eventId }: EraseOrder): Key[] => [
  keys.event(orgId, eventId),
  keys.notice(eventId),
  keys.review(orgId, eventId),
  keys.minutes(orgId, eventId, '', ''),
  keys.intent(orgId, eventId, ''),
];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

async function rewrite(store: Store, item: Stored<unknown>, data: unknown): Promise<void> {
  const { key, version, list } = item;
  await store.write([{ put: key, data, version, when: { version }, ...(list ? { list } : {}) }]);
}

/** Carries the erasure out; a delivery after it is done does nothing. */
export async function erase(order: EraseOrder, { store, ids }: JobTools): Promise<void> {
  const { orgId, eventId } = order;
  const place = keys.retention(orgId, eventId);
  const kept = await store.get<Retention>(place);
  if (!kept?.data.orderedAt || kept.data.erasedAt) return;
  const read = await Promise.all(partitionsOf(order).map(({ table, pk }) => all<unknown>(store, table, pk, '')));
  const file = keys.file(orgId, eventId);
  const items = read.flat().filter((i) => i.key.sk !== place.sk && i.key.sk !== file.sk);
  const book = keys.fact(orgId, eventId, '', '', 0);
  const facts = await all<Fact>(store, book.table, book.pk, '');

  const isAddress = (item: Stored<unknown>) => addressKeys.some((k) => item.key.sk.startsWith(k));
  const words = new Set(kept.data.words);
  for (const item of [...items.filter((i) => !isAddress(i)), ...facts])
    for (const word of personalWords(item.data)) words.add(word);
  const noted: Retention = { ...kept.data, words: [...words].filter((w) => !w.includes('@')) };
  await store.write([{ put: place, data: noted, version: kept.version + 1, when: { version: kept.version } }]);

  const change = withoutWords(new Set(noted.words));
  let [changed, removed] = [0, 0];
  for (const item of items) {
    if (isAddress(item)) {
      await store.write([{ remove: item.key }]);
      removed++;
      continue;
    }
    const data = mapTexts(item.data, change);
    if (same(data, item.data)) continue;
    await rewrite(store, item, data);
    changed++;
  }
  for (const fact of facts) {
    const data = eraseFact(fact.data, change);
    if (data === fact.data) continue;
    await rewrite(store, fact, data);
    changed++;
  }
  const done: Retention = { ...plainRetention, orderedAt: kept.data.orderedAt, erasedAt: order.at };
  await store.write([
    { put: place, data: done, version: kept.version + 2, when: { version: kept.version + 1 } },
    // A file that was made before holds every name; what is made from now on does not.
    { remove: file },
    ...bookkeeping(
      { about: { orgId, eventId }, facts: [{ what: 'erasure.done', data: { changed, removed } }], mails: [] },
      { id: `${order.id}-done`, now: order.at, who: { id: order.who.id, name: 'An administrator' } },
      buyersBook,
      ids,
    ),
  ]);
}
