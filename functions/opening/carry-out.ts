/**
 * Carries an order to open out: copies what the envelopes say from the vault to where the evaluation can read it. Each step
 * may be repeated; a crash in between is picked up by the next delivery of the same order.
 */
import type { Bid, BidPart, OpenedEnvelope } from '../../shared/bid.ts';
import { compositeSha256, receiptNumber, sha256Hex } from '../../shared/digest.ts';
import { type EventRecord, envelopesOf } from '../../shared/event.ts';
import { type LotRecord, opened } from '../../shared/lot.ts';
import type { SealedPrice } from '../../shared/lot-record.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import { minutesAt, minutesOf, minutesView, type SealedBid } from '../../shared/minutes.ts';
import { notOpenedFact } from '../../shared/not-opened.ts';
import { type Entered, wayWithin } from '../../shared/on-behalf.ts';
import type { OpenOrder } from '../../shared/orders.ts';
import { drawPseudonyms } from '../../shared/pseudonyms.ts';
import { type NewFact, recordedTime } from '../../shared/record.ts';
import { isOnShortlist, sealedWords } from '../../shared/shortlist.ts';
import { inEnglish, t } from '../../shared/words/say.ts';
import { bookkeeping, bookOnce, buyersBook } from '../http/commit.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import type { Vault } from '../ports/vault.ts';
import { enteredInVain, lastBids } from './ballots.ts';
import type { OpeningTools } from './open.ts';

/** Facts per transaction: an item each, well under DynamoDB's 100. */
const factsAtOnce = 80;

/**
 * Throws unless a file that came in parts lies in the vault as its envelope states it. Nobody here reads gigabytes: the store
 * has computed the hash of each part as it came, and the one of the whole follows from those.
 */
async function requireInParts(vault: Vault, file: BidPart['files'][number]): Promise<void> {
  const { inParts, key, versionId, size, sha256 } = file;
  if (!inParts) return;
  const held = await vault.head(key, versionId);
  const stated = sha256 === compositeSha256(inParts.sha256);
  if (!stated || held?.size !== size || held.sha256 !== sha256 || held.parts !== inParts.sha256.length)
    throw new Error(`the vault holds another file than an envelope states: ${file.id}`);
}

/** That a bid came on paper or by e-mail, and who entered it. */
const enteredFact = (
  { by, way, receivedAt, receivedBy, reason }: Entered,
  { lotId, envelope }: OpenOrder,
  { supplierName, bidId }: OpenedEnvelope,
  zone: string,
): NewFact => ({
  what: 'opening.entered',
  lotId,
  data: {
    ...{ envelope, bidder: supplierName, bidId, by: by.name, receivedBy },
    way: wayWithin[way],
    at: recordedTime(receivedAt, zone),
  },
  why: reason,
});

/** A bid whose price envelope stays sealed, as the minutes and the record say it; nothing of any other. */
const sealedOf = (bid: Bid, sealed: readonly SealedPrice[]): Required<SealedBid>[] => {
  const { bidId, supplierName: bidder, receivedAt, fingerprint } = bid;
  return sealed
    .filter((s) => s.bidId === bidId)
    .map(({ why }) => ({ bidder, receipt: receiptNumber(bidId), receivedAt, fingerprint, why }));
};

/** An envelope of a bid as the vault holds it, which is what its receipt names. */
export async function readPart(vault: Vault, bid: Bid, kind: OpenOrder['envelope']): Promise<OpenedEnvelope> {
  const part = bid.parts.find((p) => p.envelope === kind);
  if (!part) throw new Error(`bid ${bid.bidId} has no ${kind} envelope`);
  const bytes = await vault.get(part.ref.key, part.ref.versionId);
  if (sha256Hex(bytes) !== part.ref.sha256)
    throw new Error(`the vault holds other bytes than the receipt of bid ${bid.bidId} names`);
  // The salt comes along: whoever may read the envelope can compute again the fingerprint that its receipt states.
  const said = JSON.parse(new TextDecoder().decode(bytes)) as BidPart;
  await Promise.all(said.files.map((file) => requireInParts(vault, file)));
  return {
    ...said,
    bidId: bid.bidId,
    supplierName: bid.supplierName,
    contact: { name: bid.by.name, email: bid.by.email },
    receivedAt: bid.receivedAt,
    fingerprint: bid.fingerprint,
    sha256: part.ref.sha256,
  };
}

async function openOne(tools: OpeningTools, order: OpenOrder, bid: Bid): Promise<OpenedEnvelope> {
  const envelope = await readPart(tools.vault, bid, order.envelope);
  await tools.store.write([
    { put: keys.openedBid(order.orgId, order.eventId, order.lotId, bid.bidId, order.envelope), data: envelope },
  ]);
  return envelope;
}

/** Opens every standing bid's envelope of the order's kind, then says on the record that it is done. */
export async function carryOut(tools: OpeningTools, order: OpenOrder): Promise<void> {
  const { store, ids } = tools;
  const about = { orgId: order.orgId, eventId: order.eventId };
  const lotKey = keys.lot(order.orgId, order.eventId, order.lotId);
  const [event, lot] = await Promise.all([
    store.get<EventRecord>(keys.event(order.orgId, order.eventId)),
    store.get<LotRecord>(lotKey),
  ]);
  if (!event || !lot) throw new Error(`order ${order.id} names no lot`);
  const opening = lot.data.openings[order.envelope];
  if (opening?.order !== order.id || opening.openedAt) return;

  const envelopes: OpenedEnvelope[] = [];
  const last = await lastBids(store, order);
  const { content, team } = event.data;
  const priced = order.envelope === 'commercial';
  const opens = (bidId: string) => !priced || isOnShortlist(lot.data, opening, bidId);
  // Replaced and withdrawn bids are never opened, nor the price envelope of who is not on the shortlist.
  for (const { bid, stands } of last) if (stands && opens(bid.bidId)) envelopes.push(await openOne(tools, order, bid));
  const sealed = priced ? last.flatMap(({ bid }) => sealedOf(bid, lot.data.sealedPrices ?? [])) : [];
  // Said once, with the envelopes that open first.
  const inVain =
    order.envelope === envelopesOf(content)[0]
      ? await enteredInVain(
          store,
          order,
          last.map((b) => b.bid),
        )
      : [];

  const ofBids = envelopes.flatMap((e): NewFact[] => [
    {
      what: 'opening.bid',
      lotId: order.lotId,
      data: {
        envelope: order.envelope,
        bidder: e.supplierName,
        bidId: e.bidId,
        received: e.receivedAt,
        notice: e.notice,
        sha256: e.sha256,
      },
    },
    // From now on it is on the record who entered it and why: before, nobody may know that it is there.
    ...(e.entered ? [enteredFact(e.entered, order, e, content.zone)] : []),
  ]);
  const ofSealed = sealed.map(
    ({ bidder, receipt, why }): NewFact => ({
      what: 'opening.price-sealed',
      lotId: order.lotId,
      data: { bidder, receipt, why: inEnglish(() => t(sealedWords[why])) },
    }),
  );
  const facts = [...ofBids, ...ofSealed, ...inVain.map((n) => notOpenedFact(n, order.lotId, content.zone))];
  const command = { now: order.at, who: order.who };
  for (let i = 0; i < facts.length; i += factsAtOnce) {
    // The same order on each delivery, so the same batches under the same ids.
    const batch = { about, facts: facts.slice(i, i + factsAtOnce), mails: [] };
    await bookOnce(store, ids, { ...command, id: `${order.id}-${i}` }, batch);
  }
  const { people } = opening;
  const minutes = minutesOf(event.data, order.lotId, order.envelope, people, order.at, envelopes, inVain, sealed);
  const minuted: NewFact = {
    what: 'opening.minutes',
    lotId: order.lotId,
    data: { envelope: order.envelope, minutes: minutesView(minutes).fingerprint },
  };
  const done = opened(lot.data, order.envelope, envelopes.length, order.at);
  // Once the prices are open there is nothing left to score.
  const scorers = priced ? [] : team.filter((m) => m.roles.some((r) => r !== 'opener'));
  const mails = scorers.map(
    (m): Mail => ({
      to: m.email,
      letter: 'ready-to-score',
      data: { ...letterAbout(content, event.data.orgName, order.eventId, order.lotId), bids: envelopes.length },
    }),
  );
  // Drawn once, with the envelopes that open first: who marks knows the bids by these until the lock.
  const drawn: Write[] =
    content.pseudonyms && order.envelope === envelopesOf(content)[0]
      ? [
          {
            put: keys.pseudonyms(order.orgId, order.eventId, order.lotId),
            data: drawPseudonyms(
              envelopes.map((e) => e.bidId),
              () => ids.random(),
            ),
            when: 'absent',
          },
        ]
      : [];
  await store.write([
    ...drawn,
    { put: lotKey, data: done.lot, version: done.lot.version, when: { version: lot.version } },
    {
      put: keys.minutes(order.orgId, order.eventId, order.lotId, minutesAt(order.envelope, opening)),
      data: minutes,
      when: 'absent',
    },
    ...bookkeeping(
      { about, facts: [...done.facts, minuted], mails },
      { ...command, id: `${order.id}-done` },
      buyersBook,
      ids,
    ),
  ]);
}
