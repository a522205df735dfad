/** Of a supplier that has left the portal nobody stays, however late the list names them, and no invitation of a colleague. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letGo } from '../../../functions/bidders/let-go.ts';
import { keys, lists } from '../../../functions/ports/keys.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { sha256Hex } from '../../../shared/digest.ts';
import type { LeaveOrder } from '../../../shared/orders.ts';
import { startTables, type Tables } from '../tables.ts';

let tables: Tables;
let store: Store;
beforeAll(async () => {
  tables = await startTables();
  ({ store } = tables);
});
afterAll(() => tables?.stop());

const order = (supplierId: string): LeaveOrder => ({
  id: `leave-${supplierId}`,
  at: '2031-01-01T00:00:00.000Z',
  leaves: { supplierId, by: 'Ann' },
});
const join = (supplierId: string, id: string) => ({
  put: keys.person(id),
  data: {
    ...{ id, name: id, email: `${id}@heron.example`, roles: ['bidder'], version: 1 },
    org: { id: supplierId, name: 'Heron', kind: 'supplier' as const },
  },
  list: { pk: lists.colleagues(supplierId), sk: id },
});
const isHere = async (id: string) => Boolean(await store.get(keys.person(id)));
const letterTo = (supplierId: string, id: string) =>
  store.get(keys.outbox('sealed', sha256Hex(`leave-${supplierId}\n${id}@heron.example`).slice(0, 32), 0));

test('who joined while the list was being read goes with the others, and is told', async () => {
  await store.write([join('heron', 'ann'), join('heron', 'bob'), join('marmot', 'eve')]);
  let looks = 0;
  const late: Store = {
    ...store,
    async list(pk, range) {
      const found = await store.list<never>(pk, range);
      if (pk === lists.colleagues('heron') && looks++ === 0) await store.write([join('heron', 'cy')]);
      return found;
    },
  };
  await letGo(order('heron'), { store: late });
  expect(await Promise.all(['ann', 'bob', 'cy'].map(isHere))).toEqual([false, false, false]);
  expect(await letterTo('heron', 'cy')).toBeDefined();
  expect(await isHere('eve')).toBe(true);
});

test('more people than one page of the list holds all go', async () => {
  const ids = ['kim', 'lee', 'mo', 'nia', 'oda', 'pat', 'quin'];
  await store.write(ids.map((id) => join('crowd', id)));
  // Who is removed meanwhile goes on to stand in the list for a while.
  const list = await store.list<never>(lists.colleagues('crowd'));
  const small: Store = {
    ...store,
    async list<T>(pk: string, { cursor }: { cursor?: string | null } = {}) {
      if (pk !== lists.colleagues('crowd')) return store.list<T>(pk);
      const from = Number(cursor ?? 0);
      return { items: list.items.slice(from, from + 3), cursor: from + 3 < list.items.length ? `${from + 3}` : null };
    },
  };
  await letGo(order('crowd'), { store: small });
  expect(await Promise.all(ids.map(isHere))).toEqual(ids.map(() => false));
  expect(await letterTo('crowd', 'quin')).toBeDefined();
});

test('an open invitation goes too, with the address in it; another supplier’s stays', async () => {
  const invite = (orgId: string, hash: string) => ({
    put: keys.invite(hash),
    data: { kind: 'colleague', email: 'dee@heron.example', used: false, withdrawn: false },
    list: { pk: lists.invites(orgId), sk: `dee@heron.example#${hash}` },
  });
  await store.write([invite('otter', 'hash-1'), invite('marmot', 'hash-2')]);
  await letGo(order('otter'), { store });
  expect(await store.get(keys.invite('hash-1'))).toBeUndefined();
  expect(await store.get(keys.invite('hash-2'))).toBeDefined();
});
