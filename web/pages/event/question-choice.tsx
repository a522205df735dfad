/** The question that decides a criterion or a preference. */
import type { AnsweredCriterion } from '../../../shared/event.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { SelectField, useDraft } from './fields.tsx';
import { useMethod } from './method-here.tsx';
import { partHref } from './parts-of-draft.ts';
import { questionsToDecide } from './question-edits.ts';

const takes: Readonly<Record<AnsweredCriterion['kind'], Plain>> = {
  yesno: 'A yes-or-no question that must be answered.',
  number: 'A question for a number that must be answered.',
  choice: 'A question with options that must be answered.',
};

type Props = {
  at: string;
  kind: AnsweredCriterion['kind'];
  label: string;
  value: string;
  set: (id: string) => void;
};

/** Chooses one of the questions of a kind; says where to write one if there is none. */
export function QuestionChoice({ at, kind, label, value, set }: Props) {
  const { content, eventId } = useDraft();
  const { lotId } = useMethod();
  const questions = questionsToDecide(content.value, kind, lotId);
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
