/** A file that came in parts, at the opening: the vault holds what the receipt states, and who reads it can compute the same. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carryOut } from '../../../functions/opening/carry-out.ts';
import type { OpeningTools } from '../../../functions/opening/open.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import type { Vault } from '../../../functions/ports/vault.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as opening from '../../../shared/api/opening.ts';
import { compositeSha256 } from '../../../shared/digest.ts';
import { partRange } from '../../../shared/in-parts.ts';
import { type Held, holdOrders } from '../held.ts';
import { stackStore, stackVault } from '../in-process.ts';
import {
  afterDeadline,
  declareNone,
  evaluators,
  fillBid,
  lotId,
  openers,
  publishSmall,
  sendInParts,
  submit,
  suppliers,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
let held: Held;
beforeAll(async () => {
  held = holdOrders();
  world = await startWorld({ handlers: held.handlers });
});
afterAll(() => world?.stop());

test('is opened only where the vault holds it as its envelope states, and can be checked part by part', async () => {
  const [maya] = suppliers;
  const eventId = await publishSmall(world);
  await fillBid(world, maya, eventId);
  const fileId = await sendInParts(world, maya, eventId);
  const stated = (await submit(world, maya, eventId)).files.find((f) => f.id === fileId)!;
  await afterDeadline(world, eventId);
  const params = { eventId, lotId };
  for (const who of openers)
    await world.cast.by(who).call(opening.openEnvelope, { params: { ...params, envelope: 'technical' } });
  await world.stack.settled();
  const order = held.openOrders.at(-1)!;

  const vault = stackVault();
  const tools = (head: Vault['head']): OpeningTools => ({
    store: stackStore(),
    ids: systemIds,
    vault: { ...vault, head },
  });
  const changes = [{ sha256: 'a'.repeat(64) }, { size: 1 }, { parts: 0 }, undefined];
  for (const change of changes) {
    const head = async (key: string, versionId?: string) => {
      const real = await vault.head(key, versionId);
      return change && real && { ...real, ...change };
    };
    await expect(carryOut(tools(head), order)).rejects.toThrow('another file than an envelope states');
  }
  await carryOut(tools(vault.head), order);

  const [evaluator] = evaluators;
  await declareNone(world, evaluator, eventId);
  const reader = world.cast.by(evaluator);
  const { bids } = await reader.call(evaluation.readEvaluation, { params });
  const { bidId } = bids[0]!;
  const { url, ...file } = await reader.call(opening.readOpenedFile, { params: { ...params, bidId, fileId } });
  expect(file).toEqual({ size: stated.size, sha256: stated.sha256, inParts: stated.inParts });
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  const computed = stated.inParts!.sha256.map((_, i) => {
    const { start, end } = partRange(bytes.length, stated.inParts!.size, i + 1);
    return createHash('sha256').update(bytes.subarray(start, end)).digest('hex');
  });
  expect([computed, compositeSha256(computed)]).toEqual([stated.inParts!.sha256, stated.sha256]);
});
