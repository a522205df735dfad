import type { OpenedBid } from '../../../shared/api/evaluation.ts';
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
  return (
    <section class="stack tight" aria-labelledby="queue">
      <h2 id="queue" class="sr">
        Your bids
      </h2>
      <p id="queue-line" tabIndex={-1}>
        <strong>
          {given} of {of} marks given
        </strong>
        ,{' '}
        {left === 0
          ? 'every bid signed off: the lead can lock the marks once all have'
          : left === 1
            ? 'one bid to sign off'
            : `${left} bids to sign off`}
      </p>
      <progress max={of || 1} value={given} aria-label="Marks given" />
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
                <span class="sr">Bid </span>
                {i + 1}
                <span class="sr">
                  , {bid.name}
                  {current && ', open'}, {out ? 'rejected' : pipWords(state, drafts)}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
