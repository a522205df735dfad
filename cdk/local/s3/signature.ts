import { timingSafeEqual } from 'node:crypto';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { Refusal } from './refusal.ts';
import type { S3Request } from './request.ts';

const algorithm = 'AWS4-HMAC-SHA256';
const longestSkew = 15 * 60_000;
const longestLife = 7 * 24 * 60 * 60;

/** Query parameters of a presigned request that carry its signature and nothing else. */
export const signatureParameters = [
  'X-Amz-Algorithm',
  'X-Amz-Content-Sha256',
  'X-Amz-Credential',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-Security-Token',
  'X-Amz-Signature',
  'X-Amz-SignedHeaders',
];

export type Credentials = { accessKeyId: string; secretAccessKey: string };

type Claim = { credential: string; signedHeaders: string[]; signature: string; signedAt: number; date: string };

/**
 * Makes the check that a request was signed by the one who has the secret: signs what arrived once more and compares.
 * The check answers with the SHA-256 that the sender declared for the body, or UNSIGNED-PAYLOAD.
 */
export function signatureCheck(region: string, credentials: Credentials) {
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials,
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });

  return async (request: S3Request, now: number): Promise<string> => {
    const claim = readClaim(request);
    checkScope(claim, region, credentials.accessKeyId);
    checkTime(request, claim, now);
    checkCoverage(request, claim.signedHeaders);
    const payload = declaredPayload(request);

    const signed = await signer.sign(
      {
        method: request.method,
        protocol: 'http:',
        hostname: '',
        path: request.path,
        query: Object.fromEntries(request.query),
        headers: {
          ...Object.fromEntries(claim.signedHeaders.map((name) => [name, request.headers.get(name) ?? ''])),
          'x-amz-content-sha256': payload,
        },
      },
      {
        signingDate: new Date(claim.signedAt),
        signableHeaders: new Set(claim.signedHeaders),
        // A presigned request has these two in its query: the signer needs them, the canonical headers don't hold them.
        unsignableHeaders: new Set(['x-amz-date', 'x-amz-content-sha256']),
      },
    );
    const expected = /Signature=([0-9a-f]{64})$/.exec(signed.headers.authorization ?? '')?.[1];
    if (!expected || !timingSafeEqual(Buffer.from(expected, 'hex'), Buffer.from(claim.signature, 'hex'))) {
      throw new Refusal(
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      );
    }
    return payload;
  };
}

function readClaim(request: S3Request): Claim {
  const authorization = request.headers.get('authorization');
  const presigned = signatureParameters.some((name) => request.query.has(name));
  if (authorization !== undefined && presigned) {
    throw new Refusal('InvalidArgument', 'Only one auth mechanism allowed.');
  }
  if (authorization !== undefined) return claimOfHeader(request, authorization);
  if (presigned) return claimOfQuery(request);
  throw new Refusal('AccessDenied', 'Access Denied: the request is not signed.');
}

function claimOfHeader(request: S3Request, authorization: string): Claim {
  if (!authorization.startsWith(`${algorithm} `)) {
    throw new Refusal('InvalidRequest', `The authorization mechanism is not supported. Use ${algorithm}.`);
  }
  if (!request.headers.has('x-amz-content-sha256')) {
    throw new Refusal('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  }
  const part = (name: string) => new RegExp(`[ ,]${name}=([^, ]+)`).exec(authorization)?.[1];
  const claim = claimOf(
    part('Credential'),
    part('SignedHeaders'),
    part('Signature'),
    request.headers.get('x-amz-date'),
  );
  if (!claim) throw new Refusal('AuthorizationHeaderMalformed', 'The authorization header is malformed.');
  return claim;
}

function claimOfQuery(request: S3Request): Claim {
  const part = (name: string) => request.query.get(name);
  const claim = claimOf(
    part('X-Amz-Credential'),
    part('X-Amz-SignedHeaders'),
    part('X-Amz-Signature'),
    part('X-Amz-Date'),
  );
  const expires = part('X-Amz-Expires') ?? '';
  const lifeFits = /^\d{1,6}$/.test(expires) && Number(expires) <= longestLife;
  if (!claim || part('X-Amz-Algorithm') !== algorithm || !lifeFits) {
    throw new Refusal(
      'AuthorizationQueryParametersError',
      'The X-Amz- parameters of the query are not complete or malformed.',
    );
  }
  return claim;
}

function claimOf(credential = '', signedHeaders = '', signature = '', date = ''): Claim | undefined {
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const whole = credential !== '' && signedHeaders !== '' && /^[0-9a-f]{64}$/.test(signature) && date.length === 16;
  if (!whole || Number.isNaN(at)) return undefined;
  return { credential, signedHeaders: signedHeaders.split(';'), signature, signedAt: at, date };
}

function checkScope(claim: Claim, region: string, accessKeyId: string): void {
  const [id, ...scope] = claim.credential.split('/');
  if (id !== accessKeyId) throw new Refusal('InvalidAccessKeyId', 'The access key id does not exist in our records.');
  const expected = [claim.date.slice(0, 8), region, 's3', 'aws4_request'];
  if (scope.join('/') !== expected.join('/')) {
    throw new Refusal(
      'AuthorizationHeaderMalformed',
      `The credential is for another day, region or service: expecting '${region}'.`,
    );
  }
}

function checkTime(request: S3Request, claim: Claim, now: number): void {
  const expires = request.query.get('X-Amz-Expires');
  if (expires === undefined) {
    if (Math.abs(now - claim.signedAt) <= longestSkew) return;
    throw new Refusal(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
  if (now >= claim.signedAt + Number(expires) * 1000) throw new Refusal('AccessDenied', 'Request has expired');
  if (claim.signedAt > now + longestSkew) throw new Refusal('AccessDenied', 'Request is not valid yet');
}

/** What is signed must be there, and what steers S3 must be signed: else somebody between could add or drop it. */
function checkCoverage(request: S3Request, signedHeaders: string[]): void {
  const missing = signedHeaders.filter((name) => !request.headers.has(name));
  if (missing.length > 0) {
    throw new Refusal('SignatureDoesNotMatch', `Signed headers are missing in the request: ${missing.join(', ')}`);
  }
  const steering = [...request.headers.keys()].filter((name) => name === 'host' || name.startsWith('x-amz-'));
  const unsigned = steering.filter((name) => !signedHeaders.includes(name));
  if (unsigned.length > 0) {
    throw new Refusal(
      'AccessDenied',
      `There were headers in the request which were not signed: ${unsigned.join(', ')}`,
    );
  }
  if (request.query.has('X-Amz-Security-Token') || request.headers.has('x-amz-security-token')) {
    throw new Refusal('InvalidToken', 'The provided token is malformed or otherwise not valid: there are none here.');
  }
}

function declaredPayload(request: S3Request): string {
  const name = 'x-amz-content-sha256';
  const declared = request.headers.get(name) ?? request.query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD';
  if (declared.startsWith('STREAMING-')) {
    throw new Refusal(
      'NotImplemented',
      `${declared} is not implemented: set requestChecksumCalculation to WHEN_REQUIRED.`,
    );
  }
  if (declared !== 'UNSIGNED-PAYLOAD' && !/^[0-9a-f]{64}$/.test(declared)) {
    throw new Refusal('InvalidArgument', `${name} must be UNSIGNED-PAYLOAD or a valid sha256 value.`);
  }
  return declared;
}
