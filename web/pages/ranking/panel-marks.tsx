import type { PanelMark, RankingView } from '../../../shared/api/evaluation.ts';
import type { JudgedCriterion, Method } from '../../../shared/method.ts';
import { scaleOf } from '../../../shared/scoring/marks.ts';
import { t } from '../../../shared/words/say.ts';

type AgreedMark = NonNullable<RankingView['agreed']>[number];
type Change = NonNullable<AgreedMark['changes']>[number];

/** The level's name beside its mark; a mark between two levels has none. */
function levelOf(method: Method, c: JudgedCriterion, mark: string): string {
  const name = scaleOf(method, c).levels.find((l) => l.mark === mark)?.name;
  return name ? t('{mark}, {name}', { mark, name }) : mark;
}

/** Why the mark that counts is another than this evaluator's own. */
const Changed = ({ change, level, mark }: { change: Change; level: string; mark: string }) => (
  <p>
    <strong>{t('Agreed on {mark} instead:', { mark })}</strong> {change.reason}{' '}
    <small>{t('Level: {level}. Place: {place}', { level, place: change.place })}</small>
  </p>
);

type RowsProps = {
  method: Method;
  criterion: JudgedCriterion;
  marks: readonly PanelMark[];
  agreed: AgreedMark | undefined;
};

/** What the panel agreed on, then what each had given alone. */
const CriterionRows = ({ method, criterion, marks, agreed }: RowsProps) => (
  <>
    {agreed && (
      <tr>
        <th scope="row">{criterion.name}</th>
        <td>
          <strong>{t('The panel, together')}</strong>
        </td>
        <td class="n">
          <strong>{agreed.mark}</strong>
        </td>
        <td colSpan={2}>{levelOf(method, criterion, agreed.mark)}</td>
      </tr>
    )}
    {marks.map((m) => {
      const change = agreed?.changes?.find((c) => c.evaluatorId === m.evaluatorId);
      return (
        <tr key={m.evaluatorId}>
          <th scope="row">{criterion.name}</th>
          <td>{m.evaluator}</td>
          <td class="n">{m.mark}</td>
          <td>
            {m.reason}
            {agreed && change && (
              <Changed change={change} mark={agreed.mark} level={levelOf(method, criterion, change.level)} />
            )}
          </td>
          <td>{m.place}</td>
        </tr>
      );
    })}
  </>
);

/** Every mark of the locked panel with its reason and place, bid by bid: what the points of the judged criteria rest on. */
export function PanelMarks({ view }: { view: Pick<RankingView, 'marks' | 'agreed' | 'ranking' | 'content'> }) {
  const { marks, agreed = [], ranking, content } = view;
  if (marks.length === 0) return null;
  const { method } = content;
  const bids = [...ranking.ranked, ...ranking.leftOut];
  const criteria = method.criteria.filter((c) => c.kind === 'judged');
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
                {criteria.map((criterion) => (
                  <CriterionRows
                    key={criterion.id}
                    method={method}
                    criterion={criterion}
                    marks={marks.filter((m) => m.bidId === bid.bidId && m.criterionId === criterion.id)}
                    agreed={agreed.find((a) => a.bidId === bid.bidId && a.criterionId === criterion.id)}
                  />
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </details>
  );
}
