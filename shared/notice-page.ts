/** An open notice as a whole HTML document, for whoever reads without running scripts: search engines, text browsers, archives. */
import type { Cancellation } from './cancellation.ts';
import type { EventDocument, Notice } from './event.ts';
import { envelopesOf } from './event.ts';
import type { ListedNotice } from './listed-notice.ts';
import { escaped, jsonInHtml, printable } from './markup.ts';
import { money } from './money.ts';
import { bothClocks } from './time.ts';

const head = (title: string, description: string, canonical: string, more = '') => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(description)}">
<link rel="canonical" href="${escaped(canonical)}">
${more}</head>
`;

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((p) => p.trim())
    .filter(Boolean)
    .map((p) => `<p>${escaped(p).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');

const facts = (items: ([string, string] | null)[]): string =>
  `<dl>\n${items
    .flatMap((item) => (item ? [`<dt>${escaped(item[0])}</dt><dd>${escaped(item[1])}</dd>`] : []))
    .join('\n')}\n</dl>`;

const kindNames = {
  rfi: 'Request for information',
  rfq: 'Request for quotations',
  rfp: 'Request for proposals',
  tender: 'Tender',
} as const;

/**
 * What machines read (schema.org/Demand): who seeks what, until when. There is no type for a call for tenders; this one says
 * "an agreement to buy", which is the nearest.
 */
const data = (site: string, notice: Notice) => ({
  '@context': 'https://schema.org',
  '@type': 'Demand',
  identifier: notice.content.reference || notice.eventId,
  name: printable(notice.content.title),
  description: printable(notice.content.description).slice(0, 5_000),
  url: `${site}/notices/${encodeURIComponent(notice.eventId)}`,
  availabilityStarts: notice.publishedAt,
  availabilityEnds: notice.closesAt,
  priceCurrency: notice.content.currency,
  category: notice.content.classifications.map((c) => `${c.scheme} ${c.code} ${c.name}`),
  offeredBy: { '@type': 'Organization', name: printable(notice.buyer) },
});

function cancellation({ lotId, at, reasons }: Cancellation, { lots, zone }: Notice['content']): string {
  const what = lotId === null ? 'This event' : `The lot “${lots.find((l) => l.id === lotId)?.name ?? lotId}”`;
  return `<p><strong>${escaped(what)} was cancelled on ${escaped(bothClocks(at, zone))}.</strong> ${escaped(reasons)}</p>`;
}

/** The page of one notice: all that the notice says, and the way to answer it. */
export function noticePage(
  site: string,
  notice: Notice,
  documents: readonly Pick<EventDocument, 'name' | 'size'>[],
  cancelled: readonly Cancellation[] = [],
): string {
  const { content } = notice;
  const id = encodeURIComponent(notice.eventId);
  const live = `${site}/notices/${id}`;
  const own = `${site}/api/notices/${id}/page`;
  const when = bothClocks(notice.closesAt, content.zone);
  const links = `<link rel="alternate" type="text/calendar" href="${escaped(`${site}/api/notices/${id}/calendar.ics`)}">
<link rel="alternate" type="application/atom+xml" href="${escaped(`${site}/api/notices/feed.atom`)}">
<link rel="alternate" type="application/feed+json" href="${escaped(`${site}/api/notices/feed.json`)}">
<script type="application/ld+json">${jsonInHtml(data(site, notice))}</script>
`;
  return `${head(`${content.title} – ${notice.buyer}`, `${notice.buyer}: bids close ${when}.`, own, links)}<body>
<header>
<p><a href="${escaped(`${site}/api/notices/open.html`)}">All open notices</a></p>
</header>
<main>
<article>
<h1>${escaped(content.title)}</h1>
${cancelled.map((c) => cancellation(c, content)).join('\n')}
<p>Bids close <strong><time datetime="${notice.closesAt}">${escaped(when)}</time></strong>.
<a href="${escaped(live)}">Read this notice where you can bid</a>, or <a href="${escaped(`${site}/api/notices/${id}/calendar.ics`)}">put its deadlines into a calendar</a>.</p>
${facts([
  ['Buyer', notice.buyer],
  content.reference ? ['Reference', content.reference] : null,
  ['Kind', kindNames[content.kind]],
  ['Published', bothClocks(notice.publishedAt, content.zone)],
  ['Notice number', String(notice.number)],
  ['Prices', `${content.currency}, ${content.priceBasis.tax === 'net' ? 'without tax' : 'tax included'}`],
  ['Envelopes', envelopesOf(content).length === 2 ? 'two: technical, price' : 'one'],
  ['Contact', `${content.contact.name}, ${content.contact.email}`],
])}
<section>
<h2>What is bought</h2>
${paragraphs(content.description)}
${
  content.classifications.length
    ? `<ul>\n${content.classifications.map((c) => `<li>${escaped(`${c.scheme} ${c.code}: ${c.name}`)}</li>`).join('\n')}\n</ul>`
    : ''
}
<ul>
${content.lots
  .map(
    (lot) =>
      `<li>${escaped(lot.name)}${lot.ceiling ? `, ceiling ${escaped(money(lot.ceiling, content.currency))}` : ''}: ${lot.lines.length} ${lot.lines.length === 1 ? 'line' : 'lines'} in the price sheet</li>`,
  )
  .join('\n')}
</ul>
</section>
${
  content.method.criteria.length
    ? `<section>
<h2>How bids are scored</h2>
<table>
<thead><tr><th scope="col">Criterion</th><th scope="col">Points of ${escaped(content.method.total)}</th></tr></thead>
<tbody>
${content.method.criteria
  .map((c) => `<tr><td>${escaped(c.name)}</td><td>${escaped(c.points)}${c.bonus ? ' (bonus)' : ''}</td></tr>`)
  .join('\n')}
</tbody>
</table>
<p>Fingerprint of the method (SHA-256): <code>${(notice.method.match(/.{1,8}/g) ?? []).map(escaped).join('<wbr>')}</code></p>
</section>`
    : ''
}
${
  documents.length
    ? `<section>
<h2>Documents</h2>
<ul>
${documents.map((d) => `<li>${escaped(d.name)}, ${d.size.toLocaleString('en')} bytes</li>`).join('\n')}
</ul>
<p>They can be fetched <a href="${escaped(live)}">on the notice itself</a>, without an account.</p>
</section>`
    : ''
}
</article>
</main>
</body>
</html>
`;
}

/** One page of the open notices, with links to each and to the next page. */
export const noticeListPage = (site: string, notices: readonly ListedNotice[], next: string | null): string =>
  `${head('Open notices – Evenhand', 'What buyers want now, the soonest deadline first.', `${site}/api/notices/open.html`)}<body>
<main>
<h1>Open notices</h1>
${notices.length ? '' : '<p>No notice is open for bids at the moment.</p>\n'}<ul>
${notices
  .map(
    (n) =>
      `<li><a href="${escaped(`${site}/api/notices/${encodeURIComponent(n.eventId)}/page`)}">${escaped(n.title)}</a>, ${escaped(n.buyer)}: bids close <time datetime="${n.closesAt}">${escaped(bothClocks(n.closesAt, n.zone))}</time></li>`,
  )
  .join('\n')}
</ul>
${next ? `<p><a rel="next" href="${escaped(`${site}/api/notices/open.html?cursor=${encodeURIComponent(next)}`)}">More notices</a></p>\n` : ''}</main>
</body>
</html>
`;
