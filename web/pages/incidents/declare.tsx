/** Declares a portal incident: the window, the events in it, by how much their deadlines move, why. */
import { useState } from 'preact/hooks';
import { declareIncident, type IncidentView } from '../../../shared/api/addenda.ts';
import { limits } from '../../../shared/event.ts';
import { furthestHours } from '../../../shared/incident.ts';
import { count } from '../../../shared/numerals.ts';
import type { Fault } from '../../../shared/problem.ts';
import { instantAt, instantOf, wallInput } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { exactNow } from '../../clock.ts';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { readerZone } from '../../parts/time.tsx';
import { InWindow } from './in-window.tsx';

const hour = 3_600_000;

/** The form; the deadlines in the window stand in it as one chooses. */
export function Declare({ onDone }: { onDone: (incident: IncidentView) => void }) {
  const zone = readerZone();
  const at = exactNow();
  const [from, setFrom] = useState(wallInput(instantAt(at - 4 * hour), zone));
  const [until, setUntil] = useState(wallInput(instantAt(at + hour), zone));
  const [hours, setHours] = useState('24');
  const [reason, setReason] = useState('');
  const instants = [from, until].map((wall) => instantOf(wall, zone));
  const [first, last] = instants.map((found) => ('at' in found ? found.at : null));
  const whole = /^[1-9][0-9]{0,2}$/.test(hours) && count(hours) <= furthestHours;
  const check = (): Fault[] => [
    ...(first ? [] : [{ at: 'from', code: 'no-such-date', text: t('Say when it began.') }]),
    ...(last ? [] : [{ at: 'until', code: 'no-such-date', text: t('Say when it ended.') }]),
    ...(whole
      ? []
      : [{ at: 'hours', code: 'hours-wrong', text: t('Whole hours, from 1 to {most}.', { most: furthestHours }) }]),
    ...(reason.trim() ? [] : [{ at: 'reason', code: 'missing', text: t('Say what happened.') }]),
  ];
  const send = async () => {
    const body = { from: first!, until: last!, hours: count(hours), reason: reason.trim() };
    onDone(await call(declareIncident, { body }));
  };
  return (
    <section class="panel stack" aria-labelledby="declare">
      <h2 id="declare">{t('Declare an incident')}</h2>
      <p class="measure">
        {t(
          'The portal could not be reached while bids were due. Every deadline of your organisation in the time that you choose moves by the same hours, in one act of two people. Events that have closed are opened again; those whose envelopes are ordered open stay as they are. Everybody is told.',
        )}
      </p>
      <Form act={t('Declare the incident')} kind="final" check={check} send={send}>
        {({ errorAt }) => (
          <>
            <div class="row">
              <Field id="from" label={t('Deadlines from')} hint={zone} error={errorAt('from')}>
                <input type="datetime-local" value={from} onInput={(e) => setFrom(e.currentTarget.value)} />
              </Field>
              <Field id="until" label={t('to, without it')} hint={zone} error={errorAt('until')}>
                <input type="datetime-local" value={until} onInput={(e) => setUntil(e.currentTarget.value)} />
              </Field>
            </div>
            {first && last && first < last && <InWindow key={`${first} ${last}`} from={first} until={last} />}
            <Field id="hours" label={t('Move each by hours')} error={errorAt('hours')}>
              <input class="short" inputMode="numeric" value={hours} onInput={(e) => setHours(e.currentTarget.value)} />
            </Field>
            <Field
              id="reason"
              label={t('What happened')}
              hint={t('Stands in the notice of each event, in every letter and on the record.')}
              error={errorAt('reason')}
            >
              <textarea
                rows={3}
                maxLength={limits.reason}
                value={reason}
                onInput={(e) => setReason(e.currentTarget.value)}
              />
            </Field>
          </>
        )}
      </Form>
    </section>
  );
}
