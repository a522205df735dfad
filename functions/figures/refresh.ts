/** Writes what lists and figures read of an event: its entry, and a row of figures for each lot. Again and again without harm. */

import type { OpenedEnvelope } from '../../shared/bid.ts';
import type { DeclineReason } from '../../shared/decline.ts';
import type { EventRecord } from '../../shared/event.ts';
import { type EventEntry, entryOf, isLive, type Signing } from '../../shared/event-entry.ts';
import { type Answers, figureOf, type LotFigure, noAnswers } from '../../shared/figures.ts';
import type { StoredIntention } from '../../shared/intention.ts';
import type { Invited, Trace } from '../../shared/invitation.ts';
import type { Declaration, LotRecord } from '../../shared/lot.ts';
import { type Objection, undecided } from '../../shared/objection.ts';
import type { Fact, FactCode } from '../../shared/record.ts';
import { isRejected, type Rejection } from '../../shared/rejection.ts';
import { type Offer, standingOffers } from '../../shared/rounds.ts';
import { entryPut } from '../http/entry.ts';
import { inRound, keys, lists } from '../ports/keys.ts';
import { all, type Put, type Store } from '../ports/store.ts';

/** What changes nothing in an entry or a row: read by the hundred, and not worth a look at the event. */
const idle: readonly RegExp[] = [
  /^(organisation|supplier-list|review|question|answers|invitation|figures|supplier|clarification|bid)\./,
  /^event\.(invited|invitation|document)/,
  /^evaluation\.marked$/,
  /^opening\.(refused|bid)$/,
  /^round\.(refused|offer|stands|attested)$/,
  /^(award\.told|event\.cancellation-told)$/,
];
const counts = (what: FactCode): boolean => !idle.some((pattern) => pattern.test(what));

/** The events that facts of a stream are about, each once. */
export function eventsOf(facts: readonly { pk: string; fact: Fact }[]): { orgId: string; eventId: string }[] {
  const found = facts
    .filter(({ fact }) => fact.eventId !== '-' && counts(fact.what))
    .map(({ pk, fact }) => ({ orgId: pk.split('#')[1] ?? '', eventId: fact.eventId }));
  return [...new Map(found.map((e) => [`${e.orgId}#${e.eventId}`, e])).values()];
}

/** The row of a lot, in its organisation's list by the deadline. */
const figurePut = (orgId: string, row: LotFigure): Put => ({
  put: keys.figure(orgId, row.eventId, row.lotId),
  data: row,
  list: { pk: lists.figures(orgId), sk: `${row.closesAt}#${row.eventId}#${row.lotId}` },
});

/** What was said to the invitations, and beside them; who was not invited and says so counts as saying so. */
async function answersOf(store: Store, { orgId, id }: EventRecord): Promise<Answers> {
  const invited = keys.invited(orgId, id, '');
  const letters = keys.trace(orgId, id, '');
  const [invitations, traces, intentions] = await Promise.all([
    all<Invited>(store, invited.table, invited.pk, invited.sk),
    all<Trace>(store, letters.table, letters.pk, letters.sk),
    all<StoredIntention>(store, letters.table, letters.pk, keys.intent(orgId, id, '').sk),
  ]);
  const declined = intentions.filter((i) => !i.data.intends);
  const declines: Partial<Record<DeclineReason | 'none', number>> = {};
  for (const { data } of declined) declines[data.why ?? 'none'] = (declines[data.why ?? 'none'] ?? 0) + 1;
  return {
    invited: invitations.length,
    read: traces.filter((t) => t.data.openedAt !== null).length,
    intends: intentions.length - declined.length,
    declined: declined.length,
    declines,
  };
}

/** Reads an event and its lots, and writes its entry and rows from them. */
export async function refreshEvent(store: Store, orgId: string, eventId: string): Promise<void> {
  const event = (await store.get<EventRecord>(keys.event(orgId, eventId)))?.data;
  if (!event) return;
  const { table, pk } = keys.event(orgId, eventId);
  const of = async <T>(prefix: string): Promise<T[]> => (await all<T>(store, table, pk, prefix)).map((i) => i.data);
  const lots = event.published ? await of<LotRecord>('LOT#') : [];
  const signing = new Map<string, Signing>();
  const objections = new Map<string, number>();
  const rows: LotFigure[] = [];
  const opened = lots.some((lot) => Object.values(lot.openings).some((o) => o.openedAt));
  const answers = opened ? await answersOf(store, event) : noAnswers;
  for (const lot of lots) {
    const first = opened ? await of<OpenedEnvelope>(`BID#${lot.lotId}#`) : [];
    const offers = lot.rounds ? standingOffers(lot, await of<Offer>(`OFFER#${lot.lotId}#`)) : new Map<string, Offer>();
    const envelopes = first.map((e) => (e.prices ? { ...e, prices: offers.get(e.bidId)?.prices ?? e.prices } : e));
    const rejected = opened ? (await of<Rejection>(`REJECTION#${lot.lotId}#`)).filter(isRejected) : [];
    const standing = envelopes.filter((e) => !rejected.some((r) => r.bidId === e.bidId));
    if (lot.stage === 'scoring') {
      const [declarations, signed] = await Promise.all([
        of<Declaration>(`DECL#${lot.lotId}#`),
        of<{ personId: string; bidId: string }>(`SIGNED#${inRound(lot.lotId, lot.round)}#`),
      ]);
      signing.set(lot.lotId, { declarations, signed, bids: new Set(standing.map((e) => e.bidId)).size });
    }
    if (lot.stage === 'intended' || lot.stage === 'awarded') {
      const received = keys.objection(orgId, eventId, lot.lotId, '', '');
      const kept = await all<Objection>(store, received.table, received.pk, `OBJECTION#${lot.lotId}#`);
      objections.set(
        lot.lotId,
        undecided(
          lot,
          kept.map(({ data }) => data),
        ).length,
      );
    }
    const row = figureOf(event, lot, answers, standing);
    if (row) rows.push(row);
  }
  const entry: EventEntry = entryOf(
    event,
    lots,
    (lotId) => signing.get(lotId) ?? null,
    (lotId) => objections.get(lotId) ?? 0,
  );
  await store.write([entryPut(orgId, entry, isLive(entry)), ...rows.map((row) => figurePut(orgId, row))]);
}
