/** The deadlines of the organisation in a window, page by page: which would move, which stay. */
import { useState } from 'preact/hooks';
import { type IncidentRow, listClosing } from '../../../shared/api/addenda.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';

/** The list. */
export function InWindow({ from, until }: { from: string; until: string }) {
  const [cursors, setCursors] = useState<string[]>([]);
  const load = useLoad(
    async (signal) => {
      const items: IncidentRow[] = [];
      let next: string | null = null;
      for (const cursor of [undefined, ...cursors]) {
        const page = await call(listClosing, { query: { from, until, cursor }, signal });
        items.push(...page.items);
        next = page.cursor;
      }
      return { items, next };
    },
    [from, until, cursors.length],
  );
  return (
    <Loaded load={load} what={t('Looking for deadlines')}>
      {({ items, next }) => (
        <div class="stack tight">
          <h3>
            {items.length === 0
              ? t('No deadline of yours falls into this time')
              : next
                ? t('{n} or more deadlines fall into this time', { n: items.length })
                : tn(items.length, '{n} deadline falls into this time', '{n} deadlines fall into this time')}
          </h3>
          <ul class="tasks">
            {items.map((row) => (
              <li key={row.eventId}>
                <span>
                  <a href={`/events/${row.eventId}`}>{row.title}</a>
                  <br />
                  <small>
                    {row.reference && `${row.reference}. `}
                    {rich('Closes {time}', { time: <Time at={row.closesAt} zone={row.zone} /> })}
                  </small>
                </span>
                {row.opened ? (
                  <Tag icon="x">{t('Stays: its bids are being opened')}</Tag>
                ) : (
                  <Tag kind="good" icon="check">
                    {t('Will move')}
                  </Tag>
                )}
              </li>
            ))}
          </ul>
          {next && (
            <p>
              <button type="button" class="btn small" onClick={() => setCursors([...cursors, next])}>
                {t('Show more')}
              </button>
            </p>
          )}
        </div>
      )}
    </Loaded>
  );
}
