/** A submission that no answer comes to: asked for again under its key, also after the deadline and after a reload. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BidView } from '../../../../shared/api/bids.ts';
import { Offline } from '../../../../web/api.ts';
import { now } from '../../../../web/clock.ts';
import { bidDesk, type Desk } from '../../../../web/pages/bid/desk.ts';
import { fakeKeeping, fakeServer } from './fake-server.ts';
import { bidView, closesAt, receipt } from './given-bid.ts';

let server: ReturnType<typeof fakeServer>;
let keeping: ReturnType<typeof fakeKeeping>;
const first = (): BidView => bidView({ content: { currency: 'USD', answers: { approach: 'With care.' }, prices: [] } });
const desk = (): Desk => bidDesk(first(), keeping.keeper());
const problem = (code: string, status: number, data?: object) => ({ type: '', title: code, status, code, data });
const submits = () => server.asked.filter((a) => a.what === 'POST /submit');

/** Submits; the line breaks at both tries of the call. */
async function lost(d: Desk): Promise<void> {
  const done = d.submit();
  (await server.next('POST /submit')).lose();
  (await server.next('POST /submit')).lose();
  await expect(done).rejects.toBeInstanceOf(Offline);
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(closesAt) - 5000, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  now.value = Date.parse(closesAt) - 5000;
  server = fakeServer();
  keeping = fakeKeeping();
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a submission whose answer was lost', () => {
  it('is neither shown as submitted nor as not submitted', async () => {
    const d = desk();
    await lost(d);
    expect(d.standing.value).toMatchObject({ is: 'unknown', stands: null });
    expect(d.busy()).toBe(true);
  });

  it('is asked for again by itself with the same key, until its receipt is here', async () => {
    const d = desk();
    await lost(d);
    await vi.advanceTimersByTimeAsync(3000);
    (await server.next('POST /submit')).lose();
    (await server.next('POST /submit')).lose();
    await vi.advanceTimersByTimeAsync(3000);
    (await server.next('POST /submit')).answer(receipt(), 201);
    await vi.waitFor(() => expect(d.standing.value.is).toBe('submitted'));
    expect(new Set(submits().map((a) => a.key)).size).toBe(1);
    expect(keeping.asked).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(submits()).toHaveLength(5);
  });

  it('is asked for again after a reload, word for word, and shows the first one’s receipt', async () => {
    await lost(desk());
    vi.clearAllTimers();
    const again = desk();
    expect(again.standing.value.is).toBe('unknown');
    await vi.advanceTimersByTimeAsync(0);
    const post = await server.next('POST /submit');
    expect([post.key, post.ifMatch, post.body]).toEqual([
      submits()[0]!.key,
      submits()[0]!.ifMatch,
      { mayBind: true, notice: 1, seen: { last: 0, stands: false, files: [] } },
    ]);
    post.answer(receipt(), 201);
    await vi.waitFor(() => expect(again.standing.value.is).toBe('submitted'));
    expect(again.answered.value?.number).toBe(receipt().number);
  });

  it('that had not arrived in time is told as late, with both times', async () => {
    const d = desk();
    await lost(d);
    await vi.advanceTimersByTimeAsync(3000);
    const data = { receivedAt: '2026-11-28T01:00:03.412Z', closesAt };
    (await server.next('POST /submit')).answer(problem('deadline-passed', 422, data), 422);
    await vi.waitFor(() => expect(d.late.value?.data).toEqual(data));
    expect([d.unanswered.value, d.refused.value, keeping.asked]).toEqual([null, null, null]);
    expect(d.standing.value.is).toBe('not-submitted');
  });

  it('and is refused when it is asked for again says why, and asks no more', async () => {
    const d = desk();
    await lost(d);
    await vi.advanceTimersByTimeAsync(3000);
    (await server.next('POST /submit')).answer(problem('bid-not-ready', 422), 422);
    await vi.waitFor(() => expect(d.refused.value?.problem.code).toBe('bid-not-ready'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(submits()).toHaveLength(3);
  });

  it('brings no bid back that a colleague has withdrawn: the page shows what is there now, and why nothing was submitted', async () => {
    await lost(desk());
    vi.clearAllTimers();
    const back = receipt({ state: 'withdrawn', withdrawnAt: '2026-11-28T00:58:59.000Z' });
    const now = bidView({ ...first(), state: 'withdrawn', receipts: [back] });
    // The page that comes later knows of the colleague's bid; what goes out says what was seen before.
    const d = bidDesk(now, keeping.keeper());
    await vi.advanceTimersByTimeAsync(0);
    const post = await server.next('POST /submit');
    expect(post.body).toMatchObject({ seen: { last: 0, stands: false } });
    post.answer(problem('changed-meanwhile', 412), 412);
    (await server.next('GET /')).answer({ ...now, version: 4 });
    await vi.waitFor(() => expect(d.refused.value?.problem.code).toBe('changed-meanwhile'));
    expect([d.view.value.version, d.standing.value.is, keeping.asked]).toEqual([4, 'withdrawn', null]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(submits()).toHaveLength(3);
  });

  it('stays unknown through a fault of the portal and a sign-in that has run out', async () => {
    const d = desk();
    await lost(d);
    for (const [code, status] of [
      ['portal-fault', 500],
      ['not-signed-in', 401],
    ] as const) {
      await vi.advanceTimersByTimeAsync(5000);
      (await server.next('POST /submit')).answer(problem(code, status), status);
      await vi.advanceTimersByTimeAsync(0);
      expect(d.standing.value.is).toBe('unknown');
    }
    expect(keeping.asked?.key).toBe(submits()[0]!.key);
  });
});

describe('what was typed and not saved', () => {
  const typed = (d: Desk, id: string, text: string) => d.answer(id, text);
  it('in a tab that is gone comes back after what this tab had, once that is saved', async () => {
    const mine = desk();
    typed(mine, 'approach', 'Mine');
    keeping.words.set('gone', {
      ...keeping.words.get('this')!,
      mine: { ...first().content, answers: { more: 'Left' } },
    });
    keeping.words.get('gone')!.mine.answers.approach = 'With care.';
    vi.clearAllTimers();
    const d = desk();
    expect(d.content.value.answers).toEqual({ approach: 'Mine' });
    const done = d.saver.flush();
    const put = await server.next('PUT /');
    put.answer({ ...first(), version: 4, content: put.body, savedAt: '2026-11-28T00:59:00.000Z' });
    const next = await server.next('PUT /');
    expect([next.ifMatch, next.body!.answers]).toEqual(['"4"', { approach: 'Mine', more: 'Left' }]);
    next.answer({ ...first(), version: 5, content: next.body, savedAt: '2026-11-28T00:59:01.000Z' });
    expect(await done).toBe(true);
    expect(keeping.words.size).toBe(0);
  });

  it('and cannot go together with what was saved since waits for a choice, and stays kept', () => {
    typed(desk(), 'approach', 'Mine');
    vi.clearAllTimers();
    const theirs = { ...first(), version: 4, content: { ...first().content, answers: { approach: 'Theirs' } } };
    const d = bidDesk(theirs, keeping.keeper());
    expect(d.others.conflicts.value).toEqual([{ at: 'answers.approach', mine: 'Mine', theirs: 'Theirs' }]);
    expect(keeping.words.size).toBe(1);
  });
});
