/** What weights come to among the bids of a rehearsal, beside what is published. */
import { round } from '../../../../shared/exact.ts';
import type { Method } from '../../../../shared/method.ts';
import { inPercent, isOther, type WeightInEffect } from '../../../../shared/scoring/rehearsal.ts';
import { t } from '../../../../shared/words/say.ts';
import { Tag } from '../../../parts/tag.tsx';

type Props = { method: Method; weights: readonly WeightInEffect[] };

/** The table of all criteria. */
export function InEffect({ method, weights }: Props) {
  const nameOf = (id: string) => method.criteria.find((c) => c.id === id)?.name ?? id;
  const shown = (x: WeightInEffect['full']) => round(x, method.shownDecimals);
  return (
    <section class="panel stack" aria-labelledby="in-effect">
      <h2 id="in-effect">{t('Weights as published, and in effect')}</h2>
      <p class="measure">
        {t(
          'A criterion tells bids apart only as far as their points for it lie apart. Weight in effect = spread of its points (most less least) ÷ sum of the spreads of all criteria, over the bids that are ranked here.',
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard */}
      <section class="scroll weights" tabIndex={0} aria-label={t('Weights of all criteria, as a table')}>
        <table>
          <caption class="sr">{t('Weights as published, and in effect')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Criterion')}</th>
              <th scope="col" class="n">
                {t('Published')}
              </th>
              <th scope="col" class="n">
                {t('In effect')}
              </th>
              <th scope="col" class="n">
                {t('Points')}
              </th>
              <th scope="col" class="n">
                {t('Least')}
              </th>
              <th scope="col" class="n">
                {t('Most')}
              </th>
            </tr>
          </thead>
          <tbody>
            {weights.map((w) => (
              <tr key={w.criterionId}>
                <th scope="row">{nameOf(w.criterionId)}</th>
                <td class="n">{round(inPercent(w.published), 1)} %</td>
                <td class="n">
                  {isOther(w) && (
                    <>
                      <Tag kind="warn">{t('another')}</Tag>{' '}
                    </>
                  )}
                  {round(inPercent(w.effective), 1)} %
                </td>
                <td class="n">{shown(w.full)}</td>
                <td class="n">{shown(w.least)}</td>
                <td class="n">{shown(w.most)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
