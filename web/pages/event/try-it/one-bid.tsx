/** One bid of a rehearsal: its name, price, marks and answers, each changed at once. */
import { useState } from 'preact/hooks';
import { answerFault } from '../../../../shared/answer.ts';
import type { Question } from '../../../../shared/event.ts';
import { amountPattern, compare, exact, plain } from '../../../../shared/exact.ts';
import { limits } from '../../../../shared/fields.ts';
import type { JudgedCriterion } from '../../../../shared/method.ts';
import { highestOf, lowestOf, scaleOf } from '../../../../shared/scoring/marks.ts';
import {
  askedIn,
  judgedIn,
  marksOf,
  type Tried,
  type TriedBid,
  totalLine,
} from '../../../../shared/scoring/rehearsal.ts';
import { t } from '../../../../shared/words/say.ts';
import { Field } from '../../../parts/field.tsx';
import { withPrice } from './bids.ts';

type AmountProps = {
  id: string;
  label: string;
  hint?: string;
  value: string;
  fault: (value: string) => string | null;
  set: (value: string) => void;
};

/** A decimal: what is none stays in the field, with why, and changes nothing. */
function Amount({ id, label, hint, value, fault, set }: AmountProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed === null ? null : fault(typed);
  return (
    <Field id={id} label={label} hint={hint} error={wrong}>
      <input
        class="n"
        inputMode="decimal"
        autocomplete="off"
        value={typed ?? value}
        onInput={(e) => {
          const next = e.currentTarget.value.trim();
          setTyped(next);
          if (fault(next) === null) set(next);
        }}
        onBlur={() => wrong === null && setTyped(null)}
      />
    </Field>
  );
}

const amountFault = (value: string): string | null =>
  value === '' || amountPattern.test(value) ? null : t('A number of zero or more, with a decimal point.');

/** Marks that stand in a list; more are typed. */
const mostListed = 26;

type MarkProps = { tried: Tried; criterion: JudgedCriterion; value: string; set: (mark: string) => void };

/** The mark that the panel gives together. A mean of several may lie between the marks of the scale. */
function MarkField({ tried, criterion, value, set }: MarkProps) {
  const id = `try-mark-${criterion.id}`;
  const label = criterion.name || t('Criterion');
  const scale = scaleOf(tried.method, criterion);
  const [least, most] = [lowestOf(scale), highestOf(scale)];
  const marks = marksOf(tried.method, criterion);
  if (marks === null || marks.length > mostListed) {
    const fault = (mark: string) => {
      if (mark === '') return null;
      if (!amountPattern.test(mark) || compare(exact(mark), least) < 0 || compare(exact(mark), most) > 0)
        return t('Marks go from {least} to {most} here.', { least: plain(least), most: plain(most) });
      return null;
    };
    return <Amount id={id} label={label} value={value} fault={fault} set={set} />;
  }
  const nameOf = (mark: string) => {
    const level = scale.levels.find((l) => l.mark !== '' && plain(exact(l.mark)) === mark);
    return level ? `${mark} ${level.name}` : mark;
  };
  const listed = value === '' || marks.includes(value) ? marks : [...marks, value];
  return (
    <Field id={id} label={label}>
      <select value={value} onChange={(e) => set(e.currentTarget.value)}>
        <option value="">{t('no mark')}</option>
        {listed.map((mark) => (
          <option key={mark} value={mark}>
            {nameOf(mark)}
          </option>
        ))}
      </select>
    </Field>
  );
}

type AnswerProps = { question: Question; value: string; set: (answer: string) => void };

function AnswerField({ question, value, set }: AnswerProps) {
  const id = `try-answer-${question.id}`;
  if (question.kind === 'number')
    return (
      <Amount
        id={id}
        label={question.unit ? `${question.text} (${question.unit})` : question.text}
        value={value}
        fault={(answer) => (answer === '' ? null : (answerFault(question, answer)?.text ?? null))}
        set={set}
      />
    );
  const options =
    question.kind === 'choice'
      ? question.options.map((o) => ({ id: o.id, text: o.text }))
      : [
          { id: 'yes', text: t('yes') },
          { id: 'no', text: t('no') },
        ];
  return (
    <Field id={id} label={question.text}>
      <select value={value} onChange={(e) => set(e.currentTarget.value)}>
        <option value="">{t('no answer')}</option>
        {options.map((o) => (
          <option key={o.id} value={o.id}>
            {o.text}
          </option>
        ))}
      </select>
    </Field>
  );
}

type Props = {
  tried: Tried;
  currency: string;
  bid: TriedBid;
  onChange: (bid: TriedBid) => void;
  onRemove: () => void;
};

/** The panel of a bid. */
export function OneBid({ tried, currency, bid, onChange, onRemove }: Props) {
  const priceOf = (lineId: string) => bid.prices.find((p) => p.lineId === lineId);
  const judged = judgedIn(tried.method);
  const asked = askedIn(tried);
  return (
    <>
      <Field id="try-name" label={t('Name')}>
        <input
          value={bid.name}
          maxLength={limits.name}
          autocomplete="off"
          onInput={(e) => onChange({ ...bid, name: e.currentTarget.value })}
        />
      </Field>
      {tried.lot.lines.map((line) => (
        <div class="stack tight" key={line.id}>
          <Amount
            id={`try-price-${line.id}`}
            label={
              line.id === totalLine
                ? t('Price, {currency}', { currency })
                : t('{line}, price of one', { line: line.name })
            }
            value={priceOf(line.id)?.unitPrice ?? ''}
            fault={amountFault}
            set={(unitPrice) => onChange(withPrice(bid, line.id, { unitPrice }))}
          />
          {line.quantity === null && (
            <Amount
              id={`try-quantity-${line.id}`}
              label={t('{line}, quantity', { line: line.name })}
              value={priceOf(line.id)?.quantity ?? ''}
              fault={amountFault}
              set={(quantity) => onChange(withPrice(bid, line.id, { quantity }))}
            />
          )}
        </div>
      ))}
      {judged.length > 0 && (
        <>
          <h3>{t('Marks that the panel gives together')}</h3>
          {judged.map((c) => (
            <MarkField
              key={c.id}
              tried={tried}
              criterion={c}
              value={bid.marks[c.id] ?? ''}
              set={(mark) => onChange({ ...bid, marks: { ...bid.marks, [c.id]: mark } })}
            />
          ))}
        </>
      )}
      {asked.length > 0 && (
        <>
          <h3>{t('Answers that count')}</h3>
          {asked.map((q) => (
            <AnswerField
              key={q.id}
              question={q}
              value={bid.answers[q.id] ?? ''}
              set={(answer) => onChange({ ...bid, answers: { ...bid.answers, [q.id]: answer } })}
            />
          ))}
        </>
      )}
      <p>
        <button type="button" class="btn quiet" onClick={onRemove}>
          {t('Take this bid out')}
        </button>
      </p>
    </>
  );
}
