/** A whole round of best and final offers: called, bid for again under seal, opened by two, ranked anew; and one that is cancelled. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as correspondence from '../../../shared/api/correspondence.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as opening from '../../../shared/api/opening.ts';
import { roundLot } from '../../../shared/rounds.ts';
import { millis, wallInput } from '../../../shared/time.ts';
import { ask, refusal } from '../asking.ts';
import { buyersAnswers } from '../buyers-answers.ts';
import { itemsOf } from '../everything.ts';
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
  minutesAhead,
  openers,
  publishSmall,
  score,
  suppliers,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas, ines] = suppliers;

let world: World;
let eventId: string;
let params: { eventId: string; lotId: string };
/** Three bids at 900, 950 and 1,200 a bench, marked alike, ranked in that order. */
beforeAll(async () => {
  world = await startWorld();
  const closes = minutesAhead(world, 1).slice(0, 16);
  eventId = await publishSmall(world, { closes, minimumNoticeDays: 1, offerRounds: 2 });
  params = { eventId, lotId };
  await bidFor(world, maya, eventId, benchAt('900.00'));
  await bidFor(world, tomas, eventId, benchAt('950.00'));
  await bidFor(world, ines, eventId, benchAt('1200.00'));
  await afterDeadline(world, eventId);
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical');
  for (const who of evaluators) await score(world, who, eventId, () => '3');
  for (const who of [lead, approver, auditor]) await declareNone(world, who, eventId);
  await world.cast.by(lead).call(evaluation.lockMarks, { params });
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
});
afterAll(() => world?.stop());

const ranking = () => world.cast.by(lead).call(evaluation.readRanking, { params });
const names = async () => (await ranking()).ranking.ranked.map((r) => r.name);
const facts = async (what: string) =>
  (await world.cast.by(auditor).call(events.readRecord, { params: { eventId } })).items.filter((f) => f.what === what);
const dayAhead = (hours: number) =>
  wallInput(new Date(world.stack.clock.now() + hours * 3_600_000).toISOString(), 'UTC');
const why = 'Two prices lie within five per cent of each other.';
const callRound = (bidIds: string[], closes: string, who: string = lead, reasons = why) =>
  ask(world, who, evaluation.callRound, { params, body: { bidIds, reasons, closes } });
const roundAt = (number: number) => ({ ...params, number: String(number) });
const openOffers = (number: number, who: string) => ask(world, who, opening.openOffers, { params: roundAt(number) });
const inRound = (number: number) => ({ eventId, lotId: roundLot(lotId, number) });
/** Saves and submits an offer of a round at a price for a bench. */
async function offer(who: string, number: number, unitPrice: string) {
  const at = { params: inRound(number) };
  const client = world.cast.by(who);
  const before = await client.call(bids.readBid, at);
  const body = { ...before.content, ...benchAt(unitPrice) };
  const { version } = await client.call(bids.saveBid, { ...at, ifMatch: before.version, body });
  const seen = bids.seenIn(await client.call(bids.readBid, at));
  return ask(world, who, bids.submitBid, { ...at, ifMatch: version, body: { mayBind: true, notice: 1, seen } });
}
const afterRound = async (number: number) => {
  const { rounds } = await world.cast.by(lead).call(evaluation.readRounds, { params });
  await world.stack.moveClockTo(millis(rounds.find((r) => r.number === number)!.closesAt) + 61_000);
};

test('a round is called by the lead alone, for the best in their order, with reasons and the notice that the event promises', async () => {
  const { ranking: now } = await ranking();
  expect(now.ranked.map((r) => r.name)).toEqual(['Paper Heron Collective', 'Lanternfish Works', 'Marmot & Daughters']);
  const [first, second, third] = now.ranked.map((r) => r.bidId) as [string, string, string];
  const late = dayAhead(30);
  expect(refusal(await callRound([first, second], late, evaluators[0]))).toBe('403 not-allowed');
  expect(refusal(await callRound([first], late))).toBe('400 body-wrong bidIds too-few');
  expect(refusal(await callRound([first, third], late))).toBe('400 body-wrong bidIds passed-over');
  expect(refusal(await callRound([first, 'nobody'], late))).toBe('400 body-wrong bidIds not-ranked');
  expect(refusal(await callRound([first, second], late, lead, ' '))).toBe('400 body-wrong reasons missing');
  expect(refusal(await callRound([first, second], dayAhead(20)))).toBe('400 body-wrong closes notice-too-short');
  expect((await callRound([first, second], late)).status).toBe(201);
  await world.stack.settled();
  const told = (who: string) => world.stack.mails(who).filter((m) => m.subject.startsWith('Best and final offer'));
  expect([told(maya).length, told(tomas).length, told(ines).length]).toEqual([1, 1, 0]);
  expect(told(maya)[0]!.text).toContain(why);
  expect(told(openers[0])[0]!.subject).toContain('to open');
  expect((await facts('round.called'))[0]).toMatchObject({
    data: { number: 1, bidders: 'Paper Heron Collective, Lanternfish Works' },
    why,
  });
});

test('while it runs there is no other round, no recommendation and no rejection', async () => {
  const { ranking: now } = await ranking();
  const [first, second] = now.ranked.map((r) => r.bidId) as [string, string];
  expect(refusal(await callRound([first, second], dayAhead(40)))).toBe('422 round-running');
  const recommend = { params, body: { bidId: first, reasons: 'It ranks first.' } };
  expect(refusal(await ask(world, lead, evaluation.recommendAward, recommend))).toBe('422 round-running');
  const end = { params, body: { how: 'no-award', reasons: 'Too dear.' } };
  expect(refusal(await ask(world, lead, evaluation.proposeAnEnding, end))).toBe('422 round-running');
});

test('who is invited bids again for the prices alone, and who is not finds no such lot', async () => {
  expect(refusal(await ask(world, ines, bids.readBid, { params: inRound(1) }))).toBe('404 not-found');
  expect(refusal(await ask(world, maya, bids.readBid, { params: inRound(2) }))).toBe('404 not-found');
  const view = await world.cast.by(tomas).call(bids.readBid, { params: inRound(1) });
  expect([view.round, view.notice.content.questions, view.notice.content.envelopes]).toEqual([
    { number: 1, lotId },
    [],
    'one',
  ]);
  expect(view.standing).toBeNull();
  const file = { name: 'a.pdf', size: 4, sha256: 'ab'.repeat(32), envelope: 'bid', questionId: null };
  expect(refusal(await ask(world, tomas, bids.announceUpload, { params: inRound(1), body: file }))).toBe(
    '422 file-not-accepted envelope prices-only',
  );
  const first = await offer(tomas, 1, '799.99');
  expect(first.status).toBe(201);
  // Replaced as any bid; the earlier bid is not touched.
  expect((await offer(tomas, 1, '788.88')).status).toBe(201);
  const own = await world.cast.by(tomas).call(bids.readBid, { params });
  expect([own.standing?.n, own.receipts.length]).toEqual([1, 1]);
  expect((await world.cast.by(tomas).call(bids.readBid, { params: inRound(1) })).receipts).toHaveLength(2);
});

test('nobody on the buyer’s side learns before the opening who bid again, or what', async () => {
  // Each refusal has an id of its own, in the log too.
  const everything = async () =>
    new Map(
      [...(await buyersAnswers(world, eventId))].map(([asked, text]) => [
        asked,
        text.replace(/"requestId":"[^"]*"|<updated>[^<]*/g, ''),
      ]),
    );
  const before = await everything();
  expect((await offer(maya, 1, '777.77')).status).toBe(201);
  expect(await everything()).toEqual(before);
  for (const [asked, text] of before) expect(text, asked).not.toMatch(/788\.88|777\.77|799\.99/);
  expect(JSON.stringify(await itemsOf('records'))).not.toMatch(/788\.88|777\.77/);
  expect(refusal(await openOffers(1, openers[0]))).toBe('422 too-early');
  expect((await facts('round.refused'))[0]?.data).toEqual({ number: 1, reason: 'too-early' });
});

test('an offer that is taken back leaves the earlier bid; one that comes at the deadline is late', async () => {
  const { standing } = await world.cast.by(maya).call(bids.readBid, { params: inRound(1) });
  const back = { params: inRound(1), body: { bidId: standing!.bidId } };
  expect((await ask(world, maya, bids.withdrawBid, back)).status).toBe(200);
  const { rounds } = await world.cast.by(lead).call(evaluation.readRounds, { params });
  await world.stack.moveClockTo(millis(rounds[0]!.closesAt));
  expect(
    refusal(
      await ask(world, maya, bids.submitBid, {
        params: inRound(1),
        ifMatch: 1,
        body: { mayBind: true, notice: 1, seen: { last: 1, stands: false, files: [] } },
      }),
    ),
  ).toBe('422 deadline-passed');
});

test('two people open the offers once the grace is over; the ranking rests on them, and on the bids of all others', async () => {
  const before = await ranking();
  await afterRound(1);
  expect(refusal(await openOffers(1, lead))).toBe('403 not-allowed');
  expect((await openOffers(1, openers[0])).status).toBe(202);
  expect(refusal(await openOffers(1, openers[0]))).toBe('422 second-person-needed');
  expect((await openOffers(1, openers[1])).status).toBe(202);
  await world.stack.settled();
  expect(await names()).toEqual(['Lanternfish Works', 'Paper Heron Collective', 'Marmot & Daughters']);
  const now = await ranking();
  // 40 benches at 788.88, and the fixing.
  expect(now.ranking.ranked.map((r) => r.price)).toEqual(['31655.2', '36100', '48100']);
  expect((await facts('round.offer')).map((f) => f.data?.bidder)).toEqual(['Lanternfish Works']);
  expect((await facts('round.stands')).map((f) => f.data?.bidder)).toEqual(['Paper Heron Collective']);
  const { rounds } = await world.cast.by(auditor).call(evaluation.readRounds, { params });
  expect(rounds[0]!.before).toEqual(before.ranking);
  expect(rounds[0]!.ranking).toBe(before.fingerprint);
  expect(rounds[0]!.offers).toMatchObject([{ name: 'Lanternfish Works', total: '31655.2' }]);
  expect(JSON.stringify(await itemsOf('records'))).not.toMatch(/777\.77|799\.99/);
  const { minutes } = await world.cast.by(auditor).call(opening.readMinutes, {
    params: { ...params, envelope: 'round-1' },
  });
  expect([minutes.round, minutes.bids.map((b) => [b.bidder, b.total])]).toEqual([1, [['Lanternfish Works', null]]]);
  expect(refusal(await ask(world, tomas, correspondence.readReadOut, { params }))).toBe('404 not-found');
  const tabulation = await world.cast.by(lead).call(evaluation.readTabulation, { params });
  expect(tabulation.bids.map((b) => b.total)).toContain('31655.2');
  const bundle = await world.cast.by(lead).call(evaluation.readBundle, { params });
  expect(bundle.result).toEqual(now.ranking);
  expect(bundle.bids.find((b) => b.name === 'Lanternfish Works')?.fingerprint).toBe(rounds[0]!.offers[0]!.fingerprint);
});

test('another round can follow, and be cancelled before its opening: what was submitted in it is never opened', async () => {
  const { ranking: now } = await ranking();
  const [first, second, third] = now.ranked.map((r) => r.bidId) as [string, string, string];
  expect((await callRound([first, second, third], dayAhead(30))).status).toBe(201);
  expect((await offer(ines, 2, '500.00')).status).toBe(201);
  const cancel = (number: number, reason: string) =>
    ask(world, lead, evaluation.cancelRound, { params: roundAt(number), body: { reason } });
  expect(refusal(await cancel(1, 'No.'))).toBe('422 wrong-state');
  expect(refusal(await cancel(2, ' '))).toBe('400 body-wrong reason missing');
  expect((await cancel(2, 'The budget was cut.')).status).toBe(200);
  await world.stack.settled();
  expect(world.stack.mails(ines).filter((m) => m.subject.startsWith('No best and final offers'))).toHaveLength(1);
  const view = await world.cast.by(ines).call(bids.readBid, { params: inRound(2) });
  expect(view.cancelled?.reasons).toBe('The budget was cut.');
  const late = await ask(world, ines, bids.saveBid, {
    params: inRound(2),
    ifMatch: view.version,
    body: { ...view.content, ...benchAt('400.00') },
  });
  expect(refusal(late)).toBe('422 deadline-passed');
  await afterRound(2);
  expect(refusal(await openOffers(2, openers[0]))).toBe('422 wrong-state');
  expect(await names()).toEqual(['Lanternfish Works', 'Paper Heron Collective', 'Marmot & Daughters']);
  // And the award goes on from the last ranking.
  const recommend = { params, body: { bidId: first, reasons: 'It ranks first.' } };
  expect((await ask(world, lead, evaluation.recommendAward, recommend)).status).toBe(201);
  expect(refusal(await callRound([first, second], dayAhead(30)))).toBe('422 wrong-state');
});

test('while the panel marks again, nobody reads a price or a ranking: not of a round, not in the check', async () => {
  const body = { approve: true, reason: '' };
  expect((await ask(world, approver, evaluation.decideOnAward, { params, body })).status).toBe(200);
  const aside = { reasons: 'A mark was mistaken.', to: 'scoring' as const };
  expect((await ask(world, approver, evaluation.setAwardAside, { params, body: aside })).body).toMatchObject({
    stage: 'scoring',
  });
  expect(refusal(await ask(world, lead, evaluation.readRounds, { params }))).toBe('422 wrong-state');
  for (const who of [lead, auditor, evaluators[0]])
    expect(JSON.stringify((await ask(world, who, evaluation.readCheck, { params })).body)).not.toMatch(
      /\b36100\b|31655\.2/,
    );
});
