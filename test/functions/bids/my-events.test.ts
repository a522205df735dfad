/** A supplier's own events: invited, followed, worked on, submitted; and that the buyer's side sees none of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as addenda from '../../../shared/api/addenda.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as correspondence from '../../../shared/api/correspondence.ts';
import * as events from '../../../shared/api/events.ts';
import { wallInput } from '../../../shared/time.ts';
import { ask, refusal } from '../asking.ts';
import { itemsOf } from '../everything.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';
import { colleagueOf } from './colleague.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const { manager, lotId } = small;
const [maya, tomas, ines] = small.suppliers;
const by = (who: string) => world.cast.by(who);
const inDays = (days: number) => wallInput(small.minutesAhead(world, days * 1440), 'UTC');
const mine = async (who: string, eventId: string) =>
  (await by(who).call(bids.listMyEvents)).items.find((e) => e.eventId === eventId);
const states = async (who: string, eventId: string) => (await mine(who, eventId))?.lots.map((l) => l.state);
const follow = (who: string, eventId: string, follows: boolean) =>
  ask(world, who, bids.followNotice, { params: { eventId }, body: { follows } });
const addendum = async (eventId: string, closes: string) => {
  const params = { eventId };
  const { version } = await by(manager).call(events.readEvent, { params });
  await by(manager).call(addenda.moveDeadline, { params, ifMatch: version, body: { closes, reason: 'More time.' } });
  await world.stack.settled();
};
const told = (who: string, eventId: string) =>
  world.stack.mails(who).filter((m) => m.subject.startsWith('New deadline') && m.text.includes(eventId)).length;

test('an event is in the list from the invitation on, and says what the buyer has', async () => {
  const eventId = await small.publishSmall(world, { access: 'invited', closes: inDays(4), questionsUntil: inDays(2) });
  await by(manager).call(events.inviteSuppliers, { params: { eventId }, body: { emails: [maya] } });
  await world.stack.settled();
  expect(await mine(maya, eventId)).toBeUndefined();
  const token = /token=([\w-]+)/.exec(world.stack.mails(maya)[0]!.text)![1]!;
  await by(maya).call(bids.acceptEventInvitation, { body: { token } });
  const { published } = await by(manager).call(events.readEvent, { params: { eventId } });
  expect(await mine(maya, eventId)).toMatchObject({
    closesAt: published!.closesAt,
    invitation: token,
    follows: false,
    notice: 1,
    lots: [{ lotId, state: 'untouched', answers: null, cancelled: false }],
  });
  await small.fillBid(world, maya, eventId);
  expect(await states(maya, eventId)).toEqual(['none']);
  await small.submit(world, maya, eventId);
  expect(await mine(maya, eventId)).toMatchObject({ lots: [{ state: 'submitted', answers: 1 }] });
  await small.sendDrawing(world, maya, eventId, 'another');
  expect(await states(maya, eventId)).toEqual(['changed']);
  await small.withdraw(world, maya, eventId);
  expect(await mine(maya, eventId)).toMatchObject({ lots: [{ state: 'withdrawn', answers: null }] });
  // It is the organisation's, and no other's.
  expect(await mine(tomas, eventId)).toBeUndefined();
});

test('who follows a notice has it in the list and hears of addenda, until they follow it no more', async () => {
  const eventId = await small.publishSmall(world, { ...small.oneEnvelope, closes: inDays(4) });
  expect(await mine(tomas, eventId)).toBeUndefined();
  expect((await follow(tomas, eventId, true)).body).toEqual({ follows: true });
  expect(await mine(tomas, eventId)).toMatchObject({ follows: true, lots: [{ state: 'untouched' }] });
  await addendum(eventId, inDays(6));
  expect([told(tomas, eventId), told(ines, eventId)]).toEqual([1, 0]);

  expect((await follow(tomas, eventId, false)).body).toEqual({ follows: false });
  expect(await mine(tomas, eventId)).toBeUndefined();
  await addendum(eventId, inDays(8));
  expect(told(tomas, eventId)).toBe(1);
});

test('who works on a bid is told of addenda whether or not they follow; a colleague follows for themselves', async () => {
  const eventId = await small.publishSmall(world, { ...small.oneEnvelope, closes: inDays(4) });
  const colleague = await colleagueOf(world, ines);
  await small.fillBid(world, ines, eventId);
  await follow(ines, eventId, true);
  await follow(ines, eventId, false);
  expect((await ask(world, colleague, bids.readFollowing, { params: { eventId } })).body).toEqual({ follows: false });
  await addendum(eventId, inDays(6));
  expect([told(ines, eventId), told(colleague, eventId)]).toEqual([1, 0]);
  expect(await mine(ines, eventId)).toMatchObject({ follows: false, lots: [{ state: 'none' }] });
});

test('following writes nothing that the buyer’s side can read, and an event by invitation is not followed from outside', async () => {
  const eventId = await small.publishSmall(world, { ...small.oneEnvelope, closes: inDays(4) });
  await world.stack.settled();
  const before = await itemsOf('records');
  await follow(tomas, eventId, true);
  await world.stack.settled();
  expect(await itemsOf('records')).toEqual(before);
  const hidden = await small.publishSmall(world, { access: 'invited', closes: inDays(4) });
  expect(refusal(await follow(tomas, hidden, true))).toBe('404 not-found');
  expect(refusal(await follow(manager, eventId, true))).toBe('403 not-allowed');
});

test('what was said openly is answered for many events at once: one’s own, and no other’s', async () => {
  const eventId = await small.publishSmall(world, { ...small.oneEnvelope, closes: inDays(4) });
  await by(tomas).call(correspondence.sayIntention, { params: { eventId }, body: { intends: true, reason: '' } });
  const said = (who: string, ids: string[]) =>
    by(who).call(correspondence.listSaid, { query: { events: ids.join(',') } });
  const nothing = { eventId, requests: [], results: [] };
  expect((await said(tomas, [eventId, 'no-such-event', eventId])).items).toEqual([{ ...nothing, intends: true }]);
  expect((await said(ines, [eventId])).items).toEqual([{ ...nothing, intends: null }]);
  expect((await said(manager, [eventId])).items).toEqual([]);
  const hidden = await small.publishSmall(world, { access: 'invited', closes: inDays(4) });
  // Whether there is an event by invitation is not told, and what cannot be an id is none.
  expect((await said(ines, [hidden])).items).toEqual([]);
  for (const none of ['a'.repeat(3_000), ' ', `${eventId}#NOTICE`, '\u0000'])
    expect((await said(ines, [none])).items).toEqual([]);
  const many = { query: { events: Array.from({ length: 26 }, (_, i) => `e${i}`).join(',') } };
  expect(refusal(await ask(world, tomas, correspondence.listSaid, many))).toBe('400 query-wrong events too-many');
});
