/** A portal incident: two people move every deadline in its window, each event on its own record; what could not move is listed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as addenda from '../../../shared/api/addenda.ts';
import * as events from '../../../shared/api/events.ts';
import * as versions from '../../../shared/api/versions.ts';
import { later, wallInput } from '../../../shared/time.ts';
import { ask, refusal } from '../asking.ts';
import { everything } from '../everything.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const { manager, lead } = small;
const [maya] = small.suppliers;
const by = (who: string) => world.cast.by(who);
const closing = (minutes: number) => ({ closes: wallInput(small.minutesAhead(world, minutes), 'UTC') });
const read = (eventId: string) => by(manager).call(events.readEvent, { params: { eventId } });

test('open and closed events in the window move once, with one reason; opened ones and those outside stay', async () => {
  const opened = await small.publishSmall(world, { ...small.oneEnvelope, ...closing(10) });
  const passed = await small.publishSmall(world, { ...small.oneEnvelope, ...closing(20) });
  const ahead = await small.publishSmall(world, closing(200));
  const outside = await small.publishSmall(world, closing(60 * 24));
  await small.bidFor(world, maya, ahead);
  const from = small.minutesAhead(world, 0);
  await small.afterDeadline(world, passed);
  await openEnvelopes(world.stack, small.openers.map(by), opened, 'bid');
  const until = later(from, 10 * 3600);
  const seen = await by(manager).call(addenda.listClosing, { query: { from, until } });
  expect(seen.items.map((i) => [i.eventId, i.opened])).toEqual([
    [opened, true],
    [passed, false],
    [ahead, false],
  ]);

  const body = { from, until, hours: 24, reason: 'The portal could not be reached.' };
  expect(refusal(await ask(world, lead, addenda.declareIncident, { body }))).toBe('403 not-allowed');
  expect(refusal(await ask(world, manager, addenda.declareIncident, { body: { ...body, until: from } }))).toBe(
    '422 addendum-not-ready until window-empty',
  );
  const before = await Promise.all([opened, passed, ahead, outside].map(read));
  const { id, version } = await by(manager).call(addenda.declareIncident, { body });
  const at = { params: { incidentId: id }, ifMatch: version };
  expect(refusal(await ask(world, manager, addenda.confirmIncident, at))).toBe('422 second-person-needed');
  const second = await small.secondManager(world);
  await second.call(addenda.confirmIncident, at);
  await world.stack.settled();

  const done = await by(manager).call(addenda.readIncident, { params: { incidentId: id } });
  expect(done.done).not.toBeNull();
  const became = Object.fromEntries(done.results.map((r) => [r.eventId, r]));
  const [, was, wasAhead] = before.map((e) => e.published!.closesAt);
  expect(became[passed]).toMatchObject({ closedAt: was, closesAt: later(was!, 86_400), problem: null });
  expect(became[ahead]).toMatchObject({ closesAt: later(wasAhead!, 86_400), problem: null });
  expect(became[opened]).toMatchObject({ closesAt: null, problem: expect.stringContaining('ordered open') });
  expect(Object.keys(became)).not.toContain(outside);
  expect((await read(passed)).phase).toBe('open');
  expect((await read(outside)).published).toEqual(before[3]!.published);
  expect((await read(opened)).published).toEqual(before[0]!.published);

  const { items } = await by(maya).call(versions.listAddenda, { params: { eventId: ahead } });
  expect(items).toMatchObject([{ kind: 'incident', reason: body.reason }]);
  expect(world.stack.mails(maya).filter((m) => m.text.includes(body.reason))).toHaveLength(1);
  const facts = (await by(manager).call(events.readRecord, { params: { eventId: passed } })).items;
  expect(facts.find((f) => f.what === 'incident.moved')).toMatchObject({ why: body.reason });

  // Once is once: the second word is taken, and the same order again changes nothing.
  const after = await everything();
  expect(refusal(await ask(world, manager, addenda.confirmIncident, { ...at, ifMatch: done.version }))).toBe(
    '422 wrong-state',
  );
  expect(await everything()).toEqual(after);
});

test('another organisation sees nothing of it, and its deadlines stay', async () => {
  const olga = 'olga@fernhaven.example';
  expect((await by(olga).call(addenda.listIncidents)).items).toEqual([]);
  const { items } = await by(manager).call(addenda.listIncidents);
  const params = { incidentId: items[0]!.id };
  expect(refusal(await ask(world, olga, addenda.readIncident, { params }))).toBe('404 not-found');
  expect(refusal(await ask(world, olga, addenda.confirmIncident, { params, ifMatch: 1 }))).toBe('404 not-found');
});
