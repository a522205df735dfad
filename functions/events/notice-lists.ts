/** Open notices as people look for them: a page of them, by words, buyer, class and deadline. */
import * as routes from '../../shared/api/events.ts';
import { isFound, type ListedNotice, type NoticeSearch } from '../../shared/listed-notice.ts';
import { mostClasses, readBranches } from '../../shared/my-classes.ts';
import { count } from '../../shared/numerals.ts';
import { Problem } from '../../shared/problem.ts';
import { type Instant, later } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { reads } from '../http/app.ts';
import { lists } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';
import type { EventTools } from './change.ts';

const pageSize = 25;
/** Rows that one request looks at where it filters: what is left is found with the cursor, so no request grows with the list. */
const lookedAt = 500;
const longestSearch = 200;

/** What a query asks for, checked: `q`, `buyer` (id or part of the name), `classification`, `classes` (several, by their branches), `within` (days until the deadline). */
export function searchIn(query: Readonly<Record<string, string>>, now: Instant): NoticeSearch {
  const wrong = (at: string, text: string) =>
    new Problem('query-wrong', text, { faults: [{ at, code: 'wrong-form', text }] });
  for (const at of ['q', 'buyer', 'classification'])
    if ((query[at] ?? '').length > longestSearch)
      throw wrong(at, t('Search for at most {longestSearch} characters at a time.', { longestSearch }));
  const within = query.within ?? '';
  if (within !== '' && !/^[1-9]\d{0,2}$/.test(within))
    throw wrong('within', t('Days from 1 to 999, as a whole number.'));
  const classification = query.classification ?? '';
  if (classification !== '' && !/^\d{2,8}(-\d)?$/.test(classification))
    throw wrong('classification', t('A code of CPV or UNSPSC: two to eight digits.'));
  const classes = readBranches(query.classes ?? '');
  if (classes === null) throw wrong('classes', t('Up to {n} classes, as in CPV-4523,UNSPSC-4321.', { n: mostClasses }));
  return {
    words: query.q ?? '',
    buyer: query.buyer ?? '',
    classification,
    classes,
    until: within === '' ? null : later(now, count(within) * 86_400),
  };
}

/** One page of open notices that a search finds, soonest deadline first. */
export async function noticePage(
  store: Store,
  now: Instant,
  search: NoticeSearch,
  start: string | null,
): Promise<{ items: ListedNotice[]; cursor: string | null }> {
  const items: ListedNotice[] = [];
  let cursor = start;
  let seen = 0;
  do {
    const page = await store.list<ListedNotice>(lists.notices, { from: now, limit: pageSize, cursor });
    seen += page.items.length;
    items.push(...page.items.map((i) => i.data).filter((n) => isFound(n, search)));
    cursor = page.cursor;
    // They come by their deadline: after one that is too late, all are.
    const last = page.items.at(-1)?.data;
    if (search.until && last && last.closesAt > search.until) cursor = null;
  } while (cursor && items.length < pageSize && seen < lookedAt);
  return { items, cursor };
}

const rowOf = (n: ListedNotice): routes.NoticeRow => ({
  eventId: n.eventId,
  title: n.title,
  reference: n.reference,
  buyer: n.buyer,
  closesAt: n.closesAt,
  zone: n.zone,
  classifications: n.classifications,
});

export const listNotices = reads(routes.listNotices, async ({ query, now }, { store }: EventTools) => {
  const { items, cursor } = await noticePage(store, now, searchIn(query, now), query.cursor ?? null);
  return { body: { items: items.map(rowOf), cursor } };
});
