/** Whoever has something saved and not submitted is reminded 7 days, 2 days and 2 hours before the deadline; nobody else is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as addenda from '../../../shared/api/addenda.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as events from '../../../shared/api/events.ts';
import type { EventContent } from '../../../shared/event.ts';
import { givenBidContent, givenContent } from '../../given.ts';
import { ask } from '../asking.ts';
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
const hours = 3_600_000;
const days = 24 * hours;
const publish = (inDays: number, changes: Partial<EventContent> = {}) =>
  small.publishSmall(world, {
    ...small.oneEnvelope,
    closes: small.minutesAhead(world, inDays * 1440).slice(0, 16),
    ...changes,
  });
const closeOf = async (eventId: string) =>
  Date.parse((await world.cast.by(manager).call(events.readEvent, { params: { eventId } })).published!.closesAt);
/** The reminders of this event that each of these people has, in order: what stands before the colon of their subjects. */
const reminded = (eventId: string, ...people: string[]) =>
  people.map((who) =>
    world.stack
      .mails(who)
      .filter((m) => m.subject.startsWith('Not submitted') && m.text.includes(eventId))
      .map((m) => m.subject.split(':')[0])
      .toReversed(),
  );
const save = async (who: string, eventId: string, lot = lotId) => {
  const params = { eventId, lotId: lot };
  const { body } = await ask(world, who, bids.readBid, { params });
  const saved = await ask(world, who, bids.saveBid, {
    params,
    ifMatch: (body as { version: number }).version,
    body: lot === lotId ? givenBidContent() : { currency: 'USD', answers: {}, prices: [] },
  });
  expect(saved.status).toBe(200);
};
const submit = async (who: string, eventId: string) => {
  const params = { eventId, lotId };
  const { body } = await ask(world, who, bids.readBid, { params });
  const ifMatch = (body as { version: number }).version;
  const seen = await small.seenNow(world, who, params);
  const sent = await ask(world, who, bids.submitBid, { params, ifMatch, body: seen });
  expect(sent.status).toBe(201);
};

test('at each of the three instants those with something unsent hear of it once, whoever has submitted does not', async () => {
  const eventId = await publish(8);
  const closesAt = await closeOf(eventId);
  const colleague = await colleagueOf(world, maya);
  await small.fillBid(world, maya, eventId);
  await save(colleague, eventId);
  await small.bidFor(world, tomas, eventId);
  await small.bidFor(world, ines, eventId);
  await save(ines, eventId);

  await world.stack.moveClockTo(closesAt - 7 * days - 60_000);
  expect(reminded(eventId, maya, colleague, tomas, ines)).toEqual([[], [], [], []]);
  const seven = 'Not submitted, 7 days left';
  await world.stack.moveClockTo(closesAt - 7 * days + 1_000);
  expect(reminded(eventId, maya, colleague, tomas, ines)).toEqual([[seven], [seven], [], [seven]]);
  const [letter] = world.stack.mails(ines).filter((m) => m.subject.startsWith(seven));
  expect(letter!.text).toContain('The submitted bid stands; the changes are not in it.');
  expect(letter!.text).toContain(`/bids/${eventId}/${lotId}`);

  // What one of an organisation submits is submitted for all of it.
  await submit(colleague, eventId);
  await world.stack.moveClockTo(closesAt - 2 * days + 1_000);
  const two = 'Not submitted, 2 days left';
  expect(reminded(eventId, maya, colleague, tomas, ines)).toEqual([[seven], [seven], [], [seven, two]]);

  await submit(ines, eventId);
  await small.withdraw(world, tomas, eventId);
  await world.stack.moveClockTo(closesAt - 2 * hours + 1_000);
  const last = 'Not submitted, 2 hours left';
  await world.stack.moveClockTo(closesAt + 120_000);
  expect(reminded(eventId, maya, colleague, tomas, ines)).toEqual([[seven], [seven], [last], [seven, two]]);

  // The buyer's side hears of none of it.
  const team = [manager, small.lead, ...small.openers, ...small.evaluators, small.auditor];
  expect(reminded(eventId, ...team).flat()).toEqual([]);
});

test('a deadline that is moved moves the reminders; a clock that was away over two of them reminds once', async () => {
  const eventId = await publish(3);
  await save(maya, eventId);
  const before = await closeOf(eventId);
  await world.stack.moveClockTo(before - 2 * days - 60_000);
  const params = { eventId };
  const { version } = await world.cast.by(manager).call(events.readEvent, { params });
  const closes = new Date(before + 30 * days).toISOString().slice(0, 16);
  await world.cast
    .by(manager)
    .call(addenda.moveDeadline, { params, ifMatch: version, body: { closes, reason: 'Time.' } });
  await world.stack.moveClockTo(before + 1_000);
  expect(reminded(eventId, maya)).toEqual([[]]);
  const closesAt = await closeOf(eventId);
  await world.stack.moveClockTo(closesAt - 20 * hours);
  expect(reminded(eventId, maya)).toEqual([['Not submitted, 20 hours left']]);
  await world.stack.moveClockTo(closesAt - 2 * hours);
  expect(reminded(eventId, maya)).toEqual([['Not submitted, 20 hours left', 'Not submitted, 2 hours left']]);
});

test('of several lots each that is not submitted is named; a cancelled one is not, and a file alone counts', async () => {
  const [lot] = givenContent().lots;
  const lots = ['lot-1', 'lot-2', 'lot-3'].map((id) => ({ ...lot!, id, name: `Part ${id.at(-1)}` }));
  const eventId = await publish(3, { lots });
  await small.bidFor(world, maya, eventId);
  await small.sendDrawing(world, maya, eventId, 'another', 'one');
  for (const id of ['lot-2', 'lot-3']) await save(maya, eventId, id);
  const body = { lotId: 'lot-3', reasons: 'Not built.' };
  await world.cast.by(manager).call(events.cancelEvent, { params: { eventId }, body });
  await world.stack.moveClockTo((await closeOf(eventId)) - 2 * days);
  const [letter, ...more] = world.stack
    .mails(maya)
    .filter((m) => m.subject.startsWith('Not submitted') && m.text.includes(eventId));
  expect(more).toEqual([]);
  expect(letter!.text).toContain(`Part 1: last changes not submitted, ${world.stack.url}/bids/${eventId}/lot-1\n`);
  expect(letter!.text).toContain(`Part 2: not submitted, ${world.stack.url}/bids/${eventId}/lot-2`);
  expect(letter!.text).not.toContain('Part 3');
});

test('nobody is reminded of an event that is there to try things out', async () => {
  const eventId = await publish(3, { sandbox: true });
  const params = { eventId };
  const ben = world.cast.by(manager);
  await ben.call(events.inviteSuppliers, { params, body: { emails: ['outside@elsewhere.example'] } });
  await world.stack.settled();
  const held = async () => (await ben.call(events.heldLetters, { params })).items;
  const token = /token=([\w-]+)/.exec((await held())[0]!.text)![1]!;
  await world.cast.by(maya).call(bids.acceptEventInvitation, { body: { token } });
  await save(maya, eventId);
  await world.stack.moveClockTo((await closeOf(eventId)) - hours);
  expect(reminded(eventId, maya)).toEqual([[]]);
  // Not held back either: that list is the buyer's, and would tell who bids.
  expect((await held()).map((h) => h.to)).toEqual(['outside@elsewhere.example']);
});
