/**
 * Tells that an event, or one lot of it, is cancelled: those who were invited, intend to bid or asked. Who has bid nobody on the
 * buyer's side knows before the opening, so they read it in the notice and at their bid.
 */
import type { EventRecord } from '../../shared/event.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { CallOffOrder } from '../../shared/orders.ts';
import { bookOnce } from '../http/commit.ts';
import { openCircle } from '../http/recipients.ts';
import { keys } from '../ports/keys.ts';
import type { JobTools } from './tools.ts';

const lettersAtOnce = 80;

/** Writes the letters in batches that fit a transaction, then on the record how many; again without harm. */
export async function callOff(order: CallOffOrder, { store, ids }: JobTools): Promise<void> {
  const { orgId, eventId, lotName, reasons } = order;
  const [event, circle] = await Promise.all([
    store.get<EventRecord>(keys.event(orgId, eventId)),
    openCircle(store, orgId, eventId),
  ]);
  if (!event) throw new Error(`order ${order.id} names no event`);
  const { content, orgName } = event.data;
  const about = { orgId, eventId };
  const data = { ...letterAbout(content, orgName, eventId, null), lotName, reasons };
  const command = { now: order.at, who: order.who };
  for (let i = 0; i < circle.length; i += lettersAtOnce) {
    const mails = circle.slice(i, i + lettersAtOnce).map((to): Mail => ({ to, letter: 'event-cancelled', data }));
    await bookOnce(store, ids, { ...command, id: `${order.id}-${i}` }, { about, facts: [], mails });
  }
  const told = { what: 'event.cancellation-told' as const, data: { count: circle.length } };
  await bookOnce(store, ids, { ...command, id: `${order.id}-told` }, { about, facts: [told], mails: [] });
}
