/** How far the panel agrees, criterion by criterion: figures with what they mean in words. Nothing is ranked by them. */

import type { RankingView } from '../../../shared/api/evaluation.ts';
import { type Exact, round } from '../../../shared/exact.ts';
import { type AgreementLevel, agreementOf, levelOf } from '../../../shared/scoring/agreement.ts';
import { type Plain, t } from '../../../shared/words/say.ts';

const words: Record<AgreementLevel, Plain> = {
  poor: 'poor|agreement',
  moderate: 'moderate|agreement',
  good: 'good|agreement',
  excellent: 'excellent|agreement',
};
const figure = (x: Exact | null): string => (x ? round(x, 2).replace('-', '−') : '–');

type View = Pick<RankingView, 'marks' | 'ranking' | 'content'>;

/** Marks of one criterion: a row for each bid that the whole panel has marked. */
function rowsOf({ marks, ranking }: View, criterionId: string, panel: readonly string[]): string[][] {
  return [...ranking.ranked, ...ranking.leftOut].flatMap(({ bidId }) => {
    const row = panel.map(
      (id) => marks.find((m) => m.evaluatorId === id && m.bidId === bidId && m.criterionId === criterionId)?.mark,
    );
    return row.every((mark) => mark !== undefined) ? [row] : [];
  });
}

const Level = ({ icc }: { icc: Exact | null }) => (
  <>
    {figure(icc)}
    {icc && <small> {t(words[levelOf(icc)])}</small>}
  </>
);

/** The criteria of which something can be said: each by those who mark it. */
function foundIn(view: View) {
  return view.content.method.criteria.flatMap((criterion) => {
    const panel = [...new Set(view.marks.flatMap((m) => (m.criterionId === criterion.id ? [m.evaluatorId] : [])))];
    const agreement = criterion.kind === 'judged' ? agreementOf(rowsOf(view, criterion.id, panel)) : null;
    return agreement ? [{ criterion, panel, ...agreement }] : [];
  });
}

/** The figures, to unfold; nothing where there are none. */
export const AgreementTable = ({ view }: { view: View }) =>
  foundIn(view).length === 0 ? null : (
    <details class="panel">
      <summary>{t('How far the panel agrees')}</summary>
      <AgreementFigures view={view} />
    </details>
  );

/** The figures with what they mean, open. */
export function AgreementFigures({ view }: { view: View }) {
  const found = foundIn(view);
  const [size = 0, ...others] = new Set(found.map((f) => f.panel.length));
  if (found.length === 0)
    return <p>{t('Nothing can be said: it takes two bids and two evaluators who mark the same criterion.')}</p>;
  return (
    <div class="stack">
      <p>
        {view.content.method.combine === 'mean'
          ? t(
              'One evaluator: how far a single mark says something of the bid, and not of who gave it. The mean: the same of the mean mark, which counts. The order: whether evaluators put the bids in the same order, however strict they are. 1 is full agreement; at 0, marks say nothing that is common.',
            )
          : t(
              'Of the marks that each gave alone. One evaluator: how far a single mark says something of the bid, and not of who gave it. The mean: the same of their mean mark. The order: whether evaluators put the bids in the same order, however strict they are. 1 is full agreement; at 0, marks say nothing that is common.',
            )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t('How far the panel agrees')}>
        <table>
          <caption class="sr">{t('How far the panel agrees')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Criterion')}</th>
              <th scope="col" class="n">
                {t('One evaluator')}
              </th>
              <th scope="col" class="n">
                {others.length === 0 ? t('Mean of {n}', { n: size }) : t('Mean of all who mark it')}
              </th>
              <th scope="col" class="n">
                {t('The order')}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ criterion, single, average, concordance }) => (
              <tr key={criterion.id}>
                <th scope="row">{criterion.name}</th>
                <td class="n">
                  <Level icc={single} />
                </td>
                <td class="n">
                  <Level icc={average} />
                </td>
                <td class="n">{figure(concordance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="hint">
        {t(
          'ICC(2,1), ICC(2,k) by Shrout and Fleiss (1979), words by Koo and Li (2016); Kendall’s W with ties. A dash: nothing can be said, since marks are alike or bids differ less than chance would have them. With few bids these figures are rough, and a low one is a reason to talk, not to change a mark.',
        )}
      </p>
    </div>
  );
}
