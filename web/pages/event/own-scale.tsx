/** The scale of one criterion, where it has its own: levels one below the other, as narrow as the panel. */
import { type JudgedCriterion, limits } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { AmountField, focusSoon, TextField, useDraft } from './fields.tsx';
import { addLevel, editLevel, removeLevel, setOwnScale, setStep } from './method-edits.ts';
import { useMethod } from './method-here.tsx';
import { RemoveButton, useRowOrder } from './row-order.tsx';

/** Marks between the levels of a scale. */
export function StepField({ at, of, step }: { at: string; of: number | null; step: string }) {
  const { change } = useMethod();
  return (
    <AmountField
      at={at}
      label={t('Step between marks')}
      hint={t('0.5 allows 3.5 between 3 and 4. Blank: only the levels themselves are given.')}
      value={step}
      set={(value) => change(setStep(of, value))}
    />
  );
}

function Levels({ c, i }: { c: JudgedCriterion; i: number }) {
  const { shown } = useDraft();
  const { at: method, change } = useMethod();
  const scale = c.scale ?? [];
  const at = `${method}.criteria.${i}.scale`;
  const fault = shown(at);
  const full = scale.length >= limits.levels;
  const { list, removeRow } = useRowOrder<HTMLDivElement>(scale.length, () => {});
  return (
    <fieldset class="stack tight own-scale" id={idOfFault(at)} tabIndex={-1}>
      <legend class="label">{t('Levels of its own scale, lowest first: mark, name, what the bid shows')}</legend>
      {fault && <p class="error">{fault}</p>}
      <div ref={list} class="stack tight">
        {scale.map((level, k) => {
          const name = t('level {mark}', { mark: level.mark || k + 1 });
          return (
            // Levels have no ids: their places are what they are.
            <div class="level" data-row={k} key={`${k}`}>
              <AmountField
                bare
                at={`${at}.${k}.mark`}
                label={t('Mark of level {n}', { n: k + 1 })}
                value={level.mark}
                set={(mark) => change(editLevel(i, k, { mark }))}
              />
              <TextField
                bare
                at={`${at}.${k}.name`}
                label={t('Name of {name}', { name })}
                max={60}
                value={level.name}
                set={(value) => change(editLevel(i, k, { name: value }))}
              />
              <RemoveButton
                name={name}
                onRemove={() =>
                  removeRow(k, () =>
                    change(removeLevel(i, k), t('Level {mark} removed.', { mark: level.mark || k + 1 })),
                  )
                }
              />
              <TextField
                bare
                at={`${at}.${k}.words`}
                label={t('What the bid shows at {name}', { name })}
                rows={2}
                max={1000}
                value={level.words}
                set={(words) => change(editLevel(i, k, { words }))}
              />
            </div>
          );
        })}
      </div>
      <p class="row">
        <button
          type="button"
          class="btn"
          aria-disabled={full || undefined}
          onClick={() => {
            if (full) return;
            change(addLevel(i));
            focusSoon(`${at}.${scale.length}.mark`);
          }}
        >
          <Icon name="plus" />
          {t('Level')}
        </button>
        {full && <small>{t('A scale has up to {n} levels.', { n: limits.levels })}</small>}
      </p>
    </fieldset>
  );
}

/** Whether the judged criterion at place `i` has a scale of its own, and what that is. */
export function OwnScale({ c, i }: { c: JudgedCriterion; i: number }) {
  const { at, change } = useMethod();
  return (
    <>
      <Choice
        type="checkbox"
        name={`scale-${c.id}`}
        checked={c.scale !== undefined}
        onChoose={(own) => change(setOwnScale(i, own), own ? undefined : t('Its own scale is taken away.'))}
        hint={t('Levels and words that fit this criterion alone; they begin as those of the scale below.')}
      >
        {t('It has a scale of its own')}
      </Choice>
      {c.scale && (
        <>
          <Levels c={c} i={i} />
          <StepField at={`${at}.criteria.${i}.step`} of={i} step={c.step ?? ''} />
        </>
      )}
    </>
  );
}
