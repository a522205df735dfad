/** What the banner of a bid says: what the buyer has, and whether the reader's last changes are in it. */
import type { BidView, Receipt } from '../../../shared/api/bids.ts';
import type { Cancellation } from '../../../shared/cancellation.ts';
import { millis } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import type { Asked } from './kept.ts';

export type Standing =
  /** The event or lot is cancelled: nothing is opened, nothing can be submitted. */
  | { is: 'cancelled'; cancelled: Cancellation; stands: Receipt | null }
  /** A submission went out and no answer has come: it may be here or not. `stands` was there before it. Yellow. */
  | { is: 'unknown'; at: number; stands: Receipt | null; open: boolean }
  /** Open; the buyer has nothing. Yellow. */
  | { is: 'not-submitted' }
  /** Open; taken back, the buyer has nothing. Yellow. */
  | { is: 'withdrawn'; last: Receipt | null }
  /** Open; a bid stands, and there are changes that are not in it. Yellow. */
  | { is: 'changed'; stands: Receipt }
  /** Open; what is on the page is what the buyer has. */
  | { is: 'submitted'; stands: Receipt }
  /** Closed, and a bid counts; `unsent` says that later changes are not in it. */
  | { is: 'counts'; stands: Receipt; unsent: boolean }
  /** Closed, and nothing counts. */
  | { is: 'nothing'; withdrawn: boolean };

/** True while bids are taken: before the deadline, to the millisecond. `now`: the official time in milliseconds. */
export const isOpen = (closesAt: string, now: number): boolean => now < millis(closesAt);

/** `editing`: something on the page is not saved yet, or a file is on its way. `unanswered`: a submission that may be here. */
export function standingOf(
  view: BidView,
  editing: boolean,
  open: boolean,
  unanswered: Pick<Asked, 'at'> | null = null,
): Standing {
  const { state, standing: stands } = view;
  if (view.cancelled) return { is: 'cancelled', cancelled: view.cancelled, stands };
  if (unanswered) return { is: 'unknown', at: unanswered.at, stands, open };
  if (!stands) {
    const withdrawn = state === 'withdrawn';
    if (!open) return { is: 'nothing', withdrawn };
    return withdrawn ? { is: 'withdrawn', last: view.receipts[0] ?? null } : { is: 'not-submitted' };
  }
  const changed = state === 'changed' || editing;
  if (!open) return { is: 'counts', stands, unsent: changed };
  return changed ? { is: 'changed', stands } : { is: 'submitted', stands };
}

/** True while the yellow banner is due: the deadline is ahead and the buyer does not have what is on the page, or may not. */
export const isAlert = (s: Standing): boolean =>
  s.is === 'not-submitted' || s.is === 'changed' || s.is === 'withdrawn' || s.is === 'unknown';

const hoursText = (s: number) => `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;

/** Time left as a figure that needs no reading twice: "5 days", "26 h 12 min", "5 h 12 min", "1:47". */
export function leftText(ms: number): string {
  const s = Math.max(0, Math.ceil(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  if (s < 3_600) return `${Math.floor(s / 60)}:${two(s % 60)}`;
  if (s < 172_800) return hoursText(s);
  return t('{n} days', { n: Math.floor(s / 86_400) });
}

/** Minutes left at which the time is spoken to those who listen: a clock that talks each second helps nobody. */
const spoken = [10, 5, 2, 1];

/** What a screen reader is told about the time left; changes only when a mark is passed. Empty before the first. */
export function spokenLeft(ms: number): string {
  if (ms <= 0) return t('Bids are closed.');
  const mark = spoken.findLast((m) => ms <= m * 60_000);
  return mark === undefined ? '' : tn(mark, '{n} minute left to submit.', '{n} minutes left to submit.');
}

/** A span of time in words: "33 s", "1 min 33 s", "5 h 12 min", "3 days". */
export function spanText(ms: number): string {
  const s = Math.floor(ms / 1000);
  if (s < 60) return `${s} s`;
  if (s < 3_600) return `${Math.floor(s / 60)} min ${s % 60} s`;
  if (s < 172_800) return hoursText(s);
  return t('{n} days', { n: Math.floor(s / 86_400) });
}

/** "71.786 s before the deadline" in the last two minutes, "2 h 5 min before the deadline" earlier. */
export function aheadText(receivedAt: string, closesAt: string): string {
  const ms = millis(closesAt) - millis(receivedAt);
  return t('{span} before the deadline', { span: ms < 120_000 ? `${(ms / 1000).toFixed(3)} s` : spanText(ms) });
}
