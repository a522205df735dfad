import { randomUUID } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it } from 'vitest';
import { presignPut } from '../../functions/ports/presign.ts';
import { clientOf, outcome, refusal, type S3Server, sha256 } from './s3-client.ts';
import { speak } from './wire.ts';

const text = 'The technical proposal of Harbour & Sons';
const bytes = Buffer.from(text);

/** A presigned upload takes the bytes that were signed, once, in time, and nothing else. */
export function uploadsContract(server: S3Server): void {
  const { bucket } = server;
  const client = clientOf(server);
  const run = randomUUID();

  const presign = (key: string, change: { content?: string; seconds?: number } = {}) =>
    presignPut(client, {
      bucket,
      key,
      size: Buffer.byteLength(change.content ?? text),
      sha256: sha256(change.content ?? text).hex,
      contentType: 'application/pdf',
      seconds: change.seconds ?? 60,
    });
  const upload = (url: string, headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer> = bytes) =>
    fetch(url, { method: 'PUT', headers, body });
  const nothingAt = async (key: string) => {
    expect(await refusal(client.send(new GetObjectCommand({ Bucket: bucket, Key: key })))).toBe('404 NoSuchKey');
  };

  describe('a presigned upload', () => {
    it('is taken as it was signed, and answers with the version', async () => {
      const key = `${run}/taken`;
      const { url, headers } = await presign(key);
      const answer = await upload(url, headers);
      expect(answer.status).toBe(200);
      const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }));
      expect(head).toMatchObject({
        ContentLength: bytes.length,
        ContentType: 'application/pdf',
        ChecksumSHA256: sha256(text).base64,
        VersionId: answer.headers.get('x-amz-version-id'),
      });
    });

    it.each(['content-type', 'if-none-match', 'x-amz-checksum-sha256'])('is refused without its %s', async (name) => {
      const key = `${run}/without-${name}`;
      const { url, headers } = await presign(key);
      const { [name]: _, ...others } = headers;
      expect(await outcome(await upload(url, others))).toMatch(/^403 (SignatureDoesNotMatch|AccessDenied)$/);
      await nothingAt(key);
    });

    it.each([
      ['content-type', 'text/html'],
      ['if-none-match', '"an-etag"'],
      ['x-amz-checksum-sha256', sha256('other').base64],
    ])('is refused with another %s', async (name, value) => {
      const key = `${run}/other-${name}`;
      const { url, headers } = await presign(key);
      expect(await outcome(await upload(url, { ...headers, [name]: value }))).toBe('403 SignatureDoesNotMatch');
      await nothingAt(key);
    });

    it('is refused for another key, another life, another signature', async () => {
      const key = `${run}/tampered`;
      const { url, headers } = await presign(key);
      const tampered = [
        url.replace('/tampered?', '/elsewhere?'),
        url.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000'),
        url.replace(/(X-Amz-Signature=)(.)/, (_, name, digit) => `${name}${digit === '0' ? '1' : '0'}`),
        `${url}&versionId=null`,
      ];
      for (const each of tampered) {
        expect(each).not.toBe(url);
        expect(await outcome(await upload(each, headers))).toBe('403 SignatureDoesNotMatch');
      }
      await nothingAt(key);
      await nothingAt(`${run}/elsewhere`);
    });

    it('is refused when its time is over', async () => {
      const key = `${run}/expired`;
      const command = new PutObjectCommand({ Bucket: bucket, Key: key });
      const url = await getSignedUrl(client, command, { expiresIn: 60, signingDate: new Date(Date.now() - 61_000) });
      const answer = await upload(url, {});
      expect(answer.status).toBe(403);
      expect(await answer.text()).toMatch(/<Code>AccessDenied<\/Code>.*Request has expired/s);
      await nothingAt(key);
    });

    it.each(['-1', '604801', 'soon', ''])('is refused with a life of %j seconds', async (life) => {
      const { url, headers } = await presign(`${run}/life`);
      const changed = url.replace('X-Amz-Expires=60', `X-Amz-Expires=${life}`);
      expect(await outcome(await upload(changed, headers))).toBe('400 AuthorizationQueryParametersError');
    });

    it('is refused when nobody signed it', async () => {
      const { url, headers } = await presign(`${run}/unsigned`);
      expect(await outcome(await upload(url.replace(/\?.*/, ''), headers))).toBe('403 AccessDenied');
      await nothingAt(`${run}/unsigned`);
    });

    it('is refused when other bytes of the same number come', async () => {
      const key = `${run}/other-bytes`;
      const { url, headers } = await presign(key);
      expect(await outcome(await upload(url, headers, bytes.toReversed()))).toBe('400 BadDigest');
      await nothingAt(key);
    });

    it.each([
      ['more', Buffer.concat([bytes, Buffer.from('.')])],
      ['fewer', bytes.subarray(1)],
    ])('is refused when %s bytes come than were signed', async (_, body) => {
      const key = `${run}/${body.length}-bytes`;
      const { url, headers } = await presign(key);
      expect(await outcome(await upload(url, headers, body))).toBe('403 SignatureDoesNotMatch');
      await nothingAt(key);
    });

    it('keeps no byte beyond the signed number, whatever follows on the connection', async () => {
      const key = `${run}/overlong`;
      const { url, headers } = await presign(key);
      const sender = await speak(url, 'PUT', { ...headers, 'content-length': String(bytes.length) });
      sender.write(Buffer.concat([bytes, Buffer.from(' and a word more')]));
      // A server may take what was signed, or turn the whole connection down for what follows.
      expect([200, 400]).toContain(await sender.status);
      expect([200, 412]).toContain((await upload(url, headers)).status);
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      expect(await Body!.transformToString()).toBe(text);
    });

    it.each(['end', 'cut'] as const)('leaves nothing when the sender comes to an early %s', async (how) => {
      const key = `${run}/early-${how}`;
      const { url, headers } = await presign(key);
      const sender = await speak(url, 'PUT', { ...headers, 'content-length': String(bytes.length) });
      sender.write(bytes.subarray(0, 10));
      sender[how]();
      expect(await sender.status).not.toBe(200);
      await nothingAt(key);
      expect((await upload(url, headers)).status).toBe(200);
    });

    it('is taken once: the same again is refused, and so is any other for its key', async () => {
      const key = `${run}/once`;
      const { url, headers } = await presign(key);
      const other = await presign(key, { content: 'other' });
      expect((await upload(url, headers)).status).toBe(200);
      expect(await outcome(await upload(url, headers))).toBe('412 PreconditionFailed');
      expect(await outcome(await upload(other.url, other.headers, 'other'))).toBe('412 PreconditionFailed');
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      expect(await Body!.transformToString()).toBe(text);
    });

    it('is taken once, also when several send their last byte at the same instant', async () => {
      const key = `${run}/together`;
      const contents = ['one!', 'two!', 'three!', 'four!'];
      const senders = await Promise.all(
        contents.map(async (content) => {
          const { url, headers } = await presign(key, { content });
          const sender = await speak(url, 'PUT', { ...headers, 'content-length': String(content.length) });
          sender.write(Buffer.from(content.slice(0, -1)));
          return sender;
        }),
      );
      for (const sender of senders) sender.write(Buffer.from('!'));
      const statuses = await Promise.all(senders.map(({ status }) => status));
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 412 || status === 409)).toHaveLength(3);
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      expect(await Body!.transformToString()).toBe(contents[statuses.indexOf(200)]);
    });
  });
}
