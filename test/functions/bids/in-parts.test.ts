/** Files in parts: each part as it was announced, in any order; gone on with where they stopped; whole once, and proven. */
import { createHash } from 'node:crypto';
import { GetObjectRetentionCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bidRoutes } from '../../../functions/bids/routes.ts';
import type { Vault } from '../../../functions/ports/vault.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as events from '../../../shared/api/events.ts';
import type { Route } from '../../../shared/api/route.ts';
import type { Bid, BidPart, Upload } from '../../../shared/bid.ts';
import { canonical, compositeSha256, sha256Hex } from '../../../shared/digest.ts';
import { pathOf } from '../asking.ts';
import { objectClient, vaultBucket } from '../clients.ts';
import { itemsOf } from '../everything.ts';
import { stackStore, stackVault, suppliersApp, through } from '../in-process.ts';
import { afterDeadline, fillBid, lotId, manager, publishSmall, submit, suppliers } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas] = suppliers;
/** The least that S3 takes for a part. */
const partBytes = 5 * 1024 ** 2;
const parts = [Buffer.alloc(partBytes, 'hull'), Buffer.alloc(partBytes, 'deck'), Buffer.from('mast and rest')];
const sha256 = parts.map((part) => createHash('sha256').update(part).digest('hex'));
const size = 2 * partBytes + parts[2]!.length;
const model = {
  name: 'model.zip',
  size,
  inParts: { size: partBytes, sha256 },
  envelope: 'technical',
  questionId: null,
};

let world: World;
let eventId: string;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  eventId = await publishSmall(world);
});
afterAll(() => world?.stop());

type Change = { who?: string; vault?: Partial<Vault>; at?: number; body?: unknown };

/** Asks the suppliers' app, with parts of the least length that S3 takes. */
function ask(route: Route, more: Record<string, string> = {}, { who = maya, vault, at, body }: Change = {}) {
  const app = suppliersApp(stackStore(), { ...stackVault(), ...vault }, bidRoutes, partBytes);
  const path = pathOf(route, { params: { eventId, lotId, ...more } });
  return through(app, world, who, { method: route.method, path, body, ...(at === undefined ? {} : { at }) });
}
const announce = (change: Change = {}) => ask(bids.announceInParts, {}, { body: model, ...change });
const started = async () => (await announce()).body.fileId as string;
const ticketFor = async (fileId: string, n: number) =>
  (await ask(bids.partTicket, { fileId, part: String(n) })).body as unknown as events.UploadTicket;
async function send(fileId: string, n: number, bytes: Uint8Array = parts[n - 1]!): Promise<string> {
  const { url, headers } = await ticketFor(fileId, n);
  const answer = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
  return [answer.status, /<Code>(\w+)</.exec(await answer.text())?.[1] ?? ''].join(' ').trim();
}
const arrived = (fileId: string, change: Change = {}) => ask(bids.uploadArrived, { fileId }, change);
const here = async (fileId: string) => (await ask(bids.readParts, { fileId })).body.here;
const said = ({ status, body }: { status: number; body: Record<string, unknown> }) =>
  [
    status,
    body.code,
    ((body.faults as { at: string; code: string }[] | undefined) ?? []).map((f) => `${f.at} ${f.code}`),
  ]
    .flat()
    .join(' ');
const kept = async (fileId: string) =>
  (await itemsOf('sealed')).find((i) => i.sk === `UPLOAD#${eventId}#${lotId}#${fileId}`)!.data as Upload;
async function brought(...order: number[]): Promise<string> {
  const fileId = await started();
  for (const n of order) expect(await send(fileId, n)).toBe('200');
  expect((await arrived(fileId)).status).toBe(200);
  return fileId;
}

describe('a file in parts', () => {
  test('is in the bid once all its parts are here, in whatever order they came, and its receipt proves them', async () => {
    await fillBid(world, maya, eventId);
    const fileId = await brought(3, 1, 2, 1);
    const composite = compositeSha256(sha256);
    const { uploads } = await world.cast.by(maya).call(bids.readBid, { params: { eventId, lotId } });
    expect(uploads.find((u) => u.id === fileId)).toMatchObject({
      arrived: true,
      size,
      sha256: composite,
      parts: { size: partBytes, count: 3 },
    });

    const receipt = await submit(world, maya, eventId);
    const inReceipt = receipt.files.find((f) => f.id === fileId)!;
    expect(inReceipt).toMatchObject({ size, sha256: composite, inParts: { size: partBytes, sha256 } });
    const { parts: envelopes } = await world.cast.by(maya).call(bids.readSubmission, {
      params: { eventId, lotId, bidId: receipt.bidId },
    });
    const technical = envelopes.find((p: BidPart) => p.envelope === 'technical')!;
    // What the bid's fingerprint is made from names the parts too.
    expect(technical.files.find((f) => f.id === fileId)?.inParts).toEqual({ size: partBytes, sha256 });
    expect(receipt.parts.find((p) => p.envelope === 'technical')?.sha256).toBe(sha256Hex(canonical(technical)));

    const { key, versionId } = await kept(fileId);
    const place = { Bucket: vaultBucket(), Key: key, VersionId: versionId };
    const { Retention } = await objectClient().send(new GetObjectRetentionCommand(place));
    expect(Retention?.Mode).toBe('GOVERNANCE');
  });

  test('is read back byte for byte', async () => {
    const fileId = await brought(1, 2, 3);
    const { url } = await world.cast.by(maya).call(bids.readUpload, { params: { eventId, lotId, fileId } });
    const read = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(read.equals(Buffer.concat(parts))).toBe(true);
  });

  test('may be used twice: at another place, and again at the same one', async () => {
    const first = await brought(1, 2, 3);
    const elsewhere = await announce({ body: { ...model, envelope: 'commercial' } });
    const again = await announce();
    const ids = [first, elsewhere.body.fileId, again.body.fileId];
    expect([elsewhere.body.here, again.body.here, new Set(ids).size]).toEqual([[], [], 3]);
  });
});

describe('a file that stopped half way', () => {
  test('goes on with the parts that are missing when it is announced again, by whoever of the bidder', async () => {
    const fileId = await started();
    await send(fileId, 3);
    await send(fileId, 1);
    expect((await announce()).body).toEqual({ fileId, count: 3, here: [1, 3] });
    expect(await here(fileId)).toEqual([1, 3]);
    await send(fileId, 2);
    expect((await arrived(fileId)).status).toBe(200);
    expect(await here(fileId)).toEqual([1, 2, 3]);
  });

  test('is not here: which parts are missing is said, and nothing is in the bid', async () => {
    const fileId = await started();
    await send(fileId, 1);
    const answer = await arrived(fileId);
    expect([said(answer), (answer.body.data as { missing: number[] }).missing]).toEqual([
      '422 file-not-arrived',
      [2, 3],
    ]);
    expect((await kept(fileId)).arrived).toBe(false);
  });

  test('is another one where name, content or place differ', async () => {
    const fileId = await started();
    const other = { ...model, inParts: { size: partBytes, sha256: [sha256[1], sha256[0], sha256[2]] } };
    for (const body of [{ ...model, name: 'hull.zip' }, other, { ...model, envelope: 'commercial' }])
      expect((await announce({ body })).body.fileId).not.toBe(fileId);
    const rivals = await announce({ who: tomas });
    expect(rivals.body.fileId).not.toBe(fileId);
    expect(said(await ask(bids.readParts, { fileId }, { who: tomas }))).toBe('404 not-found');
    expect(said(await ask(bids.partTicket, { fileId, part: '1' }, { who: tomas }))).toBe('404 not-found');
    expect(said(await arrived(fileId, { who: tomas }))).toBe('404 not-found');
  });

  test('begins again where the vault has given it up', async () => {
    const fileId = await started();
    await send(fileId, 1);
    const { uploadId } = await kept(fileId);
    const real = stackVault();
    const vault = { parts: async (key: string, id: string) => (id === uploadId ? undefined : real.parts(key, id)) };
    expect((await announce({ vault })).body).toEqual({ fileId, count: 3, here: [] });
    for (const n of [1, 2, 3]) await send(fileId, n);
    expect((await arrived(fileId)).status).toBe(200);
  });

  test('is taken off, and then nothing more of it is to be sent', async () => {
    const fileId = await started();
    await ask(bids.removeUpload, { fileId });
    expect(said(await ask(bids.partTicket, { fileId, part: '1' }))).toBe('422 wrong-state');
    expect((await announce()).body.fileId).not.toBe(fileId);
  });

  test('is taken off while its last part comes: it is not put together, and nobody is reminded of it', async () => {
    const fileId = await started();
    for (const n of [1, 2, 3]) await send(fileId, n);
    await ask(bids.removeUpload, { fileId });
    expect(said(await arrived(fileId))).toBe('422 wrong-state');
    const { arrived: whole, key, removed } = await kept(fileId);
    expect([whole, removed, await stackVault().head(key)]).toEqual([false, true, undefined]);
    const [note] = (await itemsOf('sealed')).filter((i) => i.sk.endsWith(`#FILE#${fileId}`));
    expect(note?.data).toMatchObject({ here: false });
  });
});

describe('a part', () => {
  test.each([
    ['other bytes', Buffer.alloc(partBytes, 'hulk'), '400 BadDigest'],
    ['the bytes of another part', parts[1]!, '400 BadDigest'],
    ['fewer bytes', parts[0]!.subarray(1), '403 SignatureDoesNotMatch'],
  ])('is refused with %s than were announced: the file was changed meanwhile', async (_, bytes, refused) => {
    const fileId = await started();
    expect(await send(fileId, 1, bytes)).toBe(refused);
    expect(await here(fileId)).toEqual([]);
    expect(await send(fileId, 1)).toBe('200');
  });

  test('has a number of the file’s', async () => {
    const fileId = await started();
    for (const n of ['0', '4', '01', '-1', '1e0', 'one'])
      expect(said(await ask(bids.partTicket, { fileId, part: n }))).toBe('404 not-found');
  });

  test('is not asked for once the file is here', async () => {
    const fileId = await brought(1, 2, 3);
    expect(said(await ask(bids.partTicket, { fileId, part: '2' }))).toBe('422 wrong-state');
  });
});

describe('a file that is said to be here', () => {
  test('twice at the same instant is one object', async () => {
    const fileId = await started();
    for (const n of [1, 2, 3]) await send(fileId, n);
    const answers = await Promise.all([arrived(fileId), arrived(fileId)]);
    expect(answers.map((a) => a.status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
    expect((await arrived(fileId)).status).toBe(200);
    const { key, versionId } = await kept(fileId);
    expect((await stackVault().head(key))?.versionId).toBe(versionId);
  });

  test('is looked at where it was put together and nobody could say so', async () => {
    const fileId = await started();
    for (const n of [1, 2, 3]) await send(fileId, n);
    const { key, uploadId } = await kept(fileId);
    await stackVault().complete(key, uploadId!, sha256);
    expect(await here(fileId)).toEqual([1, 2, 3]);
    expect((await announce()).body).toEqual({ fileId, count: 3, here: [1, 2, 3] });
    expect((await arrived(fileId)).status).toBe(200);
  });

  test('is not taken for it where the vault holds something else', async () => {
    const fileId = await started();
    for (const n of [1, 2, 3]) await send(fileId, n);
    const other = { size, sha256: 'a'.repeat(64), parts: 3, versionId: 'v', contentType: 'application/zip' };
    const whole = { size, sha256: compositeSha256(sha256), parts: 0, versionId: 'v', contentType: 'application/zip' };
    for (const held of [other, whole, { ...whole, parts: 3, size: size - 1 }])
      expect(said(await arrived(fileId, { vault: { head: async () => held } }))).toBe('422 file-not-arrived');
    expect((await kept(fileId)).arrived).toBe(false);
  });
});

describe('what is refused before anything is sent', () => {
  test.each<[string, object, string]>([
    ['more than 5 GiB', { size: 5 * 1024 ** 3 + 1 }, 'size file-too-large'],
    ['a length that goes in one piece', { size: partBytes }, 'size file-in-one-piece'],
    ['a hash too few', { inParts: { size: partBytes, sha256: sha256.slice(1) } }, 'inParts.sha256 part-count'],
    ['parts of another length', { inParts: { size: partBytes + 1, sha256 } }, 'inParts.size part-size'],
    ['a type that is not taken', { name: 'model.exe' }, 'name file-type'],
    ['an envelope that is none', { envelope: 'bid' }, 'envelope envelope-unknown'],
    ['a question that is none', { questionId: 'nothing' }, 'questionId question-unknown'],
  ])('is a file with %s', async (_, change, fault) => {
    const answer = await announce({ body: { ...model, ...change } });
    expect(said(answer)).toMatch(`422 file-not-accepted ${fault}`);
  });

  test('is a long file in one piece', async () => {
    const { inParts: _parts, ...file } = model;
    const body = { ...file, sha256: 'a'.repeat(64) };
    expect(said(await ask(bids.announceUpload, {}, { body }))).toBe('422 file-not-accepted size file-in-parts');
  });

  test('is one for a lot that is cancelled, in parts or in one piece', async () => {
    const cancelled = { lotId: null, reasons: 'Not built.' };
    await world.cast.by(manager).call(events.cancelEvent, { params: { eventId }, body: cancelled });
    const body = { name: 'drawing.pdf', size: 3, sha256: 'a'.repeat(64), envelope: 'technical', questionId: null };
    for (const answer of [await announce(), await ask(bids.announceUpload, {}, { body })])
      expect(said(answer)).toBe('422 event-cancelled');
  });

  test('is the twenty-first in an envelope', async () => {
    for (let i = 0; i < 20; i++) await announce({ body: { ...model, name: `model-${i}.zip` } });
    expect(said(await announce())).toBe('422 too-many-files');
    // One that is there already goes on.
    expect((await announce({ body: { ...model, name: 'model-7.zip' } })).status).toBe(201);
  });
});

test('after the deadline no part is asked for and nothing is put together; what was half here is in no bid', async () => {
  await fillBid(world, maya, eventId);
  const fileId = await started();
  for (const n of [1, 2, 3]) await send(fileId, n);
  const receipt = await submit(world, maya, eventId);
  await afterDeadline(world, eventId);
  for (const late of [await announce(), await ask(bids.partTicket, { fileId, part: '1' }), await arrived(fileId)])
    expect(said(late)).toBe('422 deadline-passed');
  const { data } = (await itemsOf('sealed')).find(
    (i) => i.sk.startsWith('SUBMISSION#') && (i.data as Bid).bidId === receipt.bidId,
  )!;
  expect((data as Bid).files.map((f) => f.name)).toEqual(['drawing.pdf']);
});
