import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, describe, expect, it } from 'vitest';
import { clientOf, outcome, refusal, sha256 } from '../../../conformance/s3-client.ts';
import { credentials, region, startLocalS3 } from '../s3-server.ts';

const local = await startLocalS3();
afterAll(() => local.close());
const server = { endpoint: local.endpoint, region, credentials, bucket: 'vault' };
const client = clientOf(server);
const Bucket = 'vault';
const key = { Bucket, Key: 'key' };
const put = { ...key, Body: 'body', ChecksumSHA256: sha256('body').base64 };
const tomorrow = new Date(Date.now() + 86_400_000);

const notDone: Record<string, () => Promise<unknown>> = {
  'listing buckets': () => client.send(new ListBucketsCommand()),
  'making a bucket': () => client.send(new CreateBucketCommand({ Bucket: 'other' })),
  'the first version of listing': () => client.send(new ListObjectsCommand({ Bucket })),
  'listing versions': () => client.send(new ListObjectVersionsCommand({ Bucket })),
  'listing by folder': () => client.send(new ListObjectsV2Command({ Bucket, Delimiter: '/' })),
  'an upload in parts': () => client.send(new CreateMultipartUploadCommand(key)),
  'a copy': () => client.send(new CopyObjectCommand({ ...key, CopySource: 'vault/other' })),
  'deleting many at once': () => client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [key] } })),
  tags: () => client.send(new GetObjectTaggingCommand(key)),
  attributes: () => client.send(new GetObjectAttributesCommand({ ...key, ObjectAttributes: ['ETag'] })),
  'a legal hold': () => client.send(new PutObjectLegalHoldCommand({ ...key, LegalHold: { Status: 'ON' } })),
  'metadata of the sender’s own': () => client.send(new PutObjectCommand({ ...put, Metadata: { colour: 'red' } })),
  'a key of KMS': () => client.send(new PutObjectCommand({ ...put, ServerSideEncryption: 'aws:kms' })),
  'a storage class': () => client.send(new PutObjectCommand({ ...put, StorageClass: 'GLACIER' })),
  'a put over a known version': () => client.send(new PutObjectCommand({ ...put, IfMatch: '"etag"' })),
  'a put unless of an ETag': () => client.send(new PutObjectCommand({ ...put, IfNoneMatch: '"etag"' })),
  'another checksum': () => client.send(new PutObjectCommand({ ...put, ChecksumSHA256: undefined, ChecksumSHA1: 'x' })),
  'an MD5 of the body': () => client.send(new PutObjectCommand({ ...put, ContentMD5: 'x' })),
  'a retention that nobody can lift': () =>
    client.send(
      new PutObjectRetentionCommand({ ...key, Retention: { Mode: 'COMPLIANCE', RetainUntilDate: tomorrow } }),
    ),
  'a part by its number': () => client.send(new GetObjectCommand({ ...key, PartNumber: 1 })),
  'a read only if of an ETag': () => client.send(new GetObjectCommand({ ...key, IfMatch: '"etag"' })),
  'the owner’s name': () => client.send(new GetObjectCommand({ ...key, ExpectedBucketOwner: '123456789012' })),
  'a stream with its checksum behind it': () =>
    clientOf(server, { requestChecksumCalculation: 'WHEN_SUPPORTED' }).send(
      new PutObjectCommand({ ...key, Body: Readable.from([Buffer.from('x')]), ContentLength: 1 }),
    ),
};

describe('the local S3 refuses as not implemented', () => {
  it.each(Object.entries(notDone))('%s', async (_, call) => {
    expect(await refusal(call())).toBe('501 NotImplemented');
  });

  it('several ranges at once', async () => {
    await client.send(new PutObjectCommand({ ...put, Key: 'ranges' }));
    const read = client.send(new GetObjectCommand({ Bucket, Key: 'ranges', Range: 'bytes=0-1,3-4' }));
    expect(await refusal(read)).toBe('501 NotImplemented');
  });

  it('a presigned checksum in the address, where S3 would not look at it', async () => {
    const url = await getSignedUrl(client, new PutObjectCommand({ ...put, Body: undefined }));
    expect(url).toContain('x-amz-checksum-sha256=');
    expect(await outcome(await fetch(url, { method: 'PUT', body: 'body' }))).toBe('501 NotImplemented');
  });

  it('and keeps nothing of it', async () => {
    expect(await refusal(client.send(new GetObjectCommand(key)))).toBe('404 NoSuchKey');
  });
});
