/** Portal incidents: deadlines that nobody could keep, moved in one act of two people. */
import { useState } from 'preact/hooks';
import { listIncidents } from '../../shared/api/addenda.ts';
import { can } from '../../shared/people.ts';
import { inZone } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { call } from '../api.ts';
import { useLoad } from '../load.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { readerZone } from '../parts/time.tsx';
import { person } from '../session.ts';
import { Declare } from './incidents/declare.tsx';
import { OneIncident } from './incidents/one.tsx';

function Before({ skip }: { skip: string | null }) {
  const [open, setOpen] = useState<string | null>(null);
  const load = useLoad((signal) => call(listIncidents, { signal }), [skip]);
  const zone = readerZone();
  return (
    <Loaded load={load} what={t('Reading the incidents')}>
      {({ items }) => {
        const shown = items.filter((i) => i.id !== skip);
        if (shown.length === 0) return null;
        return (
          <section class="stack" aria-labelledby="before">
            <h2 id="before">{t('Incidents so far')}</h2>
            <ul class="tasks">
              {shown.map((i) => (
                <li key={i.id}>
                  <span>
                    {inZone(i.declared.at, zone)}
                    <br />
                    <small>
                      {i.declared.name}: {i.reason}
                    </small>
                  </span>
                  <button
                    type="button"
                    class="btn small"
                    aria-expanded={open === i.id}
                    onClick={() => setOpen(open === i.id ? null : i.id)}
                  >
                    {i.done
                      ? t('What became of it')
                      : i.confirmed
                        ? t('See how far it is')
                        : t('Waits for a second person')}
                  </button>
                </li>
              ))}
            </ul>
            {open && <OneIncident key={open} incidentId={open} />}
          </section>
        );
      }}
    </Loaded>
  );
}

/** The page `/incidents`. */
export default function Incidents() {
  const [declared, setDeclared] = useState<string | null>(null);
  const me = person.value;
  const allowed = me !== null && can(me, 'incident.read');
  return (
    <Page title={t('Portal incidents')} over={<a href="/events">{t('All events')}</a>}>
      {allowed ? (
        <div class="stack">
          {declared ? (
            <OneIncident incidentId={declared} />
          ) : (
            can(me, 'incident.declare') && <Declare onDone={(i) => setDeclared(i.id)} />
          )}
          <Before skip={declared} />
        </div>
      ) : (
        <p class="measure">{t('Portal incidents are declared by sourcing managers, and read by auditors too.')}</p>
      )}
    </Page>
  );
}
