import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { type S3Server, sha256 } from './s3-client.ts';

export type Change = {
  /** What the signature is made with or for. */
  signed?: Record<string, string>;
  secret?: string;
  region?: string;
  at?: Date;
  /** What is changed after signing. */
  headers?: Record<string, string>;
  dropped?: string;
  body?: string;
};

/** Signs the put of a text by hand, and sends it with what was changed after signing. */
export async function signedPut(server: S3Server, key: string, text: string, change: Change = {}): Promise<Response> {
  const url = new URL(`${server.endpoint}/${server.bucket}/${key}`);
  const signer = new SignatureV4({
    service: 's3',
    region: change.region ?? server.region,
    credentials: { ...server.credentials, ...(change.secret && { secretAccessKey: change.secret }) },
    sha256: Sha256,
    uriEscapePath: false,
  });
  const { headers } = await signer.sign(
    {
      method: 'PUT',
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: {},
      headers: { host: url.host, 'x-amz-content-sha256': sha256(text).hex, ...change.signed },
    },
    { signingDate: change.at ?? new Date() },
  );
  const sent = Object.entries({ ...headers, ...change.headers });
  return fetch(url, {
    method: 'PUT',
    headers: sent.filter(([name]) => name !== 'host' && name !== change.dropped),
    body: change.body ?? text,
  });
}
