import type { IncomingMessage, ServerResponse } from 'node:http';

/** HTML that may go into a page as it is. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** A template whose values are escaped unless they are Html themselves; lists are joined, false and undefined left out. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
  return new Html(strings.reduce((text, string, i) => text + safe(values[i - 1]) + string));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function safe(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(safe).join('');
  return String(part).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Security headers of the pages that exist on one machine only: they need a stylesheet and forms, nothing else. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** A page of the local system: the mailbox, the clock, the choice of a person. */
export function page(title: string, main: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Evenhand on this machine</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/local/page.css">
</head>
<body>
<a class="skip" href="#main">Skip to the main content</a>
<header>
<a class="brand" href="/">Evenhand</a>
<nav aria-label="On this machine"><a href="/mail">Mail</a> <a href="/local">Clock</a></nav>
<span>On this machine only</span>
</header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`.text;
}

/** Answers with a page. */
export function sendPage(response: ServerResponse, title: string, main: Html, status = 200): void {
  const body = page(title, main);
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  const body = JSON.stringify(value);
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}

/** Sends the reader to another page of ours. */
export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'content-length': 0 }).end();
}

/** Reads a whole body up to 16 MB; undefined when it is longer. Enough for a mail, and more than any form needs. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > 16 * 1024 * 1024) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** 21 Nov 2026, 23:05:28 UTC */
export function utc(ms: number): string {
  const [, day, month, year, time] = new Date(ms).toUTCString().split(' ');
  return `${Number(day)} ${month} ${year}, ${time} UTC`;
}
