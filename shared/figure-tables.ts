/**
 * Figures and events as tables, their columns in the language of the moment. Spreadsheets and reports that refresh from them ask
 * in English always, where columns keep their names.
 */
import { type CsvCell, csv } from './csv.ts';
import { type EventEntry, entryPhase } from './event-entry.ts';
import { exactPlain, round, subtract } from './exact.ts';
import { daysBetween, type LotFigure, meanPrice } from './figures.ts';
import type { Instant } from './time.ts';
import { type Plain, t } from './words/say.ts';

export type ColumnKind = 'text' | 'number' | 'time';
export type Table = { name: string; columns: { name: string; kind: ColumnKind }[]; rows: (string | null)[][] };

type Column<T> = { name: Plain; kind: ColumnKind; of: (row: T) => string | null };
const table = <T>(name: Plain, columns: readonly Column<T>[], rows: readonly T[]): Table => ({
  name: t(name),
  columns: columns.map(({ name: of, kind }) => ({ name: t(of), kind })),
  rows: rows.map((row) => columns.map((c) => c.of(row))),
});

const text = <T>(name: Plain, of: (row: T) => string | null): Column<T> => ({ name, kind: 'text', of });
const number = <T>(name: Plain, of: (row: T) => string | number | null): Column<T> => ({
  name,
  kind: 'number',
  of: (row) => {
    const value = of(row);
    return value === null ? null : String(value);
  },
});
const time = <T>(name: Plain, of: (row: T) => Instant | null): Column<T> => ({ name, kind: 'time', of });

const days = (from: Instant | null, to: Instant | null) => (from && to ? daysBetween(from, to) : null);
/** What the buyer's side knows of invitations stands beside the bids: empty until they are open. */
const known = (row: LotFigure, n: number) => (row.bids === null ? null : n);

/** An English name is never changed and never taken for another thing: new columns come at the end. */
const lotColumns: readonly Column<LotFigure>[] = [
  text('event_id', (r) => r.eventId),
  text('lot_id', (r) => r.lotId),
  text('reference', (r) => r.reference),
  text('title', (r) => r.title),
  text('lot', (r) => r.lot),
  text('kind', (r) => r.kind),
  text('stage', (r) => r.stage),
  text('currency', (r) => r.currency),
  time('created_at', (r) => r.createdAt),
  time('published_at', (r) => r.publishedAt),
  time('closes_at', (r) => r.closesAt),
  time('opened_at', (r) => r.openedAt),
  time('awarded_at', (r) => r.awardedAt),
  number('days_to_publish', (r) => days(r.createdAt, r.publishedAt)),
  number('days_open_for_bids', (r) => days(r.publishedAt, r.closesAt)),
  number('days_to_open', (r) => days(r.closesAt, r.openedAt)),
  number('days_to_award', (r) => days(r.openedAt, r.awardedAt)),
  number('bids', (r) => r.bids),
  number('event_invited', (r) => known(r, r.invited)),
  number('event_opened_invitation', (r) => known(r, r.read)),
  number('event_intends', (r) => known(r, r.intends)),
  number('event_declined', (r) => known(r, r.declined)),
  number('event_estimate', (r) => r.estimate),
  number('event_lots', (r) => r.lots),
  number('awarded_total', (r) => r.awarded),
  number('mean_of_bids', (r) => {
    const mean = meanPrice(r);
    return mean && round(mean, 2);
  }),
  number('saved_against_mean', (r) => {
    const mean = meanPrice(r);
    return mean && r.awarded !== null ? round(subtract(mean, exactPlain(r.awarded)), 2) : null;
  }),
];

/** Each lot with its figures. */
export const lotTable = (rows: readonly LotFigure[]): Table => table('Lots', lotColumns, rows);

/** The organisation's events, as their list shows them at an instant. */
export const eventTable = (rows: readonly EventEntry[], now: Instant): Table =>
  table<EventEntry>(
    'Events',
    [
      text('event_id', (r) => r.id),
      text('reference', (r) => r.reference),
      text('title', (r) => r.title),
      text('kind', (r) => r.kind),
      text('phase', (r) => entryPhase(r, now)),
      time('created_at', (r) => r.createdAt),
      time('published_at', (r) => r.publishedAt),
      time('closes_at', (r) => r.closesAt),
      number('lots', (r) => r.lots.length),
      text('leads', (r) =>
        r.team
          .filter((m) => m.roles.includes('lead'))
          .map((m) => m.name)
          .join(', '),
      ),
    ],
    rows,
  );

/** The table as CSV. */
export const tableCsv = ({ columns, rows }: Table): string =>
  csv(
    columns.map((c) => c.name),
    rows.map((row) =>
      row.map((cell, i): CsvCell => (cell !== null && columns[i]!.kind === 'number' ? { number: cell } : cell)),
    ),
  );

/** The tables there are, and the forms in which they are given. */
export const tableFiles = ['lots.csv', 'lots.xlsx', 'events.csv', 'events.xlsx'] as const;
export type TableFile = (typeof tableFiles)[number];
