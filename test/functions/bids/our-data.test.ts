/** A supplier takes with it all that it has, and checks it without the portal, as the README in it says. */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refused } from '../../../cdk/local/client.ts';
import type * as bids from '../../../shared/api/bids.ts';
import * as ourData from '../../../shared/api/our-data.ts';
import { eventFolder, fileIn, pathPart } from '../../../shared/our-data.ts';
import { type Ask, type Entry, gather } from '../../../web/pages/our-data/gather.ts';
import { pack, type Sink } from '../../../web/pages/our-data/pack.ts';
import { refusal, ask as request } from '../asking.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas] = small.suppliers;
let world: World;
let eventId: string;
beforeAll(async () => {
  world = await startWorld();
  eventId = await small.publishSmall(world, { title: 'Benches: north/south' });
  await small.bidFor(world, maya, eventId, small.benchAt('100.00'));
  await small.withdraw(world, maya, eventId);
  await small.submit(world, maya, eventId);
  await small.bidFor(world, tomas, eventId, small.benchAt('9.00'));
});
afterAll(() => world?.stop());

const askAs =
  (who: string): Ask =>
  async (route, given = {}) => {
    try {
      return await world.cast.by(who).call(route, given);
    } catch (thrown) {
      if (thrown instanceof Refused && [403, 404, 410].includes(thrown.problem.status)) return null;
      throw thrown;
    }
  };
const fetchBytes = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());
const about = { organisation: 'Paper Heron Collective', made: '22 November 2026', site: 'https://bids.example' };

async function exported(who: string, pieceBytes = 1_000_000_000) {
  const zips = new Map<string, Uint8Array>();
  const sink: Sink = {
    pieceBytes,
    open: async (name) => {
      const chunks: Uint8Array[] = [];
      return {
        write: async (chunk) => void chunks.push(chunk),
        close: async () => void zips.set(name, new Uint8Array(Buffer.concat(chunks))),
      };
    },
  };
  const entries = gather(askAs(who), about, () => {});
  await pack(
    entries,
    fetchBytes,
    sink,
    (n) => `${n}.zip`,
    async () => {},
  );
  const files = Object.assign({}, ...[...zips.values()].map((z) => unzipSync(z))) as Record<string, Uint8Array>;
  return { zips, files };
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const read = <T>(bytes: Uint8Array | undefined) => JSON.parse(strFromU8(bytes!)) as T;

describe('all that is ours', () => {
  test('has every submission as it lies sealed: each fingerprint follows from the files alone', async () => {
    const { files } = await exported(maya);
    const receipts = Object.keys(files).filter((path) => path.endsWith('/receipt.json'));
    expect(receipts).toHaveLength(2);
    for (const path of receipts) {
      const folder = path.replace('/receipt.json', '');
      const receipt = read<bids.Receipt>(files[path]);
      for (const part of receipt.parts) expect(sha256(files[`${folder}/${part.envelope}.json`]!)).toBe(part.sha256);
      expect(sha256(files[`${folder}/fingerprint-of.json`]!)).toBe(receipt.fingerprint);
      for (const file of receipt.files)
        expect(sha256(files[fileIn(folder.split('/').slice(0, -1).join('/'), file)]!)).toBe(file.sha256);
    }
  });

  test('names in its manifest every file with its SHA-256; people, record and receipts are among them', async () => {
    const { files } = await exported(maya);
    const { files: named, leftOut } = read<{ files: { path: string; sha256: string }[]; leftOut: unknown[] }>(
      files['manifest.json'],
    );
    expect(named.map((f) => f.path).sort()).toEqual(
      Object.keys(files)
        .filter((p) => p !== 'manifest.json')
        .sort(),
    );
    for (const { path, sha256: said } of named) expect(sha256(files[path]!)).toBe(said);
    expect(leftOut).toEqual([]);
    const paths = Object.keys(files).join('\n');
    for (const part of [
      'README.txt',
      'organisation/me',
      'organisation/people',
      'organisation/record 0001',
      'receipts 0001',
    ])
      expect(paths).toContain(part);
    const facts = read<{ what: string }[]>(files['organisation/record of bids 0001.json']);
    expect(facts.map((f) => f.what)).toContain('bid.submitted');
    expect(JSON.stringify(read(files['organisation/people.json']))).toContain(maya);
  });

  test('has nothing of another supplier', async () => {
    const { files } = await exported(maya);
    const all = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    expect(all).not.toContain(tomas);
    expect(all).not.toContain('9.00');
  });

  test('comes in several ZIPs where it is long: each file once, and the same bytes each time', async () => {
    const whole = await exported(maya);
    const pieces = await exported(maya, 4_000);
    expect(pieces.zips.size).toBeGreaterThan(2);
    expect(Object.keys(pieces.files).sort()).toEqual(Object.keys(whole.files).sort());
    const again = await exported(maya);
    for (const path of Object.keys(whole.files))
      expect([path, sha256(again.files[path]!)]).toEqual([path, sha256(whole.files[path]!)]);
    expect(sha256(again.zips.get('1.zip')!)).toBe(sha256(whole.zips.get('1.zip')!));
  });

  test('says of a file that is too long, or kept no longer, that it is not there', async () => {
    async function* entries(): AsyncGenerator<Entry> {
      const gone = { path: 'files/gone.pdf', sha256: 'a'.repeat(64), size: 3, url: async () => null };
      yield gone;
      yield { path: 'files/long.zip', leftOut: { name: 'long.zip', sha256: 'b'.repeat(64), size: 9, where: 'x' } };
    }
    const chunks: Uint8Array[] = [];
    const sink: Sink = {
      pieceBytes: 1_000,
      open: async () => ({ write: async (chunk) => void chunks.push(chunk), close: async () => {} }),
    };
    await pack(entries(), fetchBytes, sink, String, async () => {});
    const { leftOut } = read<{ leftOut: { path: string }[] }>(unzipSync(Buffer.concat(chunks))['manifest.json']);
    expect(leftOut.map((l) => l.path)).toEqual(['files/gone.pdf', 'files/long.zip']);
  });

  test('is listed a page at a time, for its administrators; a buyer has none', async () => {
    const { items, cursor } = await world.cast.by(maya).call(ourData.listSubmissions);
    expect([items.map((r) => r.n), cursor]).toEqual([expect.arrayContaining([1, 2]), null]);
    expect(items.map((r) => r.state).sort()).toEqual(['submitted', 'withdrawn']);
    for (const route of [ourData.listSubmissions, ourData.listOurRecord])
      expect(refusal(await request(world, small.manager, route))).toBe('403 not-allowed');
  });
});

test('a path is one that every file system takes, and leads nowhere else', () => {
  expect(pathPart('../../etc/passwd')).toBe('etc-passwd');
  expect(pathPart('\u202Efdp.exe')).toBe('fdp.exe');
  expect([...pathPart(`${'ä'.repeat(200)}.pdf`)]).toHaveLength(80);
  expect(pathPart(`${'x'.repeat(200)}.pdf`)).toMatch(/\.pdf$/);
  expect(pathPart('…')).toBe('-');
  const folder = eventFolder({ eventId: 'e1', title: 'A / B', closesAt: '2026-12-01T00:00:00.000Z' });
  expect(folder).toBe('events/2026-12-01 A - B e1');
});
