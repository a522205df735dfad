/** One question of a supplier, and the answer that is being prepared: saved as it is typed, sent with others. */
import { useSignal } from '@preact/signals';
import { prepareAnswer } from '../../../shared/api/events.ts';
import { limits } from '../../../shared/event.ts';
import type { StoredQuestion } from '../../../shared/questions.ts';
import { type Answer, answerFaults } from '../../../shared/questions.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Saved } from '../../parts/saved.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { useSaver } from '../../saving.ts';

type HeadProps = { question: StoredQuestion; zone: string; lotName: string | null };

/** Who asked what, when. */
const QuestionHead = ({ question, zone, lotName }: HeadProps) => (
  <>
    <p class="row">
      <strong>{question.supplier}</strong>
      <small>
        {question.by.name}
        {lotName && ` · ${lotName}`}
        {' · '}
        {rich('asked {time}', { time: <Time at={question.askedAt} zone={zone} /> })}
      </small>
    </p>
    <p class="written">{question.text}</p>
  </>
);

/** What a question begins with: to everybody, in the asker's own words. */
const begin = (question: StoredQuestion): Answer =>
  question.prepared
    ? { to: question.prepared.to, wording: question.prepared.wording, text: question.prepared.text }
    : { to: 'all', wording: question.text, text: '' };

type Props = HeadProps & {
  eventId: string;
  writes: boolean;
  picked: boolean;
  onPick: (picked: boolean) => void;
  /** The question as the server answered last. */
  onSaved: (question: StoredQuestion) => void;
  /** Somebody else has changed it. */
  onReload: () => void;
};

/** An open question with its answer. */
export function OpenQuestion({ eventId, question, zone, lotName, writes, picked, onPick, onSaved, onReload }: Props) {
  const answer = useSignal<Answer>(begin(question));
  const version = useSignal(question.version);
  const saver = useSaver<Answer>(
    async (body, key) => {
      const params = { eventId, questionId: question.id };
      const kept = await call(prepareAnswer, { params, body, ifMatch: version.value, key });
      version.value = kept.version;
      onSaved(kept);
    },
    [question.id],
  );
  const set = (change: Partial<Answer>) => {
    answer.value = { ...answer.value, ...change };
    saver.changed(answer.value);
  };
  const { to, wording, text } = answer.value;
  const faults = text.trim() === '' ? [] : answerFaults(question, answer.value);
  const faultAt = (at: string) => faults.find((f) => f.at === at)?.text;
  const ready = text.trim() !== '' && faults.length === 0;
  const id = question.id.replace('.', '-');
  return (
    <li class="panel stack" onFocusOut={() => void saver.flush()}>
      <QuestionHead question={question} zone={zone} lotName={lotName} />
      {writes && (
        <>
          <Group id={`${id}-to`} legend={t('The answer goes')}>
            <Choice name={`${id}-to`} checked={to === 'all'} onChoose={() => set({ to: 'all' })}>
              {t('to everybody, without the asker’s name')}
            </Choice>
            <Choice
              name={`${id}-to`}
              checked={to === 'asker'}
              onChoose={() => set({ to: 'asker' })}
              hint={t('Only where it helps nobody else: all bidders must know the same.')}
            >
              {t('to {supplier} alone', { supplier: question.supplier })}
            </Choice>
          </Group>
          {to === 'all' && (
            <Field id={`${id}-wording`} label={t('The question, as everybody reads it')} error={faultAt('wording')}>
              <textarea
                rows={2}
                maxLength={limits.reason}
                value={wording}
                onInput={(e) => set({ wording: e.currentTarget.value })}
              />
            </Field>
          )}
          <Field
            id={`${id}-text`}
            label={t('The answer')}
            hint={t('It explains the notice. What changes it is an addendum.')}
            error={faultAt('text')}
          >
            <textarea
              rows={3}
              maxLength={limits.reason}
              value={text}
              onInput={(e) => set({ text: e.currentTarget.value })}
            />
          </Field>
          <div class="row">
            <Choice type="checkbox" name={`${id}-pick`} checked={picked && ready} disabled={!ready} onChoose={onPick}>
              {t('Send it with the next answers')}
            </Choice>
            <span class="end row">
              {question.prepared && <small>{t('prepared by {by}', { by: question.prepared.by })}</small>}
              <Saved state={saver.state} />
              {saver.state.value.is === 'conflict' && (
                <button type="button" class="btn" onClick={onReload}>
                  {t('Show the newer version')}
                </button>
              )}
            </span>
          </div>
        </>
      )}
    </li>
  );
}

/** A question that is answered or withdrawn. */
export const ClosedQuestion = ({ question, zone, lotName }: HeadProps) => (
  <li class="panel stack">
    <QuestionHead question={question} zone={zone} lotName={lotName} />
    {question.answer && (
      <>
        <p class="row">
          <Tag kind="good" icon="check">
            {question.answer.to === 'all' ? t('To everybody') : t('To the asker alone')}
          </Tag>
          <small>
            {question.answer.by}, <Time at={question.answer.at} zone={zone} />
          </small>
        </p>
        {question.answer.to === 'all' && question.answer.wording !== question.text && (
          <p class="written">{rich('Everybody reads: {question}', { question: <q>{question.answer.wording}</q> })}</p>
        )}
        <p class="written">{question.answer.text}</p>
      </>
    )}
  </li>
);
