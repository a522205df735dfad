import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, PutObjectRetentionCommand } from '@aws-sdk/client-s3';
import { afterAll, describe, expect, it } from 'vitest';
import { clientOf, refusal, sha256 } from '../../../conformance/s3-client.ts';
import { credentials, region, startLocalS3 } from '../s3-server.ts';

let ahead = 0;
const local = await startLocalS3({ now: () => Date.now() + ahead });
afterAll(() => local.close());
const server = { endpoint: local.endpoint, region, credentials, bucket: 'vault' };
const day = 86_400_000;
const until = () => new Date(Date.now() + 7 * day);

describe('a retention in the local S3', () => {
  it('is over when its day has come', async () => {
    const client = clientOf(server);
    const { VersionId } = await client.send(
      new PutObjectCommand({
        Bucket: 'vault',
        Key: 'week',
        Body: 'x',
        ChecksumSHA256: sha256('x').base64,
        ObjectLockMode: 'GOVERNANCE',
        ObjectLockRetainUntilDate: until(),
      }),
    );
    const remove = () => new DeleteObjectCommand({ Bucket: 'vault', Key: 'week', VersionId });
    expect(await refusal(client.send(remove()))).toBe('403 AccessDenied');
    ahead = 8 * day;
    expect(await refusal(client.send(remove()))).toBe('403 RequestTimeTooSkewed');
    expect(await refusal(clientOf(server, { systemClockOffset: ahead }).send(remove()))).toBe('not refused');
    ahead = 0;
  });

  it('needs a bucket that can lock, a checksum, a mode and a date', async () => {
    const client = clientOf(server);
    const put = { Bucket: 'vault', Key: 'key', Body: 'x', ChecksumSHA256: sha256('x').base64 };
    const lock = { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: until() } as const;
    const faulty = [
      { ...put, ...lock, Bucket: 'plain' },
      { ...put, ...lock, ChecksumSHA256: undefined },
    ];
    for (const each of faulty) {
      expect(await refusal(client.send(new PutObjectCommand(each)))).toBe('400 InvalidRequest');
    }
    const half = [
      { ...put, ObjectLockMode: lock.ObjectLockMode },
      { ...put, ObjectLockRetainUntilDate: lock.ObjectLockRetainUntilDate },
      { ...put, ...lock, ObjectLockRetainUntilDate: new Date(Date.now() - day) },
    ];
    for (const each of half) {
      expect(await refusal(client.send(new PutObjectCommand(each)))).toBe('400 InvalidArgument');
    }
    expect(await refusal(client.send(new GetObjectCommand({ Bucket: 'vault', Key: 'key' })))).toBe('404 NoSuchKey');
  });

  it('needs an object', async () => {
    const client = clientOf(server);
    const Retention = { Mode: 'GOVERNANCE', RetainUntilDate: until() } as const;
    const nowhere = client.send(new PutObjectRetentionCommand({ Bucket: 'vault', Key: 'nowhere', Retention }));
    expect(await refusal(nowhere)).toBe('404 NoSuchKey');
  });

  it('survives a restart', async () => {
    const client = clientOf(server);
    const key = { Bucket: 'vault', Key: 'restart' };
    const { VersionId } = await client.send(new PutObjectCommand({ ...key, Body: 'x' }));
    const Retention = { Mode: 'GOVERNANCE', RetainUntilDate: until() } as const;
    await client.send(new PutObjectRetentionCommand({ ...key, VersionId, Retention }));
    const again = await startLocalS3({ dataDir: local.dataDir });
    const later = clientOf({ ...server, endpoint: again.endpoint });
    expect(await refusal(later.send(new DeleteObjectCommand({ ...key, VersionId })))).toBe('403 AccessDenied');
    await again.close();
  });
});
