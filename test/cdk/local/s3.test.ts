import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { localS3 } from '../../../cdk/local/s3.ts';
import { presignPut } from '../../../functions/ports/presign.ts';
import { clientOf, outcome, refusal, sha256 } from '../../conformance/s3-client.ts';
import { speak } from '../../conformance/wire.ts';
import { credentials, region, startLocalS3 } from './s3-server.ts';

const local = await startLocalS3();
afterAll(() => local.close());
const server = { endpoint: local.endpoint, region, credentials, bucket: 'vault' };
const client = clientOf(server);
const Bucket = 'vault';

describe('the local S3, mounted below a path', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is found by a client that knows only AWS_ENDPOINT_URL_S3', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', local.endpoint);
    vi.stubEnv('AWS_REGION', region);
    vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
    const configured = new S3Client({ forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' });
    await configured.send(new PutObjectCommand({ Bucket, Key: 'mounted', Body: 'here' }));
    const url = await getSignedUrl(configured, new GetObjectCommand({ Bucket, Key: 'mounted' }));
    expect(url).toMatch(`${local.endpoint}/vault/mounted?`);
    expect(await (await fetch(url)).text()).toBe('here');
  });

  it('can stand at the root too', async () => {
    const atRoot = await startLocalS3({ basePath: '' });
    const there = clientOf({ ...server, endpoint: atRoot.endpoint });
    await there.send(new PutObjectCommand({ Bucket, Key: 'root', Body: 'x' }));
    expect(await refusal(there.send(new GetObjectCommand({ Bucket, Key: 'root' })))).toBe('not refused');
    await atRoot.close();
  });

  it('does not answer for what lies beside its path', async () => {
    const beside = local.endpoint.replace('/s3', '/s3x/vault/key');
    expect(await outcome(await fetch(beside))).toBe('400 InvalidURI');
  });
});

describe('the local S3, asked in a way that can be understood in two', () => {
  const get = async (path: string, headers: Record<string, string> = {}) =>
    outcome(await fetch(`${local.endpoint}${path}`, { headers }));

  it('refuses a path that is not UTF-8', async () => {
    expect(await get('/vault/%ff')).toBe('400 InvalidURI');
    expect(await get('/vault/key?prefix=%')).toBe('400 InvalidURI');
  });

  it('refuses a parameter or header that stands there twice', async () => {
    expect(await get('/vault/key?versionId=a&versionId=b')).toBe('400 InvalidArgument');
    const sender = await speak(`${local.endpoint}/vault/key`, 'GET', { 'X-Amz-Date': 'a', 'x-amz-date': 'b' });
    expect(await sender.status).toBe(400);
  });

  it('refuses two signatures, and one in another style', async () => {
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'key' }));
    expect(await outcome(await fetch(url, { headers: { authorization: 'AWS4-HMAC-SHA256 x' } }))).toBe(
      '400 InvalidArgument',
    );
    expect(await get('/vault/key', { authorization: 'AWS local:abc' })).toBe('400 InvalidRequest');
    expect(await get('/vault/key', { authorization: 'AWS4-HMAC-SHA256 nonsense', 'x-amz-content-sha256': 'x' })).toBe(
      '400 AuthorizationHeaderMalformed',
    );
    expect(await get('/vault/key?X-Amz-Signature=abc')).toBe('400 AuthorizationQueryParametersError');
  });

  it('refuses a session token, for it gives out none', async () => {
    const guest = clientOf(server, { credentials: { ...credentials, sessionToken: 'token' } });
    expect(await refusal(guest.send(new GetObjectCommand({ Bucket, Key: 'key' })))).toBe('400 InvalidToken');
  });

  it.each(['../../etc/passwd', '../facts.json', '%00', 'null/'])('takes %s for no version', async (VersionId) => {
    const read = client.send(new GetObjectCommand({ Bucket, Key: 'key', VersionId }));
    expect(await refusal(read)).toBe('400 InvalidArgument');
  });
});

describe('the local S3, sent a body', () => {
  const upload = { bucket: Bucket, sha256: sha256('x').hex, contentType: 'text/plain', seconds: 60 };

  it('refuses more than 5 GiB before the first byte', async () => {
    const size = 5 * 1024 ** 3 + 1;
    const { url, headers } = await presignPut(client, { ...upload, key: 'huge', size });
    const sender = await speak(url, 'PUT', { ...headers, 'content-length': String(size) });
    expect(await sender.status).toBe(400);
    sender.cut();
  });

  it('refuses a body of a length that nobody said', async () => {
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'chunked' }));
    const sender = await speak(url, 'PUT', { 'transfer-encoding': 'chunked' });
    sender.write(Buffer.from('1\r\nx\r\n0\r\n\r\n'));
    expect(await sender.status).toBe(411);
  });

  it('refuses a put that cannot succeed before the first byte', async () => {
    const taken = await presignPut(client, { ...upload, key: 'taken', size: 1 });
    await fetch(taken.url, { method: 'PUT', headers: taken.headers, body: 'x' });
    const sender = await speak(taken.url, 'PUT', { ...taken.headers, 'content-length': '1' });
    expect(await sender.status).toBe(412);
    sender.cut();
  });

  it('answers the next request on a connection whose last one it refused', async () => {
    const refused = await presignPut(client, { ...upload, key: 'refused', size: 3_000_000 });
    const body = Buffer.alloc(3_000_000);
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await fetch(refused.url, { method: 'PUT', headers: refused.headers, body });
      expect(await outcome(answer)).toBe('400 BadDigest');
    }
  });

  it('checks a CRC-32 as well as a SHA-256', async () => {
    const supported = clientOf(server, { requestChecksumCalculation: 'WHEN_SUPPORTED' });
    await supported.send(new PutObjectCommand({ Bucket, Key: 'crc', Body: 'checked' }));
    const wrong = client.send(new PutObjectCommand({ Bucket, Key: 'crc', Body: 'checked', ChecksumCRC32: 'AAAAAA==' }));
    expect(await refusal(wrong)).toBe('400 BadDigest');
    const none = client.send(new PutObjectCommand({ Bucket, Key: 'crc', Body: 'x', ChecksumSHA256: 'c2hvcnQ=' }));
    expect(await refusal(none)).toBe('400 InvalidRequest');
  });
});

describe('the local S3, asked for an object by a browser', () => {
  it('says that it is unchanged', async () => {
    await client.send(new PutObjectCommand({ Bucket, Key: 'page', Body: 'text' }));
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'page' }));
    const first = await fetch(url);
    const etag = first.headers.get('etag')!;
    const since = first.headers.get('last-modified')!;
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(url, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    expect((await fetch(url, { headers: { 'if-modified-since': since } })).status).toBe(304);
  });

  it('sends a part only of what the browser has the rest of', async () => {
    await client.send(new PutObjectCommand({ Bucket, Key: 'page', Body: 'text' }));
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'page' }));
    const etag = (await fetch(url)).headers.get('etag')!;
    const part = await fetch(url, { headers: { range: 'bytes=1-2', 'if-range': etag } });
    expect([part.status, await part.text()]).toEqual([206, 'ex']);
    const whole = await fetch(url, { headers: { range: 'bytes=1-2', 'if-range': '"other"' } });
    expect([whole.status, await whole.text()]).toEqual([200, 'text']);
  });
});

describe('the local S3, set up', () => {
  const set = (name: string, versioned: boolean, objectLock: boolean) => () =>
    localS3({
      dataDir: local.dataDir,
      region,
      credentials,
      buckets: [{ name, versioned, objectLock }],
      basePath: '',
      allowedOrigins: [],
    });

  it('refuses a bucket whose name would be a path, and locks without versions', () => {
    expect(set('../vault', true, true)).toThrow('no name for a bucket');
    expect(set('records', false, true)).toThrow('needs versions');
  });
});
