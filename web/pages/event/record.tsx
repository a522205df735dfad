/** The record of an event: every fact, who did it, when, why, and the fingerprint that keeps it from being changed. */

import { useEffect } from 'preact/hooks';
import { readEvent, readRecord } from '../../../shared/api/events.ts';
import { factWho, factWhy } from '../../../shared/record-sentence.ts';
import { wallClock, zoneName } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { settled } from '../../saving.ts';
import { download } from '../bid/download.ts';
import { EventPage } from './event-page.tsx';
import { recordDays, recordFileName, recordLines, type TimelineLine } from './record-lines.ts';

function Line({ line, zone }: { line: TimelineLine; zone: string }) {
  const { fact, sentence, fingerprint, earlier } = line;
  const utc = wallClock(fact.at, 'UTC', 'second');
  return (
    <li>
      <p class="when">
        <time dateTime={fact.at}>
          {wallClock(fact.at, zone, 'second').slice(-8)} <small>{zoneName(fact.at, zone)}</small>
        </time>
        {zone !== 'UTC' && (
          <>
            <br />
            <small>{utc} UTC</small>
          </>
        )}
      </p>
      <div>
        <p>
          <strong>{sentence}</strong>
        </p>
        <p>
          {factWho(fact)}
          {fact.why && (
            <>
              : <q>{factWhy(fact)}</q>
            </>
          )}
        </p>
        <p class="hint">
          SHA-256 <Fingerprint sha256={fingerprint} />
        </p>
        {earlier.length > 0 && (
          <details>
            <summary>{tn(earlier.length, 'and {n} save before', 'and {n} saves before')}</summary>
            <ol class="log" reversed>
              {earlier.map((e) => (
                <li key={e.fact.id}>
                  <time dateTime={e.fact.at}>{wallClock(e.fact.at, zone, 'second').slice(-8)}</time> {e.sentence},{' '}
                  <Fingerprint sha256={e.fingerprint} short />
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </li>
  );
}

/** The page `/events/:eventId/record`. */
export default function EventRecordPage() {
  const { eventId = '' } = useParams();
  const load = useLoad(
    async (signal) => {
      await settled();
      const [view, record] = await Promise.all([
        call(readEvent, { params: { eventId }, signal }),
        call(readRecord, { params: { eventId }, signal }),
      ]);
      return { view, facts: record.items };
    },
    [eventId],
  );
  const zone = load.data?.view.content.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  if (!load.data) {
    return (
      <Page title={t('The record')}>
        <Loaded load={load} what={t('Reading the record')}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  const { view, facts } = load.data;
  const save = () => download(recordFileName(view.content.reference, view.id), 'application/jsonl', recordLines(facts));
  return (
    <EventPage title={t('The record')} dense view={view} over={<a href={`/events/${view.id}`}>{t('The event')}</a>}>
      <div class="row">
        <p class="measure">
          {t(
            'Every change of this event, newest first. Nothing is ever taken off. Each line of the download is one fact; its SHA-256 is the fact’s fingerprint.',
          )}
        </p>
        <button type="button" class="btn end" onClick={save}>
          <Icon name="down" />
          {t('Download as JSON Lines ({n})', { n: facts.length })}
        </button>
      </div>
      {recordDays(facts, view.content.zone).map(({ day, lines }) => (
        <section key={day} class="stack tight" aria-label={day}>
          <h2>{day}</h2>
          <ol class="timeline" reversed>
            {lines.map((line) => (
              <Line key={line.fact.id} line={line} zone={view.content.zone} />
            ))}
          </ol>
        </section>
      ))}
    </EventPage>
  );
}
