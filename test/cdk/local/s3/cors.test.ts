import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, describe, expect, it } from 'vitest';
import { presignPut } from '../../../../functions/ports/presign.ts';
import { clientOf, outcome, sha256 } from '../../../conformance/s3-client.ts';
import { credentials, region, startLocalS3 } from '../s3-server.ts';

const local = await startLocalS3({ allowedOrigins: ['http://portal.example'] });
afterAll(() => local.close());
const client = clientOf({ endpoint: local.endpoint, region, credentials, bucket: 'vault' });
const url = `${local.endpoint}/vault/key`;

const ask = (origin: string, method: string, headers: string) =>
  fetch(url, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
  });

describe('a browser on a page of the portal', () => {
  const origin = 'http://portal.example';

  it('may send all headers of a presigned upload', async () => {
    const upload = { bucket: 'vault', key: 'key', size: 1, sha256: sha256('x').hex, contentType: 'x/y', seconds: 60 };
    const { headers } = await presignPut(client, upload);
    const names = Object.keys(headers).join(',');
    const answer = await ask(origin, 'PUT', names);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-allow-methods')).toContain('PUT');
    expect(answer.headers.get('access-control-allow-headers')).toBe(names.replaceAll(',', ', '));
  });

  it('may read version, ETag and checksum of the answer, and the reason of a refusal', async () => {
    await client.send(new PutObjectCommand({ Bucket: 'vault', Key: 'key', Body: 'x' }));
    const signed = await getSignedUrl(client, new GetObjectCommand({ Bucket: 'vault', Key: 'key' }));
    for (const each of [signed, url]) {
      const answer = await fetch(each, { headers: { origin } });
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-expose-headers')).toBe('ETag, x-amz-version-id, x-amz-checksum-sha256');
      expect(answer.headers.get('vary')).toContain('Origin');
    }
  });

  it('may not delete, nor lift a lock', async () => {
    expect(await outcome(await ask(origin, 'DELETE', ''))).toBe('403 AccessForbidden');
    expect(await outcome(await ask(origin, 'PUT', 'x-amz-bypass-governance-retention'))).toBe('403 AccessForbidden');
  });
});

describe('a browser on any other page', () => {
  it('may not send, and is shown nothing', async () => {
    for (const origin of ['http://elsewhere.example', 'null', 'http://portal.example.elsewhere.example']) {
      const answer = await ask(origin, 'PUT', 'content-type');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(await outcome(answer)).toBe('403 AccessForbidden');
    }
  });
});
