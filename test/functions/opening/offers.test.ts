/** Carrying an order to open offers out: complete, once, wherever it breaks off; nobody reads a price before it is done. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carryOut } from '../../../functions/opening/carry-out.ts';
import { carryOutRound } from '../../../functions/opening/offers.ts';
import type { OpeningTools } from '../../../functions/opening/open.ts';
import { dynamoClient, dynamoStore } from '../../../functions/ports/dynamo-store.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import { s3Client, s3Vault } from '../../../functions/ports/s3-vault.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as opening from '../../../shared/api/opening.ts';
import type { OpenOrder } from '../../../shared/orders.ts';
import { roundLot } from '../../../shared/rounds.ts';
import { millis, wallInput } from '../../../shared/time.ts';
import { buyersAnswers } from '../buyers-answers.ts';
import { vaultBucket } from '../clients.ts';
import { everything } from '../everything.ts';
import { type Held, holdOrders } from '../held.ts';
import {
  afterDeadline,
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

const [maya, tomas] = suppliers;

let world: World;
let held: Held;
let tools: OpeningTools;
let params: { eventId: string; lotId: string };
let order: OpenOrder & { round: number };

/** Both openers say so; the order that follows is the test's to carry out. */
async function ordered(say: (who: string) => Promise<unknown>): Promise<OpenOrder> {
  for (const who of openers) await say(who);
  await world.stack.settled();
  return held.openOrders.at(-1)!;
}

/** Two bids are ranked; both bidders are asked for offers, both make one, and the openers have said “open”. */
beforeAll(async () => {
  held = holdOrders();
  world = await startWorld({ handlers: held.handlers });
  const store = dynamoStore(dynamoClient(), { records: 'records', sealed: 'sealed' });
  tools = { store, ids: systemIds, vault: s3Vault(s3Client(), vaultBucket()) };
  const { cast, stack } = world;
  const closes = minutesAhead(world, 1).slice(0, 16);
  const eventId = await publishSmall(world, { closes, minimumNoticeDays: 0, offerRounds: 1 });
  params = { eventId, lotId };
  await bidFor(world, maya, eventId, benchAt('900.00'));
  await bidFor(world, tomas, eventId, benchAt('950.00'));
  await afterDeadline(world, eventId);
  const envelopes = (envelope: string) =>
    ordered((who) => cast.by(who).call(opening.openEnvelope, { params: { ...params, envelope } }));
  await carryOut(tools, await envelopes('technical'));
  for (const who of evaluators) await score(world, who, eventId, () => '3');
  await declareNone(world, lead, eventId);
  await cast.by(lead).call(evaluation.lockMarks, { params });
  await carryOut(tools, await envelopes('commercial'));
  const { ranking } = await cast.by(lead).call(evaluation.readRanking, { params });
  const until = wallInput(minutesAhead(world, 5), 'UTC');
  const { rounds } = await cast.by(lead).call(evaluation.callRound, {
    params,
    body: { bidIds: ranking.ranked.map((r) => r.bidId), reasons: 'They lie close.', closes: until },
  });
  const offers = { params: { eventId, lotId: roundLot(lotId, 1) } };
  for (const [who, price] of [
    [maya, '811.11'],
    [tomas, '722.22'],
  ] as const) {
    const { content, version } = await cast.by(who).call(bids.readBid, offers);
    await cast.by(who).call(bids.saveBid, { ...offers, ifMatch: version, body: { ...content, ...benchAt(price) } });
    const seen = bids.seenIn(await cast.by(who).call(bids.readBid, offers));
    const body = { mayBind: true as const, notice: 1, seen };
    await cast.by(who).call(bids.submitBid, { ...offers, ifMatch: version + 1, body });
  }
  await stack.moveClockTo(millis(rounds!.at(-1)!.closesAt) + 61_000);
  const round = (who: string) => cast.by(who).call(opening.openOffers, { params: { ...params, number: '1' } });
  order = (await ordered(round)) as typeof order;
});
afterAll(() => world?.stop());

/** Tools that fail at the n-th write, counted from 0; the write is not made. */
function failingAt(at: number): OpeningTools {
  let writes = 0;
  return {
    ...tools,
    store: {
      ...tools.store,
      write: async (all) => {
        if (writes++ === at) throw new Error('the function crashed');
        await tools.store.write(all);
      },
    },
  };
}
const ranking = async () => (await world.cast.by(lead).call(evaluation.readRanking, { params })).ranking;

test('what breaks off counts for nobody and is read by nobody, wherever it broke off', async () => {
  expect(order.round).toBe(1);
  // Two offers, what was opened on the record, the end.
  for (const at of [0, 1, 2, 3]) {
    await expect(carryOutRound(failingAt(at), order)).rejects.toThrow('the function crashed');
    expect((await ranking()).ranked.map((r) => r.price)).toEqual(['36100', '38100']);
    const { rounds } = await world.cast.by(lead).call(evaluation.readRounds, { params });
    expect(rounds[0]).toMatchObject({ offers: [], opening: { openedAt: null } });
  }
  for (const [asked, text] of await buyersAnswers(world, params.eventId))
    expect(text, asked).not.toMatch(/811\.11|722\.22/);
});

test('the next delivery finishes it, and any further one changes nothing', async () => {
  await carryOutRound(tools, order);
  expect((await ranking()).ranked.map((r) => [r.name, r.price])).toEqual([
    ['Lanternfish Works', '28988.8'],
    ['Paper Heron Collective', '32544.4'],
  ]);
  const done = await everything();
  await carryOutRound(tools, order);
  await carryOutRound(tools, { ...order, id: 'another-order' });
  expect(await everything()).toEqual(done);
});
