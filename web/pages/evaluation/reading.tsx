import { useLocation } from 'preact-iso';
import type { EvaluationView, OpenedBid } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';
import { Announcer } from './announce.tsx';
import { BidPane } from './bid-pane.tsx';
import { Declared } from './declared.tsx';
import { blankDraft, draftOf } from './draft.ts';
import { MarksRead } from './marks-read.tsx';
import { NotJudged } from './not-judged.tsx';
import { inOrder, judged } from './order.ts';
import { useDocument } from './use-document.ts';

type Props = { view: EvaluationView; onChange: (view: EvaluationView) => void };

/** The bids to read: for those who do not mark, and for everybody once the marks are locked. */
export function Reading(props: Props) {
  const bids = inOrder(props.view);
  return bids.length === 0 ? null : <Bids {...props} bids={bids} />;
}

function Bids({ view, onChange, bids }: Props & { bids: readonly OpenedBid[] }) {
  const { query, path } = useLocation();
  const bid = bids.find((b) => b.bidId === query.bid) ?? bids[0]!;
  const isOut = (bidId: string) => view.beside.some((b) => b.bidId === bidId && b.rejected);
  const criteria = judged(view.method, view.myCriteria.length > 0 ? view.myCriteria : undefined);
  const doc = useDocument(bid);
  const mine = criteria.map(({ criterion }) => {
    const mark = view.myMarks.find((m) => m.bidId === bid.bidId && m.criterionId === criterion.id);
    return mark ? draftOf(mark) : blankDraft;
  });
  const marked = mine.some((d) => d.mark !== '');
  return (
    <>
      <Announcer />
      <nav aria-label={t('Bids')}>
        <ol class="pips">
          {bids.map((b, i) => (
            <li key={b.bidId}>
              <a
                href={`${path}?bid=${encodeURIComponent(b.bidId)}`}
                class={isOut(b.bidId) ? 'out' : undefined}
                aria-current={b === bid ? 'true' : undefined}
                title={b.name}
              >
                <span class="sr">{t('Bid')} </span>
                {i + 1}
                <span class="sr">
                  , {b.name}
                  {isOut(b.bidId) && `, ${t('rejected')}`}
                </span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="two sheet">
        <BidPane key={bid.bidId} view={view} bid={bid} n={bids.indexOf(bid) + 1} shown={doc.shown} onShow={doc.show}>
          {view.lot.stage === 'scoring' && <Declared view={view} onChange={onChange} />}
        </BidPane>
        <section class="stack tight" aria-labelledby="marks">
          <h2 id="marks">{marked ? t('Your marks') : t('Marks')}</h2>
          {marked ? (
            <MarksRead method={view.method} criteria={criteria} drafts={mine} />
          ) : (
            <p class="panel">
              {criteria.length === 0
                ? t('No criterion of this event is marked by people.')
                : view.method.combine === 'consensus'
                  ? t(
                      'You read the bids. Only the evaluators of this event mark them; marks are blind until the panel meets.',
                    )
                  : t(
                      'You read the bids. Only the evaluators of this event mark them, and nobody sees their marks before the ranking.',
                    )}
            </p>
          )}
          <NotJudged content={view.content} method={view.method} />
        </section>
      </div>
    </>
  );
}
