/** The draft of an event, part by part, saved as one goes. */
import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { readAddenda } from '../../../shared/api/addenda.ts';
import { type EventView, readEvent } from '../../../shared/api/events.ts';
import { can } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { settled } from '../../saving.ts';
import { person } from '../../session.ts';
import { asDraft, overTheApi } from '../addendum/prepared.ts';
import { openDraft } from './draft.ts';
import { DraftEditor } from './draft-editor.tsx';
import { EventPage } from './event-page.tsx';
import { partNamed } from './parts-of-draft.ts';
import { draftKeeper } from './together.ts';

/** Why somebody cannot edit, and where to go instead. */
function NoEditing({ view }: { view: EventView }) {
  return (
    <EventPage title={view.published ? t('What was published binds') : t('Only for those who write it')} view={view}>
      <p class="measure">
        {view.published
          ? t(
              'This event is published. Its criteria, prices and dates are fixed, and bidders rely on them; they change by an addendum only, which is told to everybody.',
            )
          : t('A draft is written by sourcing managers and by the lead of the event. You can read where it stands.')}
      </p>
      <p>
        <a class="btn primary" href={view.published ? `/events/${view.id}/changes` : `/events/${view.id}`}>
          {view.published ? t('Changes and deadline') : t('Go to the event')}
        </a>
      </p>
    </EventPage>
  );
}

function Editing({ first }: { first: EventView }) {
  const { query } = useLocation();
  const draft = useMemo(
    () => openDraft(first, undefined, { keeper: draftKeeper(person.value?.id ?? '', first.id) }),
    [first],
  );
  const { zone } = draft.content.value;
  useEffect(() => {
    barZone.value = zone;
  }, [zone]);
  return <DraftEditor draft={draft} part={partNamed(query.part)} />;
}

function EditingAddendum({ standing, first }: { standing: EventView; first: EventView }) {
  const { query } = useLocation();
  const draft = useMemo(() => {
    const { save, around } = overTheApi(standing);
    const keeper = draftKeeper(person.value?.id ?? '', `${standing.id}-addendum`);
    return openDraft(first, save, { ...around, keeper });
  }, [standing, first]);
  const { zone } = draft.content.value;
  useEffect(() => {
    barZone.value = zone;
  }, [zone]);
  return <DraftEditor draft={draft} part={partNamed(query.part)} />;
}

/** A published event: the working copy of its addendum, where one is being prepared. */
function AddendumEdit({ standing }: { standing: EventView }) {
  const load = useLoad(
    (signal) => call(readAddenda, { params: { eventId: standing.id }, signal }),
    [standing.id, standing.version],
  );
  const prepared = load.data?.draft;
  const first = useMemo(() => prepared && asDraft(standing, prepared), [standing, prepared]);
  if (first) return <EditingAddendum key={first.version} standing={standing} first={first} />;
  if (load.data) return <NoEditing view={standing} />;
  return (
    <Page title={t('Edit the addendum')}>
      <Loaded load={load} what={t('Reading the addendum')}>
        {() => null}
      </Loaded>
    </Page>
  );
}

/** The page `/events/:eventId/edit`. */
export default function Edit() {
  const { eventId = '' } = useParams();
  const load = useLoad(
    async (signal) => {
      await settled();
      return call(readEvent, { params: { eventId }, signal });
    },
    [eventId],
  );
  const view = load.data;
  if (!view) {
    return (
      <Page title={t('Edit the event')}>
        <Loaded load={load} what={t('Reading the draft')}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  if (view.published && person.value && can(person.value, 'event.write', view)) return <AddendumEdit standing={view} />;
  if (view.published || !person.value || !can(person.value, 'event.write', view)) return <NoEditing view={view} />;
  return <Editing key={view.version} first={view} />;
}
