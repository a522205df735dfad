/** An open notice as a whole HTML document, for whoever reads without running scripts: search engines, text browsers, archives. */

import { alternatesText } from './alternates-allowed.ts';
import type { Cancellation } from './cancellation.ts';
import type { EventDocument, Notice } from './event.ts';
import { envelopesOf } from './event.ts';
import { isRanked, kindOf, noticeWords } from './kinds.ts';
import type { ListedNotice } from './listed-notice.ts';
import { escaped, jsonInHtml, printable } from './markup.ts';
import { methodHtml } from './method-html.ts';
import { money } from './money.ts';
import { thousands } from './numerals.ts';
import { bothClocks } from './time.ts';
import { type Language, languages } from './words/language.ts';
import { t, tn } from './words/say.ts';

const tags = Object.keys(languages) as Language[];
const inLanguage = (address: string, language: Language) =>
  `${address}${address.includes('?') ? '&' : '?'}language=${language}`;

/** The head; `address` answers in the reader's language, and in English to a search engine, which asks for none. */
const head = (title: string, description: string, address: string, language: Language, more = '') => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(description)}">
<link rel="canonical" href="${escaped(language === 'en' ? address : inLanguage(address, language))}">
<link rel="alternate" hreflang="x-default" href="${escaped(address)}">
${tags.map((tag) => `<link rel="alternate" hreflang="${tag}" href="${escaped(inLanguage(address, tag))}">\n`).join('')}${more}</head>
`;

/** The way to the same page in the other languages, each called by its own name. */
const otherLanguages = (address: string, language: Language) =>
  tags
    .filter((tag) => tag !== language)
    .map(
      (tag) =>
        `<a href="${escaped(inLanguage(address, tag))}" rel="alternate" hreflang="${tag}" lang="${tag}">${languages[tag]}</a>`,
    )
    .join(' ');

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
  const time = bothClocks(at, zone);
  const what =
    lotId === null
      ? t('This event was cancelled on {time}.', { time })
      : t('The lot “{lot}” was cancelled on {time}.', { time, lot: lots.find((l) => l.id === lotId)?.name ?? lotId });
  return `<p><strong>${escaped(what)}</strong> ${escaped(reasons)}</p>`;
}

/** The page of one notice: all that the notice says, and the way to answer it. */
export function noticePage(
  site: string,
  notice: Notice,
  documents: readonly Pick<EventDocument, 'name' | 'size'>[],
  cancelled: readonly Cancellation[] = [],
  language: Language = 'en',
): string {
  const { content } = notice;
  const alternates = alternatesText(notice);
  const scored = methodHtml(content);
  const id = encodeURIComponent(notice.eventId);
  const live = `${site}/notices/${id}`;
  const own = `${site}/api/notices/${id}/page`;
  const when = bothClocks(notice.closesAt, content.zone);
  const openNotices = inLanguage(`${site}/api/notices/open.html`, language);
  const links = `<link rel="alternate" type="text/calendar" href="${escaped(`${site}/api/notices/${id}/calendar.ics`)}">
<link rel="alternate" type="application/atom+xml" href="${escaped(`${site}/api/notices/feed.atom`)}">
<link rel="alternate" type="application/feed+json" href="${escaped(`${site}/api/notices/feed.json`)}">
<script type="application/ld+json">${jsonInHtml(data(site, notice))}</script>
`;
  return `${head(`${content.title} – ${notice.buyer}`, t(noticeWords(content, '{buyer}: bids close {time}.'), { buyer: notice.buyer, time: when }), own, language, links)}<body>
<header>
<p><a href="${escaped(openNotices)}">${t('All open notices')}</a> ${otherLanguages(own, language)}</p>
</header>
<main>
<article>
<h1>${escaped(content.title)}</h1>
${cancelled.map((c) => cancellation(c, content)).join('\n')}
<p>${t(noticeWords(content, 'Bids close {time}.'), { time: `<strong><time datetime="${notice.closesAt}">${escaped(when)}</time></strong>` })}
${t('{read}, or {calendar}.', {
  read: `<a href="${escaped(live)}">${t(noticeWords(content, 'Read this notice where you can bid'))}</a>`,
  calendar: `<a href="${escaped(inLanguage(`${site}/api/notices/${id}/calendar.ics`, language))}">${t('put its deadlines into a calendar')}</a>`,
})}</p>
${facts([
  [t('Buyer'), notice.buyer],
  content.reference ? [t('Reference'), content.reference] : null,
  [t('Kind'), t(kindOf(content).name)],
  [t('Published'), bothClocks(notice.publishedAt, content.zone)],
  [t('Notice number'), String(notice.number)],
  kindOf(content).prices
    ? [t('Prices'), `${content.currency}, ${content.priceBasis.tax === 'net' ? t('without tax') : t('tax included')}`]
    : null,
  alternates ? [t('Alternates'), alternates] : null,
  [t('Envelopes'), envelopesOf(content).length === 2 ? t('two: technical, price') : t('one')],
  content.paperTo
    ? [
        t('Bids on paper or by e-mail'),
        t('To {address}, until the same deadline. The buyer enters them, sealed like all others.', {
          address: content.paperTo,
        }),
      ]
    : null,
  [t('Contact'), `${content.contact.name}, ${content.contact.email}`],
])}
<section>
<h2>${isRanked(content) ? t('What is bought') : t('What it is about')}</h2>
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
      `<li>${escaped(
        lot.ceiling
          ? tn(
              lot.lines.length,
              '{lot}, ceiling {amount}: {n} line in the price sheet',
              '{lot}, ceiling {amount}: {n} lines in the price sheet',
              { lot: lot.name, amount: money(lot.ceiling, content.currency) },
            )
          : tn(lot.lines.length, '{lot}: {n} line in the price sheet', '{lot}: {n} lines in the price sheet', {
              lot: lot.name,
            }),
      )}</li>`,
  )
  .join('\n')}
</ul>
</section>
${
  scored
    ? `<section>
<h2>${t('How bids are scored')}</h2>
${scored}
<p>${t('Fingerprint of the method, SHA-256: {fingerprint}', { fingerprint: `<code>${(notice.method.match(/.{1,8}/g) ?? []).map(escaped).join('<wbr>')}</code>` })}</p>
</section>`
    : ''
}
${
  documents.length
    ? `<section>
<h2>${t('Documents')}</h2>
<ul>
${documents.map((d) => `<li>${escaped(`${d.name}, ${t('{bytes} bytes', { bytes: thousands(d.size) })}`)}</li>`).join('\n')}
</ul>
<p>${t('They can be fetched {place}, without an account.', { place: `<a href="${escaped(live)}">${t('on the notice itself')}</a>` })}</p>
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
export const noticeListPage = (
  site: string,
  notices: readonly ListedNotice[],
  next: string | null,
  language: Language = 'en',
): string => {
  const own = `${site}/api/notices/open.html`;
  const on = (cursor: string) => inLanguage(`${own}?cursor=${encodeURIComponent(cursor)}`, language);
  return `${head(`${t('Open notices')} – Evenhand`, t('What buyers want now, the soonest deadline first.'), own, language)}<body>
<header>
<p>${otherLanguages(own, language)}</p>
</header>
<main>
<h1>${t('Open notices')}</h1>
${notices.length ? '' : `<p>${t('No notice is open for bids at the moment.')}</p>\n`}<ul>
${notices
  .map(
    (n) =>
      `<li>${t(noticeWords(n, '{title}, {buyer}: bids close {time}'), {
        title: `<a href="${escaped(inLanguage(`${site}/api/notices/${encodeURIComponent(n.eventId)}/page`, language))}">${escaped(n.title)}</a>`,
        buyer: escaped(n.buyer),
        time: `<time datetime="${n.closesAt}">${escaped(bothClocks(n.closesAt, n.zone))}</time>`,
      })}</li>`,
  )
  .join('\n')}
</ul>
${next ? `<p><a rel="next" href="${escaped(on(next))}">${t('More notices')}</a></p>\n` : ''}</main>
</body>
</html>
`;
};
