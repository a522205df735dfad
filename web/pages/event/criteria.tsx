/** Criteria and points: the bar that fills, the table, the scale; beside them the chosen criterion. */
import { useEffect, useState } from 'preact/hooks';
import { type Criterion, limits } from '../../../shared/event.ts';
import { CriteriaBar } from '../../parts/criteria-bar.tsx';
import { Icon } from '../../parts/icon.tsx';
import { addCriterion, editCriterion, moveCriterion } from './criteria-edits.ts';
import { CriteriaTable } from './criteria-table.tsx';
import { CriterionPanel } from './criterion-panel.tsx';
import { AmountField, focusSoon, useDraft } from './fields.tsx';
import { pointsGiven, withRest } from './points-given.ts';
import { Scale } from './scale.tsx';
import { TieBreaks } from './tie-breaks.tsx';

const kinds: readonly { kind: Criterion['kind']; name: string }[] = [
  { kind: 'judged', name: 'Judged by people' },
  { kind: 'yesno', name: 'Yes or no' },
  { kind: 'price', name: 'Price' },
];

/** "95 of 100 given out, 5 left", with the fault in words where somebody looks for faults. */
function Given() {
  const { content } = useDraft();
  const { method } = content.value;
  const g = pointsGiven(method);
  return (
    <>
      <p class="given" role="status">
        <strong class={g.fills ? 'good' : 'bad'}>{g.given}</strong> of {g.total} points given out
        {g.left !== '0' && (
          <>
            , <strong class="bad">{g.left} left</strong>
          </>
        )}
        {g.over !== '0' && (
          <>
            , <strong class="bad">{g.over} too many</strong>
          </>
        )}
        {g.fills && (
          <>
            {' '}
            <span class="good">
              <Icon name="check" /> filled exactly
            </span>
          </>
        )}
        {g.bonus !== '0' && <>; {g.bonus} more as a bonus</>}
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
          <h2 id="tree">Criteria</h2>
          <span class="end total">
            <AmountField
              at="method.total"
              label="Points that they share"
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
            const name = criteria[i]!.name || `Criterion ${i + 1}`;
            edit(moveCriterion(i, by), `${name} is now number ${i + by + 1} of ${criteria.length}.`);
          }}
        />
        <p class="row">
          {kinds.map(({ kind, name }) => (
            <button key={kind} type="button" class="btn" onClick={() => add(kind)}>
              <Icon name="plus" />
              Criterion: {name.toLowerCase()}
            </button>
          ))}
          {left !== '0' && last >= 0 && (
            <button
              type="button"
              class="btn"
              onClick={() => edit(editCriterion(last, { points: withRest(criteria[last]!.points, left) }))}
            >
              Give the {left} to {criteria[last]!.name || `criterion ${last + 1}`}
            </button>
          )}
          {criteria.length > 1 && (
            <small class="end">
              <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> moves a row
            </small>
          )}
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
              No criterion chosen
            </h2>
            <p>Add one, or choose one in the table, to write what it asks and how it gets its points.</p>
          </>
        )}
      </aside>
    </div>
  );
}
