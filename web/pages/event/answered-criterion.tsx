/** A criterion whose points follow from an answer: the question that decides, and how its answers earn them. */
import type { AnsweredCriterion } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { editNumber, setQuestionOf, setShare } from './criteria-edits.ts';
import { AmountField, useDraft } from './fields.tsx';
import { useMethod } from './method-here.tsx';
import { QuestionChoice } from './question-choice.tsx';

/** The question and what its answers earn, for the criterion at place `i`. */
export function Answered({ c, i }: { c: AnsweredCriterion; i: number }) {
  const { content, shown } = useDraft();
  const { at: method, change } = useMethod();
  const at = `${method}.criteria.${i}`;
  const question = content.value.questions.find((q) => q.id === c.questionId);
  const fault = shown(`${at}.shares`);
  return (
    <>
      <QuestionChoice
        at={`${at}.questionId`}
        kind={c.kind}
        label={t('Question that decides')}
        value={c.questionId}
        set={(id) => change(setQuestionOf(i, id))}
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
            set={(ideal) => change(editNumber(i, { ideal }))}
          />
          <AmountField
            at={`${at}.none`}
            label={t('No points at or below')}
            hint={t('Between this and the ideal, points rise in a straight line. Blank: lower answers get all points.')}
            value={c.none}
            set={(none) => change(editNumber(i, { none }))}
          />
          <AmountField
            at={`${at}.noneAbove`}
            label={t('No points at or above')}
            hint={t('Above the ideal, points fall in a straight line to this. Blank: higher answers get all points.')}
            value={c.noneAbove}
            set={(noneAbove) => change(editNumber(i, { noneAbove }))}
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
              set={(percent) => change(setShare(i, option.id, percent))}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
