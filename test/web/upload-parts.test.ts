/** A file in parts, as the page sends it: only what is missing, again by itself what breaks off, nothing behind its back. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PartsHere } from '../../shared/api/bids.ts';
import type { UploadTicket } from '../../shared/api/events.ts';
import { compositeSha256 } from '../../shared/digest.ts';
import { ApiProblem, Offline } from '../../web/api.ts';
import { lanes } from '../../web/lanes.ts';
import { Cancelled, NotSent } from '../../web/upload.ts';
import { OtherFile, sendInParts } from '../../web/upload-parts.ts';
import { FakeRequest, HereWorker } from './given-worker.ts';

const partSize = 100_000;
const bytes = Uint8Array.from({ length: 350_000 }, (_, i) => (i * 31) % 251);
const sha256 = [0, 1, 2, 3].map((i) =>
  createHash('sha256')
    .update(bytes.subarray(i * partSize, (i + 1) * partSize))
    .digest('hex'),
);
const modelFile = () => new File([bytes], 'model.zip');

type Given = { here?: number[]; file?: File; expected?: { name: string; sha256: string }; atOnce?: number };

function send({ here = [], file = modelFile(), expected, atOnce = 2 }: Given = {}) {
  const control = new AbortController();
  const steps: string[] = [];
  const announced: unknown[] = [];
  const tickets: number[] = [];
  const waits: { ms: number; go: () => void }[] = [];
  let refuse: Error | null = null;
  const unanswered: Error[] = [];
  const done = sendInParts(file, {
    announce: async (f): Promise<PartsHere> => {
      announced.push(f);
      return { fileId: 'up1', count: 4, here };
    },
    ticket: async (_, n): Promise<UploadTicket> => {
      if (refuse) throw refuse;
      tickets.push(n);
      return {
        fileId: 'up1',
        url: `https://store.example/${n}`,
        headers: { 'x-amz-checksum-sha256': sha256[n - 1]! },
        expiresAt: '',
      };
    },
    arrived: async (id) => {
      const why = unanswered.shift();
      if (why) throw why;
      return `${id} is safe here`;
    },
    onStep: (step, n, id, safe) => steps.push(`${step} ${n} ${id} ${safe}`),
    signal: control.signal,
    lane: lanes(atOnce),
    wait: (ms, signal) =>
      new Promise((go, fail) => {
        waits.push({ ms, go });
        signal.addEventListener('abort', () => fail(new Cancelled()));
      }),
    partSize,
    ...(expected && { expected }),
  });
  done.catch(() => {});
  /** The request for a part, the last one made. */
  const request = (n: number, times = 1) =>
    vi.waitFor(() => {
      const made = FakeRequest.made.filter((r) => r.opened.endsWith(`/${n}`));
      if (made.length < times) throw new Error(`part ${n} was sent ${made.length} times`);
      return made.at(-1)!;
    });
  return {
    done,
    steps,
    announced,
    tickets,
    waits,
    control,
    request,
    unanswered,
    refuseTickets: (why: Error | null) => {
      refuse = why;
    },
  };
}

beforeEach(() => {
  FakeRequest.made = [];
  HereWorker.made = 0;
  vi.stubGlobal('Worker', HereWorker);
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
});
afterEach(() => vi.unstubAllGlobals());

describe('a file in parts', () => {
  it('is announced with the SHA-256 of each, and each part’s own bytes go where its ticket says, two at once', async () => {
    const { done, announced, request, tickets } = send();
    (await request(1)).answer(200);
    (await request(2)).answer(200);
    (await request(3)).answer(200);
    const last = await request(4);
    expect(new Uint8Array(await last.body!.arrayBuffer())).toEqual(bytes.subarray(3 * partSize));
    expect(last.headers).toEqual({ 'x-amz-checksum-sha256': sha256[3] });
    last.answer(200);
    expect(await done).toBe('up1 is safe here');
    expect(announced).toEqual([{ name: 'model.zip', size: 350_000, inParts: { size: partSize, sha256 } }]);
    expect(tickets).toEqual([1, 2, 3, 4]);
  });

  it('sends only the parts that are missing, and tells from the start what is here', async () => {
    const { done, steps, request, tickets } = send({ here: [1, 3, 4] });
    const part = await request(2);
    part.upload.onprogress?.({ loaded: 40_000 });
    part.answer(200);
    await done;
    expect(tickets).toEqual([2]);
    expect(steps.filter((s) => !s.startsWith('reading'))).toEqual([
      'sending 250000 up1 3',
      'sending 250000 up1 3',
      'sending 290000 up1 3',
      'sending 350000 up1 4',
      'checking 350000 up1 4',
    ]);
  });

  it('of which all is here sends nothing, and has it put together', async () => {
    expect(await send({ here: [1, 2, 3, 4] }).done).toBe('up1 is safe here');
    expect(FakeRequest.made).toEqual([]);
  });

  it('never tells of more than it has', async () => {
    const { done, steps, request } = send();
    for (const n of [1, 2, 3, 4]) {
      const part = await request(n);
      // A browser counts what goes over the wire.
      part.upload.onprogress?.({ loaded: 100_500 });
      part.answer(200);
    }
    await done;
    expect(Math.max(...steps.map((s) => Number(s.split(' ')[1])))).toBe(350_000);
  });
});

describe('the hashes of its parts', () => {
  it('are the same where the browser has no SHA-256 of its own', async () => {
    vi.stubGlobal('crypto', { randomUUID: crypto.randomUUID });
    const { done, announced } = send({ here: [1, 2, 3, 4] });
    await done;
    expect(announced).toMatchObject([{ inParts: { sha256 } }]);
  });
});

describe('a part that breaks off', () => {
  it('is sent again by itself with a new ticket, after a while that grows', async () => {
    const { done, steps, request, waits, tickets } = send({ here: [1, 2, 3] });
    (await request(4)).onerror?.();
    await vi.waitFor(() => expect(waits.map((w) => w.ms)).toEqual([1_000]));
    expect(steps.at(-1)).toBe('paused 300000 up1 3');
    waits[0]!.go();
    // The ticket has run out: another one is asked for.
    (await request(4, 2)).answer(403);
    await vi.waitFor(() => expect(waits.map((w) => w.ms)).toEqual([1_000, 2_000]));
    waits[1]!.go();
    (await request(4, 3)).answer(200);
    expect(await done).toBe('up1 is safe here');
    expect(tickets).toEqual([4, 4, 4]);
  });

  it('does not hold the other one, and is no pause while that moves', async () => {
    const { steps, request, waits } = send();
    (await request(1)).onerror?.();
    await vi.waitFor(() => expect(waits).toHaveLength(1));
    expect(steps.at(-1)).toMatch(/^sending/);
    (await request(2)).answer(200);
    expect((await request(3)).opened).toBe('PUT https://store.example/3');
  });

  it('is waited for while there is no connection to the portal either', async () => {
    const { done, request, waits, refuseTickets } = send({ here: [1, 2, 3] });
    const part = await request(4);
    refuseTickets(new Offline());
    part.onerror?.();
    await vi.waitFor(() => expect(waits).toHaveLength(1));
    waits[0]!.go();
    await vi.waitFor(() => expect(waits).toHaveLength(2));
    refuseTickets(null);
    waits[1]!.go();
    (await request(4, 2)).answer(200);
    expect(await done).toBe('up1 is safe here');
  });

  it('after the last part is no loss either: the portal is asked again until it answers', async () => {
    const { done, request, waits, unanswered, steps } = send({ here: [1, 2, 3] });
    const busy = { type: '', title: 'The server could not answer.', status: 504, code: 'portal-fault' } as const;
    unanswered.push(new Offline(), new ApiProblem(busy, 504));
    (await request(4)).answer(200);
    for (const n of [0, 1]) {
      (await vi.waitFor(() => waits[n] ?? Promise.reject(new Error('no wait')))).go();
      expect(steps).toContain('paused 350000 up1 4');
    }
    expect(await done).toBe('up1 is safe here');
    expect(FakeRequest.made).toHaveLength(1);
  });

  it('for the seventh time stops, and says that what has arrived is kept', async () => {
    const { done, request, waits } = send({ here: [1, 2, 3] });
    for (let tries = 1; tries <= 7; tries++) {
      (await request(4, tries)).onerror?.();
      if (tries < 7) (await vi.waitFor(() => waits[tries - 1] ?? Promise.reject(new Error('no wait')))).go();
    }
    await expect(done).rejects.toThrow('What has arrived is kept');
    await expect(done).rejects.toBeInstanceOf(NotSent);
  });
});

describe('what stops a file', () => {
  it('is a part that differs from what was read: the file was changed, and is read anew next time', async () => {
    const file = modelFile();
    const first = send({ file, here: [1, 2, 3] });
    (await first.request(4)).answer(400);
    await expect(first.done).rejects.toThrow('the file was changed meanwhile');
    const second = send({ file, here: [1, 2, 3, 4] });
    await second.done;
    expect(HereWorker.made).toBe(2);
  });

  it('is a file that the browser gives out no more: that is no lost connection', async () => {
    const file = modelFile();
    const { done, request, waits } = send({ file, here: [1, 2, 3] });
    const part = await request(4);
    const gone = Object.assign(new Blob(), {
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
    });
    const slice = vi.spyOn(Blob.prototype, 'slice').mockReturnValue(gone);
    part.onerror?.();
    await expect(done).rejects.toThrow('This file can no longer be read');
    expect(waits).toEqual([]);
    slice.mockRestore();
  });

  it('is a refusal of the portal, and then no other part goes on behind its back', async () => {
    const { done, request, refuseTickets } = send();
    const [one, two] = [await request(1), await request(2)];
    refuseTickets(new ApiProblem({ type: '', title: 'Bids are closed.', status: 422, code: 'deadline-passed' }, 422));
    one.answer(200);
    await expect(done).rejects.toThrow('Bids are closed.');
    expect([two.aborted, FakeRequest.made.length]).toEqual([true, 2]);
  });

  it('is whoever stops it, also while it waits', async () => {
    const { done, control, request, waits } = send({ here: [1, 2, 3] });
    (await request(4)).onerror?.();
    await vi.waitFor(() => expect(waits).toHaveLength(1));
    control.abort();
    await expect(done).rejects.toBeInstanceOf(Cancelled);
  });
});

describe('a file that goes on', () => {
  it('is not read a second time in the same page', async () => {
    const file = modelFile();
    await send({ file, here: [1, 2, 3, 4] }).done;
    await send({ file, here: [1, 2, 3, 4] }).done;
    expect(HereWorker.made).toBe(1);
  });

  it('after a reload has to be the same one; its name may be another', async () => {
    const expected = { name: 'model.zip', sha256: compositeSha256(sha256) };
    const renamed = send({ file: new File([bytes], 'model (1).zip'), here: [1, 2, 3, 4], expected });
    await renamed.done;
    expect(renamed.announced).toMatchObject([{ name: 'model.zip' }]);

    const other = send({ file: new File([bytes.toReversed()], 'model.zip'), expected });
    await expect(other.done).rejects.toBeInstanceOf(OtherFile);
    expect(other.announced).toEqual([]);
  });
});

describe('lanes', () => {
  it('let as many through as there are, the others in their turn, also past one that fails', async () => {
    const lane = lanes(2);
    const ends: (() => void)[] = [];
    const begun: number[] = [];
    const work = (n: number) =>
      lane(() => {
        begun.push(n);
        return new Promise<void>((end, fail) => ends.push(n === 0 ? () => fail(new Error('broken')) : end));
      });
    const all = [0, 1, 2, 3].map(work);
    all[0]!.catch(() => {});
    expect(begun).toEqual([0, 1]);
    ends[0]!();
    await vi.waitFor(() => expect(begun).toEqual([0, 1, 2]));
    ends[1]!();
    await vi.waitFor(() => expect(begun).toEqual([0, 1, 2, 3]));
  });
});
