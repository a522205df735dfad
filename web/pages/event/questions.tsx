/** Questions to bidders of every kind; each in one envelope, for one lot or for all. */
import { envelopesOf, limits, type Question } from '../../../shared/event.ts';
import { Icon } from '../../parts/icon.tsx';
import { focusSoon, SelectField, TextField, useDraft } from './fields.tsx';
import { lotName, severalLots } from './lot-edits.ts';
import { QuestionDetails } from './question-details.tsx';
import {
  addQuestion,
  besidePrices,
  decidedBy,
  editQuestion,
  moveQuestion,
  ofNoLot,
  removeQuestion,
  setQuestionKind,
} from './question-edits.ts';
import { OrderButtons, RemoveButton, type RowActs, useRowOrder } from './row-order.tsx';

const kinds: readonly { value: Question['kind']; name: string }[] = [
  { value: 'text', name: 'Words' },
  { value: 'yesno', name: 'Yes or no' },
  { value: 'choice', name: 'A choice' },
  { value: 'number', name: 'A number' },
  { value: 'date', name: 'A date' },
  { value: 'file', name: 'A file' },
];

type RowProps = { q: Question; i: number; perLot: boolean } & RowActs;

function Row({ q, i, perLot, onMove, onRemove }: RowProps) {
  const { content, edit } = useDraft();
  const c = content.value;
  const name = `question ${i + 1}`;
  const decides = decidedBy(c, q.id);
  const lost = ofNoLot(c, q);
  return (
    <tr data-row={i}>
      <th scope="row">{i + 1}</th>
      <td class="grow" data-label="What bidders are asked">
        <TextField
          bare
          at={`questions.${i}.text`}
          label={`Words of ${name}`}
          rows={1}
          max={2000}
          value={q.text}
          set={(text) => edit(editQuestion(i, { text }))}
        />
        <QuestionDetails q={q} i={i} />
        {decides.length > 0 && <small>Decides {decides.map((x) => x.name || 'a criterion').join(', ')}.</small>}
        {besidePrices(c, q) && <small>Evaluators do not see the answer before all marks are locked.</small>}
      </td>
      <td data-label="Answered by">
        <SelectField
          bare
          at={`questions.${i}.kind`}
          label={`What ${name} is answered by`}
          value={q.kind}
          options={kinds}
          set={(value) => {
            const kind = kinds.find((k) => k.value === value)!;
            edit(setQuestionKind(i, kind.value), `Question ${i + 1} is answered by: ${kind.name.toLowerCase()}.`);
          }}
        />
      </td>
      {perLot && (
        <td data-label="Asked for">
          <SelectField
            bare
            at={`questions.${i}.lotId`}
            label={`Lot of ${name}`}
            value={q.lotId ?? ''}
            options={[
              { value: '', name: 'every lot' },
              ...(lost ? [{ value: q.lotId!, name: 'a lot that is gone' }] : []),
              ...c.lots.map((lot, l) => ({ value: lot.id, name: lotName(lot, l) })),
            ]}
            set={(value) => edit(editQuestion(i, { lotId: value || null }))}
          />
        </td>
      )}
      {c.envelopes === 'two' && (
        <td data-label="Envelope">
          <SelectField
            bare
            at={`questions.${i}.envelope`}
            label={`Envelope of ${name}`}
            value={q.envelope}
            options={envelopesOf(c).map((e) => ({ value: e, name: e === 'technical' ? 'Technical' : 'Price' }))}
            set={(value) => edit(editQuestion(i, { envelope: envelopesOf(c).find((e) => e === value)! }))}
          />
        </td>
      )}
      <td class="c" data-label="Must be answered">
        <input
          type="checkbox"
          aria-label={`Question ${i + 1} must be answered`}
          checked={q.mandatory}
          onChange={(event) => edit(editQuestion(i, { mandatory: event.currentTarget.checked }))}
        />
      </td>
      <td class="ord">
        <OrderButtons i={i} length={c.questions.length} name={name} onMove={onMove} />
        <RemoveButton
          name={name}
          onRemove={() => onRemove(i, () => edit(removeQuestion(i), `Question ${i + 1} removed.`))}
        />
      </td>
    </tr>
  );
}

/** The part of the editor with the questions. */
export function Questions() {
  const { content, edit } = useDraft();
  const { questions } = content.value;
  const perLot = severalLots(content.value) || questions.some((q) => ofNoLot(content.value, q));
  const { list, onKeyDown, moveRow, removeRow } = useRowOrder<HTMLTableSectionElement>(questions.length, (i, by) =>
    edit(moveQuestion(i, by), `Question ${i + 1} is now question ${i + by + 1}.`),
  );
  const full = questions.length >= limits.questions;
  const add = (kind: Question['kind']) => {
    if (full) return;
    edit(addQuestion(kind));
    focusSoon(`questions.${content.value.questions.length - 1}.text`);
  };
  return (
    <section class="panel stack" aria-labelledby="asked">
      <h2 id="asked">Questions</h2>
      <p class="measure">
        What bidders answer beside the price sheet. A yes-or-no question can decide points by itself; what people judge
        is written as a question for words or as a file.
      </p>
      {questions.length === 0 && <p>No questions yet. A bid is then its price sheet and nothing else.</p>}
      {questions.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard
        <section class="scroll" tabIndex={0} aria-label="Questions to bidders">
          <table class="edit cells">
            <caption class="sr">Questions to bidders</caption>
            <thead>
              <tr>
                <th scope="col">No.</th>
                <th scope="col" class="grow">
                  What bidders are asked
                </th>
                <th scope="col">Answered by</th>
                {perLot && <th scope="col">Asked for</th>}
                {content.value.envelopes === 'two' && <th scope="col">Envelope</th>}
                <th scope="col" class="c">
                  Must be answered
                </th>
                <th scope="col" class="ord">
                  Order
                </th>
              </tr>
            </thead>
            <tbody ref={list} onKeyDown={onKeyDown}>
              {questions.map((q, i) => (
                <Row key={q.id} q={q} i={i} perLot={perLot} onMove={moveRow} onRemove={removeRow} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="row">
        {kinds.map((k) => (
          <button
            key={k.value}
            type="button"
            class="btn"
            aria-disabled={full || undefined}
            onClick={() => add(k.value)}
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
