import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DemoClock } from './clock.ts';
import { Html, html, readBody, redirect, sendJson, sendPage, utc } from './page.ts';

const steps = [
  { label: '1 minute', seconds: 60 },
  { label: '1 hour', seconds: 3600 },
  { label: '1 day', seconds: 86_400 },
] as const;

interface Move {
  readonly to?: unknown;
  readonly by?: unknown;
}

/** Shows the demo clock at /local and moves it by POST /local/clock, form or JSON: { to: instant } or { by: seconds }. */
export function clockPages(clock: DemoClock, moved: () => Promise<void>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.split('?')[0];
    if (path === '/local' && request.method === 'GET') return sendPage(response, 'Clock', clockPage(clock));
    if (path !== '/local/clock') {
      return sendPage(response, 'No such page', html`<h1>No such page</h1><p><a href="/local">Clock</a></p>`, 404);
    }
    if (request.method === 'GET') return sendJson(response, reading(clock));
    const json = request.headers['content-type']?.startsWith('application/json') ?? false;
    const fault = move(clock, json, (await readBody(request))?.toString('utf8') ?? '');
    if (fault === undefined) await moved();
    if (json) return sendJson(response, fault === undefined ? reading(clock) : { message: fault }, fault ? 400 : 200);
    if (fault === undefined) return redirect(response, '/local');
    sendPage(response, 'Clock', clockPage(clock, fault), 400);
  };
}

function reading(clock: DemoClock) {
  return { now: new Date(clock.now()).toISOString(), aheadSeconds: clock.ahead() / 1000 };
}

/** Moves the clock as a body says; answers with what is wrong, if anything. */
function move(clock: DemoClock, json: boolean, body: string): string | undefined {
  try {
    const asked: Move = json ? (JSON.parse(body) as Move) : Object.fromEntries(new URLSearchParams(body));
    if (asked.by !== undefined && asked.to === undefined) clock.moveBy(seconds(asked.by) * 1000);
    else if (asked.to !== undefined && asked.by === undefined) clock.moveTo(instant(asked.to));
    else return 'Say either by how many seconds the clock moves, or to which instant.';
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    if (error instanceof SyntaxError) return 'The body is not JSON.';
    throw error;
  }
  return undefined;
}

function seconds(value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw new RangeError('Say by how many seconds.');
  return number;
}

/** Reads an instant; a time without a zone, as the page's own field gives it, is in UTC. */
function instant(value: unknown): number {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(String(value));
  const ms = form ? Date.parse(form[3] ? form[0] : `${form[0]}Z`) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError('Enter an instant such as 2026-11-28T01:00:00Z.');
  return ms;
}

function clockPage(clock: DemoClock, fault?: string): Html {
  const now = clock.now();
  return html`<h1>Clock</h1>
<p class="lede">To see a deadline pass without waiting for it, move the clock. It exists on this machine only and never goes back.</p>
<dl class="facts">
<div><dt>The demo clock says</dt><dd><time datetime="${new Date(now).toISOString()}">${utc(now)}</time></dd></div>
<div><dt>The real clock says</dt><dd>${utc(now - clock.ahead())}</dd></div>
</dl>
<form method="post" action="/local/clock" class="row">
${steps.map(({ label, seconds: by }) => html`<button class="btn" name="by" value="${by}">Forward by ${label}</button> `)}
</form>
<form method="post" action="/local/clock" class="stack">
<div class="field">
<label for="to">Forward to, in UTC</label>
${fault !== undefined && html`<p class="error" id="to-error" role="alert">${fault}</p>`}
<input id="to" name="to" type="datetime-local" step="1" required value="${new Date(now).toISOString().slice(0, 19)}"${
    fault !== undefined && new Html(' aria-invalid="true" aria-describedby="to-error"')
  }>
</div>
<div><button class="btn primary">Move the clock</button></div>
</form>
<p><a href="/mail">Mail that was sent</a></p>
<p><a href="/">The site</a>, where signing in lets you choose who you are</p>`;
}
