/** A reminder that falls due is ordered once, whoever looks at the clock, and the entry goes on to the next that is ahead. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fallDue } from '../../../functions/clock/fall-due.ts';
import { reminderKey, reminderPuts } from '../../../functions/http/due.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import { keys } from '../../../functions/ports/keys.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { sha256Hex } from '../../../shared/digest.ts';
import type { EventRecord } from '../../../shared/event.ts';
import type { Due, RemindOrder } from '../../../shared/orders.ts';
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

const before = (seconds: number) => later(closesAt, -seconds);
const [seven, two, last] = [before(7 * 86_400), before(2 * 86_400), before(7_200)];
const run = (now: string) => fallDue(now, { store, ids: systemIds });

let n = 0;
async function published(): Promise<EventRecord> {
  const { event } = givenPublished({ id: `remind-${++n}` });
  await store.write([
    { put: keys.event(event.orgId, event.id), data: event },
    ...reminderPuts(event, before(8 * 86_400), undefined),
  ]);
  return event;
}
const entry = async ({ id }: EventRecord) => {
  const found = (await store.get<Due>(reminderKey(id)))!;
  return { at: found.data.at, version: found.version, listed: found.list !== undefined };
};
const order = async ({ id }: EventRecord, at: string, version: number) => {
  const command = sha256Hex(`remind ${id} ${at} ${version}`).slice(0, 32);
  return (await store.get<RemindOrder>(keys.tidings(command)))?.data;
};

test('each of the three is ordered at its time, and nothing after the last', async () => {
  const event = await published();
  await run(later(seven, -1));
  expect(await order(event, seven, 1)).toBeUndefined();
  await run(seven);
  expect(await order(event, seven, 1)).toMatchObject({ eventId: event.id, remind: { closesAt }, at: seven });
  expect(await entry(event)).toMatchObject({ at: two, version: 2 });
  await run(two);
  expect(await order(event, two, 2)).toMatchObject({ at: two });
  await run(last);
  expect(await order(event, last, 3)).toMatchObject({ at: last });
  const done = await entry(event);
  await run(later(closesAt, 60));
  expect(await entry(event)).toEqual(done);
});

test('four clocks at once order it once', async () => {
  const event = await published();
  await Promise.all([1, 2, 3, 4].map(() => run(seven)));
  expect(await entry(event)).toMatchObject({ at: two, version: 2 });
  expect(await order(event, seven, 2)).toBeUndefined();
});

test('a clock that comes after the deadline reminds nobody', async () => {
  const event = await published();
  await run(closesAt);
  expect(await order(event, seven, 1)).toBeUndefined();
  expect((await entry(event)).version).toBe(2);
});

test('an event that is there to try things out has no such entry, and loses one that it had', () => {
  const { event } = givenPublished({ id: 'sandboxed' });
  const sandboxed = { ...event, content: { ...event.content, sandbox: true } };
  expect(reminderPuts(sandboxed, seven, undefined)).toEqual([]);
  const data: Due = { at: two, command: 'remind', orgId: event.orgId, eventId: event.id, lotId: '-' };
  const [put, ...more] = reminderPuts(sandboxed, seven, { key: reminderKey(event.id), data, version: 3 });
  expect(more).toEqual([]);
  expect(put).toMatchObject({ version: 4, when: { version: 3 } });
  expect(put).not.toHaveProperty('list');
});
