import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveBid, withdrawBid } from '../../shared/api/bids.ts';
import { listNotices, readNotice } from '../../shared/api/open.ts';
import { ApiProblem, access, call, Offline } from '../../web/api.ts';
import { givenBidContent } from '../given.ts';

type Sent = { url: string; method: string; headers: Headers; body: string | null };
let sent: Sent[];
let answers: (Response | 'lost')[];

beforeEach(() => {
  sent = [];
  answers = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const body = typeof init.body === 'string' ? init.body : null;
    sent.push({ url, method: init.method ?? 'GET', headers: new Headers(init.headers), body });
    const answer = answers.shift();
    if (answer === undefined || answer === 'lost') throw new TypeError('Failed to fetch');
    return answer;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  access.token = async () => null;
  access.refused = () => {};
});

const json = (body: unknown, status = 200) => Response.json(body, { status });
const params = { eventId: 'e/1', lotId: 'lot-1' };

describe('a call', () => {
  it('fills in path and query, and sends neither key nor version with a read', async () => {
    answers = [json({})];
    await call(readNotice, { params, query: { invitation: 'a b', unset: undefined } });
    expect(sent[0]?.url).toBe('/api/notices/e%2F1?invitation=a+b');
    expect(sent[0]?.headers.has('idempotency-key')).toBe(false);
    expect(sent[0]?.headers.has('if-match')).toBe(false);
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  });

  it('reads what is open to anybody without a name, whoever is signed in', async () => {
    answers = [json({ items: [], cursor: null })];
    access.token = async () => 'the-token';
    await call(listNotices, { query: { classes: 'CPV-391' } });
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  });

  it('carries token, key and version when it changes something', async () => {
    answers = [json({})];
    access.token = async () => 'the-token';
    await call(saveBid, { params, body: givenBidContent(), ifMatch: 0 });
    const [one] = sent;
    expect(one?.method).toBe('PUT');
    expect(one?.headers.get('authorization')).toBe('Bearer the-token');
    expect(one?.headers.get('if-match')).toBe('"0"');
    expect(one?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(one?.body ?? '')).toEqual(givenBidContent());
  });

  it('is sent a second time with the same key when the answer was lost', async () => {
    answers = ['lost', json({ number: 'EH-1' })];
    expect(await call(withdrawBid, { params, body: { bidId: 'b1' } })).toEqual({ number: 'EH-1' });
    expect(sent).toHaveLength(2);
    expect(sent[1]?.headers.get('idempotency-key')).toBe(sent[0]?.headers.get('idempotency-key'));
  });

  it('gives up as offline after the second loss', async () => {
    await expect(call(listNotices)).rejects.toBeInstanceOf(Offline);
    expect(sent).toHaveLength(2);
  });

  it('has no answer where what comes breaks off half-way', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"items": ['));
        controller.error(new TypeError('network error'));
      },
    });
    answers = [new Response(broken)];
    await expect(call(listNotices)).rejects.toBeInstanceOf(Offline);
  });

  it('is not sent again once nobody wants it any more', async () => {
    const control = new AbortController();
    control.abort();
    await expect(call(listNotices, { signal: control.signal })).rejects.toBeInstanceOf(Offline);
    expect(sent).toHaveLength(1);
  });
});

describe('a refusal', () => {
  const refusal = () =>
    call(withdrawBid, { params, body: { bidId: 'b1' } }).then(
      () => expect.unreachable(),
      (problem: unknown) => problem,
    );

  it('is the API’s own problem, and is not tried again', async () => {
    answers = [json({ type: 'urn:x', title: 'Bids closed.', status: 422, code: 'deadline-passed' }, 422)];
    const problem = await refusal();
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ message: 'Bids closed.', status: 422, problem: { code: 'deadline-passed' } });
    expect(sent).toHaveLength(1);
  });

  it('of the token is told to the session', async () => {
    const refused = vi.fn();
    access.refused = refused;
    answers = [json({ message: 'Unauthorized' }, 401)];
    expect(await refusal()).toMatchObject({ problem: { code: 'not-signed-in' } });
    expect(refused).toHaveBeenCalledOnce();
  });

  it('is put into words when it is no problem at all', async () => {
    answers = [new Response('<html>Bad gateway</html>', { status: 502 })];
    expect(await refusal()).toMatchObject({ status: 502, problem: { code: 'portal-fault' } });
  });
});
