import { useState } from 'preact/hooks';
import type { BidCheck, CheckView, ClarificationShown } from '../../../shared/api/check.ts';
import type { ClarificationKind } from '../../../shared/clarification.ts';
import { limits } from '../../../shared/event.ts';
import { missing } from '../../../shared/problem.ts';
import { type Instant, zoneName } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Icon } from '../../parts/icon.tsx';
import { RequestRead } from './request-read.tsx';

type Asked = { kind: ClarificationKind; text: string; due: string };
type Props = {
  view: CheckView;
  bid: BidCheck;
  now: Instant;
  editing: string | null;
  onEdit: (what: string | null) => void;
  onAsk: (said: Asked) => Promise<void>;
  onExtend: (request: ClarificationShown, said: { due: string; reason: string }) => Promise<void>;
};

const Due = ({
  value,
  onInput,
  zone,
  now,
  error,
}: {
  value: string;
  onInput: (due: string) => void;
  zone: string;
  now: Instant;
  error: string | undefined;
}) => (
  <Field
    id="due"
    label={t('Answer by')}
    hint={t('By the clock in {zone}. A later answer is not taken.', { zone: zoneName(now, zone) })}
    error={error}
  >
    <input type="datetime-local" value={value} onInput={(e) => onInput(e.currentTarget.value)} />
  </Field>
);
const Back = ({ onCancel }: { onCancel: () => void }) => (
  <button type="button" class="btn quiet" onClick={onCancel}>
    {t('Go back')}
  </button>
);

function AskForm({ view, now, onAsk, onCancel }: Pick<Props, 'view' | 'now' | 'onAsk'> & { onCancel: () => void }) {
  const ranked = view.lot.stage === 'ranked';
  const [kind, setKind] = useState<ClarificationKind>(ranked ? 'price' : 'bid');
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const check = () => [
    ...(text.trim() === '' ? [missing('text', t('Say what the bidder has to make clear.'))] : []),
    ...(due === '' ? [missing('due', t('Say until when the bidder has to answer.'))] : []),
  ];
  return (
    <Form
      act={t('Send the request')}
      check={check}
      send={() => onAsk({ kind, text, due })}
      beside={<Back onCancel={onCancel} />}
    >
      {({ errorAt }) => (
        <>
          {ranked && (
            <Group id="kind" legend={t('What it is about')}>
              <Choice name="kind" checked={kind === 'price'} onChoose={() => setKind('price')}>
                {t('The price: an explanation')}
              </Choice>
              <Choice name="kind" checked={kind === 'bid'} onChoose={() => setKind('bid')}>
                {t('Something else in the bid')}
              </Choice>
            </Group>
          )}
          <Field
            id="text"
            label={t('What the bidder has to make clear')}
            hint={t('Only this bidder reads it. The answer is filed beside the bid and changes nothing in it.')}
            error={errorAt('text')}
          >
            <textarea rows={4} maxLength={limits.reason} value={text} onInput={(e) => setText(e.currentTarget.value)} />
          </Field>
          <Due value={due} onInput={setDue} zone={view.zone} now={now} error={errorAt('due')} />
        </>
      )}
    </Form>
  );
}

function MoreTime({
  zone,
  now,
  onSend,
  onCancel,
}: {
  zone: string;
  now: Instant;
  onSend: (said: { due: string; reason: string }) => Promise<void>;
  onCancel: () => void;
}) {
  const [due, setDue] = useState('');
  const [reason, setReason] = useState('');
  const check = () => [
    ...(due === '' ? [missing('due', t('Say until when the bidder has to answer.'))] : []),
    ...(reason.trim() === '' ? [missing('reason', t('Say why the bidder gets more time.'))] : []),
  ];
  return (
    <Form
      act={t('Give more time')}
      check={check}
      send={() => onSend({ due, reason })}
      beside={<Back onCancel={onCancel} />}
    >
      {({ errorAt }) => (
        <>
          <Due value={due} onInput={setDue} zone={zone} now={now} error={errorAt('due')} />
          <Field id="reason" label={t('Why the bidder gets more time')} error={errorAt('reason')}>
            <textarea
              rows={2}
              maxLength={limits.reason}
              value={reason}
              onInput={(e) => setReason(e.currentTarget.value)}
            />
          </Field>
        </>
      )}
    </Form>
  );
}

/** What was asked of one bidder and what it answered; a new request. */
export function Requests({ view, bid, now, editing, onEdit, onAsk, onExtend }: Props) {
  const may = view.may.check && (view.lot.stage === 'scoring' || view.lot.stage === 'ranked');
  return (
    <section class="panel stack" aria-labelledby="requests">
      {bid.entered && (
        <p class="measure">
          <Icon name="alert" />{' '}
          {bid.entered.postal
            ? t(
                'This bid came on paper or by e-mail: its bidder cannot answer here. Send each request by post, to {address}, and say what was answered where you decide.',
                { address: bid.entered.postal },
              )
            : t(
                'This bid came on paper or by e-mail: its bidder cannot answer here. Each request goes out by e-mail; say what was answered where you decide.',
              )}
        </p>
      )}
      <h2 id="requests" tabIndex={-1}>
        {t('Requests to the bidder')}
      </h2>
      {bid.clarifications.length === 0 && <p>{t('Nothing was asked of {bid}.', { bid: bid.name })}</p>}
      {bid.clarifications.map((request) => (
        <div key={request.id} class="stack tight">
          <RequestRead request={request} zone={view.zone} />
          {editing === `more:${request.id}` ? (
            <MoreTime
              zone={view.zone}
              now={now}
              onSend={(said) => onExtend(request, said)}
              onCancel={() => onEdit(null)}
            />
          ) : (
            may &&
            request.state !== 'answered' && (
              <p>
                <button type="button" class="btn quiet" onClick={() => onEdit(`more:${request.id}`)}>
                  {t('Give more time')}
                </button>
              </p>
            )
          )}
        </div>
      ))}
      {editing === 'ask' ? (
        <AskForm view={view} now={now} onAsk={onAsk} onCancel={() => onEdit(null)} />
      ) : (
        may && (
          <p>
            <button type="button" class="btn" onClick={() => onEdit('ask')}>
              {t('Ask the bidder')}
            </button>
          </p>
        )
      )}
    </section>
  );
}
