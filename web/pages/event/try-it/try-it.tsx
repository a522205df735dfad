/** The page `/events/:eventId/try-it`: bids that nobody has made, run through the method as it is written now. */
import { useLocation } from 'preact-iso';
import { readAddenda } from '../../../../shared/api/addenda.ts';
import { type EventView, readEvent } from '../../../../shared/api/events.ts';
import { can } from '../../../../shared/people.ts';
import { t } from '../../../../shared/words/say.ts';
import { call } from '../../../api.ts';
import { useLoad } from '../../../load.ts';
import { useParams } from '../../../parts/doors.tsx';
import { Field } from '../../../parts/field.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { settled } from '../../../saving.ts';
import { person } from '../../../session.ts';
import { asDraft } from '../../addendum/prepared.ts';
import { EventPage } from '../event-page.tsx';
import { lotName } from '../lot-edits.ts';
import { partHref } from '../parts-of-draft.ts';
import { Rehearsing } from './rehearsing.tsx';

type Written = { view: EventView; writes: boolean };

/** What is written now: the draft, or of a published event its addendum where one is prepared. */
async function written(eventId: string, signal: AbortSignal): Promise<Written> {
  await settled();
  const view = await call(readEvent, { params: { eventId }, signal });
  const writes = Boolean(person.value && can(person.value, 'event.write', view));
  if (!view.published) return { view, writes };
  const draft = writes ? (await call(readAddenda, { params: { eventId }, signal })).draft : null;
  return draft ? { view: asDraft(view, draft), writes } : { view, writes: false };
}

function OfLot({ view, writes }: Written) {
  const { query, route } = useLocation();
  const { lots } = view.content;
  const l = Math.max(
    0,
    lots.findIndex((lot) => lot.id === query.lot),
  );
  return (
    <>
      {lots.length > 1 && (
        <div class="measure">
          <Field id="try-lot" label={t('Lot')}>
            <select
              value={lots[l]!.id}
              onChange={(e) => route(`/events/${view.id}/try-it?lot=${e.currentTarget.value}`, true)}
            >
              {lots.map((lot, i) => (
                <option key={lot.id} value={lot.id}>
                  {lot.method ? t('{lot}, by its own method', { lot: lotName(lot, i) }) : lotName(lot, i)}
                </option>
              ))}
            </select>
          </Field>
        </div>
      )}
      <Rehearsing key={lots[l]!.id} view={view} l={l} writes={writes} />
    </>
  );
}

/** The page. */
export default function TryIt() {
  const { eventId = '' } = useParams();
  const load = useLoad((signal) => written(eventId, signal), [eventId]);
  return (
    <EventPage
      title={t('Try the method')}
      lede={t(
        'Bids that nobody has made run through the method as it is written now. All of it happens in this browser: nothing is saved, and nothing is sent.',
      )}
      dense
      view={load.data?.view}
      over={
        load.data?.writes ? (
          <a href={partHref(eventId, 'criteria')}>{t('Criteria')}</a>
        ) : (
          <a href={`/events/${eventId}`}>{t('The event')}</a>
        )
      }
    >
      <Loaded load={load} what={t('Reading the method')}>
        {(data) => <OfLot {...data} />}
      </Loaded>
    </EventPage>
  );
}
