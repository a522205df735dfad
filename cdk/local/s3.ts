import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Answer, send } from './s3/answer.ts';
import { allowOrigin, preflight } from './s3/cors.ts';
import { operationOf } from './s3/operations.ts';
import { Refusal } from './s3/refusal.ts';
import { readRequest } from './s3/request.ts';
import { type Credentials, signatureCheck } from './s3/signature.ts';
import { openStore } from './s3/store.ts';
import { openUploads } from './s3/uploads.ts';

export type LocalS3Options = {
  dataDir: string;
  region: string;
  credentials: Credentials;
  buckets: { name: string; versioned: boolean; objectLock: boolean }[];
  /** Path that all buckets lie under, such as '/s3', or '' for none. */
  basePath: string;
  /** Origins of the pages that may send and read objects from a browser. */
  allowedOrigins: string[];
  /** The clock that signatures and retentions are judged by. Clients sign by the machine's clock, so it is the default. */
  now?: () => number;
};

/**
 * A small S3 server for one machine, not for production: one process, one set of credentials, path-style addresses, and only
 * the operations that Evenhand uses. What it does not do it refuses, so that nothing passes here and fails on AWS in silence.
 */
export function localS3(options: LocalS3Options): {
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
} {
  const { dataDir, region, credentials, basePath, allowedOrigins, now = Date.now } = options;
  const check = signatureCheck(region, credentials);
  const buckets = new Map(
    options.buckets.map(({ name, versioned, objectLock }) => {
      if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name)) throw new Error(`${name} is no name for a bucket.`);
      if (objectLock && !versioned) throw new Error(`The bucket ${name} needs versions to lock them.`);
      const store = openStore(join(dataDir, name), versioned);
      return [name, { name, objectLock, store, uploads: openUploads(join(dataDir, name), now()) }];
    }),
  );

  async function answer(req: IncomingMessage): Promise<Answer> {
    if (req.method === 'OPTIONS') return preflight(req, allowedOrigins);
    const request = readRequest(req, basePath);
    const at = now();
    const payload = await check(request, at);
    const run = operationOf(request);
    const bucket = buckets.get(request.bucket);
    if (!bucket) throw new Refusal('NoSuchBucket', 'The specified bucket does not exist');
    return run({ request, payload, bucket, now: at });
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const requestId = randomBytes(8).toString('hex');
    res.setHeader('x-amz-request-id', requestId);
    allowOrigin(req, res, allowedOrigins);
    try {
      await send(res, await answer(req));
    } catch (error) {
      // The sender went away: nobody is left to answer.
      if (req.socket.destroyed) return;
      const refusal = error instanceof Refusal ? error : unexpected(error, requestId);
      if (res.headersSent) res.destroy();
      else await send(res, refused(refusal, req, requestId));
    } finally {
      // What was not read would stand before the next request on this connection.
      req.resume();
    }
  }

  return { handle };
}

function refused(refusal: Refusal, req: IncomingMessage, requestId: string): Answer {
  const xml = refusal.xml(req.url ?? '', requestId);
  return {
    status: refusal.status,
    headers: { ...refusal.headers, 'content-type': 'application/xml' },
    body: req.method === 'HEAD' ? undefined : xml,
  };
}

function unexpected(error: unknown, requestId: string): Refusal {
  console.error(`local S3, request ${requestId}:`, error);
  return new Refusal('InternalError', 'We encountered an internal error. Please try again.');
}
