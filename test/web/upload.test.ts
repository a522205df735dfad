import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UploadTicket } from '../../shared/api/events.ts';
import { stallMs } from '../../web/put-bytes.ts';
import { Cancelled, NotSent, sendFile } from '../../web/upload.ts';
import { FakeRequest, HereWorker } from './given-worker.ts';

const bytes = new Uint8Array(200_000).fill(7);
const file = () => new File([bytes], 'proposal.pdf');
const ticket: UploadTicket = {
  fileId: 'up1',
  url: 'https://store.example/key?X-Amz-Signature=1',
  headers: { host: 'store.example', 'Content-Length': '200000', 'if-none-match': '*', 'x-amz-checksum-sha256': 'abc=' },
  expiresAt: '2026-11-28T01:00:00.000Z',
};

function send(more: { wait?: (ms: number) => Promise<void> } = {}) {
  const control = new AbortController();
  const keys: string[] = [];
  const steps: string[] = [];
  const announced: { name: string; size: number; sha256: string }[] = [];
  const done = sendFile(file(), {
    announce: async (f, key) => {
      keys.push(key);
      announced.push(f);
      return ticket;
    },
    arrived: async (id) => `${id} is safe here`,
    onStep: (step, n, id) => steps.push(`${step} ${n} ${id}`),
    signal: control.signal,
    ...more,
  });
  done.catch(() => {});
  const request = (n = 0) => vi.waitFor(() => FakeRequest.made[n] ?? Promise.reject(new Error('nothing is sent yet')));
  return { done, steps, announced, keys, control, request };
}

beforeEach(() => {
  FakeRequest.made = [];
  vi.stubGlobal('Worker', HereWorker);
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
});
afterEach(() => vi.unstubAllGlobals());

describe('sending a file', () => {
  it('announces its SHA-256, puts the bytes where the ticket says, and has them checked', async () => {
    const { done, announced, request } = send();
    const r = await request();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(announced).toEqual([{ name: 'proposal.pdf', size: 200_000, sha256 }]);
    expect(r.opened).toBe(`PUT ${ticket.url}`);
    r.answer(200);
    expect(await done).toBe('up1 is safe here');
  });

  it('leaves the headers alone that the browser sets by itself', async () => {
    const { request } = send();
    expect((await request()).headers).toEqual({ 'if-none-match': '*', 'x-amz-checksum-sha256': 'abc=' });
  });

  it('tells how much is read and how much is sent', async () => {
    const { done, steps, request } = send();
    const r = await request();
    r.upload.onprogress?.({ loaded: 65_536 });
    r.answer(200);
    await done;
    expect(steps.at(0)).toBe('reading 0 null');
    expect(steps).toContain('reading 200000 null');
    expect(steps).toContain('sending 65536 up1');
    expect(steps.at(-1)).toBe('checking 200000 up1');
  });

  it.each([
    [403, 'The permission to send this file has run out.'],
    [400, 'the file was changed meanwhile'],
    [500, 'The store did not take the file (500).'],
  ])('says what to do when the store answers %i', async (status, words) => {
    const { done, request } = send();
    (await request()).answer(status);
    await expect(done).rejects.toThrow(words);
    await expect(done).rejects.toBeInstanceOf(NotSent);
  });

  it('stops when the connection is lost half-way', async () => {
    const { done, request } = send();
    const r = await request();
    r.upload.onprogress?.({ loaded: 100_000 });
    r.onerror?.();
    await expect(done).rejects.toMatchObject({ name: 'NotSent', status: 0 });
  });

  it('asks whether it is there when all bytes went out and only the answer was lost', async () => {
    const { done, request } = send();
    const r = await request();
    r.upload.onprogress?.({ loaded: 200_000 });
    r.onerror?.();
    expect(await done).toBe('up1 is safe here');
  });

  it('asks whether it is there when the store says that it was written before', async () => {
    const { done, request } = send();
    (await request()).answer(412);
    expect(await done).toBe('up1 is safe here');
  });

  it('is lost when nothing moves for a minute, as after a machine has slept', async () => {
    const { done, request } = send();
    const r = await request();
    vi.useFakeTimers();
    try {
      r.upload.onprogress?.({ loaded: 100_000 });
      vi.advanceTimersByTime(stallMs - 1);
      r.upload.onprogress?.({ loaded: 110_000 });
      vi.advanceTimersByTime(stallMs - 1);
      expect(r.aborted).toBe(false);
      vi.advanceTimersByTime(1);
      expect(r.aborted).toBe(true);
    } finally {
      vi.useRealTimers();
    }
    await expect(done).rejects.toMatchObject({ name: 'NotSent', status: 0 });
  });

  it.each([
    ['a ticket that has run out', (r: FakeRequest) => r.answer(403)],
    ['a line that breaks', (r: FakeRequest) => r.onerror?.()],
    ['a store that is busy', (r: FakeRequest) => r.answer(503)],
  ])('goes on by itself after %s, with a fresh ticket of the same file', async (_, breaks) => {
    const pauses: number[] = [];
    const { done, keys, steps, request } = send({ wait: async (ms) => void pauses.push(ms) });
    breaks(await request());
    const second = await request(1);
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(2);
    expect(steps).toContain('paused 0 up1');
    second.answer(200);
    expect(await done).toBe('up1 is safe here');
    expect(pauses).toHaveLength(1);
  });

  it('that was changed meanwhile is not sent again by itself', async () => {
    const { done, keys, request } = send({ wait: async () => {} });
    (await request()).answer(400);
    await expect(done).rejects.toThrow('the file was changed meanwhile');
    expect(keys).toHaveLength(1);
  });

  it('can be cancelled', async () => {
    const { done, control, request } = send();
    await request();
    control.abort();
    await expect(done).rejects.toBeInstanceOf(Cancelled);
  });

  it('says so when the file can no longer be read', async () => {
    const gone = Object.assign(file(), {
      stream: () => new ReadableStream({ start: (c) => c.error(new DOMException('gone', 'NotReadableError')) }),
    });
    const done = sendFile(gone, {
      announce: async () => ticket,
      arrived: async () => 'here',
      onStep: () => {},
      signal: new AbortController().signal,
    });
    await expect(done).rejects.toThrow('This file can no longer be read');
  });
});
