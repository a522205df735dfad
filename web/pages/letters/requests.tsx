import { useState } from 'preact/hooks';
import { answerRequest, type RequestShown, type Requests } from '../../../shared/api/requests.ts';
import { limits } from '../../../shared/event.ts';
import { missing } from '../../../shared/problem.ts';
import { bothClocks, millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { timeLeft } from '../opening/countdown.ts';

type Props = { view: Requests; eventId: string; onView: (view: Requests) => void };

function Answer({ request, eventId, onView }: Omit<Props, 'view'> & { request: RequestShown }) {
  const [text, setText] = useState('');
  const at = `answer-${request.id}`;
  return (
    <Form
      act={t('Send the answer')}
      kind="final"
      check={() => (text.trim() === '' ? [missing(at, t('Write your answer.'))] : [])}
      send={async () =>
        onView(await call(answerRequest, { params: { eventId, requestId: request.id }, body: { text: text.trim() } }))
      }
      beside={<small>{t('It is sent once, and is final.')}</small>}
    >
      {({ errorAt }) => (
        <Field
          id={at}
          label={t('Your answer')}
          hint={t(
            'It is filed beside your bid, for the committee. It changes nothing in the bid. Text only; no files.',
          )}
          error={errorAt(at)}
        >
          <textarea rows={6} maxLength={limits.answer} value={text} onInput={(e) => setText(e.currentTarget.value)} />
        </Field>
      )}
    </Form>
  );
}

function Request({ request, view, eventId, onView }: Props & { request: RequestShown }) {
  // By the server's clock, also while the page stays open.
  const left = millis(request.due) - now.value;
  const open = !request.answer && left > 0;
  const due = (
    <strong>
      <Time at={request.due} zone={view.zone} />
    </strong>
  );
  return (
    <article class="panel stack" aria-labelledby={`request-${request.id}`}>
      <div class="row base">
        <h3 id={`request-${request.id}`}>
          {request.kind === 'price' ? t('Explain your price') : t('Make something clear')}
        </h3>
        <span class="end">
          {request.answer ? (
            <Tag kind="good" icon="check">
              {t('Answered')}
            </Tag>
          ) : open ? (
            <Tag kind="warn" icon="clock">
              {t('{time} left', { time: timeLeft(left) })}
            </Tag>
          ) : (
            <Tag kind="bad" icon="x">
              {t('No longer taken')}
            </Tag>
          )}
        </span>
      </div>
      <p class="typed">{request.text}</p>
      <p>
        <small>
          {rich('{buyer}, {time}. Lot: {lot}.', {
            buyer: view.buyer,
            time: <time dateTime={request.askedAt}>{bothClocks(request.askedAt, view.zone, 'second')}</time>,
            lot: request.lot,
          })}
        </small>
      </p>
      {request.answer ? (
        <div class="cite">
          <p class="typed">{request.answer.text}</p>
          <p>
            <small>
              {request.answer.by},{' '}
              <time dateTime={request.answer.at}>{bothClocks(request.answer.at, view.zone, 'second')}</time>
            </small>
          </p>
        </div>
      ) : (
        <>
          <p>
            {open
              ? rich('Answer by {due}', { due })
              : rich('The answer was due by {due}. Ask the buyer for more time.', { due })}
          </p>
          {open && <Answer request={request} eventId={eventId} onView={onView} />}
        </>
      )}
    </article>
  );
}

/** What the buyer has asked about our bids, and our answers. */
export function RequestList({ view, eventId, onView }: Props) {
  return (
    <section class="stack" aria-labelledby="requests">
      <h2 id="requests" tabIndex={-1}>
        {t('What the buyer asks about your bid')}
      </h2>
      {view.items.length === 0 && <p>{t('Nothing. If the buyer asks something, you get an e-mail.')}</p>}
      {view.items.map((request) => (
        <Request key={request.id} request={request} view={view} eventId={eventId} onView={onView} />
      ))}
    </section>
  );
}
