/** Two colleagues on one bid, over the API: who changed what, nobody overwrites anybody, one receipt of two submissions. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as bids from '../../../shared/api/bids.ts';
import type { BidContent } from '../../../shared/bid.ts';
import { lastChange } from '../../../shared/bid-changes.ts';
import { givenBidContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { itemsOf } from '../everything.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';
import { colleagueOf } from './colleague.ts';

let world: World;
let second: string;
let eventId: string;
const { lotId } = small;
const [maya] = small.suppliers;
beforeAll(async () => {
  world = await startWorld();
  second = await colleagueOf(world, maya, 'Sam Second');
  eventId = await small.publishSmall(world);
  await small.fillBid(world, maya, eventId, small.benchAt('32.00'));
});
afterAll(() => world?.stop());

const params = () => ({ eventId, lotId });
const read = async (who: string) => (await ask(world, who, bids.readBid, { params: params() })).body as bids.BidView;
const save = (who: string, ifMatch: number, body: BidContent) =>
  ask(world, who, bids.saveBid, { params: params(), ifMatch, body });
const submit = (who: string, ifMatch: number) =>
  ask(world, who, bids.submitBid, { params: params(), ifMatch, body: { mayBind: true, notice: 1 } });
const priced = (unitPrice: string) => givenBidContent(small.benchAt(unitPrice));

test('each answer and price says which colleague changed it last, and when', async () => {
  const before = await read(second);
  expect(lastChange(before.changes, 'prices.bench')?.name).toBe('Maya Lindholm');
  const saved = await save(second, before.version, priced('33.00'));
  expect(saved.status).toBe(200);
  const after = await read(maya);
  expect(after.savedBy?.name).toBe('Sam Second');
  expect(lastChange(after.changes, 'prices.bench')).toMatchObject({ name: 'Sam Second', at: after.savedAt });
  const others = Object.keys(after.content.answers).map((id) => lastChange(after.changes, `answers.${id}`)?.name);
  expect(new Set([...others, lastChange(after.changes, 'prices.fixing')?.name])).toEqual(new Set(['Maya Lindholm']));
});

test('what a colleague has saved is not overwritten by who had read the version before', async () => {
  const { version } = await read(maya);
  const answers = await Promise.all([save(maya, version, priced('41.00')), save(second, version, priced('42.00'))]);
  expect(answers.map(refusal).sort()).toEqual(['200 ', '412 changed-meanwhile']);
  const kept = answers[0].status === 200 ? '41.00' : '42.00';
  expect((await read(second)).content.prices.find((p) => p.lineId === 'bench')?.unitPrice).toBe(kept);
});

test('words that a colleague has changed since are not submitted: it is told who changed them', async () => {
  const { version } = await read(maya);
  await save(second, version, priced('43.00'));
  const late = await submit(maya, version);
  expect([refusal(late), late.body.title]).toEqual([
    '412 changed-meanwhile',
    'Sam Second has changed the bid meanwhile. Nothing was submitted. Look at what changed, then submit it.',
  ]);
  expect((await read(maya)).receipts).toEqual([]);
});

test('two who submit at the same instant make one bid with one receipt, and both learn who sent it', async () => {
  const { version } = await read(maya);
  const answers = await Promise.all([submit(maya, version), submit(second, version)]);
  expect(answers.map((a) => a.status)).toEqual([201, 201]);
  const [one, other] = answers.map((a) => a.body as bids.Receipt);
  expect(one).toEqual(other);
  const { receipts, state } = await read(second);
  expect([receipts.map((r) => r.bidId), state]).toEqual([[one!.bidId], 'submitted']);
  await world.stack.settled();
  const letters = [maya, second].map(
    (who) => world.stack.mails(who).filter((m) => m.text.includes(one!.number)).length,
  );
  expect(letters.toSorted()).toEqual([0, 1]);
});

test('who wrote what is nowhere in what is submitted, nor on the buyer’s side', async () => {
  const { standing } = await read(maya);
  const { parts } = (await ask(world, maya, bids.readSubmission, { params: { ...params(), bidId: standing!.bidId } }))
    .body as bids.SubmittedBid;
  expect(JSON.stringify(parts)).not.toMatch(/Sam Second|changes/);
  const records = (await itemsOf('records')).filter((item) => JSON.stringify(item).includes(eventId));
  expect(JSON.stringify(records)).not.toContain('Sam Second');
});
