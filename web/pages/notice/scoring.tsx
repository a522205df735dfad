import type { NoticeView } from '../../../shared/api/open.ts';
import { howScored, tieWords } from '../../../shared/scoring/how-scored.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { CriteriaBar, Swatch, tonesOf } from '../../parts/criteria-bar.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { rich } from '../../rich.ts';
import { column } from './words.ts';

/** How bids are scored: the weight bar, the criteria with their points and rules, the scale, the fingerprint of it all. */
export function Scoring({
  notice,
  draft = false,
}: {
  notice: Pick<NoticeView, 'content' | 'method'>;
  /** Not published yet: what stands here can still change. */
  draft?: boolean;
}) {
  const { content } = notice;
  const { method } = content;
  const tones = tonesOf(method.criteria);
  const points = column([...method.criteria.map((c) => c.points), method.total]);
  const rows = method.criteria.map((c, i) => ({ c, n: i + 1, tone: tones[i]!, points: points[i]! }));
  const row = ({ c, n, tone, points: shown }: (typeof rows)[number]) => (
    <tr key={c.id}>
      <th scope="row">
        <Swatch tone={tone} />
        {n}&ensp;{c.name}
        {c.words && <p class="hint">{c.words}</p>}
        <p class="how">{howScored(c, content)}</p>
      </th>
      <td class="n">
        <strong>{c.bonus ? `+ ${shown}` : shown}</strong>
      </td>
    </tr>
  );
  const bonus = rows.filter(({ c }) => c.bonus);
  return (
    <section id="criteria" class="stack">
      <h2>{t('How bids are scored')}</h2>
      <p class="measure">
        {bonus.length > 0
          ? tn(
              method.criteria.length,
              'One criterion fills {total} points, a bonus comes on top.',
              '{n} criteria share {total} points, a bonus comes on top.',
              { total: points.at(-1)! },
            )
          : tn(method.criteria.length, 'One criterion fills {total} points.', '{n} criteria share {total} points.', {
              total: points.at(-1)!,
            })}{' '}
        {draft
          ? t('The method is fixed when the notice is published.')
          : t('The method was fixed when this notice was published.')}
      </p>
      <CriteriaBar criteria={method.criteria} total={method.total} />
      <table>
        <caption class="sr">{t('Criteria and points')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Criterion')}</th>
            <th scope="col" class="n">
              {t('Points')}
            </th>
          </tr>
        </thead>
        <tbody>{rows.filter(({ c }) => !c.bonus).map(row)}</tbody>
        <tbody>
          <tr class="sum">
            <th scope="row">{t('Total')}</th>
            <td class="n">{points.at(-1)}</td>
          </tr>
          {bonus.map(row)}
        </tbody>
      </table>
      {method.criteria.some((c) => c.kind === 'judged') && (
        <details>
          <summary>{t('What each mark means')}</summary>
          <table>
            <caption class="sr">{t('The scale')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('Mark')}</th>
                <th scope="col">{t('What the bid shows')}</th>
              </tr>
            </thead>
            <tbody>
              {method.scale.map((level) => (
                <tr key={level.mark}>
                  <th scope="row">
                    {level.mark}&ensp;{level.name}
                  </th>
                  <td>{level.words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      <p class="measure">
        {tieWords(method)}{' '}
        {t('Points are computed exactly and rounded only to be shown, to {decimals} decimals.', {
          decimals: method.shownDecimals,
        })}
        {content.lots.some((lot) => lot.ceiling) && ` ${t('A bid above the ceiling is not ranked.')}`}
      </p>
      <p>
        <small>
          {rich('Fingerprint of the method, SHA-256: {fingerprint}', {
            fingerprint: <Fingerprint sha256={notice.method} />,
          })}
        </small>
      </p>
    </section>
  );
}
