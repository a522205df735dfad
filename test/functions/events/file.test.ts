/** The file of an event over the API, and the erasure of its personal data when its time is over. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as correspondence from '../../../shared/api/correspondence.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import { fingerprint, sha256Hex } from '../../../shared/digest.ts';
import type { EventFile } from '../../../shared/event-file.ts';
import { later } from '../../../shared/time.ts';
import { ask, refusal } from '../asking.ts';
import { itemsOf } from '../everything.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const administrator = 'ada@dhss.example';
let world: World;
let eventId: string;
const params = () => ({ eventId });
const lot = () => ({ eventId, lotId: small.lotId });

beforeAll(async () => {
  world = await startWorld();
  eventId = await small.publishSmall(world, { ...small.oneEnvelope, retentionYears: 1 });
  await world.cast.by(small.manager).call(events.inviteSuppliers, {
    params: params(),
    body: { emails: ['someone@invited.example'] },
  });
  for (const who of small.suppliers) await small.bidFor(world, who, eventId);
  await small.afterDeadline(world, eventId);
  await openEnvelopes(world.stack, small.openers.map(world.cast.by), eventId, 'bid');
  for (const who of small.evaluators) await small.score(world, who, eventId, () => '4');
  const eva = world.cast.by(small.evaluators[0]);
  const { bids: opened } = await eva.call(evaluation.readEvaluation, { params: lot() });
  const at = { ...lot(), bidId: opened[0]!.bidId, criterionId: 'design' };
  await eva.call(evaluation.saveNote, { params: at, body: { text: 'For my own eyes.' } });
});
afterAll(() => world?.stop());

async function made(): Promise<{ file: EventFile; html: string }> {
  const client = world.cast.by('dmitri@dhss.example');
  await client.call(events.makeFile, { params: params() });
  await world.stack.settled();
  const { state, json, html } = await client.call(events.readFile, { params: params() });
  expect(state).toBe('ready');
  const [data, page] = await Promise.all(
    [json!, html!].map(async (f) => [f, await (await fetch(f.url)).text()] as const),
  );
  for (const [of, text] of [data!, page!]) expect(sha256Hex(text)).toBe(of.sha256);
  return { file: JSON.parse(data![1]) as EventFile, html: page![1] };
}
const keysOf = (file: EventFile, prefix: string) => file.parts.event.filter((i) => i.key.startsWith(prefix));

describe('the file of an event', () => {
  it('holds no bid and no mark while its lot is under way, and says so', async () => {
    const { file } = await made();
    for (const prefix of ['BID#', 'MARK#', 'SIGNED#']) expect(keysOf(file, prefix)).toEqual([]);
    expect(file.leftOut[0]!.count).toBeGreaterThan(small.suppliers.length);
    expect(JSON.stringify(file)).not.toContain('As the level says.');
  });

  it('holds everything once the award is made but the files of bids, each fact with the fingerprint that the record has', async () => {
    const lead = world.cast.by(small.lead);
    await small.declareNone(world, small.lead, eventId);
    await lead.call(evaluation.lockMarks, { params: lot() });
    const { ranking } = await lead.call(evaluation.readRanking, { params: lot() });
    await lead.call(evaluation.recommendAward, {
      params: lot(),
      body: { bidId: ranking.ranked[0]!.bidId, reasons: 'It has the most points.', skipped: [] },
    });
    await small.declareNone(world, small.approver, eventId);
    await world.cast.by(small.approver).call(evaluation.decideOnAward, {
      params: lot(),
      body: { approve: true, reason: '' },
    });
    await world.stack.settled();
    const { file, html } = await made();
    // What bidders sent as files is named beside each bid, and said to be elsewhere.
    expect(file.leftOut).toMatchObject([{ what: 'Files of opened bids', count: small.suppliers.length }]);
    expect(html).toContain('Files of opened bids');
    expect(keysOf(file, 'BID#')).toHaveLength(small.suppliers.length);
    const answer = await fetch(`${world.stack.url}/api/events/${eventId}/record?format=jsonl`, {
      headers: { authorization: `Bearer ${await world.token('dmitri@dhss.example')}` },
    });
    const lines = (await answer.text()).trim().split('\n');
    expect(file.timeline.length).toBeGreaterThan(20);
    const leaves = new Set(file.timeline.map((t) => t.leaf));
    for (const line of lines.slice(0, 20)) expect(leaves.has(sha256Hex(line))).toBe(true);
    for (const words of ['Paper Heron', 'It has the most points.', 'someone@invited.example'])
      expect(html).toContain(words);
    expect(JSON.stringify(file) + html).not.toContain('For my own eyes.');
  });
});

describe('the personal data of an event', () => {
  it('are not erased before its time is over, nor by who may not, nor while it is kept longer', async () => {
    expect(refusal(await ask(world, administrator, events.eraseEvent, { params: params() }))).toBe(
      '422 retention-runs',
    );
    const { retainUntil } = await world.cast.by(administrator).call(events.readRetention, { params: params() });
    const until = later(retainUntil, 86_400);
    await world.cast
      .by(small.manager)
      .call(events.holdEvent, { params: params(), body: { until, why: 'A court case.' } });
    await world.stack.moveClockTo(Date.parse(retainUntil) + 60_000);
    expect(refusal(await ask(world, administrator, events.eraseEvent, { params: params() }))).toBe(
      '422 retention-runs',
    );
    expect(refusal(await ask(world, small.manager, events.eraseEvent, { params: params() }))).toBe('403 not-allowed');
    await world.cast.by(small.manager).call(events.releaseEvent, { params: params() });
  });

  it('are erased once: no name and no address is left, decisions and fingerprints are', async () => {
    const before = await made();
    await world.cast.by(administrator).call(events.eraseEvent, { params: params() });
    await world.stack.settled();
    const { erasedAt } = await world.cast.by(administrator).call(events.readRetention, { params: params() });
    expect(erasedAt).not.toBeNull();
    // The file of before, with all the names, is not handed out any more.
    const kept = await world.cast.by('dmitri@dhss.example').call(events.readFile, { params: params() });
    expect(kept).toMatchObject({ state: 'none', json: null, html: null });
    // What somebody noted for themselves goes altogether.
    const notes = (await itemsOf('records')).filter((i) => i.pk.endsWith(eventId) && i.sk.startsWith('NOTE#'));
    expect(notes).toEqual([]);
    const { file } = await made();
    const text = JSON.stringify({ ...file, madeBy: '', timeline: file.timeline.slice(0, before.file.timeline.length) });
    for (const gone of ['Greta Sommer', 'Eva Lindqvist', 'someone@invited.example', 'maya@paper-heron.example', 'Maya'])
      expect(text).not.toContain(gone);
    expect(text).toContain('Paper Heron');
    expect(text).toContain('It has the most points.');
    const leafBefore = new Map(before.file.timeline.map((t) => [t.fact.id, t.leaf]));
    for (const { fact, leaf } of file.timeline) {
      const was = leafBefore.get(fact.id);
      if (was) expect('erased' in fact ? (fact.erased as { leaf: string }).leaf : leaf).toBe(was);
    }
    const { items } = await world.cast.by(small.manager).call(events.listEvents);
    expect(items.map((e) => e.id)).toContain(eventId);
    expect(refusal(await ask(world, administrator, events.eraseEvent, { params: params() }))).toBe('422 wrong-state');
  });

  it('are gone on the buyer’s side alone: a bidder reads its receipt, what it submitted and its letters as before', async () => {
    const maya = world.cast.by('maya@paper-heron.example');
    const bid = await maya.call(bids.readBid, { params: lot() });
    expect(bid.receipts).toHaveLength(1);
    const place = { ...lot(), bidId: bid.receipts[0]!.bidId };
    const { receipt, parts } = await maya.call(bids.readSubmission, { params: place });
    expect(receipt.by.email).toBe('maya@paper-heron.example');
    expect(parts.map((part) => fingerprint(part))).toEqual(receipt.parts.map((part) => part.sha256));
    const [file] = receipt.files;
    const { url } = await maya.call(bids.readUpload, { params: { ...lot(), fileId: file!.id } });
    expect(sha256Hex(new Uint8Array(await (await fetch(url)).arrayBuffer()))).toBe(file!.sha256);
    const { letters } = await maya.call(correspondence.readResult, { params: lot() });
    expect(letters.length).toBeGreaterThan(0);
  });
});
