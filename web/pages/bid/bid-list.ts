/** The list of a supplier's bids: in which order, and what each row says. */
import type { BidRow } from '../../../shared/api/bids.ts';
import { t } from '../../../shared/words/say.ts';
import type { IconName } from '../../parts/icon.tsx';
import type { Kind } from '../../parts/tag.tsx';
import { isOpen } from './standing.ts';

/** Open ones, soonest deadline first; closed ones, latest first. */
export function inOrder(items: readonly BidRow[], now: number): { open: BidRow[]; closed: BidRow[] } {
  const byEnd = [...items].sort((a, b) => (a.closesAt < b.closesAt ? -1 : a.closesAt > b.closesAt ? 1 : 0));
  return {
    open: byEnd.filter((row) => isOpen(row.closesAt, now)),
    closed: byEnd.filter((row) => !isOpen(row.closesAt, now)).reverse(),
  };
}

export type RowWords = { kind: Kind; icon: IconName; text: string };

/** What the buyer has from us, in a word or two. */
export function rowWords({ state }: Pick<BidRow, 'state'>, open: boolean): RowWords {
  if (state === 'submitted') return { kind: 'good', icon: 'check', text: t('Submitted') };
  if (state === 'changed') {
    return open
      ? { kind: 'warn', icon: 'alert', text: t('Last changes not submitted') }
      : { kind: 'good', icon: 'check', text: t('Submitted, without the last changes') };
  }
  const text = state === 'withdrawn' ? (open ? t('Withdrawn: not submitted') : t('Withdrawn')) : t('Not submitted');
  return { kind: open ? 'warn' : 'plain', icon: open ? 'alert' : 'x', text };
}
