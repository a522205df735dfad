/** Publication at a chosen instant: chosen by the event's clock, shown in UTC too, cancelled. */
import { useState } from 'preact/hooks';
import { cancelSchedule, type EventView, type ReviewView, schedulePublication } from '../../../shared/api/events.ts';
import { type Actor, can } from '../../../shared/people.ts';
import { wallFaultText } from '../../../shared/publication.ts';
import { bothClocks, instantOf, zoneCity } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { partHref } from '../event/parts-of-draft.ts';

type Props = { view: EventView; review: ReviewView; me: Actor; onChanged: () => void };

function Scheduled({ view, me, onChanged }: Props) {
  const [asking, setAsking] = useState(false);
  const { at, by } = view.preparation.schedule!;
  return (
    <>
      <p class="big">{rich('It will be published on {time}', { time: <Time at={at} zone={view.content.zone} /> })}</p>
      <p>
        {t(
          'Scheduled by {by}. Exactly this draft appears then, if everything still holds; if not, nothing is published, and {by} and the lead hear why. Until then nothing of it can change.',
          { by: by.name },
        )}
      </p>
      {can(me, 'event.publish', view) && (
        <p>
          <button type="button" class="btn danger" onClick={() => setAsking(true)}>
            {t('Cancel the schedule')}
          </button>
        </p>
      )}
      <Confirm
        open={asking}
        title={t('Cancel the scheduled publication?')}
        act={t('Cancel the schedule')}
        kind="danger"
        onConfirm={async () => {
          await call(cancelSchedule, { params: { eventId: view.id } });
          onChanged();
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('The draft can be edited again. Approvals hold as long as nothing changes.')}</p>
      </Confirm>
    </>
  );
}

function Choose({ view, onChanged }: Props) {
  const [at, setAt] = useState('');
  const { zone } = view.content;
  const found = at === '' ? null : instantOf(at, zone);
  const check = () => {
    if (!found) return [{ at: 'at', code: 'missing', text: t('Choose when it is to be published.') }];
    return 'fault' in found ? [{ at: 'at', code: found.fault, text: t(wallFaultText[found.fault]) }] : [];
  };
  const send = async () => {
    await call(schedulePublication, { params: { eventId: view.id }, ifMatch: view.version, body: { at } });
    onChanged();
  };
  return (
    <Form act={t('Schedule the publication')} check={check} send={send}>
      {({ errorAt }) => (
        <>
          <Field
            id="at"
            label={t('Publish at, by the clock of {city}', { city: zoneCity(zone) })}
            error={errorAt('at')}
          >
            <input
              type="datetime-local"
              step={60}
              max="9999-12-31T23:59"
              value={at}
              onInput={(event) => setAt(event.currentTarget.value.slice(0, 16))}
            />
          </Field>
          <p class="hint" role="status">
            {found &&
              ('fault' in found
                ? t(wallFaultText[found.fault])
                : t('That is {time}.', { time: bothClocks(found.at, zone) }))}
          </p>
        </>
      )}
    </Form>
  );
}

/** The section "When it appears". */
export function ScheduleSection(props: Props) {
  const { view, review, me } = props;
  if (view.published || (!review.schedule && !can(me, 'event.publish', view))) return null;
  return (
    <section class="panel stack tight" aria-labelledby="schedule">
      <h2 id="schedule">{t('When it appears')}</h2>
      {review.schedule && view.preparation.schedule ? (
        <Scheduled {...props} />
      ) : (
        <>
          <p>
            {rich('At once, when somebody {checks} it, or by itself at an instant that you choose.', {
              checks: <a href={partHref(view.id, 'publish')}>{t('checks and publishes')}</a>,
            })}
          </p>
          {view.faults.length > 0 ? (
            <p class="hint">
              {tn(
                view.faults.length,
                'One fault is to put right before it can be published or scheduled.',
                '{n} faults are to put right before it can be published or scheduled.',
              )}
            </p>
          ) : (
            <Choose {...props} />
          )}
        </>
      )}
    </section>
  );
}
