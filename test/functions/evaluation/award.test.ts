/** Ranking, recommendation, award: what the method says, decided by two people, told to everybody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import { readBundle } from '../../../shared/bundle.ts';
import { fingerprint } from '../../../shared/digest.ts';
import { replay } from '../../../shared/replay.ts';
import { type Mark, rank } from '../../../shared/scoring/rank.ts';
import { ask, refusal } from '../asking.ts';
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
  openers,
  publishSmall,
  score,
  suppliers,
  teamOf,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas, ines] = suppliers;
const [eva, farid] = evaluators;
type Marks = Parameters<typeof score>[3];

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

/** Bids at these bench prices, marked alike by both evaluators, ranked. */
async function ranked(bids: Record<string, string>, marks: Marks, changes = {}): Promise<string> {
  const eventId = await publishSmall(world, { closes: minutesAhead(world, 1).slice(0, 16), ...changes });
  for (const [who, unitPrice] of Object.entries(bids)) await bidFor(world, who, eventId, benchAt(unitPrice));
  await afterDeadline(world, eventId);
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical');
  for (const [n, who] of evaluators.entries())
    await score(world, who, eventId, (company, criterion) => marks(company, `${criterion}${n}`));
  for (const who of [lead, approver]) await declareNone(world, who, eventId);
  await world.cast.by(lead).call(evaluation.lockMarks, { params: { eventId, lotId } });
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
  return eventId;
}
const rankingOf = (eventId: string, who: string = auditor) =>
  world.cast.by(who).call(evaluation.readRanking, { params: { eventId, lotId } });
const recommend = (eventId: string, bidId: string, who: string = lead, reasons = 'It ranks first.') =>
  ask(world, who, evaluation.recommendAward, { params: { eventId, lotId }, body: { bidId, reasons } });
const decide = (eventId: string, approve: boolean, who: string = approver, reason = '', key?: string) =>
  ask(world, who, evaluation.decideOnAward, {
    params: { eventId, lotId },
    body: { approve, reason },
    ...(key ? { key } : {}),
  });
const lotOf = async (eventId: string) => (await rankingOf(eventId)).lot;
const whats = async (eventId: string) =>
  (await world.cast.by(auditor).call(events.readRecord, { params: { eventId } })).items.map((f) => f.what);

const threeBids = { [maya]: '900.00', [tomas]: '1000.00', [ines]: '800.00' };
const threeMarks: Marks = (company, criterion) =>
  ({ Lanternfish: { design0: '5', design1: '4', care0: '5', care1: '5' }, Paper: { design0: '3', care1: '1' } })[
    company.split(' ')[0]!
  ]?.[criterion as 'design0'] ?? '2';

describe('the ranking', () => {
  test('comes with every mark of the panel, and the record has fixed them by their fingerprint at the lock', async () => {
    const eventId = await ranked(threeBids, threeMarks);
    const { marks, ranking, content, lot } = await rankingOf(eventId);
    const { items } = await world.cast.by(auditor).call(events.readRecord, { params: { eventId } });
    const locked = items.find((f) => f.what === 'evaluation.locked');
    expect(locked?.data?.marks).toBe(fingerprint(marks.map(({ evaluator: _, ...mark }) => mark)));
    // Who has them needs nothing else of us to compute the ranking again.
    const bids = (await world.cast.by(lead).call(evaluation.readEvaluation, { params: { eventId, lotId } })).bids;
    const scored = bids.map(({ bidId, name, answers, prices }) => ({ bidId, name, answers, prices: prices! }));
    expect(
      rank({ method: content.method, lot: content.lots[0]!, bids: scored, marks, evaluators: lot.locked!.panel }),
    ).toEqual(ranking);
    expect(marks.every((m) => m.reason !== '')).toBe(true);
  });

  test('is what the published method makes of the opened bids and the marks on record, to the digit', async () => {
    const eventId = await ranked(threeBids, threeMarks);
    const { ranking, fingerprint: stated, content, lot } = await rankingOf(eventId);

    const views = await Promise.all(
      evaluators.map((who) => world.cast.by(who).call(evaluation.readEvaluation, { params: { eventId, lotId } })),
    );
    const marks = views.flatMap((v): Mark[] =>
      v.myMarks.map(({ bidId, criterionId, mark }) => ({
        bidId,
        criterionId,
        mark,
        evaluatorId: v.myDeclaration!.personId,
      })),
    );
    const bids = views[0]!.bids.map(({ bidId, name, answers, prices }) => ({ bidId, name, answers, prices: prices! }));
    const panel = views.map((v) => v.myDeclaration!.personId);
    const again = rank({ method: content.method, lot: content.lots[0]!, bids, marks, evaluators: panel });
    expect(ranking).toEqual(again);
    expect(stated).toBe(fingerprint(again));
    expect(lot.locked?.panel.toSorted()).toEqual(panel.toSorted());

    // By hand: prices 32,100 / 36,100 / 40,100, all local, so 5 % off each: 40 × lowest ÷ price.
    // Lanternfish: 35 × 4.5/5 + 20 × 5/5 + 40 × 32100/40100 + 5 + 3.
    const [first] = ranking.ranked;
    expect(first).toMatchObject({ name: 'Lanternfish Works', rank: 1, tied: false, behind: '0.00' });
    expect(first!.total.shown).toBe((31.5 + 20 + (40 * 32_100) / 40_100 + 8).toFixed(2));
    expect(ranking.ranked.map((r) => r.name)).toEqual([
      'Lanternfish Works',
      'Marmot & Daughters',
      'Paper Heron Collective',
    ]);
  });

  test('follows from the award bundle alone, by the replay, and from no other marks', async () => {
    const eventId = await ranked(threeBids, threeMarks);
    const bundle = await world.cast.by(auditor).call(evaluation.readBundle, { params: { eventId, lotId } });
    const kept = readBundle(JSON.stringify(bundle));
    expect(replay(kept)).toEqual({ ranking: (await rankingOf(eventId)).ranking, difference: null });
    const marks = kept.marks.map((m, i) => (i === 0 ? { ...m, mark: m.mark === '5' ? '4' : '5' } : m));
    expect(replay({ ...kept, marks }).difference).toMatchObject({ at: expect.stringMatching(/^result\.ranked\./) });
  });

  test('is the same for whoever may read it, and not there before the prices are open', async () => {
    const eventId = await ranked({ [maya]: '900.00', [tomas]: '1000.00' }, () => '3');
    const answers = await Promise.all([lead, eva, manager, approver, auditor].map((who) => rankingOf(eventId, who)));
    expect(new Set(answers.map((a) => JSON.stringify(a.ranking))).size).toBe(1);
    const early = await publishSmall(world);
    expect(refusal(await ask(world, auditor, evaluation.readRanking, { params: { eventId: early, lotId } }))).toBe(
      '422 wrong-state',
    );
  });

  test('leaves out a bid above the ceiling and says so', async () => {
    const eventId = await ranked({ [maya]: '900.00', [tomas]: '1500.00' }, () => '3');
    const { ranking } = await rankingOf(eventId);
    expect(ranking.ranked.map((r) => r.name)).toEqual(['Paper Heron Collective']);
    expect(ranking.leftOut).toMatchObject([{ name: 'Lanternfish Works', code: 'above-ceiling', price: '60100' }]);
    expect(refusal(await recommend(eventId, ranking.leftOut[0]!.bidId))).toBe('404 not-found');
  });
});

describe('a recommendation', () => {
  test('names a bid that ranks first, with reasons, by the lead', async () => {
    const eventId = await ranked(threeBids, threeMarks);
    const [first, second] = (await rankingOf(eventId)).ranking.ranked;
    const before = await everything();
    expect(refusal(await recommend(eventId, second!.bidId))).toBe('422 not-first');
    expect(refusal(await recommend(eventId, 'nobody'))).toBe('404 not-found');
    expect(refusal(await recommend(eventId, first!.bidId, lead, '   '))).toBe('400 body-wrong reasons missing');
    expect(refusal(await recommend(eventId, first!.bidId, lead, ''))).toBe('400 body-wrong reasons missing');
    for (const who of [manager, eva, approver])
      expect(refusal(await recommend(eventId, first!.bidId, who))).toBe('403 not-allowed');
    expect(refusal(await decide(eventId, true))).toBe('422 wrong-state');
    expect(await everything()).toEqual(before);

    expect((await recommend(eventId, first!.bidId)).status).toBe(201);
    const { fingerprint: of, lot } = await rankingOf(eventId);
    expect(lot.recommendation).toMatchObject({ bidId: first!.bidId, ranking: of, reasons: 'It ranks first.' });
    expect(refusal(await recommend(eventId, first!.bidId))).toBe('422 wrong-state');
    await world.stack.settled();
    const waiting = world.stack.mails(approver).filter((m) => m.text.includes(eventId));
    expect(waiting.map((m) => m.subject)).toEqual([
      'An award waits for your approval: Benches for the park by the lake',
    ]);
  });

  test('may name either of two bids that share the first rank', async () => {
    const eventId = await ranked({ [maya]: '900.00', [tomas]: '900.00', [ines]: '950.00' }, () => '3');
    const { ranking } = await rankingOf(eventId);
    const tied = ranking.ranked.filter((r) => r.rank === 1);
    expect(tied.map((r) => [r.name, r.tied])).toEqual([
      ['Lanternfish Works', true],
      ['Paper Heron Collective', true],
    ]);
    expect(ranking.ties).toEqual([tied.map((r) => r.bidId)]);
    expect(ranking.ranked[2]).toMatchObject({ rank: 3, tied: false });
    expect((await recommend(eventId, tied[1]!.bidId)).status).toBe(201);
  });
});

describe('an award', () => {
  test('takes another person: the approver sends it back with a reason, or makes it; then everybody hears once', async () => {
    const eventId = await ranked(threeBids, threeMarks);
    const [first] = (await rankingOf(eventId)).ranking.ranked;
    await recommend(eventId, first!.bidId);
    for (const who of [lead, manager, eva, auditor])
      expect(refusal(await decide(eventId, true, who))).toBe('403 not-allowed');
    expect(refusal(await decide(eventId, false, approver, '  '))).toBe('400 body-wrong reason missing');
    expect((await decide(eventId, false, approver, 'Say more about care.')).body).toMatchObject({
      stage: 'ranked',
      recommendation: null,
    });
    expect(refusal(await decide(eventId, true))).toBe('422 wrong-state');
    await recommend(eventId, first!.bidId, lead, 'It ranks first, also in care.');
    expect((await decide(eventId, true)).body).toMatchObject({
      stage: 'awarded',
      award: { name: 'Lanternfish Works' },
    });

    await world.stack.settled();
    const told = suppliers.map((who) => world.stack.mails(who).filter((m) => /chosen|Result/.test(m.subject)));
    expect(told.map((mails) => mails.map((m) => m.subject.split(':')[0]))).toEqual([
      ['Result'],
      ['Your bid was chosen'],
      ['Result'],
    ]);
    expect((await whats(eventId)).slice(-5)).toEqual([
      'award.recommended',
      'award.returned',
      'award.recommended',
      'award.approved',
      'award.told',
    ]);
    const awarded = await everything();
    for (const sent of [
      await decide(eventId, true),
      await decide(eventId, false, approver, 'No.'),
      await recommend(eventId, first!.bidId),
    ])
      expect(refusal(sent)).toBe('422 wrong-state');
    expect(await everything()).toEqual(awarded);
  });

  test('is not approved by who recommended, marked or locked, though they hold the role', async () => {
    const { items } = await world.cast.by('ada@dhss.example').call(people.colleagues);
    const asApprover = async (email: string, roles: ('approver' | 'member')[]) => {
      const before = items.find((p) => p.email === email)!;
      const { version } = (await world.cast.by(email).call(people.me)).person!;
      const params = { personId: before.id };
      await world.cast.by('ada@dhss.example').call(people.setRoles, { params, ifMatch: version, body: { roles } });
    };
    const eventId = await ranked({ [maya]: '900.00' }, () => '3');
    const [first] = (await rankingOf(eventId)).ranking.ranked;
    await recommend(eventId, first!.bidId);
    for (const who of [lead, eva]) {
      await asApprover(who, ['approver']);
      expect(refusal(await decide(eventId, true, who))).toBe('403 own-recommendation');
      expect(refusal(await decide(eventId, false, who, 'No.'))).toBe('403 own-recommendation');
      await asApprover(who, ['member']);
    }
    expect((await lotOf(eventId)).stage).toBe('recommended');
  });

  test('is made once, though it is approved twice at once', async () => {
    const eventId = await ranked({ [maya]: '900.00' }, () => '3');
    const [first] = (await rankingOf(eventId)).ranking.ranked;
    await recommend(eventId, first!.bidId);
    const same = await Promise.all([1, 2, 3].map(() => decide(eventId, true, approver, '', 'approved-once')));
    expect(same.map((s) => s.status)).toEqual([200, 200, 200]);
    const other = await decide(eventId, true);
    expect(refusal(other)).toBe('422 wrong-state');
    await world.stack.settled();
    expect((await whats(eventId)).filter((w) => w.startsWith('award.'))).toEqual([
      'award.recommended',
      'award.approved',
      'award.told',
    ]);
  });
});

test('the team of an awarded event may still change its lead, not its evaluators', async () => {
  const eventId = await ranked({ [maya]: '900.00' }, () => '3');
  const { version } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
  const setTeam = async (roles: Parameters<typeof teamOf>[1]) =>
    ask(world, manager, events.setTeam, {
      params: { eventId },
      ifMatch: version,
      body: { members: await teamOf(world, roles) },
    });
  expect(refusal(await setTeam({ [eva]: ['opener'] }))).toBe('422 wrong-state');
  expect((await setTeam({ [lead]: [], 'hugo@dhss.example': ['lead'] })).status).toBe(200);
});

test('an award rests on marks of who declares a conflict after the lock only where it says why; who approves reads it', async () => {
  const eventId = await ranked({ [maya]: '900.00', [tomas]: '1000.00' }, () => '3');
  const [first] = (await rankingOf(eventId)).ranking.ranked;
  const params = { eventId, lotId };
  const declare = (who: string) =>
    ask(world, who, evaluation.declareConflict, {
      params,
      body: { conflict: true, reason: 'My sister joined them.' },
    });
  expect((await declare(eva)).status).toBe(201);
  const body = { bidId: first!.bidId, reasons: 'It ranks first.' };
  const send = (conflict?: string) =>
    ask(world, lead, evaluation.recommendAward, { params, body: conflict ? { ...body, conflict } : body });
  expect(refusal(await send())).toBe('422 panel-conflict conflict panel-conflict');
  expect((await send('Both marked alike.')).status).toBe(201);
  const { conflicts, lot } = await rankingOf(eventId, approver);
  expect(conflicts.map((c) => c.name)).toEqual(['Eva Lindqvist']);
  expect(lot.recommendation?.conflict).toEqual({ people: conflicts, reasons: 'Both marked alike.' });
  expect(await whats(eventId)).toContain('award.despite-conflict');
  // Another one since: what the approver has read is no longer what stands, and cannot be approved.
  expect((await declare(farid)).status).toBe(201);
  const stale = { approve: true, reason: '', version: lot.version };
  expect(refusal(await ask(world, approver, evaluation.decideOnAward, { params, body: stale }))).toBe(
    '412 changed-meanwhile',
  );
  expect(refusal(await decide(eventId, true))).toBe('422 panel-conflict');
  expect((await decide(eventId, false, approver, 'Say it of both.')).status).toBe(200);
  expect((await send('The marks of both are alike, and the price decides.')).status).toBe(201);
  expect((await decide(eventId, true)).status).toBe(200);
});
