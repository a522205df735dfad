/** My dashboard: what waits for me, my other events by what they wait for, and how far off each deadline is. */
import type { EventRow } from '../../shared/api/events.ts';
import { can } from '../../shared/people.ts';
import { bothClocks, instantAt, millis } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { now } from '../clock.ts';
import { useLoad } from '../load.ts';
import { Facts } from '../parts/facts.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Tag } from '../parts/tag.tsx';
import { person } from '../session.ts';
import { DayRuler, daysLeft } from './dashboard/day-ruler.tsx';
import { actOf, awaitedWords, boardOf, type Waiter } from './dashboard/waiting.ts';
import { phaseName } from './event/phase-words.ts';
import { readList } from './events/read-list.ts';

const week = 7 * 86_400_000;

function Deadline({ row, at }: { row: EventRow; at: number }) {
  if (!row.closesAt) return <span class="deadline">{t('no deadline yet')}</span>;
  return (
    <span class="deadline">
      <strong>{daysLeft(row.closesAt, at)}</strong>
      {millis(row.closesAt) <= at && <br />}
      {millis(row.closesAt) > at && <DayRuler closesAt={row.closesAt} now={at} />}
      <small>
        <time dateTime={row.closesAt}>{bothClocks(row.closesAt, row.zone)}</time>
      </small>
    </span>
  );
}

function Event({ waiter, at, mine }: { waiter: Waiter; at: number; mine: boolean }) {
  const { row, waiting } = waiter;
  const act = actOf(waiter);
  const lot = row.lots.length > 1 ? row.lots.find((l) => l.lotId === waiting.lotId)?.name : undefined;
  return (
    <li>
      <span>
        {mine ? (
          <>
            <a href={act.href}>{act.label}</a>: {row.title}
          </>
        ) : (
          <a href={`/events/${row.id}`}>{row.title}</a>
        )}
        <br />
        <small>
          {[
            row.reference,
            lot,
            !mine && waiting.who.length > 0 && t('waits for {list}', { list: waiting.who.join(', ') }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <Tag>{phaseName(waiting.phase, row)}</Tag>
      <Deadline row={row} at={at} />
    </li>
  );
}

type BoardProps = { rows: EventRow[]; more: boolean };

function Board({ rows, more }: BoardProps) {
  const me = person.value!;
  // A board of days needs no second hand.
  const at = Math.floor(now.value / 60_000) * 60_000;
  const { mine, groups } = boardOf(rows, me, instantAt(at));
  const open = rows.filter((r) => r.closesAt && millis(r.closesAt) > at);
  const soon = open.filter((r) => millis(r.closesAt!) - at < week);
  return (
    <>
      <Facts
        items={[
          [t('Waits for you'), String(mine.length)],
          [
            t('Open for bids'),
            soon.length
              ? t('{open}, {soon} within 7 days', { open: open.length, soon: soon.length })
              : String(open.length),
          ],
          [t('Going on in all'), more ? t('{n} and more', { n: rows.length }) : String(rows.length)],
        ]}
      />
      <section class="stack" aria-labelledby="mine">
        <h2 id="mine">{t('Waits for you')}</h2>
        {mine.length === 0 ? (
          <p class="panel">
            <Icon name="check" /> {t('Nothing waits for you now.')}
          </p>
        ) : (
          <ul class="tasks board">
            {mine.map((waiter) => (
              <Event key={waiter.row.id} waiter={waiter} at={at} mine />
            ))}
          </ul>
        )}
      </section>
      {groups.map(({ what, of }) => (
        <section key={what} class="stack" aria-labelledby={`group-${what}`}>
          <h2 id={`group-${what}`}>{t(awaitedWords[what])}</h2>
          <ul class="tasks board">
            {of.map((waiter) => (
              <Event key={waiter.row.id} waiter={waiter} at={at} mine={false} />
            ))}
          </ul>
        </section>
      ))}
      <p class="row">
        {can(me, 'event.create') && (
          <a class="btn" href="/events#new-title">
            <Icon name="plus" /> {t('New event')}
          </a>
        )}
        <a class="btn" href="/events">
          {t('All events')}
        </a>
        {can(me, 'figures.read') && <a href="/figures">{t('Figures')}</a>}
      </p>
    </>
  );
}

/** The page `/dashboard`. */
export default function Dashboard() {
  const load = useLoad((signal) => readList({ order: 'deadline' }, undefined, signal), []);
  return (
    <Page title={t('Dashboard')}>
      <Loaded load={load} what={t('Reading your events')}>
        {({ items, cursor }) => <Board rows={items} more={cursor !== null} />}
      </Loaded>
    </Page>
  );
}
