/** The events of an organisation: newest first or by deadline, searched and filtered; a request looks at a bounded number. */
import * as routes from '../../shared/api/events.ts';
import { EventKind, type EventRecord } from '../../shared/event.ts';
import {
  type EventEntry,
  type EventSearch,
  entryOf,
  entryPhase,
  isLookedFor,
  phases,
} from '../../shared/event-entry.ts';
import { count } from '../../shared/numerals.ts';
import { type Actor, can, teamRolesOf } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { type Instant, later } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { reads } from '../http/app.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Found, Store } from '../ports/store.ts';
import type { EventTools } from './change.ts';
import { lotsOf } from './view.ts';

const pageSize = 25;
/** Entries per Query and Queries per request while something is looked for: 2,000 entries of about half a kB. */
const atOnce = 250;
const looks = 8;

const wrong = (at: string, text: string) =>
  new Problem('query-wrong', text, { faults: [{ at, code: 'wrong-form', text }] });

function searchOf(query: Readonly<Record<string, string>>, now: Instant): EventSearch {
  const { words = '', phase = '', kind = '', mine = '', closing = '' } = query;
  if (words.length > 200) throw wrong('words', t('At most 200 characters.'));
  const foundPhase = phases.find((p) => p === phase);
  if (phase && !foundPhase) throw wrong('phase', t('One of: {list}.', { list: phases.join(', ') }));
  const foundKind = EventKind.options.find((k) => k === kind);
  if (kind && !foundKind) throw wrong('kind', t('One of: {list}.', { list: EventKind.options.join(', ') }));
  if (!/^1?$/.test(mine)) throw wrong('mine', t('Say 1, or leave it out.'));
  if (!/^(\d{1,3})?$/.test(closing)) throw wrong('closing', t('A number of days, up to 999.'));
  return {
    words,
    phase: foundPhase ?? null,
    kind: foundKind ?? null,
    mine: mine === '1',
    closingUntil: closing ? later(now, count(closing) * 86_400) : null,
  };
}

const isNarrow = ({ words, phase, kind, mine, closingUntil }: EventSearch): boolean =>
  words.trim() !== '' || phase !== null || kind !== null || mine || closingUntil !== null;

/** The events in whose team somebody is, for who may see no others. */
async function ofTeams(store: Store, actor: Actor, cursor: string | null): Promise<Found<EventEntry>> {
  const range = { limit: pageSize, newestFirst: true, cursor };
  const page = await store.list<{ orgId: string; eventId: string }>(lists.team(actor.id), range);
  const items = await Promise.all(
    page.items.map(async ({ key, version, data }) => {
      const event = (await store.get<EventRecord>(keys.event(data.orgId, data.eventId)))?.data;
      if (event?.orgId !== actor.org.id) return [];
      const kept = await store.get<EventEntry>(keys.entry(event.orgId, event.createdAt, event.id));
      return [{ key, version, data: kept?.data ?? entryOf(event, await lotsOf(store, event)) }];
    }),
  );
  return { items: items.flat(), cursor: page.cursor };
}

type Reading = { store: Store; actor: Actor; search: EventSearch; byDeadline: boolean; limit: number; now: Instant };

/** One Query: the team's events, those that go on by deadline, or all of them newest first. */
function readPage({ store, actor, search, byDeadline, limit, now }: Reading, cursor: string | null) {
  if (!can(actor, 'event.read')) return ofTeams(store, actor, cursor);
  if (search.closingUntil !== null)
    return store.list<EventEntry>(lists.live(actor.org.id), { limit, cursor, from: now });
  if (byDeadline) return store.list<EventEntry>(lists.live(actor.org.id), { limit, cursor });
  const { table, pk } = keys.entry(actor.org.id, '', '');
  return store.query<EventEntry>(table, pk, { limit, cursor, newestFirst: true });
}

export const listEvents = reads(routes.listEvents, async ({ actor, query, now }, { store }: EventTools) => {
  const search = searchOf(query, now);
  const byDeadline = query.order === 'deadline';
  if (query.order !== undefined && !byDeadline) throw wrong('order', t('Say deadline, or leave it out: newest first.'));
  if (actor.org.kind !== 'buyer') return { body: { items: [], cursor: null } };
  const reading: Reading = {
    store,
    actor,
    search,
    byDeadline,
    limit: byDeadline || isNarrow(search) ? atOnce : pageSize,
    now,
  };
  const found: EventEntry[] = [];
  let cursor: string | null = query.cursor ?? null;
  for (let look = 0; look < looks; look++) {
    const page: Found<EventEntry> = await readPage(reading, cursor);
    const entries = page.items.map((i) => i.data);
    found.push(...entries.filter((entry) => isLookedFor(entry, search, actor.id, now)));
    // By deadline, nothing that closes soon comes after what closes too late.
    const { closingUntil: until } = search;
    const past = until !== null && entries.some((e) => (e.closesAt ?? '~') > until) && can(actor, 'event.read');
    cursor = past ? null : page.cursor;
    if (cursor === null || found.length >= pageSize) break;
  }
  const items = found.map(
    (entry): routes.EventRow => ({ ...entry, phase: entryPhase(entry, now), myRoles: teamRolesOf(entry, actor.id) }),
  );
  return { body: { items, cursor } };
});
