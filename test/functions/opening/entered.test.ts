/** A bid that came on paper, once it is open: marked as such wherever it is read, and judged by nobody who entered it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as check from '../../../shared/api/check.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as lettersOf from '../../../shared/api/letters.ts';
import * as opening from '../../../shared/api/opening.ts';
import * as people from '../../../shared/api/people.ts';
import type { TeamRole } from '../../../shared/event.ts';
import type { Fact } from '../../../shared/record.ts';
import { factSentence } from '../../../shared/record-sentence.ts';
import { ask, refusal } from '../asking.ts';
import { enterBid, paperTo, submitAs, typeIn, withdrawAs } from '../bids/enter-a-bid.ts';
import { itemsOf } from '../everything.ts';
import {
  afterDeadline,
  bidFor,
  declareNone,
  evaluators,
  lead,
  lotId,
  manager,
  oneEnvelope,
  openers,
  publishSmall,
  score,
  suppliers,
  teamOf,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
let eventId: string;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const params = () => ({ eventId, lotId });
const byPost = { contact: { name: 'Ruth Miller', email: '', postal: 'Mill Lane 3, 99999 Town' } };

/** The manager gets a part in the team beside what is there. */
async function joins(...roles: TeamRole[]): Promise<void> {
  const client = world.cast.by(manager);
  const { items } = await client.call(people.colleagues);
  const personId = items.find((p) => p.email === manager)!.id;
  const { version } = await client.call(events.readEvent, { params: { eventId } });
  const members = [...(await teamOf(world)), { personId, roles }];
  await client.call(events.setTeam, { params: { eventId }, ifMatch: version, body: { members, reason: 'One more.' } });
}

beforeEach(async () => {
  eventId = await publishSmall(world, paperTo);
  await bidFor(world, suppliers[0], eventId);
  await enterBid(world, manager, eventId, byPost);
});

const opened = async () => {
  await afterDeadline(world, eventId);
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical');
};

test('the record, the minutes, the bid and the tabulation say who entered it, why, and how it came', async () => {
  await opened();
  await declareNone(world, lead, eventId);
  const facts = (await itemsOf('records')).filter((i) => i.pk.startsWith('FACTS#') && i.pk.endsWith(eventId));
  const said = facts.map((f) => f.data as Fact).filter((f) => f.what === 'opening.entered');
  expect(said.map((f) => [factSentence(f).replace(/received .* by/, 'received … by'), f.why])).toEqual([
    [
      'The bid of Old Mill Joinery was entered by Ben Ortiz: it came on paper, received … by Front desk',
      'The workshop has no computer.',
    ],
  ]);

  const place = { ...params(), envelope: 'technical' };
  const { minutes } = await world.cast.by(lead).call(opening.readMinutes, { params: place });
  expect(minutes.bids.map((b) => [b.bidder, b.entered?.by, b.entered?.reason])).toEqual([
    ['Old Mill Joinery', 'Ben Ortiz', 'The workshop has no computer.'],
    ['Paper Heron Collective', undefined, undefined],
  ]);
  const page = await world.send(
    await world.token(lead),
    'GET',
    `/api/opening/${eventId}/${lotId}/minutes/technical?format=html`,
  );
  expect(String(page.body.text)).toContain(
    'Entered by Ben Ortiz on behalf of the bidder: The workshop has no computer.',
  );

  const { bids } = await world.cast.by(lead).call(evaluation.readEvaluation, { params: params() });
  expect(bids.map((b) => [b.name, b.entered?.by.name, b.entered?.way])).toEqual([
    ['Old Mill Joinery', 'Ben Ortiz', 'paper'],
    ['Paper Heron Collective', undefined, undefined],
  ]);
}, 60_000);

test('who entered it opens no later envelope of the lot, declares no freedom from conflict, and marks nothing', async () => {
  await opened();
  for (const evaluator of evaluators) await score(world, evaluator, eventId, () => '4');
  await declareNone(world, lead, eventId);
  await joins('evaluator');
  const declared = await ask(world, manager, evaluation.declareConflict, {
    params: params(),
    body: { conflict: false, reason: '' },
  });
  expect(refusal(declared)).toBe('403 entry-apart');
  await joins('opener');
  await world.cast.by(lead).call(evaluation.lockMarks, { params: params() });
  const open = await ask(world, manager, opening.openEnvelope, { params: { ...params(), envelope: 'commercial' } });
  expect(refusal(open)).toBe('403 entry-apart');

  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
  const tabulated = await world.cast.by(lead).call(check.readTabulation, { params: params() });
  expect(tabulated.bids.map((b) => b.entered?.by.name)).toEqual(['Ben Ortiz', undefined]);
  const { ranking } = await world.cast.by(lead).call(evaluation.readRanking, { params: params() });
  const body = { bidId: ranking.ranked[0]!.bidId, reasons: 'It has the most points.' };
  await world.cast.by(lead).call(evaluation.recommendAward, { params: params(), body });
  const { items } = await world.cast.by(lead).call(lettersOf.readLetters, { params: params() });
  expect(items.map((l) => [l.bidder, l.post])).toEqual([
    ['Old Mill Joinery', 'Mill Lane 3, 99999 Town'],
    ['Paper Heron Collective', undefined],
  ]);
}, 60_000);

test('who entered a bid does not open the first envelopes either, one envelope or two; the attempt is on the record', async () => {
  for (const envelope of ['technical', 'bid'] as const) {
    eventId = await publishSmall(world, { ...paperTo, ...(envelope === 'bid' ? oneEnvelope : {}) });
    await enterBid(world, manager, eventId, byPost);
    await afterDeadline(world, eventId);
    const say = () => ask(world, manager, opening.openEnvelope, { params: { ...params(), envelope } });
    expect(refusal(await say())).toBe('403 not-allowed');
    await joins('opener');
    expect(refusal(await say())).toBe('403 entry-apart');
    const { items } = await world.cast.by(lead).call(events.readRecord, { params: { eventId } });
    const refused = items.filter((f) => f.what === 'opening.refused').map((f) => [f.who.name, f.data?.reason]);
    expect(refused).toEqual([
      ['Ben Ortiz', 'not-allowed'],
      ['Ben Ortiz', 'entry-apart'],
    ]);
    const { lot } = await world.cast.by(lead).call(opening.readOpening, { params: params() });
    expect([lot.stage, lot.openings]).toEqual(['sealed', {}]);
    await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, envelope);
  }
}, 60_000);

test('who entered a bid that was withdrawn opens none either', async () => {
  eventId = await publishSmall(world, paperTo);
  const { bidderId, receipt } = await enterBid(world, manager, eventId);
  await withdrawAs(world, manager, { eventId, bidderId, bidId: receipt.bidId });
  await afterDeadline(world, eventId);
  await joins('opener');
  const said = await ask(world, manager, opening.openEnvelope, { params: { ...params(), envelope: 'technical' } });
  expect(refusal(said)).toBe('403 entry-apart');
});

test('what was entered and then replaced or withdrawn is told at the opening, by whom and why, once', async () => {
  const { bidderId, receipt: first } = await enterBid(world, manager, eventId, {
    bidder: 'Hill Farm Joinery',
    ...byPost,
  });
  const version = await typeIn(world, manager, { eventId, bidderId });
  const second = await submitAs(world, manager, { eventId, bidderId }, version, { reason: 'A new price came.' });
  await withdrawAs(world, manager, { eventId, bidderId, bidId: second.bidId }, { reason: 'They are too busy.' });
  await opened();
  const { items } = await world.cast.by(lead).call(events.readRecord, { params: { eventId } });
  const told = () => items.filter((f) => f.what.startsWith('opening.entry-'));
  expect(told().map((f) => [f.what, f.data?.bidder, f.data?.receipt, f.data?.enterer, f.data?.by, f.why])).toEqual([
    ['opening.entry-replaced', 'Hill Farm Joinery', first.number, 'Ben Ortiz', 'Ben Ortiz', 'A new price came.'],
    ['opening.entry-withdrawn', 'Hill Farm Joinery', second.number, 'Ben Ortiz', 'Ben Ortiz', 'They are too busy.'],
  ]);
  expect(told().map(factSentence)[1]).toMatch(
    /^Not opened: the bid of Hill Farm Joinery that Ben Ortiz had entered .* was withdrawn by Ben Ortiz, .* on paper, received .* by Front desk$/,
  );

  const place = { ...params(), envelope: 'technical' };
  const { minutes } = await world.cast.by(lead).call(opening.readMinutes, { params: place });
  expect(minutes.bids.map((b) => b.bidder)).toEqual(['Old Mill Joinery', 'Paper Heron Collective']);
  expect(minutes.notOpened?.map((n) => [n.bidder, n.receipt, n.became, n.as.by, n.as.reason])).toEqual([
    ['Hill Farm Joinery', first.number, 'replaced', 'Ben Ortiz', 'A new price came.'],
    ['Hill Farm Joinery', second.number, 'withdrawn', 'Ben Ortiz', 'They are too busy.'],
  ]);
  const page = await world.send(
    await world.token(lead),
    'GET',
    `/api/opening/${eventId}/${lotId}/minutes/technical?format=html`,
  );
  expect(String(page.body.text)).toContain('Withdrawn by Ben Ortiz on ');

  for (const evaluator of evaluators) await score(world, evaluator, eventId, () => '4');
  await declareNone(world, lead, eventId);
  await world.cast.by(lead).call(evaluation.lockMarks, { params: params() });
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'commercial');
  const later = await world.cast.by(lead).call(events.readRecord, { params: { eventId } });
  expect(later.items.filter((f) => f.what.startsWith('opening.entry-'))).toHaveLength(2);
}, 60_000);

test('of bids that suppliers replaced and withdrew themselves nothing is told', async () => {
  const own = await bidFor(world, suppliers[1], eventId);
  await world.cast.by(suppliers[1]).call(bids.withdrawBid, { params: params(), body: { bidId: own.bidId } });
  await opened();
  const place = { ...params(), envelope: 'technical' };
  const { minutes } = await world.cast.by(lead).call(opening.readMinutes, { params: place });
  expect(minutes.notOpened).toBeUndefined();
}, 60_000);
