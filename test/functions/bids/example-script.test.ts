/** The example that bidders download, run as they would run it: by itself, with a token, against a stack. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import type { TokenScope } from '../../../shared/personal-token.ts';
import { givenBidContent } from '../../given.ts';
import { makeToken } from '../by-token.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas] = small.suppliers;
const script = join(import.meta.dirname, '../../../web/submit-a-bid.mjs');

let world: World;
let folder: string;
beforeAll(async () => {
  world = await startWorld();
  folder = mkdtempSync(join(tmpdir(), 'evenhand-script-'));
  writeFileSync(join(folder, 'drawing.pdf'), '%PDF-1.4 A drawing, by a program');
});
afterAll(async () => {
  await world?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Runs it as `who`, for an event; answers what it printed, and how it ended. */
async function run(who: string, eventId: string, bid: object, scopes?: readonly TokenScope[]) {
  const { token } = await makeToken(world, who, scopes ? { scopes } : {});
  writeFileSync(join(folder, 'bid.json'), JSON.stringify(bid));
  const env = {
    PATH: process.env.PATH,
    EVENHAND_URL: world.stack.url,
    EVENHAND_TOKEN: token,
    EVENT: eventId,
    LOT: small.lotId,
    BID: 'bid.json',
    FILE: 'drawing.pdf',
  };
  return new Promise<{ ended: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [script], { cwd: folder, env }, (error, out, err) => {
      expect(`${out}${err}`).not.toContain(token);
      resolve({ ended: Number(error?.code ?? 0), out, err });
    });
  });
}
const readBid = (who: string, eventId: string) =>
  world.cast.by(who).call(bids.readBid, { params: { eventId, lotId: small.lotId } });

const { answers, prices } = givenBidContent();

test('it prepares and submits a bid, prints its receipt and checks the fingerprint; the bid is opened with the others', async () => {
  const eventId = await small.publishSmall(world);
  const { ended, out, err } = await run(maya, eventId, { answers, prices });
  expect([ended, err]).toEqual([0, '']);
  const { standing, content, uploads, state } = await readBid(maya, eventId);
  expect([state, content.answers, content.prices]).toEqual(['submitted', answers, prices]);
  expect(uploads.map(({ name, arrived }) => [name, arrived])).toEqual([['drawing.pdf', true]]);
  expect(out.trim().split('\n').slice(1)).toEqual([
    `Receipt ${standing!.number}, received ${standing!.receivedAt}.`,
    `Fingerprint ${standing!.fingerprint}: checked.`,
  ]);

  // Run again with another price, it replaces the bid, and sends the file once only.
  const second = await run(maya, eventId, { answers, ...small.benchAt('19.00') });
  expect([second.ended, second.err]).toEqual([0, '']);
  const after = await readBid(maya, eventId);
  expect(after.receipts.map((one) => one.state)).toEqual(['submitted', 'replaced']);
  expect(after.uploads).toHaveLength(1);
  expect(second.out).toContain(after.standing!.number);

  await small.afterDeadline(world, eventId);
  await openEnvelopes(world.stack, small.openers.map(world.cast.by), eventId, 'technical');
  const params = { eventId, lotId: small.lotId };
  await small.declareNone(world, small.lead, eventId);
  const { bids: opened } = await world.cast.by(small.lead).call(evaluation.readEvaluation, { params });
  expect(opened.map((one) => one.fingerprint)).toEqual([after.standing!.fingerprint]);
});

test('it says what is missing and submits nothing; without the scope it is told so', async () => {
  const eventId = await small.publishSmall(world);
  const incomplete = await run(tomas, eventId, { answers: {}, prices });
  expect([incomplete.ended, incomplete.out]).toEqual([1, expect.not.stringContaining('Receipt')]);
  expect(incomplete.err).toContain('Not complete. ');
  expect((await readBid(tomas, eventId)).standing).toBeNull();

  const mayNot = await run(tomas, eventId, { answers, prices }, ['read', 'prepare']);
  expect(mayNot.ended).toBe(1);
  expect(mayNot.err).toContain('403 scope-missing');
  expect((await readBid(tomas, eventId)).standing).toBeNull();
});
