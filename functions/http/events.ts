/** What the areas of the buyer's side read alike: an event of the actor's own organisation, a lot, a notice. */
import type { Cancellation } from '../../shared/cancellation.ts';
import type { EventRecord, Notice } from '../../shared/event.ts';
import type { LotRecord } from '../../shared/lot.ts';
import type { Actor, Teamed } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { keys } from '../ports/keys.ts';
import type { Store, Stored } from '../ports/store.ts';

const missing = () => new Problem('not-found', t('There is no such event, or it is not yours to see.'));

/** An event of the actor's organisation. Another organisation's is not found: its key is another one. */
export async function eventOf(store: Store, actor: Actor, eventId: string): Promise<EventRecord> {
  const event =
    actor.org.kind === 'buyer' ? await store.get<EventRecord>(keys.event(actor.org.id, eventId)) : undefined;
  if (!event) throw missing();
  return event.data;
}

/** Who is in the team of an event of the actor's organisation, for who reads nothing else of the event. Another organisation's is not found: its key is another one. */
export async function teamOf(store: Store, actor: Actor, eventId: string): Promise<Teamed> {
  const kept = actor.org.kind === 'buyer' ? await store.get<Teamed>(keys.eventTeam(actor.org.id, eventId)) : undefined;
  if (!kept) throw missing();
  return kept.data;
}

/** A lot of an event, with the version that a change is conditioned on. */
export async function lotOf(store: Store, orgId: string, eventId: string, lotId: string): Promise<LotRecord> {
  const lot = await store.get<LotRecord>(keys.lot(orgId, eventId, lotId));
  if (!lot) throw new Problem('not-found', t('This event has no such lot, or it is not published yet.'));
  return lot.data;
}

/** What of an event is cancelled; nothing, mostly. */
export const cancelledOf = async (store: Store, eventId: string): Promise<Cancellation[]> =>
  (await store.get<Cancellation[]>(keys.cancelled(eventId)))?.data ?? [];

/** A published notice. */
export async function noticeOf(store: Store, eventId: string): Promise<Stored<Notice>> {
  const notice = await store.get<Notice>(keys.notice(eventId));
  if (!notice) throw missing();
  return notice;
}
