import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentials } from './environment.ts';

const longestSkew = 15 * 60_000;

/** Makes the check that a call to SES was signed with our credentials: it answers with what is wrong, or nothing. */
export function sesSignatureCheck(region: string, credentials: AwsCredentials) {
  const signer = new SignatureV4({ service: 'ses', region, credentials, sha256: Sha256, applyChecksum: false });
  return async (request: IncomingMessage, body: Buffer): Promise<string | undefined> => {
    const claim = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/.+, ?SignedHeaders=([^,]+), ?Signature=[0-9a-f]{64}$/.exec(
      request.headers.authorization ?? '',
    );
    const [authorization = '', key, names = ''] = claim ?? [];
    const date = String(request.headers['x-amz-date'] ?? '');
    const signedAt = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    if (key !== credentials.accessKeyId) return 'The request is not signed with the credentials of this machine.';
    if (!(Math.abs(Date.now() - signedAt) < longestSkew)) return 'Signature expired, or not yet current.';
    const declared = request.headers['x-amz-content-sha256'];
    if (declared !== undefined && declared !== createHash('sha256').update(body).digest('hex')) {
      return 'The body is not the one that was signed.';
    }
    const signed = names.split(';');
    const url = new URL(request.url ?? '/', 'http://localhost');
    const again = await signer.sign(
      {
        method: request.method ?? 'POST',
        protocol: 'http:',
        hostname: 'localhost',
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: Object.fromEntries(signed.map((name) => [name, String(request.headers[name] ?? '')])),
        body,
      },
      { signingDate: new Date(signedAt), signableHeaders: new Set(signed) },
    );
    const [expected, found] = [again.headers.authorization ?? '', authorization].map((text) =>
      Buffer.from(text.replaceAll(', ', ',')),
    );
    const same = expected && found && expected.length === found.length && timingSafeEqual(expected, found);
    return same ? undefined : 'The request signature we calculated does not match the signature you provided.';
  };
}
