/** A bid that says who bids: kept, refused while it is half said, re-read by its supplier, read by the buyer once it is opened and not before. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import { type Bidder, blankBidder, blankMember } from '../../../shared/bidder.ts';
import { ask, refusal } from '../asking.ts';
import { itemsOf } from '../everything.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const { lotId } = small;
const [maya] = small.suppliers;
const bidder: Bidder = {
  identity: {
    ...{ name: 'Paper Heron Collective eG', form: 'cooperative', registration: 'GnR 1204', taxId: '' },
    ...{ address: 'Lake Street 1, Berlin', country: 'DE', website: '' },
  },
  signatory: { name: 'Maya Lindholm', role: 'director', email: 'maya@paper-heron.example' },
  members: [{ ...blankMember('marmot'), name: 'Marmot & Daughters', country: 'AT', role: 'partner' }],
};

async function say(eventId: string, who: Bidder) {
  const params = { eventId, lotId };
  const { version, content } = await world.cast.by(maya).call(bids.readBid, { params });
  return ask(world, maya, bids.saveBid, { params, ifMatch: version, body: { ...content, bidder: who } });
}

test('who bids is part of the bid: complete or not at all, hashed, and read by the buyer only once it is opened', async () => {
  const eventId = await small.publishSmall(world);
  const params = { eventId, lotId };
  const supplier = world.cast.by(maya);
  await small.fillBid(world, maya, eventId);
  expect((await say(eventId, { ...blankBidder(), signatory: bidder.signatory })).status).toBe(200);
  const half = await supplier.call(bids.readBid, { params });
  expect(half.content.bidder).toEqual({ ...blankBidder(), signatory: bidder.signatory });
  const submission = { params, ifMatch: half.version, body: await small.seenNow(world, maya, params) };
  const refused = await ask(world, maya, bids.submitBid, submission);
  expect(refusal(refused)).toContain('422 bid-not-ready');
  expect((refused.body.faults as { at: string }[]).map((f) => f.at)).toContain('bidder.identity.name');

  expect((await say(eventId, bidder)).status).toBe(200);
  const { changes } = await supplier.call(bids.readBid, { params });
  expect(changes.flatMap((c) => c.fields)).toContain('bidder.members.marmot');
  const { bidId } = await small.submit(world, maya, eventId);
  const { content, parts } = await supplier.call(bids.readSubmission, { params: { ...params, bidId } });
  expect([content.bidder, parts.map((p) => p.bidder)]).toEqual([bidder, [bidder, undefined]]);
  await world.stack.settled();
  expect(JSON.stringify(await itemsOf('records'))).not.toMatch(/Lake Street|GnR 1204|Marmot & Daughters.*partner/);

  await small.afterDeadline(world, eventId);
  await openEnvelopes(world.stack, small.openers.map(world.cast.by), eventId, 'technical');
  await small.declareNone(world, small.evaluators[0], eventId);
  const view = await world.cast.by(small.evaluators[0]).call(evaluation.readEvaluation, { params });
  expect(view.bids.map((b) => b.bidder)).toEqual([bidder]);
});
