/** Uploads in parts of the local S3, over restarts: what was acknowledged is there, what was left for a week is not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { presignPart } from '../../../../functions/ports/presign.ts';
import { s3Vault } from '../../../../functions/ports/s3-vault.ts';
import { clientOf, sha256 } from '../../../conformance/s3-client.ts';
import { credentials, region, startLocalS3 } from '../s3-server.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'local-s3-uploads-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const part = 'the only part';
const day = 86_400_000;

/** Runs a piece of work against a server that is started for it, so many days from now. */
async function run<T>(
  work: (vault: ReturnType<typeof s3Vault>, client: ReturnType<typeof clientOf>) => Promise<T>,
  days = 0,
) {
  const local = await startLocalS3({ dataDir, ...(days && { now: () => Date.now() + days * day }) });
  const client = clientOf({ endpoint: local.endpoint, region, credentials, bucket: 'vault' });
  return work(s3Vault(client, 'vault'), client).finally(() => local.close());
}
const begun = (key: string) =>
  run(async (vault, client) => {
    const uploadId = await vault.begin(key, 'application/zip');
    const place = { bucket: 'vault', key, uploadId, n: 1, size: part.length, sha256: sha256(part).hex, seconds: 60 };
    const { url, headers } = await presignPart(client, place);
    expect((await fetch(url, { method: 'PUT', headers, body: part })).status).toBe(200);
    return uploadId;
  });

it('go on after a restart with the parts that were acknowledged', async () => {
  const uploadId = await begun('kept');
  await run(async (vault) => {
    expect(await vault.parts('kept', uploadId)).toEqual([{ n: 1, size: part.length, sha256: sha256(part).hex }]);
    await vault.complete('kept', uploadId, [sha256(part).hex]);
    expect(await vault.head('kept')).toMatchObject({ size: part.length, parts: 1 });
  });
  // The object is whole after one more, and the upload is gone.
  await run(async (vault) => {
    const { versionId } = (await vault.head('kept'))!;
    expect(Buffer.from(await vault.get('kept', versionId)).toString()).toBe(part);
    expect(await vault.parts('kept', uploadId)).toBeUndefined();
  });
});

it('are given up after seven days, as by the rule of the vault', async () => {
  const uploadId = await begun('left');
  await run(async () => {}, 6.9);
  await run(async (vault) => expect(await vault.parts('left', uploadId)).toHaveLength(1));
  await run(async () => {}, 7.1);
  await run(async (vault) => expect(await vault.parts('left', uploadId)).toBeUndefined());
});
