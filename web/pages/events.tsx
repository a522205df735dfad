/** The events of my organisation, newest first, and the start of a new one. */
import { useState } from 'preact/hooks';
import type { EventRow } from '../../shared/api/events.ts';
import { can } from '../../shared/people.ts';
import { Page } from '../parts/page.tsx';
import { person } from '../session.ts';
import { NewEvent } from './event/new-event.tsx';
import { EventList } from './events/event-list.tsx';

const NotForSuppliers = () => (
  <Page title="Events are the buyers’ side">
    <p class="measure">
      {person.value?.org.name} is registered as a supplier: what you take part in stands under Our bids.
    </p>
    <p>
      <a class="btn primary" href="/bids">
        Our bids
      </a>
    </p>
  </Page>
);

/** The page `/events`. */
export default function Events() {
  const [shown, setShown] = useState<EventRow[]>([]);
  const mayStart = person.value !== null && can(person.value, 'event.create');
  if (person.value?.org.kind === 'supplier') return <NotForSuppliers />;
  return (
    <Page title="Events" over={mayStart && <a href="#new-title">New event</a>}>
      <div class={mayStart ? 'two' : undefined}>
        <EventList mayStart={mayStart} onShown={setShown} />
        {mayStart && (
          <aside class="stack">
            <NewEvent events={shown} />
            <p>
              <a href="/templates">Templates</a>
            </p>
            <p>
              <a href="/incidents">Portal incidents</a>
            </p>
          </aside>
        )}
      </div>
    </Page>
  );
}
