import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { vi } from 'vitest';
import { clientOf, type S3Server } from './s3-client.ts';

export type Running = { server: S3Server; close(): Promise<void> };

/**
 * Finds versitygw, an S3 server that is not ours: at VERSITYGW_ENDPOINT (with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY),
 * or as a program on the PATH, which is then started. Answers undefined where there is neither.
 */
export async function findVersitygw(): Promise<Running | undefined> {
  const { VERSITYGW_ENDPOINT, AWS_ACCESS_KEY_ID = 'local', AWS_SECRET_ACCESS_KEY = 'a secret for tests' } = process.env;
  const server = {
    region: 'us-east-1',
    credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
    bucket: `evenhand-${Date.now()}`,
  };
  if (VERSITYGW_ENDPOINT) {
    const running = { server: { ...server, endpoint: VERSITYGW_ENDPOINT }, close: async () => undefined };
    await createBucket(running.server);
    return running;
  }
  const program = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'versitygw'))
    .find((path) => existsSync(path));
  return program ? start(program, server) : undefined;
}

async function start(program: string, server: Omit<S3Server, 'endpoint'>): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'versitygw-'));
  mkdirSync(join(folder, 'objects'));
  mkdirSync(join(folder, 'versions'));
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(
    program,
    ['--quiet', '--port', address, 'posix', '--versioning-dir', join(folder, 'versions'), join(folder, 'objects')],
    {
      env: {
        ROOT_ACCESS_KEY_ID: server.credentials.accessKeyId,
        ROOT_SECRET_ACCESS_KEY: server.credentials.secretAccessKey,
        VGW_REGION: server.region,
      },
      stdio: 'ignore',
    },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async () => {
    child.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const running = { server: { ...server, endpoint: `http://${address}` }, close };
  try {
    await vi.waitFor(() => createBucket(running.server), { timeout: 30_000, interval: 100 });
    return running;
  } catch (error) {
    await close();
    throw error;
  }
}

async function createBucket(server: S3Server): Promise<void> {
  await clientOf(server).send(new CreateBucketCommand({ Bucket: server.bucket, ObjectLockEnabledForBucket: true }));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The probe has no port.');
  return address.port;
}
