import { randomUUID } from 'node:crypto';
import { GetObjectCommand, HeadBucketCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { clientOf, outcome, refusal, type S3Server, sha256 } from './s3-client.ts';
import { type Change, signedPut } from './signed-put.ts';

const text = 'signed';

/** A request with a signature in its headers is carried out only if it is what the holder of the secret signed, and now. */
export function signaturesContract(server: S3Server): void {
  const { bucket: Bucket, endpoint, credentials } = server;
  const client = clientOf(server);
  const run = randomUUID();

  const put = (name: string, change?: Change) => signedPut(server, `${run}/${name}`, text, change);
  const nothingAt = async (name: string) => {
    const read = client.send(new GetObjectCommand({ Bucket, Key: `${run}/${name}` }));
    expect(await refusal(read)).toBe('404 NoSuchKey');
  };

  describe('a signature in the headers', () => {
    it('lets the request pass that it was made for', async () => {
      expect((await put('passes')).status).toBe(200);
      expect((await put('unsigned', { signed: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } })).status).toBe(200);
    });

    it('lets no other bytes pass than were signed', async () => {
      expect(await outcome(await put('body', { body: 'forged' }))).toMatch(/^400 XAmzContentSHA256Mismatch$/i);
      await nothingAt('body');
    });

    it('lets no other header pass than was signed', async () => {
      const forged = { 'x-amz-content-sha256': sha256('forged').hex };
      expect(await outcome(await put('header', { headers: forged, body: 'forged' }))).toBe('403 SignatureDoesNotMatch');
      await nothingAt('header');
    });

    it('lets no steering header pass that was not signed', async () => {
      const added = { 'x-amz-bypass-governance-retention': 'true' };
      expect(await outcome(await put('added', { headers: added }))).toBe('403 AccessDenied');
      await nothingAt('added');
    });

    it('is made with the secret, for this region, by somebody known', async () => {
      expect(await outcome(await put('secret', { secret: 'guessed' }))).toBe('403 SignatureDoesNotMatch');
      expect(await outcome(await put('region', { region: 'eu-north-1' }))).toBe('400 AuthorizationHeaderMalformed');
      const stranger = clientOf(server, { credentials: { ...credentials, accessKeyId: 'stranger' } });
      const call = stranger.send(new GetObjectCommand({ Bucket, Key: `${run}/passes` }));
      // The code is the server's own: versitygw speaks of its administrator's users.
      expect(await refusal(call)).toMatch(/^40[34] (InvalidAccessKeyId|XAdminUserNotFound)$/);
      await nothingAt('secret');
    });

    it('is of this quarter of an hour', async () => {
      const minutes = (number: number) => new Date(Date.now() + number * 60_000);
      expect(await outcome(await put('early', { at: minutes(-16) }))).toBe('403 RequestTimeTooSkewed');
      expect(await outcome(await put('late', { at: minutes(16) }))).toBe('403 RequestTimeTooSkewed');
      expect((await put('nearly', { at: minutes(-14) })).status).toBe(200);
      await nothingAt('early');
    });

    it('is needed for everything', async () => {
      const url = `${endpoint}/${Bucket}`;
      expect(await outcome(await fetch(`${url}?list-type=2`))).toBe('403 AccessDenied');
      expect((await fetch(url, { method: 'HEAD' })).status).toBe(403);
      for (const method of ['GET', 'PUT', 'DELETE']) {
        expect(await outcome(await fetch(`${url}/${run}/passes`, { method }))).toBe('403 AccessDenied');
      }
      expect(await refusal(client.send(new HeadBucketCommand({ Bucket })))).toBe('not refused');
    });
  });
}
