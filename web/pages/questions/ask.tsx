/** A supplier asks the buyer, and sees what it has asked. */
import { useState } from 'preact/hooks';
import {
  type AskedQuestion,
  type AskedQuestions,
  askQuestion,
  withdrawQuestion,
} from '../../../shared/api/questions.ts';
import { type EventContent, limits } from '../../../shared/event.ts';
import { millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { useCommandKey } from '../../command-key.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { lotNameIn } from './lot-name.ts';

type Place = { params: { eventId: string }; query: { invitation: string | undefined } };
type Props = { place: Place; content: EventContent; asked: AskedQuestions; onChange: (asked: AskedQuestions) => void };

/** The form, while questions are taken. */
export function AskForm({ place, content, asked, onChange }: Props) {
  const [text, setText] = useState('');
  const [lotId, setLotId] = useState('');
  const [said, setSaid] = useState(false);
  const keyFor = useCommandKey();
  const { until, items } = asked;
  if (!until)
    return (
      <p class="measure">
        {rich('Questions are not taken here. Write to {contact}, {address}.', {
          contact: content.contact.name,
          address: <a href={`mailto:${content.contact.email}`}>{content.contact.email}</a>,
        })}
      </p>
    );
  if (now.value >= millis(until))
    return (
      <p class="measure">
        {rich('Questions were taken until {time}.', { time: <Time at={until} zone={content.zone} /> })}
      </p>
    );
  const check = () =>
    text.trim() === '' ? [{ at: 'text', code: 'missing', text: t('Write your question, then ask it.') }] : [];
  const send = async () => {
    setSaid(false);
    const body = { text: text.trim(), lotId: lotId || null };
    onChange(await call(askQuestion, { ...place, body, key: keyFor([body, items.length]) }));
    setText('');
    setSaid(true);
  };
  return (
    <section class="panel stack" aria-labelledby="ask">
      <h2 id="ask">{t('Ask the buyer')}</h2>
      <p class="measure">
        {t('The buyer sees who asks. What is answered to everybody names nobody: leave out what is secret to you.')}
      </p>
      <Form
        act={t('Ask the question')}
        check={check}
        send={send}
        beside={<span role="status">{said && t('Asked.')}</span>}
      >
        {({ errorAt }) => (
          <>
            {content.lots.length > 1 && (
              <Field id="lotId" label={t('About')} error={errorAt('lotId')}>
                <select value={lotId} onChange={(e) => setLotId(e.currentTarget.value)}>
                  <option value="">{t('The whole event')}</option>
                  {content.lots.map((lot) => (
                    <option key={lot.id} value={lot.id}>
                      {lot.name}
                    </option>
                  ))}
                </select>
              </Field>
            )}
            <Field
              id="text"
              label={t('Your question')}
              hint={t('One question at a time, with the section of the documents that it is about.')}
              error={errorAt('text')}
            >
              <textarea
                rows={4}
                maxLength={limits.reason}
                value={text}
                onInput={(event) => {
                  setText(event.currentTarget.value);
                  setSaid(false);
                }}
              />
            </Field>
          </>
        )}
      </Form>
    </section>
  );
}

const stateTag = (q: AskedQuestion) =>
  q.state === 'answered' ? (
    <Tag kind="good" icon="check">
      {q.answer?.to === 'all' ? t('Answered to everybody') : t('Answered to you')}
    </Tag>
  ) : q.state === 'withdrawn' ? (
    <Tag>{t('Withdrawn')}</Tag>
  ) : (
    <Tag icon="clock">{t('Waits for an answer')}</Tag>
  );

/** What my organisation has asked. */
export function AskedList({ place, content, asked, onChange }: Props) {
  const [taking, setTaking] = useState<AskedQuestion | null>(null);
  const lotName = lotNameIn(content);
  if (asked.items.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="asked">
      <h2 id="asked">{t('What we asked')}</h2>
      <ul class="answers stack">
        {asked.items.map((q) => (
          <li key={q.id} class="stack tight">
            <p class="row">
              {stateTag(q)}
              {lotName(q.lotId) && <small>{lotName(q.lotId)}</small>}
              <small>{rich('asked {time}', { time: <Time at={q.askedAt} zone={content.zone} /> })}</small>
            </p>
            <p>
              <strong class="written">{q.text}</strong>
            </p>
            {q.answer && (
              <>
                <p class="written">{q.answer.text}</p>
                <p class="hint">{rich('answered {time}', { time: <Time at={q.answer.at} zone={content.zone} /> })}</p>
              </>
            )}
            {q.state === 'open' && (
              <p>
                <button type="button" class="btn quiet" onClick={() => setTaking(q)}>
                  {t('Take it back')}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        open={taking !== null}
        title={t('Take the question back?')}
        act={t('Take it back')}
        onClose={() => setTaking(null)}
        onConfirm={async () => {
          const params = { ...place.params, questionId: taking!.id };
          onChange(await call(withdrawQuestion, { ...place, params }));
          setTaking(null);
        }}
      >
        <p class="written">{taking?.text}</p>
        <p>{t('The buyer sees that it was withdrawn, and does not answer it.')}</p>
      </Confirm>
    </section>
  );
}
