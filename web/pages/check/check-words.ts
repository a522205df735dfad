/** How far the check of a bid is, and how its verdicts read. */
import type { BidCheck, CheckView } from '../../../shared/api/check.ts';
import { awaitsSecond, isRejected } from '../../../shared/rejection.ts';
import type { Verdict } from '../../../shared/responsiveness.ts';
import { type Plain, t } from '../../../shared/words/say.ts';

export type BidState = 'none' | 'part' | 'done' | 'waits' | 'out';

/** Where a bid stands in the check: not begun, in part, every point judged, something to settle, rejected. */
export function bidState(bid: BidCheck, open: CheckView['open']): BidState {
  if (isRejected(bid.rejection ?? undefined)) return 'out';
  if (awaitsSecond(bid.rejection ?? undefined) || open.some((m) => m.bidId === bid.bidId)) return 'waits';
  const found = bid.points.filter((p) => p.finding).length;
  return found === 0 ? 'none' : found === bid.points.length ? 'done' : 'part';
}

/** The same in words. */
export const stateWords: Record<BidState, Plain> = {
  none: 'not checked',
  part: 'checked in part',
  done: 'checked',
  waits: 'something is to be settled',
  out: 'rejected',
};

/** The class of its pip. */
export const pipClasses: Record<BidState, string | undefined> = {
  none: undefined,
  part: 'part',
  waits: 'part',
  done: 'done',
  out: 'out',
};

/** A verdict as its tag shows it. */
export const verdictTags: Record<
  Verdict,
  { kind: 'good' | 'bad' | 'warn'; icon: 'check' | 'x' | 'clock'; text: Plain }
> = {
  responsive: { kind: 'good', icon: 'check', text: 'Responsive' },
  'not-responsive': { kind: 'bad', icon: 'x', text: 'Not responsive' },
  'to-clarify': { kind: 'warn', icon: 'clock', text: 'To be clarified' },
};

/** What the open matters hold up, at this stage of the lot. */
export const heldUp = (stage: CheckView['lot']['stage']): string =>
  stage === 'scoring'
    ? t('To be settled before the marks are locked')
    : t('To be settled before an award is recommended');

/** An answer as it is read: yes and no in the reader's language, everything else as it was typed, a dash for none. */
export const answerWords = (answer: string | null): string =>
  answer === 'yes' ? t('yes') : answer === 'no' ? t('no') : answer || '–';
