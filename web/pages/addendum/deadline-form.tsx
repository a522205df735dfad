/** A new deadline and a reason, by the clock of the event: to move it, or to reopen. */
import { useState } from 'preact/hooks';
import { limits } from '../../../shared/event.ts';
import type { Fault } from '../../../shared/problem.ts';
import { bothClocks, instantOf } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';

type Props = {
  act: string;
  zone: string;
  /** By the wall clock of the zone, as it stands. */
  closes: string;
  send: (said: { closes: string; reason: string }) => Promise<unknown>;
};

/** The form; it says the chosen time by both clocks before anything is sent. */
export function DeadlineForm({ act, zone, closes: before, send }: Props) {
  const [closes, setCloses] = useState(before);
  const [reason, setReason] = useState('');
  const found = closes ? instantOf(closes, zone) : null;
  const check = (): Fault[] => [
    ...(closes === '' ? [{ at: 'closes', code: 'missing', text: t('Say when bids close.') }] : []),
    ...(reason.trim() === '' ? [{ at: 'reason', code: 'missing', text: t('Say why.') }] : []),
  ];
  return (
    <Form act={act} kind="final" check={check} send={() => send({ closes, reason: reason.trim() })}>
      {({ errorAt }) => (
        <>
          <Field
            id="closes"
            label={t('Bids close')}
            hint={found && 'at' in found ? bothClocks(found.at, zone) : t('By the clock of {zone}.', { zone })}
            error={errorAt('closes')}
          >
            <input type="datetime-local" value={closes} onInput={(event) => setCloses(event.currentTarget.value)} />
          </Field>
          <Field
            id="reason"
            label={t('Why')}
            hint={t('Stands in the notice, in every letter and on the record.')}
            error={errorAt('reason')}
          >
            <textarea
              rows={3}
              maxLength={limits.reason}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </Field>
        </>
      )}
    </Form>
  );
}
