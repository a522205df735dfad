/** Open notices for machines: feeds, calendars, pages without scripts, the list for search engines. */
import * as routes from '../../shared/api/events.ts';
import { calendar } from '../../shared/calendar.ts';
import { atom, type Feed, jsonFeed, sitemap } from '../../shared/feeds.ts';
import { isFound, type ListedNotice, listedNotice } from '../../shared/listed-notice.ts';
import { noticeListPage, noticePage } from '../../shared/notice-page.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { type Answer, type Call, reads } from '../http/app.ts';
import { cancelledOf, noticeOf } from '../http/events.ts';
import { lists } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';
import type { EventTools } from './change.ts';
import { noticePage as pageOfNotices, searchIn } from './notice-lists.ts';

/** Entries of a feed: those last published. */
const inFeed = 100;
/** Rows that are read for one answer: some 10 MB of them, ten pages of DynamoDB. */
const mostRows = 10_000;

/** Open notices, soonest deadline first. */
async function openRows(store: Store, now: string): Promise<ListedNotice[]> {
  const rows: ListedNotice[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.list<ListedNotice>>> = await store.list<ListedNotice>(lists.notices, {
      from: now,
      cursor,
    });
    rows.push(...page.items.map((i) => i.data));
    cursor = page.cursor;
  } while (cursor && rows.length < mostRows);
  return rows;
}

/** The address of a feed with its filter, as it is asked for: `organisation`, `classification`, `language`. */
function pathOf(name: string, query: Call['query']): string {
  const filter = new URLSearchParams();
  for (const key of ['organisation', 'classification', 'language']) if (query[key]) filter.set(key, query[key]);
  return `/api/notices/${name}${filter.size ? `?${filter}` : ''}`;
}

async function feedOf(name: string, { query, now, language }: Call, { store, site }: EventTools): Promise<Feed> {
  const search = searchIn({ buyer: query.organisation ?? '', classification: query.classification ?? '' }, now);
  const found = (await openRows(store, now)).filter((n) => isFound(n, search));
  const notices = found.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)).slice(0, inFeed);
  const of = [query.organisation && notices[0]?.buyer, query.classification].filter(Boolean).join(', ');
  const title = of ? t('Open notices: {of}', { of }) : t('Open notices');
  return { site, path: pathOf(name, query), title, language, now, notices };
}

const text = (contentType: string, body: string): Answer<string> => ({ body, text: { contentType, body } });
const html = (body: string) => text('text/html; charset=utf-8', body);
const ics = (body: string) => text('text/calendar; charset=utf-8', body);
const atomType = 'application/atom+xml; charset=utf-8';
const jsonType = 'application/feed+json; charset=utf-8';

export const atomFeed = reads(routes.atomFeed, async (call: Call, tools: EventTools) =>
  text(atomType, atom(await feedOf('feed.atom', call, tools))),
);
export const jsonFeedOfNotices = reads(routes.jsonFeedOfNotices, async (call: Call, tools: EventTools) =>
  text(jsonType, jsonFeed(await feedOf('feed.json', call, tools))),
);
export const calendarOfNotices = reads(routes.calendarOfNotices, async (call: Call, tools: EventTools) => {
  const { title, notices } = await feedOf('calendar.ics', call, tools);
  return ics(calendar(tools.site, title, notices, null, call.language));
});
export const sitemapOfNotices = reads(routes.sitemapOfNotices, async ({ now }: Call, { store, site }: EventTools) =>
  text('application/xml; charset=utf-8', sitemap(site, await openRows(store, now))),
);
export const pageOfOpenNotices = reads(
  routes.pageOfOpenNotices,
  async ({ query, now, language }: Call, { store, site }: EventTools) => {
    const { items, cursor } = await pageOfNotices(store, now, searchIn({}, now), query.cursor ?? null);
    return html(noticeListPage(site, items, cursor, language));
  },
);

/** A notice that the public may find; one by invitation, or to try things out, is not there. */
async function publicNotice({ params }: Call, { store }: EventTools) {
  const { data: notice } = await noticeOf(store, params.eventId!);
  const row = listedNotice(notice);
  if (!row) throw new Problem('not-found', t('There is no such event, or it is not yours to see.'));
  const cancelled = await cancelledOf(store, notice.eventId);
  return { notice, row, cancelled };
}

export const calendarOfNotice = reads(routes.calendarOfNotice, async (call: Call, tools: EventTools) => {
  const { row, cancelled } = await publicNotice(call, tools);
  const whole = cancelled.find((c) => c.lotId === null);
  return ics(calendar(tools.site, row.title, [row], whole?.at ?? null, call.language));
});
export const pageOfNotice = reads(routes.pageOfNotice, async (call: Call, tools: EventTools) => {
  const { notice, cancelled } = await publicNotice(call, tools);
  return html(noticePage(tools.site, notice, notice.documents, cancelled, call.language));
});
