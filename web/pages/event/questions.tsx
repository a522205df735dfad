/** Questions to bidders of every kind; each in one envelope, for one lot or for all. */
import { envelopesOf, limits, type Question } from '../../../shared/event.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { Icon } from '../../parts/icon.tsx';
import { rich } from '../../rich.ts';
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
import { MoveKeys, OrderButtons, RemoveButton, type RowActs, useRowOrder } from './row-order.tsx';

const kinds: readonly { value: Question['kind']; name: Plain; add: Plain; within: Plain }[] = [
  { value: 'text', name: 'Words', add: 'Question: words', within: 'words' },
  { value: 'yesno', name: 'Yes or no', add: 'Question: yes or no', within: 'yes or no' },
  { value: 'choice', name: 'A choice', add: 'Question: a choice', within: 'a choice' },
  { value: 'number', name: 'A number', add: 'Question: a number', within: 'a number' },
  { value: 'date', name: 'A date', add: 'Question: a date', within: 'a date' },
  { value: 'file', name: 'A file', add: 'Question: a file', within: 'a file' },
];

type RowProps = { q: Question; i: number; perLot: boolean } & RowActs;

function Row({ q, i, perLot, onMove, onRemove }: RowProps) {
  const { content, edit } = useDraft();
  const c = content.value;
  const name = t('question {n}', { n: i + 1 });
  const decides = decidedBy(c, q.id);
  const lost = ofNoLot(c, q);
  return (
    <tr data-row={i}>
      <th scope="row">{i + 1}</th>
      <td class="grow" data-label={t('What bidders are asked')}>
        <TextField
          bare
          at={`questions.${i}.text`}
          label={t('Words of {name}', { name })}
          rows={1}
          max={2000}
          value={q.text}
          set={(text) => edit(editQuestion(i, { text }))}
        />
        <QuestionDetails q={q} i={i} />
        {decides.length > 0 && (
          <small>{t('Decides {list}.', { list: decides.map((x) => x.name || t('a criterion')).join(', ') })}</small>
        )}
        {besidePrices(c, q) && <small>{t('Evaluators do not see the answer before all marks are locked.')}</small>}
      </td>
      <td data-label={t('Answered by')}>
        <SelectField
          bare
          at={`questions.${i}.kind`}
          label={t('What {name} is answered by', { name })}
          value={q.kind}
          options={kinds.map((k) => ({ value: k.value, name: t(k.name) }))}
          set={(value) => {
            const kind = kinds.find((k) => k.value === value)!;
            edit(
              setQuestionKind(i, kind.value),
              t('Question {n} is answered by: {what}.', { n: i + 1, what: t(kind.within) }),
            );
          }}
        />
      </td>
      {perLot && (
        <td data-label={t('Asked for')}>
          <SelectField
            bare
            at={`questions.${i}.lotId`}
            label={t('Lot of {name}', { name })}
            value={q.lotId ?? ''}
            options={[
              { value: '', name: t('every lot') },
              ...(lost ? [{ value: q.lotId!, name: t('a lot that is gone') }] : []),
              ...c.lots.map((lot, l) => ({ value: lot.id, name: lotName(lot, l) })),
            ]}
            set={(value) => edit(editQuestion(i, { lotId: value || null }))}
          />
        </td>
      )}
      {c.envelopes === 'two' && (
        <td data-label={t('Envelope')}>
          <SelectField
            bare
            at={`questions.${i}.envelope`}
            label={t('Envelope of {name}', { name })}
            value={q.envelope}
            options={envelopesOf(c).map((e) => ({ value: e, name: e === 'technical' ? t('Technical') : t('Price') }))}
            set={(value) => edit(editQuestion(i, { envelope: envelopesOf(c).find((e) => e === value)! }))}
          />
        </td>
      )}
      <td class="c" data-label={t('Must be answered')}>
        <input
          type="checkbox"
          aria-label={t('Question {n} must be answered', { n: i + 1 })}
          checked={q.mandatory}
          onChange={(event) => edit(editQuestion(i, { mandatory: event.currentTarget.checked }))}
        />
      </td>
      <td class="ord">
        <OrderButtons i={i} length={c.questions.length} name={name} onMove={onMove} />
        <RemoveButton
          name={name}
          onRemove={() => onRemove(i, () => edit(removeQuestion(i), t('Question {n} removed.', { n: i + 1 })))}
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
    edit(moveQuestion(i, by), t('Question {n} is now question {place}.', { n: i + 1, place: i + by + 1 })),
  );
  const full = questions.length >= limits.questions;
  const add = (kind: Question['kind']) => {
    if (full) return;
    edit(addQuestion(kind));
    focusSoon(`questions.${content.value.questions.length - 1}.text`);
  };
  return (
    <section class="panel stack" aria-labelledby="asked">
      <h2 id="asked">{t('Questions')}</h2>
      <p class="measure">
        {t(
          'What bidders answer beside the price sheet. A yes-or-no question can decide points by itself; what people judge is written as a question for words or as a file.',
        )}
      </p>
      {questions.length === 0 && <p>{t('No questions yet. A bid is then its price sheet and nothing else.')}</p>}
      {questions.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard
        <section class="scroll" tabIndex={0} aria-label={t('Questions to bidders')}>
          <table class="edit cells">
            <caption class="sr">{t('Questions to bidders')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('No.')}</th>
                <th scope="col" class="grow">
                  {t('What bidders are asked')}
                </th>
                <th scope="col">{t('Answered by')}</th>
                {perLot && <th scope="col">{t('Asked for')}</th>}
                {content.value.envelopes === 'two' && <th scope="col">{t('Envelope')}</th>}
                <th scope="col" class="c">
                  {t('Must be answered')}
                </th>
                <th scope="col" class="ord">
                  {t('Order')}
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
            {t(k.add)}
          </button>
        ))}
        {full && <small>{t('An event has up to {n} questions.', { n: limits.questions })}</small>}
        {questions.length > 1 && <small class="end">{rich('{keys} moves a question', { keys: <MoveKeys /> })}</small>}
      </p>
    </section>
  );
}
