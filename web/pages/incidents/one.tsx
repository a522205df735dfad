/** One portal incident: who said so, the second word, what became of each event. */
import { useEffect } from 'preact/hooks';
import { confirmIncident, type IncidentView, readIncident } from '../../../shared/api/addenda.ts';
import { can } from '../../../shared/people.ts';
import { inZone } from '../../../shared/time.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Facts } from '../../parts/facts.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import { readerZone } from '../../parts/time.tsx';
import { person } from '../../session.ts';
import { InWindow } from './in-window.tsx';

/** How often a page asks while deadlines are being moved, in milliseconds. */
const again = 1500;

function Confirming({ incident, onDone }: { incident: IncidentView; onDone: (to: IncidentView) => void }) {
  const { act, busy, problem } = useAct();
  const mine = incident.declared.id === person.value?.id;
  if (mine || !person.value || !can(person.value, 'incident.declare'))
    return <p>It waits for the word of another sourcing manager.</p>;
  const confirm = () =>
    act(async () =>
      onDone(await call(confirmIncident, { params: { incidentId: incident.id }, ifMatch: incident.version })),
    );
  return (
    <>
      <ProblemBanner problem={problem} />
      <p>
        <button type="button" class="btn final" aria-disabled={busy || undefined} onClick={() => void confirm()}>
          Confirm: move these deadlines by {incident.hours} hours
        </button>
      </p>
    </>
  );
}

function Results({ incident }: { incident: IncidentView }) {
  const left = incident.results.filter((r) => r.problem !== null);
  return (
    <>
      <h3>
        {incident.results.length - left.length} moved
        {left.length > 0 && `, ${left.length} not`}
      </h3>
      <ul class="tasks">
        {incident.results.map((r) => (
          <li key={r.eventId}>
            <span>
              <a href={`/events/${r.eventId}`}>{r.title}</a>
              <br />
              <small>
                {r.closesAt
                  ? `From ${inZone(r.closedAt, r.zone)} to ${inZone(r.closesAt, r.zone)}`
                  : `Stays ${inZone(r.closedAt, r.zone)}. ${r.problem}`}
              </small>
            </span>
            {r.closesAt ? (
              <Tag kind="good" icon="check">
                Moved
              </Tag>
            ) : (
              <Tag kind="warn" icon="alert">
                Not moved
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The incident, read again while its deadlines are being moved. */
export function OneIncident({ incidentId }: { incidentId: string }) {
  const load = useLoad((signal) => call(readIncident, { params: { incidentId }, signal }), [incidentId]);
  const working = load.data && load.data.confirmed !== null && load.data.done === null;
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => void load.reload(), again);
    return () => clearInterval(timer);
  }, [working, load.reload]);
  const zone = readerZone();
  return (
    <Loaded load={load} what="Reading the incident">
      {(incident) => (
        <section class="panel stack" aria-labelledby={`i-${incident.id}`}>
          <h2 id={`i-${incident.id}`}>
            {incident.done
              ? 'Deadlines were moved'
              : incident.confirmed
                ? 'Deadlines are being moved …'
                : 'Waits for a second person'}
          </h2>
          <Facts
            items={[
              ['Deadlines from', inZone(incident.from, zone)],
              ['to, without it', inZone(incident.until, zone)],
              ['Moved by', `${incident.hours} hours`],
              ['Declared by', incident.declared.name],
              ['Confirmed by', incident.confirmed?.name ?? '–'],
            ]}
          />
          <p class="measure written">{incident.reason}</p>
          {incident.confirmed ? (
            <Results incident={incident} />
          ) : (
            <>
              <InWindow from={incident.from} until={incident.until} />
              <Confirming incident={incident} onDone={load.set} />
            </>
          )}
        </section>
      )}
    </Loaded>
  );
}
