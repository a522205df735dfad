/** Invites the suppliers of one part of a work order: batch by batch, each counted in the transaction that writes it. */
import type { Cancellation } from '../../shared/cancellation.ts';
import type { EventRecord } from '../../shared/event.ts';
import type { Invited } from '../../shared/invitation.ts';
import type { InviteOrder, Progress } from '../../shared/orders.ts';
import { bookkeeping, buyersBook } from '../http/commit.ts';
import { invitationWrites } from '../http/invitations.ts';
import { keys } from '../ports/keys.ts';
import { Lost, type Store } from '../ports/store.ts';
import type { JobTools } from './tools.ts';

/** Three items each, with what is counted and the fact below DynamoDB's 100 of a transaction. */
const invitedAtOnce = 30;

/** Orders the part after this one, once. */
async function orderNext({ orgId, eventId, id, part }: InviteOrder, store: Store): Promise<void> {
  const next = await store.get<InviteOrder>(keys.toInvite(orgId, eventId, id, part + 1));
  if (!next) return;
  try {
    await store.write([{ put: keys.job(`${id}-${part + 1}`), data: next.data, when: 'absent' }]);
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
  }
}

/**
 * Goes on where the count stands. A batch and its count are one transaction on the condition that the count is as it was
 * read, so that a delivery that comes twice, or breaks off, neither invites anybody twice nor leaves anybody out.
 */
export async function invite(order: InviteOrder, { store, ids }: JobTools): Promise<void> {
  const { orgId, eventId, rows, part } = order;
  const place = keys.inviting(orgId, eventId, order.id, part);
  // The order was made of those who were not invited; only where that no longer holds is each of a batch looked up.
  let lookAt = -1;
  for (;;) {
    const [event, count, cancelled] = await Promise.all([
      store.get<EventRecord>(keys.event(orgId, eventId)),
      store.get<Progress>(place),
      store.get<Cancellation[]>(keys.cancelled(eventId)),
    ]);
    if (!event || !count) throw new Error(`order ${order.id} names no event`);
    const from = count.data.done;
    if (from >= rows.length) return orderNext(order, store);
    // Nobody is invited to what is cancelled: whoever is left is counted, and hears nothing.
    if (cancelled?.data.some((c) => c.lotId === null)) {
      const rest = rows.length - from;
      const ended: Progress = { ...count.data, done: rows.length, left: count.data.left + rest };
      await store.write([{ put: place, data: ended, version: count.version + 1, when: { version: count.version } }]);
      return orderNext(order, store);
    }
    const batch = rows.slice(from, from + invitedAtOnce);
    const known =
      lookAt === from
        ? await Promise.all(batch.map(({ email }) => store.get<Invited>(keys.invited(orgId, eventId, email))))
        : [];
    const fresh = batch.filter((_, i) => !known[i]);
    const how = { now: order.at, by: order.who, expiresAt: order.expiresAt };
    const { writes, mails } = invitationWrites(event.data, fresh, how, ids);
    const after: Progress = {
      ...count.data,
      done: from + batch.length,
      left: count.data.left + batch.length - fresh.length,
    };
    const emails = fresh.map((f) => f.email).join(', ');
    const facts = fresh.length ? [{ what: 'event.invited' as const, data: { emails } }] : [];
    const command = { id: `${order.id}-${part}-${from}`, now: order.at, who: order.who };
    try {
      await store.write([
        { put: place, data: after, version: count.version + 1, when: { version: count.version } },
        ...writes,
        ...bookkeeping({ about: { orgId, eventId }, facts, mails }, command, buyersBook, ids),
      ]);
    } catch (error) {
      // Somebody was first, with the whole batch or with one of its addresses: the next round reads what stands.
      if (!(error instanceof Lost)) throw error;
      lookAt = from;
    }
  }
}
