import { createHash, randomUUID } from 'node:crypto';
import {
  CompleteMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListPartsCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { presignPart } from '../../functions/ports/presign.ts';
import { s3Vault } from '../../functions/ports/s3-vault.ts';
import { compositeSha256 } from '../../shared/digest.ts';
import { clientOf, outcome, refusal, type S3Server, sha256 } from './s3-client.ts';

const MiB = 1024 ** 2;
/** Three parts: two of the least that S3 takes, and a rest. */
const parts = [Buffer.alloc(5 * MiB, 'one '), Buffer.alloc(5 * MiB, 'two '), Buffer.from('and the rest')];
const digests = parts.map((part) => sha256(part));
const whole = createHash('sha256').update(Buffer.concat(parts)).digest('hex');

/** An upload in parts takes each part as it was signed, in any order and again, and becomes an object once, of all of them. */
export function multipartContract(server: S3Server): void {
  const { bucket } = server;
  const client = clientOf(server);
  const vault = s3Vault(client, bucket);
  const run = randomUUID();

  const sign = (key: string, uploadId: string, n: number) =>
    presignPart(client, {
      bucket,
      key,
      uploadId,
      n,
      size: parts[n - 1]!.length,
      sha256: digests[n - 1]!.hex,
      seconds: 60,
    });
  const send = async (key: string, uploadId: string, n: number, bytes: Uint8Array = parts[n - 1]!) => {
    const { url, headers } = await sign(key, uploadId, n);
    return outcome(await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) }));
  };
  const begun = async (key: string, ...sent: number[]) => {
    const uploadId = await vault.begin(key, 'application/zip');
    for (const n of sent) expect(await send(key, uploadId, n)).toBe('200');
    return uploadId;
  };
  const complete = async (key: string, uploadId: string, numbers: number[], change: { sha256?: string } = {}) => {
    const { Parts = [] } = await client.send(new ListPartsCommand({ Bucket: bucket, Key: key, UploadId: uploadId }));
    const Asked = numbers.map((n) => ({
      PartNumber: n,
      ETag: Parts.find((p) => p.PartNumber === n)?.ETag ?? '"none"',
      ChecksumSHA256: change.sha256 ?? digests[n - 1]!.base64,
    }));
    const MultipartUpload = { Parts: Asked };
    return refusal(
      client.send(
        new CompleteMultipartUploadCommand({
          Bucket: bucket,
          Key: key,
          UploadId: uploadId,
          IfNoneMatch: '*',
          MultipartUpload,
        }),
      ),
    );
  };

  describe('an upload in parts', () => {
    it('is one object with the composite of its parts’ hashes, whatever the order they came in', async () => {
      const key = `${run}/whole`;
      const uploadId = await begun(key, 3, 1, 2);
      expect(await vault.parts(key, uploadId)).toEqual(
        parts.map((part, i) => ({ n: i + 1, size: part.length, sha256: digests[i]!.hex })),
      );
      await vault.complete(
        key,
        uploadId,
        digests.map((d) => d.hex),
      );
      expect(await vault.head(key)).toMatchObject({
        size: parts.reduce((sum, part) => sum + part.length, 0),
        sha256: compositeSha256(digests.map((d) => d.hex)),
        parts: 3,
        contentType: 'application/zip',
      });
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      expect(
        createHash('sha256')
          .update(await Body!.transformToByteArray())
          .digest('hex'),
      ).toBe(whole);
    });

    it('can be read across the border of two parts', async () => {
      const key = `${run}/range`;
      const uploadId = await begun(key, 1, 2, 3);
      await vault.complete(
        key,
        uploadId,
        digests.map((d) => d.hex),
      );
      const range = async (Range: string) => {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range }));
        return Body!.transformToString();
      };
      expect(await range(`bytes=${5 * MiB - 4}-${5 * MiB + 3}`)).toBe('one two ');
      expect(await range('bytes=-8')).toBe('the rest');
    });

    it.each([
      ['other bytes of the same number', 3, parts[2]!.toReversed(), '400 BadDigest'],
      ['fewer bytes', 3, parts[2]!.subarray(1), '403 SignatureDoesNotMatch'],
      ['another part’s bytes', 1, parts[1]!, '400 BadDigest'],
    ])('does not take %s for a part', async (_, n, bytes, refused) => {
      const key = `${run}/${refused}-${bytes.length}`;
      const uploadId = await begun(key);
      expect(await send(key, uploadId, n, bytes)).toBe(refused);
      expect(await vault.parts(key, uploadId)).toEqual([]);
    });

    it('does not take a part under another number or hash than was signed, or without its hash', async () => {
      const key = `${run}/tampered`;
      const uploadId = await begun(key);
      const { url, headers } = await sign(key, uploadId, 3);
      const put = async (to: string, with_: Record<string, string>) =>
        outcome(await fetch(to, { method: 'PUT', headers: with_, body: new Uint8Array(parts[2]!) }));
      expect(await put(url.replace('partNumber=3', 'partNumber=2'), headers)).toBe('403 SignatureDoesNotMatch');
      expect(await put(url, { 'x-amz-checksum-sha256': digests[1]!.base64 })).toBe('403 SignatureDoesNotMatch');
      expect(await put(url, {})).toMatch(/^403 (SignatureDoesNotMatch|AccessDenied)$/);
      expect(await vault.parts(key, uploadId)).toEqual([]);
    });

    it('takes a part a second time without harm', async () => {
      const key = `${run}/twice`;
      const uploadId = await begun(key, 1, 2, 1, 3, 2);
      expect((await vault.parts(key, uploadId))?.map((p) => p.n)).toEqual([1, 2, 3]);
      await vault.complete(
        key,
        uploadId,
        digests.map((d) => d.hex),
      );
      expect(await vault.head(key)).toMatchObject({ parts: 3 });
    });

    it('is no object before it is completed, nor with a part that is missing, and goes on afterwards', async () => {
      const key = `${run}/missing`;
      const uploadId = await begun(key, 1, 2);
      expect(await refusal(client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })))).toMatch(/^404/);
      expect(await complete(key, uploadId, [1, 2, 3])).toBe('400 InvalidPart');
      expect(await complete(key, uploadId, [2, 1])).toBe('400 InvalidPartOrder');
      expect(await send(key, uploadId, 3)).toBe('200');
      expect(await complete(key, uploadId, [1, 2, 3])).toBe('not refused');
    });

    it('is not completed with another hash of a part than came', async () => {
      const key = `${run}/other-hash`;
      const uploadId = await begun(key, 1, 2, 3);
      expect(await complete(key, uploadId, [1, 2, 3], { sha256: digests[2]!.base64 })).toBe('400 InvalidPart');
      expect(await vault.head(key)).toBeUndefined();
    });

    it('becomes no object of parts that are too short', async () => {
      const key = `${run}/short`;
      const uploadId = await begun(key, 1, 3);
      await client.send(
        new UploadPartCommand({
          Bucket: bucket,
          Key: key,
          UploadId: uploadId,
          PartNumber: 4,
          Body: parts[2]!,
          ChecksumSHA256: digests[2]!.base64,
        }),
      );
      const { Parts = [] } = await client.send(new ListPartsCommand({ Bucket: bucket, Key: key, UploadId: uploadId }));
      const MultipartUpload = {
        Parts: Parts.map(({ PartNumber, ETag, ChecksumSHA256 }) => ({ PartNumber, ETag, ChecksumSHA256 })),
      };
      const place = { Bucket: bucket, Key: key, UploadId: uploadId };
      expect(await refusal(client.send(new CompleteMultipartUploadCommand({ ...place, MultipartUpload })))).toBe(
        '400 EntityTooSmall',
      );
    });

    it('is written once: a second one under its key is refused, and what is there stays', async () => {
      const key = `${run}/once`;
      const [first, second] = [await begun(key, 1, 2, 3), await begun(key, 1, 2, 3)];
      expect(await complete(key, first, [1, 2, 3])).toBe('not refused');
      const before = await vault.head(key);
      expect(await complete(key, second, [1, 2, 3])).toMatch(
        /^(412 PreconditionFailed|409 ConditionalRequestConflict)$/,
      );
      // Said again, or by two at once, it is the same object.
      await vault.complete(
        key,
        first,
        digests.map((d) => d.hex),
      );
      await vault.complete(
        key,
        second,
        digests.map((d) => d.hex),
      );
      expect(await vault.head(key)).toEqual(before);
    });

    it('is not known under another key or id', async () => {
      const key = `${run}/known`;
      const uploadId = await begun(key, 1);
      expect(await vault.parts(`${run}/unknown`, uploadId)).toBeUndefined();
      expect(await vault.parts(key, 'f'.repeat(32))).toBeUndefined();
      expect(await send(`${run}/unknown`, uploadId, 3)).toBe('404 NoSuchUpload');
    });
  });
}
