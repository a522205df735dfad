/** One criterion: its name and words, how it gets its points, whether it is a bonus. */
import { type AnsweredCriterion, type Criterion, isAnswered, limits } from '../../../shared/event.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { Swatch, tonesOf } from '../../parts/criteria-bar.tsx';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice } from '../../parts/field.tsx';
import { editCriterion, editNumber, removeCriterion, setKind, setQuestionOf, setShare } from './criteria-edits.ts';
import { AmountField, SelectField, TextField, useDraft } from './fields.tsx';
import { partHref } from './parts-of-draft.ts';
import { PriceFormula } from './price-formula.tsx';
import { questionsToDecide } from './question-edits.ts';

const kinds: readonly { value: Criterion['kind']; name: Plain }[] = [
  { value: 'judged', name: 'People judge it on the scale' },
  { value: 'yesno', name: 'Yes gets all points, no gets none' },
  { value: 'number', name: 'From a number that is answered' },
  { value: 'choice', name: 'From the option that is chosen' },
  { value: 'price', name: 'From the price, by a formula' },
];

const takes: Readonly<Record<AnsweredCriterion['kind'], Plain>> = {
  yesno: 'A yes-or-no question that must be answered.',
  number: 'A question for a number that must be answered.',
  choice: 'A question with options that must be answered.',
};

/** Chooses one of the questions of a kind; says where to write one if there is none. */
export function QuestionChoice({
  at,
  kind,
  label,
  value,
  set,
}: {
  at: string;
  kind: AnsweredCriterion['kind'];
  label: string;
  value: string;
  set: (id: string) => void;
}) {
  const { content, eventId } = useDraft();
  const questions = questionsToDecide(content.value, kind);
  const short = (text: string) =>
    text === '' ? t('(no words yet)') : text.length > 90 ? `${text.slice(0, 88)} …` : text;
  return (
    <SelectField
      at={at}
      label={label}
      hint={
        <>
          {t(takes[kind])}{' '}
          <a href={partHref(eventId, 'questions')}>
            {questions.length ? t('See the questions') : t('Write one first')}
          </a>
        </>
      }
      value={questions.some((q) => q.id === value) ? value : ''}
      options={[
        { value: '', name: questions.length ? t('Choose a question') : t('There is none yet') },
        ...questions.map((q) => ({ value: q.id, name: short(q.text) })),
      ]}
      set={set}
    />
  );
}

function Judged({ points }: { points: string }) {
  const { content } = useDraft();
  const highest = content.value.method.scale.at(-1)?.mark || '?';
  return (
    <>
      <p class="big">{t('points = {points} × mean of marks ÷ {highest}', { points: points || '?', highest })}</p>
      <p class="hint">
        {t('Each evaluator gives a mark by the words of the scale. The mean of their marks counts, unrounded.')}
      </p>
    </>
  );
}

/** Points by the question that decides, and how its answers earn them. */
function Answered({ c, i }: { c: AnsweredCriterion; i: number }) {
  const { content, edit, shown } = useDraft();
  const at = `method.criteria.${i}`;
  const question = content.value.questions.find((q) => q.id === c.questionId);
  const fault = shown(`${at}.shares`);
  return (
    <>
      <QuestionChoice
        at={`${at}.questionId`}
        kind={c.kind}
        label={t('Question that decides')}
        value={c.questionId}
        set={(id) => edit(setQuestionOf(i, id))}
      />
      {c.kind !== 'yesno' && (
        <p class="hint">
          {t(
            'Such an answer binds: where the check finds it false, it is not corrected, the bid can be rejected for it.',
          )}
        </p>
      )}
      {c.kind === 'number' && (
        <>
          <AmountField
            at={`${at}.ideal`}
            label={t('All points at')}
            hint={question?.kind === 'number' ? question.unit : undefined}
            value={c.ideal}
            set={(ideal) => edit(editNumber(i, { ideal }))}
          />
          <AmountField
            at={`${at}.none`}
            label={t('No points at or below')}
            hint={t('Between this and the ideal, points rise in a straight line. Blank: lower answers get all points.')}
            value={c.none}
            set={(none) => edit(editNumber(i, { none }))}
          />
          <AmountField
            at={`${at}.noneAbove`}
            label={t('No points at or above')}
            hint={t('Above the ideal, points fall in a straight line to this. Blank: higher answers get all points.')}
            value={c.noneAbove}
            set={(noneAbove) => edit(editNumber(i, { noneAbove }))}
          />
        </>
      )}
      {c.kind === 'choice' && question?.kind === 'choice' && (
        <fieldset class="stack tight" id={idOfFault(`${at}.shares`)} tabIndex={-1}>
          <legend>{t('Percent of the points for each option')}</legend>
          {fault && <p class="error">{fault}</p>}
          {question.options.map((option) => (
            <AmountField
              key={option.id}
              at={`${at}.shares.${option.id}`}
              label={option.text || t('(no words yet)')}
              value={c.shares.find((s) => s.optionId === option.id)?.percent ?? ''}
              set={(percent) => edit(setShare(i, option.id, percent))}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** The panel beside the table. */
export function CriterionPanel({ i, onRemoved }: { i: number; onRemoved: () => void }) {
  const { content, edit } = useDraft();
  const { criteria } = content.value.method;
  const c = criteria[i]!;
  const at = `method.criteria.${i}`;
  const name = c.name || t('Criterion {n}', { n: i + 1 });
  return (
    <>
      <div class="row base">
        <h2 id="chosen" tabIndex={-1}>
          <Swatch tone={tonesOf(criteria)[i]!} />
          {i + 1} {name}
        </h2>
        <button
          type="button"
          class="btn danger end"
          aria-label={t('Remove {name}', { name })}
          onClick={() => {
            onRemoved();
            edit(removeCriterion(i), t('{name} removed.', { name }));
            requestAnimationFrame(() => document.getElementById('chosen')?.focus());
          }}
        >
          {t('Remove')}
        </button>
      </div>
      <TextField
        at={`${at}.name`}
        label={t('Name')}
        max={limits.name}
        value={c.name}
        set={(value) => edit(editCriterion(i, { name: value }))}
      />
      <TextField
        at={`${at}.words`}
        label={t('What it asks for')}
        hint={t('Published with it. Say what a good bid shows, and where in the bid it is looked for.')}
        rows={4}
        max={4000}
        value={c.words}
        set={(words) => edit(editCriterion(i, { words }))}
      />
      <SelectField
        at={`${at}.kind`}
        label={t('How points follow')}
        value={c.kind}
        options={kinds.map((k) => ({ value: k.value, name: t(k.name) }))}
        set={(kind) => edit(setKind(i, kinds.find((k) => k.value === kind)!.value))}
      />
      {c.kind === 'judged' && <Judged points={c.points} />}
      {isAnswered(c) && <Answered c={c} i={i} />}
      {c.kind === 'price' && <PriceFormula c={c} i={i} />}
      <Choice
        type="checkbox"
        name={`bonus-${c.id}`}
        checked={c.bonus}
        onChoose={(bonus) => edit(editCriterion(i, { bonus }))}
        hint={t('A bonus is added on top of the total: a preference, say.')}
      >
        {t('These points lie outside the total')}
      </Choice>
    </>
  );
}
