/** Addenda and a bid that was written before them, over the API: what is touched, what stays, what keeps it from being submitted. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as addenda from '../../../shared/api/addenda.ts';
import * as bids from '../../../shared/api/bids.ts';
import type { BidContent } from '../../../shared/bid.ts';
import type { EventContent, Question } from '../../../shared/event.ts';
import { wallInput } from '../../../shared/time.ts';
import { openItems } from '../../../shared/touched.ts';
import { givenBidContent, givenContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { everything, itemsOf } from '../everything.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';
import { colleagueOf } from './colleague.ts';

let world: World;
let second: string;
const { manager, lotId } = small;
const [maya, tomas] = small.suppliers;
beforeAll(async () => {
  world = await startWorld();
  second = await colleagueOf(world, maya, 'Sam Second');
});
afterAll(() => world?.stop());

const by = (who: string) => world.cast.by(who);
const published = () => small.publishSmall(world, { closes: wallInput(small.minutesAhead(world, 10 * 1440), 'UTC') });

/** Sends an addendum with these changes. */
async function amend(eventId: string, changes: (content: EventContent) => Partial<EventContent>): Promise<void> {
  const params = { eventId };
  const { draft } = await by(manager).call(addenda.startAddendum, { params });
  const body = { ...draft!.content, ...changes(draft!.content) };
  const saved = await by(manager).call(addenda.saveAddendum, { params, ifMatch: draft!.version, body });
  const reason = 'Bidders have asked.';
  await by(manager).call(addenda.sendAddendum, { params, ifMatch: saved.draft!.version, body: { reason } });
  await world.stack.settled();
}
const otherWords =
  (id: string, text: string) =>
  ({ questions }: EventContent): Partial<EventContent> => ({
    questions: questions.map((q) => (q.id === id ? ({ ...q, text } as Question) : q)),
  });
const moreBenches = ({ lots: [lot] }: EventContent): Partial<EventContent> => ({
  lots: [{ ...lot!, lines: lot!.lines.map((l) => (l.id === 'bench' ? { ...l, quantity: '44' } : l)) }],
});

const read = (who: string, eventId: string) => by(who).call(bids.readBid, { params: { eventId, lotId } });
const open = async (who: string, eventId: string) =>
  openItems((await read(who, eventId)).touched).map((x) => `${x.id} ${x.need}`);
const keep = (who: string, eventId: string, notice: number, items: string[]) =>
  ask(world, who, bids.acknowledgeChanges, { params: { eventId, lotId }, body: { notice, items } });
const submit = async (who: string, eventId: string, notice: number) =>
  ask(world, who, bids.submitBid, {
    params: { eventId, lotId },
    ifMatch: (await read(who, eventId)).version,
    body: await small.seenNow(world, who, { eventId, lotId }, notice),
  });
const save = async (who: string, eventId: string, change: (content: BidContent) => BidContent) => {
  const { content, version } = await read(who, eventId);
  return ask(world, who, bids.saveBid, { params: { eventId, lotId }, ifMatch: version, body: change(content) });
};
const answered =
  (id: string, text: string) =>
  (content: BidContent): BidContent => ({ ...content, answers: { ...content.answers, [id]: text } });

test('a submitted bid says which of its answers and prices are touched, and is submitted again once each is settled', async () => {
  const eventId = await published();
  await small.bidFor(world, maya, eventId);
  await amend(eventId, (c) => ({ ...moreBenches(c), ...otherWords('wood', 'Which wood, from which forest?')(c) }));
  expect(await open(maya, eventId)).toEqual(['answers.wood confirm', 'prices.bench confirm']);

  // Neither submitted nor confirmed as it is, each thing named; what stands stands.
  const before = await everything();
  const named = ['answers.wood not-confirmed', 'prices.bench not-confirmed'];
  const faultsOf = ({ status, body }: { status: number; body: { faults?: { at: string; code: string }[] } }) => [
    status,
    body.faults?.map((f) => `${f.at} ${f.code}`),
  ];
  expect(faultsOf(await submit(maya, eventId, 2))).toEqual([422, named]);
  const { bidId: stands } = (await read(maya, eventId)).standing!;
  const confirm = { params: { eventId, lotId }, body: { mayBind: true as const, notice: 2, bidId: stands } };
  expect(faultsOf(await ask(world, maya, bids.confirmBid, confirm))).toEqual([422, named]);
  expect((await read(maya, eventId)).missing.map((m) => [m.at, m.envelope])).toEqual([
    ['answers.wood', 'technical'],
    ['prices.bench', 'commercial'],
  ]);
  expect(await everything()).toEqual(before);

  // One is confirmed by a colleague, the other is changed.
  expect(refusal(await keep(second, eventId, 1, ['answers.wood']))).toBe('422 notice-changed');
  expect((await keep(second, eventId, 2, ['answers.wood'])).status).toBe(200);
  expect((await read(maya, eventId)).state).toBe('submitted');
  expect((await save(maya, eventId, (c) => ({ ...c, ...small.benchAt('910.00') }))).status).toBe(200);
  const { touched } = await read(maya, eventId);
  expect(touched.map((x) => [x.id, x.done?.how, x.done?.by?.name])).toEqual([
    ['answers.wood', 'kept', 'Sam Second'],
    ['prices.bench', 'changed', 'Maya Lindholm'],
  ]);
  const again = await submit(maya, eventId, 2);
  expect([again.status, (again.body as bids.Receipt).notice]).toEqual([201, 2]);
  expect((await read(maya, eventId)).touched).toEqual([]);

  // The next addendum asks only what it touches.
  await amend(eventId, otherWords('warranty', 'Do you give twelve years?'));
  expect(await open(maya, eventId)).toEqual(['answers.warranty confirm']);
});

test('a bid that an addendum does not touch is confirmed in one step', async () => {
  const eventId = await published();
  await small.bidFor(world, maya, eventId);
  await amend(eventId, () => ({ description: 'Forty benches of local wood, set before the summer.' }));
  expect(await open(maya, eventId)).toEqual(['notice.basics read']);
  const { bidId } = (await read(maya, eventId)).standing!;
  const confirm = { params: { eventId, lotId }, body: { mayBind: true as const, notice: 2, bidId } };
  expect((await ask(world, maya, bids.confirmBid, confirm)).status).toBe(201);
  expect((await read(maya, eventId)).touched).toEqual([]);
});

test('a copy that was begun before is asked about what changed since, one that is begun after nothing', async () => {
  const eventId = await published();
  await small.fillBid(world, maya, eventId);
  await amend(eventId, otherWords('wood', 'Which wood, from which forest?'));
  await amend(eventId, otherWords('warranty', 'Do you give twelve years?'));
  expect(await open(maya, eventId)).toEqual(['answers.wood confirm', 'answers.warranty confirm']);
  await small.fillBid(world, tomas, eventId);
  expect((await read(tomas, eventId)).touched).toEqual([]);
  expect((await submit(tomas, eventId, 3)).status).toBe(201);
});

test('words that were typed for an older version are not taken for an answer to the newest', async () => {
  const eventId = await published();
  await small.fillBid(world, maya, eventId);
  await amend(eventId, otherWords('wood', 'Which wood, from which forest?'));
  const { content, version } = await read(maya, eventId);
  const late = {
    params: { eventId, lotId },
    ifMatch: version,
    query: { notice: '1' },
    body: answered('wood', 'Oak.')(content),
  };
  expect((await ask(world, maya, bids.saveBid, late)).status).toBe(200);
  expect(await open(maya, eventId)).toEqual(['answers.wood confirm']);
  await save(maya, eventId, answered('wood', 'Oak, from the valley.'));
  expect(await open(maya, eventId)).toEqual([]);
});

test('a question that is answered by a file is settled by another file', async () => {
  const eventId = await published();
  await small.bidFor(world, maya, eventId);
  await amend(eventId, otherWords('drawing', 'A drawing to scale, in colour'));
  expect(await open(maya, eventId)).toEqual(['answers.drawing confirm']);
  await small.sendDrawing(world, maya, eventId, 'in colour');
  expect(await open(maya, eventId)).toEqual([]);
});

test('an answer that fits no more cannot stay; until it is changed everything else can be saved', async () => {
  const choice = (options: string[]): Question => ({
    id: 'finish',
    text: 'Which finish?',
    kind: 'choice',
    mandatory: true,
    envelope: 'technical',
    lotId: null,
    options: options.map((id) => ({ id, text: `The ${id}` })),
  });
  const closes = wallInput(small.minutesAhead(world, 10 * 1440), 'UTC');
  const eventId = await small.publishSmall(world, {
    closes,
    questions: [...givenContent().questions, choice(['oil', 'wax', 'paint'])],
  });
  await small.fillBid(world, maya, eventId, { answers: { ...givenBidContent().answers, finish: 'paint' } });
  await small.submit(world, maya, eventId);
  await amend(eventId, ({ questions }) => ({
    questions: questions.map((q) => (q.id === 'finish' ? choice(['oil', 'wax']) : q)),
  }));
  const { touched } = await read(maya, eventId);
  expect(touched).toMatchObject([{ need: 'redo', mine: 'The paint', fault: 'Choose one of the options.' }]);
  expect(refusal(await keep(maya, eventId, 2, ['answers.finish']))).toBe('422 wrong-state answers.finish must-change');
  expect((await save(maya, eventId, answered('wood', 'Oak.'))).status).toBe(200);
  expect(refusal(await save(maya, eventId, answered('finish', 'none')))).toBe(
    '400 body-wrong answers.finish option-unknown',
  );
  expect(refusal(await submit(maya, eventId, 2))).toBe('422 bid-not-ready answers.finish option-unknown');
  await save(maya, eventId, answered('finish', 'wax'));
  expect((await submit(maya, eventId, 2)).status).toBe(201);
});

test('an answer to a question that was taken out is kept to be read, comes back with it, and is in no bid', async () => {
  const eventId = await published();
  await small.bidFor(world, maya, eventId);
  const taken = (await read(maya, eventId)).notice.content.questions.find((q) => q.id === 'wood')!;
  await amend(eventId, ({ questions }) => ({ questions: questions.filter((q) => q.id !== 'wood') }));
  const gone = async () => (await read(maya, eventId)).touched.find((x) => x.id === 'answers.wood');
  const { wood } = givenBidContent().answers;
  expect(await gone()).toMatchObject({ what: 'gone', need: 'read', mine: wood });
  // Saved under the new version it is still there to be read, and no part of the bid.
  expect((await save(maya, eventId, answered('warranty', 'no'))).status).toBe(200);
  expect(await gone()).toMatchObject({ mine: wood });
  const { bidId } = (await submit(maya, eventId, 2)).body as bids.Receipt;
  const sent = await by(maya).call(bids.readSubmission, { params: { eventId, lotId, bidId } });
  expect(JSON.stringify(sent.parts)).not.toContain(wood);
  await amend(eventId, ({ questions }) => ({ questions: [...questions, taken] }));
  expect((await read(maya, eventId)).content.answers.wood).toBe(wood);
});

test('what was acknowledged lies on the supplier’s side, in ids and names, and says nothing of the bid', async () => {
  const eventId = await published();
  await small.bidFor(world, maya, eventId);
  await amend(eventId, otherWords('wood', 'Which wood, from which forest?'));
  await keep(maya, eventId, 2, ['answers.wood']);
  expect(JSON.stringify(await itemsOf('records'))).not.toContain('ACKNOWLEDGED');
  const kept = (await itemsOf('sealed')).filter((i) => i.sk === `ACKNOWLEDGED#${eventId}#${lotId}`);
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).toContain('answers.wood');
  expect(JSON.stringify(kept)).not.toContain('Larch');
  // Again by a colleague: settled is settled.
  const before = await read(maya, eventId);
  expect((await keep(second, eventId, 2, ['answers.wood', 'answers.unheard'])).status).toBe(200);
  expect((await read(maya, eventId)).touched).toEqual(before.touched);
});
