/** Those who follow a class are told of a notice once: however many they are, however often the order comes, wherever it broke off. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { announceNotice } from '../../../functions/bidders/announce.ts';
import { keys } from '../../../functions/ports/keys.ts';
import { sha256Hex } from '../../../shared/digest.ts';
import type { Classification, Notice } from '../../../shared/event.ts';
import type { Mail } from '../../../shared/mail.ts';
import { branchIn } from '../../../shared/my-classes.ts';
import type { PublishedOrder } from '../../../shared/orders.ts';
import { givenPublished } from '../../given.ts';
import { startTables, type Tables } from '../tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables?.stop());

const { notice } = givenPublished();
const roads: Classification = { scheme: 'CPV', code: '45233120-6', name: 'Road construction works' };
const building: Classification = { scheme: 'CPV', code: '45000000-7', name: 'Construction work' };

let n = 0;
async function published(content: Partial<Notice['content']> = {}): Promise<PublishedOrder> {
  const eventId = `in-a-class-${++n}`;
  const data = { ...notice, eventId, content: { ...notice.content, access: 'open' as const, ...content } };
  await tables.store.write([{ put: keys.notice(eventId), data }]);
  return { id: `published-${eventId}`, orgId: notice.orgId, eventId, at: notice.publishedAt, published: [roads] };
}

/** Somebody of a supplier who follows a class; `at`: where they work by now. */
async function follows(id: string, followed: Classification, { at = 'heron', off = false } = {}) {
  const email = `${id}@heron.example`;
  const org = { id: at, name: at, kind: 'supplier' as const };
  const { scheme, branch } = branchIn(followed);
  await tables.store.write([
    { put: keys.person(id), data: { id, name: id, email, org, roles: ['bidder'], version: 1 } },
    {
      put: keys.classFollower('heron', scheme, branch, id),
      data: { email, followed, ...(off ? { off: true } : {}) },
    },
  ]);
}
const letterTo = (order: PublishedOrder, id: string) =>
  tables.store.get<Mail>(keys.outbox('sealed', sha256Hex(`${order.id}\n${id}@heron.example`).slice(0, 32), 0));
const said = async (order: PublishedOrder, id: string) => {
  const mail = (await letterTo(order, id))?.data;
  return mail?.letter === 'notice-in-class' ? mail.data.followed.code : undefined;
};

test('the narrowest class that somebody follows is the one that the letter names; nobody else hears', async () => {
  await follows('both', roads);
  await follows('both', building);
  await follows('wide', building);
  await follows('no-more', roads, { off: true });
  await follows('gone', roads, { at: 'marmot' });
  await follows('other', { scheme: 'CPV', code: '45233000-9', name: 'Construction of highways' });
  await follows('not-under', { scheme: 'CPV', code: '45233121-3', name: 'Main road construction works' });
  await follows('other-list', { scheme: 'UNSPSC', code: '45000000', name: 'Printing' });
  const order = await published();
  await announceNotice(order, tables);
  const heard = ['both', 'wide', 'other', 'no-more', 'gone', 'not-under', 'other-list'];
  expect(await Promise.all(heard.map((id) => said(order, id)))).toEqual([
    '45233120-6',
    '45000000-7',
    '45233000-9',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  // It goes in nobody's name: an answer to it would tell the buyer who follows.
  expect((await letterTo(order, 'wide'))!.data).not.toHaveProperty('from');
});

test('an order that breaks off anywhere goes on where it stopped, and reaches everybody once', async () => {
  const everybody = Array.from({ length: 170 }, (_, i) => `many-${i}`);
  for (const id of everybody) await follows(id, { scheme: 'CPV', code: '03000000-1', name: 'Farming' });
  const order = { ...(await published()), published: [{ ...roads, code: '03110000-5' }] };
  let writes = 0;
  const breaking = tables.watched((command) => {
    if (command === 'TransactWriteItemsCommand') writes += 1;
    if (writes === 4) throw new Error('the lights went out');
  });
  await expect(announceNotice(order, { store: breaking })).rejects.toThrow('the lights went out');
  const reached = await tables.store.get<{ cursor: string }>(keys.told(order.id));
  expect(reached!.data.cursor).not.toBeNull();
  await announceNotice(order, tables);
  await Promise.all([1, 2].map(() => announceNotice(order, tables)));
  const letters = await Promise.all(everybody.map((id) => letterTo(order, id)));
  expect(letters.filter((l) => l?.version === 1)).toHaveLength(everybody.length);
});

test('once it is done, a later delivery asks for nobody: who follows since then hears of the next one', async () => {
  const order = await published();
  await announceNotice(order, tables);
  await follows('late', roads);
  await announceNotice(order, tables);
  expect(await letterTo(order, 'late')).toBeUndefined();
});

test('nobody hears of what is by invitation, to try things out, or cancelled meanwhile', async () => {
  const cancelled = await published();
  const why = [{ lotId: null, at: notice.publishedAt, reasons: 'Not built.' }];
  await tables.store.write([{ put: keys.cancelled(cancelled.eventId), data: why }]);
  for (const order of [await published({ access: 'invited' }), await published({ sandbox: true }), cancelled]) {
    await announceNotice(order, tables);
    expect(await letterTo(order, 'wide')).toBeUndefined();
  }
});
