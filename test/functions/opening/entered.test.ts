/** A bid that came on paper, once it is open: marked as such wherever it is read, and judged by nobody who entered it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
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
import { enterBid, paperTo } from '../bids/enter-a-bid.ts';
import { itemsOf } from '../everything.ts';
import {
  afterDeadline,
  bidFor,
  declareNone,
  evaluators,
  lead,
  lotId,
  manager,
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
  await client.call(events.setTeam, { params: { eventId }, ifMatch: version, body: { members } });
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
