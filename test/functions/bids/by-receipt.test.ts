/** Whoever may enter bids of an event withdraws one that a colleague entered, where they are shown its receipt; and reaches nothing else by it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as entered from '../../../shared/api/entered-bids.ts';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import { ask, refusal } from '../asking.ts';
import { everything } from '../everything.ts';
import {
  administrator,
  afterDeadline,
  another,
  approver,
  auditor,
  bidFor,
  evaluators,
  lead,
  lotId,
  manager,
  openers,
  publishSmall,
  suppliers,
  teamOf,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';
import { enterBid, handedIn, paperTo, submitAs, typeIn, withdrawAs } from './enter-a-bid.ts';

let world: World;
let eventId: string;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  eventId = await publishSmall(world, paperTo);
});
afterAll(() => world?.stop());

const byPost = { contact: { name: 'Ruth Miller', email: '', postal: 'Mill Lane 3' } };
type Numbers = { bidderId: string; receipt: string };
const withdraw = (who: string, numbers: Numbers, given: { key?: string; eventId?: string } = {}) =>
  ask(world, who, entered.withdrawByReceipt, {
    params: { eventId: given.eventId ?? eventId, ...numbers },
    body: { coming: handedIn(world, { reason: 'They wrote that they are too busy.' }) },
    ...(given.key && { key: given.key }),
  });
const enter = async (changes = {}) => {
  const { bidderId, receipt } = await enterBid(world, manager, eventId, changes);
  return { receipt, numbers: { bidderId, receipt: receipt.number } };
};
const entryOf = async (bidderId: string) =>
  world.cast.by(manager).call(entered.readEntered, { params: { eventId, bidderId, lotId } });

test('a bid whose enterer evaluates by now is withdrawn by a colleague, and its bidder is told', async () => {
  const { numbers, receipt } = await enter();
  const { items } = await world.cast.by(manager).call(people.colleagues);
  const personId = items.find((p) => p.email === manager)!.id;
  const { version } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
  const members = [...(await teamOf(world)), { personId, roles: ['evaluator' as const] }];
  await world.cast.by(manager).call(events.setTeam, { params: { eventId }, ifMatch: version, body: { members } });
  const own = ask(world, manager, entered.withdrawEntered, {
    params: { eventId, bidderId: numbers.bidderId, lotId },
    body: { bidId: receipt.bidId, coming: handedIn(world) },
  });
  expect(refusal(await own)).toBe('403 entry-apart');

  const answer = await withdraw(lead, numbers);
  expect([answer.status, answer.body]).toEqual([
    200,
    { receipt: receipt.number, bidder: 'Old Mill Joinery', withdrawnAt: expect.any(String), post: '' },
  ]);
  await world.stack.settled();
  const told = world.stack.mails('ruth@old-mill.example').filter((m) => m.text.includes(receipt.number));
  expect(told.filter((m) => m.text.includes('They wrote that they are too busy.'))).toHaveLength(1);
});

test('both numbers stand in the letter that its bidder gets', async () => {
  const { numbers } = await enter();
  await world.stack.settled();
  const [told] = world.stack.mails('ruth@old-mill.example').filter((m) => m.text.includes(numbers.receipt));
  expect(told!.text).toContain(numbers.bidderId);
});

test('who entered it sees by whom it was withdrawn and why; a bidder without e-mail is told by post', async () => {
  const { numbers } = await enter(byPost);
  const answer = await withdraw(lead, { ...numbers, receipt: numbers.receipt.toLowerCase() });
  expect(answer.body).toMatchObject({ post: 'Ruth Miller, Mill Lane 3' });
  const { state, receipts } = await entryOf(numbers.bidderId);
  expect([state, receipts[0]?.withdrawal?.by.name, receipts[0]?.withdrawal?.reason]).toEqual([
    'withdrawn',
    'Greta Sommer',
    'They wrote that they are too busy.',
  ]);
});

test('sent again it is one withdrawal; another one finds nothing that stands', async () => {
  const { numbers } = await enter();
  const first = await withdraw(lead, numbers, { key: 'withdrawn-once' });
  const after = await everything();
  expect(await withdraw(lead, numbers, { key: 'withdrawn-once' })).toMatchObject({ status: 200, body: first.body });
  expect(refusal(await withdraw(lead, numbers))).toContain('nothing-submitted');
  expect(await everything()).toEqual(after);
});

test('the receipt of a bid that was replaced withdraws nothing', async () => {
  const { numbers } = await enter();
  const where = { eventId, bidderId: numbers.bidderId };
  const later = await submitAs(world, manager, where, await typeIn(world, manager, where));
  expect(refusal(await withdraw(lead, numbers))).toContain('412 changed-meanwhile');
  expect((await entryOf(numbers.bidderId)).standing).toEqual(later);
});

test('after the deadline nothing is withdrawn', async () => {
  const { numbers } = await enter();
  await afterDeadline(world, eventId);
  expect(refusal(await withdraw(lead, numbers))).toContain('deadline-passed');
});

test('without both numbers of this event’s own entered bid there is nothing: not for another receipt, event or bidder, nor a supplier’s own', async () => {
  const { numbers } = await enter();
  const { numbers: other } = await enter({ bidder: 'Hill Farm Joinery' });
  const own = await bidFor(world, suppliers[0], eventId);
  const elsewhere = await publishSmall(world, paperTo);
  const before = await everything();
  const attempts: [Numbers, string?][] = [
    [{ ...numbers, receipt: other.receipt }],
    [{ ...numbers, bidderId: other.bidderId }],
    [{ ...numbers, receipt: 'EH-' }],
    [{ ...numbers, bidderId: '*' }],
    [{ bidderId: own.supplierId, receipt: own.number }],
    [numbers, elsewhere],
  ];
  for (const [given, event] of attempts)
    expect(refusal(await withdraw(lead, given, event ? { eventId: event } : {})), JSON.stringify(given)).toBe(
      '404 not-found',
    );
  expect(await everything()).toEqual(before);
  expect((await entryOf(numbers.bidderId)).standing).not.toBeNull();
}, 60_000);

test('who may enter no bid withdraws none by its receipt', async () => {
  const { numbers } = await enter();
  for (const who of [...openers, ...evaluators, approver, auditor, administrator, another])
    expect((await withdraw(who, numbers)).status, who).toBe(403);
  for (const who of [...suppliers, 'olga@fernhaven.example']) expect((await withdraw(who, numbers)).status).toBe(404);
  const silent = { ...handedIn(world), reason: '' };
  const answer = await ask(world, lead, entered.withdrawByReceipt, {
    params: { eventId, ...numbers },
    body: { coming: silent },
  });
  expect(refusal(answer)).toContain('400 body-wrong coming.reason');
  await withdrawAs(world, manager, {
    eventId,
    bidderId: numbers.bidderId,
    bidId: (await entryOf(numbers.bidderId)).standing!.bidId,
  });
}, 60_000);
