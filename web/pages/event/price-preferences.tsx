/** Preferences off the price: for whom, how much, up to what, and how several go together. For scoring only. */
import { limits, type PriceCriterion } from '../../../shared/event.ts';
import { currencies } from '../../../shared/money.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Icon } from '../../parts/icon.tsx';
import { AmountField, focusSoon, SelectField, useDraft } from './fields.tsx';
import { useMethod } from './method-here.tsx';
import {
  addPreference,
  editPreference,
  movePreference,
  removePreference,
  setPreferencesMost,
  setStacking,
} from './price-edits.ts';
import { QuestionChoice } from './question-choice.tsx';
import { OrderButtons, RemoveButton, useRowOrder } from './row-order.tsx';

type Stacking = NonNullable<PriceCriterion['stacking']>;

const ways: readonly { id: Stacking; name: Plain; says: Plain }[] = [
  {
    id: 'together',
    name: 'Each off the price as bid',
    says: '5 % and 10 % of 1000 leave 850.',
  },
  {
    id: 'in-turn',
    name: 'Each off what the ones before it leave',
    says: '5 % of 1000, then 10 % of 950, leave 855. The order counts where one has a limit.',
  },
  { id: 'highest', name: 'Only the one that takes off most', says: 'Of 5 % and 10 % of 1000 the 10 % count: 900.' },
];

type Props = { c: PriceCriterion; i: number };

function One({
  c,
  i,
  k,
  onMove,
  onRemove,
}: Props & { k: number; onMove: (k: number, by: number) => void; onRemove: () => void }) {
  const { content } = useDraft();
  const { at: method, change } = useMethod();
  const { currency } = content.value;
  const at = `${method}.criteria.${i}.preferences.${k}`;
  const p = c.preferences[k]!;
  const name = t('preference {n}', { n: k + 1 });
  const several = c.preferences.length > 1;
  return (
    <li class="stack tight inset" data-row={k}>
      <p class="row">
        <strong>{t('Preference {n}', { n: k + 1 })}</strong>
        <span class="end ord">
          {several && <OrderButtons i={k} length={c.preferences.length} name={name} onMove={onMove} />}
          <RemoveButton name={name} onRemove={onRemove} />
        </span>
      </p>
      <QuestionChoice
        kind="yesno"
        at={`${at}.questionId`}
        label={t('For those who answer yes to')}
        value={p.questionId}
        set={(questionId) => change(editPreference(i, k, { questionId }))}
      />
      <div class="row base pair">
        <AmountField
          at={`${at}.percent`}
          label={t('Percent less')}
          value={p.percent}
          set={(percent) => change(editPreference(i, k, { percent }))}
        />
        <AmountField
          at={`${at}.most`}
          label={t('At most, {currency}', { currency })}
          decimals={currencies[currency] ?? 2}
          value={p.most}
          set={(most) => change(editPreference(i, k, { most }))}
        />
      </div>
    </li>
  );
}

function Together({ c, i }: Props) {
  const { at: method, change } = useMethod();
  const at = `${method}.criteria.${i}`;
  const stacking = c.stacking ?? '';
  const says = ways.find((w) => w.id === stacking)?.says;
  return (
    <>
      <SelectField
        at={`${at}.stacking`}
        label={t('How they go together')}
        hint={says && t(says)}
        value={stacking}
        options={[
          ...(stacking === '' ? [{ value: '', name: t('Choose one') }] : []),
          ...ways.map(({ id, name }) => ({ value: id, name: t(name) })),
        ]}
        set={(id) => change(setStacking(i, ways.find((w) => w.id === id)?.id ?? 'together'))}
      />
      <AmountField
        at={`${at}.preferencesMost`}
        label={t('All together at most, percent of the price')}
        hint={t('Blank: no limit.')}
        value={c.preferencesMost ?? ''}
        set={(most) => change(setPreferencesMost(i, most))}
      />
    </>
  );
}

/** The preferences of the price criterion at place `i`. */
export function Preferences({ c, i }: Props) {
  const { shown } = useDraft();
  const { at: method, change } = useMethod();
  const at = `${method}.criteria.${i}.preferences`;
  const count = c.preferences.length;
  const fault = shown(at);
  const full = count >= limits.preferences;
  const { list, onKeyDown, moveRow, removeRow } = useRowOrder<HTMLOListElement>(count, (k, by) =>
    change(movePreference(i, k, by), t('Preference {n} is now number {place}.', { n: k + 1, place: k + by + 1 })),
  );
  return (
    <fieldset class="stack tight" id={idOfFault(at)} tabIndex={-1}>
      <legend class="label">{t('Count the price of some bidders less')}</legend>
      <p class="hint">{t('For scoring only; the contract is at the price bid.')}</p>
      {fault && <p class="error">{fault}</p>}
      <ol ref={list} onKeyDown={onKeyDown} class="plain stack tight">
        {c.preferences.map((_, k) => (
          // Preferences have no ids: their places are what they are.
          <One
            key={`${k}`}
            c={c}
            i={i}
            k={k}
            onMove={moveRow}
            onRemove={() =>
              removeRow(k, () => change(removePreference(i, k), t('Preference {n} removed.', { n: k + 1 })))
            }
          />
        ))}
      </ol>
      <p>
        <button
          type="button"
          class="btn"
          aria-disabled={full || undefined}
          onClick={() => {
            if (full) return;
            change(addPreference(i));
            focusSoon(`${at}.${count}.questionId`);
          }}
        >
          <Icon name="plus" />
          {t('Preference')}
        </button>
      </p>
      {count > 1 && <Together c={c} i={i} />}
    </fieldset>
  );
}
