import type { RankingView } from '../../../shared/api/evaluation.ts';

/** Every mark of the locked panel with its reason and place, bid by bid: what the points of the judged criteria rest on. */
export function PanelMarks({ view }: { view: Pick<RankingView, 'marks' | 'ranking' | 'content'> }) {
  const { marks, ranking, content } = view;
  if (marks.length === 0) return null;
  const bids = [...ranking.ranked, ...ranking.leftOut];
  const criteria = content.method.criteria.filter((c) => c.kind === 'judged');
  return (
    <details class="panel panel-marks">
      <summary>Marks of the panel, with their reasons: {marks.length}</summary>
      <div class="stack">
        {bids.map((bid) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard
          <section key={bid.bidId} class="scroll" tabIndex={0} aria-label={`Marks of ${bid.name}`}>
            <table>
              <caption>{bid.name}</caption>
              <thead>
                <tr>
                  <th scope="col">Criterion</th>
                  <th scope="col">Evaluator</th>
                  <th scope="col" class="n">
                    Mark
                  </th>
                  <th scope="col">Why</th>
                  <th scope="col">Where in the bid</th>
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
