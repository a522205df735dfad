/** What falls due, as it is written: in the list of what is due, until it is done. */
import type { EventRecord } from '../../shared/event.ts';
import type { Due } from '../../shared/orders.ts';
import { nextReminder } from '../../shared/reminder.ts';
import type { Instant } from '../../shared/time.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Put, Stored } from '../ports/store.ts';

/** The entry of something that falls due, which the clock finds by its instant. */
export const duePut = (due: Due, version: number, when?: Put['when']): Put => ({
  put: keys.due(due.eventId, due.command, due.lotId),
  data: due,
  version,
  ...(when ? { when } : {}),
  list: { pk: lists.due, sk: `${due.at}#${due.eventId}#${due.command}#${due.lotId}` },
});

/** The same entry once it is done: it stays, and stands in no list. */
export const dueDone = (due: Due, version: number): Put => ({
  put: keys.due(due.eventId, due.command, due.lotId),
  data: due,
  version: version + 1,
  when: { version },
});

/**
 * The next reminder of those who have something unsent: one entry of an event, which moves on from instant to instant and with
 * the deadline. Nothing where none is due any more, or the event is there to try things out.
 */
export function reminderPuts(event: EventRecord, after: Instant, before: Stored<Due> | undefined): Put[] {
  const at = event.content.sandbox ? null : nextReminder(event.published!.closesAt, after);
  if (at === null) return before ? [dueDone(before.data, before.version)] : [];
  const due: Due = { at, command: 'remind', orgId: event.orgId, eventId: event.id, lotId: '-' };
  return [duePut(due, (before?.version ?? 0) + 1, before ? { version: before.version } : 'absent')];
}

/** The entry of an event's reminder. */
export const reminderKey = (eventId: string) => keys.due(eventId, 'remind', '-');
