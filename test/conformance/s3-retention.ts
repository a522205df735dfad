import { randomUUID } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  PutObjectCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3';
import { afterAll, describe, expect, it } from 'vitest';
import { clientOf, refusal, type S3Server, sha256 } from './s3-client.ts';

const inDays = (days: number) => new Date(Math.floor(Date.now() / 1000) * 1000 + days * 86_400_000);

/** A version that is locked stays until its day, unless somebody with the right says otherwise in so many words. */
export function retentionContract(server: S3Server): void {
  const { bucket: Bucket } = server;
  const client = clientOf(server);
  const run = randomUUID();
  const locked: { Key: string; VersionId?: string }[] = [];

  const put = async (Key: string, until?: Date) => {
    const { VersionId } = await client.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: 'a bid',
        ChecksumSHA256: sha256('a bid').base64,
        ...(until && { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: until }),
      }),
    );
    locked.push({ Key, VersionId });
    return { Bucket, Key, VersionId };
  };
  const retain = (version: { Bucket: string; Key: string; VersionId?: string }, until: Date, bypass = false) =>
    client.send(
      new PutObjectRetentionCommand({
        ...version,
        Retention: { Mode: 'GOVERNANCE', RetainUntilDate: until },
        BypassGovernanceRetention: bypass || undefined,
      }),
    );

  describe('retention', () => {
    afterAll(async () => {
      for (const version of locked) {
        await client.send(new DeleteObjectCommand({ Bucket, ...version, BypassGovernanceRetention: true }));
      }
    });

    it('is put on a version afterwards, and can be read', async () => {
      const version = await put(`${run}/afterwards`);
      const until = inDays(30);
      await retain(version, until);
      const { Retention } = await client.send(new GetObjectRetentionCommand(version));
      expect(Retention).toEqual({ Mode: 'GOVERNANCE', RetainUntilDate: until });
    });

    it('is put on a version together with its bytes', async () => {
      const until = inDays(30);
      const version = await put(`${run}/together`, until);
      const head = await client.send(new HeadObjectCommand(version));
      expect(head).toMatchObject({ ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: until });
      expect(await refusal(client.send(new DeleteObjectCommand(version)))).toBe('403 AccessDenied');
    });

    it('keeps its version from being deleted, and gives way only to a bypass', async () => {
      const version = await put(`${run}/kept`);
      await retain(version, inDays(30));
      expect(await refusal(client.send(new DeleteObjectCommand(version)))).toBe('403 AccessDenied');
      expect((await client.send(new HeadObjectCommand(version))).ContentLength).toBe(5);
      await client.send(new DeleteObjectCommand({ ...version, BypassGovernanceRetention: true }));
      expect(await refusal(client.send(new HeadObjectCommand(version)))).toMatch(/^404 /);
    });

    it('leaves room for a delete marker and for a next version', async () => {
      const version = await put(`${run}/hidden`, inDays(30));
      const marker = await client.send(new DeleteObjectCommand({ Bucket, Key: version.Key }));
      expect(marker.DeleteMarker).toBe(true);
      await put(version.Key);
      expect((await client.send(new HeadObjectCommand(version))).ContentLength).toBe(5);
    });

    it('can be made longer, but shorter only with a bypass', async () => {
      const version = await put(`${run}/longer`);
      await retain(version, inDays(30));
      await retain(version, inDays(60));
      const sooner = inDays(10);
      expect(await refusal(retain(version, sooner))).toBe('403 AccessDenied');
      await retain(version, sooner, true);
      const { Retention } = await client.send(new GetObjectRetentionCommand(version));
      expect(Retention?.RetainUntilDate).toEqual(sooner);
    });

    it('ends in the future', async () => {
      const version = await put(`${run}/past`);
      expect(await refusal(retain(version, inDays(-1)))).toBe('400 InvalidArgument');
    });

    it('is not there where nobody put it', async () => {
      const version = await put(`${run}/free`);
      const read = client.send(new GetObjectRetentionCommand(version));
      expect(await refusal(read)).toMatch(/^40\d NoSuchObjectLockConfiguration$/);
    });
  });
}
