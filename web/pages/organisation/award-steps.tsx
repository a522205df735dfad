/** The steps in which awards are approved: who, how many of them, from which amount on. */
import { count } from '../../../shared/numerals.ts';
import type { Actor } from '../../../shared/people.ts';
import { can } from '../../../shared/people.ts';
import type { ApprovalStep } from '../../../shared/settings.ts';
import { t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { SectionProps } from './settings-sections.tsx';

const mostSteps = 8;
const amount = /^([0-9]{1,18}(\.[0-9]{1,6})?)?$/;

type StepProps = {
  step: ApprovalStep;
  n: number;
  currency: string;
  approvers: readonly Actor[];
  change: (part: Partial<ApprovalStep>) => void;
  remove: (() => void) | null;
  errorAt: SectionProps['errorAt'];
};

function Step({ step, n, currency, approvers, change, remove, errorAt }: StepProps) {
  const at = (field: string) => `award.steps.${n}.${field}`;
  const id = (field: string) => idOfFault(at(field));
  const personError = step.personIds.map((_, i) => errorAt(at(`personIds.${i}`))).find(Boolean);
  const gone = step.personIds.filter((p) => !approvers.some((a) => a.id === p));
  return (
    <li class="panel stack" id={idOfFault(`award.steps.${n}`)}>
      <h3>{t('Step {n}', { n: n + 1 })}</h3>
      <Field id={id('name')} label={t('Name')} error={errorAt(at('name'))}>
        <input value={step.name} maxLength={100} onInput={(event) => change({ name: event.currentTarget.value })} />
      </Field>
      <Field
        id={id('over')}
        label={t('For awards above, in {currency}', { currency })}
        hint={t('Empty: for every award.')}
        error={amount.test(step.over) ? errorAt(at('over')) : t('Write an amount in digits, such as 25000.00.')}
      >
        <input
          class="n"
          inputMode="decimal"
          maxLength={25}
          value={step.over}
          onInput={(event) => change({ over: event.currentTarget.value.trim() })}
        />
      </Field>
      <Field id={id('needed')} label={t('Approvals needed')} error={errorAt(at('needed'))}>
        <select value={String(step.needed)} onChange={(event) => change({ needed: count(event.currentTarget.value) })}>
          {[1, 2, 3, 4, 5].map((count) => (
            <option key={count} value={String(count)} selected={count === step.needed}>
              {count}
            </option>
          ))}
        </select>
      </Field>
      <Group
        id={id('personIds.0')}
        legend={t('By whom')}
        hint={t('Nobody chosen: any approver who took no part in the evaluation.')}
        error={personError}
      >
        {approvers.map((person) => (
          <Choice
            key={person.id}
            type="checkbox"
            name={`step-${n}-${person.id}`}
            checked={step.personIds.includes(person.id)}
            onChoose={(yes) =>
              change({
                personIds: yes ? [...step.personIds, person.id] : step.personIds.filter((p) => p !== person.id),
              })
            }
          >
            {person.name}
          </Choice>
        ))}
        {approvers.length === 0 && <p class="hint">{t('Nobody has the role of approver yet.')}</p>}
        {gone.length > 0 && (
          <p>
            <button
              type="button"
              class="btn small"
              onClick={() => change({ personIds: step.personIds.filter((p) => !gone.includes(p)) })}
            >
              {t('Take out who is no approver any more')}
            </button>
          </p>
        )}
      </Group>
      {remove && (
        <p>
          <button type="button" class="btn small danger" onClick={remove}>
            {t('Take step {n} away', { n: n + 1 })}
          </button>
        </p>
      )}
    </li>
  );
}

/** The section "Approval of awards". */
export function AwardSteps({ settings, set, errorAt, people }: SectionProps & { people: readonly Actor[] }) {
  const { award, currency } = settings;
  const approvers = people.filter((p) => can(p, 'award.approve'));
  const put = (steps: ApprovalStep[]) => set({ award: { ...award, steps } });
  return (
    <section class="stack" aria-labelledby="award">
      <h2 id="award">{t('Approval of awards')}</h2>
      <p class="hint">{t('Nobody approves what they have recommended, marked or locked.')}</p>
      <Group id="award-order" legend={t('Order of the steps')} error={errorAt('award.order')}>
        <Choice
          name="award-order"
          checked={award.order === 'serial'}
          onChoose={() => set({ award: { ...award, order: 'serial' } })}
        >
          {t('One after the other')}
        </Choice>
        <Choice
          name="award-order"
          checked={award.order === 'parallel'}
          onChoose={() => set({ award: { ...award, order: 'parallel' } })}
        >
          {t('All at once')}
        </Choice>
      </Group>
      <ol class="plain stack" id="award-steps" tabIndex={-1}>
        {award.steps.map((step, n) => (
          <Step
            key={n}
            step={step}
            n={n}
            currency={currency}
            approvers={approvers}
            change={(part) => put(award.steps.map((s, i) => (i === n ? { ...s, ...part } : s)))}
            remove={award.steps.length > 1 ? () => put(award.steps.filter((_, i) => i !== n)) : null}
            errorAt={errorAt}
          />
        ))}
      </ol>
      {award.steps.length < mostSteps && (
        <p>
          <button
            type="button"
            class="btn"
            onClick={() =>
              put([...award.steps, { name: '', over: award.steps.at(-1)!.over, needed: 1, personIds: [] }])
            }
          >
            <Icon name="plus" />
            {t('Add a step')}
          </button>
        </p>
      )}
    </section>
  );
}
