import type { EvaluationView, Progress } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';
import { Icon } from '../../parts/icon.tsx';
import { Tag } from '../../parts/tag.tsx';
import { isDone, isGone, progressWords } from './committee.ts';
import { judged } from './order.ts';

type PeopleProps = { view: EvaluationView; onLeave: (who: Progress) => void };

/** Each evaluator: what they mark, whether they have declared, how far they are; never their marks. */
export function PanelPeople({ view, onLeave }: PeopleProps) {
  const criteria = judged(view.method);
  const numbers = (p: Progress) =>
    p.criteria.length === criteria.length
      ? t('all|criteria')
      : criteria
          .filter((c) => p.criteria.includes(c.criterion.id))
          .map((c) => c.n)
          .join(', ');
  const leaves = view.lot.stage === 'scoring';
  return (
    <table class="panel-people">
      <caption class="sr">{t('How far each evaluator is')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Evaluator')}</th>
          <th scope="col">{t('Marks criteria')}</th>
          <th scope="col">{t('How far')}</th>
          <th scope="col" class="barcol">
            <span class="sr">{t('Picture')}</span>
          </th>
          {leaves && (
            <th scope="col">
              <span class="sr">{t('Leaving')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {view.progress.map((p) => (
          <tr key={p.personId}>
            <th scope="row">{p.name}</th>
            <td data-label={t('Marks criteria')}>{numbers(p) || '–'}</td>
            <td>
              {isDone(p) ? (
                <Tag kind={isGone(p) ? 'plain' : 'good'} icon={isGone(p) ? 'x' : 'check'}>
                  {progressWords(p)}
                </Tag>
              ) : (
                progressWords(p)
              )}
            </td>
            <td class="barcol">
              {!isGone(p) && (
                <progress
                  max={p.of || 1}
                  value={p.signed}
                  aria-label={t('{person}: bids signed off', { person: p.name })}
                />
              )}
            </td>
            {leaves && (
              <td class="n">
                {!isGone(p) && (
                  <button type="button" class="btn quiet" onClick={() => onLeave(p)}>
                    {t('Leaves …')}
                    <span class="sr"> {p.name}</span>
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Each criterion: who marks it, how far they are together, and whether they are enough for the quorum. */
export function PanelCriteria({ view }: { view: EvaluationView }) {
  const nameOf = (id: string) => view.team.find((m) => m.personId === id)?.name ?? id;
  const signedOf = (id: string) => view.progress.find((p) => p.personId === id)?.signed ?? 0;
  const bids = Math.max(0, ...view.progress.map((p) => p.of));
  return (
    <details>
      <summary>{t('By criterion')}</summary>
      <table>
        <caption class="sr">{t('Who marks each criterion')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Criterion')}</th>
            <th scope="col">{t('Evaluators')}</th>
            <th scope="col" class="n">
              {t('Signed off')}
            </th>
            <th scope="col" class="n">
              {t('Quorum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {judged(view.method).map(({ n, criterion }) => {
            const panel = view.panels.find((p) => p.criterionId === criterion.id);
            if (!panel) return null;
            const done = panel.evaluators.reduce((all, id) => all + signedOf(id), 0);
            return (
              <tr key={criterion.id}>
                <th scope="row">
                  {n}&ensp;{criterion.name}
                </th>
                <td>{panel.evaluators.map(nameOf).join(', ') || t('nobody')}</td>
                <td class="n">{t('{done} of {of}', { done, of: panel.evaluators.length * bids })}</td>
                <td class="n">
                  {panel.below ? (
                    <span class="flag warned">
                      <Icon name="alert" />{' '}
                      {t('{has} of {quorum}', { has: panel.evaluators.length, quorum: panel.quorum })}
                    </span>
                  ) : (
                    t('{has} of {quorum}', { has: panel.evaluators.length, quorum: panel.quorum })
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
