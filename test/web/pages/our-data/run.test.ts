/** An export waits where it is told to, and where the network fails; it goes on where it stopped, and is given up in one step. */
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sink } from '../../../../web/pages/our-data/pack.ts';
import { newRun, type Run } from '../../../../web/pages/our-data/run.ts';

const about = { organisation: 'Heron', day: '2026-11-22', made: 'today', site: 'https://bids.example' };
/** Paths that were asked for; how many next answers fail; and what is done at one of them. */
let asked: string[];
let failing: number;
let at: { path: string; act: () => void } | null;

beforeEach(() => {
  [asked, failing, at] = [[], 0, null];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    if (at && path.startsWith(at.path)) at.act();
    if (failing > 0) {
      failing--;
      throw new TypeError('fetch failed');
    }
    const body = path.startsWith('/api/me') ? { person: null } : { items: [], cursor: null };
    return path.startsWith('/api/profile')
      ? new Response(JSON.stringify({ code: 'not-found', title: 'None.' }), { status: 404 })
      : new Response(JSON.stringify(body));
  });
});
afterEach(() => vi.unstubAllGlobals());

function memory(): { sink: Sink; names: string[]; chunks: Uint8Array[] } {
  const [names, chunks]: [string[], Uint8Array[]] = [[], []];
  const open: Sink['open'] = async (name) => {
    names.push(name);
    return { write: async (chunk) => void chunks.push(chunk), close: async () => {} };
  };
  return { sink: { pieceBytes: 1_000_000, open }, names, chunks };
}
const until = (run: Run, is: string) => vi.waitFor(() => expect(run.state.value.is).toBe(is));

test('it ends in one ZIP of a name that says whose it is and when', async () => {
  const [run, { sink, names, chunks }] = [newRun(), memory()];
  await run.start(sink, about);
  expect([run.state.value.is, names]).toEqual(['done', ['evenhand-Heron-2026-11-22-01.zip']]);
  const files = Object.keys(unzipSync(Buffer.concat(chunks)));
  expect([files[0], files.at(-1)]).toEqual(['README.txt', 'manifest.json']);
});

test('without a network it pauses and says why; going on asks for the same again, and nothing is lost', async () => {
  const [run, { sink, chunks }] = [newRun(), memory()];
  at = {
    path: '/api/colleagues',
    act: () => {
      at = null;
      // Once, and once more by the call itself.
      failing = 2;
    },
  };
  const running = run.start(sink, about);
  await until(run, 'paused');
  expect(run.state.value).toMatchObject({ problem: expect.any(Error) });
  run.goOn();
  await running;
  expect(run.state.value.is).toBe('done');
  expect(Object.keys(unzipSync(Buffer.concat(chunks)))).toContain('organisation/people.json');
});

test('paused, it asks for nothing more until it goes on; cancelled, it is as if it had not begun', async () => {
  const run = newRun();
  at = { path: '/api/my-events', act: () => run.pause() };
  const running = run.start(memory().sink, about);
  await until(run, 'paused');
  expect(asked.at(-1)).toMatch('/api/my-events');
  run.cancel();
  await running;
  expect(run.state.value.is).toBe('idle');
  at = null;
  await run.start(memory().sink, about);
  expect(run.state.value.is).toBe('done');
});
