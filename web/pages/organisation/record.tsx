/** The record of an organisation: who changed what in its settings, people and logo, page by page. */
import { readOrganisationRecord } from '../../../shared/api/people.ts';
import { factWho } from '../../../shared/record-sentence.ts';
import { wallClock } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { recordDays } from '../event/record-lines.ts';

/** The part "The record". */
export function OrganisationRecord() {
  const load = useLoad((signal) => call(readOrganisationRecord, { signal }), []);
  return (
    <Loaded load={load} what={t('Reading the record')}>
      {(page) => (
        <section class="stack" aria-labelledby="record">
          <h2 id="record">{t('The record')}</h2>
          <p class="measure">
            {t(
              'Every change of the people, the settings and the logo, newest first, by UTC. Nothing is ever taken off. Each event has a record of its own.',
            )}
          </p>
          {recordDays(page.items, 'UTC').map(({ day, lines }) => (
            <section key={day} class="stack tight" aria-label={day}>
              <h3>{day}</h3>
              <ol class="timeline" reversed>
                {lines.map(({ fact, sentence, fingerprint }) => (
                  <li key={fact.id}>
                    <p class="when">
                      <time dateTime={fact.at}>{wallClock(fact.at, 'UTC', 'second').slice(-8)} UTC</time>
                    </p>
                    <div>
                      <p>
                        <strong>{sentence}</strong>
                      </p>
                      <p>{factWho(fact)}</p>
                      <p class="hint">
                        SHA-256 <Fingerprint sha256={fingerprint} />
                      </p>
                    </div>
                  </li>
                ))}
              </ol>
            </section>
          ))}
          <More page={page} read={(cursor) => call(readOrganisationRecord, { query: { cursor } })} onRead={load.set}>
            {t('Show earlier ones')}
          </More>
        </section>
      )}
    </Loaded>
  );
}
