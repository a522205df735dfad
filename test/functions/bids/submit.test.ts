/** Submitting: one bid stands, its receipt can be checked to the last byte, and nothing disturbs it but its owner. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as bids from '../../../shared/api/bids.ts';
import { givenBidContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { everything, itemsOf } from '../everything.ts';
import {
  benchAt,
  bidFor,
  fillBid,
  lotId,
  publishSmall,
  seenNothing,
  seenNow,
  sendDrawing,
  submit,
  suppliers,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';
import { colleagueOf } from './colleague.ts';

const [maya] = suppliers;

let world: World;
let eventId: string;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  eventId = await publishSmall(world);
});
afterAll(() => world?.stop());

const params = () => ({ eventId, lotId });
const read = (who: string = maya) => world.cast.by(who).call(bids.readBid, { params: params() });
const submission = (bidId: string) => world.cast.by(maya).call(bids.readSubmission, { params: { ...params(), bidId } });
const withdraw = (bidId: string, key?: string, who: string = maya) =>
  ask(world, who, bids.withdrawBid, { params: params(), body: { bidId }, ...(key ? { key } : {}) });
const seen = (who: string = maya) => seenNow(world, who, params());
const submitAs = async (who: string, ifMatch: number, body?: Awaited<ReturnType<typeof seenNow>>, key?: string) =>
  ask(world, who, bids.submitBid, {
    params: params(),
    ifMatch,
    body: body ?? (await seen(who)),
    ...(key ? { key } : {}),
  });
const save = (ifMatch: number, changes: Parameters<typeof givenBidContent>[0] = {}) =>
  ask(world, maya, bids.saveBid, { params: params(), ifMatch, body: givenBidContent(changes) });

describe('a receipt', () => {
  const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
  /** Canonical JSON, written again from its description: keys sorted, no white space. */
  const canonically = (value: unknown): string => {
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map(canonically).join(',')}]`;
    const keys = Object.keys(value).sort();
    return `{${keys.map((k) => `${JSON.stringify(k)}:${canonically((value as Record<string, unknown>)[k])}`).join(',')}}`;
  };

  test('states hashes that whoever re-reads the bid can compute again', async () => {
    const answers = { wood: 'Лиственница, “larch”, 🪵 & co.\nSecond line', local: 'yes', warranty: 'no' };
    const receipt = await bidFor(world, maya, eventId, { ...benchAt('913.37'), answers });
    const { parts, content, uploads, receipt: again } = await submission(receipt.bidId);
    expect(again).toEqual(receipt);
    expect(content.answers).toEqual(answers);
    expect(content.prices).toEqual(benchAt('913.37').prices);

    const of = parts.map((p) => ({ envelope: p.envelope, sha256: sha256(canonically(p)) }));
    expect(of.map((p) => p.envelope)).toEqual(['technical', 'commercial']);
    expect(receipt.parts).toEqual(of);
    const { lotId: lot, notice, supplierId } = receipt;
    expect(receipt.fingerprint).toBe(sha256(canonically({ eventId, lotId: lot, notice, supplierId, parts: of })));
    expect(new Set(parts.map((p) => p.salt)).size).toBe(2);
    expect(parts[0]!.prices).toBeNull();
    expect(parts[1]!.answers).toEqual({});

    const [file, ...more] = receipt.files;
    expect([more, uploads.length]).toEqual([[], 1]);
    const { url } = await world.cast.by(maya).call(bids.readUpload, { params: { ...params(), fileId: file!.id } });
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    expect([sha256(bytes), bytes.length]).toEqual([file!.sha256, file!.size]);
    expect(receipt.number).toMatch(/^EH-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  test('says when the bid was received, and goes to whoever submitted, once', async () => {
    const before = world.stack.clock.now();
    const receipt = await bidFor(world, maya, eventId);
    expect(Date.parse(receipt.receivedAt)).toBeGreaterThanOrEqual(before);
    expect(receipt.receivedAt < receipt.closesAt).toBe(true);
    await world.stack.settled();
    const mails = world.stack.mails().filter((m) => m.text.includes(receipt.number));
    expect(mails.map((m) => [m.to, m.subject])).toEqual([
      [[maya], `Receipt ${receipt.number}: your bid for Benches for the park by the lake`],
    ]);
    for (const shown of [receipt.fingerprint, receipt.files[0]!.sha256]) expect(mails[0]!.text).toContain(shown);
  });
});

describe('the same submission', () => {
  test('with the same key is one bid, and is answered as it was first', async () => {
    const version = await fillBid(world, maya, eventId);
    const body = await seen();
    const first = await submitAs(maya, version, body, 'submitted-once');
    expect(first.status).toBe(201);
    await world.stack.settled();
    const before = await everything();
    expect((await submitAs(maya, version, body, 'submitted-once')).body).toEqual(first.body);
    expect(await everything()).toEqual(before);
  });

  test('with another key but without a change is the same bid', async () => {
    const version = await fillBid(world, maya, eventId);
    const body = await seen();
    const first = await submitAs(maya, version, body);
    const again = await submitAs(maya, version, body);
    expect(again.body).toEqual(first.body);
    expect((await read()).receipts).toHaveLength(1);
    await world.stack.settled();
    expect(world.stack.mails(maya).filter((m) => m.text.includes(String(first.body.number)))).toHaveLength(1);
  });

  test('by two colleagues at the same instant, and by each of them twice, is one bid', async () => {
    const second = await colleagueOf(world, maya);
    const version = await fillBid(world, maya, eventId);
    const body = await seen();
    const people = [maya, second, maya, second, second, maya];
    const sent = await Promise.all(people.map((who) => submitAs(who, version, body)));
    expect(new Set(sent.map((s) => s.status))).toEqual(new Set([201]));
    expect(new Set(sent.map((s) => s.body.bidId)).size).toBe(1);
    expect((await read()).receipts.map((r) => r.state)).toEqual(['submitted']);
  });

  test('of two colleagues who both change it first leaves one bid standing, and every other replaced', async () => {
    const second = await colleagueOf(world, maya);
    await fillBid(world, maya, eventId);
    const change = async (who: string, unitPrice: string) => {
      for (let tries = 0; tries < 20; tries++) {
        const view = await ask(world, who, bids.readBid, { params: params() });
        const ifMatch = Number(view.body.version);
        const body = givenBidContent(benchAt(unitPrice));
        const saved = await ask(world, who, bids.saveBid, { params: params(), ifMatch, body });
        if (saved.status === 200 && (await submitAs(who, ifMatch + 1)).status === 201) return;
      }
    };
    await Promise.all([
      change(maya, '801.00'),
      change(second, '802.00'),
      change(maya, '803.00'),
      change(second, '804.00'),
    ]);
    const { receipts, standing } = await read();
    expect(receipts.filter((r) => r.state === 'submitted').map((r) => r.bidId)).toEqual([standing!.bidId]);
    expect(receipts.slice(1).every((r) => r.state === 'replaced')).toBe(true);
    expect(receipts.map((r) => r.n)).toEqual(receipts.map((_, i) => receipts.length - i));
    const ballots = (await itemsOf('sealed')).filter((i) => i.pk === `BALLOT#${eventId}#${lotId}`);
    expect(ballots.map((b) => b.data)).toEqual([{ supplierId: standing!.supplierId, state: 'submitted' }]);
  });
});

describe('a bid that stands', () => {
  test('is not disturbed by the working copy', async () => {
    const receipt = await bidFor(world, maya, eventId);
    const stands = async () => {
      const { parts, uploads, receipt: now } = await submission(receipt.bidId);
      return { parts, uploads, now };
    };
    const before = await stands();
    await save(1, benchAt('1.00'));
    const more = await sendDrawing(world, maya, eventId, 'a second one');
    const { uploads } = await read();
    const old = uploads.find((u) => u.id !== more)!;
    await world.cast.by(maya).call(bids.removeUpload, { params: { ...params(), fileId: old.id } });
    expect(await stands()).toEqual(before);
    const view = await read();
    expect([view.state, view.standing]).toEqual(['changed', receipt]);
    // The file that was taken off the copy is in the bid: it can still be read.
    const { url } = await world.cast.by(maya).call(bids.readUpload, { params: { ...params(), fileId: old.id } });
    expect((await fetch(url)).status).toBe(200);
  });

  test('is replaced by the next one, and both can be read again', async () => {
    const first = await bidFor(world, maya, eventId, benchAt('800.00'));
    const second = await bidFor(world, maya, eventId, benchAt('700.00'));
    expect([first.n, second.n]).toEqual([1, 2]);
    const view = await read();
    expect(view.receipts.map((r) => [r.bidId, r.state])).toEqual([
      [second.bidId, 'submitted'],
      [first.bidId, 'replaced'],
    ]);
    const prices = async (bidId: string) => (await submission(bidId)).content.prices[0]!.unitPrice;
    expect([await prices(first.bidId), await prices(second.bidId)]).toEqual(['800.00', '700.00']);
  });

  test('is withdrawn by its owner, once, and can be submitted again', async () => {
    const receipt = await bidFor(world, maya, eventId);
    const { body } = await withdraw(receipt.bidId, 'withdrawn-once');
    expect(body).toMatchObject({ bidId: receipt.bidId, state: 'withdrawn' });
    expect((await withdraw(receipt.bidId, 'withdrawn-once')).body).toEqual(body);
    expect(refusal(await withdraw(receipt.bidId))).toBe('422 nothing-submitted');
    const view = await read();
    expect([view.state, view.standing, view.version]).toEqual(['withdrawn', null, 1]);
    const again = await submit(world, maya, eventId);
    expect([again.n, (await read()).state]).toEqual([2, 'submitted']);
    expect((await submission(receipt.bidId)).receipt.state).toBe('withdrawn');
    await world.stack.settled();
    expect(world.stack.mails(maya).filter((m) => m.subject.startsWith('Withdrawn'))).toHaveLength(1);
  });

  test('is not withdrawn where there is none', async () => {
    expect(refusal(await withdraw('b1'))).toBe('422 nothing-submitted');
    await fillBid(world, maya, eventId);
    expect(refusal(await withdraw('b1'))).toBe('422 nothing-submitted');
  });
});

describe('a working copy', () => {
  test('is saved on the version that was seen, and submitted as it was seen', async () => {
    expect((await read()).version).toBe(0);
    const saved = await save(0);
    expect([saved.status, saved.headers.get('etag'), saved.body.version]).toEqual([200, '"1"', 1]);
    await sendDrawing(world, maya, eventId);
    const before = await everything();
    for (const seen of [0, 2]) {
      expect(refusal(await save(seen, benchAt('1.00')))).toBe('412 changed-meanwhile');
      expect(refusal(await submitAs(maya, seen))).toBe('412 changed-meanwhile');
    }
    expect(await everything()).toEqual(before);
    expect((await submitAs(maya, 1)).status).toBe(201);
  });

  test('saved by two at once is saved by one', async () => {
    const sent = await Promise.all(['1.00', '2.00', '3.00'].map((price) => save(0, benchAt(price))));
    expect(sent.map((s) => s.status).sort()).toEqual([200, 412, 412]);
    expect((await read()).version).toBe(1);
  });

  test('without all that is asked for is not submitted; each missing thing is named', async () => {
    await save(0, { answers: { local: 'yes' }, prices: benchAt('5.00').prices!.slice(0, 1) });
    const before = await everything();
    const { status, body } = await submitAs(maya, 1);
    const faults = body.faults as { at: string; code: string }[];
    expect([status, body.code, faults.map((f) => `${f.at} ${f.code}`)]).toEqual([
      422,
      'bid-not-ready',
      [
        'answers.wood answer-missing',
        'answers.warranty answer-missing',
        'answers.drawing answer-missing',
        'prices.fixing price-missing',
      ],
    ]);
    expect(await everything()).toEqual(before);
  });

  test('that nobody has saved is not submitted', async () => {
    expect(refusal(await submitAs(maya, 0))).toBe('422 bid-not-ready answers.wood answer-missing');
  });

  test('of which nobody says that they may bind the bidder is not submitted', async () => {
    await fillBid(world, maya, eventId);
    const given = { params: params(), ifMatch: 1 };
    expect(
      refusal(await ask(world, maya, bids.submitBid, { ...given, body: { ...seenNothing, mayBind: false } })),
    ).toBe('400 body-wrong mayBind not-a-choice');
    expect(refusal(await ask(world, maya, bids.submitBid, { ...given, body: {} }))).toBe(
      '400 body-wrong mayBind missing',
    );
    expect((await read()).receipts).toEqual([]);
  });
});
