/** One command, one transaction: with its facts and mails, once, or not at all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, reads } from '../../../functions/http/app.ts';
import { buyersBook, type Command, type Commit, carryOut, supplierBook } from '../../../functions/http/commit.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import { type Key, keys } from '../../../functions/ports/keys.ts';
import { all, Busy, type Store } from '../../../functions/ports/store.ts';
import { clock } from '../../../shared/api/people.ts';
import type { Mail } from '../../../shared/mail.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Fact } from '../../../shared/record.ts';
import { lambdaEvent } from '../lambda-event.ts';
import { startTables, type Tables } from '../tables.ts';

let tables: Tables;
let store: Store;
beforeAll(async () => {
  tables = await startTables();
  ({ store } = tables);
});
afterAll(() => tables?.stop());

const now = '2026-11-27T16:00:00.000Z';
let n = 0;
/** A counter that a command raises by one, with a fact and a mail; refused once it stands at `most`. */
function counter(most = 99) {
  const id = `counter-${++n}`;
  const at: Key = keys.event('org', id);
  let decisions = 0;
  const decide = async (): Promise<Commit<{ count: number }>> => {
    decisions++;
    const before = await store.get<number>(at);
    const count = (before?.data ?? 0) + 1;
    if (count > most) throw new Problem('wrong-state', 'It is full.');
    const mail: Mail = {
      to: 'a@b.example',
      letter: 'colleague-invited',
      data: { organisation: id, by: 'A', token: 't' },
    };
    return {
      about: { orgId: 'org', eventId: id },
      writes: [{ put: at, data: count, version: count, when: before ? { version: before.version } : 'absent' }],
      facts: [{ what: 'event.saved', data: { version: count, content: 'x' } }],
      mails: [mail],
      result: { count },
    };
  };
  return {
    id,
    decide,
    decisions: () => decisions,
    count: async () => (await store.get<number>(at))?.data ?? 0,
    facts: async () => (await all<Fact>(store, 'records', `FACTS#org#${id}`, '')).map((f) => f.data),
  };
}

const command = (key = `key-${++n}`, digest = 'digest'): Command => ({
  id: `command-${key}`,
  digest,
  key: keys.command('ada', key),
  now,
  who: { id: 'ada', name: 'Ada' },
});
const run = (of: Command, decide: () => Promise<Commit<{ count: number }>>, by: Store = store) =>
  carryOut(by, systemIds, buyersBook, of, decide);
const code = (error: unknown) => (error instanceof Problem ? error.code : error);
const mailOf = (of: Command) => store.get<Mail & { at: string }>(keys.outbox('records', of.id, 0));

describe('a command', () => {
  it('writes the change, the fact, the mail and its own id together', async () => {
    const c = counter();
    const once = command();
    expect(await run(once, c.decide)).toEqual({ count: 1 });
    const [fact, ...more] = await c.facts();
    expect(more).toEqual([]);
    expect(fact).toMatchObject({ what: 'event.saved', eventId: c.id, at: now, who: { id: 'ada', name: 'Ada' } });
    expect(fact!.salt).toMatch(/^[0-9a-f]{32}$/);
    expect((await mailOf(once))?.data).toMatchObject({ to: 'a@b.example', at: now });
    expect((await store.get(once.key))?.data).toEqual({ digest: 'digest', result: { count: 1 } });
  });

  it('sent again answers what it answered first, and does nothing', async () => {
    const c = counter();
    const once = command();
    await run(once, c.decide);
    await run(command(), c.decide);
    expect(await run(once, c.decide)).toEqual({ count: 1 });
    expect([c.decisions(), await c.count(), (await c.facts()).length]).toEqual([2, 2, 2]);
  });

  it('with a key that was used for another request is refused', async () => {
    const c = counter();
    const once = command();
    await run(once, c.decide);
    expect(await run({ ...once, digest: 'other' }, c.decide).catch(code)).toBe('key-reused');
    expect(await c.count()).toBe(1);
  });

  it('that is refused leaves no trace, and may be sent again when things have changed', async () => {
    const full = counter(0);
    const once = command();
    expect(await run(once, full.decide).catch(code)).toBe('wrong-state');
    expect(await store.get(once.key)).toBeUndefined();
    const c = counter();
    expect(await run(once, c.decide)).toEqual({ count: 1 });
  });

  it.each([
    ['its change', 0],
    ['its fact', 1],
    ['its mail', 2],
    ['its id', 3],
  ])('whose transaction fails at %s leaves neither change nor fact nor mail', async (_, at) => {
    const c = counter();
    const once = command();
    // The transaction goes to the real table, with one more condition that cannot hold.
    const failing: Store = {
      ...store,
      write: (writes) => {
        const [put] = writes.slice(at, at + 1);
        if (!put || !('put' in put)) throw new Error('the commit has fewer writes than this test thinks');
        return store.write(writes.with(at, { ...put, when: { version: 999 } }));
      },
    };
    expect(await run(once, c.decide, failing).catch(code)).toBe('race');
    expect([await c.count(), await c.facts(), await mailOf(once), await store.get(once.key)]).toEqual([
      0,
      [],
      undefined,
      undefined,
    ]);
  });

  it('keeps a supplier’s facts and mails in the sealed table', async () => {
    const c = counter();
    const once = command();
    const supplied = { ...once, key: keys.supplierCommand('s-1', 'maya', once.id) };
    await carryOut(store, systemIds, supplierBook('s-1'), supplied, c.decide);
    expect(await c.facts()).toEqual([]);
    expect(await all(store, 'sealed', 'S#s-1', 'FACT#')).toHaveLength(1);
    expect(await mailOf(once)).toBeUndefined();
    expect(await store.get(keys.outbox('sealed', once.id, 0))).toBeDefined();
  });
});

describe('two commands at once', () => {
  /** A store in which something else happens just before the first so many writes. */
  const interrupted = (what: () => Promise<unknown>, times = 1): Store => ({
    ...store,
    write: async (writes) => {
      if (times-- > 0) await what();
      return store.write(writes);
    },
  });

  it('are both done, the later one decided anew on what the first one left', async () => {
    const c = counter();
    const result = await run(
      command(),
      c.decide,
      interrupted(() => run(command(), c.decide)),
    );
    expect([result, await c.count(), (await c.facts()).length]).toEqual([{ count: 2 }, 2, 2]);
  });

  it('of which one makes the other impossible: that one is told the state, not the race', async () => {
    const c = counter(1);
    const late = run(
      command(),
      c.decide,
      interrupted(() => run(command(), c.decide)),
    );
    expect(await late.catch(code)).toBe('wrong-state');
    expect(await c.count()).toBe(1);
  });

  it('that go on meeting end as a race after four attempts', async () => {
    const c = counter();
    const beaten = run(
      command(),
      c.decide,
      interrupted(() => run(command(), c.decide), 9),
    );
    expect(await beaten.catch(code)).toBe('race');
    expect(await c.count()).toBe(4);
  });

  it('that DynamoDB keeps apart again and again end as a race', async () => {
    const c = counter();
    const busy: Store = { ...store, write: () => Promise.reject(new Busy('others')) };
    expect(await run(command(), c.decide, busy).catch(code)).toBe('race');
  });

  it('with the same key are one: the second answers as the first did', async () => {
    const c = counter();
    const twice = command();
    const second = await run(
      twice,
      c.decide,
      interrupted(() => run(twice, c.decide)),
    );
    expect([second, await c.count(), (await c.facts()).length]).toEqual([{ count: 1 }, 1, 1]);
  });

  it('with the same key are one also where the first one’s change forbids the second', async () => {
    const c = counter(1);
    const twice = command();
    expect(
      await run(
        twice,
        c.decide,
        interrupted(() => run(twice, c.decide)),
      ),
    ).toEqual({ count: 1 });
    const again = command();
    const d = counter(1);
    // Here the first one is done between the look for the key and the decision.
    const decideLate = async () => {
      await run(again, d.decide);
      return d.decide();
    };
    expect(await run(again, decideLate)).toEqual({ count: 1 });
    expect(await d.count()).toBe(1);
  });

  it('really at once: twenty with twenty keys and twenty with one', async () => {
    const c = counter();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => run(command(), c.decide).then(() => 'done', code)),
    );
    const done = outcomes.filter((o) => o === 'done').length;
    expect(outcomes.every((o) => o === 'done' || o === 'race')).toBe(true);
    expect([await c.count(), (await c.facts()).length]).toEqual([done, done]);
    const d = counter();
    const same = command();
    const answers = await Promise.all(Array.from({ length: 20 }, () => run(same, d.decide)));
    expect(new Set(answers.map((a) => a.count))).toEqual(new Set([1]));
    expect(await d.count()).toBe(1);
  });
});

describe('what nobody expected', () => {
  it('is answered as a problem without details, and logged with all it says', async () => {
    const logged: Record<string, unknown>[] = [];
    const secret = new Error('the price is 42');
    const app = createApp({
      store,
      log: { info: () => {}, error: (message, facts) => void logged.push({ message, ...facts }) },
      tools: () => ({ store, ids: systemIds }),
      place: () => ({ key: keys.command('x', 'y'), book: buyersBook }),
      routes: [
        reads(clock, async () => {
          throw secret;
        }),
      ],
    });
    const event = lambdaEvent({ method: 'GET', path: '/api/clock', at: Date.parse(now) });
    const answer = await app.request('/api/clock', {}, { event });
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(JSON.parse(text)).toMatchObject({ code: 'portal-fault', status: 500, requestId: 'request-1' });
    expect(text).not.toContain('42');
    expect(logged).toEqual([{ message: 'unexpected', requestId: 'request-1', route: 'GET /api/clock', error: secret }]);
  });

  it('is a request without the instant of its receipt: no deadline could be judged', async () => {
    const logged: unknown[] = [];
    const app = createApp({
      store,
      log: { info: () => {}, error: (_, { error }) => void logged.push(error) },
      tools: () => ({ store, ids: systemIds }),
      place: () => ({ key: keys.command('x', 'y'), book: buyersBook }),
      routes: [reads(clock, async (call) => ({ body: { now: call.now } }))],
    });
    const answer = await app.request('/api/clock', {}, {});
    expect([answer.status, logged.length]).toEqual([500, 1]);
  });
});
