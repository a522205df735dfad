/** What happens at the very moment of a lock: no conflict, no mark and no change of the team slips past it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import { evaluationRoutes } from '../../../functions/evaluation/routes.ts';
import { eventRoutes } from '../../../functions/events/routes.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import { ask } from '../asking.ts';
import { type AppRequest, buyersApp, interrupted, stackStore, stackVault, through } from '../in-process.ts';
import {
  afterDeadline,
  bidFor,
  declareNone,
  evaluators,
  lead,
  lotId,
  manager,
  minutesAhead,
  openers,
  publishSmall,
  score,
  suppliers,
  teamOf,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [eva, farid] = evaluators;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

let eventId: string;
beforeEach(async () => {
  eventId = await publishSmall(world, { closes: minutesAhead(world, 1).slice(0, 16) });
  await bidFor(world, suppliers[0], eventId);
  await afterDeadline(world, eventId);
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical');
  for (const who of evaluators) await score(world, who, eventId, () => '3');
  await declareNone(world, lead, eventId);
});

const evaluationWhile = (what: () => Promise<unknown>, who: string, request: AppRequest) => {
  const store = interrupted(stackStore(), what);
  return through(buyersApp(store, evaluationRoutes, { store, ids: systemIds }), world, who, request);
};
const lockWhile = (what: () => Promise<unknown>) =>
  evaluationWhile(what, lead, { method: 'POST', path: `/api/evaluation/${eventId}/${lotId}/lock` });
const idOf = async (who: string) => (await world.cast.by(who).call(people.me)).person!.id;
const panel = async () =>
  (await world.cast.by(lead).call(evaluation.readEvaluation, { params: { eventId, lotId } })).lot.locked?.panel;
const lotNow = async () =>
  (await world.cast.by(evaluators[0]).call(evaluation.readEvaluation, { params: { eventId, lotId } })).lot.stage;
const setTeam = async (roles: Parameters<typeof teamOf>[1]) => {
  const { version } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
  return ask(world, manager, events.setTeam, {
    params: { eventId },
    ifMatch: version,
    body: { members: await teamOf(world, roles), reason: 'Somebody fell ill.' },
  });
};

test('a conflict declared while the marks are being locked keeps its evaluator off the panel', async () => {
  const locked = await lockWhile(async () => {
    const body = { conflict: true, reason: 'My sister works there.' };
    const said = await ask(world, eva, evaluation.declareConflict, { params: { eventId, lotId }, body });
    expect(said.status).toBe(201);
  });
  expect(locked.status).toBe(200);
  expect(await panel()).toEqual([await idOf(farid)]);
});

test('an evaluator named while the marks are being locked is waited for', async () => {
  const locked = await lockWhile(async () => {
    expect((await setTeam({ 'hugo@dhss.example': ['evaluator'] })).status).toBe(200);
  });
  expect([locked.status, locked.body.code]).toEqual([422, 'marks-missing']);
  expect(await panel()).toBeUndefined();
});

test('an evaluator who leaves with their marks while the marks are being locked is not on the panel', async () => {
  const params = { eventId, lotId, personId: await idOf(farid) };
  const locked = await lockWhile(async () => {
    const body = { marks: 'go', reason: 'Moved to another office.' };
    expect((await ask(world, lead, evaluation.leavePanel, { params, body })).status).toBe(200);
  });
  expect(locked.status).toBe(200);
  expect(await panel()).toEqual([await idOf(eva)]);
});

test('a change of the evaluators that meets the lock is refused', async () => {
  const { version } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
  const lock = () => world.cast.by(lead).call(evaluation.lockMarks, { params: { eventId, lotId } });
  const store = interrupted(stackStore(), lock);
  const app = buyersApp(store, eventRoutes, { store, ids: systemIds, documents: stackVault(), site: world.stack.url });
  const changed = await through(app, world, manager, {
    method: 'PUT',
    path: `/api/events/${eventId}/team`,
    ifMatch: version,
    body: { members: await teamOf(world, { 'hugo@dhss.example': ['evaluator'] }), reason: 'Somebody fell ill.' },
  });
  expect([changed.status, changed.body.code]).toEqual([422, 'wrong-state']);
  expect((await panel())?.toSorted()).toEqual([await idOf(eva), await idOf(farid)].sort());
});

test('a mark that meets its own signature is refused', async () => {
  const hugo = 'hugo@dhss.example';
  await setTeam({ [hugo]: ['evaluator'] });
  const params = { eventId, lotId };
  await world.cast.by(hugo).call(evaluation.declareConflict, { params, body: { conflict: false, reason: '' } });
  const { bids } = await world.cast.by(hugo).call(evaluation.readEvaluation, { params });
  const bidId = bids[0]!.bidId;
  const body = { mark: '3', reason: 'As the level says.', place: '' };
  for (const criterionId of ['design', 'care'])
    await world.cast
      .by(hugo)
      .call(evaluation.saveMark, { params: { ...params, bidId, criterionId }, ifMatch: 0, body });
  const saved = await evaluationWhile(
    () => world.cast.by(hugo).call(evaluation.signOff, { params: { ...params, bidId } }),
    hugo,
    {
      method: 'PUT',
      path: `/api/evaluation/${eventId}/${lotId}/marks/${bidId}/design`,
      ifMatch: 1,
      body: { ...body, mark: '5' },
    },
  );
  expect([saved.status, saved.body.code]).toEqual([422, 'marks-locked']);
});

test('neither a mark nor a signature lands once its evaluator has left and the marks are locked', async () => {
  const hugo = 'hugo@dhss.example';
  await setTeam({ [hugo]: ['evaluator'] });
  const params = { eventId, lotId };
  await declareNone(world, hugo, eventId);
  const { bids } = await world.cast.by(hugo).call(evaluation.readEvaluation, { params });
  const bidId = bids[0]!.bidId;
  const body = { mark: '3', reason: 'As the level says.', place: '' };
  for (const criterionId of ['design', 'care'])
    await world.cast
      .by(hugo)
      .call(evaluation.saveMark, { params: { ...params, bidId, criterionId }, ifMatch: 0, body });
  const path = `/api/evaluation/${eventId}/${lotId}/marks/${bidId}`;
  let saved: Awaited<ReturnType<typeof lockWhile>> | undefined;
  const signed = await evaluationWhile(
    async () => {
      saved = await evaluationWhile(
        async () => {
          const personId = await idOf(hugo);
          const leave = { marks: 'go', reason: 'Moved to another office.' };
          await ask(world, lead, evaluation.leavePanel, { params: { ...params, personId }, body: leave });
          await ask(world, lead, evaluation.lockMarks, { params });
        },
        hugo,
        { method: 'PUT', path: `${path}/design`, ifMatch: 1, body: { ...body, mark: '5' } },
      );
    },
    hugo,
    { method: 'POST', path: `${path}/sign-off` },
  );
  expect(await lotNow()).toBe('locked');
  expect([saved?.status, saved?.body.code]).toEqual([403, 'left-panel']);
  expect([signed.status, signed.body.code]).toEqual([403, 'left-panel']);
});

test('a lead who declares a conflict while they lock the marks locks none', async () => {
  const locked = await lockWhile(async () => {
    const body = { conflict: true, reason: 'My sister works there.' };
    await ask(world, lead, evaluation.declareConflict, { params: { eventId, lotId }, body });
  });
  expect([locked.status, locked.body.code]).toEqual([403, 'conflict-declared']);
  expect(await lotNow()).toBe('scoring');
});

test('an evaluator who begins while they are taken off the team stays on it', async () => {
  const hugo = 'hugo@dhss.example';
  await setTeam({ [hugo]: ['evaluator'] });
  const { version } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
  const store = interrupted(stackStore(), () => declareNone(world, hugo, eventId));
  const app = buyersApp(store, eventRoutes, { store, ids: systemIds, documents: stackVault(), site: world.stack.url });
  const changed = await through(app, world, manager, {
    method: 'PUT',
    path: `/api/events/${eventId}/team`,
    ifMatch: version,
    body: { members: await teamOf(world, { [hugo]: [] }), reason: 'Named by mistake.' },
  });
  expect([changed.status, changed.body.code]).toEqual([422, 'wrong-state']);
});
