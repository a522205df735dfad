/** Bids under pseudonyms: what an evaluator is answered anywhere, attacked for every way back to a name. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as check from '../../../shared/api/check.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as opening from '../../../shared/api/opening.ts';
import type { OpenedEnvelope } from '../../../shared/bid.ts';
import { receiptNumber } from '../../../shared/digest.ts';
import type { StoredPseudonyms } from '../../../shared/pseudonyms.ts';
import { givenContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { buyersAnswers } from '../buyers-answers.ts';
import { itemsOf } from '../everything.ts';
import {
  afterDeadline,
  auditor,
  benchAt,
  bidFor,
  declareNone,
  evaluators,
  lead,
  lotId,
  minutesAhead,
  oneEnvelope,
  openers,
  publishSmall,
  suppliers,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [eva, farid] = evaluators;

const [firstLot] = givenContent().lots;
const secondLot = 'lot-2';

let world: World;
let eventId: string;
beforeAll(async () => {
  world = await startWorld();
  // One envelope: prices are open from the start, which is another way to tell bids apart.
  eventId = await publishSmall(world, {
    ...oneEnvelope,
    // By consensus: the meeting puts the bids side by side before names come back.
    method: { ...givenContent().method, combine: 'consensus' },
    pseudonyms: true,
    // Nobody bids for the second one, and it is marked last.
    lots: [firstLot!, { ...firstLot!, id: secondLot, name: 'More benches' }],
    closes: minutesAhead(world, 1).slice(0, 16),
  });
  const bench = ['1022.50', '1130.37', '990.10'];
  for (const [i, who] of suppliers.entries()) await bidFor(world, who, eventId, benchAt(bench[i]!));
  await afterDeadline(world, eventId);
  await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'bid');
  for (const who of [lead, eva, farid, auditor]) await declareNone(world, who, eventId);
});
afterAll(() => world?.stop());

const params = () => ({ eventId, lotId });
const view = (who: string) => world.cast.by(who).call(evaluation.readEvaluation, { params: params() });
const envelopes = async () =>
  (await itemsOf('records'))
    .filter((i) => i.pk.endsWith(`#${eventId}`) && i.sk.startsWith('BID#'))
    .map((i) => i.data as OpenedEnvelope);

test('an evaluator knows a bid by a letter and an alias, the same for every evaluator; the lead reads names', async () => {
  const mine = await view(eva);
  expect(mine.named).toBe('pseudonyms');
  expect(mine.bids.map((b) => b.name)).toEqual(['Bidder A', 'Bidder B', 'Bidder C']);
  expect((await view(farid)).bids).toEqual(mine.bids);
  const named = await view(lead);
  expect(named.named).toBe('by-role');
  expect(named.bids.map((b) => b.name)).toEqual(mine.bidders);
  const drawn = (await itemsOf('records')).find((i) => i.sk === `PSEUDONYMS#${lotId}` && i.pk.endsWith(eventId));
  expect((drawn!.data as StoredPseudonyms).bids.map((b) => b.alias)).toEqual(mine.bids.map((b) => b.bidId));
});

test('no answer that an evaluator is given says whose a bid is: no id, receipt, fingerprint, instant, contact or file name', async () => {
  const mine = await view(eva);
  const answers = await buyersAnswers(world, eventId, {
    bidId: mine.bids[0]!.bidId,
    fileId: mine.bids[0]!.files[0]!.id,
  });
  const kept = await envelopes();
  expect(kept).toHaveLength(3);
  const telling = kept.flatMap((e) => [
    e.bidId,
    receiptNumber(e.bidId),
    e.fingerprint,
    e.sha256,
    e.receivedAt,
    e.contact.email,
    e.contact.name,
    ...e.files.map((f) => f.name),
  ]);
  // What each file is known again by, in every answer but the one that hands it out.
  const sums = kept.flatMap((e) => e.files.map((f) => f.sha256));
  const evas = [...answers].filter(([asked]) => asked.startsWith(eva));
  const summing = evas
    .filter(([, text]) => sums.some((s) => text.includes(s)))
    .map(([asked]) => asked.split('/').at(-2));
  expect([sums.length, summing]).toEqual([3, ['files']]);
  expect(evas.length).toBeGreaterThan(20);
  for (const [asked, text] of evas) expect([asked, telling.filter((word) => text.includes(word))]).toEqual([asked, []]);
  // Legal names stand in the list that a declaration is made on, and nowhere else.
  const names = kept.map((e) => e.supplierName);
  const naming = evas.filter(([, text]) => names.some((n) => text.includes(n))).map(([asked]) => asked.split(' ')[1]);
  expect(naming).toEqual([`/api/evaluation/${eventId}/${lotId}`]);
  const { bidders, ...rest } = mine;
  expect(bidders).toEqual([...names].sort());
  expect(names.filter((n) => JSON.stringify(rest).includes(n))).toEqual([]);
});

test('what an evaluator does names the alias alone: marks, notes, findings, files; the bid’s own id is none of theirs', async () => {
  const mine = await view(eva);
  const { bidId, files } = mine.bids[0]!;
  const mark = { mark: '3', reason: 'As the level says.', place: 'p. 2' };
  const at = (id: string) => ({ ...params(), bidId: id, criterionId: 'design' });
  const saved = await ask(world, eva, evaluation.saveMark, { params: at(bidId), ifMatch: 0, body: mark });
  expect(saved.body).toMatchObject({ bidId, mark: '3' });
  const early = await ask(world, eva, evaluation.signOff, { params: { ...params(), bidId } });
  expect([refusal(early), early.body.title]).toEqual([
    '422 marks-missing care mark-missing',
    'Before you sign off Bidder A: Care: no mark yet.',
  ]);
  await ask(world, eva, evaluation.saveMark, { params: { ...at(bidId), criterionId: 'care' }, ifMatch: 0, body: mark });
  expect((await ask(world, eva, evaluation.signOff, { params: { ...params(), bidId } })).body).toEqual({ bidId });
  await ask(world, eva, evaluation.saveNote, { params: at(bidId), body: { text: 'Good.' } });
  const after = await view(eva);
  expect([after.myMarks.map((m) => m.bidId), after.mySigned, after.myNotes.map((n) => n.bidId)]).toEqual([
    [bidId, bidId],
    [bidId],
    [bidId],
  ]);
  const file = { ...params(), bidId, fileId: files[0]!.id };
  expect((await ask(world, eva, opening.readOpenedFile, { params: file })).status).toBe(200);
  for (const { bidId: own } of await envelopes()) {
    const marked = await ask(world, eva, evaluation.saveMark, { params: at(own), ifMatch: 0, body: mark });
    expect(refusal(marked)).toBe('404 not-found');
    const read = await ask(world, eva, opening.readOpenedFile, { params: { ...file, bidId: own } });
    expect(refusal(read)).toBe('404 not-found');
  }
  const finding = { verdict: 'responsive', reason: '', place: '', corrected: null, evidence: '' };
  const point = { ...params(), bidId, pointId: 'conditions' };
  const found = await ask(world, eva, check.saveFinding, { params: point, ifMatch: 0, body: finding });
  const checked = found.body as unknown as check.CheckView;
  expect(checked.bids.map((b) => b.name)).toEqual(['Bidder A', 'Bidder B', 'Bidder C']);
  expect(checked.bids[0]!.points.find((p) => p.id === 'conditions')?.finding).toMatchObject({ bidId });
});

test('the minutes and letters to bidders would take a pseudonym off: an evaluator reads none and sends none', async () => {
  const minutes = { params: { ...params(), envelope: 'bid' } };
  expect(refusal(await ask(world, eva, opening.readMinutes, minutes))).toBe('403 names-hidden');
  expect((await ask(world, openers[0], opening.readMinutes, minutes)).status).toBe(200);
  const { bids } = await view(eva);
  const asked = { kind: 'bid', text: 'What wood?', due: minutesAhead(world, 3 * 1440).slice(0, 16) };
  const sent = await ask(world, eva, check.askBidder, {
    params: { ...params(), bidId: bids[0]!.bidId },
    body: asked,
  });
  expect(refusal(sent)).toBe('403 names-hidden');
});

/** Each list in an answer that tells of bids, as their aliases in the order in which they come; of each criterion by itself. */
function* listsOfBids(at: unknown, aliases: readonly string[]): Generator<string[]> {
  if (Array.isArray(at)) {
    const told = at.map((item): { bidId?: string; criterionId?: string } =>
      typeof item === 'string' ? { bidId: item } : (item ?? {}),
    );
    for (const of of new Set(told.map((item) => item.criterionId))) {
      const ids = told.flatMap(({ bidId, criterionId }) => (criterionId === of && bidId ? [bidId] : []));
      yield ids.filter((id) => aliases.includes(id));
    }
  }
  if (typeof at === 'object' && at !== null) for (const item of Object.values(at)) yield* listsOfBids(item, aliases);
}

/** Throws where an evaluator is told of bids in another order than that of their letters. */
async function expectOrderTellsNothing() {
  const { bids } = await view(eva);
  // Places follow the aliases, which are drawn.
  const aliases = bids.map((b) => b.bidId);
  expect(aliases).toEqual([...aliases].sort());
  const answers = [...(await buyersAnswers(world, eventId))].filter(([asked]) => asked.startsWith(eva));
  const lists = answers.flatMap(([asked, text]) => {
    const json = text.slice(text.indexOf(']] ') + 3);
    return json.startsWith('{') ? [...listsOfBids(JSON.parse(json), aliases)].map((ids) => [asked, ids] as const) : [];
  });
  const told = lists.filter(([, ids]) => ids.length > 1);
  for (const [asked, ids] of told) expect([asked, ids]).toEqual([asked, [...ids].sort()]);
  return [...new Set(told.map(([asked]) => asked.split('/').at(-1)))];
}

test('names come back once all lots are locked that the evaluator marks, and every mark is the bid’s whose it was', async () => {
  for (const who of evaluators) {
    const client = world.cast.by(who);
    const { bids, mySigned } = await view(who);
    for (const [i, { bidId }] of bids.entries()) {
      if (mySigned.includes(bidId)) continue;
      for (const criterionId of ['design', 'care'])
        await client.call(evaluation.saveMark, {
          params: { ...params(), bidId, criterionId },
          ifMatch: 0,
          body: { mark: i === 0 ? '3' : String(i), reason: 'As the level says.', place: '' },
        });
      await client.call(evaluation.signOff, { params: { ...params(), bidId } });
    }
  }
  expect(refusal(await ask(world, eva, evaluation.readMeeting, { params: params() }))).toBe('422 wrong-state');
  const chair = world.cast.by(lead);
  await chair.call(evaluation.startMeeting, { params: params() });
  expect(await expectOrderTellsNothing()).toEqual(expect.arrayContaining([lotId, 'meeting', 'check', 'tabulation']));
  const { cells } = await chair.call(evaluation.readMeeting, { params: params() });
  for (const { bidId, criterionId, marks } of cells)
    await chair.call(evaluation.saveAgreed, {
      params: { ...params(), bidId, criterionId },
      ifMatch: 0,
      body: { mark: marks[0]!.mark, changes: [] },
    });
  const before = await view(farid);
  await chair.call(evaluation.lockMarks, { params: params() });
  const drawn = (await itemsOf('records')).find((i) => i.sk === `PSEUDONYMS#${lotId}` && i.pk.endsWith(eventId))!;
  const own = new Map((drawn.data as StoredPseudonyms).bids.map((b) => [b.alias, b.bidId]));
  // The other lot is still to be marked, maybe with bids of the same bidders in it.
  const between = await view(farid);
  expect([between.lot.stage, between.named]).toEqual(['ranked', 'pseudonyms']);
  expect([between.bids, between.myMarks]).toEqual([before.bids, before.myMarks]);
  expect((await view(lead)).named).toBe('names');
  for (const route of [evaluation.readRanking, evaluation.readBundle, evaluation.readRounds]) {
    expect(refusal(await ask(world, farid, route, { params: params() }))).toBe('403 names-hidden');
    expect((await ask(world, lead, route, { params: params() })).status).toBe(200);
  }
  const minutes = { params: { ...params(), envelope: 'bid' } };
  expect(refusal(await ask(world, farid, opening.readMinutes, minutes))).toBe('403 names-hidden');
  const second = { eventId, lotId: secondLot };
  for (const opener of openers)
    await world.cast.by(opener).call(opening.openEnvelope, { params: { ...second, envelope: 'bid' } });
  await world.stack.settled();
  await chair.call(evaluation.lockMarks, { params: second });
  expect((await ask(world, farid, opening.readMinutes, minutes)).status).toBe(200);
  const after = await view(farid);
  expect(after.named).toBe('names');
  expect(after.bids.map((b) => b.name)).toEqual(after.bidders);
  const marked = (of: typeof after, id: (bidId: string) => string) =>
    of.myMarks.map((m) => `${id(m.bidId)} ${m.criterionId} ${m.mark}`).sort();
  expect(marked(after, (b) => b)).toEqual(marked(before, (b) => own.get(b)!));
});
