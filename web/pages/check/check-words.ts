/** How far the check of a bid is, and how its verdicts read. */
import type { BidCheck, CheckView } from '../../../shared/api/check.ts';
import { awaitsSecond, isRejected } from '../../../shared/rejection.ts';
import type { Verdict } from '../../../shared/responsiveness.ts';

export type BidState = 'none' | 'part' | 'done' | 'waits' | 'out';

/** Where a bid stands in the check: not begun, in part, every point judged, something to settle, rejected. */
export function bidState(bid: BidCheck, open: CheckView['open']): BidState {
  if (isRejected(bid.rejection ?? undefined)) return 'out';
  if (awaitsSecond(bid.rejection ?? undefined) || open.some((m) => m.bidId === bid.bidId)) return 'waits';
  const found = bid.points.filter((p) => p.finding).length;
  return found === 0 ? 'none' : found === bid.points.length ? 'done' : 'part';
}

/** The same in words. */
export const stateWords: Record<BidState, string> = {
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
  { kind: 'good' | 'bad' | 'warn'; icon: 'check' | 'x' | 'clock'; text: string }
> = {
  responsive: { kind: 'good', icon: 'check', text: 'Responsive' },
  'not-responsive': { kind: 'bad', icon: 'x', text: 'Not responsive' },
  'to-clarify': { kind: 'warn', icon: 'clock', text: 'To be clarified' },
};

/** What the check holds up, at this stage of the lot. */
export const heldUp = (stage: CheckView['lot']['stage']): string =>
  stage === 'scoring' ? 'before the marks are locked' : 'before an award is recommended';
