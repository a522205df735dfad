import type { OpenedBid } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';
import { rich } from '../../rich.ts';
import { type Draft, lacks } from './draft.ts';
import type { Numbered } from './order.ts';
import { pipState, pipWords, progressOf } from './pips.ts';
import type { At, Way } from './walk.ts';

export type Queued = {
  bid: OpenedBid;
  /** In the order of the criteria. */
  drafts: readonly Draft[];
  signed: boolean;
  /** Rejected: nothing to mark. */
  out: boolean;
};

type Props = {
  queue: readonly Queued[];
  criteria: readonly Numbered[];
  way: Way;
  at: At;
  hrefOf: (to: Partial<At> & { way?: Way }) => string;
};

const classes = { none: undefined, part: 'part', ready: 'part ready', done: 'done' } as const;

/** How much is done and what is left in all. */
function Line({ queue }: Pick<Props, 'queue'>) {
  const { given, of, left } = progressOf(queue.filter((q) => !q.out));
  const marks = <strong>{t('{given} of {of} marks given', { given, of })}</strong>;
  return (
    <div class="row base">
      <p id="queue-line" tabIndex={-1}>
        {left === 0
          ? rich('{marks}, every bid signed off: the lead can lock the marks once all have', { marks })
          : left === 1
            ? rich('{marks}, one bid to sign off', { marks })
            : rich('{marks}, {left} bids to sign off', { marks, left })}
      </p>
      <progress max={of || 1} value={given} aria-label={t('Marks given')} />
    </div>
  );
}

/** One pip for each bid, as it stands in all or, criterion by criterion, on this one; a pip leads to its bid. */
const BidPips = ({ queue, criteria, way, at, hrefOf }: Props) => (
  <ol class="pips" aria-label={t('Bids')}>
    {queue.map(({ bid, drafts, signed, out }, i) => {
      const here = way === 'bid' ? drafts : drafts.filter((_, k) => criteria[k]?.criterion.id === at.criterionId);
      const state = pipState(here, signed);
      const current = bid.bidId === at.bidId;
      return (
        <li key={bid.bidId}>
          <a
            href={hrefOf({ bidId: bid.bidId })}
            class={out ? 'out' : classes[state]}
            aria-current={current ? 'true' : undefined}
            title={bid.name}
          >
            <span class="sr">{t('Bid')} </span>
            {i + 1}
            <span class="sr">
              , {bid.name}
              {current && `, ${t('open|on this page')}`}, {out ? t('rejected') : pipWords(state, here)}
            </span>
          </a>
        </li>
      );
    })}
  </ol>
);

/** One pip for each criterion: on how many bids it still lacks a mark or a reason; it leads there, criterion by criterion. */
const CriterionPips = ({ queue, criteria, way, at, hrefOf }: Props) => (
  <ol class="pips criteria" aria-label={t('Criteria')}>
    {criteria.map(({ n, criterion }, k) => {
      const drafts = queue.filter((q) => !q.out && !q.signed).map((q) => q.drafts[k]);
      const left = drafts.filter((d) => lacks(d).length > 0).length;
      const current = way === 'criterion' && criterion.id === at.criterionId;
      return (
        <li key={criterion.id}>
          <a
            href={hrefOf({ way: 'criterion', criterionId: criterion.id })}
            class={left === 0 ? 'done' : left < drafts.length ? 'part' : undefined}
            aria-current={current ? 'true' : undefined}
            title={criterion.name}
          >
            <span class="sr">{t('Criterion')} </span>
            {n}
            <span class="sr">, {criterion.name},</span>{' '}
            <small>{left === 0 ? t('done') : t('{n} left', { n: left })}</small>
          </a>
        </li>
      );
    })}
  </ol>
);

/** What is done and what is left, by bid and by criterion, and the two ways through it. */
export function Queue(props: Props) {
  const { way, hrefOf, criteria } = props;
  return (
    <section class="stack tight queue" aria-labelledby="queue">
      <h2 id="queue" class="sr">
        {t('Your bids')}
      </h2>
      <div class="row">
        <Line queue={props.queue} />
        {criteria.length > 1 && (
          <nav class="row ways end" aria-label={t('Way through the marks')}>
            <a class="btn" href={hrefOf({ way: 'bid' })} aria-current={way === 'bid' ? 'true' : undefined}>
              {t('Bid by bid')}
            </a>
            <a class="btn" href={hrefOf({ way: 'criterion' })} aria-current={way === 'criterion' ? 'true' : undefined}>
              {t('Criterion by criterion')}
            </a>
          </nav>
        )}
      </div>
      <div class="row both">
        <BidPips {...props} />
        {criteria.length > 1 && <CriterionPips {...props} />}
      </div>
    </section>
  );
}
