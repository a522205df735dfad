/** Criteria and points: the bar that fills, the table, the scale; beside them the chosen criterion. */
import { useEffect, useState } from 'preact/hooks';
import { type Criterion, limits } from '../../../shared/event.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { CriteriaBar } from '../../parts/criteria-bar.tsx';
import { Icon } from '../../parts/icon.tsx';
import { rich } from '../../rich.ts';
import { addCriterion, editCriterion, moveCriterion } from './criteria-edits.ts';
import { CriteriaTable } from './criteria-table.tsx';
import { CriterionPanel } from './criterion-panel.tsx';
import { AmountField, focusSoon, useDraft } from './fields.tsx';
import { pointsGiven, withRest } from './points-given.ts';
import { MoveKeys } from './row-order.tsx';
import { Scale } from './scale.tsx';
import { TieBreaks } from './tie-breaks.tsx';

const kinds: readonly { kind: Criterion['kind']; add: Plain }[] = [
  { kind: 'judged', add: 'Criterion: judged by people' },
  { kind: 'yesno', add: 'Criterion: yes or no' },
  { kind: 'number', add: 'Criterion: a number' },
  { kind: 'choice', add: 'Criterion: a choice' },
  { kind: 'price', add: 'Criterion: price' },
];

/** "95 of 100 given out, 5 left", with the fault in words where somebody looks for faults. */
function Given() {
  const { content } = useDraft();
  const { method } = content.value;
  const g = pointsGiven(method);
  return (
    <>
      <p class="given" role="status">
        {rich('{given} of {total} points given out', {
          given: <strong class={g.fills ? 'good' : 'bad'}>{g.given}</strong>,
          total: g.total,
        })}
        {g.left !== '0' && (
          <>
            , <strong class="bad">{t('{left} left|points', { left: g.left })}</strong>
          </>
        )}
        {g.over !== '0' && (
          <>
            , <strong class="bad">{t('{over} too many', { over: g.over })}</strong>
          </>
        )}
        {g.fills && (
          <>
            {' '}
            <span class="good">
              <Icon name="check" /> {t('filled exactly')}
            </span>
          </>
        )}
        {g.bonus !== '0' && <>; {t('{bonus} more as a bonus', { bonus: g.bonus })}</>}
      </p>
      <CriteriaBar criteria={method.criteria.filter((c) => !c.bonus)} total={g.total} />
    </>
  );
}

/** The part of the editor with the criteria. */
export function Criteria() {
  const { content, edit, wanted } = useDraft();
  const { method } = content.value;
  const { criteria } = method;
  const [chosenId, choose] = useState<string | null>(criteria[0]?.id ?? null);
  const chosen = criteria.findIndex((c) => c.id === chosenId);
  const { left } = pointsGiven(method);

  const at = wanted.value;
  useEffect(() => {
    const index = /^method\.criteria\.(\d+)\./.exec(at ?? '')?.[1];
    if (index !== undefined) choose(criteria[Number(index)]?.id ?? null);
  }, [at]);

  const add = (kind: Criterion['kind']) => {
    if (criteria.length >= limits.criteria) return;
    edit(addCriterion(kind));
    const added = content.value.method.criteria.length - 1;
    choose(content.value.method.criteria[added]!.id);
    focusSoon(`method.criteria.${added}.name`);
  };

  const last = criteria[chosen] && !criteria[chosen].bonus ? chosen : -1;
  return (
    <div class="two tree">
      <section class="panel stack" aria-labelledby="tree">
        <div class="row base">
          <h2 id="tree">{t('Criteria')}</h2>
          <span class="end total">
            <AmountField
              at="method.total"
              label={t('Points that they share')}
              value={method.total}
              set={(total) => edit((x) => ({ ...x, method: { ...x.method, total } }))}
            />
          </span>
        </div>
        <Given />
        <CriteriaTable
          chosen={chosen}
          onChoose={choose}
          onMove={(i, by) => {
            const name = criteria[i]!.name || t('Criterion {n}', { n: i + 1 });
            edit(
              moveCriterion(i, by),
              t('{name} is now number {place} of {n}.', { name, place: i + by + 1, n: criteria.length }),
            );
          }}
        />
        <p class="row">
          {kinds.map(({ kind, add: words }) => (
            <button key={kind} type="button" class="btn" onClick={() => add(kind)}>
              <Icon name="plus" />
              {t(words)}
            </button>
          ))}
          {left !== '0' && last >= 0 && (
            <button
              type="button"
              class="btn"
              onClick={() => edit(editCriterion(last, { points: withRest(criteria[last]!.points, left) }))}
            >
              {t('Give the {left} to {name}', {
                left,
                name: criteria[last]!.name || t('criterion {n}', { n: last + 1 }),
              })}
            </button>
          )}
          {criteria.length > 1 && <small class="end">{rich('{keys} moves a row', { keys: <MoveKeys /> })}</small>}
        </p>
        <hr />
        <Scale />
        <hr />
        <TieBreaks />
      </section>
      <aside class="panel stack" aria-labelledby="chosen">
        {chosen >= 0 ? (
          <CriterionPanel
            key={chosenId}
            i={chosen}
            onRemoved={() => choose(criteria[chosen + 1]?.id ?? criteria[chosen - 1]?.id ?? null)}
          />
        ) : (
          <>
            <h2 id="chosen" tabIndex={-1}>
              {t('No criterion chosen')}
            </h2>
            <p>{t('Add one, or choose one in the table, to write what it asks and how it gets its points.')}</p>
          </>
        )}
      </aside>
    </div>
  );
}
