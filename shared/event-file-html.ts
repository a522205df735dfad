/** The file of an event as one page that any browser shows and any printer prints: no script, no picture, no address. */
import type { EventContent } from './event.ts';
import type { EventFile, FilePart } from './event-file.ts';
import { escaped } from './markup.ts';
import { methodHtml } from './method-html.ts';
import { factWho, factWhy } from './record-sentence.ts';
import { bothClocks } from './time.ts';
import { type Message, type Names, type Plain, t, tn, translated } from './words/say.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A sentence whose names are filled in with markup. */
const marked = <M extends Message>(message: M, values: Record<Names<M>, string>): string =>
  escaped(translated(message)).replace(/\{(\w+)\}/g, (_, of: string) => values[of as Names<M>]);

/** `closesAt` → "closes at". */
const wordsOf = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

const partNames: Record<FilePart, Plain> = {
  event: 'The event and its evaluation',
  notice: 'The notice and its versions',
  review: 'Review before publication',
  minutes: 'Opening minutes',
  letters: 'Invitations, questions, letters',
};

/** What the items of a kind are called, by how their key begins. */
const kinds: Readonly<Record<string, Plain>> = {
  EVENT: 'The event',
  LOT: 'A lot',
  BID: 'An opened envelope',
  DECL: 'A declaration of interests',
  MARK: 'A mark',
  SIGNED: 'A sign-off',
  FINDING: 'A finding of the check',
  REJECTION: 'A rejection',
  LOWPRICE: 'An abnormally low price',
  INVITED: 'An invitation',
  UNINVITED: 'A withdrawn invitation',
  NOTICE: 'The notice as it stands',
  VERSION: 'An earlier version of the notice',
  INTENT: 'What a supplier intends',
  TRACE: 'An invitation opened',
  QUESTION: 'A question',
  ANSWER: 'An answer to everybody',
  CLARIFY: 'A request to a bidder',
  RESULT: 'A letter of the result',
  OBJECTION: 'An objection',
  THREAD: 'A comment',
};

function show(value: unknown, zone: string): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'string')
    return instant.test(value) ? `<time>${escaped(bothClocks(value, zone, 'second'))}</time>` : escaped(value);
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value !== 'object') return escaped(String(value));
  if (Array.isArray(value)) {
    if (value.length === 0) return '–';
    return `<ol>${value.map((v) => `<li>${show(v, zone)}</li>`).join('')}</ol>`;
  }
  const rows = Object.entries(value).map(
    ([name, inner]) => `<tr><th scope="row">${escaped(wordsOf(name))}</th><td>${show(inner, zone)}</td></tr>`,
  );
  return rows.length ? `<table>${rows.join('')}</table>` : '–';
}

/** How bids are scored, in words, from the event as it is kept: what follows below says it in the fields of the record. */
function scoring(file: EventFile): string {
  const event = file.parts.event.find(({ key }) => key === 'EVENT')?.data;
  const content = (event as { content?: EventContent } | undefined)?.content;
  const said = content?.method ? methodHtml(content) : '';
  return said && `<section id="scoring"><h2>${escaped(t('How bids are scored'))}</h2>${said}</section>\n`;
}

const style = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 16px/1.5 Georgia, serif; color: #14181f; background: #fff; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 3rem; border-bottom: 3px double; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .2rem .5rem; border-bottom: 1px solid #b8bec8; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-wrap; }
th { font-weight: 600; width: 12rem; }
thead th { width: auto; }
td table { font-size: .95em; }
code { font-size: .8em; overflow-wrap: anywhere; }
ol { margin: 0; padding-left: 1.4rem; }
article { margin: 1.5rem 0; break-inside: avoid; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } }
`;

/** The whole page. Times are shown by the event's zone and in UTC. */
export function fileHtml(file: EventFile): string {
  const { zone } = file;
  const at = (instantOf: string) => `<time>${escaped(bothClocks(instantOf, zone, 'second'))}</time>`;
  const name = file.reference ? `${file.reference}, ${file.title}` : file.title;
  const timeline = file.timeline
    .map(
      ({ sentence, leaf, fact }) =>
        `<tr><td>${at(fact.at)}</td><td>${escaped(sentence)}${fact.why ? `<br><q>${escaped(factWhy(fact))}</q>` : ''}<br><code>${leaf}</code></td><td>${escaped(factWho(fact))}</td></tr>`,
    )
    .join('\n');
  const documents = file.documents
    .map(
      (d) =>
        `<tr><td>${escaped(t('{name}, version {version}', d))}</td><td>${d.size}</td><td><code>${d.sha256}</code></td><td>${escaped(d.path)}</td></tr>`,
    )
    .join('\n');
  const parts = Object.entries(file.parts)
    .filter(([, items]) => items.length > 0)
    .map(([part, items]) => {
      const articles = items.map(({ key, data }) => {
        const kind = kinds[key.split('#')[0] ?? ''];
        return `<article><h3>${escaped(kind ? t(kind) : key)}</h3>${kind ? `<p><code>${escaped(key)}</code></p>` : ''}${show(data, zone)}</article>`;
      });
      return `<section id="${part}"><h2>${escaped(t(partNames[part as FilePart]))}</h2>\n${articles.join('\n')}</section>`;
    })
    .join('\n');
  const leftOut = file.leftOut
    .map((l) => `<li>${escaped(tn(l.count, '{what}: one item. {why}', '{what}: {n} items. {why}', l))}</li>`)
    .join('');
  return `<!doctype html>
<html lang="${t('en|language of the page')}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(t('File: {name}', { name }))}</title><style>${style}</style></head>
<body><h1>${escaped(name)}</h1>
<p>${marked('{buyer}. File made {when} by {by}. Format {format}.', { buyer: escaped(file.buyer), when: at(file.madeAt), by: escaped(file.madeBy), format: file.format })}</p>
<p>${file.retainUntil ? marked('To be kept until {when}.', { when: at(file.retainUntil) }) : escaped(t('Not published: no date until which it must be kept.'))}</p>
<p>${escaped(t('The same in JSON stands beside this page. Under each line of the timeline stands its fingerprint: SHA-256 of the fact’s canonical JSON (RFC 8785), salt included.'))}</p>
${leftOut ? `<section id="left-out"><h2>${escaped(t('What is left out'))}</h2><ul>${leftOut}</ul></section>` : ''}
<section id="timeline"><h2>${escaped(t('Timeline'))}</h2><table><thead><tr><th scope="col">${escaped(t('When'))}</th><th scope="col">${escaped(t('What and why'))}</th><th scope="col">${escaped(t('Who'))}</th></tr></thead><tbody>
${timeline}
</tbody></table></section>
<section id="documents"><h2>${escaped(t('Documents'))}</h2>${
    documents
      ? `<table><thead><tr><th scope="col">${escaped(t('Document'))}</th><th scope="col">${escaped(t('Bytes'))}</th><th scope="col">SHA-256</th><th scope="col">${escaped(t('In the download'))}</th></tr></thead><tbody>
${documents}
</tbody></table>`
      : `<p>${escaped(t('None.'))}</p>`
  }</section>
${scoring(file)}${parts}
</body></html>
`;
}
