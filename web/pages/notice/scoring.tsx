import type { NoticeView } from '../../../shared/api/open.ts';
import { CriteriaBar, Swatch, tonesOf } from '../../parts/criteria-bar.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { column, howScored, tieWords } from './words.ts';

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
      <h2>How bids are scored</h2>
      <p class="measure">
        {method.criteria.length === 1 ? 'One criterion fills' : `${method.criteria.length} criteria share`}{' '}
        {points.at(-1)} points{bonus.length > 0 && ', a bonus comes on top'}.{' '}
        {draft
          ? 'The method is fixed when the notice is published.'
          : 'The method was fixed when this notice was published.'}
      </p>
      <CriteriaBar criteria={method.criteria} total={method.total} />
      <table>
        <caption class="sr">Criteria and points</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" class="n">
              Points
            </th>
          </tr>
        </thead>
        <tbody>{rows.filter(({ c }) => !c.bonus).map(row)}</tbody>
        <tbody>
          <tr class="sum">
            <th scope="row">Total</th>
            <td class="n">{points.at(-1)}</td>
          </tr>
          {bonus.map(row)}
        </tbody>
      </table>
      {method.criteria.some((c) => c.kind === 'judged') && (
        <details>
          <summary>What each mark means</summary>
          <table>
            <caption class="sr">The scale</caption>
            <thead>
              <tr>
                <th scope="col">Mark</th>
                <th scope="col">What the bid shows</th>
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
        {tieWords(method)} Points are computed exactly and rounded only to be shown, to {method.shownDecimals} decimals.
        {content.lots.some((lot) => lot.ceiling) && ' A bid above the ceiling is not ranked.'}
      </p>
      <p>
        <small>
          Fingerprint of the method, SHA-256: <Fingerprint sha256={notice.method} />
        </small>
      </p>
    </section>
  );
}
