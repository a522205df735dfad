/** The state of a bid for a lot in a word or two, wherever lots are listed. */
import type { BidState } from '../../../shared/bid.ts';
import { t } from '../../../shared/words/say.ts';
import type { IconName } from '../../parts/icon.tsx';
import type { Kind } from '../../parts/tag.tsx';
import { leftText } from './standing.ts';

export type RowWords = { kind: Kind; icon: IconName; text: string };

/** What the buyer has from us, and how long there is to change that. `left`: milliseconds to the deadline; 0 once it has passed. */
export function rowWords({ state }: { state: BidState }, left: number): RowWords {
  const open = left > 0;
  if (state === 'submitted') return { kind: 'good', icon: 'check', text: t('Submitted') };
  if (!open && state === 'changed')
    return { kind: 'good', icon: 'check', text: t('Submitted, without the last changes') };
  if (!open) return { kind: 'plain', icon: 'x', text: state === 'withdrawn' ? t('Withdrawn') : t('Not submitted') };
  const time = { left: leftText(left) };
  const text =
    state === 'changed'
      ? t('Last changes not submitted. {left} left', time)
      : state === 'withdrawn'
        ? t('Withdrawn: not submitted. {left} left', time)
        : t('Not submitted. {left} left', time);
  return { kind: 'warn', icon: 'alert', text };
}
