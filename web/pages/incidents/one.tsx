/** One portal incident: who said so, the second word, what became of each event. */
import { useEffect } from 'preact/hooks';
import { confirmIncident, type IncidentView, readIncident } from '../../../shared/api/addenda.ts';
import { can } from '../../../shared/people.ts';
import { inZone } from '../../../shared/time.ts';
import { retold, retoldClocks } from '../../../shared/words/retold.ts';
import { type Message, t, tn } from '../../../shared/words/say.ts';
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

/** Why a deadline was not moved, as the store keeps it. */
const whyNot: readonly Message[] = [
  'Envelopes of this event have been ordered open: it stays as it is.',
  'This event is cancelled. Nothing in it changes any more; start a new one from it.',
  'A reopened event closes later than it did, and more than {seconds} s from now. Choose a later time.',
  'Bids close at {when}, in less than {seconds} s, and a submission may be under way: nothing can be changed any more. Once the deadline has passed, two people can reopen the event together, with a reason.',
];

function Confirming({ incident, onDone }: { incident: IncidentView; onDone: (to: IncidentView) => void }) {
  const { act, busy, problem } = useAct();
  const mine = incident.declared.id === person.value?.id;
  if (mine || !person.value || !can(person.value, 'incident.declare'))
    return <p>{t('It waits for the word of another sourcing manager.')}</p>;
  const confirm = () =>
    act(async () =>
      onDone(await call(confirmIncident, { params: { incidentId: incident.id }, ifMatch: incident.version })),
    );
  return (
    <>
      <ProblemBanner problem={problem} />
      <p>
        <button type="button" class="btn final" aria-disabled={busy || undefined} onClick={() => void confirm()}>
          {tn(
            incident.hours,
            'Confirm: move these deadlines by {n} hour',
            'Confirm: move these deadlines by {n} hours',
          )}
        </button>
      </p>
    </>
  );
}

function Results({ incident }: { incident: IncidentView }) {
  const left = incident.results.filter((r) => r.problem !== null).length;
  const moved = incident.results.length - left;
  return (
    <>
      <h3>{left > 0 ? t('{n} moved, {left} not', { n: moved, left }) : t('{n} moved', { n: moved })}</h3>
      <ul class="tasks">
        {incident.results.map((r) => (
          <li key={r.eventId}>
            <span>
              <a href={`/events/${r.eventId}`}>{r.title}</a>
              <br />
              <small>
                {r.closesAt
                  ? t('From {before} to {after}', {
                      before: inZone(r.closedAt, r.zone),
                      after: inZone(r.closesAt, r.zone),
                    })
                  : t('Stays {when}. {problem}', {
                      when: inZone(r.closedAt, r.zone),
                      problem: retold(r.problem ?? '', whyNot, retoldClocks),
                    })}
              </small>
            </span>
            {r.closesAt ? (
              <Tag kind="good" icon="check">
                {t('Moved')}
              </Tag>
            ) : (
              <Tag kind="warn" icon="alert">
                {t('Not moved')}
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
    <Loaded load={load} what={t('Reading the incident')}>
      {(incident) => (
        <section class="panel stack" aria-labelledby={`i-${incident.id}`}>
          <h2 id={`i-${incident.id}`}>
            {incident.done
              ? t('Deadlines were moved')
              : incident.confirmed
                ? t('Deadlines are being moved …')
                : t('Waits for a second person')}
          </h2>
          <Facts
            items={[
              [t('Deadlines from'), inZone(incident.from, zone)],
              [t('to, without it'), inZone(incident.until, zone)],
              [t('Moved by'), tn(incident.hours, '{n} hour', '{n} hours')],
              [t('Declared by'), incident.declared.name],
              [t('Confirmed by'), incident.confirmed?.name ?? '–'],
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
