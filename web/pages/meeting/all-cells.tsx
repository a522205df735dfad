import type { MeetingView } from '../../../shared/api/meeting.ts';
import type { JudgedCriterion } from '../../../shared/event.ts';
import { scaleOf } from '../../../shared/scoring/marks.ts';
import { t } from '../../../shared/words/say.ts';
import type { Numbered } from '../evaluation/order.ts';
import { AgreementWords } from './agreement-words.tsx';
import { Dots } from './dots.tsx';
import { cellIn } from './read-all.ts';
import { AgreedRead, Voices } from './voices.tsx';

type Props = { view: MeetingView; criteria: readonly Numbered<JudgedCriterion>[] };

/** The whole meeting on one page, to read or to print: each criterion, each bid, all marks with their reasons, what is agreed. */
export const AllCells = ({ view, criteria }: Props) => (
  <div class="stack all-cells">
    <p class="row">
      <strong>
        {view.reference} {view.title}
      </strong>
      <button type="button" class="btn primary end" onClick={() => print()}>
        {t('Print')}
      </button>
    </p>
    {criteria.map(({ n, criterion }) => {
      const { levels } = scaleOf(view.method, criterion);
      return (
        <section key={criterion.id} class="stack tight" aria-label={criterion.name}>
          <h2>
            {n}&ensp;{criterion.name}
          </h2>
          <AgreementWords view={view} cells={view.cells.filter((c) => c.criterionId === criterion.id)} />
          {view.bids.map((bid, i) => {
            const cell = cellIn(view, { bidId: bid.bidId, criterionId: criterion.id });
            if (!cell) return null;
            return (
              <article key={bid.bidId} class="panel stack tight">
                <h3 class="row base">
                  <span>
                    {i + 1}&ensp;{bid.name}
                  </span>
                  <Dots scale={levels} cell={cell} />
                  {cell.wide && <small>{t('{spread} apart: talk it over', { spread: cell.spread ?? '' })}</small>}
                </h3>
                <Voices cell={cell} scale={levels} />
                <AgreedRead cell={cell} scale={levels} />
              </article>
            );
          })}
        </section>
      );
    })}
  </div>
);
