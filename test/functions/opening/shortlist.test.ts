/** Two envelopes, and bids that go no further by the technical marks: their prices stay sealed, everywhere and for good. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as correspondence from '../../../shared/api/correspondence.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as opening from '../../../shared/api/opening.ts';
import type { EventContent, Method } from '../../../shared/event.ts';
import { givenContent } from '../../given.ts';
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
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

/** Design must reach half its points. Marmot’s design is poor, and nobody offers benches as cheaply. */
const { method } = givenContent();
const halfDesign: Method = {
  ...method,
  criteria: method.criteria.map((c) => (c.id === 'design' ? { ...c, minimum: { of: 'percent', least: '50' } } : c)),
};
/** Bids are made, the first envelopes opened, marks given and locked. */
async function upToLock(changes: Partial<EventContent> = {}): Promise<void> {
  const closes = minutesAhead(world, 1).slice(0, 16);
  eventId = await publishSmall(world, { closes, method: halfDesign, ...changes });
  params = { eventId, lotId };
  await bidFor(world, maya, eventId, benchAt('911.00'));
  await bidFor(world, tomas, eventId, benchAt('922.00'));
  await bidFor(world, ines, eventId, benchAt('777.77'));
  await afterDeadline(world, eventId);
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical');
  const poor = (company: string, criterion: string) =>
    company.startsWith('Marmot') && criterion === 'design' ? '1' : company.startsWith('Paper') ? '4' : '3';
  for (const who of evaluators) await score(world, who, eventId, poor);
  for (const who of [lead, approver, auditor]) await declareNone(world, who, eventId);
  await world.cast.by(lead).call(evaluation.lockMarks, { params });
  await world.stack.settled();
}
const openPrices = () => openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
const ranking = () => world.cast.by(lead).call(evaluation.readRanking, { params });
const facts = async () => (await world.cast.by(auditor).call(events.readRecord, { params: { eventId } })).items;
/** The price, its total, and the bytes of neither. */
const prices = /777\.77|31,?210\.80|31210\.8/;
const marmotId = async () =>
  (await world.cast.by(lead).call(evaluation.readCheck, { params })).bids.find((b) => b.name.startsWith('Marmot'))!
    .bidId;

test('whoever falls below a minimum is told so with the lock, and nobody else is', async () => {
  await upToLock();
  const told = (who: string) =>
    world.stack.mails(who).filter((m) => m.subject.startsWith('Your price envelope') && m.text.includes(eventId));
  expect([told(maya), told(tomas)]).toEqual([[], []]);
  expect(told(ines)).toHaveLength(1);
  expect(told(ines)[0]!.text).toContain('its price envelope is not opened:');
  // The event discloses the result alone: no points.
  expect(told(ines)[0]!.text).toContain('below the minimum');
  expect(told(ines)[0]!.text).not.toContain('20 %');
  const result = await world.cast.by(ines).call(correspondence.readResult, { params });
  expect([result.letters[0]!.news, result.objecting]).toEqual(['price-sealed', 'no']);
  expect(refusal(await ask(world, tomas, correspondence.readResult, { params }))).toBe('404 not-found');
  const shortlisted = (await facts()).find((f) => f.what === 'evaluation.shortlisted')!;
  expect(shortlisted.data).toEqual({
    opens: 'Lanternfish Works, Paper Heron Collective',
    sealed: 'Marmot & Daughters',
  });
  expect(shortlisted.why).toContain('Marmot & Daughters: ');
});

test('its price envelope is not opened with the others: no item on the buyer’s side and no answer holds its price', async () => {
  expect(await openPrices()).toBe(2);
  expect(JSON.stringify(await itemsOf('records'))).toMatch(/911\.00/);
  expect(JSON.stringify(await itemsOf('records'))).not.toMatch(prices);
  const bidId = await marmotId();
  const answers = await buyersAnswers(world, eventId, { bidId });
  expect([...answers.values()].some((text) => text.includes('911.00'))).toBe(true);
  for (const [asked, text] of answers) expect(text, asked).not.toMatch(prices);
  const again = await ask(world, openers[0], opening.openEnvelope, { params: { ...params, envelope: 'commercial' } });
  expect(refusal(again)).toBe('422 wrong-state');
  const { minutes } = await world.cast.by(auditor).call(opening.readMinutes, {
    params: { ...params, envelope: 'commercial' },
  });
  expect(minutes.bids.map((b) => b.bidder)).toEqual(['Lanternfish Works', 'Paper Heron Collective']);
  expect(minutes.sealed).toMatchObject([{ bidder: 'Marmot & Daughters', why: 'below-minimum' }]);
  expect((await facts()).find((f) => f.what === 'opening.price-sealed')?.data).toMatchObject({
    bidder: 'Marmot & Daughters',
    why: 'below the minimum',
  });
});

test('it is left out of the ranking for its marks; check, tabulation and letters do without its price', async () => {
  const bidId = await marmotId();
  const ranked = await ranking();
  expect(ranked.ranking.leftOut).toMatchObject([{ bidId, code: 'below-minimum', price: null }]);
  expect(ranked.ranking.ranked).toHaveLength(2);
  const check = await world.cast.by(lead).call(evaluation.readCheck, { params });
  const of = check.bids.find((b) => b.bidId === bidId)!;
  expect([of.total, of.points.some((p) => p.envelope === 'commercial')]).toEqual([null, false]);
  expect(check.bids.filter((b) => b.points.some((p) => p.envelope === 'commercial'))).toHaveLength(2);
  const found = await ask(world, lead, evaluation.saveFinding, {
    params: { ...params, bidId, pointId: 'arithmetic' },
    ifMatch: 0,
    body: { verdict: 'responsive', reason: '', place: '', corrected: null, evidence: '' },
  });
  expect(refusal(found)).toBe('403 prices-sealed');
  const tabulation = await world.cast.by(lead).call(evaluation.readTabulation, { params });
  expect(tabulation.bids.filter((b) => b.sealed).map((b) => [b.name, b.total])).toEqual([['Marmot & Daughters', null]]);
  const bundle = await world.cast.by(lead).call(evaluation.readBundle, { params });
  expect(bundle.bids.find((b) => b.bidId === bidId)!.prices).toEqual([]);

  const first = ranked.ranking.ranked[0]!;
  await world.cast
    .by(lead)
    .call(evaluation.recommendAward, { params, body: { bidId: first.bidId, reasons: 'First.' } });
  const { items } = await world.cast.by(lead).call(evaluation.readLetters, { params });
  expect(items.map((l) => l.chosen).filter(Boolean)).toHaveLength(1);
  await world.cast.by(approver).call(evaluation.decideOnAward, { params, body: { approve: true, reason: '' } });
  await world.stack.settled();
  expect((await world.cast.by(ines).call(correspondence.readResult, { params })).letters.map((l) => l.news)).toEqual([
    'awarded',
    'price-sealed',
  ]);
});

test('evaluated again, who qualifies now has its envelope opened after all, by two people; the others’ are open as they were', async () => {
  await world.cast.by(approver).call(evaluation.setAwardAside, {
    params,
    body: { reasons: 'A mark was given for another bid.', to: 'scoring' },
  });
  await world.stack.settled();
  const bidId = await marmotId();
  for (const who of evaluators) {
    const client = world.cast.by(who);
    const { bids, myMarks } = await client.call(evaluation.readEvaluation, { params });
    // Who marks again reads no price, as the first time.
    expect(bids.map((b) => b.total)).toEqual([null, null, null]);
    const before = myMarks.find((m) => m.bidId === bidId && m.criterionId === 'design')!;
    await client.call(evaluation.saveMark, {
      params: { ...params, bidId, criterionId: 'design' },
      ifMatch: before.version,
      body: { mark: '3', reason: 'The drawing was read at last.', place: 'drawing.pdf' },
    });
    for (const b of bids) await client.call(evaluation.signOff, { params: { ...params, bidId: b.bidId } });
  }
  await world.cast.by(lead).call(evaluation.lockMarks, { params });
  await world.stack.settled();
  expect(refusal(await ask(world, lead, evaluation.readRanking, { params }))).toBe('422 wrong-state');
  for (const [asked, text] of await buyersAnswers(world, eventId, { bidId })) expect(text, asked).not.toMatch(prices);
  expect(world.stack.mails(ines).filter((m) => m.subject.includes('opened after all'))).toHaveLength(1);
  const one = world.cast.by(openers[0]);
  const { lot } = await one.call(opening.openEnvelope, { params: { ...params, envelope: 'commercial' } });
  expect([lot.stage, lot.openings.commercial?.people.length]).toEqual(['locked', 1]);
  await world.cast.by(openers[1]).call(opening.openEnvelope, { params: { ...params, envelope: 'commercial' } });
  await world.stack.settled();
  const { ranking: now } = await ranking();
  expect(now.leftOut).toEqual([]);
  expect(now.ranked.map((r) => r.price)).toContain('31210.8');
  const read = (envelope: string) =>
    world.cast.by(auditor).call(opening.readMinutes, { params: { ...params, envelope } });
  expect((await read('commercial')).minutes.bids).toHaveLength(2);
  expect((await read('commercial@2')).minutes.bids.map((b) => b.bidder)).toEqual(['Marmot & Daughters']);
});

test('so many of the best go on where the method says so; who is rejected for its price later gives its place to nobody', async () => {
  await upToLock({ method: { ...method, shortlist: { top: 1 } }, disclosure: 'debrief' });
  const told = world.stack.mails(tomas).filter((m) => m.text.includes(eventId) && m.subject.startsWith('Your price'));
  expect(told.map((m) => m.text.includes('Ranks 2 by quality; the best 1 go on.'))).toEqual([true]);
  expect(await openPrices()).toBe(1);
  const { ranking: before } = await ranking();
  expect(before.ranked.map((r) => r.name)).toEqual(['Paper Heron Collective']);
  expect(before.leftOut.map((l) => [l.name, l.code, l.text])).toMatchObject([
    ['Lanternfish Works', 'not-shortlisted', 'Ranks 2 by quality; the best 1 go on.'],
    ['Marmot & Daughters', 'not-shortlisted', 'Ranks 3 by quality; the best 1 go on.'],
  ]);
  const { bidId } = before.ranked[0]!;
  const failing = { verdict: 'not-responsive', reason: 'It adds a condition.', place: 'RFP 3', corrected: null };
  const find = { params: { ...params, bidId, pointId: 'price-basis' }, ifMatch: 0, body: { ...failing, evidence: '' } };
  const { bids } = await world.cast.by(lead).call(evaluation.readCheck, { params });
  const point = bids.find((b) => b.bidId === bidId)!.points.find((p) => p.envelope === 'commercial' && p.open)!;
  await world.cast.by(lead).call(evaluation.saveFinding, {
    ...find,
    params: { ...find.params, pointId: point.id },
    body: { ...find.body, verdict: 'not-responsive' },
  });
  const at = { ...params, bidId };
  await world.cast.by(lead).call(evaluation.proposeRejection, {
    params: at,
    body: { reason: 'It adds a condition.', place: 'RFP 3' },
  });
  await world.cast.by(evaluators[0]).call(evaluation.confirmRejection, { params: at });
  const { ranking: after } = await ranking();
  expect(after.ranked).toEqual([]);
  expect(after.leftOut.map((l) => l.code)).toEqual(['not-shortlisted', 'not-shortlisted', 'rejected']);
});
