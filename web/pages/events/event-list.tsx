/** The list of events, newest first, or those that are looked for. */
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { EventRow } from '../../../shared/api/events.ts';
import type { Phase } from '../../../shared/lot.ts';
import { bothClocks } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import { rich } from '../../rich.ts';
import { phaseName } from '../event/phase-words.ts';
import { roleWords } from '../event/team-edits.ts';
import { EventFilter, queryOf } from './event-filter.tsx';
import { readList } from './read-list.ts';

const kindOf = (phase: Phase) => (phase === 'awarded' || phase === 'open' ? 'good' : 'plain');

function Row({ row }: { row: EventRow }) {
  const says = [
    row.reference,
    row.sandbox && t('to try things out'),
    row.lots.length > 1 && t('{n} lots', { n: row.lots.length }),
    row.myRoles.length > 0 &&
      t('you are {roles}', { roles: row.myRoles.map((r) => t(roleWords[r].within)).join(', ') }),
  ];
  return (
    <li>
      <span>
        <a href={`/events/${row.id}`}>{row.title}</a>
        <br />
        <small>{says.filter(Boolean).join(' · ')}</small>
      </span>
      <Tag kind={kindOf(row.phase)}>{phaseName(row.phase, row)}</Tag>
      <span>
        {row.closesAt
          ? rich(row.phase === 'open' ? 'closes {time}' : 'closed {time}', {
              time: <time dateTime={row.closesAt}>{bothClocks(row.closesAt, row.zone)}</time>,
            })
          : t('not published')}
      </span>
    </li>
  );
}

const Nothing = ({ narrow, mayStart, more }: { narrow: boolean; mayStart: boolean; more: boolean }) => (
  <p class="panel measure">
    {narrow
      ? more
        ? t('Nothing found among the newest events. Older ones can be looked through too.')
        : t('No event fits. Words are found at their beginning: “lamp” finds “lamps”.')
      : mayStart
        ? t('No events yet. Start one: give it a title and a time zone, everything else can wait.')
        : t('No events yet. You see here the events in whose team you are.')}
  </p>
);

/** The search, what it finds, and more of it; tells its page what it shows. */
export function EventList({ mayStart, onShown }: { mayStart: boolean; onShown: (rows: EventRow[]) => void }) {
  const query = queryOf(useLocation().query);
  const key = JSON.stringify(query);
  const load = useLoad((signal) => readList(query, undefined, signal), [key]);
  const { busy, problem, act } = useAct();
  const [added, setAdded] = useState('');
  const narrow = Object.keys(query).length > 0;
  useEffect(() => onShown(load.data?.items ?? []), [load.data]);
  const next = (cursor: string) =>
    act(async () => {
      const page = await readList(query, cursor);
      load.set({ items: [...(load.data?.items ?? []), ...page.items], cursor: page.cursor });
      setAdded(tn(page.items.length, 'One more event.', '{n} more events.'));
    });
  return (
    <section class="stack" aria-label={t('Events of my organisation')}>
      <EventFilter key={narrow ? 'narrow' : 'all'} query={query} />
      <Loaded load={load} what={t('Reading the events')}>
        {({ items, cursor }) => (
          <>
            {items.length === 0 && <Nothing narrow={narrow} mayStart={mayStart} more={cursor !== null} />}
            {items.length > 0 && (
              <ul class="tasks events">
                {items.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </ul>
            )}
            <ProblemBanner problem={problem} />
            <p class="sr" role="status">
              {added}
            </p>
            {cursor && (
              <p>
                <button type="button" class="btn" aria-disabled={busy || undefined} onClick={() => void next(cursor)}>
                  {busy ? t('Looking …') : narrow ? t('Look through older events') : t('Show older events')}
                </button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
