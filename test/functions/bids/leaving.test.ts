/** A supplier leaves the portal: not while a bid of its stands; then its people are gone, and what it submitted is kept. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import { keys } from '../../../functions/ports/keys.ts';
import { all } from '../../../functions/ports/store.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as ourData from '../../../shared/api/our-data.ts';
import * as people from '../../../shared/api/people.ts';
import type { Bid } from '../../../shared/bid.ts';
import type { Fact } from '../../../shared/record.ts';
import { givenBidContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { stackStore } from '../in-process.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';
import { colleagueOf } from './colleague.ts';

const [maya, tomas] = small.suppliers;
const lotId = small.lotId;
const name = 'Paper Heron Collective';
let world: World;
let eventId: string;
let other: string;
let colleague: string;
let org: string;
beforeAll(async () => {
  world = await startWorld();
  colleague = await colleagueOf(world, maya);
  eventId = await small.publishSmall(world, small.oneEnvelope);
  other = await small.publishSmall(world, { ...small.oneEnvelope, title: 'Another one' });
  await small.bidFor(world, maya, eventId, small.benchAt('100.00'));
  await ask(world, colleague, bids.saveBid, {
    params: { eventId: other, lotId },
    ifMatch: 0,
    body: givenBidContent(),
  });
  org = (await world.cast.by(maya).call(people.me)).person!.org.id;
});
afterAll(() => world?.stop());

const leave = (who: string, key = 'leaving-it-all-1', typed = name) =>
  ask(world, who, ourData.leavePortal, { body: { name: typed }, key });

test('is for its administrators alone; a buyer has no such way', async () => {
  expect(refusal(await leave(colleague))).toBe('403 not-allowed');
  expect(refusal(await leave(small.administrator))).toBe('403 not-allowed');
});

test('is refused while a bid stands, and says which; and while its lot is not decided', async () => {
  const view = await world.cast.by(maya).call(ourData.readLeaving);
  expect(view).toMatchObject({ stands: [{ eventId, lotId, why: 'open' }], submissions: 1, copies: 2 });
  expect(refusal(await leave(maya))).toBe('422 bids-stand');
  await small.afterDeadline(world, eventId);
  await openEnvelopes(world.stack, small.openers.map(world.cast.by), eventId, 'bid');
  expect((await world.cast.by(maya).call(ourData.readLeaving)).stands).toMatchObject([{ why: 'undecided' }]);
  expect(refusal(await leave(maya))).toBe('422 bids-stand');
});

test('asks for the name, changes nothing before, then lets everybody go at once; sent twice it does the same once', async () => {
  const late = await small.publishSmall(world, { ...small.oneEnvelope, title: 'Only followed' });
  await world.cast.by(maya).call(bids.followNotice, { params: { eventId: late }, body: { follows: true } });
  // A supplier whose one bid is withdrawn in time has nothing that stands.
  await small.bidFor(world, tomas, late, small.benchAt('100.00'));
  await small.withdraw(world, tomas, late);
  const me = (await world.cast.by(tomas).call(people.me)).person!;
  expect(refusal(await leave(tomas, 'leaving-key-01', 'Somebody else'))).toBe('400 body-wrong name name-differs');
  expect((await ask(world, tomas, bids.readBid, { params: { eventId: late, lotId } })).body.savedAt).not.toBeNull();

  const [first, second] = await Promise.all([1, 2].map(() => leave(tomas, 'leaving-key-02', me.org.name)));
  expect([first!.status, second!.status]).toEqual([200, 200]);
  await world.stack.settled();
  expect(refusal(await ask(world, tomas, ourData.readLeaving))).toBe('403 no-profile');
  expect((await world.cast.by(tomas).call(people.me)).person).toBeNull();
  const mails = world.stack.mails(tomas).filter((m) => m.subject.includes('has left Evenhand'));
  expect(mails).toHaveLength(1);

  const store = stackStore();
  const { table, pk } = keys.profile(me.org.id);
  const kept = await all<Bid & Fact & { parts: unknown[] }>(store, table, pk, '');
  const of = (prefix: string) => kept.filter((i) => i.key.sk.startsWith(prefix)).map((i) => i.data);
  // What was submitted stays as it was, and so does the record; what was not says nothing any more.
  expect(of('SUBMISSION#').map((s) => [s.state, s.supplierName, s.parts.length])).toEqual([
    ['withdrawn', me.org.name, 1],
  ]);
  expect(of('COPY#').every((c) => c.parts.length === 0)).toBe(true);
  expect(of('FACT#').filter((f) => f.what === 'organisation.closed')).toHaveLength(1);
});

test('of leaving and a colleague’s submission at one moment, one happens', async () => {
  const ines = small.suppliers[2];
  const partner = await colleagueOf(world, ines);
  const lot = { eventId: await small.publishSmall(world, small.oneEnvelope), lotId };
  await small.fillBid(world, ines, lot.eventId);
  const me = (await world.cast.by(ines).call(people.me)).person!;
  const { version } = await world.cast.by(ines).call(bids.readBid, { params: lot });
  const submit = { params: lot, ifMatch: version, body: await small.seenNow(world, ines, lot) };
  const [left, sent] = await Promise.all([
    leave(ines, 'leaving-key-03', me.org.name),
    ask(world, partner, bids.submitBid, submit),
  ]);
  const both = `${refusal(left)} / ${refusal(sent)}`;
  expect(
    [left.status === 200, sent.status === 201].filter((done) => done),
    both,
  ).toEqual([true]);
  const store = stackStore();
  expect(Boolean(await store.get(keys.left(me.org.id)))).toBe(left.status === 200);
  expect(Boolean(await store.get(keys.bid(me.org.id, lot.eventId, lotId)))).toBe(sent.status === 201);
});

test('leaves others as they are: a rival’s people, and its drafts', async () => {
  const draft = await ask(world, colleague, bids.readBid, { params: { eventId: other, lotId } });
  expect([draft.status, draft.body.version]).toEqual([200, 1]);
  expect((await world.cast.by(maya).call(people.me)).person!.org.id).toBe(org);
});
