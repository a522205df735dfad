/**
 * Which price envelopes open, once the marks of an event with two envelopes are locked: those of the bids that reach every minimum
 * and, where the method says so, are among the best. The others stay sealed for good (World Bank, Procurement Regulations for IPF
 * Borrowers: the financial envelope of who is not qualified by the technical one is returned unopened). Pure decisions.
 *
 * What is open stays open. Where an award is set aside and the bids are evaluated again, the list grows by those that qualify
 * then, whose envelopes are opened by an opening of their own; who does not qualify any more is left out by its marks.
 */

import { type EventContent, priceEnvelope } from './event.ts';
import type { Decided } from './lot.ts';
import { isOpen, type LotRecord, type Opening, type SealedPrice } from './lot-record.ts';
import type { NewFact } from './record.ts';
import type { LeftOut } from './scoring/rank.ts';
import { type Plain, t } from './words/say.ts';

/** A bid that leaves before its price is known: rejected, or by `stageOne` of scoring. */
export type Leaves = Pick<LeftOut, 'bidId' | 'name' | 'code' | 'text'>;
/** Whom the list concerns: why a price envelope stays sealed, by its bid; and whose is opened after all. */
export type Sealing = { out: Record<string, Pick<Leaves, 'code' | 'text'>>; back: string[] };
type Named = { bidId: string; name: string };

/** What is said of a price envelope that is not opened, to who is not told the points of others. */
export const sealedWords: Readonly<Record<SealedPrice['why'], Plain>> = {
  'below-minimum': 'below the minimum|of quality',
  'not-shortlisted': 'not among the best, which alone go on',
  rejected: 'rejected before',
};

const whyOf = (code: Leaves['code']): SealedPrice['why'] =>
  code === 'rejected' || code === 'not-shortlisted' ? code : 'below-minimum';

/** Why a price envelope stays sealed, as its bidder reads it where the event discloses the result alone. */
export const sealedBecause = ({ code }: Pick<Leaves, 'code'>): string => t(sealedWords[whyOf(code)]);

/** The bids whose price envelopes are open by now. */
const openOf = ({ content }: { content: EventContent }, lot: LotRecord, all: readonly string[]): readonly string[] =>
  isOpen(lot, priceEnvelope(content)) ? (lot.shortlist ?? all) : [];

/** True where a bid's price envelope is among those that an opening opens. */
export const isOnShortlist = (
  lot: Pick<LotRecord, 'shortlist'>,
  opening: Pick<Opening, 'only'>,
  bidId: string,
): boolean => (opening.only ?? lot.shortlist)?.includes(bidId) ?? true;

/** A price envelope as it waits for another opening: those that were opened before are told apart from it. */
function another(last: Opening, only: string[]): Opening {
  const { before = [], ...done } = last;
  return { people: [], order: null, openedAt: null, bids: null, only, before: [...before, done] };
}

/**
 * The shortlist of a lot whose marks are just locked: all its bids but those that leave. Nothing is decided in an event with one
 * envelope, whose prices are open already. `sealing` is null where it concerns nobody.
 */
export function shortlist(
  event: { content: EventContent },
  locked: LotRecord,
  bids: readonly Named[],
  leaves: readonly Leaves[],
): Decided & { sealing: Sealing | null } {
  if (event.content.envelopes === 'one') return { lot: locked, facts: [], sealing: null };
  const envelope = priceEnvelope(event.content);
  const all = bids.map((b) => b.bidId);
  const open = openOf(event, locked, all);
  const sealed = leaves.filter((l) => !open.includes(l.bidId));
  const opens = all.filter((id) => !sealed.some((s) => s.bidId === id));
  const last = locked.openings[envelope];
  const back = last?.openedAt ? opens.filter((id) => !open.includes(id)) : [];
  const { sealedPrices: _, ...rest } = locked;
  const lot: LotRecord = {
    ...rest,
    shortlist: sealed.length === 0 ? null : opens,
    ...(sealed.length > 0 && { sealedPrices: sealed.map(({ bidId, code }) => ({ bidId, why: whyOf(code) })) }),
    ...(last && back.length > 0
      ? { stage: 'locked' as const, openings: { ...locked.openings, [envelope]: another(last, back) } }
      : {}),
  };
  if (sealed.length === 0 && back.length === 0) return { lot, facts: [], sealing: null };
  const names = (ids: readonly string[]) =>
    bids.flatMap((b) => (ids.includes(b.bidId) ? [b.name] : [])).join(', ') || 'nobody';
  const fact: NewFact = {
    what: 'evaluation.shortlisted',
    lotId: locked.lotId,
    data: { opens: names(last?.openedAt ? back : opens), sealed: names(sealed.map((s) => s.bidId)) },
    ...(sealed.length > 0 && { why: sealed.map((s) => `${s.name}: ${s.text.replaceAll('\n', ' ')}`).join('\n') }),
  };
  return {
    lot,
    facts: [fact],
    sealing: { out: Object.fromEntries(sealed.map(({ bidId, code, text }) => [bidId, { code, text }])), back },
  };
}
