import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, Offline } from '../../web/api.ts';
import { saver } from '../../web/saving.ts';

const conflict = new ApiProblem({ type: 'x', title: 'Changed.', status: 412, code: 'changed-meanwhile' }, 412);
const refusal = new ApiProblem({ type: 'x', title: 'A title is one line.', status: 400, code: 'body-wrong' }, 400);

/** A server that keeps a version, knows keys, and can lose its answer. */
function aServer() {
  const seen = new Map<string, number>();
  const server = {
    version: 1,
    saved: [] as string[],
    loseAnswers: 0,
    async put(value: string, ifMatch: number, key: string): Promise<number> {
      const before = seen.get(key);
      if (before !== undefined) return before;
      if (ifMatch !== server.version) throw conflict;
      server.version++;
      server.saved.push(value);
      seen.set(key, server.version);
      if (server.loseAnswers-- > 0) throw new Offline();
      return server.version;
    },
  };
  return server;
}

describe('save as you go', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const against = (server: ReturnType<typeof aServer>) => {
    let version = 1;
    return saver<string>({
      save: async (value, key) => {
        version = await server.put(value, version, key);
      },
    });
  };

  it('saves once after a rest, the last of what was typed', async () => {
    const server = aServer();
    const s = against(server);
    for (const text of ['a', 'ab', 'abc']) s.changed(text);
    expect(s.state.value.is).toBe('waiting');
    await vi.runAllTimersAsync();
    expect(server.saved).toEqual(['abc']);
    expect(s.state.value.is).toBe('saved');
  });

  it('saves at once when asked to', async () => {
    const server = aServer();
    const s = against(server);
    s.changed('a');
    expect(await s.flush()).toBe(true);
    expect(server.saved).toEqual(['a']);
  });

  it('a save whose answer was lost is no conflict with what was typed after it', async () => {
    const server = aServer();
    server.loseAnswers = 1;
    const s = against(server);
    s.changed('a');
    expect(await s.flush()).toBe(false);
    expect(s.state.value.is).toBe('offline');
    s.changed('ab');
    await vi.runAllTimersAsync();
    expect(s.state.value.is).toBe('saved');
    expect(server.saved).toEqual(['a', 'ab']);
  });

  it('a change by somebody else stops it, and nothing is overwritten', async () => {
    const server = aServer();
    const s = against(server);
    server.version = 9;
    s.changed('mine');
    expect(await s.flush()).toBe(false);
    s.changed('mine again');
    await vi.runAllTimersAsync();
    expect(s.state.value.is).toBe('conflict');
    expect(server.saved).toEqual([]);
  });

  it('a refusal stays in view until the next change', async () => {
    let refuse = true;
    const s = saver<string>({
      save: async () => {
        if (refuse) throw refusal;
      },
    });
    s.changed('');
    await vi.runAllTimersAsync();
    expect(s.state.value).toMatchObject({ is: 'refused', problem: refusal });
    refuse = false;
    s.changed('a title');
    await vi.runAllTimersAsync();
    expect(s.state.value.is).toBe('saved');
  });
});
