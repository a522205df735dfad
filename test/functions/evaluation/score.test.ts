/** Declaring, marking, signing off, locking: who sees what when, and what cannot be taken back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as opening from '../../../shared/api/opening.ts';
import { ask, refusal } from '../asking.ts';
import { buyersAnswers } from '../buyers-answers.ts';
import { everything } from '../everything.ts';
import {
  afterDeadline,
  approver,
  auditor,
  benchAt,
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

const [maya, tomas] = suppliers;
const [eva, farid] = evaluators;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

/** Two bids, 41,000.00 and 45,314.80, opened as far as the first envelope. */
async function opened(changes: Parameters<typeof publishSmall>[1] = {}): Promise<string> {
  const eventId = await publishSmall(world, { closes: minutesAhead(world, 1).slice(0, 16), ...changes });
  await bidFor(world, maya, eventId, benchAt('1022.50'));
  await bidFor(world, tomas, eventId, benchAt('1130.37'));
  await afterDeadline(world, eventId);
  const first = changes.envelopes === 'one' ? 'bid' : 'technical';
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, first);
  return eventId;
}
// Not inside of an id or a fingerprint, where any digits may stand.
const prices = /(?<![0-9a-z])(?:1022\.50|1130\.37|40,?900|41,?000|45,?214|45,?314)(?![0-9a-z])/;

const view = (who: string, eventId: string) =>
  world.cast.by(who).call(evaluation.readEvaluation, { params: { eventId, lotId } });
const bidsSeenBy = async (who: string, eventId: string) => {
  const [first, second] = (await view(who, eventId)).bids;
  return [first!, second!] as const;
};
const declare = (who: string, eventId: string, conflict = false, reason = '') =>
  ask(world, who, evaluation.declareConflict, { params: { eventId, lotId }, body: { conflict, reason } });
const saveMark = (who: string, eventId: string, bidId: string, mark: string, ifMatch: number, criterionId = 'design') =>
  ask(world, who, evaluation.saveMark, {
    params: { eventId, lotId, bidId, criterionId },
    ifMatch,
    body: { mark, reason: 'Because.', place: 'p. 1' },
  });
const signOff = (who: string, eventId: string, bidId: string) =>
  ask(world, who, evaluation.signOff, { params: { eventId, lotId, bidId } });
const lock = async (eventId: string, who: string = lead) => {
  if (who === lead) await declareNone(world, lead, eventId);
  return ask(world, who, evaluation.lockMarks, { params: { eventId, lotId } });
};

describe('the bids of an event', () => {
  test('are named to the committee at opening, and shown to each of them after a declaration', async () => {
    const eventId = await opened();
    for (const who of [lead, eva, farid, approver, auditor]) {
      const before = await view(who, eventId);
      expect(before.bidders).toEqual(['Lanternfish Works', 'Paper Heron Collective']);
      expect([before.bids, before.myDeclaration]).toEqual([[], null]);
      expect((await declare(who, eventId)).status).toBe(201);
      const after = await view(who, eventId);
      expect(after.bids.map((b) => b.name)).toEqual(['Lanternfish Works', 'Paper Heron Collective']);
      const [{ bidId, files }] = await bidsSeenBy(who, eventId);
      const file = await ask(world, who, opening.readOpenedFile, {
        params: { eventId, lotId, bidId, fileId: files[0]!.id },
      });
      const bytes = await (await fetch(String(file.body.url))).text();
      expect(bytes).toBe(`%PDF-1.4 A drawing, ${tomas}`);
    }
    for (const who of openers) expect((await view(who, eventId)).bidders).toEqual([]);
    expect(refusal(await declare(eva, eventId))).toBe('422 wrong-state');
  });

  test('cannot be declared on before they are open', async () => {
    const eventId = await publishSmall(world);
    expect(refusal(await declare(eva, eventId))).toBe('422 wrong-state');
    expect(refusal(await declare(eva, eventId, true, 'My sister.'))).toBe('422 wrong-state');
  });

  test('show no price to anybody on the buyer’s side, in any answer, until the marks are locked and it is opened', async () => {
    const eventId = await opened();
    const stages: [string, () => Promise<unknown>][] = [
      ['declared', () => Promise.all([lead, eva, farid, approver, auditor].map((who) => declare(who, eventId)))],
      [
        'scored',
        async () => {
          for (const who of evaluators) {
            for (const { bidId } of (await view(who, eventId)).bids) {
              for (const criterionId of ['design', 'care']) await saveMark(who, eventId, bidId, '3', 0, criterionId);
              await signOff(who, eventId, bidId);
            }
          }
        },
      ],
      ['locked', () => lock(eventId)],
    ];
    for (const [stage, reach] of stages) {
      await reach();
      const { bids } = await view(lead, eventId);
      const answers = await buyersAnswers(world, eventId, { bidId: bids[0]?.bidId, fileId: bids[0]?.files[0]?.id });
      const answered = [...answers].filter(([, text]) => prices.test(text));
      // The notice names the price sheet's lines, not what anybody bids on them.
      expect(
        answered.map(([asked]) => asked),
        stage,
      ).toEqual([]);
    }
    await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
    const answers = await buyersAnswers(world, eventId);
    const told = [...answers].filter(([, text]) => prices.test(text)).map(([asked]) => asked.split(' ')[0]);
    expect(new Set(told)).toEqual(new Set([lead, eva, approver, auditor, manager]));
  }, 240_000);
});

describe('a mark', () => {
  test('is saved as one goes, each version on the one that was seen, and only its owner reads it', async () => {
    const eventId = await opened();
    for (const who of [eva, farid, lead]) await declare(who, eventId);
    const [{ bidId }] = await bidsSeenBy(eva, eventId);
    const first = await saveMark(eva, eventId, bidId, '3', 0);
    expect([first.status, first.body.version, first.headers.get('etag')]).toEqual([200, 1, '"1"']);
    expect(refusal(await saveMark(eva, eventId, bidId, '4', 0))).toBe('412 changed-meanwhile');
    expect(refusal(await saveMark(eva, eventId, bidId, '4', 2))).toBe('412 changed-meanwhile');
    expect((await saveMark(eva, eventId, bidId, '4', 1)).body).toMatchObject({ mark: '4', version: 2 });
    expect((await view(eva, eventId)).myMarks).toMatchObject([{ bidId, criterionId: 'design', mark: '4', version: 2 }]);
    for (const who of [farid, lead]) expect((await view(who, eventId)).myMarks).toEqual([]);
    const told = JSON.stringify(await world.cast.by(lead).call(events.readRecord, { params: { eventId } }));
    expect(told).toContain('evaluation.marked');
    expect(told).not.toContain('Because.');
    expect(refusal(await saveMark(lead, eventId, bidId, '4', 0))).toBe('403 not-allowed');
  });

  test('of the same key is one mark, though it was sent twice', async () => {
    const eventId = await opened();
    await declare(eva, eventId);
    const [{ bidId }] = await bidsSeenBy(eva, eventId);
    const given = {
      params: { eventId, lotId, bidId, criterionId: 'design' },
      ifMatch: 0,
      body: { mark: '3', reason: '', place: '' },
      key: 'one-mark-only',
    };
    const answers = await Promise.all([1, 2, 3].map(() => ask(world, eva, evaluation.saveMark, given)));
    expect(answers.map((a) => [a.status, a.body.version])).toEqual([
      [200, 1],
      [200, 1],
      [200, 1],
    ]);
  });

  test('is final once the bid is signed off, which takes every mark and a reason for each', async () => {
    const eventId = await opened();
    await declare(eva, eventId);
    const [{ bidId }, other] = await bidsSeenBy(eva, eventId);
    expect(refusal(await signOff(eva, eventId, bidId))).toBe('422 marks-missing design mark-missing');
    await saveMark(eva, eventId, bidId, '3', 0);
    expect(refusal(await signOff(eva, eventId, bidId))).toBe('422 marks-missing care mark-missing');
    await ask(world, eva, evaluation.saveMark, {
      params: { eventId, lotId, bidId, criterionId: 'care' },
      ifMatch: 0,
      body: { mark: '3', reason: '  ', place: '' },
    });
    expect(refusal(await signOff(eva, eventId, bidId))).toBe('422 marks-missing care reason-missing');
    await saveMark(eva, eventId, bidId, '3', 1, 'care');
    expect((await signOff(eva, eventId, bidId)).status).toBe(200);
    const signed = await everything();
    expect(refusal(await saveMark(eva, eventId, bidId, '5', 1))).toBe('422 marks-locked');
    expect(refusal(await saveMark(eva, eventId, bidId, '5', 2, 'care'))).toBe('422 marks-locked');
    expect(refusal(await signOff(eva, eventId, bidId))).toBe('422 marks-locked');
    expect(await everything()).toEqual(signed);
    expect((await saveMark(eva, eventId, other.bidId, '5', 0)).status).toBe(200);
  });
});

describe('somebody with a conflict of interest', () => {
  test('says why, leaves the lot for good, and their marks do not count', async () => {
    const eventId = await opened();
    expect(refusal(await declare(eva, eventId, true, '  '))).toBe('400 body-wrong reason missing');
    await score(world, farid, eventId, () => '4');
    await score(world, eva, eventId, () => '1');
    const [{ bidId, files }] = await bidsSeenBy(eva, eventId);
    expect((await declare(eva, eventId, true, 'My sister works there.')).status).toBe(201);
    expect((await view(eva, eventId)).bids).toEqual([]);
    expect(refusal(await saveMark(eva, eventId, bidId, '5', 1))).toBe('403 conflict-declared');
    expect(refusal(await signOff(eva, eventId, bidId))).toBe('403 conflict-declared');
    const file = { params: { eventId, lotId, bidId, fileId: files[0]!.id } };
    expect(refusal(await ask(world, eva, opening.readOpenedFile, file))).toBe('403 conflict-declared');
    expect(refusal(await declare(eva, eventId))).toBe('403 conflict-declared');

    const locked = await lock(eventId);
    const { panel } = locked.body.locked as { panel: string[] };
    expect(panel).toEqual([
      (await teamOf(world, {})).find((m) => m.roles.includes('evaluator') && panel.includes(m.personId))?.personId,
    ]);
    await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
    const { ranking } = await world.cast.by(lead).call(evaluation.readRanking, { params: { eventId, lotId } });
    // 4 of 5 on 35 points, from Farid alone; with Eva's 1 it would be 17.50.
    for (const bid of ranking.ranked) expect(bid.points.find((p) => p.criterionId === 'design')?.shown).toBe('28.00');
  });

  test('neither locks nor recommends, ranks or approves, whatever their role', async () => {
    const eventId = await opened();
    for (const who of evaluators) await score(world, who, eventId, () => '3');
    await declare(lead, eventId, true, 'I own shares.');
    expect(refusal(await lock(eventId))).toBe('403 conflict-declared');
    // Another lead is named; the first one stays out.
    const { version } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
    const roles = { [lead]: [], [manager]: ['lead'] } as const satisfies Parameters<typeof teamOf>[1];
    await world.cast.by(manager).call(events.setTeam, {
      params: { eventId },
      ifMatch: version,
      body: { members: await teamOf(world, { ...roles, [lead]: [] }) },
    });
    expect(refusal(await lock(eventId, manager))).toBe('403 declaration-missing');
    await declareNone(world, manager, eventId);
    expect((await lock(eventId, manager)).status).toBe(200);
    await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
    await declare(approver, eventId, true, 'My brother bids.');
    const params = { eventId, lotId };
    expect(refusal(await ask(world, approver, evaluation.readRanking, { params }))).toBe('403 conflict-declared');
    const { ranking } = await world.cast.by(manager).call(evaluation.readRanking, { params });
    const body = { bidId: ranking.ranked[0]!.bidId, reasons: 'It ranks first.' };
    // The one approver is out: nobody is left who could approve.
    expect(refusal(await ask(world, manager, evaluation.recommendAward, { params, body }))).toBe(
      '422 approver-missing',
    );
  });
});

describe('the lock', () => {
  test('needs a declaration of every evaluator and every signature, and then nothing moves', async () => {
    const eventId = await opened();
    await score(world, eva, eventId, () => '3');
    expect(refusal(await lock(eventId))).toBe('422 marks-missing');
    await declare(farid, eventId);
    const [first, second] = await bidsSeenBy(farid, eventId);
    for (const { bidId } of [first, second])
      for (const criterionId of ['design', 'care']) await saveMark(farid, eventId, bidId, '2', 0, criterionId);
    await signOff(farid, eventId, first.bidId);
    expect(refusal(await lock(eventId))).toBe('422 marks-missing');
    for (const who of [manager, eva, approver]) expect(refusal(await lock(eventId, who))).toBe('403 not-allowed');
    await signOff(farid, eventId, second.bidId);
    const locked = await lock(eventId);
    expect(locked.body).toMatchObject({ stage: 'locked', locked: { name: 'Greta Sommer' } });
    expect((locked.body.locked as { panel: string[] }).panel).toHaveLength(2);
    expect(refusal(await lock(eventId))).toBe('422 wrong-state');
    expect(refusal(await saveMark(farid, eventId, first.bidId, '5', 1))).toBe('422 marks-locked');

    const { version } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
    const setTeam = async (roles: Parameters<typeof teamOf>[1]) =>
      ask(world, manager, events.setTeam, {
        params: { eventId },
        ifMatch: version,
        body: { members: await teamOf(world, roles) },
      });
    expect(refusal(await setTeam({ [eva]: [] }))).toBe('422 wrong-state');
    expect(refusal(await setTeam({ 'hugo@dhss.example': ['evaluator'] }))).toBe('422 wrong-state');
    // Somebody has to open the price envelopes, also where an opener has left meanwhile.
    expect((await setTeam({ [openers[0]]: [], 'hugo@dhss.example': ['opener'] })).status).toBe(200);
  });

  test('of an event of one envelope leads straight to the ranking; there the committee saw the prices', async () => {
    const eventId = await opened(oneEnvelope);
    await declare(lead, eventId);
    expect((await view(lead, eventId)).bids.map((b) => b.total)).toEqual(['45314.8', '41000']);
    for (const who of evaluators)
      await score(world, who, eventId, (company) => (company === 'Lanternfish Works' ? '5' : '4'));
    expect((await lock(eventId)).body.stage).toBe('ranked');
    const { ranking } = await world.cast.by(auditor).call(evaluation.readRanking, { params: { eventId, lotId } });
    expect(ranking.ranked.map((r) => [r.rank, r.name])).toEqual([
      [1, 'Lanternfish Works'],
      [2, 'Paper Heron Collective'],
    ]);
  });
});
