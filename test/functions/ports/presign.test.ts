import { PutObjectCommand } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { contentDisposition, presignGet, presignPut } from '../../../functions/ports/presign.ts';
import { credentials, region, startLocalS3 } from '../../cdk/local/s3-server.ts';
import { clientOf, outcome, sha256 } from '../../conformance/s3-client.ts';

// What happens to a presigned upload that is not what was signed stands in test/conformance/s3-uploads.ts.

const local = await startLocalS3();
afterAll(() => local.close());
const server = { endpoint: local.endpoint, region, credentials, bucket: 'vault' };
const client = clientOf(server);
const bucket = 'vault';

describe('a presigned upload', () => {
  const upload = { bucket, key: 'bid', size: 3, sha256: sha256('bid').hex, contentType: 'text/plain', seconds: 60 };

  it('has its host, length, type, condition and checksum signed, and tells the browser what to send', async () => {
    const { url, headers } = await presignPut(client, upload);
    expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe(
      'content-length;content-type;host;if-none-match;x-amz-checksum-sha256',
    );
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('60');
    expect(headers).toEqual({
      'content-type': 'text/plain',
      'if-none-match': '*',
      'x-amz-checksum-sha256': sha256('bid').base64,
    });
  });

  it('signs the same whatever checksums the client would add by itself', async () => {
    const supported = clientOf(server, { requestChecksumCalculation: 'WHEN_SUPPORTED' });
    const { url, headers } = await presignPut(supported, { ...upload, key: 'supported' });
    expect((await fetch(url, { method: 'PUT', headers, body: 'bid' })).status).toBe(200);
  });

  it('can be of no bytes', async () => {
    const { url, headers } = await presignPut(client, { ...upload, key: 'empty', size: 0, sha256: sha256('').hex });
    expect((await fetch(url, { method: 'PUT', headers, body: '' })).status).toBe(200);
  });

  it('is not made when the client leaves out a part of what must be signed', async () => {
    const forgetful = clientOf(server);
    forgetful.middlewareStack.add(
      (next) => (args) => next({ ...args, input: { ...args.input, IfNoneMatch: undefined } }),
      { step: 'initialize' },
    );
    await expect(presignPut(forgetful, upload)).rejects.toThrow('signed other headers than it must');
  });

  it('is not made for what is no SHA-256', async () => {
    for (const wrong of ['', 'abc', sha256('bid').base64, `${sha256('bid').hex}00`]) {
      await expect(presignPut(client, { ...upload, sha256: wrong })).rejects.toThrow('64 hexadecimal digits');
    }
  });
});

describe('a presigned download', () => {
  const store = async (key: string, text: string) => {
    const { VersionId } = await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text }));
    return { bucket, key, versionId: VersionId!, seconds: 60 };
  };

  it('gives the version it names, under the name and type of the file', async () => {
    const first = await store('offer', 'first');
    await store('offer', 'second');
    const url = await presignGet(client, { ...first, fileName: 'Angebot für Ort.pdf', contentType: 'application/pdf' });
    const answer = await fetch(url);
    expect(await answer.text()).toBe('first');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="Angebot f_r Ort.pdf"; filename*=UTF-8''Angebot%20f%C3%BCr%20Ort.pdf`,
    );
  });

  it('is refused for another name, type, version or key, and without a signature', async () => {
    const first = await store('kept', 'first');
    const second = await store('kept', 'second');
    const url = await presignGet(client, { ...first, fileName: 'a.txt', contentType: 'text/plain' });
    const changed = [
      url.replaceAll('a.txt', 'b.txt'),
      url.replace('text%2Fplain', 'text%2Fhtml'),
      url.replace(first.versionId, second.versionId),
      url.replace('/kept?', '/offer?'),
    ];
    for (const each of changed) {
      expect(each).not.toBe(url);
      expect(await outcome(await fetch(each))).toBe('403 SignatureDoesNotMatch');
    }
    expect(await outcome(await fetch(url.replace(/\?.*/, '')))).toBe('403 AccessDenied');
  });

  it('is refused when its time is over', async () => {
    const later = await startLocalS3({ now: () => Date.now() + 61_000 });
    const there = clientOf({ ...server, endpoint: later.endpoint });
    const download = { bucket, key: 'x', versionId: 'x', fileName: 'x', contentType: 'x/y', seconds: 60 };
    const answer = await fetch(await presignGet(there, download));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Request has expired');
    await later.close();
  });
});

describe('the name of a downloaded file', () => {
  it.each(['application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'TEXT/PLAIN; charset=utf-8'])(
    'comes with %s that a browser may show',
    (type) => expect(contentDisposition('a', type)).toMatch(/^inline; /),
  );

  it.each(['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/plainly', 'application/octet-stream', ''])(
    'comes with %j only to be kept',
    (type) => expect(contentDisposition('a', type)).toMatch(/^attachment; /),
  );

  it.each([
    ['../../x', '.._.._x', '.._.._x'],
    ['a"b;c', 'a_b_c', 'a%22b%3Bc'],
    ["it's (1)*.pdf", 'it_s (1)_.pdf', 'it%27s%20%281%29%2A.pdf'],
    ['line\r\nX-Evil: 1', 'line__X-Evil_ 1', 'line__X-Evil%3A%201'],
    ['fdp.\u202Eexe', 'fdp._exe', 'fdp._exe'],
    ['価格🏛.xlsx', '____.xlsx', '%E4%BE%A1%E6%A0%BC%F0%9F%8F%9B.xlsx'],
    ['half \ud83c', 'half _', 'half%20%EF%BF%BD'],
  ])('%j is written in full and in plain letters', (name, ascii, encoded) => {
    expect(contentDisposition(name, 'x/y')).toBe(`attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`);
  });

  it('is always a header that stands on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = contentDisposition(name, 'x/y');
        expect(header).toMatch(/^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w.~%!-]*$/);
      }),
    );
  });
});
