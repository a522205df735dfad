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
import { t } from '../../../shared/words/say.ts';
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
import { rich } from '../../rich.ts';

type Props = { eventId: string; zone: string; me: Actor };

function HoldForm({ eventId, zone, onDone }: Props & { onDone: (view: RetentionView) => void }) {
  const [date, setDate] = useState('');
  const [why, setWhy] = useState('');
  const until = () => instantOf(`${date}T00:00`, zone);
  const check = () => [
    ...('fault' in until()
      ? [{ at: 'until', code: 'missing', text: t('Choose the date until which it is kept.') }]
      : []),
    ...(why.trim() === '' ? [{ at: 'why', code: 'missing', text: t('Say why the event is kept longer.') }] : []),
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
      <summary>{t('Keep it longer')}</summary>
      <Form act={t('Keep it longer')} check={check} send={send}>
        {({ errorAt }) => (
          <>
            <Field id="until" label={t('Until')} error={errorAt('until')}>
              <input type="date" value={date} onInput={(e) => setDate(e.currentTarget.value)} />
            </Field>
            <Field id="why" label={t('Why')} hint={t('A court case, an audit.')} error={errorAt('why')}>
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
      <h2 id="kept">{t('How long it is kept')}</h2>
      <Loaded load={load} what={t('Reading the date')}>
        {(view) => {
          const over = instantAt(now.value) >= view.erasableFrom;
          return (
            <>
              <Facts
                items={[
                  [t('Kept until'), <Time key="until" at={view.retainUntil} zone={zone} />],
                  view.hold && [t('Kept longer, until'), <Time key="hold" at={view.hold.until} zone={zone} />],
                  view.hold && [t('Because'), `${view.hold.why} (${view.hold.by})`],
                ]}
              />
              {view.erasedAt ? (
                <Banner kind="good" icon="check">
                  <p>
                    {rich(
                      'Its personal data were erased {time}. Decisions, amounts, organisations and fingerprints stay.',
                      { time: <Time at={view.erasedAt} zone={zone} /> },
                    )}
                  </p>
                </Banner>
              ) : view.orderedAt ? (
                <p role="status">{t('Its personal data are being erased.')}</p>
              ) : (
                <>
                  <p class="measure">
                    {over
                      ? t(
                          'Its time is over: names and addresses of people can be erased now. What was decided, when and why, by which organisation, stays, with the fingerprint of each line as it first was.',
                        )
                      : t('Until then nothing is erased.')}
                  </p>
                  {can(me, 'retention.hold') && <HoldForm eventId={eventId} zone={zone} me={me} onDone={load.set} />}
                  <p class="row">
                    {view.hold && can(me, 'retention.hold') && (
                      <button type="button" class="btn" onClick={() => setAsking('release')}>
                        {t('Keep it no longer than its date')}
                      </button>
                    )}
                    {over && can(me, 'event.erase') && (
                      <button type="button" class="btn danger" onClick={() => setAsking('erase')}>
                        {t('Erase the personal data')}
                      </button>
                    )}
                  </p>
                </>
              )}
              <Confirm
                open={asking === 'erase'}
                title={t('Erase the personal data of this event?')}
                act={t('Erase the personal data')}
                kind="danger"
                onClose={() => setAsking(null)}
                onConfirm={async () => {
                  load.set(await call(eraseEvent, { params }));
                  setAsking(null);
                }}
              >
                <p>
                  {t(
                    'Names and addresses of people are taken out of everything that is kept of it. This cannot be undone.',
                  )}
                </p>
              </Confirm>
              <Confirm
                open={asking === 'release'}
                title={t('Keep the event no longer than its date?')}
                act={t('Keep it no longer')}
                onClose={() => setAsking(null)}
                onConfirm={async () => {
                  load.set(await call(releaseEvent, { params }));
                  setAsking(null);
                }}
              >
                <p>{t('After its date its personal data can be erased.')}</p>
              </Confirm>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
