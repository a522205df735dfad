import type { RankingView } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';

/** Every mark of the locked panel with its reason and place, bid by bid: what the points of the judged criteria rest on. */
export function PanelMarks({ view }: { view: Pick<RankingView, 'marks' | 'ranking' | 'content'> }) {
  const { marks, ranking, content } = view;
  if (marks.length === 0) return null;
  const bids = [...ranking.ranked, ...ranking.leftOut];
  const criteria = content.method.criteria.filter((c) => c.kind === 'judged');
  return (
    <details class="panel panel-marks">
      <summary>{t('Marks of the panel, with their reasons: {n}', { n: marks.length })}</summary>
      <div class="stack">
        {bids.map((bid) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard
          <section key={bid.bidId} class="scroll" tabIndex={0} aria-label={t('Marks of {bid}', { bid: bid.name })}>
            <table>
              <caption>{bid.name}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('Criterion')}</th>
                  <th scope="col">{t('Evaluator')}</th>
                  <th scope="col" class="n">
                    {t('Mark')}
                  </th>
                  <th scope="col">{t('Why')}</th>
                  <th scope="col">{t('Where in the bid')}</th>
                </tr>
              </thead>
              <tbody>
                {criteria.flatMap((criterion) =>
                  marks
                    .filter((m) => m.bidId === bid.bidId && m.criterionId === criterion.id)
                    .map((m) => (
                      <tr key={`${criterion.id} ${m.evaluator}`}>
                        <th scope="row">{criterion.name}</th>
                        <td>{m.evaluator}</td>
                        <td class="n">{m.mark}</td>
                        <td>{m.reason}</td>
                        <td>{m.place}</td>
                      </tr>
                    )),
                )}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </details>
  );
}
