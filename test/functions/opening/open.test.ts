/** Two people open, at the right time, one kind of envelope after the other; who tries otherwise stands on the record. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as opening from '../../../shared/api/opening.ts';
import * as people from '../../../shared/api/people.ts';
import type { Fact } from '../../../shared/record.ts';
import { ask, refusal } from '../asking.ts';
import { everything } from '../everything.ts';
import { lambdaEvent } from '../lambda-event.ts';
import {
  afterDeadline,
  auditor,
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
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [iris, jonas] = openers;
const [maya, tomas] = suppliers;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const say = (who: string, eventId: string, envelope = 'technical', key?: string) =>
  ask(world, who, opening.openEnvelope, { params: { eventId, lotId, envelope }, ...(key ? { key } : {}) });
const lotOf = async (eventId: string) =>
  (await world.cast.by(iris).call(opening.readOpening, { params: { eventId, lotId } })).lot;
const facts = async (eventId: string): Promise<Fact[]> =>
  (await world.cast.by(auditor).call(events.readRecord, { params: { eventId } })).items;
const refusals = async (eventId: string) =>
  (await facts(eventId))
    .filter((f) => f.what === 'opening.refused')
    .map((f) => `${f.who.name}: ${f.data?.envelope} ${f.data?.reason}`);

/** An event past its deadline, with bids of two suppliers. */
async function closed(changes: Parameters<typeof publishSmall>[1] = {}): Promise<string> {
  const eventId = await publishSmall(world, { closes: minutesAhead(world, 1).slice(0, 16), ...changes });
  for (const who of [maya, tomas]) await bidFor(world, who, eventId);
  await afterDeadline(world, eventId);
  return eventId;
}

describe('the envelopes of an event', () => {
  test('open when two openers have said so: the first word is noted, the second opens', async () => {
    const eventId = await closed();
    expect((await say(iris, eventId)).status).toBe(202);
    await world.stack.settled();
    const noted = await lotOf(eventId);
    expect([noted.stage, noted.openings.technical?.openedAt]).toEqual(['sealed', null]);
    const view = await world.cast.by(lead).call(evaluation.readEvaluation, { params: { eventId, lotId } });
    expect([view.bidders, view.bids]).toEqual([[], []]);

    expect((await say(jonas, eventId)).status).toBe(202);
    await world.stack.settled();
    const open = await lotOf(eventId);
    expect(open.stage).toBe('scoring');
    expect(open.openings.technical).toMatchObject({
      bids: 2,
      people: [{ name: 'Iris Novak' }, { name: 'Jonas Weber' }],
    });
    expect((await facts(eventId)).map((f) => f.what).slice(-6)).toEqual([
      'opening.attested',
      'opening.started',
      'opening.bid',
      'opening.bid',
      'opening.done',
      'opening.minutes',
    ]);
    expect(await refusals(eventId)).toEqual([]);
  });

  test('do not open for one person twice, nor for anybody who is no opener; each attempt is recorded', async () => {
    const eventId = await closed();
    await say(iris, eventId);
    expect(refusal(await say(iris, eventId))).toBe('422 second-person-needed');
    for (const who of [lead, manager, auditor, evaluators[0], 'hugo@dhss.example', 'ada@dhss.example'])
      expect(refusal(await say(who, eventId))).toBe('403 not-allowed');
    expect(await refusals(eventId)).toEqual([
      'Iris Novak: technical second-person-needed',
      ...['Greta Sommer', 'Ben Ortiz', 'Dmitri Vale', 'Eva Lindqvist', 'Hugo Tanaka', 'Ada Kowalski'].map(
        (name) => `${name}: technical not-allowed`,
      ),
    ]);
    expect((await lotOf(eventId)).openings.technical?.people).toHaveLength(1);
  });

  test('do not open before the deadline and its grace, to the millisecond', async () => {
    const eventId = await publishSmall(world, { closes: minutesAhead(world, 1).slice(0, 16) });
    const early = await say(iris, eventId);
    expect(refusal(early)).toBe('422 too-early');
    expect(await refusals(eventId)).toEqual(['Iris Novak: technical too-early']);

    const { handler } = await import('../../../functions/opening/handler.ts');
    const { id: subject } = (await world.cast.by(iris).call(people.me)).person!;
    const { published } = await world.cast.by(iris).call(events.readEvent, { params: { eventId } });
    const at = (ms: number) =>
      lambdaEvent({
        method: 'POST',
        path: `/api/opening/${eventId}/${lotId}/technical/open`,
        at: Date.parse(published!.closesAt) + 60_000 + ms,
        subject,
        headers: { 'idempotency-key': `just-in-time${ms}` },
      });
    const answers = [];
    for (const ms of [-60_000, -1, 0]) {
      const answer = await handler(at(ms), {} as never);
      answers.push(answer?.statusCode);
    }
    expect(answers).toEqual([422, 422, 202]);
  });

  test('with prices stay sealed until the marks are locked, whoever asks', async () => {
    const eventId = await closed();
    for (const who of [iris, jonas]) expect(refusal(await say(who, eventId, 'commercial'))).toBe('422 wrong-state');
    for (const who of [iris, jonas]) await say(who, eventId);
    await world.stack.settled();
    for (const who of [iris, jonas]) expect(refusal(await say(who, eventId, 'commercial'))).toBe('422 wrong-state');
    for (const who of [iris, jonas]) expect(refusal(await say(who, eventId))).toBe('422 wrong-state');
    expect((await refusals(eventId)).map((r) => r.split(': ')[1])).toEqual([
      'commercial wrong-state',
      'commercial wrong-state',
      'commercial wrong-state',
      'commercial wrong-state',
      'technical wrong-state',
      'technical wrong-state',
    ]);

    for (const who of evaluators) await score(world, who, eventId, () => '3');
    await declareNone(world, lead, eventId);
    await world.cast.by(lead).call(evaluation.lockMarks, { params: { eventId, lotId } });
    for (const who of [jonas, iris]) expect((await say(who, eventId, 'commercial')).status).toBe(202);
    await world.stack.settled();
    expect((await lotOf(eventId)).stage).toBe('ranked');
    expect(refusal(await say(iris, eventId, 'commercial'))).toBe('422 wrong-state');
  });

  test('open for one person where the event says that one is enough', async () => {
    const eventId = await closed({ openersNeeded: 1 });
    await say(jonas, eventId);
    await world.stack.settled();
    expect((await lotOf(eventId)).openings.technical).toMatchObject({ bids: 2, people: [{ name: 'Jonas Weber' }] });
  });

  test('are one and the same in an event of one envelope, where prices open with the rest', async () => {
    const eventId = await closed(oneEnvelope);
    for (const who of [iris, jonas]) await say(who, eventId, 'bid');
    await world.stack.settled();
    expect((await lotOf(eventId)).openings.bid?.bids).toBe(2);
    for (const envelope of ['technical', 'commercial'])
      expect(refusal(await say(iris, eventId, envelope))).toBe('404 not-found');
  });

  test('of an event without bids open too, and say so', async () => {
    const eventId = await publishSmall(world, { closes: minutesAhead(world, 1).slice(0, 16) });
    await afterDeadline(world, eventId);
    for (const who of [iris, jonas]) await say(who, eventId);
    await world.stack.settled();
    expect((await lotOf(eventId)).openings.technical?.bids).toBe(0);
  });
});

describe('the same word sent twice', () => {
  test('with one key is one word, one after the other or at once, and no refused attempt', async () => {
    const eventId = await closed();
    await say(iris, eventId, 'technical', 'my-one-word');
    await world.stack.settled();
    const before = await everything();
    expect((await say(iris, eventId, 'technical', 'my-one-word')).status).toBe(202);
    await world.stack.settled();
    expect(await everything()).toEqual(before);
    const sent = await Promise.all(Array.from({ length: 5 }, () => say(jonas, eventId, 'technical', 'and-my-word')));
    expect(sent.map((s) => s.status)).toEqual([202, 202, 202, 202, 202]);
    await world.stack.settled();
    expect(await refusals(eventId)).toEqual([]);
    expect((await facts(eventId)).filter((f) => f.what === 'opening.started')).toHaveLength(1);
  });

  test('by two people at once is two words', async () => {
    const eventId = await closed();
    const sent = await Promise.all([say(iris, eventId), say(jonas, eventId)]);
    expect(sent.map((s) => s.status)).toEqual([202, 202]);
    await world.stack.settled();
    expect((await lotOf(eventId)).stage).toBe('scoring');
    const said = (await facts(eventId)).map((f) => f.what);
    // The record is in the order of receipt; which of two words at once is the second, the transaction decides.
    expect(said.filter((w) => w === 'opening.attested' || w === 'opening.started').sort()).toEqual([
      'opening.attested',
      'opening.started',
    ]);
  });
});
