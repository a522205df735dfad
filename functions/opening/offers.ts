/** Two people open the offers of a round, as they open envelopes; the order is carried out from the stream. */
import { openOffers as route } from '../../shared/api/opening.ts';
import type { Bid } from '../../shared/bid.ts';
import type { EventRecord } from '../../shared/event.ts';
import type { LotRecord } from '../../shared/lot.ts';
import { minutesOf, minutesView } from '../../shared/minutes.ts';
import { count } from '../../shared/numerals.ts';
import type { OpenOrder } from '../../shared/orders.ts';
import { who } from '../../shared/people.ts';
import type { NewFact } from '../../shared/record.ts';
import { openOffers as decide, type Offer, offersOpened, roundLot, roundMinutesAt } from '../../shared/rounds.ts';
import { commands } from '../http/app.ts';
import { bookkeeping, bookOnce, buyersBook } from '../http/commit.ts';
import { eventOf, lotOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import { lastBids } from './ballots.ts';
import { readPart } from './carry-out.ts';
import { type OpeningTools, view } from './open.ts';

const numberIn = (number: string | undefined): number => (/^[1-9][0-9]{0,2}$/.test(number ?? '') ? count(number!) : 0);

export const openOffers = commands(route, {
  async decide({ actor, params, now, commandId }, tools: OpeningTools) {
    const event = await eventOf(tools.store, actor, params.eventId!);
    const lot = await lotOf(tools.store, event.orgId, event.id, params.lotId!);
    const number = numberIn(params.number);
    const decided = decide(event, lot, number, actor, now, commandId);
    const order: OpenOrder = {
      ...{ id: commandId, orgId: event.orgId, eventId: event.id, lotId: lot.lotId },
      ...{ envelope: 'bid', round: number, at: now, who: who(actor) },
    };
    const writes: Write[] = [
      {
        put: keys.lot(event.orgId, event.id, lot.lotId),
        data: decided.lot,
        version: decided.lot.version,
        when: { version: lot.version },
      },
      { check: keys.event(event.orgId, event.id), when: { version: event.version } },
      ...(decided.start ? [{ put: keys.work('open', commandId), data: order, when: 'absent' as const }] : []),
    ];
    return { about: { orgId: event.orgId, eventId: event.id }, writes, facts: decided.facts, mails: [], result: {} };
  },
  async refused(problem, { actor, params, now, commandId }, { store, ids }) {
    if (!problem.data.recorded) return;
    const about = { orgId: actor.org.id, eventId: params.eventId! };
    const data = { number: numberIn(params.number), reason: problem.code };
    const facts = [{ what: 'round.refused' as const, lotId: params.lotId!, data }];
    await store.write(bookkeeping({ about, facts, mails: [] }, { id: commandId, now, who: actor }, buyersBook, ids));
  },
  answer: async (_result, { actor, params }, tools) =>
    view(tools, actor, await eventOf(tools.store, actor, params.eventId!), params.lotId!),
});

/** Facts per transaction, as in an opening of envelopes. */
const factsAtOnce = 80;

/** Opens every offer that stands in the round, notes who stands with an earlier bid, then that it is done. Again without harm. */
export async function carryOutRound(tools: OpeningTools, order: OpenOrder & { round: number }): Promise<void> {
  const { store, ids } = tools;
  const { orgId, eventId, lotId, round: number } = order;
  const about = { orgId, eventId };
  const lotKey = keys.lot(orgId, eventId, lotId);
  const [event, lot] = await Promise.all([
    store.get<EventRecord>(keys.event(orgId, eventId)),
    store.get<LotRecord>(lotKey),
  ]);
  if (!event || !lot) throw new Error(`order ${order.id} names no lot`);
  const round = lot.data.rounds?.find((r) => r.number === number);
  if (round?.opening.order !== order.id || round.opening.openedAt) return;

  const offers: Offer[] = [];
  for (const { bid, stands } of await lastBids(store, { eventId, lotId: roundLot(lotId, number) })) {
    const first = stands ? (await store.get<Bid>(keys.bid(bid.supplierId, eventId, lotId)))?.data.bidId : undefined;
    // Replaced and withdrawn offers are never opened.
    if (!first || !round.invited.some((i) => i.bidId === first)) continue;
    const offer: Offer = { ...(await readPart(tools.vault, bid, 'bid')), of: first, round: number };
    await store.write([{ put: keys.offer(orgId, eventId, lotId, number, first), data: offer }]);
    offers.push(offer);
  }
  const facts = [
    ...offers.map(
      (o): NewFact => ({
        what: 'round.offer',
        lotId,
        data: { number, bidder: o.supplierName, bidId: o.of, received: o.receivedAt, sha256: o.sha256 },
      }),
    ),
    ...round.invited
      .filter((i) => !offers.some((o) => o.of === i.bidId))
      .map((i): NewFact => ({ what: 'round.stands', lotId, data: { number, bidder: i.name } })),
  ];
  const command = { now: order.at, who: order.who };
  for (let i = 0; i < facts.length; i += factsAtOnce) {
    const batch = { about, facts: facts.slice(i, i + factsAtOnce), mails: [] };
    await bookOnce(store, ids, { ...command, id: `${order.id}-${i}` }, batch);
  }
  const { content, published } = event.data;
  const asRound: EventRecord = {
    ...event.data,
    content: { ...content, envelopes: 'one' },
    published: { ...published!, closesAt: round.closesAt },
  };
  const stored = minutesOf(asRound, lotId, 'bid', round.opening.people, order.at, offers);
  const minutes = { ...stored, minutes: { ...stored.minutes, round: number } };
  const done = offersOpened(lot.data, number, offers.length, order.at);
  const minuted: NewFact = {
    what: 'round.minutes',
    lotId,
    data: { number, minutes: minutesView(minutes).fingerprint },
  };
  await store.write([
    { put: lotKey, data: done.lot, version: done.lot.version, when: { version: lot.version } },
    { put: keys.minutes(orgId, eventId, lotId, roundMinutesAt(number)), data: minutes, when: 'absent' },
    ...bookkeeping(
      { about, facts: [...done.facts, minuted], mails: [] },
      { ...command, id: `${order.id}-done` },
      buyersBook,
      ids,
    ),
  ]);
}
