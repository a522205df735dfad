/**
 * Bids that a colleague of the buyer entered and then withdrew or replaced, as their bidders asked. Nothing of them is opened;
 * but that they were there, and who took them back and why, is said at the opening, so that nobody voids one in silence.
 */
import type { Bid } from './bid.ts';
import { receiptNumber } from './digest.ts';
import type { Entered } from './on-behalf.ts';
import { wayWithin } from './on-behalf.ts';
import { type NewFact, recordedTime } from './record.ts';
import { bothClocks, type Instant } from './time.ts';
import { t } from './words/say.ts';

/** Who entered something and why, how it came. */
export type Said = Pick<Entered, 'way' | 'receivedAt' | 'receivedBy' | 'reason'> & { by: string };

/** As it is kept without who that is but by name, nor where letters go. */
export const saidOf = ({ way, receivedAt, receivedBy, reason, by }: Entered): Said => ({
  ...{ way, receivedAt, receivedBy, reason },
  by: by.name,
});

export type NotOpened = {
  bidder: string;
  receipt: string;
  receivedAt: Instant;
  /** Of the whole bid, as its receipt states it. */
  fingerprint: string;
  entered: Said;
  became: 'withdrawn' | 'replaced';
  at: Instant;
  /** Of the withdrawal, or of the bid that replaced it: who entered that, how it came, why. */
  as: Said;
};

/** Of all that was submitted for one bidder in a lot: what was entered and does not stand, oldest first. */
export function notOpened(submissions: readonly Bid[]): NotOpened[] {
  const inOrder = [...submissions].sort((a, b) => a.n - b.n);
  return inOrder.flatMap((bid): NotOpened[] => {
    const { state, entered } = bid;
    if (!entered || state === 'submitted') return [];
    const later = inOrder.find((b) => b.n > bid.n);
    const [at, as] = state === 'withdrawn' ? [bid.withdrawnAt, bid.withdrawal] : [later?.receivedAt, later?.entered];
    if (!at || !as) throw new Error(`bid ${bid.bidId} was ${state}, and nothing says by whom`);
    const { supplierName: bidder, receivedAt, fingerprint } = bid;
    const receipt = receiptNumber(bid.bidId);
    return [{ bidder, receipt, receivedAt, fingerprint, entered: saidOf(entered), became: state, at, as: saidOf(as) }];
  });
}

/** What goes on the record of it. */
export const notOpenedFact = (
  { bidder, receipt, entered, became, at, as }: NotOpened,
  lotId: string,
  zone: string,
): NewFact => ({
  what: became === 'withdrawn' ? 'opening.entry-withdrawn' : 'opening.entry-replaced',
  lotId,
  data: {
    ...{ bidder, receipt, enterer: entered.by, by: as.by, receivedBy: as.receivedBy },
    done: recordedTime(at, zone),
    way: wayWithin[as.way],
    at: recordedTime(as.receivedAt, zone),
  },
  why: as.reason,
});

/** What became of it, in a sentence. */
export function becameWords({ became, at, as }: Pick<NotOpened, 'became' | 'at' | 'as'>, zone: string): string {
  const said = {
    ...{ by: as.by, reason: as.reason, receivedBy: as.receivedBy },
    way: t(wayWithin[as.way]),
    when: bothClocks(at, zone),
    received: bothClocks(as.receivedAt, zone),
  };
  return became === 'withdrawn'
    ? t('Withdrawn by {by} on {when}, as the bidder asked: {reason} ({way}, received {received} by {receivedBy})', said)
    : t('Replaced by {by} on {when}, as the bidder asked: {reason} ({way}, received {received} by {receivedBy})', said);
}
