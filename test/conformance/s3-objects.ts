import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { clientOf, refusal, type S3Server, sha256 } from './s3-client.ts';

/** What is put can be read, in whole or in part, found by its prefix, and is gone when it is deleted. */
export function objectsContract(server: S3Server): void {
  const { bucket: Bucket } = server;
  const client = clientOf(server);
  const run = randomUUID();
  const put = (Key: string, Body: string | Uint8Array) => client.send(new PutObjectCommand({ Bucket, Key, Body }));
  const read = async (Key: string, VersionId?: string) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
    return Body!.transformToString();
  };

  describe('objects', () => {
    it('gives back the bytes, their number, type and SHA-256', async () => {
      const Key = `${run}/whole`;
      const bytes = Buffer.from('A bid, in full.');
      const { VersionId } = await client.send(
        new PutObjectCommand({
          Bucket,
          Key,
          Body: bytes,
          ContentType: 'application/pdf',
          ChecksumSHA256: sha256(bytes).base64,
        }),
      );
      const head = await client.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
      expect(head).toMatchObject({
        ContentLength: bytes.length,
        ContentType: 'application/pdf',
        ChecksumSHA256: sha256(bytes).base64,
        VersionId,
      });
      expect(await read(Key)).toBe('A bid, in full.');
    });

    it.each([
      'ümlaut/日本/🏛',
      'a b+c&d=e',
      'percent%2Fpercent%25',
      'quote\'"<&>',
      '~!@$*()[]:,;',
      `long/${'x'.repeat(200)}`,
    ])('takes the key %s', async (name) => {
      const Key = `${run}/${name}`;
      await put(Key, name);
      expect(await read(Key)).toBe(name);
      const { Contents } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: Key }));
      expect(Contents?.map((each) => each.Key)).toEqual([Key]);
    });

    it('takes a stream of a length known before', async () => {
      const Key = `${run}/stream`;
      const Body = Readable.from([Buffer.from('piece by '), Buffer.from('piece')]);
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength: 14 }));
      expect(await read(Key)).toBe('piece by piece');
    });

    it('takes 5 MB and an object of no bytes', async () => {
      const large = Buffer.alloc(5_000_000, 'evenhand ');
      await put(`${run}/large`, large);
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: `${run}/large` }));
      expect(sha256(await Body!.transformToByteArray())).toEqual(sha256(large));
      await put(`${run}/empty`, new Uint8Array());
      expect(await read(`${run}/empty`)).toBe('');
    });

    it.each([
      ['bytes=0-3', '0123', 'bytes 0-3/10'],
      ['bytes=7-', '789', 'bytes 7-9/10'],
      ['bytes=-2', '89', 'bytes 8-9/10'],
      ['bytes=8-99', '89', 'bytes 8-9/10'],
    ])('reads the range %s', async (Range, text, ContentRange) => {
      const Key = `${run}/range`;
      // With a checksum of the whole, which the client would hold against the part.
      const ChecksumSHA256 = sha256('0123456789').base64;
      await client.send(new PutObjectCommand({ Bucket, Key, Body: '0123456789', ChecksumSHA256 }));
      const part = await client.send(new GetObjectCommand({ Bucket, Key, Range }));
      expect(await part.Body!.transformToString()).toBe(text);
      expect(part).toMatchObject({ ContentRange, ContentLength: text.length });
      expect(part.$metadata.httpStatusCode).toBe(206);
    });

    it('refuses a range beyond the end', async () => {
      await put(`${run}/range`, '0123456789');
      const beyond = client.send(new GetObjectCommand({ Bucket, Key: `${run}/range`, Range: 'bytes=10-' }));
      expect(await refusal(beyond)).toBe('416 InvalidRange');
    });

    it('lists by prefix, page by page, in the order of the bytes', async () => {
      const names = ['a', 'b', 'ü', 'z', 'ｚ', '🏛'].map((name) => `${run}/list/${name}`);
      for (const name of names.toReversed()) await put(name, name);
      const found: (string | undefined)[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket, Prefix: `${run}/list/`, MaxKeys: 4, ContinuationToken }),
        );
        expect(page.KeyCount).toBeLessThanOrEqual(4);
        found.push(...(page.Contents ?? []).map((each) => each.Key));
        ContinuationToken = page.NextContinuationToken;
        expect(page.IsTruncated).toBe(ContinuationToken !== undefined);
      } while (ContinuationToken);
      expect(found).toEqual([...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    });

    it('keeps each version, and hides them all behind a delete marker', async () => {
      const Key = `${run}/versions`;
      const first = await put(Key, 'first');
      const second = await put(Key, 'second');
      expect(second.VersionId).not.toBe(first.VersionId);
      expect(await read(Key)).toBe('second');
      expect(await read(Key, first.VersionId)).toBe('first');

      const marker = await client.send(new DeleteObjectCommand({ Bucket, Key }));
      expect(marker.DeleteMarker).toBe(true);
      expect(await refusal(read(Key))).toBe('404 NoSuchKey');
      const { KeyCount } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: Key }));
      expect(KeyCount).toBe(0);
      expect(await read(Key, second.VersionId)).toBe('second');
      expect(await refusal(read(Key, marker.VersionId))).toBe('405 MethodNotAllowed');

      await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId: marker.VersionId }));
      expect(await read(Key)).toBe('second');
    });

    it('knows no version that was deleted for good', async () => {
      const Key = `${run}/gone`;
      const { VersionId } = await put(Key, 'once');
      await put(Key, 'twice');
      await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
      expect(await refusal(read(Key, VersionId))).toBe('404 NoSuchVersion');
      expect(await read(Key)).toBe('twice');
    });

    it('knows no key and no bucket that does not exist', async () => {
      expect(await refusal(read(`${run}/nothing`))).toBe('404 NoSuchKey');
      expect(await refusal(client.send(new HeadObjectCommand({ Bucket, Key: `${run}/nothing` })))).toBe('404 NotFound');
      const elsewhere = client.send(new GetObjectCommand({ Bucket: 'no-such-bucket', Key: 'x' }));
      expect(await refusal(elsewhere)).toBe('404 NoSuchBucket');
      expect(await refusal(client.send(new HeadBucketCommand({ Bucket: 'no-such-bucket' })))).toBe('404 NotFound');
      expect(await refusal(client.send(new HeadBucketCommand({ Bucket })))).toBe('not refused');
    });
  });
}
