/** The check of opened bids: found not responsive, rejected by two people, ranked without; claims corrected; low prices explained. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as opening from '../../../shared/api/opening.ts';
import { fingerprint } from '../../../shared/digest.ts';
import { ask, refusal } from '../asking.ts';
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
  suppliers,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas, ines] = suppliers;
const [eva, farid] = evaluators;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

/** Bids at these bench prices; the first envelope is open, and the lead, the evaluators and the approver have declared. */
async function opened(bids: Record<string, string>, changes = {}): Promise<string> {
  const eventId = await publishSmall(world, { closes: minutesAhead(world, 1).slice(0, 16), ...changes });
  for (const [who, unitPrice] of Object.entries(bids)) await bidFor(world, who, eventId, benchAt(unitPrice));
  await afterDeadline(world, eventId);
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical');
  for (const who of [lead, eva, farid, approver, auditor]) await declareNone(world, who, eventId);
  return eventId;
}
/** Both evaluators mark and sign off these bids only. */
async function mark(eventId: string, bidIds: readonly string[]) {
  for (const who of evaluators) {
    for (const bidId of bidIds) {
      const params = { eventId, lotId, bidId };
      for (const criterionId of ['design', 'care'])
        await world.cast.by(who).call(evaluation.saveMark, {
          params: { ...params, criterionId },
          ifMatch: 0,
          body: { mark: '3', reason: 'As the level says.', place: 'drawing.pdf' },
        });
      await world.cast.by(who).call(evaluation.signOff, { params });
    }
  }
}
const check = (eventId: string, who: string = lead) =>
  world.cast.by(who).call(evaluation.readCheck, { params: { eventId, lotId } });
const idOf = async (eventId: string, company: string) =>
  (await check(eventId)).bids.find((b) => b.name.startsWith(company))!.bidId;
const at = (eventId: string, bidId: string, more = {}) => ({ eventId, lotId, bidId, ...more });
const fine = { verdict: 'responsive', reason: '', place: '', corrected: null, evidence: '' };
const failing = { ...fine, verdict: 'not-responsive', reason: 'The drawing is not to scale.', place: 'RFP 2.3' };
const find = (eventId: string, bidId: string, pointId: string, body: object, ifMatch = 0, who: string = lead) =>
  ask(world, who, evaluation.saveFinding, { params: at(eventId, bidId, { pointId }), ifMatch, body });
const reject = { reason: 'The drawing is not to scale.', place: 'RFP 2.3' };
const propose = (eventId: string, bidId: string, who: string = lead) =>
  ask(world, who, evaluation.proposeRejection, { params: at(eventId, bidId), body: reject });
const confirm = (eventId: string, bidId: string, who: string) =>
  ask(world, who, evaluation.confirmRejection, { params: at(eventId, bidId) });
const lock = (eventId: string) => ask(world, lead, evaluation.lockMarks, { params: { eventId, lotId } });
const openPrices = (eventId: string) => openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
const whats = async (eventId: string) =>
  (await world.cast.by(auditor).call(events.readRecord, { params: { eventId } })).items.map((f) => f.what);

test('a bid found not responsive is rejected by two people and ranked no more; nobody need mark it', async () => {
  const eventId = await opened({ [maya]: '900.00', [tomas]: '1000.00', [ines]: '800.00' });
  const marmot = await idOf(eventId, 'Marmot');
  const others = (await check(eventId)).bids.filter((b) => b.bidId !== marmot).map((b) => b.bidId);

  expect(refusal(await propose(eventId, marmot))).toBe('422 wrong-state');
  expect(refusal(await find(eventId, marmot, 'conditions', { ...failing, place: '' }))).toBe(
    '400 body-wrong place missing',
  );
  expect(refusal(await find(eventId, marmot, 'arithmetic', fine))).toBe('403 prices-sealed');
  expect(refusal(await find(eventId, marmot, 'nothing', fine))).toBe('404 not-found');
  expect((await find(eventId, marmot, 'conditions', failing, 0, eva)).status).toBe(200);
  expect(refusal(await find(eventId, marmot, 'conditions', fine, 0))).toBe('412 changed-meanwhile');
  await mark(eventId, others);
  expect(refusal(await lock(eventId))).toBe('422 check-open');
  const before = await world.cast.by(lead).call(evaluation.readEvaluation, { params: { eventId, lotId } });
  expect(before.unsettled).toEqual([
    { bidId: marmot, name: 'Marmot & Daughters', text: 'found not responsive, and not rejected' },
  ]);

  expect(refusal(await propose(eventId, marmot, eva))).toBe('403 not-allowed');
  expect((await propose(eventId, marmot)).status).toBe(201);
  expect(refusal(await confirm(eventId, marmot, lead))).toBe('422 second-person-needed');
  expect(refusal(await confirm(eventId, marmot, manager))).toBe('403 not-allowed');
  // Two at the same second: one confirms it, the other is told who did.
  const both = await Promise.all([eva, farid].map((who) => confirm(eventId, marmot, who)));
  expect(both.map((b) => b.status).sort()).toEqual([200, 422]);
  const view = await world.cast.by(eva).call(evaluation.readEvaluation, { params: { eventId, lotId } });
  expect(view.beside.find((b) => b.bidId === marmot)?.rejected).toEqual(reject);

  expect((await lock(eventId)).status).toBe(200);
  expect(
    refusal(await ask(world, lead, evaluation.liftRejection, { params: at(eventId, marmot), body: { reason: 'x' } })),
  ).toBe('422 wrong-state');
  await openPrices(eventId);
  const { ranking } = await world.cast.by(lead).call(evaluation.readRanking, { params: { eventId, lotId } });
  expect(ranking.leftOut).toMatchObject([
    { bidId: marmot, code: 'rejected', text: 'The drawing is not to scale. (RFP 2.3)' },
  ]);
  expect(ranking.ranked).toHaveLength(2);
  await ask(world, lead, evaluation.recommendAward, {
    params: { eventId, lotId },
    body: { bidId: ranking.ranked[0]!.bidId, reasons: 'It ranks first.' },
  });
  await ask(world, approver, evaluation.decideOnAward, {
    params: { eventId, lotId },
    body: { approve: true, reason: '' },
  });
  await world.stack.settled();
  const told = (who: string) => world.stack.mails(who).filter((m) => m.subject.startsWith('Result:'));
  expect(told(ines)[0]?.text).toContain('not ranked:\nThe drawing is not to scale. (RFP 2.3)');
  expect([...told(maya), ...told(tomas)].some((m) => m.text.includes('not to scale'))).toBe(false);
  // The lowest price left with its bid.
  expect(ranking.ranked.flatMap((r) => r.points.filter((p) => p.criterionId === 'cost').map((p) => p.shown))).toContain(
    '40.00',
  );
  expect((await whats(eventId)).filter((w) => w.startsWith('check.'))).toEqual([
    'check.found',
    'check.rejection-proposed',
    'check.rejected',
  ]);
});

test('a claim found false is scored as it is, beside the bidder’s own answer, which stays', async () => {
  const eventId = await opened({ [maya]: '900.00' });
  const bidId = await idOf(eventId, 'Paper');
  const false_ = { ...fine, reason: 'The workshop is abroad.', corrected: 'no', evidence: 'Register of companies.' };
  expect((await find(eventId, bidId, 'question-local', false_)).status).toBe(200);
  await mark(eventId, [bidId]);
  expect((await lock(eventId)).status).toBe(200);
  await openPrices(eventId);
  const { ranking, corrections } = await world.cast
    .by(auditor)
    .call(evaluation.readRanking, { params: { eventId, lotId } });
  expect(corrections).toMatchObject([{ bidId, questionId: 'local', own: 'yes', corrected: 'no' }]);
  expect(ranking.ranked[0]!.points.find((p) => p.criterionId === 'near')!.shown).toBe('0.00');
  const { bids } = await world.cast.by(lead).call(evaluation.readEvaluation, { params: { eventId, lotId } });
  expect(bids[0]!.answers.local).toBe('yes');
});

test('a lifted rejection brings the bid back: it has to be marked again before the lock', async () => {
  const eventId = await opened({ [maya]: '900.00' });
  const bidId = await idOf(eventId, 'Paper');
  await find(eventId, bidId, 'conditions', failing);
  await propose(eventId, bidId);
  await confirm(eventId, bidId, eva);
  const lift = (reason: string) =>
    ask(world, lead, evaluation.liftRejection, { params: at(eventId, bidId), body: { reason } });
  expect(refusal(await lift(' '))).toBe('400 body-wrong reason missing');
  expect((await lift('A scale stands on page 3.')).status).toBe(200);
  await find(eventId, bidId, 'conditions', fine, 1);
  expect(refusal(await lock(eventId))).toBe('422 marks-missing');
});

test('an abnormally low price holds the recommendation up until it is explained and decided on', async () => {
  const prices = { [maya]: '400.00', [tomas]: '1000.00', [ines]: '1000.00' };
  const eventId = await opened(prices, { abnormallyLowPercent: '30', readOut: true });
  await mark(
    eventId,
    (await check(eventId)).bids.map((b) => b.bidId),
  );
  expect((await check(eventId)).low).toBeNull();
  await lock(eventId);
  await openPrices(eventId);
  const { low } = await check(eventId);
  expect(low?.rows.map((r) => [r.name, r.flagged])).toEqual([
    ['Lanternfish Works', false],
    ['Marmot & Daughters', false],
    ['Paper Heron Collective', true],
  ]);
  const bidId = await idOf(eventId, 'Paper');
  const { ranking } = await world.cast.by(lead).call(evaluation.readRanking, { params: { eventId, lotId } });
  const recommend = () =>
    ask(world, lead, evaluation.recommendAward, {
      params: { eventId, lotId },
      body: { bidId: ranking.ranked[0]!.bidId, reasons: 'It ranks first.' },
    });
  expect(refusal(await recommend())).toBe('422 abnormally-low-open');
  const decide = (accepted: boolean) =>
    ask(world, lead, evaluation.decideLow, {
      params: at(eventId, bidId),
      body: { accepted, reasons: 'The workshop owns its forest.' },
    });
  expect(refusal(await decide(true))).toBe('422 abnormally-low-open');
  const due = minutesAhead(world, 90).slice(0, 16);
  const asked = await ask(world, lead, evaluation.askBidder, {
    params: at(eventId, bidId),
    body: { kind: 'price', text: 'Explain the unit price of the bench.', due },
  });
  expect(asked.status).toBe(201);
  await world.stack.moveClockTo(Date.parse(`${due}:00.000Z`) + 1000);
  expect((await check(eventId)).bids.find((b) => b.bidId === bidId)!.clarifications[0]!.state).toBe('overdue');
  expect((await decide(true)).status).toBe(200);
  expect((await recommend()).status).toBe(201);
  expect(refusal(await find(eventId, bidId, 'arithmetic', fine))).toBe('422 wrong-state');

  // What was read out: in the minutes, to every bidder of the lot and to nobody else.
  const minutes = await world.cast
    .by(auditor)
    .call(opening.readMinutes, { params: { eventId, lotId, envelope: 'commercial' } });
  expect(minutes.minutes.bids.map((b) => [b.bidder, b.total])).toEqual([
    ['Lanternfish Works', '40100'],
    ['Marmot & Daughters', '40100'],
    ['Paper Heron Collective', '16100'],
  ]);
  expect(minutes.fingerprint).toBe(fingerprint(minutes.minutes));
  const { items } = await world.cast.by(auditor).call(events.readRecord, { params: { eventId } });
  expect(items.filter((f) => f.what === 'opening.minutes').map((f) => f.data?.minutes)).toContain(minutes.fingerprint);
  const page = await ask(world, auditor, opening.readMinutes, {
    params: { eventId, lotId, envelope: 'commercial' },
    query: { format: 'html' },
  });
  expect(page.headers.get('content-type')).toContain('text/html');
  const csv = await ask(world, lead, evaluation.readTabulation, {
    params: { eventId, lotId },
    query: { format: 'csv' },
  });
  expect(csv.body.text).toContain('Benches,Lanternfish Works,Total,,,,40100,USD');
});
