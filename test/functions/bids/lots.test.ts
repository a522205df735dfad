/** An event of two lots, from draft to both opened and one ranked: each lot goes its own way. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as opening from '../../../shared/api/opening.ts';
import type { BidContent } from '../../../shared/bid.ts';
import type { EventContent, Lot } from '../../../shared/event.ts';
import { givenContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import {
  afterDeadline,
  auditor,
  benchAt,
  draftSmall,
  lead,
  manager,
  minutesAhead,
  openers,
  publishSmall,
  seenNow,
  suppliers,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas] = suppliers;
const small = givenContent();
const tables: Lot = {
  id: 'tables',
  name: 'Tables',
  ceiling: '5000',
  lines: [
    { id: 'table', name: 'Table', unit: 'piece', quantity: '10', optional: false },
    { id: 'cover', name: 'Cover', unit: 'piece', quantity: null, optional: true },
  ],
};
const ofTables = { envelope: 'bid' as const, lotId: 'tables', mandatory: true };
/** Two lots in one envelope, scored by price and one answer; tables ask for more. */
const twoLots: Partial<EventContent> = {
  envelopes: 'one',
  lots: [...small.lots, tables],
  questions: [
    ...small.questions.filter((q) => q.kind === 'yesno').map((q) => ({ ...q, envelope: 'bid' as const })),
    { ...ofTables, id: 'weight', kind: 'number', text: 'How heavy?', unit: 'kg', least: '10', most: '80' },
    { ...ofTables, id: 'from', kind: 'date', text: 'From when?', mandatory: false },
    {
      ...ofTables,
      id: 'top',
      kind: 'choice',
      text: 'Which top?',
      options: [
        { id: 'oak', text: 'Oak' },
        { id: 'stone', text: 'Stone' },
      ],
    },
    { ...ofTables, id: 'plan', kind: 'file', text: 'A plan', mandatory: false },
  ],
  method: {
    ...small.method,
    total: '45',
    criteria: small.method.criteria.filter((c) => c.id === 'cost' || c.id === 'guarantee'),
    tieBreaks: ['price'],
  },
};
const general = { local: 'no', warranty: 'yes' };
const tablesBid = (unitPrice: string, change: Partial<BidContent> = {}): BidContent => ({
  currency: 'USD',
  answers: { ...general, weight: '40', top: 'oak', from: '2027-03-31' },
  prices: [{ lineId: 'table', unitPrice, quantity: null }],
  ...change,
});

let world: World;
let eventId: string;
beforeAll(async () => {
  world = await startWorld();
  eventId = await publishSmall(world, { ...twoLots, closes: minutesAhead(world, 1).slice(0, 16) });
});
afterAll(() => world?.stop());

const save = (who: string, lotId: string, body: BidContent, ifMatch = 0) =>
  ask(world, who, bids.saveBid, { params: { eventId, lotId }, ifMatch, body });
const submit = async (who: string, lotId: string, ifMatch = 1) => {
  const params = { eventId, lotId };
  return ask(world, who, bids.submitBid, { params, ifMatch, body: await seenNow(world, who, params) });
};

test.each<[string, string, Partial<BidContent['answers']>, string]>([
  ['an answer for a question of another lot', 'lot-1', { weight: '40' }, 'answers.weight question-unknown'],
  ['an option that is not there', 'tables', { top: 'glass' }, 'answers.top option-unknown'],
  ['an option by its words', 'tables', { top: 'Oak' }, 'answers.top option-unknown'],
  ['the 31st of February', 'tables', { from: '2027-02-31' }, 'answers.from not-a-date'],
  ['an exponent', 'tables', { weight: '1e3' }, 'answers.weight not-a-number'],
  ['digits of another script', 'tables', { weight: '١٢' }, 'answers.weight not-a-number'],
  ['a number below its range', 'tables', { weight: '9.999999' }, 'answers.weight out-of-range'],
  ['a number above its range', 'tables', { weight: '80.000001' }, 'answers.weight out-of-range'],
])('refuses %s', async (_, lotId, answers, fault) => {
  const body = { currency: 'USD', answers, prices: [] } as BidContent;
  expect(refusal(await save(maya, lotId, body))).toMatch(new RegExp(`^4\\d\\d body-wrong ${fault}$`));
});

test('a lot that is not there is not there, and a file for another lot is not taken', async () => {
  for (const lotId of ['chairs', 'LOT-1', '__proto__', 'lot-1%23x'])
    expect((await save(maya, lotId, tablesBid('1'))).status).toBe(404);
  const file = { name: 'plan.pdf', size: 10, sha256: 'ab'.repeat(32), envelope: 'bid', questionId: 'plan' };
  const announce = (lotId: string) => ask(world, maya, bids.announceUpload, { params: { eventId, lotId }, body: file });
  expect(refusal(await announce('lot-1'))).toContain('questionId question-unknown');
});

test('20 lots of 200 lines are refused as too long, or kept: never a failure', async () => {
  const { eventId: draft, version } = await draftSmall(world, twoLots);
  const lines = (n: number) =>
    Array.from({ length: 200 }, (_, i) => ({ ...tables.lines[0]!, id: `l${i}`, name: 'x'.repeat(n) }));
  const content = (n: number) => ({
    ...givenContent({ zone: 'UTC' }),
    lots: Array.from({ length: 20 }, (_, l) => ({ ...tables, id: `lot-${l}`, name: `Lot ${l}`, lines: lines(n) })),
  });
  const put = (n: number, ifMatch: number) =>
    ask(world, manager, events.saveEvent, { params: { eventId: draft }, ifMatch, body: content(n) });
  expect(refusal(await put(200, version))).toMatch(/^413 body-too-large/);
  expect(JSON.stringify(content(1)).length).toBeGreaterThan(290_000);
  expect([200, 413]).toContain((await put(1, version)).status);
});

test('a lot in trouble holds up no other: each is submitted by itself', async () => {
  await save(maya, 'lot-1', { currency: 'USD', answers: { local: 'no' }, prices: [] });
  await save(maya, 'tables', tablesBid('300.00'));
  expect(refusal(await submit(maya, 'lot-1'))).toContain('bid-not-ready');
  const receipt = await submit(maya, 'tables');
  expect(receipt.status).toBe(201);
  expect(receipt.body).toMatchObject({ lotId: 'tables', title: `${small.title}: Tables` });
  const { items } = await world.cast.by(maya).call(bids.listMyEvents);
  expect(items.flatMap((i) => i.lots.map((l) => [l.lotId, l.name, l.state]))).toEqual([
    ['lot-1', 'Benches', 'none'],
    ['tables', 'Tables', 'submitted'],
  ]);
});

test('an optional line may be left out, and not be filled in half', async () => {
  const cover = (unitPrice: string, quantity: string) =>
    tablesBid('310.00', {
      prices: [...tablesBid('310.00').prices, { lineId: 'cover', unitPrice, quantity }],
    });
  expect((await save(tomas, 'tables', cover('1.00', ''))).status).toBe(200);
  expect(refusal(await submit(tomas, 'tables'))).toContain('prices.cover price-half');
  expect((await save(tomas, 'tables', cover('1.00', '100000'), 1)).status).toBe(200);
  expect((await submit(tomas, 'tables', 2)).status).toBe(201);
  await save(tomas, 'lot-1', { currency: 'USD', answers: general, prices: benchAt('850.00').prices! });
  expect((await submit(tomas, 'lot-1')).status).toBe(201);
});

test('openers hear once of the deadline; each lot is opened, and one is ranked while the other is still scored', async () => {
  await afterDeadline(world, eventId);
  await world.stack.settled();
  const ready = world.stack
    .mails(openers[0])
    .filter((m) => m.subject.startsWith('Ready to open') && m.text.includes(eventId));
  expect(ready.map((m) => m.text.includes(`/events/${eventId}\n`))).toEqual([true]);

  for (const who of openers)
    await world.cast.by(who).call(opening.openEnvelope, { params: { eventId, lotId: 'tables', envelope: 'bid' } });
  await world.stack.settled();
  const event = () => world.cast.by(auditor).call(events.readEvent, { params: { eventId } });
  expect((await event()).lots.map((l) => l.stage)).toEqual(['sealed', 'scoring']);
  expect((await event()).phase).toBe('closed');
  expect(await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'bid')).toBe(1);

  const params = { eventId, lotId: 'tables' };
  const by = world.cast.by(lead);
  await by.call(evaluation.declareConflict, { params, body: { conflict: false, reason: '' } });
  const opened = await by.call(evaluation.readEvaluation, { params });
  expect(opened.title).toBe(`${small.title}: Tables`);
  expect(opened.bids.map((b) => [b.total, b.answers.top])).toEqual([
    ['3100', 'oak'],
    ['3000', 'oak'],
  ]);
  await by.call(evaluation.lockMarks, { params });
  const { ranking } = await by.call(evaluation.readRanking, { params });
  expect(ranking.ranked.map((r) => [r.rank, r.price])).toEqual([
    [1, '3000'],
    [2, '3100'],
  ]);
  expect(ranking.leftOut).toEqual([]);
  expect((await event()).lots.map((l) => l.stage)).toEqual(['scoring', 'ranked']);
  expect((await event()).phase).toBe('scoring');
});
