/** After a supplier has left: nobody acts for it or joins it, and of what was not submitted nothing names anybody any more. */
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BidTools } from '../../../functions/bids/copy.ts';
import { leavePortal } from '../../../functions/bids/leaving.ts';
import { portalOf } from '../../../functions/bids/portal.ts';
import { createApp } from '../../../functions/http/app.ts';
import { supplierBook } from '../../../functions/http/commit.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import { keys, lists } from '../../../functions/ports/keys.ts';
import { all, type Store, type Stored } from '../../../functions/ports/store.ts';
import { supplierStore, supplierVault } from '../../../functions/ports/supplier-scope.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as events from '../../../shared/api/my-events.ts';
import * as ourData from '../../../shared/api/our-data.ts';
import * as people from '../../../shared/api/people.ts';
import * as profile from '../../../shared/api/profile.ts';
import { sha256Hex } from '../../../shared/digest.ts';
import { limits } from '../../../shared/event.ts';
import type { ColleagueInvite, LeaveOrder } from '../../../shared/orders.ts';
import type { Person } from '../../../shared/people.ts';
import { blankProfile } from '../../../shared/profile.ts';
import { givenBidContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { stackStore, stackVault, through } from '../in-process.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';
import { colleagueOf } from './colleague.ts';

const [maya, tomas, ines] = small.suppliers;
const { lotId } = small;
let world: World;
let store: Store;
let colleague: string;
let eventId: string;
let org: Person['org'];
let survivor: Stored<Person>;
beforeAll(async () => {
  world = await startWorld();
  store = stackStore();
  eventId = await small.publishSmall(world, small.oneEnvelope);
  colleague = await colleagueOf(world, tomas);
  await small.bidFor(world, tomas, eventId, small.benchAt('100.00'));
  await small.withdraw(world, tomas, eventId);
  const me = (await world.cast.by(tomas).call(people.me)).person!;
  org = me.org;
  const { id } = (await ask(world, colleague, people.me)).body.person as Person;
  survivor = (await store.get<Person>(keys.person(id)))!;
  // Someone who has never followed the notice worked on the bid, read an addendum, took an invitation up.
  const params = { eventId, lotId };
  const { version } = (await ask(world, colleague, bids.readBid, { params })).body;
  const body = givenBidContent(small.benchAt('101.00'));
  const saved = await ask(world, colleague, bids.saveBid, { params, ifMatch: Number(version), body });
  expect(saved.status).toBe(200);
  await store.write([
    { put: keys.acknowledged(org.id, eventId, lotId), data: { x: { by: me, at: 'then', notice: 2 } } },
    { put: keys.takenUp(org.id, 'another-event'), data: { eventId: 'another-event', token: 'the-raw-token' } },
  ]);
  await world.cast.by(tomas).call(people.inviteColleague, { body: { email: 'dee@heron.example', roles: ['bidder'] } });
  expect(await store.get(keys.follower(org.id, eventId, id))).toMatchObject({ data: { email: colleague } });

  expect((await ask(world, tomas, ourData.leavePortal, { body: { name: org.name } })).status).toBe(200);
  await world.stack.settled();
});
afterAll(() => world?.stop());

/** Puts somebody back, as if the list had not named them in time. */
const putBack = () =>
  store.write([{ put: survivor.key, data: survivor.data, list: { pk: lists.colleagues(org.id), sk: 'late' } }]);

test('whoever is here all the same is refused whatever they ask of the area, and is let go', async () => {
  const body = blankProfile();
  for (const [route, given] of [
    [profile.saveProfile, { ifMatch: 0, body }],
    [events.listMyEvents, {}],
    [bids.followNotice, { params: { eventId }, body: { follows: true } }],
  ] as const) {
    await putBack();
    expect(refusal(await ask(world, colleague, route, given))).toBe('403 organisation-left');
    await world.stack.settled();
    expect(await store.get(survivor.key)).toBeUndefined();
  }
  expect(world.stack.mails(colleague).filter((m) => m.subject.includes('has left Evenhand'))).toHaveLength(1);
});

test('nobody joins it any more, by whatever invitation', async () => {
  expect((await store.list(lists.invites(org.id))).items).toEqual([]);
  const token = 'an-invitation-that-was-overlooked';
  const invite: ColleagueInvite = {
    ...{ kind: 'colleague', org, roles: ['bidder'], email: 'dee@heron.example', by: 'Somebody' },
    ...{ at: '2031-01-01T00:00:00.000Z', used: false, withdrawn: false },
  };
  await store.write([{ put: keys.invite(sha256Hex(token)), data: invite }]);
  const newcomer = await world.newcomer('Dee');
  const sent = await world.send(newcomer.token, 'POST', people.acceptInvitation.path, {
    headers: { 'idempotency-key': 'joining-what-left', 'content-type': 'application/json' },
    body: JSON.stringify({ token, personName: 'Dee', email: 'dee@heron.example' }),
  });
  expect(refusal(sent)).toBe('403 organisation-left');
});

test('nobody is named any more as working on a bid, nor in what was read or taken up', async () => {
  const { table, pk } = keys.follower('', eventId, '');
  const followers = await all<{ email: string; off?: true }>(store, table, pk, `S#${org.id}#`);
  expect(followers.length).toBeGreaterThanOrEqual(2);
  expect(followers.map((f) => f.data)).toEqual(followers.map(() => ({ email: '', off: true })));
  expect((await store.get(keys.acknowledged(org.id, eventId, lotId)))!.data).toEqual({});
  expect((await store.get(keys.takenUp(org.id, 'another-event')))!.data).toEqual({
    eventId: 'another-event',
    token: '',
  });
});

test('an order to let people go counts only where bids alone may put it', async () => {
  const { handler } = await import('../../../functions/bidders/handler.ts');
  const rival = (await world.cast.by(maya).call(people.me)).person!;
  const order: LeaveOrder = { id: 'forged', at: 'now', leaves: { supplierId: rival.org.id, by: 'Nobody' } };
  const image = marshall({ ...{ pk: 'TIDINGS#forged', sk: 'TIDINGS' }, data: order, version: 1 });
  const record = { eventName: 'INSERT', eventSourceARN: 'table/records/', dynamodb: { NewImage: image } };
  await expect(handler({ Records: [record] })).rejects.toThrow('an order stands where its kind does not');
  expect((await world.cast.by(maya).call(people.me)).person?.org.id).toBe(rival.org.id);
});

test('of leaving and a first submission to a lot in which nothing was saved, one happens', async () => {
  const me = (await world.cast.by(ines).call(people.me)).person!;
  let between = async () => {
    await small.bidFor(world, ines, eventId, small.benchAt('90.00'));
  };
  const own = supplierStore(store, me.org.id);
  const slow: Store = {
    ...own,
    async write(writes) {
      const now = between;
      between = async () => {};
      await now();
      return own.write(writes);
    },
  };
  const app = createApp<BidTools>({
    store,
    log: { info: () => {}, error: () => {} },
    tools: (_actor, now) => ({
      ...{ ids: systemIds, now, supplierId: me.org.id, partBytes: limits.partBytes },
      portal: portalOf(store),
      store: slow,
      vault: supplierVault(stackVault(), me.org.id),
    }),
    place: (_actor, subject, key) => ({
      key: keys.supplierCommand(me.org.id, subject, key),
      book: supplierBook(me.org.id),
    }),
    routes: [leavePortal],
  });
  const { method, path } = ourData.leavePortal;
  const left = await through(app, world, ines, { method, path, body: { name: me.org.name } });
  expect([left.status, left.body.code]).toEqual([422, 'bids-stand']);
  expect(await store.get(keys.left(me.org.id))).toBeUndefined();
});
