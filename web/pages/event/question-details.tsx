/** What belongs to one kind of question, edited in place: the unit and range of a number, the options of a choice. */
import { type ChoiceQuestion, limits, type NumberQuestion, type Question } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Icon } from '../../parts/icon.tsx';
import { AmountField, focusSoon, TextField, useDraft } from './fields.tsx';
import { addOption, editOption, editQuestion, removeOption } from './question-edits.ts';
import { RemoveButton } from './row-order.tsx';

function NumberDetails({ q, i }: { q: NumberQuestion; i: number }) {
  const { edit } = useDraft();
  const at = `questions.${i}`;
  return (
    <div class="details row base">
      <TextField
        at={`${at}.unit`}
        label={t('Unit')}
        max={40}
        value={q.unit}
        set={(unit) => edit(editQuestion(i, { unit }))}
      />
      <AmountField
        at={`${at}.least`}
        label={t('At least')}
        value={q.least}
        set={(least) => edit(editQuestion(i, { least }))}
      />
      <AmountField
        at={`${at}.most`}
        label={t('At most')}
        value={q.most}
        set={(most) => edit(editQuestion(i, { most }))}
      />
    </div>
  );
}

function ChoiceDetails({ q, i }: { q: ChoiceQuestion; i: number }) {
  const { edit, shown, content } = useDraft();
  const at = `questions.${i}.options`;
  const few = shown(at);
  const full = q.options.length >= limits.options;
  const add = () => {
    if (full) return;
    edit(addOption(i));
    focusSoon(`${at}.${q.options.length}.text`);
  };
  const remove = (k: number) => {
    edit(removeOption(i, k), t('Option {n} of question {question} removed.', { n: k + 1, question: i + 1 }));
    const left = content.value.questions[i];
    const last = left?.kind === 'choice' ? left.options.length - 1 : -1;
    focusSoon(last < 0 ? at : `${at}.${Math.min(k, last)}.text`);
  };
  return (
    <div class="details stack tight">
      {few && (
        <p class="error">
          <Icon name="alert" />
          {few}
        </p>
      )}
      <ol class="options" aria-label={t('Options of question {n}', { n: i + 1 })}>
        {q.options.map((o, k) => (
          <li key={o.id} class="row">
            <TextField
              bare
              at={`${at}.${k}.text`}
              label={t('Option {n} of question {question}', { n: k + 1, question: i + 1 })}
              max={500}
              value={o.text}
              set={(text) => edit(editOption(i, k, text))}
            />
            <RemoveButton
              name={t('option {n} of question {question}', { n: k + 1, question: i + 1 })}
              onRemove={() => remove(k)}
            />
          </li>
        ))}
      </ol>
      <p class="row">
        <button
          type="button"
          class="btn small"
          id={idOfFault(at)}
          aria-label={t('Add an option to question {n}', { n: i + 1 })}
          aria-disabled={full || undefined}
          onClick={add}
        >
          <Icon name="plus" />
          {t('Option')}
        </button>
        {full && <small>{t('A choice has up to {n} options.', { n: limits.options })}</small>}
      </p>
    </div>
  );
}

/** The details of a question; none for the kinds that have none. */
export function QuestionDetails({ q, i }: { q: Question; i: number }) {
  if (q.kind === 'number') return <NumberDetails q={q} i={i} />;
  return q.kind === 'choice' ? <ChoiceDetails q={q} i={i} /> : null;
}
