/** Who approves an award has had no hand in it, not even one that was taken off again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import { ask, refusal } from '../asking.ts';
import {
  afterDeadline,
  approver,
  bidFor,
  declareNone,
  evaluators,
  lead,
  lotId,
  manager,
  minutesAhead,
  oneEnvelope,
  openers,
  publishSmall,
  score,
  suppliers,
  teamOf,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

test('an approver who marked the bids and left the panel before the lock is not asked to decide', async () => {
  const eventId = await publishSmall(world, { ...oneEnvelope, closes: minutesAhead(world, 1).slice(0, 16) });
  const params = { eventId, lotId };
  await bidFor(world, suppliers[0], eventId);
  await afterDeadline(world, eventId);
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'bid');
  const setTeam = async (roles: Parameters<typeof teamOf>[1]) => {
    const { version } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
    const body = { members: await teamOf(world, roles), reason: 'One evaluator is too few.' };
    await world.cast.by(manager).call(events.setTeam, { params: { eventId }, ifMatch: version, body });
  };
  await setTeam({ [approver]: ['evaluator'] });
  for (const who of [...evaluators, approver]) await score(world, who, eventId, () => '3');
  const { team } = await world.cast.by(lead).call(evaluation.readEvaluation, { params });
  const { personId } = team.find(
    (m) => !['Eva', 'Farid'].some((n) => m.name.startsWith(n)) && m.roles.includes('evaluator'),
  )!;
  const leaving = { params: { ...params, personId }, body: { marks: 'go', reason: 'To approve instead.' } as const };
  const greta = world.cast.by(lead);
  await declareNone(world, lead, eventId);
  await greta.call(evaluation.leavePanel, leaving);
  await greta.call(evaluation.lockMarks, { params });
  const { ranking } = await greta.call(evaluation.readRanking, { params });
  const body = { bidId: ranking.ranked[0]!.bidId, reasons: 'It ranks first.' };
  // The only approver marked: there is nobody who could decide, which is said before anything is sent.
  const sent = await ask(world, lead, evaluation.recommendAward, { params, body });
  expect(refusal(sent)).toBe('422 approver-missing');
});
