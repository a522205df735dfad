/** Who has left a lot over a conflict has no hand in who judges it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import { ask, refusal } from '../asking.ts';
import {
  afterDeadline,
  bidFor,
  evaluators,
  lead,
  lotId,
  manager,
  minutesAhead,
  openers,
  publishSmall,
  suppliers,
  teamOf,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

test('a lead who declared a conflict cannot choose the evaluators; a manager can, and can name another lead', async () => {
  const eventId = await publishSmall(world, { closes: minutesAhead(world, 1).slice(0, 16) });
  await bidFor(world, suppliers[0], eventId);
  await afterDeadline(world, eventId);
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical');
  const body = { conflict: true, reason: 'My brother builds benches there.' };
  await world.cast.by(lead).call(evaluation.declareConflict, { params: { eventId, lotId }, body });
  const setTeam = async (who: string, roles: Parameters<typeof teamOf>[1]) => {
    const { version } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
    const members = await teamOf(world, roles);
    return ask(world, who, events.setTeam, { params: { eventId }, ifMatch: version, body: { members } });
  };
  expect(refusal(await setTeam(lead, { [evaluators[1]]: [] }))).toBe('403 conflict-declared');
  const another = await setTeam(manager, { [lead]: [], 'hugo@dhss.example': ['lead'] });
  expect(another.status).toBe(200);
  // Who leads now has a say in who judges once they have declared.
  const { person } = await world.cast.by(evaluators[0]).call(people.me);
  const gone = await ask(world, 'hugo@dhss.example', evaluation.leavePanel, {
    params: { eventId, lotId, personId: person!.id },
    body: { marks: 'go', reason: 'Ill.' },
  });
  expect(refusal(gone)).toBe('403 declaration-missing');
});
