/** What an addendum writes beside the event, alike whether a person sends it or a job moves deadlines for an incident. */
import { type Added, type DraftAddendum, forgottenWords, rebased } from '../../shared/addendum.ts';
import type { EventRecord } from '../../shared/event.ts';
import { graceSeconds, type LotRecord } from '../../shared/lot.ts';
import type { Due, TidingsOrder } from '../../shared/orders.ts';
import { later } from '../../shared/time.ts';
import { keys } from '../ports/keys.ts';
import type { Store, Write } from '../ports/store.ts';
import { duePut, reminderKey, reminderPuts } from './due.ts';
import { noticeOf } from './events.ts';
import { deadlinePut, noticePuts } from './publication.ts';

type Sender = { commandId: string; who: { id: string; name: string } };

/** The close of each lot and the next reminder, where they fall due now. An entry that was done comes back into the list. */
async function duesMoved(store: Store, { event, notice, addendum }: Added): Promise<Write[]> {
  const at = later(notice.closesAt, graceSeconds);
  const reminder = await store.get<Due>(reminderKey(event.id));
  const closes = await Promise.all(
    event.content.lots.map(async (lot): Promise<Write> => {
      const due: Due = { at, command: 'close', orgId: event.orgId, eventId: event.id, lotId: lot.id };
      const before = await store.get<Due>(keys.due(event.id, 'close', lot.id));
      return duePut(due, (before?.version ?? 0) + 1, before ? { version: before.version } : 'absent');
    }),
  );
  return [...closes, ...reminderPuts(event, addendum.at, reminder)];
}

/** The working copy of another addendum goes on from this version. */
async function draftMoved(store: Store, before: EventRecord, after: EventRecord): Promise<Write[]> {
  const key = keys.draftAddendum(before.orgId, before.id);
  const draft = await store.get<DraftAddendum>(key);
  if (!draft) return [];
  const { data, version } = draft;
  return [{ put: key, data: rebased(data, before, after), version: version + 1, when: { version } }];
}

/**
 * The notice and what is kept of the one before, the addendum, what falls due, the word to everybody; for one that moves the
 * deadline alone (`alone`) a working copy that goes on from it. The event itself and its facts are the caller's.
 */
export async function addendumWrites(
  store: Store,
  before: EventRecord,
  added: Added,
  { commandId, who }: Sender,
  alone: boolean,
): Promise<Write[]> {
  const { event, notice, addendum } = added;
  const standing = await noticeOf(store, event.id);
  const order: TidingsOrder = {
    id: commandId,
    orgId: event.orgId,
    eventId: event.id,
    number: addendum.number,
    at: addendum.at,
    who: { id: who.id, name: who.name },
  };
  return [
    ...noticePuts(notice, { version: standing.version }),
    {
      put: keys.noticeVersion(event.id, standing.data.number),
      data: standing.data,
      version: standing.data.number,
      when: 'absent',
    },
    { put: keys.addendum(event.id, addendum.number), data: addendum, version: addendum.number, when: 'absent' },
    deadlinePut(event),
    ...(await duesMoved(store, added)),
    ...(alone ? await draftMoved(store, before, event) : []),
    { put: keys.tidings(commandId), data: order, when: 'absent' },
  ];
}

/** The lots of an event as a reopening found them: none of them may be ordered open at this moment. */
export function lotsAsFound(lots: readonly LotRecord[]): Write[] {
  const changed = forgottenWords(lots);
  return lots.map((lot): Write => {
    const key = keys.lot(lot.orgId, lot.eventId, lot.lotId);
    const next = changed.find((c) => c.lotId === lot.lotId);
    return next
      ? { put: key, data: next, version: next.version, when: { version: lot.version } }
      : { check: key, when: { version: lot.version } };
  });
}
