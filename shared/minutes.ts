/**
 * The minutes of an opening: who opened, when, whose bids, and what they come to where prices are read out. Fixed once, when the
 * envelopes are open; their fingerprint goes on the record.
 */

import { type OpenedEnvelope, shownTotal } from './bid.ts';
import { fingerprint, receiptNumber } from './digest.ts';
import { type EnvelopeId, type EventRecord, priceEnvelope } from './event.ts';
import type { Opening, SealedPrice } from './lot-record.ts';
import { escaped } from './markup.ts';
import { money } from './money.ts';
import { becameWords, type NotOpened, type Said, saidOf } from './not-opened.ts';
import { enteredWords } from './on-behalf.ts';
import type { WhoWhen } from './people.ts';
import { sealedWords } from './shortlist.ts';
import { bothClocks, type Instant } from './time.ts';
import { type Plain, t } from './words/say.ts';

/** A bid as the minutes name it. `total`: only of price envelopes that are read out; null also where a price sheet has none. */
export type MinutedBid = {
  bidder: string;
  receipt: string;
  receivedAt: Instant;
  /** Of the whole bid, as its receipt states it; and of the envelope that was opened. */
  fingerprint: string;
  envelope: string;
  total: string | null;
  /** Of a bid that came on paper or by e-mail. */
  entered?: Said;
};

/** `why` is no matter of the other bidders: absent where minutes are read out to them. */
export type SealedBid = {
  bidder: string;
  receipt: string;
  receivedAt: Instant;
  fingerprint: string;
  why?: SealedPrice['why'];
};

export type Minutes = {
  eventId: string;
  lotId: string;
  title: string;
  reference: string;
  buyer: string;
  lot: string;
  zone: string;
  currency: string;
  envelope: EnvelopeId;
  closesAt: Instant;
  openers: { name: string; at: Instant }[];
  openedAt: Instant;
  /** Of offers: the number of their round. */
  round?: number;
  /** Names, and totals of opened prices, are read out to every bidder. */
  readOut: boolean;
  /** Whether totals stand in it. */
  totals: boolean;
  bids: MinutedBid[];
  /** Bids whose price envelopes stay sealed for good; only with price envelopes, and where there are any. */
  sealed?: SealedBid[];
  /** Bids that came on paper or by e-mail and were withdrawn or replaced; only with the envelopes that open first, and where there are any. */
  notOpened?: NotOpened[];
};

/** As it is kept: with whose bids they are, so that a bidder can be recognised. The suppliers are not part of the document. */
export type StoredMinutes = { minutes: Minutes; suppliers: string[] };
/** As it is handed out. */
export type MinutesView = { minutes: Minutes; fingerprint: string };

/** The minutes of one opening. Bids by name, so that the document does not depend on the order of reading. */
export function minutesOf(
  event: EventRecord,
  lotId: string,
  envelope: EnvelopeId,
  people: readonly WhoWhen[],
  openedAt: Instant,
  envelopes: readonly OpenedEnvelope[],
  inVain: readonly NotOpened[] = [],
  sealed: readonly SealedBid[] = [],
): StoredMinutes {
  const { content } = event;
  const lot = content.lots.find((l) => l.id === lotId)!;
  const totals = content.readOut && envelope === priceEnvelope(content);
  const inOrder = [...envelopes].sort((a, b) =>
    `${a.supplierName}\n${a.bidId}` < `${b.supplierName}\n${b.bidId}` ? -1 : 1,
  );
  return {
    minutes: {
      eventId: event.id,
      lotId,
      title: content.title,
      reference: content.reference,
      buyer: event.orgName,
      lot: lot.name,
      zone: content.zone,
      currency: content.currency,
      envelope,
      closesAt: event.published!.closesAt,
      openers: people.map(({ name, at }) => ({ name, at })),
      openedAt,
      readOut: content.readOut,
      totals,
      bids: inOrder.map((e) => ({
        bidder: e.supplierName,
        receipt: receiptNumber(e.bidId),
        receivedAt: e.receivedAt,
        fingerprint: e.fingerprint,
        envelope: e.sha256,
        total: totals && e.prices ? shownTotal(lot, e.prices) : null,
        ...(e.entered && { entered: saidOf(e.entered) }),
      })),
      ...(sealed.length > 0 && { sealed: sealed.map(({ why, ...s }) => (content.readOut ? s : { ...s, why })) }),
      ...(inVain.length > 0 && { notOpened: [...inVain] }),
    },
    suppliers: inOrder.map((e) => e.supplierId),
  };
}

/** Where minutes are kept and asked for: the envelope; of price envelopes that opened after others, with the number of the opening. */
export const minutesAt = (envelope: EnvelopeId, { before = [] }: Pick<Opening, 'before'>): string =>
  before.length === 0 ? envelope : `${envelope}@${before.length + 1}`;

/** The minutes with their fingerprint: SHA-256 of their canonical JSON. */
export const minutesView = ({ minutes }: StoredMinutes): MinutesView => ({
  minutes,
  fingerprint: fingerprint(minutes),
});

/** A bid whose price envelope is not opened, in a sentence. */
export function sealedSentence({ bidder, receipt, receivedAt, why }: SealedBid, zone: string): string {
  const of = { bidder, receipt, received: bothClocks(receivedAt, zone, 'second') };
  return why
    ? t('{bidder}, {receipt}, received {received}: price envelope not opened, {why}', {
        ...of,
        why: t(sealedWords[why]),
      })
    : t('{bidder}, {receipt}, received {received}: price envelope not opened', of);
}

/** How minutes are headed, by the envelopes that were opened. */
const titles: Readonly<Record<EnvelopeId, Plain>> = {
  bid: 'Opening minutes: bids',
  technical: 'Opening minutes: technical envelopes',
  commercial: 'Opening minutes: price envelopes',
};

/** How these minutes are headed. */
export const minutesTitle = ({ envelope, round }: Pick<Minutes, 'envelope' | 'round'>): string =>
  round === undefined ? t(titles[envelope]) : t('Opening minutes: best and final offers, round {round}', { round });

/** The minutes as a page that needs nothing else to be read or printed, in its reader's language; the fingerprint is of their JSON. */
export function minutesHtml({ minutes: m, fingerprint: of }: MinutesView): string {
  const row = (cells: readonly string[]) => `<tr>${cells.map((c) => `<td>${escaped(c)}</td>`).join('')}</tr>`;
  const fact = (name: string, value: string) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`;
  const heads = [
    t('Bidder'),
    t('Receipt'),
    t('Received'),
    t('Fingerprint of the bid (SHA-256)'),
    ...(m.totals ? [t('Total')] : []),
  ];
  const bids = m.bids.map((b) =>
    row([
      b.entered ? `${b.bidder}. ${enteredWords(b.entered, m.zone)}` : b.bidder,
      b.receipt,
      bothClocks(b.receivedAt, m.zone, 'millisecond'),
      b.fingerprint,
      ...(m.totals ? [b.total === null ? t('not complete') : money(b.total, m.currency)] : []),
    ]),
  );
  const notOpened = (m.notOpened ?? []).map(
    (n) =>
      `<li>${escaped(`${n.bidder}, ${n.receipt}. ${becameWords(n, m.zone)}. ${enteredWords(n.entered, m.zone)}`)}</li>`,
  );
  const sealed = (m.sealed ?? []).map((s) => `<li>${escaped(sealedSentence(s, m.zone))}</li>`);
  const listed = (heading: string, items: readonly string[]) =>
    items.length === 0 ? '' : `\n<h2>${escaped(heading)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  const none = sealed.length > 0 ? t('No price envelope was opened.') : t('No bid was received.');
  const title = minutesTitle(m);
  return `<!doctype html>
<html lang="${t('en|language of the page')}">
<meta charset="utf-8">
<title>${escaped(`${title}, ${m.reference || m.title}`)}</title>
<h1>${escaped(title)}</h1>
<dl>
${[
  fact(t('Event'), m.reference ? `${m.reference}, ${m.title}` : m.title),
  fact(t('Lot'), m.lot),
  fact(t('Buyer'), m.buyer),
  fact(t('Bids closed'), bothClocks(m.closesAt, m.zone, 'second')),
  ...m.openers.map((p) => fact(t('Said “open”'), `${p.name}, ${bothClocks(p.at, m.zone, 'second')}`)),
  fact(t('All open'), bothClocks(m.openedAt, m.zone, 'second')),
  fact(t('Bids'), String(m.bids.length)),
].join('\n')}
</dl>
${m.bids.length === 0 ? `<p>${escaped(none)}</p>` : `<table border="1" cellpadding="4">\n<thead><tr>${heads.map((h) => `<th>${escaped(h)}</th>`).join('')}</tr></thead>\n<tbody>\n${bids.join('\n')}\n</tbody>\n</table>`}${listed(t('Not opened'), notOpened)}${listed(t('Price envelopes not opened'), sealed)}
<p>${escaped(t('Fingerprint of these minutes (SHA-256 of their JSON): {fingerprint}', { fingerprint: of }))}</p>
</html>
`;
}
