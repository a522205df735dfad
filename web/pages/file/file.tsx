/** The file of an event, for an auditor: made, fetched, kept; and what becomes of its personal data. */
import { useEffect, useState } from 'preact/hooks';
import { readEvent } from '../../../shared/api/events.ts';
import { makeFile, readFile } from '../../../shared/api/file.ts';
import { can } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { giveFile } from '../../give-file.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { person } from '../../session.ts';
import { EventPage } from '../event/event-page.tsx';
import { sizeWords } from '../notice/words.ts';
import { usePolling } from '../opening/polling.ts';
import { Retention } from './retention.tsx';
import { entriesOf, zipOf } from './zip.ts';

const fetchBytes = async (url: string): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(url);
  if (!answer.ok)
    throw new Error(t('A file could not be fetched. Reload the page: the addresses hold for some minutes only.'));
  return new Uint8Array(await answer.arrayBuffer());
};

type MadeProps = { file: Awaited<ReturnType<typeof read>>; name: string; zone: string };
const read = (eventId: string, signal?: AbortSignal) =>
  call(readFile, { params: { eventId }, ...(signal ? { signal } : {}) });

function Made({ file, name, zone }: MadeProps) {
  const { busy, problem, act } = useAct();
  const [done, setDone] = useState(0);
  const entries = entriesOf(file);
  const bytes = [file.html, file.json, ...file.documents].reduce((t, f) => t + (f?.size ?? 0), 0);
  if (!file.madeAt || !file.html || !file.json) return null;
  return (
    <section class="panel stack" aria-labelledby="made">
      <h2 id="made">{t('As it was made')}</h2>
      <p>
        {rich('{time}. What happened later does not stand in it.', {
          time: <Time at={file.madeAt} zone={zone} precision="second" />,
        })}
      </p>
      <ProblemBanner problem={problem} />
      <p class="row">
        <button
          type="button"
          class="btn primary"
          aria-disabled={busy || undefined}
          onClick={() => void act(async () => giveFile(`${name}.zip`, await zipOf(entries, fetchBytes, setDone)))}
        >
          <Icon name="down" />
          {t('Download everything (ZIP, {size})', { size: sizeWords(bytes) })}
        </button>
        <a class="btn" href={file.html.url} download={`${name}.html`}>
          {t('The page alone (HTML)')}
        </a>
        <a class="btn" href={file.json.url} download={`${name}.json`}>
          {t('The data alone (JSON)')}
        </a>
      </p>
      {busy && (
        <p role="status">
          {rich('Fetching {done} of {n} files {progress}', {
            done,
            n: entries.length,
            progress: <progress aria-label={t('Files fetched')} value={done} max={entries.length} />,
          })}
        </p>
      )}
      <p class="hint">
        {rich('SHA-256 of the page {page}, of the data {data}. Both stand on the record.', {
          page: <Fingerprint sha256={file.html.sha256} />,
          data: <Fingerprint sha256={file.json.sha256} />,
        })}
      </p>
    </section>
  );
}

/** The page `/events/:eventId/file`. */
export default function FilePage() {
  const { eventId = '' } = useParams();
  const params = { eventId };
  const me = person.value!;
  const event = useLoad((signal) => call(readEvent, { params, signal }), [eventId]);
  const load = useLoad((signal) => read(eventId, signal), [eventId]);
  const { busy, problem, act } = useAct();
  usePolling(load.data?.state === 'ordered', 1500, load.reload);
  const zone = event.data?.content.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  return (
    <EventPage
      title={t('The file|of an event')}
      over={<a href={`/events/${eventId}`}>{t('The event')}</a>}
      lede={t('Everything on the record of this event in one download, to be read without the portal.')}
      view={event.data}
    >
      <Loaded load={event} what={t('Reading the event')}>
        {(view) => (
          <Loaded load={load} what={t('Reading the file')}>
            {(file) => (
              <div class="stack">
                <section class="stack" aria-labelledby="make">
                  <h2 id="make">{t('Make it')}</h2>
                  <p class="measure">
                    {t(
                      'It holds the timeline with the fingerprint of each line, every version of the notice, invitations, questions and answers, minutes, bids, marks, decisions and letters, and the documents. Bids and marks of a lot stand in it once the lot is ended.',
                    )}
                  </p>
                  <ProblemBanner problem={problem} />
                  <p class="row">
                    <button
                      type="button"
                      class={file.state === 'none' ? 'btn primary' : 'btn'}
                      aria-disabled={busy || file.state === 'ordered' || undefined}
                      onClick={() =>
                        file.state !== 'ordered' && void act(async () => load.set(await call(makeFile, { params })))
                      }
                    >
                      {file.state === 'none' ? t('Make the file') : t('Make it anew')}
                    </button>
                    <span role="status">
                      {file.state === 'ordered' && t('Being made for {person} …', { person: file.orderedBy ?? '' })}
                      {file.state === 'ready' && t('It is ready.')}
                    </span>
                  </p>
                </section>
                <Made
                  file={file}
                  name={`file-${(view.content.reference || view.id).replace(/[^A-Za-z0-9]+/g, '-')}`}
                  zone={view.content.zone}
                />
                {view.published && can(me, 'retention.read', view) && (
                  <Retention eventId={eventId} zone={view.content.zone} me={me} />
                )}
              </div>
            )}
          </Loaded>
        )}
      </Loaded>
    </EventPage>
  );
}
