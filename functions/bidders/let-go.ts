/** A supplier has left the portal: its people are told, and act for it no more. Ordered by `bids`, which alone knows that no bid stands. */
import type { Mail } from '../../shared/mail.ts';
import type { LeaveOrder } from '../../shared/orders.ts';
import type { Person } from '../../shared/people.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';
import { postOnce } from './post.ts';

/** People of an organisation; as many as one has. */
const mostPeople = 500;

/** Carries the order out; again without harm: who is gone is not there, and nobody is told twice. */
export async function letGo(order: LeaveOrder, { store }: { store: Store }): Promise<void> {
  const { supplierId, by } = order.leaves;
  const { items } = await store.list<Person>(lists.colleagues(supplierId), { limit: mostPeople });
  // The list may be a moment old: who has gone elsewhere since stays there.
  const read = await Promise.all(items.map((i) => store.get<Person>(keys.person(i.data.id))));
  const people = read.filter((p) => p?.data.org.id === supplierId).map((p) => p!);
  const [first] = people;
  if (!first) return;
  const data = { organisation: first.data.org.name, by, at: order.at };
  const to = [...new Set(people.map((p) => p.data.email.toLowerCase()))].sort();
  await postOnce(store, order, to, async (email): Promise<Mail> => ({ to: email, letter: 'organisation-left', data }));
  for (const { key, version } of people) await store.write([{ remove: key, when: { version } }]);
}
