/** Once a day the clock has suppliers reminded of what runs out: it names days and nobody, and what is noted there is told once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remindOfExpiry } from '../../../functions/bidders/expiry.ts';
import { expiryPuts } from '../../../functions/bids/expiry.ts';
import { fallDue } from '../../../functions/clock/fall-due.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import { keys, lists } from '../../../functions/ports/keys.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { sha256Hex } from '../../../shared/digest.ts';
import type { Mail } from '../../../shared/mail.ts';
import type { ExpiryOrder } from '../../../shared/orders.ts';
import type { Entry } from '../../../shared/profile.ts';
import { startTables, type Tables } from '../tables.ts';

let tables: Tables;
let store: Store;
beforeAll(async () => {
  tables = await startTables();
  ({ store } = tables);
});
afterAll(() => tables?.stop());

const run = (now: string) => fallDue(now, { store, ids: systemIds });
const orderOf = async (day: string) =>
  (await store.get<ExpiryOrder>(keys.tidings(sha256Hex(`expiries ${day}`).slice(0, 32))))?.data;

test('each day is ordered once, from six in the morning on; a clock that was away names the days that it missed, a month at most', async () => {
  await run('2026-11-22T06:00:00.000Z');
  await Promise.all(['06:00', '06:01', '23:59'].map((time) => run(`2026-11-22T${time}:30.000Z`)));
  await run('2026-11-23T05:59:00.000Z');
  expect([await orderOf('2026-11-22'), await orderOf('2026-11-23')]).toEqual([
    {
      id: expect.any(String),
      at: '2026-11-22T06:00:00.000Z',
      expiries: { from: '2026-11-22', until: '2026-11-22' },
    },
    undefined,
  ]);
  await run('2026-11-25T06:00:00.000Z');
  expect((await orderOf('2026-11-25'))?.expiries).toEqual({ from: '2026-11-23', until: '2026-11-25' });
  await run('2027-11-25T06:00:00.000Z');
  expect((await orderOf('2027-11-25'))?.expiries).toEqual({ from: '2027-10-26', until: '2027-11-25' });
  // What is ordered names days alone: nobody on the buyer's side learns whether anything runs out, or whose.
  expect(Object.keys((await orderOf('2027-11-25'))!).sort()).toEqual(['at', 'expiries', 'id']);
});

const person = (id: string, org: { id: string; name: string; kind: 'supplier' }, roles: string[]) => ({
  put: keys.person(id),
  data: { id, name: id, email: `${id}@${org.id}.example`, org, roles, version: 1 },
  list: { pk: lists.colleagues(org.id), sk: id },
});
const heron = { id: 's-heron', name: 'Heron', kind: 'supplier' as const };
const marmot = { id: 's-marmot', name: 'Marmot', kind: 'supplier' as const };
const entry = (id: string, validUntil: string): Entry => ({
  what: 'document',
  id,
  title: `Title of ${id}`,
  validUntil,
});
const order = (from: string, until: string): ExpiryOrder => ({
  id: `order ${from} ${until}`,
  at: `${until}T06:00:00.000Z`,
  expiries: { from, until },
});
const letter = async (of: ExpiryOrder, { id }: { id: string }, to: string) =>
  (await store.get<Mail>(keys.outbox('sealed', sha256Hex(`${of.id} ${id}\n${to}`).slice(0, 32), 0)))?.data;

test('a supplier’s administrators have one letter of all that runs out, delivered once or thrice; others have their own or none', async () => {
  const now = '2026-11-22T09:00:00.000Z';
  await store.write([
    person('ada', heron, ['administrator', 'bidder']),
    person('ben', heron, ['bidder']),
    person('ines', marmot, ['bidder']),
    ...expiryPuts({ org: heron }, [], [entry('soon', '2026-12-22'), entry('week', '2026-11-29')], now),
    ...expiryPuts({ org: marmot }, [], [entry('later', '2027-06-01')], now),
  ]);
  const today = order('2026-11-22', '2026-11-22');
  for (const _ of [1, 2, 3]) await remindOfExpiry(today, { store });
  expect(await letter(today, heron, 'ada@s-heron.example')).toMatchObject({
    letter: 'profile-expiring',
    data: {
      supplier: 'Heron',
      entries: [
        { title: 'Title of week', validUntil: '2026-11-29' },
        { title: 'Title of soon', validUntil: '2026-12-22' },
      ],
    },
  });
  expect(await letter(today, heron, 'ben@s-heron.example')).toBeUndefined();
  expect(await letter(today, marmot, 'ines@s-marmot.example')).toBeUndefined();
  const may = order('2027-05-01', '2027-05-31');
  await remindOfExpiry(may, { store });
  expect(await letter(may, marmot, 'ines@s-marmot.example')).toMatchObject({ data: { supplier: 'Marmot' } });
});

test('what is put right meanwhile is told no more', async () => {
  const now = '2026-11-22T09:00:00.000Z';
  const org = { id: 's-otter', name: 'Otter', kind: 'supplier' as const };
  const [old, renewed] = [entry('certificate', '2026-12-22'), entry('certificate', '2028-12-22')];
  await store.write([person('olga', org, ['administrator']), ...expiryPuts({ org }, [], [old], now)]);
  await store.write(expiryPuts({ org }, [old], [renewed], now));
  const all = order('2026-11-22', '2026-12-22');
  await remindOfExpiry(all, { store });
  expect(await letter(all, org, 'olga@s-otter.example')).toBeUndefined();
});
