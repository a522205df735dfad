/** Of what failed the log tells enough to find the fault, and not whose bid it was. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loggedError } from '../../../functions/ports/powertools-log.ts';
import { s3Vault } from '../../../functions/ports/s3-vault.ts';

const key = 's-heron/regatta/lot-1/technical/r4nd0m';
const arn = `arn:aws:s3:::vault/${key}`;
/** Answers of S3, word for word but for their names. */
const answers = {
  NoSuchKey: [404, `The specified key does not exist.</Message><Key>${key}</Key><Message>`],
  AccessDenied: [403, `User: arn:aws:sts::1:assumed-role/Supplier/supplier-s-heron may not s3:GetObject on "${arn}"`],
} as const;

let code: keyof typeof answers;
const s3 = createServer((_, response) => {
  const [status, words] = answers[code];
  const xml = `<Error><Code>${code}</Code><Message>${words}</Message></Error>`.replace('<Message></Message>', '');
  response.writeHead(status, { 'content-type': 'application/xml' }).end(xml);
});
beforeAll(() => new Promise<void>((done) => s3.listen(0, '127.0.0.1', done)));
afterAll(() => s3.close());

test.each(['NoSuchKey', 'AccessDenied'] as const)('%s of an object is logged without its key', async (refused) => {
  code = refused;
  const { port } = s3.address() as AddressInfo;
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    forcePathStyle: true,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
  const error = await s3Vault(client, 'vault')
    .get(key, 'v1')
    .catch((e: unknown) => e);
  expect(inspect(error)).toContain('heron');
  const logged = loggedError(new Error('outside', { cause: error }));
  expect((logged.cause as Error).name).toBe(refused);
  expect((logged.cause as Error).stack).toContain('s3-vault.ts');
  expect(inspect(logged, { showHidden: true })).not.toMatch(/heron|regatta/);
});
