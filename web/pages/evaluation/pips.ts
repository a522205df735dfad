/** One pip for each bid, or each criterion: how far I am with it, as a shape and in words. */
import { t } from '../../../shared/words/say.ts';
import { type Draft, lacks } from './draft.ts';

export type PipState = 'none' | 'part' | 'ready' | 'done';

/** How far a bid is: not started, in part, ready to be signed off (every mark has its reason), signed off. */
export function pipState(drafts: readonly (Draft | undefined)[], signed: boolean): PipState {
  if (signed) return 'done';
  const begun = drafts.some((d) => d && (d.mark !== '' || d.reason.trim() !== '' || d.place.trim() !== ''));
  if (!begun) return drafts.length === 0 ? 'ready' : 'none';
  return drafts.every((d) => lacks(d).length === 0) ? 'ready' : 'part';
}

/** What a pip says to somebody who does not see its shape. */
export function pipWords(state: PipState, drafts: readonly (Draft | undefined)[]): string {
  if (state === 'done') return t('signed off');
  if (state === 'none') return t('not started');
  if (state === 'ready') return t('all marked, not signed off');
  return t('{given} of {all} marked', { given: drafts.filter((d) => d?.mark).length, all: drafts.length });
}

/** How much of a lot is done: marks given, marks in all, bids not signed off. */
export function progressOf(bids: readonly { drafts: readonly (Draft | undefined)[]; signed: boolean }[]): {
  given: number;
  of: number;
  left: number;
} {
  return {
    given: bids.reduce((n, b) => n + b.drafts.filter((d) => d?.mark).length, 0),
    of: bids.reduce((n, b) => n + b.drafts.length, 0),
    left: bids.filter((b) => !b.signed).length,
  };
}
