/** Until when an event is kept, keeping it longer, and erasing its personal data when its time is over. */
import { useState } from 'preact/hooks';
import {
  eraseEvent,
  holdEvent,
  type RetentionView,
  readRetention,
  releaseEvent,
} from '../../../shared/api/retention.ts';
import { limits } from '../../../shared/event.ts';
import { type Actor, can } from '../../../shared/people.ts';
import { instantAt, instantOf } from '../../../shared/time.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Banner } from '../../parts/banner.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Time } from '../../parts/time.tsx';

type Props = { eventId: string; zone: string; me: Actor };

function HoldForm({ eventId, zone, onDone }: Props & { onDone: (view: RetentionView) => void }) {
  const [date, setDate] = useState('');
  const [why, setWhy] = useState('');
  const until = () => instantOf(`${date}T00:00`, zone);
  const check = () => [
    ...('fault' in until() ? [{ at: 'until', code: 'missing', text: 'Choose the date until which it is kept.' }] : []),
    ...(why.trim() === '' ? [{ at: 'why', code: 'missing', text: 'Say why the event is kept longer.' }] : []),
  ];
  const send = async () => {
    const at = until();
    if ('fault' in at) return;
    onDone(await call(holdEvent, { params: { eventId }, body: { until: at.at, why } }));
    setDate('');
    setWhy('');
  };
  return (
    <details>
      <summary>Keep it longer</summary>
      <Form act="Keep it longer" check={check} send={send}>
        {({ errorAt }) => (
          <>
            <Field id="until" label="Until" error={errorAt('until')}>
              <input type="date" value={date} onInput={(e) => setDate(e.currentTarget.value)} />
            </Field>
            <Field id="why" label="Why" hint="A court case, an audit." error={errorAt('why')}>
              <textarea rows={2} maxLength={limits.reason} value={why} onInput={(e) => setWhy(e.currentTarget.value)} />
            </Field>
          </>
        )}
      </Form>
    </details>
  );
}

/** The section of the file's page. */
export function Retention({ eventId, zone, me }: Props) {
  const params = { eventId };
  const load = useLoad((signal) => call(readRetention, { params, signal }), [eventId]);
  const [asking, setAsking] = useState<'erase' | 'release' | null>(null);
  return (
    <section class="panel stack" aria-labelledby="kept">
      <h2 id="kept">How long it is kept</h2>
      <Loaded load={load} what="Reading the date">
        {(view) => {
          const over = instantAt(now.value) >= view.erasableFrom;
          return (
            <>
              <Facts
                items={[
                  ['Kept until', <Time key="until" at={view.retainUntil} zone={zone} />],
                  view.hold && ['Kept longer, until', <Time key="hold" at={view.hold.until} zone={zone} />],
                  view.hold && ['Because', `${view.hold.why} (${view.hold.by})`],
                ]}
              />
              {view.erasedAt ? (
                <Banner kind="good" icon="check">
                  <p>
                    Its personal data were erased <Time at={view.erasedAt} zone={zone} />. Decisions, amounts,
                    organisations and fingerprints stay.
                  </p>
                </Banner>
              ) : view.orderedAt ? (
                <p role="status">Its personal data are being erased.</p>
              ) : (
                <>
                  <p class="measure">
                    {over
                      ? 'Its time is over: names and addresses of people can be erased now. What was decided, when and why, by which organisation, stays, with the fingerprint of each line as it first was.'
                      : 'Until then nothing is erased.'}
                  </p>
                  {can(me, 'retention.hold') && <HoldForm eventId={eventId} zone={zone} me={me} onDone={load.set} />}
                  <p class="row">
                    {view.hold && can(me, 'retention.hold') && (
                      <button type="button" class="btn" onClick={() => setAsking('release')}>
                        Keep it no longer than its date
                      </button>
                    )}
                    {over && can(me, 'event.erase') && (
                      <button type="button" class="btn danger" onClick={() => setAsking('erase')}>
                        Erase the personal data
                      </button>
                    )}
                  </p>
                </>
              )}
              <Confirm
                open={asking === 'erase'}
                title="Erase the personal data of this event?"
                act="Erase the personal data"
                kind="danger"
                onClose={() => setAsking(null)}
                onConfirm={async () => {
                  load.set(await call(eraseEvent, { params }));
                  setAsking(null);
                }}
              >
                <p>
                  Names and addresses of people are taken out of everything that is kept of it. This cannot be undone.
                </p>
              </Confirm>
              <Confirm
                open={asking === 'release'}
                title="Keep the event no longer than its date?"
                act="Keep it no longer"
                onClose={() => setAsking(null)}
                onConfirm={async () => {
                  load.set(await call(releaseEvent, { params }));
                  setAsking(null);
                }}
              >
                <p>After its date its personal data can be erased.</p>
              </Confirm>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
