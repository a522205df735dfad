/** Whose word opens: who is an opener at the very moment of the opening. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openingRoutes } from '../../../functions/opening/routes.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import * as events from '../../../shared/api/events.ts';
import * as opening from '../../../shared/api/opening.ts';
import { buyersApp, interrupted, stackStore, stackVault, through } from '../in-process.ts';
import { afterDeadline, lotId, manager, minutesAhead, openers, publishSmall, teamOf } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [iris, jonas] = openers;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

test('an opener taken off while the second one says “open” does not count', async () => {
  const eventId = await publishSmall(world, { closes: minutesAhead(world, 1).slice(0, 16) });
  await afterDeadline(world, eventId);
  const params = { eventId, lotId, envelope: 'technical' };
  await world.cast.by(iris).call(opening.openEnvelope, { params });
  const withoutIris = async () => {
    const { version } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
    const members = await teamOf(world, { [iris]: [], 'hugo@dhss.example': ['opener'] });
    await world.cast.by(manager).call(events.setTeam, { params: { eventId }, ifMatch: version, body: { members } });
  };
  const store = interrupted(stackStore(), withoutIris);
  const app = buyersApp(store, openingRoutes, { store, ids: systemIds, vault: stackVault() });
  const path = `/api/opening/${eventId}/${lotId}/technical/open`;
  expect((await through(app, world, jonas, { method: 'POST', path })).status).toBe(202);
  const { lot } = await world.cast.by(jonas).call(opening.readOpening, { params: { eventId, lotId } });
  expect([lot.stage, lot.openings.technical?.people.map((p) => p.name)]).toEqual(['sealed', ['Jonas Weber']]);
});
