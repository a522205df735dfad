/** The events of my organisation, newest first, and the start of a new one. */
import { useState } from 'preact/hooks';
import { type EventRow, listEvents } from '../../shared/api/events.ts';
import type { Phase } from '../../shared/lot.ts';
import { can } from '../../shared/people.ts';
import { bothClocks } from '../../shared/time.ts';
import { call } from '../api.ts';
import { useLoad } from '../load.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemBanner } from '../parts/problem-banner.tsx';
import { Tag } from '../parts/tag.tsx';
import { person } from '../session.ts';
import { NewEvent } from './event/new-event.tsx';
import { phaseWords } from './event/phase-words.ts';

const kindOf = (phase: Phase) => (phase === 'awarded' || phase === 'open' ? 'good' : 'plain');

function Row({ row }: { row: EventRow }) {
  return (
    <li>
      <span>
        <a href={`/events/${row.id}`}>{row.title}</a>
        <br />
        <small>
          {[row.reference, row.myRoles.length > 0 && `you are ${row.myRoles.join(', ')}`].filter(Boolean).join(' · ')}
        </small>
      </span>
      <Tag kind={kindOf(row.phase)}>{phaseWords[row.phase]}</Tag>
      <span>
        {row.closesAt ? (
          <>
            {row.phase === 'open' ? 'closes ' : 'closed '}
            <time dateTime={row.closesAt}>{bothClocks(row.closesAt, row.zone)}</time>
          </>
        ) : (
          'not published'
        )}
      </span>
    </li>
  );
}

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
  const load = useLoad((signal) => call(listEvents, { signal }), []);
  const [more, setMore] = useState<Error | null>(null);
  const next = async (cursor: string) => {
    setMore(null);
    try {
      const page = await call(listEvents, { query: { cursor } });
      load.set({ items: [...(load.data?.items ?? []), ...page.items], cursor: page.cursor });
    } catch (thrown) {
      setMore(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  };
  const mayStart = person.value !== null && can(person.value, 'event.create');
  if (person.value?.org.kind === 'supplier') return <NotForSuppliers />;
  return (
    <Page title="Events">
      <div class={mayStart ? 'two' : undefined}>
        <section class="stack" aria-label="Events of my organisation">
          <Loaded load={load} what="Reading the events">
            {({ items, cursor }) => (
              <>
                {items.length === 0 && (
                  <p class="panel measure">
                    {mayStart
                      ? 'No events yet. Start one: give it a title and a time zone, everything else can wait.'
                      : 'No events yet. You see here the events in whose team you are.'}
                  </p>
                )}
                {items.length > 0 && (
                  <ul class="tasks events">
                    {items.map((row) => (
                      <Row key={row.id} row={row} />
                    ))}
                  </ul>
                )}
                <ProblemBanner problem={more} />
                {cursor && (
                  <p>
                    <button type="button" class="btn" onClick={() => void next(cursor)}>
                      Show older events
                    </button>
                  </p>
                )}
              </>
            )}
          </Loaded>
        </section>
        {mayStart && (
          <aside class="stack">
            <NewEvent events={load.data?.items ?? []} />
            <p>
              <a href="/templates">Templates</a>
            </p>
          </aside>
        )}
      </div>
    </Page>
  );
}
