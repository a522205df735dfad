/** The meeting over the API: who reads which marks when, what is agreed, what the lock and the bundle take of it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import type { MeetingView } from '../../../shared/api/meeting.ts';
import * as people from '../../../shared/api/people.ts';
import { readBundle } from '../../../shared/bundle.ts';
import { fingerprint } from '../../../shared/digest.ts';
import { replay } from '../../../shared/replay.ts';
import { givenContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { itemsOf } from '../everything.ts';
import {
  afterDeadline,
  another,
  approver,
  auditor,
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
const consensus = { method: { ...givenContent().method, combine: 'consensus' as const, spread: '1' } };

let world: World;
let eventId: string;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

beforeEach(async () => {
  eventId = await publishSmall(world, { ...consensus, closes: minutesAhead(world, 1).slice(0, 16) });
  for (const who of suppliers.slice(0, 2)) await bidFor(world, who, eventId);
  await afterDeadline(world, eventId);
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical');
  await declareNone(world, lead, eventId);
});

const params = () => ({ eventId, lotId });
const idOf = async (who: string) => (await world.cast.by(who).call(people.me)).person!.id;
const start = () => ask(world, lead, evaluation.startMeeting, { params: params() });
const read = (who: string, query?: Record<string, string>) =>
  ask(world, who, evaluation.readMeeting, { params: params(), ...(query && { query }) });
const lock = () => ask(world, lead, evaluation.lockMarks, { params: params() });
const cellsOf = async (who = lead) => ((await read(who)).body as MeetingView).cells;
const save = (cell: { bidId: string; criterionId: string }, body: unknown, ifMatch = 0, who: string = lead) =>
  ask(world, who, evaluation.saveAgreed, {
    params: { ...params(), bidId: cell.bidId, criterionId: cell.criterionId },
    ifMatch,
    body,
  });
/** Agrees on the first mark of a cell; explains every change. */
const agreeOn = (cell: MeetingView['cells'][number], ifMatch = 0) => {
  const mark = cell.marks[0]!.mark;
  const changed = cell.marks.filter((m) => m.mark !== mark);
  const changes = changed.map((m) => ({
    evaluatorId: m.evaluatorId,
    reason: 'Seen on site.',
    level: mark,
    place: 'p. 3',
  }));
  return save(cell, { mark, changes }, ifMatch);
};
const scored = async () => {
  await score(world, eva, eventId, (_, c) => (c === 'design' ? '2' : '4'));
  await score(world, farid, eventId, () => '4');
};

test('marks are blind until it starts; then the panel and the lead read all of them, and nobody else does', async () => {
  await score(world, eva, eventId, () => '2');
  expect(refusal(await start())).toBe('422 marks-missing');
  for (const who of [lead, eva]) expect(refusal(await read(who))).toBe('422 wrong-state');
  await score(world, farid, eventId, () => '4');
  for (const who of [eva, manager, approver]) {
    const started = await ask(world, who, evaluation.startMeeting, { params: params() });
    expect(refusal(started)).toBe('403 not-allowed');
  }
  expect((await start()).status).toBe(200);
  expect(refusal(await start())).toBe('422 wrong-state');
  for (const who of [lead, eva, farid]) {
    const { body } = await read(who);
    const view = body as unknown as MeetingView;
    expect([view.of, view.open, view.mayRecord, view.threshold]).toEqual([4, 4, who === lead, '1']);
    expect(view.cells[0]).toMatchObject({ lowest: '2', highest: '4', spread: '2', wide: true });
    expect(view.cells[0]!.marks.map((m) => [m.evaluator, m.mark, m.reason, m.place])).toEqual([
      ['Eva Lindqvist', '2', 'As the level says.', 'drawing.pdf'],
      ['Farid Haddad', '4', 'As the level says.', 'drawing.pdf'],
    ]);
  }
  await declareNone(world, approver, eventId);
  for (const who of [approver, auditor, manager, another]) expect(refusal(await read(who))).toBe('403 not-allowed');
  const [cell] = await cellsOf();
  const part = (await read(eva, { bidId: cell!.bidId })).body as unknown as MeetingView;
  expect([part.cells.length, part.of]).toEqual([2, 4]);
});

test('what is agreed is explained mark by mark, goes by version, and the lock waits for all of it', async () => {
  await scored();
  await start();
  expect(refusal(await lock())).toBe('422 marks-missing');
  const cells = await cellsOf();
  const first = cells[0]!;
  const farids = await idOf(farid);
  expect(refusal(await save(first, { mark: '2', changes: [] }))).toBe('400 body-wrong changes change-missing');
  const change = { evaluatorId: farids, reason: 'The bench is not shown.', level: '2', place: 'p. 12' };
  expect(refusal(await save(first, { mark: '2', changes: [{ ...change, place: ' ' }] }))).toBe(
    '400 body-wrong changes.0.place missing',
  );
  expect(refusal(await save(first, { mark: '2.5', changes: [change] }))).toBe('400 body-wrong mark mark-off-scale');
  expect(refusal(await save(first, { mark: '2', changes: [change] }, 0, eva))).toBe('403 not-allowed');
  const agreed = await save(first, { mark: '2', changes: [change] });
  expect([agreed.status, agreed.body]).toMatchObject([200, { mark: '2', changes: [change], version: 1 }]);
  expect(refusal(await save(first, { mark: '2', changes: [change] }))).toBe('412 changed-meanwhile');
  expect((await save(first, { mark: '2', changes: [change] }, 1)).status).toBe(200);
  for (const cell of cells.slice(1, -1)) expect((await agreeOn(cell)).status).toBe(200);
  expect(refusal(await lock())).toBe('422 marks-missing');
  await agreeOn(cells.at(-1)!);
  const locked = await lock();
  expect(locked.body).toMatchObject({ stage: 'locked' });
  expect(refusal(await agreeOn(first, 2))).toBe('422 wrong-state');

  const facts = await world.cast.by(lead).call(events.readRecord, { params: { eventId } });
  const told = facts.items.map((f) => f.what);
  expect(told).toEqual(expect.arrayContaining(['evaluation.meeting', 'evaluation.agreed', 'evaluation.agreed-locked']));

  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
  const { agreed: inBundle, result } = await world.cast.by(lead).call(evaluation.readBundle, { params: params() });
  expect(inBundle).toHaveLength(4);
  expect(inBundle?.find((a) => a.bidId === first.bidId && a.criterionId === 'design')).toMatchObject({
    mark: '2',
    changes: [change],
  });
  const points = result!.ranked.find((b) => b.bidId === first.bidId)!.points.find((p) => p.criterionId === 'design');
  expect(points?.shown).toBe('14.00');
}, 60_000);

test('a conflict that comes up in the meeting takes that person’s marks off it, for all bids, and says so on the record', async () => {
  await scored();
  await start();
  const effect = await ask(world, farid, evaluation.readLeaveEffect, {
    params: { ...params(), personId: await idOf(farid) },
  });
  expect(effect.body).toMatchObject({
    marks: 4,
    bids: 2,
    signed: 2,
    of: 2,
    criteria: [{ left: 1, quorum: 1 }, { left: 1 }],
  });
  expect(
    refusal(
      await ask(world, eva, evaluation.readLeaveEffect, { params: { ...params(), personId: await idOf(farid) } }),
    ),
  ).toBe('403 not-allowed');
  const { bidders } = await world.cast.by(farid).call(evaluation.readEvaluation, { params: params() });
  expect(bidders).toEqual([...bidders].sort());
  const say = (named: string[]) =>
    ask(world, farid, evaluation.declareConflict, {
      params: params(),
      body: { conflict: true, reason: 'My brother joined them.', bidders: named },
    });
  expect(refusal(await say(['Nobody Ltd']))).toBe('400 body-wrong bidders.0 not-a-bidder');
  // All is agreed by then, and words of the one who goes stand in it.
  for (const cell of await cellsOf()) expect((await agreeOn(cell)).status).toBe(200);
  expect((await cellsOf()).filter((c) => c.open)).toEqual([]);
  expect((await say([bidders[0]!])).body).toMatchObject({ conflict: true, bidders: [bidders[0]] });
  expect((await cellsOf()).flatMap((c) => c.marks.map((m) => m.evaluator))).not.toContain('Farid Haddad');
  expect((await cellsOf()).map((c) => [c.open, c.agreed?.version])).toEqual(Array(4).fill(['panel-changed', 1]));
  expect(refusal(await lock())).toBe('422 marks-missing');
  for (const cell of await cellsOf()) expect((await agreeOn(cell, 1)).status).toBe(200);
  expect((await lock()).body).toMatchObject({ locked: { panel: [await idOf(eva)] } });
  const { items } = await world.cast.by(lead).call(events.readRecord, { params: { eventId } });
  const gone = items.find((f) => f.what === 'evaluation.marks-gone');
  expect(gone?.data).toEqual({ name: 'Farid Haddad', marks: 4, below: 'nothing' });
  expect(refusal(await read(farid))).toBe('403 conflict-declared');
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
  const bundle = await world.cast.by(lead).call(evaluation.readBundle, { params: params() });
  expect(replay(readBundle(JSON.stringify(bundle))).difference).toBeNull();
  expect(JSON.stringify(bundle.agreed)).not.toContain(await idOf(farid));
}, 60_000);

test('the fingerprint of what was agreed is that of the bundle, with a bid that was rejected in between', async () => {
  await scored();
  await start();
  const cells = await cellsOf();
  for (const cell of cells) expect((await agreeOn(cell)).status).toBe(200);
  const at = { ...params(), bidId: cells[0]!.bidId };
  const reason = 'The drawing is not to scale.';
  await ask(world, lead, evaluation.saveFinding, {
    params: { ...at, pointId: 'conditions' },
    ifMatch: 0,
    body: { verdict: 'not-responsive', reason, place: 'RFP 2.3', corrected: null, evidence: '' },
  });
  const proposed = await ask(world, lead, evaluation.proposeRejection, {
    params: at,
    body: { reason, place: 'RFP 2.3' },
  });
  expect(proposed.status).toBe(201);
  expect((await ask(world, eva, evaluation.confirmRejection, { params: at })).status).toBe(200);
  expect((await lock()).body).toMatchObject({ stage: 'locked' });
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
  const bundle = await world.cast.by(lead).call(evaluation.readBundle, { params: params() });
  expect(replay(readBundle(JSON.stringify(bundle))).difference).toBeNull();
  const { items } = await world.cast.by(lead).call(events.readRecord, { params: { eventId } });
  const said = items.find((f) => f.what === 'evaluation.agreed-locked')!.data;
  expect(said).toEqual({ count: 4, agreed: fingerprint(bundle.agreed) });
}, 60_000);

test('marks that all have read stand, unless their evaluator declares a conflict; a substitute joins with a reason, marks every bid blind, and meets again', async () => {
  await score(world, eva, eventId, () => '3');
  await score(world, farid, eventId, () => '4');
  await start();
  const farids = await idOf(farid);
  const leaving = { ...params(), personId: farids };
  const go = await ask(world, lead, evaluation.leavePanel, { params: leaving, body: { marks: 'go', reason: 'Ill.' } });
  expect(refusal(go)).toBe('422 wrong-state marks meeting-started');
  const conflict = { conflict: true, reason: 'My brother joined them.' };
  expect((await ask(world, farid, evaluation.declareConflict, { params: params(), body: conflict })).status).toBe(201);
  expect(refusal(await read(farid))).toBe('403 conflict-declared');
  const { version } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
  const join = async (reason?: string, roles: Parameters<typeof teamOf>[1] = { [another]: ['evaluator'] }) =>
    ask(world, manager, events.setTeam, {
      params: { eventId },
      ifMatch: version,
      body: { members: await teamOf(world, roles), ...(reason && { reason }) },
    });
  // The lead has read all marks; an approver reads the record: neither could mark blind.
  for (const roles of [{ [lead]: ['lead', 'evaluator'] }, { [lead]: ['evaluator'], [another]: ['lead'] }] as const)
    expect(refusal(await join('To help.', roles as unknown as Parameters<typeof teamOf>[1]))).toBe(
      '422 team-wrong members.0.roles not-blind',
    );
  expect(refusal(await join('To help.', { [approver]: ['evaluator'] }))).toMatch(/^422 team-wrong members.*not-blind$/);
  expect(refusal(await join())).toBe('400 body-wrong reason missing');
  expect((await join('Farid fell ill.')).status).toBe(200);
  expect(refusal(await lock())).toBe('422 marks-missing');
  await declareNone(world, another, eventId);
  expect(refusal(await read(another))).toBe('403 not-allowed');
  const hugo = world.cast.by(another);
  const { bids } = await hugo.call(evaluation.readEvaluation, { params: params() });
  for (const { bidId } of bids) {
    for (const criterionId of ['design', 'care'])
      await hugo.call(evaluation.saveMark, {
        params: { ...params(), bidId, criterionId },
        ifMatch: 0,
        body: { mark: '5', reason: 'As the level says.', place: 'p. 1' },
      });
    await hugo.call(evaluation.signOff, { params: { ...params(), bidId } });
  }
  expect(refusal(await lock())).toBe('422 meeting-missing');
  expect((await start()).status).toBe(200);
  expect((await read(another)).status).toBe(200);
  for (const cell of await cellsOf()) expect((await agreeOn(cell)).status).toBe(200);
  expect((await lock()).body).toMatchObject({
    stage: 'locked',
    locked: { panel: [await idOf(eva), await idOf(another)] },
  });
}, 90_000);

test('a note is for the eyes of who wrote it: not on the record, and in nobody else’s answers', async () => {
  await declareNone(world, eva, eventId);
  const { bids } = await world.cast.by(eva).call(evaluation.readEvaluation, { params: params() });
  const at = { ...params(), bidId: bids[0]!.bidId, criterionId: 'cost' };
  const before = (await itemsOf('records')).filter((i) => i.pk.startsWith('FACTS#')).length;
  const noted = await ask(world, eva, evaluation.saveNote, { params: at, body: { text: ' Ask about the hinges. ' } });
  expect(noted.body).toEqual({ bidId: at.bidId, criterionId: 'cost', text: 'Ask about the hinges.' });
  expect((await itemsOf('records')).filter((i) => i.pk.startsWith('FACTS#'))).toHaveLength(before);
  const notes = async (who: string) =>
    (await world.cast.by(who).call(evaluation.readEvaluation, { params: params() })).myNotes;
  expect(await notes(eva)).toEqual([{ bidId: at.bidId, criterionId: 'cost', text: 'Ask about the hinges.' }]);
  await declareNone(world, farid, eventId);
  for (const who of [farid, lead]) expect(await notes(who)).toEqual([]);
  expect(refusal(await ask(world, lead, evaluation.saveNote, { params: at, body: { text: 'x' } }))).toBe(
    '403 not-allowed',
  );
  const nowhere = { ...at, bidId: 'x' };
  expect(refusal(await ask(world, eva, evaluation.saveNote, { params: nowhere, body: { text: 'x' } }))).toBe(
    '404 not-found',
  );
  await ask(world, eva, evaluation.saveNote, { params: at, body: { text: '' } });
  expect(await notes(eva)).toEqual([]);
});
