/** An order to remind is carried out once, however often it is delivered, and not at all where it is out of date. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remindBidders } from '../../../functions/bidders/remind.ts';
import { keys } from '../../../functions/ports/keys.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { sha256Hex } from '../../../shared/digest.ts';
import type { Mail } from '../../../shared/mail.ts';
import type { RemindOrder } from '../../../shared/orders.ts';
import type { Work } from '../../../shared/reminder.ts';
import { closesAt, givenPublished } from '../../given.ts';
import { startTables, type Tables } from '../tables.ts';

let tables: Tables;
let store: Store;
beforeAll(async () => {
  tables = await startTables();
  ({ store } = tables);
});
afterAll(() => tables?.stop());

const { notice } = givenPublished();
let n = 0;
/** An event with somebody of each of two suppliers at work: one has submitted what it saved, the other has not. */
async function atWork(): Promise<string> {
  const eventId = `worked-on-${++n}`;
  const work = (supplierId: string, of: Partial<Work> & Pick<Work, 'what'>) => ({
    put: keys.working(supplierId, eventId, 'lot-1', of.what.toUpperCase()),
    data: { supplierId, lotId: 'lot-1', ...of },
  });
  const person = (id: string, supplierId: string) => {
    const email = `${id}@${supplierId}.example`;
    const org = { id: supplierId, name: supplierId, kind: 'supplier' as const };
    return [
      { put: keys.person(id), data: { id, name: id, email, org, roles: ['bidder'], version: 1 } },
      { put: keys.follower(supplierId, eventId, id), data: { email } },
    ];
  };
  await store.write([
    { put: keys.notice(eventId), data: { ...notice, eventId } },
    ...person('maya', 'heron'),
    ...person('ines', 'marmot'),
    work('heron', { what: 'copy', version: 2 }),
    work('marmot', { what: 'copy', version: 2 }),
    work('marmot', { what: 'bid', stands: true, copyVersion: 2, files: [] }),
  ]);
  return eventId;
}
const orderFor = (eventId: string, at: string = closesAt): RemindOrder => ({
  id: `order-${eventId}`,
  orgId: notice.orgId,
  eventId,
  at: '2026-11-25T16:00:00.000Z',
  who: { id: 'clock', name: 'The clock' },
  remind: { closesAt: at },
});
const letter = (order: RemindOrder, to: string) =>
  store.get<Mail>(keys.outbox('sealed', sha256Hex(`${order.id}\n${to}`).slice(0, 32), 0));

test('whoever has something unsent has one letter, delivered once or thrice; whoever submitted has none', async () => {
  const order = orderFor(await atWork());
  for (const _ of [1, 2, 3]) await remindBidders(order, { store });
  await Promise.all([1, 2].map(() => remindBidders(order, { store })));
  const found = await letter(order, 'maya@heron.example');
  expect(found).toMatchObject({ data: { letter: 'bid-unsent', data: { lots: [{ lotId: 'lot-1', state: 'none' }] } } });
  expect(found!.version).toBe(1);
  expect(await letter(order, 'ines@marmot.example')).toBeUndefined();
});

test('a bidder whose bid is entered by the buyer is reminded of nothing: what is typed in is nothing that it could send', async () => {
  const eventId = await atWork();
  await store.write([
    { put: keys.follower('mill', eventId, 'mill'), data: { email: 'ruth@old-mill.example', onPaper: true } },
    {
      put: keys.working('mill', eventId, 'lot-1', 'COPY'),
      data: { supplierId: 'mill', lotId: 'lot-1', what: 'copy', version: 2 },
    },
  ]);
  const order = orderFor(eventId);
  await remindBidders(order, { store });
  expect(await letter(order, 'ruth@old-mill.example')).toBeUndefined();
  expect(await letter(order, 'maya@heron.example')).toBeDefined();
});

test('nobody is reminded of a deadline that has moved meanwhile, nor of what is cancelled', async () => {
  const moved = orderFor(await atWork(), '2026-01-01T00:00:00.000Z');
  await remindBidders(moved, { store });
  expect(await letter(moved, 'maya@heron.example')).toBeUndefined();
  const eventId = await atWork();
  const cancelled = [{ lotId: null, at: closesAt, reasons: 'Not built.' }];
  await store.write([{ put: keys.cancelled(eventId), data: cancelled }]);
  await remindBidders(orderFor(eventId), { store });
  expect(await letter(orderFor(eventId), 'maya@heron.example')).toBeUndefined();
});

test('an address that two suppliers gave hears of what is unsent of either: none can silence the other', async () => {
  const eventId = await atWork();
  const email = 'maya@heron.example';
  const org = { id: 'marmot', name: 'marmot', kind: 'supplier' as const };
  await store.write([
    { put: keys.person('zoe'), data: { id: 'zoe', name: 'zoe', email, org, roles: ['bidder'], version: 1 } },
    { put: keys.follower('marmot', eventId, 'zoe'), data: { email } },
    {
      put: keys.working('marmot', eventId, 'lot-2', 'COPY'),
      data: { supplierId: 'marmot', lotId: 'lot-2', what: 'copy', version: 1 },
    },
  ]);
  const order = orderFor(eventId);
  await remindBidders(order, { store });
  const found = await letter(order, email);
  const { lots } = found!.data.data as { lots: { lotId: string }[] };
  expect(lots.map((l) => l.lotId).sort()).toEqual(['lot-1', 'lot-2']);
});
