/** What has to hold after a rush: every refusal says why, every acknowledged bid is there and opens, and nothing else is. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as bidRoutes from '../../shared/api/bids.ts';
import * as evaluation from '../../shared/api/evaluation.ts';
import * as opening from '../../shared/api/opening.ts';
import { bidFingerprint } from '../../shared/bid.ts';
import { fingerprint } from '../../shared/digest.ts';
import { millis } from '../../shared/time.ts';
import type { Client, Refused } from './client.ts';
import type { Outcome } from './rush-figures.ts';

/** `late` goes out after the deadline on purpose; `unfinished` lacks an answer; of `deaf` the first answer is lost, and it asks again. */
export type Kind = 'punctual' | 'deaf' | 'late' | 'unfinished';
export type Supplier = {
  kind: Kind;
  company: string;
  client: Client;
  version: number;
  seen: bidRoutes.Seen;
  sendAt: number;
};
/** `inTime`: it went out before the deadline; what counts is when it was received. */
export type Sent = Supplier & {
  inTime: boolean;
  outcome: Outcome;
  receipt: bidRoutes.Receipt | null;
  problem: Refused['problem'] | null;
};

type Lot = { eventId: string; lotId: string };

/** Does it for all, so many at a time, and gives the results in order. */
export async function each<A, B>(
  all: readonly A[],
  atOnce: number,
  work: (one: A, n: number) => Promise<B>,
): Promise<B[]> {
  const results: B[] = [];
  let next = 0;
  const hand = async () => {
    for (let n = next++; n < all.length; n = next++) results[n] = await work(all[n]!, n);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return results;
}

/** So many at a time: more would only wait for each other. */
export const hands = 16;

/** Every refusal says why: a code, a sentence, and what it is about. */
export function requireReasons(all: readonly Sent[]): void {
  for (const { company, kind, problem } of all) {
    if (!problem) continue;
    const about = `${company} (${kind})`;
    assert(problem.code && problem.title, `${about} was refused without a reason`);
    if (problem.code === 'bid-not-ready') {
      assert.equal(kind, 'unfinished', about);
      assert.equal(problem.faults?.[0]?.at, 'answers.research', about);
    } else {
      assert.equal(problem.code, 'deadline-passed', about);
      const { receivedAt, closesAt } = problem.data as { receivedAt: string; closesAt: string };
      assert(millis(receivedAt) >= millis(closesAt), `${about} was refused as late and was not`);
    }
  }
  for (const { company, kind, receipt } of all) {
    if (!receipt) continue;
    assert(kind === 'punctual' || kind === 'deaf', `${company} was acknowledged and is ${kind}`);
    assert(millis(receipt.receivedAt) < millis(receipt.closesAt), `${company} was late and acknowledged`);
  }
}

/** What its supplier reads again is what its receipt states: the fingerprint is computed anew from the envelope's content. */
export async function requireOwn(lot: Lot, { client, receipt }: Sent): Promise<void> {
  const params = { ...lot, bidId: receipt!.bidId };
  const { parts } = await client.call(bidRoutes.readSubmission, { params });
  const of = parts.map((part) => ({ envelope: part.envelope, sha256: fingerprint(part) }));
  assert.equal(bidFingerprint(receipt!, of), receipt!.fingerprint, `the receipt of ${receipt!.supplierName}`);
}

/** What the buyer opened is what was acknowledged, no more and no less; words and documents can be read. */
export async function requireOpened(reader: Client, params: Lot, acknowledged: readonly Sent[]): Promise<number> {
  const { minutes } = await reader.call(opening.readMinutes, { params: { ...params, envelope: 'bid' } });
  const stated = (bids: { receipt: string; fingerprint: string }[]) =>
    bids.map((b) => `${b.receipt} ${b.fingerprint}`).sort();
  assert.deepEqual(
    stated(minutes.bids),
    stated(acknowledged.map(({ receipt }) => ({ receipt: receipt!.number, fingerprint: receipt!.fingerprint }))),
    'the minutes name other bids than were acknowledged',
  );
  await reader.call(evaluation.declareConflict, { params, body: { conflict: false, reason: '' } });
  const { bids } = await reader.call(evaluation.readEvaluation, { params });
  const files = await each(acknowledged, hands, async ({ company, receipt }) => {
    const { bidId } = receipt!;
    const bid = bids.find((b) => b.bidId === bidId);
    assert(bid?.answers.research?.startsWith(`${company}: `), `the answers of ${company} cannot be read`);
    assert(bid?.total, `the prices of ${company} cannot be read`);
    for (const { id, sha256 } of receipt!.files) {
      const { url } = await reader.call(opening.readOpenedFile, {
        params: { ...params, bidId, fileId: id },
      });
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, `a document of ${company}`);
    }
    return receipt!.files.length;
  });
  return files.reduce((sum, n) => sum + n, 0);
}
