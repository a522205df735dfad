/** The questions of one envelope that are answered on the page. */
import { type EnvelopeId, limits, type Question } from '../../../shared/event.ts';
import { Choice, Field, Group } from '../../parts/field.tsx';
import type { Desk } from './desk.ts';
import { EnvelopePanel } from './envelope-panel.tsx';
import { idOfMissing, sectionId, worded } from './task-list.ts';

/** From here on the letters left are told. */
const tellFrom = limits.answer - 500;

/** What the server found wrong with an answer when it was last saved. */
const faultOf = (desk: Desk, id: string): string | null => {
  const state = desk.saver.state.value;
  if (state.is !== 'refused') return null;
  return state.problem.problem.faults?.find((f) => f.at.endsWith(`answers.${id}`))?.text ?? null;
};

const Asked = ({ q, n }: { q: Question; n: number }) => (
  <>
    {n}. {q.text} {!q.mandatory && <small>(optional)</small>}
  </>
);

function TextAnswer({ desk, q, n }: { desk: Desk; q: Question; n: number }) {
  const value = desk.content.value.answers[q.id] ?? '';
  const left = limits.answer - value.length;
  return (
    <Field
      id={idOfMissing(`answers.${q.id}`)}
      label={<Asked q={q} n={n} />}
      hint={value.length >= tellFrom ? `${left} of ${limits.answer} characters left` : undefined}
      error={faultOf(desk, q.id)}
    >
      <textarea
        rows={4}
        maxLength={limits.answer}
        defaultValue={value}
        onInput={(e) => desk.answer(q.id, e.currentTarget.value)}
        onBlur={() => void desk.saver.flush()}
      />
    </Field>
  );
}

function YesNoAnswer({ desk, q, n }: { desk: Desk; q: Question; n: number }) {
  const value = desk.content.value.answers[q.id] ?? '';
  const choose = (to: string) => {
    desk.answer(q.id, to);
    void desk.saver.flush();
  };
  return (
    <Group id={idOfMissing(`answers.${q.id}`)} legend={<Asked q={q} n={n} />} error={faultOf(desk, q.id)}>
      <div class="row">
        {(['yes', 'no'] as const).map((option) => (
          <Choice
            key={option}
            name={`answer-${q.id}`}
            value={option}
            checked={value === option}
            onChoose={() => choose(option)}
          >
            {option === 'yes' ? 'Yes' : 'No'}
          </Choice>
        ))}
        {!q.mandatory && value !== '' && (
          <button type="button" class="btn small quiet" onClick={() => choose('')}>
            Take the answer back
          </button>
        )}
      </div>
    </Group>
  );
}

/** All of them, numbered as they are asked. */
export function Questions({ desk, envelope }: { desk: Desk; envelope: EnvelopeId }) {
  const { notice } = desk.view.value;
  const asked = worded(notice, envelope);
  if (asked.length === 0) return null;
  return (
    <EnvelopePanel id={sectionId(envelope, 'questions')} envelope={envelope} title="Questions">
      {asked.map((q, i) =>
        q.kind === 'yesno' ? (
          <YesNoAnswer key={q.id} desk={desk} q={q} n={i + 1} />
        ) : (
          <TextAnswer key={`${q.id} ${desk.epoch.value}`} desk={desk} q={q} n={i + 1} />
        ),
      )}
    </EnvelopePanel>
  );
}
