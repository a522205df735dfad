/**
 * A supplier has left the portal: its people are told, and act for it no more. Ordered by `bids`, which alone knows that no bid
 * stands. From the order on nobody joins it (functions/people), so that who is found here is all.
 */
import type { Mail } from '../../shared/mail.ts';
import type { LeaveOrder } from '../../shared/orders.ts';
import type { Person } from '../../shared/people.ts';
import { keys, lists } from '../ports/keys.ts';
import { type Found, Lost, type Store, type Stored } from '../ports/store.ts';
import { postOnce } from './post.ts';

/** All items of a partition of the index. */
async function listed<T>(store: Store, pk: string): Promise<Stored<T>[]> {
  const items: Stored<T>[] = [];
  let cursor: string | null = null;
  do {
    const page: Found<T> = await store.list<T>(pk, { cursor });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return items;
}

/** Who is here. The list may be a moment old: who has gone elsewhere since stays there. */
async function peopleOf(store: Store, supplierId: string): Promise<Stored<Person>[]> {
  const items = await listed<Person>(store, lists.colleagues(supplierId));
  const read = await Promise.all(items.map((i) => store.get<Person>(keys.person(i.data.id))));
  return read.filter((p) => p !== undefined).filter((p) => p.data.org.id === supplierId);
}

/** Carries the order out; again without harm: who is gone is not there, and nobody is told twice. */
export async function letGo(order: LeaveOrder, { store }: { store: Store }): Promise<void> {
  const { supplierId, by } = order.leaves;
  for (;;) {
    const people = await peopleOf(store, supplierId);
    const [first] = people;
    if (!first) break;
    const data = { organisation: first.data.org.name, by, at: order.at };
    const to = [...new Set(people.map((p) => p.data.email.toLowerCase()))].sort();
    await postOnce(
      store,
      order,
      to,
      async (email): Promise<Mail> => ({ to: email, letter: 'organisation-left', data }),
    );
    for (const { key, version } of people) await removed(store, { remove: key, when: { version } });
  }
  // Nobody is left who could invite: what stands open now is all, and holds the addresses of those who never came.
  for (const { key } of await listed(store, lists.invites(supplierId))) await removed(store, { remove: key });
}

/** Removes an item, unless it was changed at this moment: the next look sees to it as it is then. */
async function removed(store: Store, write: Parameters<Store['write']>[0][number]): Promise<void> {
  try {
    await store.write([write]);
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
  }
}
