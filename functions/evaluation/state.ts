/** What the area reads: the event, the lot, opened bids, declarations, marks, signatures. */
import type { OpenedBid } from '../../shared/api/evaluation.ts';
import type { NoteView } from '../../shared/api/meeting.ts';
import { type OpenedEnvelope, shownTotal } from '../../shared/bid.ts';
import { type EventRecord, fileOf, type Lot } from '../../shared/event.ts';
import { type Declaration, type LotRecord, seenEnvelopes } from '../../shared/lot.ts';
import type { StoredAgreed } from '../../shared/meeting-cells.ts';
import type { Actor } from '../../shared/people.ts';
import { type Offer, openedRounds, standingOffers } from '../../shared/rounds.ts';
import { byName } from '../../shared/scoring/rank.ts';
import type { Tools } from '../http/app.ts';
import { eventOf, lotOf } from '../http/events.ts';
import { inRound, type Key, keys } from '../ports/keys.ts';
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

/** The items of a lot under a prefix of their keys. */
export const inLot = async <T>(
  store: Store,
  { event, lot }: Place,
  prefix: string,
  round = lot.lotId,
): Promise<Stored<T>[]> => {
  const key = keys.event(event.orgId, event.id);
  return all<T>(store, key.table, key.pk, `${prefix}#${round}#`);
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
  (await inLot<Signed>(store, place, 'SIGNED', inRound(place.lot.lotId, place.lot.round))).map((s) => s.data);
/**
 * Marks as they stand: of each, the one of the latest round in which it was given. A round that evaluates again writes beside the
 * marks of the round before, which stay as they were locked.
 */
async function marksUnder(store: Store, place: Place, person: string): Promise<Stored<StoredMark>[]> {
  const key = keys.event(place.event.orgId, place.event.id);
  const standing = new Map<string, Stored<StoredMark>>();
  for (let round = 1; round <= place.lot.round; round++) {
    const under = `MARK#${inRound(place.lot.lotId, round)}#${person}`;
    for (const mark of await all<StoredMark>(store, key.table, key.pk, under)) {
      const { evaluatorId, bidId, criterionId } = mark.data;
      standing.set(`${evaluatorId}#${bidId}#${criterionId}`, mark);
    }
  }
  return [...standing.values()];
}

/** The marks of one person. */
export const marksOf = (store: Store, place: Place, personId: string): Promise<Stored<StoredMark>[]> =>
  marksUnder(store, place, `${personId}#`);
/** The marks of everybody: for the ranking alone. */
export const allMarks = async (store: Store, place: Place): Promise<StoredMark[]> =>
  (await marksUnder(store, place, '')).map((m) => m.data);

/** What the panel has agreed on in its meeting, in this round. */
export const agreedOf = (store: Store, place: Place): Promise<Stored<StoredAgreed>[]> =>
  inLot<StoredAgreed>(store, place, 'AGREED', inRound(place.lot.lotId, place.lot.round));

/** What somebody has noted on the bids of the lot, for their own eyes. */
export async function notesOf(store: Store, { event, lot }: Place, personId: string): Promise<NoteView[]> {
  const key = keys.note(event.orgId, event.id, personId, lot.lotId, '', '');
  const notes = await all<NoteView>(store, key.table, key.pk, `NOTE#${personId}#${lot.lotId}#`);
  return notes.map((n) => n.data).filter((n) => n.text !== '');
}

/** The bids of a lot, each as far as its envelopes are open; by name. */
export async function openedBids(store: Store, place: Place): Promise<OpenedBid[]> {
  const open = seenEnvelopes(place.event.content, place.lot);
  const envelopes = (await inLot<OpenedEnvelope>(store, place, 'BID'))
    .map((b) => b.data)
    .filter((e) => open.includes(e.envelope));
  const bids = new Map<string, OpenedBid>();
  for (const e of envelopes) {
    const bid: OpenedBid = bids.get(e.bidId) ?? {
      bidId: e.bidId,
      name: e.supplierName,
      receivedAt: e.receivedAt,
      notice: e.notice,
      fingerprint: e.fingerprint,
      envelopes: [],
      answers: {},
      prices: null,
      total: null,
      files: [],
    };
    bid.envelopes.push(e.envelope);
    Object.assign(bid.answers, e.answers);
    if (e.bidder) bid.bidder = e.bidder;
    if (e.entered) bid.entered = e.entered;
    if (e.prices) {
      bid.prices = e.prices;
      bid.total = shownTotal(place.sheet, e.prices);
    }
    bid.files.push(...e.files.map((f) => ({ ...fileOf(f), questionId: f.questionId, envelope: e.envelope })));
    bids.set(e.bidId, bid);
  }
  const offers = await offersIn(store, place);
  for (const bid of bids.values()) {
    const offer = offers.get(bid.bidId);
    // Prices that its reader does not see are not seen in an offer either.
    if (!offer?.prices || !bid.prices) continue;
    bid.prices = offer.prices;
    bid.total = shownTotal(place.sheet, offer.prices);
    bid.offer = { round: offer.round, receivedAt: offer.receivedAt, fingerprint: offer.fingerprint };
  }
  return [...bids.values()].sort(byName);
}

/** What was bid again, by bid; nothing is read where no round was opened. */
const offersIn = async (store: Store, place: Place): Promise<Map<string, Offer>> =>
  openedRounds(place.lot).length === 0
    ? new Map()
    : standingOffers(
        place.lot,
        (await inLot<Offer>(store, place, 'OFFER')).map((o) => o.data),
      );
