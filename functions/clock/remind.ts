/** Some time before the deadline: those who have something saved and not submitted are to be reminded. Who they are, the clock cannot know. */
import { sha256Hex } from '../../shared/digest.ts';
import type { EventRecord } from '../../shared/event.ts';
import type { Due, RemindOrder } from '../../shared/orders.ts';
import { dueDone, reminderPuts } from '../http/due.ts';
import { keys } from '../ports/keys.ts';
import { type ClockTools, theClock } from './tools.ts';

/**
 * Orders one reminder from the suppliers' side, and moves the entry on to the next that is still ahead: a clock that was away
 * over two of them reminds once.
 */
export async function remind({ store }: ClockTools, due: Due, version: number, now: string): Promise<void> {
  const event = (await store.get<EventRecord>(keys.event(due.orgId, due.eventId)))?.data;
  if (!event?.published || now >= event.published.closesAt) return store.write([dueDone(due, version)]);
  // The version is part of it: after an addendum the same instant may fall due again.
  const id = sha256Hex(`remind ${due.eventId} ${due.at} ${version}`).slice(0, 32);
  const order: RemindOrder = {
    id,
    orgId: due.orgId,
    eventId: due.eventId,
    at: now,
    who: theClock,
    remind: { closesAt: event.published.closesAt },
  };
  await store.write([
    ...reminderPuts(event, now, { key: keys.due(due.eventId, due.command, due.lotId), data: due, version }),
    { put: keys.tidings(id), data: order, when: 'absent' },
  ]);
}
