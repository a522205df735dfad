/** A deadline has passed: it goes on the record, and the openers hear of it. */
import { sha256Hex } from '../../shared/digest.ts';
import type { EventRecord } from '../../shared/event.ts';
import type { LotRecord } from '../../shared/lot.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { Due } from '../../shared/orders.ts';
import { bookkeeping, buyersBook } from '../http/commit.ts';
import { dueDone } from '../http/due.ts';
import { keys } from '../ports/keys.ts';
import { type ClockTools, theClock } from './tools.ts';

/** Writes that bids have closed, and mails those who open them. */
export async function close({ store, ids }: ClockTools, due: Due, version: number): Promise<void> {
  const event = await store.get<EventRecord>(keys.event(due.orgId, due.eventId));
  if (!event?.data.published) return;
  const { content, published, team, orgName } = event.data;
  const lots = await Promise.all(content.lots.map((l) => store.get<LotRecord>(keys.lot(due.orgId, due.eventId, l.id))));
  // What is cancelled is never opened.
  const off = lots.every((l) => l?.data.stage === 'cancelled');
  // All lots close at one instant: an opener hears of it once, with the first.
  const first = due.lotId === content.lots[0]!.id && !off;
  const mails = team
    .filter((m) => first && m.roles.includes('opener'))
    .map(
      (m): Mail => ({
        to: m.email,
        letter: 'ready-to-open',
        data: {
          ...letterAbout(content, orgName, due.eventId, null),
          closesAt: published.closesAt,
          lots: content.lots.length,
        },
      }),
    );
  const command = {
    id: sha256Hex(`close ${due.eventId} ${due.lotId} ${due.at}`).slice(0, 32),
    now: published.closesAt,
    who: theClock,
  };
  await store.write([
    dueDone(due, version),
    ...bookkeeping(
      { about: { orgId: due.orgId, eventId: due.eventId }, facts: [{ what: 'event.closed', lotId: due.lotId }], mails },
      command,
      buyersBook,
      ids,
    ),
  ]);
}
