/** What the page shows as missing is what the server refuses, and each lot is submitted by itself whatever becomes of the other. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BidView } from '../../../shared/api/bids.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as events from '../../../shared/api/events.ts';
import type { BidContent } from '../../../shared/bid.ts';
import { lotOf } from '../../../shared/bid.ts';
import { tasksIn } from '../../../shared/bid-tasks.ts';
import { blankBidder } from '../../../shared/bidder.ts';
import { givenBidContent, givenContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { manager, oneEnvelope, publishSmall, seenNow, sendDrawing, suppliers, withdraw } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const [maya] = suppliers;
const blank: BidContent = { currency: 'USD', answers: {}, prices: [] };
const { answers, prices } = givenBidContent();
const [lot] = givenContent().lots;
const publishTwo = () =>
  publishSmall(world, { ...oneEnvelope, lots: [lot!, { ...lot!, id: 'lot-2', name: 'More benches' }] });

const read = async (eventId: string, lotId: string): Promise<BidView> =>
  world.cast.by(maya).call(bids.readBid, { params: { eventId, lotId } });
async function save(eventId: string, lotId: string, body: BidContent): Promise<void> {
  const { version } = await read(eventId, lotId);
  await world.cast.by(maya).call(bids.saveBid, { params: { eventId, lotId }, ifMatch: version, body });
}
async function submit(eventId: string, lotId: string) {
  const { version } = await read(eventId, lotId);
  const body = await seenNow(world, maya, { eventId, lotId });
  return ask(world, maya, bids.submitBid, { params: { eventId, lotId }, ifMatch: version, body });
}
/** The list as the page of the bid makes it, from what the server answers. */
const tasks = ({ notice, lotId, content, uploads }: BidView) => tasksIn(notice, lotOf(notice, lotId), content, uploads);

test.each<[string, BidContent, string[]]>([
  ['nothing', blank, ['bidder optional', 'questions not-started', 'prices not-started', 'files not-started']],
  [
    'one price',
    { ...blank, prices: prices.slice(0, 1) },
    ['bidder optional', 'questions not-started', 'prices todo', 'files not-started'],
  ],
  [
    'all answers',
    { ...blank, answers },
    ['bidder optional', 'questions complete', 'prices not-started', 'files not-started'],
  ],
  [
    'who bids begun',
    { ...blank, bidder: { ...blankBidder(), signatory: { name: 'Maya', role: '', email: 'maya' } } },
    ['bidder todo', 'questions not-started', 'prices not-started', 'files not-started'],
  ],
  [
    'all but the file',
    { ...blank, answers, prices },
    ['bidder optional', 'questions complete', 'prices complete', 'files not-started'],
  ],
])('with %s saved, the page and the refusal name the same things', async (_, content, states) => {
  const eventId = await publishTwo();
  await save(eventId, 'lot-1', content);
  const view = await read(eventId, 'lot-1');
  const shown = tasks(view);
  expect(shown.map((task) => `${task.part} ${task.state}`)).toEqual(states);
  const named = shown.flatMap((task) => task.missing.map((m) => m.at));
  const refused = await submit(eventId, 'lot-1');
  expect((refused.body.faults as { at: string }[]).map((f) => f.at)).toEqual(named);
  expect(view.missing.map((m) => m.at)).toEqual(named);
  await sendDrawing(world, maya, eventId, 'x', 'one');
  await save(eventId, 'lot-1', { ...blank, answers, prices });
  expect(tasks(await read(eventId, 'lot-1')).flatMap((task) => task.missing)).toEqual([]);
  expect((await submit(eventId, 'lot-1')).status).toBe(201);
});

test('a problem in one lot never holds another: not begun, half, unsaved by a colleague’s change, withdrawn, cancelled', async () => {
  const eventId = await publishTwo();
  await save(eventId, 'lot-1', { ...blank, answers, prices });
  await sendDrawing(world, maya, eventId, 'x', 'one');
  const again = async () => {
    const { content } = await read(eventId, 'lot-1');
    await save(eventId, 'lot-1', content);
    return (await submit(eventId, 'lot-1')).status;
  };
  expect(await again()).toBe(201);
  await save(eventId, 'lot-2', { ...blank, prices: prices.slice(0, 1) });
  expect(refusal(await submit(eventId, 'lot-2'))).toContain('bid-not-ready');
  expect(await again()).toBe(201);
  const stale = { params: { eventId, lotId: 'lot-2' }, ifMatch: 99, body: blank };
  expect(refusal(await ask(world, maya, bids.saveBid, stale))).toContain('412');
  expect(await again()).toBe(201);
  await withdraw(world, maya, eventId);
  expect((await read(eventId, 'lot-2')).state).toBe('none');
  expect(await again()).toBe(201);
  const body = { lotId: 'lot-2', reasons: 'Not built.' };
  await world.cast.by(manager).call(events.cancelEvent, { params: { eventId }, body });
  expect(refusal(await submit(eventId, 'lot-2'))).toContain('event-cancelled');
  expect(await again()).toBe(201);
});
