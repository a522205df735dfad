/** What the area reads: the event, the lot, opened bids, declarations, marks, signatures. */
import type { OpenedBid } from '../../shared/api/evaluation.ts';
import { type OpenedEnvelope, shownTotal } from '../../shared/bid.ts';
import { type EventRecord, envelopesOf, fileOf, type Lot } from '../../shared/event.ts';
import { type Declaration, isOpen, type LotRecord } from '../../shared/lot.ts';
import type { Actor } from '../../shared/people.ts';
import { byName } from '../../shared/scoring.ts';
import type { Tools } from '../http/app.ts';
import { eventOf, lotOf } from '../http/events.ts';
import { type Key, keys } from '../ports/keys.ts';
import { all, type Store, type Stored } from '../ports/store.ts';

/** The event and lot of a request; `sheet` is the lot as it was published. */
export type Place = { event: EventRecord; lot: LotRecord; lotKey: Key; sheet: Lot };
/** That a person has signed off a bid. */
export type Signed = { personId: string; bidId: string; at: string };
/** A mark as it is kept: an item of its own. */
export type StoredMark = {
  evaluatorId: string;
  bidId: string;
  criterionId: string;
  mark: string;
  reason: string;
  place: string;
  savedAt: string;
};

/** The event and lot that a request names, of the actor's own organisation. */
export async function placeOf(
  { store }: Tools,
  actor: Actor,
  params: Readonly<Record<string, string>>,
): Promise<Place> {
  // Both are read at once; the answer about an event that is not there must not depend on which read ends first.
  const reading = lotOf(store, actor.org.id, params.eventId!, params.lotId!);
  reading.catch(() => {});
  const event = await eventOf(store, actor, params.eventId!);
  const lot = await reading;
  return {
    event,
    lot,
    lotKey: keys.lot(event.orgId, event.id, lot.lotId),
    sheet: event.content.lots.find((l) => l.id === lot.lotId)!,
  };
}

/** Where the facts of a place belong: its event. */
export const aboutOf = ({ event }: Place) => ({ orgId: event.orgId, eventId: event.id });

const inLot = async <T>(store: Store, { event, lot }: Place, prefix: string): Promise<Stored<T>[]> => {
  const key = keys.event(event.orgId, event.id);
  return all<T>(store, key.table, key.pk, `${prefix}#${lot.lotId}#`);
};

/** What everybody has declared in the lot. */
export const declarations = (store: Store, place: Place): Promise<Stored<Declaration>[]> =>
  inLot<Declaration>(store, place, 'DECL');
/** What one person has declared in the lot. */
export const declarationOf = (
  store: Store,
  { event, lot }: Place,
  personId: string,
): Promise<Stored<Declaration> | undefined> =>
  store.get<Declaration>(keys.declaration(event.orgId, event.id, lot.lotId, personId));
/** Who has signed off which bid. */
export const signatures = async (store: Store, place: Place): Promise<Signed[]> =>
  (await inLot<Signed>(store, place, 'SIGNED')).map((s) => s.data);
/** The marks of one person. */
export const marksOf = async (store: Store, place: Place, personId: string): Promise<Stored<StoredMark>[]> => {
  const key = keys.event(place.event.orgId, place.event.id);
  return all<StoredMark>(store, key.table, key.pk, `MARK#${place.lot.lotId}#${personId}#`);
};
/** The marks of everybody: for the ranking alone. */
export const allMarks = async (store: Store, place: Place): Promise<StoredMark[]> =>
  (await inLot<StoredMark>(store, place, 'MARK')).map((m) => m.data);

/** The bids of a lot, each as far as its envelopes are open; by name. */
export async function openedBids(store: Store, place: Place): Promise<OpenedBid[]> {
  const open = envelopesOf(place.event.content).filter((e) => isOpen(place.lot, e));
  const envelopes = (await inLot<OpenedEnvelope>(store, place, 'BID'))
    .map((b) => b.data)
    .filter((e) => open.includes(e.envelope));
  const bids = new Map<string, OpenedBid>();
  for (const e of envelopes) {
    const bid: OpenedBid = bids.get(e.bidId) ?? {
      bidId: e.bidId,
      name: e.supplierName,
      receivedAt: e.receivedAt,
      fingerprint: e.fingerprint,
      envelopes: [],
      answers: {},
      prices: null,
      total: null,
      files: [],
    };
    bid.envelopes.push(e.envelope);
    Object.assign(bid.answers, e.answers);
    if (e.prices) {
      bid.prices = e.prices;
      bid.total = shownTotal(place.sheet, e.prices);
    }
    bid.files.push(...e.files.map((f) => ({ ...fileOf(f), questionId: f.questionId, envelope: e.envelope })));
    bids.set(e.bidId, bid);
  }
  return [...bids.values()].sort(byName);
}
