/** Two colleagues on one bid, over the API: who changed what, nobody overwrites anybody, one receipt of two submissions. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clientWith } from '../../../cdk/local/client.ts';
import * as bids from '../../../shared/api/bids.ts';
import type { BidContent } from '../../../shared/bid.ts';
import { lastChange } from '../../../shared/bid-changes.ts';
import { givenBidContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { everything, itemsOf } from '../everything.ts';
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
  const [{ cast }, client] = [world, clientWith(world.stack.url, await world.token(second))];
  world = { ...world, cast: { by: (who) => (who === second ? client : cast.by(who)) } };
  eventId = await small.publishSmall(world);
  await small.fillBid(world, maya, eventId, small.benchAt('32.00'));
});
afterAll(() => world?.stop());

const params = () => ({ eventId, lotId });
const read = async (who: string) => (await ask(world, who, bids.readBid, { params: params() })).body as bids.BidView;
const save = (who: string, ifMatch: number, body: BidContent) =>
  ask(world, who, bids.saveBid, { params: params(), ifMatch, body });
const submit = async (who: string, ifMatch: number) =>
  ask(world, who, bids.submitBid, { params: params(), ifMatch, body: await small.seenNow(world, who, params()) });
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

describe('what a colleague does meanwhile', () => {
  let of: string;
  beforeEach(async () => {
    of = await small.publishSmall(world);
  });
  const at = () => ({ eventId: of, lotId });
  const view = (who: string) => world.cast.by(who).call(bids.readBid, { params: at() });
  const send = (who: string, ifMatch: number, body: Awaited<ReturnType<typeof small.seenNow>>, key?: string) =>
    ask(world, who, bids.submitBid, { params: at(), ifMatch, body, ...(key && { key }) });
  const takeBack = (who: string, bidId: string, key?: string) =>
    ask(world, who, bids.withdrawBid, { params: at(), body: { bidId }, ...(key && { key }) });
  /** Refused as changed meanwhile, in these words; nothing is changed by it. */
  async function refusesUnseen(act: () => ReturnType<typeof ask>, words: RegExp) {
    await world.stack.settled();
    const before = await everything();
    const answer = await act();
    expect(refusal(answer)).toBe('412 changed-meanwhile');
    expect(answer.body.title).toMatch(words);
    expect(await everything()).toEqual(before);
  }

  test('a newer bid is not withdrawn by who has seen the one before; both are told of a withdrawal', async () => {
    const first = await small.bidFor(world, second, of);
    const newer = await small.bidFor(world, maya, of, small.benchAt('31.00'));
    await refusesUnseen(() => takeBack(second, first.bidId), new RegExp(`Maya Lindholm has .*${newer.number}`));
    const back = await takeBack(second, newer.bidId, 'withdrawn-by-a-colleague');
    expect([back.status, back.body.state]).toEqual([200, 'withdrawn']);
    // Sent again under its key it is answered as before, though another bid has come since.
    const again = await small.bidFor(world, maya, of, small.benchAt('30.00'));
    expect((await takeBack(second, newer.bidId, 'withdrawn-by-a-colleague')).body).toEqual(back.body);
    expect((await view(maya)).standing).toEqual(again);
    await world.stack.settled();
    const letters = (who: string) =>
      world.stack.mails(who).filter((m) => m.subject.startsWith('Withdrawn') && m.text.includes(newer.number));
    expect([letters(maya), letters(second)].map((l) => l.length)).toEqual([1, 1]);
    expect(letters(maya)[0]!.text).toContain('Your colleague Sam Second withdrew it.');
    expect(letters(second)[0]!.text).not.toContain('Your colleague');
  });

  test('of a withdrawal and a submission at one moment, one happens', async () => {
    const { bidId } = await small.bidFor(world, second, of);
    const version = await small.fillBid(world, maya, of, small.benchAt('29.00'));
    const body = await small.seenNow(world, maya, at());
    const sent = await Promise.all([takeBack(second, bidId), send(maya, version, body)]);
    const both = sent.map(refusal);
    expect([
      ['200 ', '412 changed-meanwhile'],
      ['412 changed-meanwhile', '201 '],
    ]).toContainEqual(both);
    const { receipts } = await view(maya);
    expect(receipts.map((r) => r.state)).toEqual(both[0] === '200 ' ? ['withdrawn'] : ['submitted', 'replaced']);
  });

  test('whoever had submitted the bid before is told that a colleague has replaced it', async () => {
    await small.bidFor(world, second, of);
    const { number } = await small.bidFor(world, maya, of, small.benchAt('28.00'));
    await world.stack.settled();
    const told = [maya, second].map((who) => world.stack.mails(who).filter((m) => m.subject.includes(number)));
    expect(told.map((l) => l.length)).toEqual([1, 1]);
    expect(told[1]![0]!.text).toContain('Your colleague Maya Lindholm submitted it.');
  });

  test('a submission that was on its way brings no bid back that a colleague has withdrawn since', async () => {
    const version = await small.fillBid(world, maya, of);
    const body = await small.seenNow(world, maya, at());
    const first = await small.submit(world, second, of);
    expect(first.n).toBe(1);
    await takeBack(second, first.bidId);
    const asked = () => send(maya, version, body, 'asked-before-the-line-died');
    await refusesUnseen(asked, /Sam Second submitted \(receipt EH-.*withdrawn meanwhile/);
    // So it is where the bid that was seen to stand was withdrawn.
    const again = await small.submit(world, second, of);
    const next = await small.fillBid(world, maya, of, small.benchAt('27.00'));
    const standing = await small.seenNow(world, maya, at());
    await takeBack(second, again.bidId);
    await refusesUnseen(() => send(maya, next, standing), /withdrawn meanwhile/);
    expect((await send(maya, next, await small.seenNow(world, maya, at()))).status).toBe(201);
  });

  test('a submission does not go over one that a colleague has made since', async () => {
    await small.bidFor(world, second, of);
    const body = await small.seenNow(world, maya, at());
    const theirs = await small.bidFor(world, second, of, small.benchAt('26.00'));
    const { version } = await view(maya);
    const { content } = await view(maya);
    const saved = await world.cast.by(maya).call(bids.saveBid, {
      params: at(),
      ifMatch: version,
      body: { ...content, ...small.benchAt('25.00') },
    });
    const { files } = (await small.seenNow(world, maya, at())).seen;
    const late = { ...body, seen: { ...body.seen, files } };
    await refusesUnseen(() => send(maya, saved.version, late), new RegExp(`Sam Second has .*${theirs.number}`));
  });

  test('files that were not seen are not submitted, and none is left out in silence', async () => {
    const version = await small.fillBid(world, maya, of);
    const body = await small.seenNow(world, maya, at());
    const fileId = await small.sendDrawing(world, second, of, 'another');
    await refusesUnseen(() => send(maya, version, body), /New in this bid meanwhile: drawing\.pdf\./);
    const both = await small.seenNow(world, maya, at());
    expect(both.seen.files).toHaveLength(2);
    await world.cast.by(second).call(bids.removeUpload, { params: { ...at(), fileId } });
    await refusesUnseen(() => send(maya, version, both), /A file was taken off/);
    expect((await send(maya, version, body)).body.files).toHaveLength(1);
  });
});

test('who wrote what is nowhere in what is submitted, nor on the buyer’s side', async () => {
  const { standing } = await read(maya);
  const { parts } = (await ask(world, maya, bids.readSubmission, { params: { ...params(), bidId: standing!.bidId } }))
    .body as bids.SubmittedBid;
  expect(JSON.stringify(parts)).not.toMatch(/Sam Second|changes/);
  const records = (await itemsOf('records')).filter((item) => JSON.stringify(item).includes(eventId));
  expect(JSON.stringify(records)).not.toContain('Sam Second');
});
