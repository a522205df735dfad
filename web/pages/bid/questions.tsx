/** The questions of one envelope that are answered on the page. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { answerFault } from '../../../shared/answer.ts';
import { rangeText } from '../../../shared/asked.ts';
import { type EnvelopeId, limits, type NumberQuestion, type Question } from '../../../shared/event.ts';
import { quantityDecimals } from '../../../shared/price-basis.ts';
import { t } from '../../../shared/words/say.ts';
import { Choice, Field, Group } from '../../parts/field.tsx';
import type { Desk } from './desk.ts';
import { ChangedBy } from './dispute.tsx';
import { EnvelopePanel } from './envelope-panel.tsx';
import { WordsFromProfile } from './from-profile.tsx';
import { TouchedMark } from './inbox.tsx';
import { readEntry } from './price-entry.ts';
import { idOfMissing, worded } from './task-list.ts';

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
    {n}. {q.text} {!q.mandatory && <small>{t('(optional)')}</small>}
  </>
);

type Props<Q extends Question> = { desk: Desk; q: Q; n: number };

function TextAnswer({ desk, q, n }: Props<Question>) {
  const field = useRef<HTMLTextAreaElement>(null);
  const value = desk.content.value.answers[q.id] ?? '';
  const left = limits.answer - value.length;
  /** Behind what is written, if anything: nobody's words go. */
  const take = (text: string) => {
    const whole = [field.current?.value.trimEnd() ?? '', text].filter(Boolean).join('\n').slice(0, limits.answer);
    if (field.current) field.current.value = whole;
    desk.answer(q.id, whole);
    field.current?.focus();
    void desk.saver.flush();
  };
  return (
    <>
      <Field
        id={idOfMissing(`answers.${q.id}`)}
        label={<Asked q={q} n={n} />}
        hint={
          value.length >= tellFrom ? t('{left} of {most} characters left', { left, most: limits.answer }) : undefined
        }
        error={faultOf(desk, q.id)}
      >
        <textarea
          ref={field}
          rows={4}
          maxLength={limits.answer}
          defaultValue={value}
          onInput={(e) => desk.answer(q.id, e.currentTarget.value)}
          onBlur={() => void desk.saver.flush()}
        />
      </Field>
      <WordsFromProfile desk={desk} label={q.text} onChoose={take} />
    </>
  );
}

/** A number in its unit. What is no number, or out of range, stays in the field and counts as not answered. */
function NumberAnswer({ desk, q, n }: Props<NumberQuestion>) {
  const [typed, setTyped] = useState(desk.content.value.answers[q.id] ?? '');
  const [left, setLeft] = useState(true);
  const read = (text: string): { value: string } | { fault: string } => {
    const entry = readEntry(text, quantityDecimals);
    if ('fault' in entry) return entry;
    const fault = answerFault(q, entry.value);
    return fault ? { fault: fault.text } : entry;
  };
  const entry = read(typed);
  const fault = left && 'fault' in entry ? t('{fault} It is not saved as it stands.', { fault: entry.fault }) : null;
  const range = q.least !== '' || q.most !== '';
  return (
    <Field
      id={idOfMissing(`answers.${q.id}`)}
      label={<Asked q={q} n={n} />}
      hint={range ? t('A number, {range}', { range: rangeText(q) }) : t('In {unit}', { unit: q.unit })}
      error={fault ?? faultOf(desk, q.id)}
    >
      <input
        class="n brief"
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        value={typed}
        onInput={(e) => {
          const text = e.currentTarget.value;
          const now = read(text);
          setTyped(text);
          setLeft(false);
          desk.answer(q.id, 'value' in now ? now.value : '');
        }}
        onBlur={() => {
          setLeft(true);
          void desk.saver.flush();
        }}
      />
    </Field>
  );
}

function DateAnswer({ desk, q, n }: Props<Question>) {
  return (
    <Field id={idOfMissing(`answers.${q.id}`)} label={<Asked q={q} n={n} />} error={faultOf(desk, q.id)}>
      <input
        type="date"
        class="brief"
        max="9999-12-31"
        defaultValue={desk.content.value.answers[q.id] ?? ''}
        onInput={(e) => desk.answer(q.id, e.currentTarget.value)}
        onBlur={() => void desk.saver.flush()}
      />
    </Field>
  );
}

type Option = { id: string; text: string };
const yesOrNo = (): readonly Option[] => [
  { id: 'yes', text: t('Yes') },
  { id: 'no', text: t('No') },
];

/** One of several answers; an optional one can be taken back. */
function OneOf({ desk, q, n, options, beside }: Props<Question> & { options: readonly Option[]; beside: boolean }) {
  const value = desk.content.value.answers[q.id] ?? '';
  const choose = (to: string) => {
    desk.answer(q.id, to);
    void desk.saver.flush();
  };
  const back: ComponentChildren = !q.mandatory && value !== '' && (
    <button type="button" class="btn small quiet" onClick={() => choose('')}>
      {t('Take the answer back')}
    </button>
  );
  const list = options.map((o) => (
    <Choice key={o.id} name={`answer-${q.id}`} value={o.id} checked={value === o.id} onChoose={() => choose(o.id)}>
      {o.text}
    </Choice>
  ));
  return (
    <Group id={idOfMissing(`answers.${q.id}`)} legend={<Asked q={q} n={n} />} error={faultOf(desk, q.id)}>
      {beside ? (
        <div class="row">
          {list}
          {back}
        </div>
      ) : (
        <>
          {list}
          {back && <p>{back}</p>}
        </>
      )}
    </Group>
  );
}

/** The control that a question is answered by. */
function AnswerTo({ desk, q, n }: Props<Question>) {
  switch (q.kind) {
    case 'yesno':
      return <OneOf desk={desk} q={q} n={n} options={yesOrNo()} beside />;
    case 'choice':
      return <OneOf desk={desk} q={q} n={n} options={q.options} beside={false} />;
    case 'number':
      return <NumberAnswer desk={desk} q={q} n={n} />;
    case 'date':
      return <DateAnswer desk={desk} q={q} n={n} />;
    case 'text':
    case 'file':
      return <TextAnswer desk={desk} q={q} n={n} />;
  }
}

/** All of them, numbered as they are asked. */
export function Questions({ desk, envelope }: { desk: Desk; envelope: EnvelopeId }) {
  const { notice, lotId } = desk.view.value;
  const asked = worded(notice, lotId, envelope);
  if (asked.length === 0) return null;
  return (
    <EnvelopePanel envelope={envelope} part="questions">
      {asked.map((q, i) => (
        <div key={q.id} class="stack tight">
          <AnswerTo
            key={`${desk.epoch.value} ${desk.renewed.value[`answers.${q.id}`] ?? 0}`}
            desk={desk}
            q={q}
            n={i + 1}
          />
          <ChangedBy desk={desk} field={`answers.${q.id}`} />
          <TouchedMark desk={desk} field={`answers.${q.id}`} />
        </div>
      ))}
    </EnvelopePanel>
  );
}
