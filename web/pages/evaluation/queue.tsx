import type { OpenedBid } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';
import { rich } from '../../rich.ts';
import type { Draft } from './draft.ts';
import { pipState, pipWords, progressOf } from './pips.ts';

export type Queued = {
  bid: OpenedBid;
  drafts: readonly Draft[];
  signed: boolean;
  /** Rejected: nothing to mark. */
  out: boolean;
};

type Props = { queue: readonly Queued[]; currentId: string; hrefOf: (bidId: string) => string };

const classes = { none: undefined, part: 'part', ready: 'part ready', done: 'done' } as const;

/** How much is done and what is left, then one pip for each bid; a pip leads to its bid. */
export function Queue({ queue, currentId, hrefOf }: Props) {
  const { given, of, left } = progressOf(queue.filter((q) => !q.out));
  const marks = <strong>{t('{given} of {of} marks given', { given, of })}</strong>;
  return (
    <section class="stack tight" aria-labelledby="queue">
      <h2 id="queue" class="sr">
        {t('Your bids')}
      </h2>
      <p id="queue-line" tabIndex={-1}>
        {left === 0
          ? rich('{marks}, every bid signed off: the lead can lock the marks once all have', { marks })
          : left === 1
            ? rich('{marks}, one bid to sign off', { marks })
            : rich('{marks}, {left} bids to sign off', { marks, left })}
      </p>
      <progress max={of || 1} value={given} aria-label={t('Marks given')} />
      <ol class="pips">
        {queue.map(({ bid, drafts, signed, out }, i) => {
          const state = pipState(drafts, signed);
          const current = bid.bidId === currentId;
          return (
            <li key={bid.bidId}>
              <a
                href={hrefOf(bid.bidId)}
                class={out ? 'out' : classes[state]}
                aria-current={current ? 'true' : undefined}
                title={bid.name}
              >
                <span class="sr">{t('Bid')} </span>
                {i + 1}
                <span class="sr">
                  , {bid.name}
                  {current && `, ${t('open|on this page')}`}, {out ? t('rejected') : pipWords(state, drafts)}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
