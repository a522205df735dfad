/** Suppliers do not meet: no transaction of one touches an item of another, and no handle reaches beyond its supplier. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bidRoutes } from '../../../functions/bids/routes.ts';
import type { Key } from '../../../functions/ports/keys.ts';
import type { Store, Write } from '../../../functions/ports/store.ts';
import type { Vault } from '../../../functions/ports/vault.ts';
import * as people from '../../../shared/api/people.ts';
import { givenBidContent } from '../../given.ts';
import { stackStore, stackVault, suppliersApp, through } from '../in-process.ts';
import { fillBid, lotId, publishSmall, seenNow, suppliers } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const keyOf = (w: Write): Key => ('put' in w ? w.put : 'check' in w ? w.check : w.remove);
const text = ({ table, pk, sk }: Key) => `${table} ${pk} ${sk}`;

/** A store and a vault that write down what they are asked to write. */
function watching(): { store: Store; vault: Vault; items: string[]; objects: string[] } {
  const [store, vault] = [stackStore(), stackVault()];
  const items: string[] = [];
  const objects: string[] = [];
  return {
    items,
    objects,
    store: {
      ...store,
      write: async (writes) => {
        items.push(...writes.map((w) => text(keyOf(w))));
        await store.write(writes);
      },
    },
    vault: {
      ...vault,
      put: async (key, bytes, contentType) => {
        objects.push(key);
        return vault.put(key, bytes, contentType);
      },
      lock: async (key, versionId, until) => {
        objects.push(key);
        await vault.lock(key, versionId, until);
      },
    },
  };
}

test('what two suppliers write on the same event has no item and no object in common', async () => {
  const eventId = await publishSmall(world);
  const path = `/api/bids/${eventId}/${lotId}`;
  const file = { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64), envelope: 'commercial', questionId: null };
  const written: { items: string[]; objects: string[]; org: string }[] = [];
  for (const who of suppliers.slice(0, 2)) {
    await fillBid(world, who, eventId);
    const spy = watching();
    const app = suppliersApp(spy.store, spy.vault, bidRoutes);
    const send = async (method: string, to: string, more: object = {}) => {
      const { status, body } = await through(app, world, who, { method, path: `${path}${to}`, ...more });
      expect(status).toBeLessThan(300);
      return body;
    };
    const submission = () => seenNow(world, who, { eventId, lotId });
    await send('POST', '/submit', { ifMatch: 1, body: await submission() });
    await send('PUT', '', {
      ifMatch: 1,
      body: givenBidContent({ answers: { wood: 'Oak', local: 'no', warranty: 'no' } }),
    });
    const { bidId } = await send('POST', '/submit', { ifMatch: 2, body: await submission() });
    await send('POST', '/uploads', { body: file });
    await send('POST', '/withdraw', { body: { bidId } });
    const { org } = (await world.cast.by(who).call(people.me)).person!;
    written.push({ items: spy.items, objects: spy.objects, org: org.id });
  }
  const [one, two] = written;
  expect(one!.items.length).toBeGreaterThan(20);
  expect(one!.objects.length).toBeGreaterThan(8);
  expect(one!.items.filter((key) => two!.items.includes(key))).toEqual([]);
  expect(one!.objects.filter((key) => two!.objects.includes(key))).toEqual([]);
  for (const { items, objects, org } of written) {
    expect(items.filter((key) => !key.startsWith('sealed '))).toEqual([]);
    expect(objects.filter((key) => !key.startsWith(`${org}/${eventId}/${lotId}/`))).toEqual([]);
  }
});

test('a submission of a large bid stays far from what a transaction may hold', async () => {
  const eventId = await publishSmall(world);
  await fillBid(world, suppliers[2], eventId);
  const spy = watching();
  const request = {
    method: 'POST',
    path: `/api/bids/${eventId}/${lotId}/submit`,
    ifMatch: 1,
    body: await seenNow(world, suppliers[2], { eventId, lotId }),
  };
  await through(suppliersApp(spy.store, spy.vault, bidRoutes), world, suppliers[2], request);
  expect(spy.items.map((key) => key.replace(/#[^ #]{10,}/g, '#…').replace(/[0-9a-f]{32}/g, '…'))).toHaveLength(11);
});
