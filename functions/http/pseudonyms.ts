/** The pseudonyms of a lot, for whoever reads its bids under them. */
import type { EventRecord } from '../../shared/event.ts';
import type { LotRecord } from '../../shared/lot-record.ts';
import type { Actor } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import {
  type Mask,
  maskBy,
  type Naming,
  namingFor,
  otherLotsOf,
  type StoredPseudonyms,
} from '../../shared/pseudonyms.ts';
import { t } from '../../shared/words/say.ts';
import { keys } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';

/** How bidders are named to somebody now in a lot, by the lots that they mark beside it. */
export async function namingOf(store: Store, event: EventRecord, lot: LotRecord, actor: Actor): Promise<Naming> {
  const ids = event.content.pseudonyms ? otherLotsOf(event, lot.lotId, actor.id) : [];
  const others = await Promise.all(ids.map((id) => store.get<LotRecord>(keys.lot(event.orgId, event.id, id))));
  return namingFor(
    event,
    lot,
    actor,
    others.flatMap((o) => (o ? [o.data] : [])),
  );
}

/** Refuses who reads the lot's bids under pseudonyms what can only be read with names: the ranking, its bundle, the letters. */
export async function requireNames(store: Store, event: EventRecord, lot: LotRecord, actor: Actor): Promise<void> {
  if ((await namingOf(store, event, lot, actor)) !== 'pseudonyms') return;
  throw new Problem(
    'names-hidden',
    t(
      'You mark bids of this event without the bidders’ names. This is yours to read once all lots that you mark are locked.',
    ),
  );
}

/** The mask through which somebody reads a lot's bids; null for who reads names, and while nothing is open. */
export async function maskFor(store: Store, event: EventRecord, lot: LotRecord, actor: Actor): Promise<Mask | null> {
  if ((await namingOf(store, event, lot, actor)) !== 'pseudonyms') return null;
  const kept = await store.get<StoredPseudonyms>(keys.pseudonyms(event.orgId, event.id, lot.lotId));
  return maskBy(kept?.data ?? { bids: [] });
}

/** The bid that somebody means by the id in a path: under a mask its alias alone is one. */
export function meantBid(mask: Mask | null, id: string): string {
  const bidId = mask ? mask.bid(id) : id;
  if (bidId === null) throw new Problem('not-found', t('There is no such bid in this lot.'));
  return bidId;
}
