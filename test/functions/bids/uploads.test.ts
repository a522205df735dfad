/** Files of a bid: what arrives is what was announced, once, in time; what has not arrived is not in the bid. */
import { createHash } from 'node:crypto';
import { DeleteObjectCommand, GetObjectRetentionCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { bidRoutes } from '../../../functions/bids/routes.ts';
import * as bids from '../../../shared/api/bids.ts';
import type { UploadTicket } from '../../../shared/api/events.ts';
import type { Bid } from '../../../shared/bid.ts';
import { givenBidContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { objectClient, vaultBucket } from '../clients.ts';
import { everything, itemsOf } from '../everything.ts';
import { stackStore, stackVault, suppliersApp, through } from '../in-process.ts';
import { bidFor, fillBid, lotId, publishSmall, seenNow, submit, suppliers } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya] = suppliers;
const bytes = Buffer.from('%PDF-1.4 forty benches by the lake');

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
const announced = { name: 'plan.pdf', envelope: 'technical', questionId: 'drawing' } as const;
const announce = (content: Uint8Array = bytes): Promise<UploadTicket> =>
  world.cast.by(maya).call(bids.announceUpload, {
    params: params(),
    body: { ...announced, size: content.length, sha256: createHash('sha256').update(content).digest('hex') },
  });
const put = async ({ url, headers }: UploadTicket, content: Uint8Array, changes: Record<string, string> = {}) => {
  const sent = await fetch(url, { method: 'PUT', headers: { ...headers, ...changes }, body: new Uint8Array(content) });
  return [sent.status, /<Code>(\w+)</.exec(await sent.text())?.[1] ?? ''].join(' ').trim();
};
const arrived = (fileId: string) => ask(world, maya, bids.uploadArrived, { params: { ...params(), fileId } });
const uploads = async () => (await world.cast.by(maya).call(bids.readBid, { params: params() })).uploads;

describe('the address of an upload', () => {
  const other = Buffer.from(bytes.toString().replace('forty', 'fifty'));
  test.each<[string, Buffer, Record<string, string>]>([
    ['one byte more', Buffer.concat([bytes, Buffer.from('!')]), {}],
    ['one byte less', bytes.subarray(0, -1), {}],
    ['as many other bytes', other, {}],
    [
      'other bytes and their checksum',
      other,
      { 'x-amz-checksum-sha256': createHash('sha256').update(other).digest('base64') },
    ],
    ['another type', bytes, { 'content-type': 'text/html' }],
    ['leave to overwrite', bytes, { 'if-none-match': '' }],
  ])('takes no %s than was announced', async (_, content, changes) => {
    const ticket = await announce();
    const before = await everything();
    expect(await put(ticket, content, changes)).toMatch(/^4\d\d \w+$/);
    expect(refusal(await arrived(ticket.fileId))).toBe('422 file-not-arrived');
    expect(await everything()).toEqual(before);
    // What was announced is still taken.
    expect(await put(ticket, bytes)).toBe('200');
    expect((await arrived(ticket.fileId)).status).toBe(200);
  });

  test('takes the file once: sent again it is refused, and what is there stays', async () => {
    const ticket = await announce();
    expect(await put(ticket, bytes)).toBe('200');
    expect(await put(ticket, bytes)).toBe('412 PreconditionFailed');
    await arrived(ticket.fileId);
    const before = await everything();
    expect(await put(ticket, bytes)).toBe('412 PreconditionFailed');
    expect(await everything()).toEqual(before);
  });

  test('leads to no other place', async () => {
    const [one, two] = [await announce(), await announce(Buffer.from('%PDF another'))];
    const [first, second] = [new URL(one.url), new URL(two.url)];
    first.pathname = second.pathname;
    expect(await put({ ...one, url: first.href }, bytes)).toBe('403 SignatureDoesNotMatch');
    expect(refusal(await arrived(two.fileId))).toBe('422 file-not-arrived');
  });

  test('is good for fifteen minutes', async () => {
    const signedAgo = async (seconds: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - seconds * 1000 });
      try {
        return await announce();
      } finally {
        vi.useRealTimers();
      }
    };
    const expired = await signedAgo(901);
    await world.stack.settled();
    const before = await everything();
    expect(await put(expired, bytes)).toBe('403 AccessDenied');
    expect(refusal(await arrived(expired.fileId))).toBe('422 file-not-arrived');
    expect(await everything()).toEqual(before);
    expect(await put(await signedAgo(870), bytes)).toBe('200');
  });
});

describe('a file that has not arrived', () => {
  test('is not in the submission, and does not count for what is asked', async () => {
    await world.cast.by(maya).call(bids.saveBid, { params: params(), ifMatch: 0, body: givenBidContent() });
    const ticket = await announce();
    const submitted = { params: params(), ifMatch: 1, body: await seenNow(world, maya, params()) };
    expect(refusal(await ask(world, maya, bids.submitBid, submitted))).toBe(
      '422 bid-not-ready answers.drawing answer-missing',
    );
    // Sent, but nobody has said so: it is still on its way.
    await put(ticket, bytes);
    expect(refusal(await ask(world, maya, bids.submitBid, submitted))).toBe(
      '422 bid-not-ready answers.drawing answer-missing',
    );
    await arrived(ticket.fileId);
    const unfinished = await announce(Buffer.from('%PDF half way'));
    const receipt = await submit(world, maya, eventId);
    expect(receipt.files.map((f) => f.id)).toEqual([ticket.fileId]);
    expect((await uploads()).map((u) => [u.id === unfinished.fileId, u.arrived]).sort()).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test('cannot be read, nor be said to have arrived', async () => {
    const { fileId } = await announce();
    expect(refusal(await ask(world, maya, bids.readUpload, { params: { ...params(), fileId } }))).toBe(
      '422 file-not-arrived',
    );
    expect(refusal(await arrived(fileId))).toBe('422 file-not-arrived');
  });
});

describe('a file that has arrived', () => {
  test('is said to have arrived twice without harm', async () => {
    const ticket = await announce();
    await put(ticket, bytes);
    await arrived(ticket.fileId);
    const before = await everything();
    expect((await arrived(ticket.fileId)).status).toBe(200);
    const added = (await everything()).filter((line) => !before.includes(line));
    expect(added.map((line) => /"sk":"([A-Z]+)/.exec(line)?.[1])).toEqual(['CMD']);
  });

  test('is served under its own name and type, whatever it holds', async () => {
    const script = Buffer.from('<script>alert(1)</script>');
    const ticket = await announce(script);
    await put(ticket, script);
    await arrived(ticket.fileId);
    const fileId = ticket.fileId;
    const { url } = await world.cast.by(maya).call(bids.readUpload, { params: { ...params(), fileId } });
    const answer = await fetch(url);
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
      'application/pdf',
      `inline; filename="plan.pdf"; filename*=UTF-8''plan.pdf`,
    ]);
  });

  test('of a bid of twenty in one envelope is the last', async () => {
    for (let n = 0; n < 20; n++) await announce(Buffer.from(`%PDF ${n}`));
    const one = { ...announced, size: 1, sha256: 'a'.repeat(64) };
    expect(refusal(await ask(world, maya, bids.announceUpload, { params: params(), body: one }))).toBe(
      '422 too-many-files',
    );
    const elsewhere = { ...one, envelope: 'commercial', questionId: null };
    expect((await ask(world, maya, bids.announceUpload, { params: params(), body: elsewhere })).status).toBe(201);
    const [first] = await uploads();
    await world.cast.by(maya).call(bids.removeUpload, { params: { ...params(), fileId: first!.id } });
    expect((await ask(world, maya, bids.announceUpload, { params: params(), body: one })).status).toBe(201);
  });
});

describe('what a submission names', () => {
  test('is locked in the vault until the event’s retention date, and nobody can take it away', async () => {
    const receipt = await bidFor(world, maya, eventId);
    const { notice } = await world.cast.by(maya).call(bids.readBid, { params: params() });
    const bid = (await itemsOf('sealed')).find((i) => (i.data as Bid).bidId === receipt.bidId)!.data as Bid;
    const files = (await itemsOf('sealed'))
      .filter((i) => i.sk.startsWith(`UPLOAD#${eventId}#`))
      .map((i) => i.data as { key: string; versionId: string });
    const objects = [...bid.parts.map((p) => p.ref), ...files];
    expect(objects).toHaveLength(3);
    for (const { key, versionId } of objects) {
      const place = { Bucket: vaultBucket(), Key: key, VersionId: versionId };
      const { Retention } = await objectClient().send(new GetObjectRetentionCommand(place));
      expect([Retention?.Mode, Retention?.RetainUntilDate?.toISOString()]).toEqual(['GOVERNANCE', notice.retainUntil]);
      await expect(objectClient().send(new DeleteObjectCommand(place))).rejects.toMatchObject({ name: 'AccessDenied' });
    }
  });

  test('is locked before it is acknowledged: what cannot be locked is not submitted', async () => {
    await fillBid(world, maya, eventId);
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const vault = { ...stackVault(), lock: () => Promise.reject(new Error('the vault does not lock')) };
    const sent = await through(suppliersApp(stackStore(), vault, bidRoutes), world, maya, {
      method: 'POST',
      path: `/api/bids/${eventId}/${lotId}/submit`,
      ifMatch: 1,
      body: await seenNow(world, maya, params()),
    });
    expect([sent.status, sent.body.code, logged.mock.calls.length]).toEqual([500, 'portal-fault', 1]);
    logged.mockRestore();
    const { standing, receipts } = await world.cast.by(maya).call(bids.readBid, { params: params() });
    expect([standing, receipts]).toEqual([null, []]);
  });

  test('stays locked also once it is replaced', async () => {
    await bidFor(world, maya, eventId);
    await bidFor(world, maya, eventId, { answers: { ...givenBidContent().answers, wood: 'Oak.' } });
    const bidItems = (await itemsOf('sealed')).filter((i) => i.sk.startsWith(`SUBMISSION#${eventId}#`));
    const parts = bidItems.flatMap((i) => (i.data as Bid).parts.map((p) => p.ref));
    expect(new Set(parts.map((p) => p.key)).size).toBe(4);
    for (const { key, versionId } of parts) {
      const place = { Bucket: vaultBucket(), Key: key, VersionId: versionId };
      await expect(objectClient().send(new DeleteObjectCommand(place))).rejects.toMatchObject({ name: 'AccessDenied' });
    }
  });
});

test('a working copy that was never submitted is not locked', async () => {
  await fillBid(world, maya, eventId);
  const copies = (await itemsOf('sealed')).filter((i) => i.sk.startsWith(`COPY#${eventId}#`));
  const [place] = (copies[0]!.data as { parts: { key: string; versionId: string }[] }).parts;
  const asked = new GetObjectRetentionCommand({ Bucket: vaultBucket(), Key: place!.key, VersionId: place!.versionId });
  await expect(objectClient().send(asked)).rejects.toMatchObject({ name: 'NoSuchObjectLockConfiguration' });
});
