/** Questions to bidders: words, yes or no, a file; each in one envelope. */
import { type EnvelopeId, envelopesOf, limits, type Question } from '../../../shared/event.ts';
import { Choice } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { SelectField, TextField, useDraft } from './fields.tsx';
import {
  addQuestion,
  besidePrices,
  decidedBy,
  editQuestion,
  envelopeName,
  moveQuestion,
  removeQuestion,
} from './question-edits.ts';
import { OrderButtons, useRowOrder } from './row-order.tsx';

const kinds: readonly { value: Question['kind']; name: string }[] = [
  { value: 'text', name: 'Words' },
  { value: 'yesno', name: 'Yes or no' },
  { value: 'file', name: 'A file' },
];

type RowProps = { q: Question; i: number; onMove: (i: number, by: number) => void };

function Row({ q, i, onMove }: RowProps) {
  const { content, edit } = useDraft();
  const c = content.value;
  const name = `question ${i + 1}`;
  const decides = decidedBy(c, q.id);
  return (
    <li class="panel stack tight" data-row={i}>
      <div class="row">
        <h3>Question {i + 1}</h3>
        {decides.length > 0 && <small>decides {decides.map((x) => x.name || 'a criterion').join(', ')}</small>}
        <span class="end row">
          <OrderButtons i={i} length={c.questions.length} name={name} onMove={onMove} />
          <button
            type="button"
            class="btn danger"
            aria-label={`Remove ${name}`}
            onClick={() => edit(removeQuestion(i), `Question ${i + 1} removed.`)}
          >
            Remove
          </button>
        </span>
      </div>
      <TextField
        at={`questions.${i}.text`}
        label="What bidders are asked"
        rows={2}
        max={2000}
        value={q.text}
        set={(text) => edit(editQuestion(i, { text }))}
      />
      <div class="cols">
        <SelectField
          at={`questions.${i}.kind`}
          label="Answered by"
          value={q.kind}
          options={kinds}
          set={(kind) => edit(editQuestion(i, { kind: kinds.find((k) => k.value === kind)!.value }))}
        />
        {c.envelopes === 'two' && (
          <SelectField
            at={`questions.${i}.envelope`}
            label="In the"
            {...(besidePrices(c, q) ? { hint: 'Evaluators do not see the answer before all marks are locked.' } : {})}
            value={q.envelope}
            options={envelopesOf(c).map((e) => ({ value: e, name: envelopeName(e) }))}
            set={(envelope) => edit(editQuestion(i, { envelope: envelope as EnvelopeId }))}
          />
        )}
        <Choice
          type="checkbox"
          name={`mandatory-${q.id}`}
          checked={q.mandatory}
          onChoose={(mandatory) => edit(editQuestion(i, { mandatory }))}
          hint="A bid cannot be submitted without an answer."
        >
          Must be answered
        </Choice>
      </div>
    </li>
  );
}

/** The part of the editor with the questions. */
export function Questions() {
  const { content, edit } = useDraft();
  const { questions } = content.value;
  const { list, onKeyDown, moveRow } = useRowOrder<HTMLUListElement>(questions.length, (i, by) =>
    edit(moveQuestion(i, by), `Question ${i + 1} is now question ${i + by + 1}.`),
  );
  const full = questions.length >= limits.questions;
  return (
    <section class="stack" aria-labelledby="asked">
      <h2 id="asked" class="sr">
        Questions
      </h2>
      <p class="measure">
        What bidders answer beside the price sheet. A yes-or-no question can decide points by itself; what people judge
        is written as a question for words or as a file.
      </p>
      {questions.length === 0 && <p class="panel">No questions yet. A bid is then its price sheet and nothing else.</p>}
      <ul class="rows" ref={list} onKeyDown={onKeyDown}>
        {questions.map((q, i) => (
          <Row key={q.id} q={q} i={i} onMove={moveRow} />
        ))}
      </ul>
      <p class="row">
        {kinds.map((k) => (
          <button
            key={k.value}
            type="button"
            class="btn"
            aria-disabled={full || undefined}
            onClick={() => !full && edit(addQuestion(k.value))}
          >
            <Icon name="plus" />
            Question: {k.name.toLowerCase()}
          </button>
        ))}
        {full && <small>An event has up to {limits.questions} questions.</small>}
        {questions.length > 1 && (
          <small class="end">
            <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> moves a question
          </small>
        )}
      </p>
    </section>
  );
}
