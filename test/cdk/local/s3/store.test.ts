import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { presignPut } from '../../../../functions/ports/presign.ts';
import { clientOf, refusal, sha256 } from '../../../conformance/s3-client.ts';
import { speak } from '../../../conformance/wire.ts';
import { credentials, region, startLocalS3 } from '../s3-server.ts';

const local = await startLocalS3();
afterAll(() => local.close());
const at = (endpoint: string) => ({ endpoint, region, credentials, bucket: 'vault' });
const client = clientOf(at(local.endpoint));
const Bucket = 'vault';

describe('an object of the local S3', () => {
  const keys = fc
    .oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), fc.string({ minLength: 1 }), fc.webPath())
    .filter((key) => key !== '' && Buffer.byteLength(key) <= 1024);

  it('comes back as it was put, under any key', async () => {
    await fc.assert(
      fc.asyncProperty(
        keys,
        fc.uint8Array({ maxLength: 5000 }),
        fc.constantFrom('application/pdf', 'text/plain; charset=utf-8', 'x/y'),
        async (Key, bytes, ContentType) => {
          const ChecksumSHA256 = sha256(bytes).base64;
          await client.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ContentType, ChecksumSHA256 }));
          const found = await client.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
          expect(found).toMatchObject({ ContentLength: bytes.length, ContentType, ChecksumSHA256 });
          expect(Buffer.from(await found.Body!.transformToByteArray()).equals(bytes)).toBe(true);
        },
      ),
    );
  });

  it.each([
    '../../x',
    '/etc/passwd',
    '..',
    '.',
    'a/../b',
    'a//b',
    '%2F',
    '%2e%2e/x',
    '\\..\\x',
    'nul\u0000l',
    '💼'.repeat(256),
  ])('has the key %j and stays in its folder', async (Key) => {
    const before = readdirSync(local.dataDir);
    await client.send(new PutObjectCommand({ Bucket, Key, Body: `at ${Key}` }));
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    expect(await Body!.transformToString()).toBe(`at ${Key}`);
    expect(readdirSync(local.dataDir)).toEqual(before);
    for (const name of readdirSync(join(local.dataDir, 'vault', 'objects'))) expect(name).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has a key of at most 1,024 bytes', async () => {
    const put = (Key: string) => client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    expect(await refusal(put('k'.repeat(1024)))).toBe('not refused');
    expect(await refusal(put('k'.repeat(1025)))).toBe('400 KeyTooLongError');
    expect(await refusal(put('ü'.repeat(513)))).toBe('400 KeyTooLongError');
  });

  it('leaves no file behind when its sender breaks off', async () => {
    const drafts = join(local.dataDir, 'vault', 'drafts');
    const bytes = Buffer.alloc(200_000, 'x');
    const upload = { bucket: Bucket, key: 'broken-off', size: bytes.length, contentType: 'x/y', seconds: 60 };
    const { url, headers } = await presignPut(client, { ...upload, sha256: sha256(bytes).hex });
    const sender = await speak(url, 'PUT', { ...headers, 'content-length': String(bytes.length) });
    sender.write(bytes.subarray(0, 100_000));
    await vi.waitFor(() => expect(readdirSync(drafts)).toHaveLength(1));
    expect(await refusal(client.send(new GetObjectCommand({ Bucket, Key: 'broken-off' })))).toBe('404 NoSuchKey');
    sender.cut();
    await vi.waitFor(() => expect(readdirSync(drafts)).toHaveLength(0));
    expect(await refusal(client.send(new GetObjectCommand({ Bucket, Key: 'broken-off' })))).toBe('404 NoSuchKey');
  });
});

describe('a bucket of the local S3 without versions', () => {
  const key = { Bucket: 'plain', Key: 'replaced' };
  const files = () => readdirSync(join(local.dataDir, 'plain', 'objects'), { recursive: true });

  it('keeps the last put alone, and nothing after a delete', async () => {
    const first = await client.send(new PutObjectCommand({ ...key, Body: 'first' }));
    expect(first.VersionId).toBeUndefined();
    await client.send(new PutObjectCommand({ ...key, Body: 'second' }));
    const { Body } = await client.send(new GetObjectCommand(key));
    expect(await Body!.transformToString()).toBe('second');
    expect(files()).toHaveLength(4);
    await client.send(new DeleteObjectCommand(key));
    expect(await refusal(client.send(new GetObjectCommand(key)))).toBe('404 NoSuchKey');
    expect(files()).toHaveLength(0);
  });
});

describe('the local S3, after its process came to an end', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  it('has all that it acknowledged before kill -9, and nothing by halves', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-s3-killed-'));
    const started = await startProcess(dataDir);
    child = started.child;
    const sender = clientOf(at(started.endpoint));
    const acknowledged: string[] = [];
    const send = async (lane: number) => {
      for (let turn = 0; ; turn += 1) {
        const Key = `${lane}/${turn}`;
        await sender.send(new PutObjectCommand({ Bucket, Key, Body: `${Key} `.repeat(20_000) }));
        acknowledged.push(Key);
        if (acknowledged.length === 40) started.child.kill('SIGKILL');
      }
    };
    await Promise.allSettled([0, 1, 2, 3].map(send));
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);

    const again = await startLocalS3({ dataDir });
    const reader = clientOf(at(again.endpoint));
    const { Contents = [] } = await reader.send(new ListObjectsV2Command({ Bucket }));
    const there = Contents.map((each) => each.Key!);
    expect(there).toEqual(expect.arrayContaining(acknowledged));
    for (const Key of there) {
      const { Body } = await reader.send(new GetObjectCommand({ Bucket, Key }));
      expect(await Body!.transformToString()).toBe(`${Key} `.repeat(20_000));
    }
    await again.close();
    rmSync(dataDir, { recursive: true });
  });

  it('throws away what was never acknowledged', async () => {
    const drafts = join(local.dataDir, 'other', 'drafts');
    mkdirSync(join(drafts, 'half'), { recursive: true });
    writeFileSync(join(drafts, 'half', 'bytes'), 'half an obj');
    const other = await startLocalS3({
      dataDir: local.dataDir,
      buckets: [{ name: 'other', versioned: true, objectLock: true }],
    });
    expect(existsSync(join(drafts, 'half'))).toBe(false);
    await other.close();
  });
});

describe('the local S3 on a disk that takes no more', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  it('says so, keeps nothing by halves, and goes on', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-s3-full-'));
    const started = await startProcess(dataDir, 'ulimit -f 1000; ');
    child = started.child;
    const sender = clientOf(at(started.endpoint));
    const put = (Key: string, Body: Uint8Array) => sender.send(new PutObjectCommand({ Bucket, Key, Body }));
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await refusal(put('too-large', Buffer.alloc(1_900_000)))).toBe('500 InternalError');
      expect(await refusal(put('fits', Buffer.alloc(1000)))).toBe('not refused');
    }
    const { Contents = [] } = await sender.send(new ListObjectsV2Command({ Bucket }));
    expect(Contents.map((each) => each.Key)).toEqual(['fits']);
    expect(readdirSync(join(dataDir, 'vault', 'drafts'))).toEqual([]);
    rmSync(dataDir, { recursive: true });
  });
});

/** Starts the local S3 in a process of its own, which can be killed or have its limits. */
async function startProcess(dataDir: string, limits = ''): Promise<{ child: ChildProcess; endpoint: string }> {
  const program = [process.execPath, join(import.meta.dirname, 's3-process.ts'), dataDir];
  const child = spawn('sh', ['-c', `${limits}exec "$@"`, 'sh', ...program], { stdio: ['ignore', 'pipe', 'ignore'] });
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()));
    child.once('exit', () => reject(new Error('The local S3 did not start.')));
  });
  return { child, endpoint };
}
