/**
 * Routes of functions/events that answer no JSON: open notices for feed readers, calendars, search engines. Anybody may read
 * them, in the language of Accept-Language or of `?language=`.
 */
import { route } from './route.ts';

const text = (path: string, summary: string) => route<string>()('GET', path, summary, { open: true });

export const atomFeed = text(
  '/api/notices/feed.atom',
  'Open notices as an Atom feed, last published first (?organisation=, ?classification=)',
);
export const jsonFeedOfNotices = text(
  '/api/notices/feed.json',
  'Open notices as a JSON Feed, last published first (?organisation=, ?classification=)',
);
export const calendarOfNotices = text(
  '/api/notices/calendar.ics',
  'Deadlines of open notices as iCalendar (?organisation=, ?classification=)',
);
export const sitemapOfNotices = text('/api/notices/sitemap.xml', 'Open notices, for search engines');
export const pageOfOpenNotices = text('/api/notices/open.html', 'Open notices as a page without scripts (?cursor=)');
export const calendarOfNotice = text('/api/notices/:eventId/calendar.ics', 'Deadlines of a public notice as iCalendar');
export const pageOfNotice = text('/api/notices/:eventId/page', 'A public notice as a page without scripts');
