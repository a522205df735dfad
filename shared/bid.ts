/** What a supplier writes and submits: the working copy, its completeness, the parts by envelope, the receipt. */
import * as v from 'valibot';
import { alternateFaults } from './alternates.ts';
import { answerFault } from './answer.ts';
import { questionsOf } from './asked.ts';
import { BidPrice } from './bid-price.ts';
import { Bidder } from './bidder.ts';
import { fingerprint } from './digest.ts';
import {
  CurrencyCode,
  type EnvelopeId,
  envelopesOf,
  fileOf,
  type Lot,
  limits,
  type Notice,
  type PriceLine,
  priceEnvelope,
  type StoredObject,
} from './event.ts';
import type { InParts } from './in-parts.ts';
import { currencies } from './money.ts';
import type { Entered } from './on-behalf.ts';
import { lineTotal } from './price-total.ts';
import { type Fault, Problem } from './problem.ts';
import { bothClocks, type Instant } from './time.ts';
import { t } from './words/say.ts';

export { BidPrice } from './bid-price.ts';
export { contentTypeOf, FileAnnouncement, fileFaults, fileTypes } from './file.ts';
export { lineTotal, presentValue, priceTotal, shownTotal } from './price-total.ts';

/**
 * The working copy's content. Answers by question id: words, `yes` or `no`, a decimal, a date as YYYY-MM-DD, an option's id;
 * files are uploads and stand beside it.
 */
export const BidContent = v.strictObject({
  currency: CurrencyCode,
  answers: v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(limits.answer))),
  prices: v.pipe(v.array(BidPrice), v.maxLength(limits.lines)),
  /** Who bids, as far as the bid says so; absent where it does not. Part of the envelope that opens first. */
  bidder: v.optional(Bidder),
});
export type BidContent = v.InferOutput<typeof BidContent>;

/** A file that came in parts: `sha256` is then the composite of theirs (`compositeSha256`). */
export type PerhapsInParts = { inParts?: InParts };

/** A file that a supplier has announced; `arrived` once the store holds it with the announced length and hash. */
export type Upload = StoredObject &
  PerhapsInParts & {
    envelope: EnvelopeId;
    questionId: string | null;
    arrived: boolean;
    removed?: true;
    /** The version of the notice that it was announced for. */
    notice?: number;
    /** Of a file in parts: the store's name for the upload that they belong to. */
    uploadId?: string;
  };

/** One envelope of a submitted bid, as it is put in the vault: all that the bidder says in it. */
export type BidPart = {
  eventId: string;
  lotId: string;
  envelope: EnvelopeId;
  notice: number;
  supplierId: string;
  /** 128 random bits, so that a fingerprint that becomes known gives away nothing of a short content. */
  salt: string;
  answers: Record<string, string>;
  currency: string | null;
  prices: BidPrice[] | null;
  bidder?: Bidder;
  files: (StoredObject & PerhapsInParts & { questionId: string | null })[];
  /** Of a bid that came on paper or by e-mail: who entered it, how it came, why. */
  entered?: Entered;
};

/** Where an envelope lies in the vault, and what its bytes hash to. */
export type PartRef = { key: string; versionId: string; sha256: string };

/** A submitted bid as the supplier's side keeps it. Its content lies in the vault, at the refs. */
export type Bid = {
  bidId: string;
  n: number;
  state: 'submitted' | 'replaced' | 'withdrawn';
  eventId: string;
  orgId: string;
  lotId: string;
  supplierId: string;
  supplierName: string;
  by: { id: string; name: string; email: string };
  /** Declared by whoever submitted: that they may bind the bidder; by whoever entered it, that it says what came. */
  mayBind: true;
  /** Of a bid that came on paper or by e-mail; `by` is then the bidder's contact, whose e-mail may be blank. */
  entered?: Entered;
  notice: number;
  receivedAt: Instant;
  closesAt: Instant;
  withdrawnAt: Instant | null;
  /** Of an entered bid that was withdrawn: who took it back, how its bidder asked for it, why. */
  withdrawal?: Entered;
  parts: { envelope: EnvelopeId; ref: PartRef }[];
  files: ({ id: string; name: string; size: number; sha256: string; envelope: EnvelopeId } & PerhapsInParts)[];
  /** SHA-256 over event, lot, notice, supplier and the parts' fingerprints. */
  fingerprint: string;
  /** Version of the working copy that was submitted: tells whether there are changes since. */
  copyVersion: number;
};

/** `none`: nothing with the buyer. `submitted`: the bid stands. `changed`: it stands, and the working copy has changes since. `withdrawn`: taken back. */
export type BidState = 'none' | 'submitted' | 'changed' | 'withdrawn';

/** One opened envelope, copied to where the buyer's side may read it. */
export type OpenedEnvelope = BidPart & {
  bidId: string;
  supplierName: string;
  contact: { name: string; email: string };
  receivedAt: Instant;
  /** Fingerprint of the whole bid, and SHA-256 of this envelope: what the receipt states. */
  fingerprint: string;
  sha256: string;
};

/** A working copy before anything is typed, in the event's currency. */
export const blankBid = (notice: Notice): BidContent => ({
  currency: notice.content.currency,
  answers: {},
  prices: [],
});

/** The lot of a notice by its id; `not-found` where there is none. */
export function lotOf(notice: Pick<Notice, 'content'>, lotId: string): Lot {
  const lot = notice.content.lots.find((l) => l.id === lotId);
  if (!lot) throw new Problem('not-found', t('This event has no such lot.'));
  return lot;
}

/** Refuses a command that the server received at or after the deadline, with both times: late is late, and only late is late. */
export function refuseLate(notice: Notice, receivedAt: Instant): void {
  if (receivedAt < notice.closesAt) return;
  const zone = notice.content.zone;
  throw new Problem(
    'deadline-passed',
    t(
      'This reached us at {received}. Bids closed at {closed}. Nothing was changed: a bid submitted before stands as it was.',
      {
        received: bothClocks(receivedAt, zone, 'millisecond'),
        closed: bothClocks(notice.closesAt, zone, 'millisecond'),
      },
    ),
    { data: { receivedAt, closesAt: notice.closesAt } },
  );
}

/**
 * How far a line of the price sheet is: `part` where only one of quantity and unit price is there. An optional line may be
 * blank; one that is filled in half is a slip.
 */
export function lineState(lot: Lot, line: PriceLine, prices: readonly BidPrice[]): 'priced' | 'part' | 'blank' {
  const price = prices.find((p) => p.lineId === line.id);
  if (!price) return 'blank';
  if (lineTotal(lot, price) !== null) return 'priced';
  return price.unitPrice === '' && (price.quantity ?? '') === '' ? 'blank' : 'part';
}

/**
 * What is wrong with a working copy whatever its state: things that this lot does not have, answers that are none to their
 * question. Checked on every save.
 */
export function copyFaults(notice: Notice, lot: Lot, content: BidContent): Fault[] {
  const faults: Fault[] = [];
  if (content.currency !== notice.content.currency) {
    const both = { currency: notice.content.currency, given: content.currency };
    faults.push({
      at: 'currency',
      code: 'currency-differs',
      text:
        content.currency in currencies
          ? t('Prices in this event are in {currency}, not {given}.', both)
          : t('Prices in this event are in {currency}, not {given}. There is no such currency.', both),
    });
  }
  const asked = questionsOf(notice.content, lot.id);
  for (const [id, value] of Object.entries(content.answers)) {
    const q = asked.find((x) => x.id === id);
    const fault =
      q && q.kind !== 'file'
        ? answerFault(q, value)
        : { code: 'question-unknown', text: t('That question is not asked in this lot.') };
    if (fault) faults.push({ at: `answers.${id}`, ...fault });
  }
  const decimals = notice.content.priceBasis.unitPriceDecimals;
  content.prices.forEach((p, i) => {
    const line = lot.lines.find((l) => l.id === p.lineId);
    if (!line)
      faults.push({ at: `prices.${i}.lineId`, code: 'line-unknown', text: t('The price sheet has no such line.') });
    else if (line.quantity !== null && p.quantity !== null)
      faults.push({
        at: `prices.${i}.quantity`,
        code: 'quantity-fixed',
        text: t('The buyer has fixed the quantity of “{line}”.', { line: line.name }),
      });
    if (line) faults.push(...alternateFaults(notice.content, line, p, `prices.${i}`));
    if (content.prices.findIndex((x) => x.lineId === p.lineId) !== i)
      faults.push({ at: `prices.${i}.lineId`, code: 'line-twice', text: t('This line is priced twice.') });
    if ((p.unitPrice.split('.')[1]?.length ?? 0) > decimals)
      faults.push({
        at: `prices.${i}.unitPrice`,
        code: 'too-many-decimals',
        text: t('Unit prices have at most {decimals} decimals here.', { decimals }),
      });
  });
  return faults;
}

/** How a file was cut, where it came in parts; nothing where it came in one piece. */
export const cutOf = ({ inParts }: PerhapsInParts): PerhapsInParts => (inParts ? { inParts } : {});

/** The parts of a bid, one for each envelope: what `submit` puts in the vault. Files that have not arrived are not in it. */
export function partsOf(
  notice: Notice,
  lotId: string,
  supplierId: string,
  content: BidContent,
  uploads: readonly Upload[],
  salts: readonly string[],
): BidPart[] {
  const envelopes = envelopesOf(notice.content);
  if (new Set(salts).size < envelopes.length) throw new RangeError('each envelope needs a salt of its own');
  return envelopes.map((envelope, i) => {
    const priced = envelope === priceEnvelope(notice.content);
    const asked = questionsOf(notice.content, lotId)
      .filter((q) => q.envelope === envelope && q.kind !== 'file')
      .map((q) => q.id);
    return {
      eventId: notice.eventId,
      lotId,
      envelope,
      notice: notice.number,
      supplierId,
      salt: salts[i]!,
      answers: Object.fromEntries(
        asked.filter((id) => (content.answers[id] ?? '') !== '').map((id) => [id, content.answers[id]!]),
      ),
      currency: priced ? content.currency : null,
      prices: priced ? content.prices : null,
      ...(i === 0 && content.bidder && { bidder: content.bidder }),
      files: uploads
        .filter((u) => u.envelope === envelope && u.arrived)
        .map((u) => ({
          ...fileOf(u),
          ...cutOf(u),
          key: u.key,
          versionId: u.versionId,
          questionId: u.questionId,
        })),
    };
  });
}

/** The fingerprint of a whole bid: what its receipt states, and what anyone who has the parts can compute again. */
export const bidFingerprint = (
  bid: Pick<Bid, 'eventId' | 'lotId' | 'notice' | 'supplierId'>,
  parts: { envelope: EnvelopeId; sha256: string }[],
): string =>
  fingerprint({
    eventId: bid.eventId,
    lotId: bid.lotId,
    notice: bid.notice,
    supplierId: bid.supplierId,
    parts: parts.map((p) => ({ envelope: p.envelope, sha256: p.sha256 })),
  });
