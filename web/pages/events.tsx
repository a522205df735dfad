/** The events of my organisation, newest first, and the start of a new one. */
import { useState } from 'preact/hooks';
import type { EventRow } from '../../shared/api/events.ts';
import { can } from '../../shared/people.ts';
import { t } from '../../shared/words/say.ts';
import { Page } from '../parts/page.tsx';
import { person } from '../session.ts';
import { NewEvent } from './event/new-event.tsx';
import { EventList } from './events/event-list.tsx';

const NotForSuppliers = ({ org }: { org: string }) => (
  <Page title={t('Events are the buyers’ side')}>
    <p class="measure">
      {t('{org} is registered as a supplier: what you take part in stands under My events.', { org })}
    </p>
    <p>
      <a class="btn primary" href="/bids">
        {t('My events')}
      </a>
    </p>
  </Page>
);

/** The page `/events`. */
export default function Events() {
  const [shown, setShown] = useState<EventRow[]>([]);
  const me = person.value;
  const mayStart = me !== null && can(me, 'event.create');
  if (me?.org.kind === 'supplier') return <NotForSuppliers org={me.org.name} />;
  return (
    <Page title={t('Events')} over={mayStart && <a href="#new-title">{t('New event')}</a>}>
      <div class={mayStart ? 'two' : undefined}>
        <EventList mayStart={mayStart} onShown={setShown} />
        {mayStart && (
          <aside class="stack">
            <NewEvent events={shown} />
            <p>
              <a href="/templates">{t('Templates')}</a>
            </p>
            <p>
              <a href="/incidents">{t('Portal incidents')}</a>
            </p>
          </aside>
        )}
      </div>
    </Page>
  );
}
