/** A round of best and final offers on the suppliers' side, where it is a lot of its own (rounds.ts). */
import type { Cancellation } from './cancellation.ts';
import { type Notice, titleWithLot } from './event.ts';
import type { BidRound } from './lot-record.ts';
import { count } from './numerals.ts';
import { Problem } from './problem.ts';
import type { Instant } from './time.ts';
import { t } from './words/say.ts';

/** The lot of a round, as the suppliers' side has it; no lot that a buyer writes is called so. */
export const roundLot = (lotId: string, number: number): string => `${lotId}_r${number}`;
/** The lot and the number of a round's lot; null for any other. */
export function roundOf(lotId: string): { lotId: string; number: number } | null {
  const found = /^([a-z0-9-]{1,40})_r([1-9][0-9]{0,2})$/.exec(lotId);
  return found && { lotId: found[1]!, number: count(found[2]!) };
}

/** What an invited supplier reads of a round: an item of its own, written when it is called, and again where it is cancelled. */
export type RoundInvite = Pick<BidRound, 'number' | 'closesAt'> & {
  eventId: string;
  lotId: string;
  calledAt: Instant;
  cancelled: { at: Instant; reason: string } | null;
};

/**
 * The notice as it holds for an offer: the price sheet of one lot in one envelope, until the round's deadline. A round that is cancelled
 * before it closed when it was.
 */
export function roundNotice(notice: Notice, { lotId, number, closesAt, cancelled }: RoundInvite): Notice {
  const lot = notice.content.lots.find((l) => l.id === lotId);
  if (!lot) throw new Problem('not-found', t('This event has no such lot.'));
  const lots = [{ ...lot, id: roundLot(lotId, number) }];
  return {
    ...notice,
    closesAt: cancelled && cancelled.at < closesAt ? cancelled.at : closesAt,
    // Of several lots it says which, as it is the only one here.
    content: { ...notice.content, title: titleWithLot(notice.content, lotId), envelopes: 'one', questions: [], lots },
  };
}

/** Why nothing can be offered any more, as a cancelled lot says it; null while the round goes on. */
export const roundCancellation = ({ lotId, number, cancelled }: RoundInvite): Cancellation | null =>
  cancelled && { lotId: roundLot(lotId, number), at: cancelled.at, reasons: cancelled.reason };
