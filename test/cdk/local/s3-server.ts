import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalS3Options, localS3 } from '../../../cdk/local/s3.ts';

export const region = 'us-east-1';
export const credentials = { accessKeyId: 'local', secretAccessKey: 'a secret for tests' };

/** Starts the local S3 on a free port, with a bucket that keeps versions and locks them (`vault`) and one that doesn't (`plain`). */
export async function startLocalS3(options: Partial<LocalS3Options> = {}) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'local-s3-'));
  const basePath = options.basePath ?? '/s3';
  const s3 = localS3({
    region,
    credentials,
    buckets: [
      { name: 'vault', versioned: true, objectLock: true },
      { name: 'plain', versioned: false, objectLock: false },
    ],
    allowedOrigins: ['http://portal.example'],
    ...options,
    dataDir,
    basePath,
  });
  const server = createServer((req, res) => void s3.handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    dataDir,
    endpoint: `http://127.0.0.1:${port}${basePath}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true });
    },
  };
}
