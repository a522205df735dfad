/** What changes of a published event: the addendum being prepared, the deadline, what was changed so far. */
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type AddendaView, moveDeadline, readAddenda, startAddendum } from '../../../shared/api/addenda.ts';
import { type EventView, readEvent } from '../../../shared/api/events.ts';
import { leastAdvanced, phaseOf } from '../../../shared/lot.ts';
import { can } from '../../../shared/people.ts';
import { instantAt, millis } from '../../../shared/time.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { barZone, now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Changes } from '../../parts/changes.tsx';
import { useParams } from '../../parts/doors.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { settled } from '../../saving.ts';
import { person } from '../../session.ts';
import { AddendumList, kindWords } from './addendum-list.tsx';
import { DeadlineForm } from './deadline-form.tsx';
import { Reopening } from './reopening.tsx';

type Both = { view: EventView; state: AddendaView };

function Preparing({ view, state }: Both) {
  const { act, busy, problem } = useAct();
  const { route } = useLocation();
  const { draft, number } = state;
  const edit = `/events/${view.id}/edit`;
  const start = () =>
    act(async () => {
      await call(startAddendum, { params: { eventId: view.id } });
      route(edit);
    });
  return (
    <section class="panel stack" aria-labelledby="prepare">
      <h2 id="prepare">{draft ? `Addendum ${number} is being prepared` : 'Change what is published'}</h2>
      <ProblemBanner problem={problem} />
      {draft ? (
        <>
          <p>Started by {draft.startedBy}. Only your team sees it until it is sent.</p>
          {draft.differences.length > 0 && <Changes of={draft.differences} />}
          <p class="row">
            <a class="btn primary" href={edit}>
              Go on with it
            </a>
            <a class="btn" href={`${edit}?part=publish`}>
              Check and send
            </a>
          </p>
        </>
      ) : (
        <>
          <p class="measure">
            Criteria, questions, prices, documents and words change by an addendum: a new version of the notice, with a
            reason, told to everybody. It leaves bidders {view.content.minimumNoticeDays} days before the deadline, or
            moves the deadline with it. No bid is lost by it.
          </p>
          <p>
            <button type="button" class="btn primary" aria-disabled={busy || undefined} onClick={() => void start()}>
              Start an addendum
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function Moving({ view, onDone }: { view: EventView; onDone: () => Promise<void> }) {
  const { zone, closes } = view.content;
  return (
    <section class="panel stack" aria-labelledby="move">
      <h2 id="move">Move the deadline</h2>
      <p class="measure">
        Later is always possible until the last minute. An earlier deadline must leave bidders{' '}
        {view.content.minimumNoticeDays} days from now. Everybody is told at once.
      </p>
      <DeadlineForm
        key={view.version}
        act="Move the deadline"
        zone={zone}
        closes={closes}
        send={async (body) => {
          await call(moveDeadline, { params: { eventId: view.id }, ifMatch: view.version, body });
          await onDone();
        }}
      />
    </section>
  );
}

function Shown({ view, state, onDone }: Both & { onDone: () => Promise<void> }) {
  const { zone } = view.content;
  const open = now.value < millis(state.closesAt);
  const writes = person.value !== null && can(person.value, 'event.publish', view);
  const last = state.addenda.at(-1);
  useEffect(() => {
    barZone.value = zone;
  }, [zone]);
  return (
    <div class="stack">
      <p>
        {state.number === 1
          ? 'The notice stands as it was published. '
          : `Version ${state.number} of the notice holds. `}
        {last && `${kindWords(last)} by ${last.by.name}. `}
        Bids {open ? 'close' : 'closed'}{' '}
        <strong>
          <Time at={state.closesAt} zone={zone} />
        </strong>
        .
      </p>
      {writes && open && <Preparing view={view} state={state} />}
      {writes && open && <Moving view={view} onDone={onDone} />}
      {writes && !open && <Reopening view={view} state={state} onDone={onDone} />}
      {state.number > 1 && (
        <section class="stack" aria-labelledby="addenda">
          <h2 id="addenda">What was changed since publication</h2>
          <AddendumList eventId={view.id} number={state.number} zone={zone} invitation={undefined} />
        </section>
      )}
    </div>
  );
}

/** The page `/events/:eventId/changes`. */
export default function ChangesOfEvent() {
  const { eventId = '' } = useParams();
  const load = useLoad(
    async (signal): Promise<Both> => {
      await settled();
      const params = { eventId };
      const [view, state] = await Promise.all([
        call(readEvent, { params, signal }),
        call(readAddenda, { params, signal }),
      ]);
      return { view, state };
    },
    [eventId],
  );
  const view = load.data?.view;
  const phase = view && phaseOf(view, leastAdvanced(view.lots), instantAt(now.value));
  return (
    <Page
      title="Changes and deadline"
      {...(view && phase
        ? {
            event: { reference: view.content.reference, title: view.content.title },
            steps: { phase, envelopes: view.content.envelopes },
          }
        : {})}
      over={
        <>
          <a href={`/events/${eventId}`}>The event</a>
          {load.data && <Tag>Version {load.data.state.number}</Tag>}
        </>
      }
    >
      <Loaded load={load} what="Reading what was changed">
        {(both) => <Shown {...both} onDone={load.reload} />}
      </Loaded>
    </Page>
  );
}
