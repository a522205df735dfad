import { PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, describe, expect, it } from 'vitest';
import { clientOf, outcome } from '../../../conformance/s3-client.ts';
import { signedPut } from '../../../conformance/signed-put.ts';
import { credentials, region, startLocalS3 } from '../s3-server.ts';

// What every S3 server refuses stands in test/conformance; here is what versitygw lets pass and S3 does not.

const local = await startLocalS3();
afterAll(() => local.close());
const server = { endpoint: local.endpoint, region, credentials, bucket: 'vault' };

describe('a signature for the local S3', () => {
  it('is not valid yet when it is of tomorrow', async () => {
    const command = new PutObjectCommand({ Bucket: 'vault', Key: 'future' });
    const at = (minutes: number) =>
      getSignedUrl(clientOf(server), command, { signingDate: new Date(Date.now() + minutes * 60_000) });
    expect(await outcome(await fetch(await at(16), { method: 'PUT', body: 'x' }))).toBe('403 AccessDenied');
    expect(await outcome(await fetch(await at(14), { method: 'PUT', body: 'x' }))).toBe('200');
  });

  it('wants every header that was signed, if only to say nothing', async () => {
    const signed = { 'x-empty': '' };
    expect(await outcome(await signedPut(server, 'empty', 'x', { signed }))).toBe('200');
    const dropped = await signedPut(server, 'dropped', 'x', { signed, dropped: 'x-empty' });
    expect(await outcome(dropped)).toBe('403 SignatureDoesNotMatch');
  });

  it('is of a body that is said to be something', async () => {
    const signed = { 'x-amz-content-sha256': 'anything' };
    expect(await outcome(await signedPut(server, 'anything', 'x', { signed }))).toBe('400 InvalidArgument');
  });
});
