/** What has fallen due is done once: on time, late, twice, in two functions at once, or behind something that fails. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fallDue } from '../../../functions/clock/fall-due.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import { keys, lists } from '../../../functions/ports/keys.ts';
import { all, type Store } from '../../../functions/ports/store.ts';
import type { EventRecord } from '../../../shared/event.ts';
import type { Due } from '../../../shared/orders.ts';
import type { Fact } from '../../../shared/record.ts';
import { later } from '../../../shared/time.ts';
import { closesAt, givenPublished } from '../../given.ts';
import { startTables, type Tables } from '../tables.ts';

let tables: Tables;
let store: Store;
beforeAll(async () => {
  tables = await startTables();
  ({ store } = tables);
});
afterAll(() => tables?.stop());

let n = 0;
let event: EventRecord;
const at = later(closesAt, 60);

/** A published event and its entry in the list of what falls due, as publication writes them. */
async function due(when = at): Promise<EventRecord> {
  const { event: published } = givenPublished({ id: `event-${String(++n).padStart(3, '0')}` });
  const entry: Due = { at: when, command: 'close', orgId: published.orgId, eventId: published.id, lotId: 'lot-1' };
  await store.write([
    { put: keys.event(published.orgId, published.id), data: published },
    {
      put: keys.due(published.id, 'close', entry.lotId),
      data: entry,
      list: { pk: lists.due, sk: `${when}#${published.id}` },
    },
  ]);
  return published;
}
beforeEach(async () => {
  event = await due();
});

const facts = async (of: EventRecord = event) =>
  (await all<Fact>(store, 'records', `FACTS#${of.orgId}#${of.id}`, '')).map((f) => f.data);
const waiting = async () => (await store.list<Due>(lists.due)).items.map((i) => i.data.eventId);
const run = (now: string, by: Store = store) => fallDue(now, { store: by, ids: systemIds });

describe('the deadline of an event', () => {
  test('is not written down before it has passed', async () => {
    await run(later(at, -1));
    expect([await facts(), (await waiting()).includes(event.id)]).toEqual([[], true]);
  });

  test('is written down once it has, as of the deadline, and the openers hear of it', async () => {
    await run(at);
    const [fact, ...more] = await facts();
    expect(more).toEqual([]);
    expect(fact).toMatchObject({ what: 'event.closed', at: closesAt, who: { id: 'clock' } });
    expect(await waiting()).not.toContain(event.id);
    const command = fact!.id.replace(/-0$/, '');
    const mails = await Promise.all(
      [0, 1, 2].map((i) => store.get<{ to: string }>(keys.outbox('records', command, i))),
    );
    const openers = event.team.filter((m) => m.roles.includes('opener')).map((m) => m.email);
    expect(mails.map((m) => m?.data.to)).toEqual([...openers, undefined]);
  });

  test('is the same whenever the clock comes: a minute late, a month late, twice, or two at once', async () => {
    await run(later(at, 30 * 86_400));
    const once = await facts();
    await run(later(at, 30 * 86_400));
    expect(await facts()).toEqual(once);
    expect(once).toMatchObject([{ what: 'event.closed', at: closesAt }]);

    const other = await due();
    await Promise.all([1, 2, 3, 4].map(() => run(at)));
    expect(await facts(other)).toHaveLength(1);
  });

  test('of one event that fails holds up no other, and the failure is not hidden', async () => {
    const [second, third] = [await due(), await due()];
    const failing: Store = {
      ...store,
      get: async (key) => {
        if (key.pk.endsWith(`#${event.id}`)) throw new Error('this one cannot be read');
        return store.get(key);
      },
    };
    await expect(run(at, failing)).rejects.toThrow('this one cannot be read');
    for (const of of [second, third]) expect(await facts(of)).toHaveLength(1);
    expect(await waiting()).toEqual([event.id]);
    await run(at);
    expect([await facts(), await waiting()]).toMatchObject([[{ what: 'event.closed' }], []]);
  });

  test('of many events at once is written down for each', async () => {
    const many = await Promise.all(Array.from({ length: 30 }, () => due()));
    await run(at);
    for (const of of many) expect(await facts(of)).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });
});
