/** What changes of a published event: the addendum being prepared, the deadline, what was changed so far. */
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type AddendaView, moveDeadline, readAddenda, startAddendum } from '../../../shared/api/addenda.ts';
import { type EventView, readEvent } from '../../../shared/api/events.ts';
import { can } from '../../../shared/people.ts';
import { millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { barZone, now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Changes } from '../../parts/changes.tsx';
import { useParams } from '../../parts/doors.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { settled } from '../../saving.ts';
import { person } from '../../session.ts';
import { EventPage } from '../event/event-page.tsx';
import { AddendumList, doneBy } from './addendum-list.tsx';
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
      <h2 id="prepare">
        {draft ? t('Addendum {number} is being prepared', { number }) : t('Change what is published')}
      </h2>
      <ProblemBanner problem={problem} />
      {draft ? (
        <>
          <p>{t('Started by {person}. Only your team sees it until it is sent.', { person: draft.startedBy })}</p>
          {draft.differences.length > 0 && <Changes of={draft.differences} />}
          <p class="row">
            <a class="btn primary" href={edit}>
              {t('Go on with it')}
            </a>
            <a class="btn" href={`${edit}?part=publish`}>
              {t('Check and send')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p class="measure">
            {t(
              'Criteria, questions, prices, documents and words change by an addendum: a new version of the notice, with a reason, told to everybody. It leaves bidders {days} days before the deadline, or moves the deadline with it. No bid is lost by it.',
              { days: view.content.minimumNoticeDays },
            )}
          </p>
          <p>
            <button type="button" class="btn primary" aria-disabled={busy || undefined} onClick={() => void start()}>
              {t('Start an addendum')}
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
      <h2 id="move">{t('Move the deadline')}</h2>
      <p class="measure">
        {t(
          'Later is always possible until the last minute. An earlier deadline must leave bidders {days} days from now. Everybody is told at once.',
          { days: view.content.minimumNoticeDays },
        )}
      </p>
      <DeadlineForm
        key={view.version}
        act={t('Move the deadline')}
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
  const time = (
    <strong>
      <Time at={state.closesAt} zone={zone} />
    </strong>
  );
  useEffect(() => {
    barZone.value = zone;
  }, [zone]);
  return (
    <div class="stack">
      <p>
        {state.number === 1
          ? t('The notice stands as it was published.')
          : t('Version {number} of the notice holds.', { number: state.number })}{' '}
        {last && `${doneBy(last)} `}
        {open ? rich('Bids close {time}.', { time }) : rich('Bids closed {time}.', { time })}
      </p>
      {writes && open && <Preparing view={view} state={state} />}
      {writes && open && <Moving view={view} onDone={onDone} />}
      {writes && !open && <Reopening view={view} state={state} onDone={onDone} />}
      {state.number > 1 && (
        <section class="stack" aria-labelledby="addenda">
          <h2 id="addenda">{t('What was changed since publication')}</h2>
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
  return (
    <EventPage
      title={t('Changes and deadline')}
      view={view}
      over={
        <>
          <a href={`/events/${eventId}`}>{t('The event')}</a>
          {load.data && <Tag>{t('Version {number}', { number: load.data.state.number })}</Tag>}
        </>
      }
    >
      <Loaded load={load} what={t('Reading what was changed')}>
        {(both) => <Shown {...both} onDone={load.reload} />}
      </Loaded>
    </EventPage>
  );
}
