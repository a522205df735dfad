/**
 * A supplier leaves the portal as an organisation. Its people are let go, what it never submitted is read by nobody any more and expires; what it submitted
 * is kept as law and notice say, under its name. Not while a bid of its stands and is not decided: an in-time objection and a
 * request of the buyer are open only then.
 */
import type { Bid } from './bid.ts';
import type { Notice } from './event.ts';
import { isRanked } from './kinds.ts';
import { isEnded, type LotRecord } from './lot-record.ts';
import { Problem, wrongAt } from './problem.ts';
import type { Instant } from './time.ts';
import { t, tn } from './words/say.ts';

/** A bid that keeps its supplier here. `open`: it can still be withdrawn. `undecided`: its lot is not ended. */
export type Standing = {
  eventId: string;
  lotId: string;
  title: string;
  buyer: string;
  zone: string;
  closesAt: Instant;
  why: 'open' | 'undecided';
};

/** Why a bid keeps its supplier here; null where it does not. */
export function whyStanding(
  bid: Pick<Bid, 'state'>,
  notice: Pick<Notice, 'closesAt' | 'retainUntil'> & { content: Pick<Notice['content'], 'kind'> },
  lot: Pick<LotRecord, 'stage'> | undefined,
  cancelled: boolean,
  now: Instant,
): Standing['why'] | null {
  if (bid.state !== 'submitted' || cancelled) return null;
  if (now < notice.closesAt) return 'open';
  // Nothing is decided of answers that are not ranked; and nothing is kept for ever.
  if ((lot && isEnded(lot)) || !isRanked(notice.content) || now >= notice.retainUntil) return null;
  return 'undecided';
}

/** Refuses to leave while bids stand, and where the name that is typed to confirm is another. */
export function refuseLeaving(stands: readonly Standing[], typed: string, organisation: string): void {
  if (stands.length > 0)
    throw new Problem(
      'bids-stand',
      tn(
        stands.length,
        'One bid of your organisation stands: {where}. Before its deadline withdraw it; after it wait for the decision.',
        '{n} bids of your organisation stand: {where}. Before their deadlines withdraw them; after them wait for the decisions.',
        { where: stands.map((s) => s.title).join('; ') },
      ),
      { data: { stands } },
    );
  if (typed.trim() !== organisation)
    throw wrongAt('name', 'name-differs', t('Type the name of the organisation exactly as it stands here.'));
}
