import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, Offline } from '../../web/api.ts';
import { saver } from '../../web/saving.ts';

const refused = (status: number, code: 'changed-meanwhile' | 'body-wrong') =>
  new ApiProblem({ type: 'urn:x', title: 'Refused.', status, code }, status);

/** A server that answers when told to. */
function givenServer() {
  const asked: { value: string; key: string; answer: (problem?: Error) => void }[] = [];
  const save = (value: string, key: string) =>
    new Promise<void>((resolve, reject) => {
      asked.push({ value, key, answer: (problem) => (problem ? reject(problem) : resolve()) });
    });
  return { asked, save };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving as one goes', () => {
  it('waits 800 ms after the last key, then saves the last value once', async () => {
    const { asked, save } = givenServer();
    const { changed, state } = saver({ save });
    changed('a');
    await vi.advanceTimersByTimeAsync(500);
    changed('ab');
    await vi.advanceTimersByTimeAsync(799);
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.map((a) => a.value)).toEqual(['ab']);
    expect(state.value.is).toBe('saving');
    asked[0]?.answer();
    await settle();
    expect(state.value.is).toBe('saved');
  });

  it('saves at once on leaving the field, and says when all is saved', async () => {
    const { asked, save } = givenServer();
    const { changed, flush } = saver({ save });
    changed('a');
    const done = flush();
    expect(asked).toHaveLength(1);
    asked[0]?.answer();
    expect(await done).toBe(true);
    expect(await flush()).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('never has two saves under way; what was typed meanwhile goes next, with a key of its own', async () => {
    const { asked, save } = givenServer();
    const { changed, flush, state } = saver({ save });
    changed('a');
    const done = flush();
    changed('ab');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(1);
    asked[0]?.answer();
    await settle();
    expect(asked.map((a) => a.value)).toEqual(['a', 'ab']);
    expect(asked[0]?.key).not.toBe(asked[1]?.key);
    asked[1]?.answer();
    expect(await done).toBe(true);
    expect(state.value.is).toBe('saved');
  });

  it('tries again by itself with the same key when the connection was lost', async () => {
    const { asked, save } = givenServer();
    const { changed, flush, state } = saver({ save });
    changed('a');
    const first = flush();
    asked[0]?.answer(new Offline());
    expect(await first).toBe(false);
    expect(state.value.is).toBe('offline');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatchObject({ value: 'a', key: asked[0]?.key });
    asked[1]?.answer();
    await settle();
    expect(state.value.is).toBe('saved');
  });

  it('stops at somebody else’s change and overwrites nothing until it is reset', async () => {
    const { asked, save } = givenServer();
    const { changed, flush, reset, state } = saver({ save });
    changed('a');
    const done = flush();
    changed('ab');
    asked[0]?.answer(refused(412, 'changed-meanwhile'));
    expect(await done).toBe(false);
    expect(state.value.is).toBe('conflict');
    changed('abc');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await flush()).toBe(false);
    expect(asked).toHaveLength(1);
    reset();
    changed('b');
    void flush();
    expect(asked[1]?.value).toBe('b');
  });

  it('says what the server refused, and that not everything is saved, until something else is typed', async () => {
    const { asked, save } = givenServer();
    const { changed, flush, state } = saver({ save });
    changed('a');
    const done = flush();
    asked[0]?.answer(refused(400, 'body-wrong'));
    expect(await done).toBe(false);
    expect(state.value).toMatchObject({ is: 'refused', problem: { message: 'Refused.' } });
    expect(await flush()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
    changed('b');
    const next = flush();
    asked[1]?.answer();
    expect(await next).toBe(true);
  });

  it('saves what waits when the page is left', async () => {
    const { asked, save } = givenServer();
    const { changed, close } = saver({ save });
    changed('a');
    close();
    expect(asked.map((a) => a.value)).toEqual(['a']);
  });

  it('loses no change that comes in the moment in which a save has just ended', async () => {
    const { asked, save } = givenServer();
    const { changed, flush } = saver({ save });
    await flush();
    const nothing = flush();
    changed('a');
    const done = flush();
    asked[0]?.answer();
    expect(await nothing).toBe(true);
    expect(await done).toBe(true);
    expect(asked.map((a) => a.value)).toEqual(['a']);
  });
});
