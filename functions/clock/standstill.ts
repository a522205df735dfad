/** A standstill is over: the lead hears of it. The award becomes final by a person's word, never by the clock's. */
import { sha256Hex } from '../../shared/digest.ts';
import type { EventRecord } from '../../shared/event.ts';
import type { LotRecord } from '../../shared/lot.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { Due } from '../../shared/orders.ts';
import { bookkeeping, buyersBook } from '../http/commit.ts';
import { dueDone } from '../http/due.ts';
import { keys } from '../ports/keys.ts';
import { type ClockTools, theClock } from './tools.ts';

/** Mails the lead, unless the award was set aside meanwhile. */
export async function standstill({ store, ids }: ClockTools, due: Due, version: number): Promise<void> {
  const [event, lot] = await Promise.all([
    store.get<EventRecord>(keys.event(due.orgId, due.eventId)),
    store.get<LotRecord>(keys.lot(due.orgId, due.eventId, due.lotId)),
  ]);
  if (!event || !lot) return;
  const { content, team, orgName } = event.data;
  const intent = lot.data.stage === 'intended' ? lot.data.intent : null;
  const leads = intent ? team.filter((m) => m.roles.includes('lead')) : [];
  const mails = leads.map(
    (m): Mail => ({
      to: m.email,
      letter: 'standstill-over',
      data: {
        ...letterAbout(content, orgName, due.eventId, due.lotId),
        ends: intent!.ends,
        winner: intent!.name,
      },
    }),
  );
  const command = {
    id: sha256Hex(`standstill ${due.eventId} ${due.lotId} ${due.at}`).slice(0, 32),
    now: due.at,
    who: theClock,
  };
  const about = { orgId: due.orgId, eventId: due.eventId };
  await store.write([dueDone(due, version), ...bookkeeping({ about, facts: [], mails }, command, buyersBook, ids)]);
}
