/** Publication at a chosen instant: chosen by the event's clock, shown in UTC too, cancelled. */
import { useState } from 'preact/hooks';
import { cancelSchedule, type EventView, type ReviewView, schedulePublication } from '../../../shared/api/events.ts';
import { type Actor, can } from '../../../shared/people.ts';
import { wallFaultText } from '../../../shared/publication.ts';
import { bothClocks, instantOf, zoneCity } from '../../../shared/time.ts';
import { call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Time } from '../../parts/time.tsx';
import { partHref } from '../event/parts-of-draft.ts';

type Props = { view: EventView; review: ReviewView; me: Actor; onChanged: () => void };

function Scheduled({ view, me, onChanged }: Props) {
  const [asking, setAsking] = useState(false);
  const { at, by } = view.preparation.schedule!;
  return (
    <>
      <p class="big">
        It will be published on <Time at={at} zone={view.content.zone} />
      </p>
      <p>
        Scheduled by {by.name}. Exactly this draft appears then, if everything still holds; if not, nothing is
        published, and {by.name} and the lead hear why. Until then nothing of it can change.
      </p>
      {can(me, 'event.publish', view) && (
        <p>
          <button type="button" class="btn danger" onClick={() => setAsking(true)}>
            Cancel the schedule
          </button>
        </p>
      )}
      <Confirm
        open={asking}
        title="Cancel the scheduled publication?"
        act="Cancel the schedule"
        kind="danger"
        onConfirm={async () => {
          await call(cancelSchedule, { params: { eventId: view.id } });
          onChanged();
        }}
        onClose={() => setAsking(false)}
      >
        <p>The draft can be edited again. Approvals hold as long as nothing changes.</p>
      </Confirm>
    </>
  );
}

function Choose({ view, onChanged }: Props) {
  const [at, setAt] = useState('');
  const { zone } = view.content;
  const found = at === '' ? null : instantOf(at, zone);
  const check = () => {
    if (!found) return [{ at: 'at', code: 'missing', text: 'Choose when it is to be published.' }];
    return 'fault' in found ? [{ at: 'at', code: found.fault, text: wallFaultText[found.fault] }] : [];
  };
  const send = async () => {
    await call(schedulePublication, { params: { eventId: view.id }, ifMatch: view.version, body: { at } });
    onChanged();
  };
  return (
    <Form act="Schedule the publication" check={check} send={send}>
      {({ errorAt }) => (
        <>
          <Field id="at" label={`Publish at, by the clock of ${zoneCity(zone)}`} error={errorAt('at')}>
            <input
              type="datetime-local"
              step={60}
              max="9999-12-31T23:59"
              value={at}
              onInput={(event) => setAt(event.currentTarget.value.slice(0, 16))}
            />
          </Field>
          <p class="hint" role="status">
            {found && ('fault' in found ? wallFaultText[found.fault] : `That is ${bothClocks(found.at, zone)}.`)}
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
      <h2 id="schedule">When it appears</h2>
      {review.schedule && view.preparation.schedule ? (
        <Scheduled {...props} />
      ) : (
        <>
          <p>
            At once, when somebody <a href={partHref(view.id, 'publish')}>checks and publishes</a> it, or by itself at
            an instant that you choose.
          </p>
          {view.faults.length > 0 ? (
            <p class="hint">
              {view.faults.length === 1 ? 'One fault is' : `${view.faults.length} faults are`} to put right before it
              can be published or scheduled.
            </p>
          ) : (
            <Choose {...props} />
          )}
        </>
      )}
    </section>
  );
}
