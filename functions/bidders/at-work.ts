/**
 * Who of a supplier hears of its bids: those who work on them, or follow the event. Where none of them is here any more, whoever
 * manages the supplier's people: nobody's bid is left alone because a colleague has gone.
 */
import { managersOf } from '../../shared/colleagues.ts';
import type { BidderLetterOrder } from '../../shared/orders.ts';
import type { Person } from '../../shared/people.ts';
import type { Work } from '../../shared/reminder.ts';
import { lists } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';
import { followersOf, postOnce } from './post.ts';

/** People of an organisation; as many as one has. */
const mostPeople = 500;

/** `onPaper`: a bidder whose bid the buyer enters. */
type Told = { supplierId: string; email: string; onPaper?: true };

export async function managersAt(store: Store, supplierId: string): Promise<Told[]> {
  const { items } = await store.list<Person>(lists.colleagues(supplierId), { limit: mostPeople });
  return managersOf(items.map((i) => i.data)).map(({ email }) => ({ supplierId, email: email.toLowerCase() }));
}

/** Everybody who is told of an event, each for a supplier; `works`: what is saved and submitted for it. */
export async function toldOf(
  store: Store,
  eventId: string,
  works: readonly Pick<Work, 'supplierId'>[],
): Promise<Told[]> {
  const following = await followersOf(store, eventId);
  const left = new Set(works.map((w) => w.supplierId));
  for (const { supplierId } of following) left.delete(supplierId);
  const handedOver = await Promise.all([...left].map((supplierId) => managersAt(store, supplierId)));
  return [...following, ...handedOver.flat()];
}

/**
 * Brings a letter to a bidder's people. To the address that its bid gave only where the supplier has nobody here: a bidder is
 * told of the decision, also one that has left the portal, or that never was here.
 */
export async function bringLetter(order: BidderLetterOrder, { store }: { store: Store }): Promise<void> {
  const { supplierId, mail } = order.bidder;
  const told = await toldOf(store, order.eventId, [{ supplierId }]);
  const here = told.filter((p) => p.supplierId === supplierId).map((p) => p.email);
  const to = [...new Set(here.length > 0 ? here : [mail.to])].filter((email) => email.includes('@'));
  await postOnce(store, order, to.sort(), async (email) => ({ ...mail, to: email }));
}
