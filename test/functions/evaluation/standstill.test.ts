/** From the recommendation to the final award, with all that can come between; and what is cancelled before it is opened. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as addenda from '../../../shared/api/addenda.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as correspondence from '../../../shared/api/correspondence.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as opening from '../../../shared/api/opening.ts';
import * as people from '../../../shared/api/people.ts';
import type { Route } from '../../../shared/api/route.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import type { Objection } from '../../../shared/objection.ts';
import { wallInput } from '../../../shared/time.ts';
import { ask, refusal } from '../asking.ts';
import {
  afterDeadline,
  auditor,
  benchAt,
  bidFor,
  approver as carla,
  declareNone,
  evaluators,
  fillBid,
  lead,
  lotId,
  manager,
  minutesAhead,
  openers,
  publishSmall,
  score,
  suppliers,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas, ines] = suppliers;
const hugo = 'hugo@dhss.example';
const administrator = 'ada@dhss.example';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  // A second approver, and a chain of two steps that two different people take.
  const admin = world.cast.by(administrator);
  const { items } = await admin.call(people.colleagues);
  const person = items.find((p) => p.email === hugo)!;
  await admin.call(people.setRoles, { params: { personId: person.id }, ifMatch: 1, body: { roles: ['approver'] } });
  const { settings, version } = await admin.call(people.readSettings);
  await admin.call(people.saveSettings, {
    ifMatch: version,
    body: {
      ...settings,
      award: {
        order: 'serial',
        steps: [
          { name: 'Office', over: '', needed: 1, personIds: [] },
          { name: 'Board', over: '30000', needed: 1, personIds: [] },
        ],
      },
    },
  });
});
afterAll(() => world?.stop());

/** Three bids, marked alike, ranked by price: Ines, Maya, Tomas. */
async function ranked(changes = {}): Promise<string> {
  const closes = minutesAhead(world, 1).slice(0, 16);
  const eventId = await publishSmall(world, { closes, standstillDays: 10, ...changes });
  for (const [who, price] of [
    [maya, '900.00'],
    [tomas, '1000.00'],
    [ines, '800.00'],
  ] as const)
    await bidFor(world, who, eventId, benchAt(price));
  await afterDeadline(world, eventId);
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical');
  for (const who of evaluators) await score(world, who, eventId, () => '3');
  for (const who of [lead, carla, hugo]) await declareNone(world, who, eventId);
  await world.cast.by(lead).call(evaluation.lockMarks, { params: { eventId, lotId } });
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
  return eventId;
}

/** One event, as the tests act on it. */
const on = (eventId: string) => {
  const params = { eventId, lotId };
  const does = (who: string, route: Route, body?: unknown, more: Record<string, string> = {}) =>
    ask(world, who, route, { params: { ...params, ...more }, ...(body === undefined ? {} : { body }) });
  return {
    does,
    ranking: () => world.cast.by(auditor).call(evaluation.readRanking, { params }),
    recommend: (bidId: string, skipped: unknown[] = []) =>
      does(lead, evaluation.recommendAward, { bidId, reasons: 'By the published method.', skipped }),
    approve: (who: string) => does(who, evaluation.decideOnAward, { approve: true, reason: '' }),
    final: (who = lead) => does(who, evaluation.makeAwardFinal),
    object: (who: string) =>
      does(who, correspondence.objectToAward, { grounds: 'winner', text: 'Their licence has run out.' }),
    result: (who: string) => does(who, correspondence.readResult),
    /** Objections that the approvers' dashboards show as what waits for them. */
    toDecide: async () => {
      const { items } = await world.cast.by(carla).call(events.listEvents, { query: { order: 'deadline' } });
      return items.find((e) => e.id === eventId)?.lots[0]?.objections ?? 0;
    },
    whats: async () =>
      (await world.cast.by(auditor).call(events.readRecord, { params: { eventId } })).items
        .map((f) => f.what as string)
        .filter((w) => /^(award|objection|lot|event\.cancel)/.test(w)),
    async intend(bidId: string, skipped: unknown[] = []): Promise<LotRecord> {
      expect((await this.recommend(bidId, skipped)).status).toBe(201);
      await this.approve(carla);
      const { body } = await this.approve(hugo);
      await world.stack.settled();
      return body as unknown as LotRecord;
    },
  };
};
const subjects = (who: string, eventId: string) =>
  world.stack
    .mails(who)
    .filter((m) => m.text.includes(eventId) || /Benches/.test(m.subject))
    .map((m) => m.subject.split(':')[0]);
const afterStandstill = (lot: LotRecord) => world.stack.moveClockTo(Date.parse(lot.intent!.ends) + 61_000);

describe('an award with a standstill', () => {
  test('goes step by step, waits, is objected to, set aside, goes to the next, and is made final once', async () => {
    const eventId = await ranked();
    const it = on(eventId);
    const { ranking } = await it.ranking();
    const [first, second] = ranking.ranked;
    expect(first?.name).toBe('Marmot & Daughters');

    // Two steps, two people; only who is next is asked.
    expect((await it.recommend(first!.bidId)).status).toBe(201);
    expect(refusal(await it.final())).toBe('422 wrong-state');
    expect((await it.approve(carla)).body.stage).toBe('recommended');
    expect(refusal(await it.approve(carla))).toBe('422 second-person-needed');
    const intended = (await it.approve(hugo)).body as unknown as LotRecord;
    expect(intended).toMatchObject({ stage: 'intended', award: null, intent: { bidId: first!.bidId } });
    await world.stack.settled();
    expect(subjects(ines, eventId)).toContain('Your bid is the intended award');
    expect(subjects(maya, eventId)).toContain('Intended award');

    // Not before the standstill is over, and not while an objection is open.
    expect(refusal(await it.final())).toBe('422 too-early');
    expect(refusal(await it.result('noor@driftwood.example'))).toBe('404 not-found');
    const seen = (await it.result(maya)).body;
    expect([seen.objecting, (seen.letters as { news: string }[]).map((l) => l.news)]).toEqual(['open', ['intended']]);
    expect(JSON.stringify(seen)).not.toContain('Lanternfish');
    expect(refusal(await it.object('noor@driftwood.example'))).toBe('404 not-found');
    expect((await it.object(maya)).status).toBe(201);
    await world.stack.settled();
    expect(subjects(lead, eventId)).toContain('An objection');
    expect(subjects(ines, eventId)).toContain('The award is suspended');
    expect(await it.toDecide()).toBe(1);
    await afterStandstill(intended);
    await world.stack.settled();
    expect(subjects(lead, eventId)).toContain('The standstill is over');
    expect(refusal(await it.final())).toBe('422 objection-open');
    expect((await it.object(tomas)).body).toMatchObject({ objecting: 'late', objections: [{ late: true }] });

    // Upheld: set aside by an approver, and the next is recommended with who is passed over.
    const objections = (await it.ranking()).objections;
    const open = objections.find((o: Objection) => !o.late)!;
    const uphold = { upheld: true, reasons: 'The licence has run out.', to: 'ranked' };
    expect(refusal(await it.does(lead, evaluation.decideAnObjection, uphold, { objectionId: open.id }))).toBe(
      '403 not-allowed',
    );
    const back = await it.does(carla, evaluation.decideAnObjection, uphold, { objectionId: open.id });
    expect(back.body).toMatchObject({ stage: 'ranked', intent: null, recommendation: null });
    await world.stack.settled();
    expect(subjects(maya, eventId)).toContain('Your objection is upheld');
    expect(subjects(ines, eventId)).toContain('The award is set aside');
    expect(await it.toDecide()).toBe(0);
    expect(refusal(await it.recommend(second!.bidId))).toBe('422 not-first');
    const skipped = [{ bidId: first!.bidId, why: 'set-aside', reasons: 'The licence has run out.' }];
    const next = await it.intend(second!.bidId, skipped);
    expect(next.intent?.bidId).toBe(second!.bidId);
    await afterStandstill(next);
    const made = await Promise.all([it.final(lead), it.final(carla), it.final(hugo)]);
    expect(made.map((m) => m.status).sort()).toEqual([200, 422, 422]);
    await world.stack.settled();
    expect(subjects(maya, eventId).filter((s) => s === 'Your bid was chosen')).toHaveLength(1);
    expect(await it.whats()).toEqual([
      'award.recommended',
      'award.step',
      'award.approved',
      'award.intended',
      'award.told',
      'objection.received',
      'objection.late',
      'objection.upheld',
      'award.set-aside',
      'award.told',
      'award.skipped',
      'award.recommended',
      'award.step',
      'award.approved',
      'award.intended',
      'award.told',
      'award.final',
      'award.told',
    ]);
  });

  test('two approvers at the same second: each counts once, and the bidders are told once', async () => {
    const it = on(await ranked());
    const [first] = (await it.ranking()).ranking.ranked;
    await it.recommend(first!.bidId);
    const both = await Promise.all([it.approve(carla), it.approve(hugo), it.approve(carla)]);
    expect(both.map((b) => b.status).sort()).toEqual([200, 200, 422]);
    await world.stack.settled();
    const { lot } = await it.ranking();
    expect(lot.recommendation?.chain.steps.map((s) => s.approvals.length)).toEqual([1, 1]);
    expect((await it.whats()).filter((w) => w === 'award.told')).toHaveLength(1);
  });

  test('evaluated again: marks may change and are signed anew, the first round stays as it was locked', async () => {
    const eventId = await ranked({ readOut: true });
    const it = on(eventId);
    const { ranking, marks } = await it.ranking();
    const lot = await it.intend(ranking.ranked[0]!.bidId);
    expect(lot.stage).toBe('intended');
    const back = await it.does(carla, evaluation.setAwardAside, { reasons: 'A mark was mistaken.', to: 'scoring' });
    expect(back.body).toMatchObject({ stage: 'scoring', round: 2, locked: null });
    const minutes = (envelope: string, who: string) =>
      ask(world, who, opening.readMinutes, { params: { eventId, lotId, envelope } });
    expect(refusal(await minutes('commercial', evaluators[0]))).toBe('403 prices-sealed');
    expect((await minutes('technical', lead)).status).toBe(200);
    expect(refusal(await it.does(lead, evaluation.lockMarks))).toBe('422 marks-missing');
    for (const who of evaluators) {
      const client = world.cast.by(who);
      const view = await client.call(evaluation.readEvaluation, { params: { eventId, lotId } });
      expect([view.mySigned, view.bids.every((b) => b.prices === null)]).toEqual([[], true]);
      expect(view.myMarks.every((m) => m.mark === '3')).toBe(true);
      const tomasBid = view.bids.find((b) => b.name === 'Lanternfish Works')!;
      for (const m of view.myMarks.filter((x) => x.bidId === tomasBid.bidId))
        await client.call(evaluation.saveMark, {
          params: { eventId, lotId, bidId: m.bidId, criterionId: m.criterionId },
          ifMatch: m.version,
          body: { mark: '5', reason: 'Read again.', place: '' },
        });
      for (const { bidId } of view.bids) await client.call(evaluation.signOff, { params: { eventId, lotId, bidId } });
    }
    expect((await it.does(lead, evaluation.lockMarks)).body.stage).toBe('ranked');
    const again = await it.ranking();
    expect(again.ranking.ranked[0]?.name).toBe('Lanternfish Works');
    expect(again.marks).toHaveLength(marks.length);
    const { items } = await world.cast.by(auditor).call(events.readRecord, { params: { eventId } });
    const prints = items.filter((f) => f.what === 'evaluation.locked').map((f) => f.data?.marks);
    expect(new Set(prints).size).toBe(2);
  });
});

describe('a lot without an award', () => {
  test('ends by two people, also where no bid was received', async () => {
    const eventId = await publishSmall(world, { closes: minutesAhead(world, 1).slice(0, 16) });
    const it = on(eventId);
    await afterDeadline(world, eventId);
    await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical');
    const propose = { how: 'no-award', reasons: 'No bid was received.' };
    expect(refusal(await it.does(carla, evaluation.proposeAnEnding, propose))).toBe('403 not-allowed');
    expect((await it.does(lead, evaluation.proposeAnEnding, propose)).status).toBe(201);
    const agree = { agree: true, reason: '' };
    expect(refusal(await it.does(lead, evaluation.decideOnEnding, agree))).toBe('403 not-allowed');
    expect((await it.does(carla, evaluation.decideOnEnding, agree)).body.stage).toBe('unawarded');
    const { phase } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
    expect(phase).toBe('unawarded');
    expect(refusal(await it.does(lead, evaluation.proposeAnEnding, propose))).toBe('422 wrong-state');
  });
});

describe('a cancelled event', () => {
  test('is never opened; all who may bid are told, the notice says so, and nothing can be submitted', async () => {
    const eventId = await publishSmall(world, { closes: minutesAhead(world, 30).slice(0, 16) });
    const it = on(eventId);
    const intends = world.cast.by(ines);
    await intends.call(correspondence.sayIntention, { params: { eventId }, body: { intends: true, reason: '' } });
    await bidFor(world, maya, eventId, benchAt('900.00'));
    await fillBid(world, tomas, eventId, benchAt('950.00'));
    const cancel = (who: string, reasons = 'The park is not built.') =>
      ask(world, who, events.cancelEvent, { params: { eventId }, body: { lotId: null, reasons } });
    expect(refusal(await cancel(carla))).toBe('403 not-allowed');
    expect(refusal(await cancel(manager, ' '))).toBe('400 body-wrong reasons missing');
    expect((await cancel(manager)).body).toMatchObject({ phase: 'cancelled' });
    expect(refusal(await cancel(manager))).toBe('422 wrong-state');
    await world.stack.settled();
    // Who bids or works on a bid is told too, and the record says nothing of how many.
    for (const who of [ines, maya, tomas]) expect(world.stack.mails(who)[0]?.subject).toMatch(/^Cancelled/);

    const notice = await world.cast.by(tomas).call(events.readNotice, { params: { eventId } });
    expect(notice.cancelled).toMatchObject([{ lotId: null, reasons: 'The park is not built.' }]);
    const params = { eventId, lotId };
    const view = await world.cast.by(tomas).call(bids.readBid, { params });
    expect(view.cancelled?.reasons).toBe('The park is not built.');
    const late = await ask(world, tomas, bids.submitBid, {
      params,
      ifMatch: view.version,
      body: { mayBind: true, notice: 1, seen: bids.seenIn(view) },
    });
    expect(refusal(late)).toBe('422 event-cancelled');
    // No addendum brings it back into the lists, or calls bidders to go on.
    const later = { closes: wallInput(minutesAhead(world, 3 * 1440), 'UTC'), reason: 'More time.' };
    const { version: standing } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
    const move = { params: { eventId }, ifMatch: standing, body: later };
    expect(refusal(await ask(world, manager, addenda.moveDeadline, move))).toBe('422 wrong-state');
    expect(refusal(await ask(world, manager, addenda.startAddendum, { params: { eventId } }))).toBe('422 wrong-state');
    const invited = { params: { eventId }, body: { emails: ['x@late.example'] } };
    expect(refusal(await ask(world, manager, events.inviteSuppliers, invited))).toBe('422 wrong-state');
    await afterDeadline(world, eventId);
    await world.stack.settled();
    expect(world.stack.mails(openers[0]).filter((m) => m.text.includes(eventId))).toEqual([]);
    const opening = openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical');
    await expect(opening).rejects.toMatchObject({ problem: { code: 'wrong-state' } });
    expect(await it.whats()).toEqual(['event.cancelled', 'lot.cancelled']);
  });
});
