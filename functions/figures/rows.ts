/** Reads the rows of a period, and the entries of all events: each a few Queries, whatever happened in the years before. */
import type { EventEntry } from '../../shared/event-entry.ts';
import type { LotFigure } from '../../shared/figures.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Found, Store } from '../ports/store.ts';

/** Rows that are added up or given in one answer, which holds 6 MB. */
export const mostRows = 10_000;

const tooMany = () =>
  new Problem(
    'query-wrong',
    t('There are more than {mostRows} rows. Narrow the period with from and until.', { mostRows }),
  );

async function pages<T>(read: (cursor: string | null) => Promise<Found<T>>, wanted: (row: T) => boolean): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Found<T> = await read(cursor);
    const fitting = page.items.map((i) => i.data).filter(wanted);
    rows.push(...fitting);
    if (rows.length > mostRows) throw tooMany();
    // In the order of deadlines nothing that is wanted comes after what is too late.
    cursor = fitting.length < page.items.length ? null : page.cursor;
  } while (cursor);
  return rows;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** The days of a request; both included, by UTC. */
export function periodOf(query: Readonly<Record<string, string>>): { from: string; until: string } {
  const { from = '0001-01-01', until = '9999-12-31' } = query;
  for (const [at, day] of [
    ['from', from],
    ['until', until],
  ] as const)
    if (!isDay(day))
      throw new Problem('query-wrong', t('A period is given by days, as in 2026-01-31.'), {
        faults: [{ at, code: 'wrong-form', text: t('A day, as in 2026-01-31.') }],
      });
  return { from, until };
}

/** The rows of lots whose bids closed in the period. */
export const figureRows = (store: Store, orgId: string, { from, until }: { from: string; until: string }) =>
  pages<LotFigure>(
    (cursor) => store.list(lists.figures(orgId), { from, cursor }),
    (row) => row.closesAt.slice(0, 10) <= until,
  );

/** The entries of all events, newest first. */
export const entryRows = (store: Store, orgId: string): Promise<EventEntry[]> => {
  const { table, pk } = keys.entry(orgId, '', '');
  return pages<EventEntry>(
    (cursor) => store.query(table, pk, { newestFirst: true, cursor }),
    () => true,
  );
};
