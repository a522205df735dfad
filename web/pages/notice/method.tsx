import type { EventContent, Level } from '../../../shared/event.ts';
import { type MethodRow, methodRows, methodSentences, sharedWords } from '../../../shared/scoring/method-words.ts';
import type { UsedMethod } from '../../../shared/scoring/methods.ts';
import { t } from '../../../shared/words/say.ts';
import { CriteriaBar, Swatch, type Tone, tonesOf } from '../../parts/criteria-bar.tsx';
import { column } from './words.ts';

const ScaleTable = ({ caption, levels, step }: { caption: string; levels: readonly Level[]; step: string }) => (
  <div class="stack">
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Mark')}</th>
          <th scope="col">{t('What the bid shows')}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => (
          <tr key={level.mark}>
            <th scope="row">
              {level.mark}&ensp;{level.name}
            </th>
            <td>{level.words}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {step && <p>{t('In steps of {step} between the lowest and the highest.', { step })}</p>}
  </div>
);

/** What each mark means: on the method's scale, and on those that criteria have for themselves. */
function Scales({ method }: Pick<UsedMethod, 'method'>) {
  const judged = method.criteria.filter((c) => c.kind === 'judged');
  if (judged.length === 0) return null;
  return (
    <details>
      <summary>{t('What each mark means')}</summary>
      {judged.some((c) => !c.scale) && (
        <ScaleTable caption={t('The scale')} levels={method.scale} step={method.step ?? ''} />
      )}
      {judged.map(
        (c) =>
          c.scale && (
            <ScaleTable
              key={c.id}
              caption={t('The scale of “{name}”', { name: c.name })}
              levels={c.scale}
              step={c.step ?? ''}
            />
          ),
      )}
    </details>
  );
}

type RowProps = { row: MethodRow; points: string; tone: Tone | undefined };

/** A section or a criterion, set in by how deep it stands. */
const Row = ({ row: { node, n, depth, bonus, percent, nothing, how }, points, tone }: RowProps) => (
  <tr class={n === null ? 'section' : undefined}>
    <th scope="row">
      <div class={`deep-${Math.min(depth, 6)}`}>
        {n !== null && tone && (
          <>
            <Swatch tone={tone} />
            {n}&ensp;
          </>
        )}
        {node.name}
        {node.words && <p class="hint">{node.words}</p>}
        {how.map((line) => (
          <p class="how" key={line}>
            {line}
          </p>
        ))}
      </div>
    </th>
    {percent !== null && <td class="n">{nothing ? '–' : percent && `${bonus ? '+ ' : ''}${percent} %`}</td>}
    <td class="n">{nothing ? '–' : n === null ? points : <strong>{bonus ? `+ ${points}` : points}</strong>}</td>
  </tr>
);

/** A method: how its points are shared, the tree of its criteria, its scales, and what holds for all of them. */
export function MethodInWords({ used, content, fixed }: { used: UsedMethod; content: EventContent; fixed: string }) {
  const { method } = used;
  const tones = tonesOf(method.criteria);
  const rows = methodRows(method, content.questions);
  const shown = column([...rows.map((r) => r.points || '0'), method.total || '0']);
  const total = shown.at(-1)!;
  const byPercent = method.weights === 'percent';
  const pointsOfCriterion = new Map(rows.map((r) => [r.node.id, r.points]));
  const row = (r: MethodRow) => (
    <Row
      key={r.node.id}
      row={r}
      points={r.points === '' ? '' : shown[rows.indexOf(r)]!}
      tone={r.n === null ? undefined : tones[r.n - 1]}
    />
  );
  const [inside, bonus] = [rows.filter((r) => !r.bonus), rows.filter((r) => r.bonus)];
  return (
    <>
      <p class="measure">
        {sharedWords({ criteria: method.criteria, total: column([method.total || '0'])[0]! })} {fixed}
      </p>
      <CriteriaBar
        criteria={method.criteria.map((c) => ({ ...c, points: pointsOfCriterion.get(c.id) ?? c.points }))}
        total={method.total}
      />
      <table class={byPercent ? 'criteria-tree by-percent' : 'criteria-tree'}>
        <caption class="sr">{t('Criteria and points')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Criterion')}</th>
            {byPercent && (
              <th scope="col" class="n">
                {t('In percent')}
              </th>
            )}
            <th scope="col" class="n">
              {t('Points')}
            </th>
          </tr>
        </thead>
        <tbody>{inside.map(row)}</tbody>
        <tbody>
          <tr class="sum">
            <th scope="row">{t('Total')}</th>
            {byPercent && <td class="n">100 %</td>}
            <td class="n">{total}</td>
          </tr>
          {bonus.map(row)}
        </tbody>
      </table>
      <Scales method={method} />
      <ul class="measure">
        {methodSentences(used, content).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
