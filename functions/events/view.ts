/** How the buyer's side shows an event. */
import type { EventView } from '../../shared/api/events.ts';
import { documentOf, type EventRecord } from '../../shared/event.ts';
import { type LotRecord, leastAdvanced, phaseOf } from '../../shared/lot.ts';
import { publicationFaults } from '../../shared/publication.ts';
import type { Answer } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';

/** The lots of a published event; none while it is a draft. */
export async function lotsOf(store: Store, event: EventRecord): Promise<LotRecord[]> {
  if (!event.published) return [];
  const lots = await Promise.all(
    event.content.lots.map((l) => store.get<LotRecord>(keys.lot(event.orgId, event.id, l.id))),
  );
  return lots.flatMap((l) => (l ? [l.data] : []));
}

/** An event as its organisation sees it now, with its version. */
export async function showEvent(store: Store, event: EventRecord, now: string): Promise<Answer<EventView>> {
  const lots = await lotsOf(store, event);
  const body: EventView = {
    ...event,
    documents: event.documents.map(documentOf),
    earlierDocuments: event.earlierDocuments.map(documentOf),
    phase: phaseOf(event, leastAdvanced(lots), now),
    lots,
    faults: event.published ? [] : publicationFaults(event, now),
  };
  return { body, version: event.version };
}
