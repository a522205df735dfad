/** Open notices as feeds: Atom (RFC 4287) and JSON Feed 1.1 (jsonfeed.org/version/1.1). By invitation or sandbox: never. */

import { noticeWords } from './kinds.ts';
import type { ListedNotice } from './listed-notice.ts';
import { escaped, printable } from './markup.ts';
import { bothClocks, type Instant } from './time.ts';
import type { Language } from './words/language.ts';
import { t } from './words/say.ts';

export type Feed = {
  /** Where the site stands, without a slash at the end. */
  site: string;
  /** Of the feed, from the root; with its filter. */
  path: string;
  title: string;
  /** The language that its own words are in. What buyers typed stands as they typed it. */
  language: Language;
  /** The reader's clock where there is no notice to take an instant from. */
  now: Instant;
  notices: readonly ListedNotice[];
};

const pageOf = ({ site }: Feed, { eventId }: ListedNotice) => `${site}/notices/${encodeURIComponent(eventId)}`;
/** A tag URI (RFC 4151) would need a date that the host was ours on; the event's URN stays whatever the host. */
const idOf = ({ eventId }: ListedNotice) => `urn:evenhand:event:${encodeURIComponent(eventId)}`;
const titleOf = ({ reference, title }: ListedNotice) => (reference ? `${reference}: ${title}` : title);
const summaryOf = (n: ListedNotice) =>
  [t(noticeWords(n, 'Bids close {time}.'), { time: bothClocks(n.closesAt, n.zone) }), n.summary]
    .filter(Boolean)
    .join(' ');
const updatedOf = ({ notices, now }: Feed): Instant =>
  notices
    .map((n) => n.publishedAt)
    .sort()
    .at(-1) ?? now;

const schemes = {
  CPV: 'http://data.europa.eu/cpv/cpv',
  UNSPSC: 'https://www.unspsc.org/',
} as const;

/** The feed as Atom. */
export function atom(feed: Feed): string {
  const { site, path, notices } = feed;
  const entry = (n: ListedNotice) => `  <entry>
    <id>${escaped(idOf(n))}</id>
    <title>${escaped(titleOf(n))}</title>
    <updated>${n.publishedAt}</updated>
    <author><name>${escaped(n.buyer) || '–'}</name></author>
    <link rel="alternate" type="text/html" href="${escaped(pageOf(feed, n))}"/>
    <link rel="related" type="text/calendar" href="${escaped(`${site}/api/notices/${encodeURIComponent(n.eventId)}/calendar.ics`)}"/>
${n.classifications
  .map((c) => `    <category term="${escaped(c.code)}" scheme="${schemes[c.scheme]}" label="${escaped(c.name)}"/>\n`)
  .join('')}    <summary>${escaped(summaryOf(n))}</summary>
  </entry>
`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
  <id>${escaped(`${site}${path}`)}</id>
  <title>${escaped(feed.title)}</title>
  <updated>${updatedOf(feed)}</updated>
  <link rel="self" type="application/atom+xml" href="${escaped(`${site}${path}`)}"/>
  <link rel="alternate" type="text/html" href="${escaped(`${site}/`)}"/>
  <generator>Evenhand</generator>
${notices.map(entry).join('')}</feed>
`;
}

/** The feed as JSON. */
export const jsonFeed = (feed: Feed): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: printable(feed.title),
      home_page_url: `${feed.site}/`,
      feed_url: `${feed.site}${feed.path}`,
      language: feed.language,
      items: feed.notices.map((n) => ({
        id: idOf(n),
        url: pageOf(feed, n),
        title: printable(titleOf(n)),
        content_text: printable(summaryOf(n)),
        date_published: n.publishedAt,
        authors: [{ name: printable(n.buyer) }],
        tags: n.classifications.map((c) => printable(`${c.scheme} ${c.code} ${c.name}`)),
        attachments: [
          {
            url: `${feed.site}/api/notices/${encodeURIComponent(n.eventId)}/calendar.ics`,
            mime_type: 'text/calendar',
            title: t('Deadlines'),
          },
        ],
      })),
    },
    null,
    1,
  );

/** What a list for search engines says of a notice (sitemaps.org/protocol.html): at most 50,000 of them in one. */
export function sitemap(site: string, notices: readonly ListedNotice[]): string {
  const url = (loc: string, at: Instant | null) =>
    `  <url><loc>${escaped(loc)}</loc>${at ? `<lastmod>${at}</lastmod>` : ''}</url>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${url(`${site}/`, null)}${notices
  .map((n) => url(`${site}/api/notices/${encodeURIComponent(n.eventId)}/page`, n.publishedAt))
  .join('')}</urlset>
`;
}
