/** The scale on which people mark: each level with the words that a mark is defended with. */
import { type Level, limits } from '../../../shared/event.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Icon } from '../../parts/icon.tsx';
import { AmountField, SelectField, TextField, useDraft } from './fields.tsx';
import { addLevel, editLevel, removeLevel, setMethod } from './method-edits.ts';
import { useMethod } from './method-here.tsx';
import { StepField } from './own-scale.tsx';
import { RemoveButton, type RowActs, useRowOrder } from './row-order.tsx';

const places = [0, 1, 2, 3, 4] as const;

function Row({ level, i, onRemove }: { level: Level; i: number; onRemove: RowActs['onRemove'] }) {
  const { at: method, change } = useMethod();
  const at = `${method}.scale.${i}`;
  const name = t('level {mark}', { mark: level.mark || i + 1 });
  return (
    <tr data-row={i}>
      <th scope="row" class="n narrow" data-label={t('Mark')}>
        <AmountField
          bare
          at={`${at}.mark`}
          label={t('Mark of level {n}', { n: i + 1 })}
          value={level.mark}
          set={(mark) => change(editLevel(null, i, { mark }))}
        />
      </th>
      <td data-label={t('Name')}>
        <TextField
          bare
          at={`${at}.name`}
          label={t('Name of {name}', { name })}
          max={60}
          class="lname"
          value={level.name}
          set={(value) => change(editLevel(null, i, { name: value }))}
        />
      </td>
      <td class="grow most" data-label={t('What the bid shows')}>
        <TextField
          bare
          at={`${at}.words`}
          label={t('What the bid shows at {name}', { name })}
          rows={1}
          max={1000}
          value={level.words}
          set={(words) => change(editLevel(null, i, { words }))}
        />
      </td>
      <td class="ord">
        <RemoveButton
          name={name}
          onRemove={() =>
            onRemove(i, () => change(removeLevel(null, i), t('Level {mark} removed.', { mark: level.mark || i + 1 })))
          }
        />
      </td>
    </tr>
  );
}

/** The table of levels, and the decimals that results are shown with. */
export function Scale() {
  const { shown } = useDraft();
  const { at, method, change } = useMethod();
  const { scale, criteria, shownDecimals, rounding } = method;
  const judged = criteria.flatMap((c, i) => (c.kind === 'judged' && !c.scale ? [i + 1] : []));
  const fault = shown(`${at}.scale`);
  // Levels stand in the order of their marks: rows are removed, not moved.
  const { list, removeRow } = useRowOrder<HTMLTableSectionElement>(scale.length, () => {});
  const full = scale.length >= limits.levels;
  return (
    <>
      <h2 id={idOfFault(`${at}.scale`)} tabIndex={-1}>
        {[
          scale.length > 1
            ? t('Scale {lowest} to {highest}', {
                lowest: scale[0]!.mark || '?',
                highest: scale.at(-1)!.mark || '?',
              })
            : t('Scale'),
          judged.length > 0 &&
            tn(judged.length, 'used by criterion {list}', 'used by criteria {list}', { list: judged.join(', ') }),
        ]
          .filter(Boolean)
          .join(', ')}
      </h2>
      <p class="measure">
        {t(
          'Say for each level what an evaluator must see in the bid. These words are published, and every mark will be defended with them.',
        )}
      </p>
      {fault && (
        <p class="error">
          <Icon name="alert" />
          {fault}
        </p>
      )}
      <table class="edit cells">
        <caption class="sr">{t('Levels of the scale')}</caption>
        <thead>
          <tr>
            <th scope="col" class="n narrow">
              {t('Mark')}
            </th>
            <th scope="col" class="narrow">
              {t('Name')}
            </th>
            <th scope="col" class="grow most">
              {t('What the bid shows')}
            </th>
            <th scope="col" class="ord">
              {t('Remove')}
            </th>
          </tr>
        </thead>
        <tbody ref={list}>
          {scale.map((level, i) => (
            <Row key={i} level={level} i={i} onRemove={removeRow} />
          ))}
        </tbody>
      </table>
      <p class="row">
        <button
          type="button"
          class="btn"
          aria-disabled={full || undefined}
          onClick={() => !full && change(addLevel(null))}
        >
          <Icon name="plus" />
          {t('Level')}
        </button>
        {full && <small>{t('A scale has up to {n} levels.', { n: limits.levels })}</small>}
      </p>
      <div class="row fields">
        <StepField at={`${at}.step`} of={null} step={method.step ?? ''} />
        <SelectField
          at={`${at}.shownDecimals`}
          label={t('Decimals that points are shown with')}
          hint={
            rounding
              ? t('For reading; how bids are compared is said below.')
              : t('For reading only: totals are compared exactly, unrounded.')
          }
          value={String(shownDecimals)}
          options={places.map((n) => ({ value: String(n), name: String(n) }))}
          set={(n) => change(setMethod({ shownDecimals: places.find((p) => String(p) === n)! }))}
        />
      </div>
    </>
  );
}
