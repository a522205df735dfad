/** What publication writes, alike whether a person publishes or the clock does at the instant that was chosen. */
import type { EventRecord, Notice } from '../../shared/event.ts';
import { listedNotice } from '../../shared/listed-notice.ts';
import { graceSeconds, sealedLot } from '../../shared/lot.ts';
import type { Due, PublishedOrder } from '../../shared/orders.ts';
import { type NewFact, recordedTime } from '../../shared/record.ts';
import { later } from '../../shared/time.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Put, Write } from '../ports/store.ts';
import { duePut, reminderPuts } from './due.ts';

/** The item of an event, in the list of its organisation. */
export const eventPut = (event: EventRecord, when: Put['when']): Put => ({
  put: keys.event(event.orgId, event.id),
  data: event,
  version: event.version,
  ...(when ? { when } : {}),
  list: { pk: lists.events(event.orgId), sk: `${event.createdAt}#${event.id}` },
});

/**
 * A notice as it now stands, and the row by which lists, feeds and search engines find it: an open event's alone, never one
 * by invitation or one to try things out. Whoever writes a notice again writes both.
 */
export function noticePuts(notice: Notice, when: Put['when']): Put[] {
  const row = listedNotice(notice);
  const puts: Put[] = [
    { put: keys.notice(notice.eventId), data: notice, version: notice.number, ...(when ? { when } : {}) },
  ];
  if (row)
    puts.push({
      put: keys.noticeRow(notice.eventId),
      data: row,
      version: notice.number,
      list: { pk: lists.notices, sk: `${row.closesAt}#${row.eventId}` },
    });
  return puts;
}

/** What the list of an organisation's deadlines shows of an event. */
export type DeadlineRow = { eventId: string; title: string; reference: string; closesAt: string; zone: string };

/** The deadline of a published event, in the list of its organisation's: an incident is looked up by the time it struck. */
export function deadlinePut({ id, orgId, content, published }: EventRecord): Put {
  const { title, reference, zone } = content;
  const { closesAt } = published!;
  return {
    put: keys.deadline(orgId, id),
    data: { eventId: id, title, reference, closesAt, zone } satisfies DeadlineRow,
    list: { pk: lists.closing(orgId), sk: `${closesAt}#${id}` },
  };
}

/** Those who follow a class of a public notice are told of it, if there are any. An event is published once: so is this ordered. */
function announcement(notice: Notice): Write[] {
  const { eventId, orgId, publishedAt: at, content } = notice;
  if (!listedNotice(notice) || content.classifications.length === 0) return [];
  const order: PublishedOrder = { id: `published-${eventId}`, orgId, eventId, at, published: content.classifications };
  return [{ put: keys.tidings(order.id), data: order, when: 'absent' }];
}

/** What stands beside the event from its publication on: the notice, its sealed lots, the end of the time to bid. */
export function publicationWrites(event: EventRecord, notice: Notice): Write[] {
  const at = later(notice.closesAt, graceSeconds);
  return [
    ...noticePuts(notice, 'absent'),
    deadlinePut(event),
    ...event.content.lots.map(
      (lot): Write => ({
        put: keys.lot(event.orgId, event.id, lot.id),
        data: sealedLot(event.orgId, event.id, lot.id),
        version: 1,
        when: 'absent',
      }),
    ),
    ...event.content.lots.map((lot): Write => {
      const due: Due = { at, command: 'close', orgId: event.orgId, eventId: event.id, lotId: lot.id };
      return duePut(due, 1);
    }),
    ...reminderPuts(event, notice.publishedAt, undefined),
    ...announcement(notice),
  ];
}

/** How publication stands on the record. */
export const publicationFact = (event: EventRecord, notice: Notice): NewFact => ({
  what: 'event.published',
  data: {
    number: notice.number,
    closes: recordedTime(notice.closesAt, event.content.zone),
    method: notice.method,
  },
});
