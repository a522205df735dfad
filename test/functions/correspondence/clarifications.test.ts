/** Requests to one bidder: asked after opening, answered by the supplier whose bid it is, filed beside the bid. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as correspondence from '../../../shared/api/correspondence.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import { ask, refusal } from '../asking.ts';
import {
  afterDeadline,
  auditor,
  bidFor,
  declareNone,
  evaluators,
  lead,
  lotId,
  minutesAhead,
  oneEnvelope,
  openers,
  publishSmall,
  suppliers,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas, ines] = suppliers;
const [eva] = evaluators;

let world: World;
let eventId: string;
let bidId: string;
beforeAll(async () => {
  world = await startWorld();
  eventId = await publishSmall(world, { ...oneEnvelope, closes: minutesAhead(world, 1).slice(0, 16), readOut: true });
  for (const who of [maya, tomas]) await bidFor(world, who, eventId);
  await afterDeadline(world, eventId);
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'bid');
  for (const who of [lead, eva]) await declareNone(world, who, eventId);
  const { bids } = await world.cast.by(lead).call(evaluation.readCheck, { params: { eventId, lotId } });
  bidId = bids.find((b) => b.name.startsWith('Paper'))!.bidId;
});
afterAll(() => world?.stop());

const askIt = async (text: string, minutes = 120, who: string = lead) =>
  ask(world, who, evaluation.askBidder, {
    params: { eventId, lotId, bidId },
    body: { kind: 'bid', text, due: minutesAhead(world, minutes).slice(0, 16) },
  });
const mine = (who: string) => world.cast.by(who).call(correspondence.listRequests, { params: { eventId } });
const answer = (who: string, requestId: string, text: string, key?: string) =>
  ask(world, who, correspondence.answerRequest, {
    params: { eventId, requestId },
    body: { text },
    ...(key ? { key } : {}),
  });
const beside = async () =>
  (await world.cast.by(eva).call(evaluation.readEvaluation, { params: { eventId, lotId } })).beside.find(
    (b) => b.bidId === bidId,
  )!;

test('reaches its bidder by mail and page, nobody else; the answer is filed once, beside the bid', async () => {
  expect(refusal(await askIt('', 120))).toBe('400 body-wrong text missing');
  expect(refusal(await askIt('Which larch?', 0))).toBe('400 body-wrong due too-soon');
  expect((await askIt('Which larch is it?')).status).toBe(201);
  await world.stack.settled();
  const mails = (who: string) => world.stack.mails(who).filter((m) => m.subject.startsWith('Make something clear'));
  expect(mails(maya)[0]?.text).toContain(`/letters/${eventId}`);
  expect(mails(tomas)).toEqual([]);

  const { items } = await mine(maya);
  expect(items).toMatchObject([{ text: 'Which larch is it?', state: 'open', answer: null }]);
  expect((await mine(tomas)).items).toEqual([]);
  const [request] = items;
  expect(refusal(await answer(tomas, request!.id, 'Ours.'))).toBe('404 not-found');
  expect(refusal(await answer(lead, request!.id, 'Ours.'))).toBe('403 not-allowed');
  const before = await world.cast.by(eva).call(evaluation.readEvaluation, { params: { eventId, lotId } });
  const twice = await Promise.all([1, 2].map(() => answer(maya, request!.id, 'Siberian larch.', 'answered-once')));
  expect(twice.map((t) => t.status)).toEqual([200, 200]);
  expect(refusal(await answer(maya, request!.id, 'Another.'))).toBe('422 wrong-state');

  expect((await beside()).clarifications).toMatchObject([{ state: 'answered', answer: { text: 'Siberian larch.' } }]);
  const after = await world.cast.by(eva).call(evaluation.readEvaluation, { params: { eventId, lotId } });
  expect(after.bids).toEqual(before.bids);
  await world.stack.settled();
  expect(world.stack.mails(lead).some((m) => m.subject.startsWith('Paper Heron Collective has answered'))).toBe(true);
  const { items: facts } = await world.cast.by(auditor).call(events.readRecord, { params: { eventId } });
  expect(facts.map((f) => f.what).filter((w) => w.startsWith('clarification.'))).toEqual([
    'clarification.asked',
    'clarification.answered',
  ]);
});

test('is overdue at its deadline and takes no answer; with more time it does', async () => {
  await askIt('And the joints?', 61, eva);
  const [request] = (await mine(maya)).items;
  await world.stack.moveClockTo(Date.parse(request!.due));
  const late = await answer(maya, request!.id, 'Oak.');
  expect(refusal(late)).toBe('422 deadline-passed');
  expect(late.body.data).toMatchObject({ due: request!.due });
  expect((await mine(maya)).items[0]!.state).toBe('overdue');
  const extend = (minutes: number) =>
    ask(world, lead, evaluation.extendRequest, {
      params: { eventId, lotId, bidId, requestId: request!.id },
      body: { due: minutesAhead(world, minutes).slice(0, 16), reason: 'Their mail was down.' },
    });
  expect((await extend(120)).status).toBe(200);
  expect((await answer(maya, request!.id, 'Oak.')).status).toBe(200);
  expect(refusal(await extend(240))).toBe('422 wrong-state');
});

test('what is read out is read by every bidder of the lot, and by no other supplier', async () => {
  const read = (who: string) => ask(world, who, correspondence.readReadOut, { params: { eventId, lotId } });
  const { body } = await read(tomas);
  expect(JSON.stringify(body)).toContain('Paper Heron Collective');
  expect(JSON.stringify(body)).toContain('"total":"42194"');
  expect(refusal(await read(ines))).toBe('404 not-found');
});
