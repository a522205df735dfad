/** Alternates and lines without a bid over the API: refused, sealed, read again, opened beside the price, never ranked. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import type { Alternate } from '../../../shared/alternates.ts';
import * as addenda from '../../../shared/api/addenda.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import type { BidContent, BidPrice } from '../../../shared/bid.ts';
import type { EventContent } from '../../../shared/event.ts';
import { wallInput } from '../../../shared/time.ts';
import { givenBidContent, givenContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const { lead, lotId, manager } = small;
const [maya, tomas] = small.suppliers;
const by = (who: string) => world.cast.by(who);

/** One envelope, the price alone decides, hours may be left out; with alternates where `most` says how many. */
const event = (most?: EventContent['priceBasis']['alternates']): Partial<EventContent> => {
  const { method, lots, priceBasis } = givenContent();
  const [lot] = lots;
  return {
    ...small.oneEnvelope,
    closes: wallInput(small.minutesAhead(world, 10 * 1440), 'UTC'),
    lots: [{ ...lot!, lines: lot!.lines.map((l) => (l.id === 'fixing' ? { ...l, optional: true } : l)) }],
    priceBasis: most ? { ...priceBasis, alternates: most } : priceBasis,
    method: {
      ...method,
      total: '40',
      criteria: method.criteria.filter((c) => c.id === 'cost'),
      tieBreaks: ['price'],
    },
  };
};
const oak = (changes: Partial<Alternate> = {}): Alternate => ({
  id: 'oak',
  description: '=HYPERLINK("http://x") in oak',
  unitPrice: '1.00',
  quantity: null,
  ...changes,
});
const bench = (unitPrice: string, ...alternates: Alternate[]): BidContent => {
  const price: BidPrice = { lineId: 'bench', unitPrice, quantity: null };
  return givenBidContent({ prices: [alternates.length ? { ...price, alternates } : price] });
};
const params = (eventId: string) => ({ params: { eventId, lotId } });
const read = (who: string, eventId: string) => by(who).call(bids.readBid, params(eventId));
const save = async (who: string, eventId: string, body: unknown) =>
  ask(world, who, bids.saveBid, {
    ...params(eventId),
    ifMatch: (await read(who, eventId)).version,
    body: body as BidContent,
  });
const submit = async (who: string, eventId: string, notice = 1) =>
  ask(world, who, bids.submitBid, {
    ...params(eventId),
    ifMatch: (await read(who, eventId)).version,
    body: await small.seenNow(world, who, params(eventId).params, notice),
  });

test('an event that takes none refuses them, and nothing is kept', async () => {
  const eventId = await small.publishSmall(world, event());
  expect(refusal(await save(maya, eventId, bench('850.00', oak())))).toBe(
    '400 body-wrong prices.0.alternates alternates-not-allowed',
  );
  expect((await read(maya, eventId)).version).toBe(0);
  const { method } = (await by(maya).call(bids.readBid, params(eventId))).notice;
  const allowed = await small.publishSmall(world, event(2));
  expect((await read(maya, allowed)).notice.method).not.toBe(method);
});

test('one that takes two refuses more, and what is no alternate, by the field', async () => {
  const eventId = await small.publishSmall(world, event(2));
  const refused = async (...alternates: unknown[]) =>
    refusal(await save(maya, eventId, bench('850.00', ...(alternates as Alternate[]))));
  const three = ['a', 'b', 'c'].map((id) => oak({ id }));
  expect(await refused(...three)).toBe('400 body-wrong prices.0.alternates alternates-too-many');
  const at = 'prices.0.alternates.0';
  expect(await refused(oak({ unitPrice: '1.005' }))).toBe(`400 body-wrong ${at}.unitPrice too-many-decimals`);
  expect(await refused(oak({ unitPrice: '1,50' }))).toBe(`400 body-wrong ${at}.unitPrice wrong-form`);
  expect(await refused(oak({ quantity: '41' }))).toBe(`400 body-wrong ${at}.quantity quantity-fixed`);
  expect(await refused(oak({ description: 'x'.repeat(501) }))).toBe(`400 body-wrong ${at}.description too-long`);
  expect(await refused(oak({ description: 'oak \u202egpj.exe' }))).toBe(
    `400 body-wrong ${at}.description text-direction`,
  );
  expect(await refused({ ...oak(), rank: 1 })).toBe(`400 body-wrong ${at}.rank unknown-key`);
});

test('what is half filled in, or stands beside no price, is kept, and keeps the bid from being submitted', async () => {
  const eventId = await small.publishSmall(world, event(2));
  await small.sendDrawing(world, maya, eventId, maya, 'one');
  const half = bench('850.00', oak({ unitPrice: '' }));
  const alone = { lineId: 'fixing', unitPrice: '', quantity: '', alternates: [oak({ quantity: '9' })] };
  expect((await save(maya, eventId, { ...half, prices: [...half.prices, alone] })).status).toBe(200);
  const answer = await submit(maya, eventId);
  expect(answer.status).toBe(422);
  const faults = answer.body.faults as { at: string; code: string }[];
  expect(faults.map((f) => `${f.at} ${f.code}`)).toEqual([
    'prices.bench.alternates.oak alternate-half',
    'prices.fixing alternate-alone',
  ]);
});

test('an addendum that allows them changes nothing that stands; one that takes them back takes them out', async () => {
  const eventId = await small.publishSmall(world, event());
  await small.bidFor(world, maya, eventId, { prices: bench('850.00').prices });
  const amend = async (most: EventContent['priceBasis']['alternates'] | undefined) => {
    const { draft } = await by(manager).call(addenda.startAddendum, { params: { eventId } });
    const { alternates: _, ...basis } = draft!.content.priceBasis;
    const body = { ...draft!.content, priceBasis: most ? { ...basis, alternates: most } : basis };
    const saved = await by(manager).call(addenda.saveAddendum, {
      params: { eventId },
      ifMatch: draft!.version,
      body,
    });
    const sent = { params: { eventId }, ifMatch: saved.draft!.version, body: { reason: 'Bidders have asked.' } };
    await by(manager).call(addenda.sendAddendum, sent);
  };
  await amend(1);
  expect((await save(maya, eventId, bench('850.00', oak()))).status).toBe(200);
  await amend(undefined);
  expect((await read(maya, eventId)).content.prices).toEqual(bench('850.00').prices);
});

test('they are sealed with the bid, and once it is open read beside the price: no total, no ranking has them', async () => {
  const eventId = await small.publishSmall(world, event(2));
  const receipt = await small.bidFor(world, maya, eventId, { prices: bench('850.00', oak()).prices });
  await small.bidFor(world, tomas, eventId, small.benchAt('800.00'));
  const { content, parts } = await by(maya).call(bids.readSubmission, {
    params: { eventId, lotId, bidId: receipt.bidId },
  });
  expect(content.prices[0]!.alternates).toEqual([oak()]);
  expect(parts.at(-1)!.prices).toEqual(content.prices);

  await small.afterDeadline(world, eventId);
  expect(await openEnvelopes(world.stack, small.openers.map(by), eventId, 'bid')).toBe(2);
  await small.declareNone(world, lead, eventId);
  const opened = await by(lead).call(evaluation.readEvaluation, params(eventId));
  const mine = opened.bids.find((b) => b.name === receipt.supplierName)!;
  expect(mine).toMatchObject({ total: '34000', prices: [{ lineId: 'bench', alternates: [oak()] }] });

  const table = await by(lead).call(evaluation.readTabulation, params(eventId));
  expect(table.bids.find((b) => b.name === receipt.supplierName)).toMatchObject({
    total: '34000',
    cells: [
      { total: '34000', alternates: [{ description: oak().description, unitPrice: '1.00', total: '40' }] },
      { noBid: true, alternates: [] },
    ],
  });
  const csv = await ask(world, lead, evaluation.readTabulation, { ...params(eventId), query: { format: 'csv' } });
  expect(csv.body.text).toContain(',"\'=HYPERLINK(""http://x"") in oak",40\r\n');
  expect(csv.body.text).toContain('Setting and fixing,hour,,No bid,');

  await by(lead).call(evaluation.lockMarks, params(eventId));
  const { ranking } = await by(lead).call(evaluation.readRanking, params(eventId));
  // An alternate at 1.00 would have won by far.
  expect(ranking.ranked.map((r) => [r.rank, r.price])).toEqual([
    [1, '32000'],
    [2, '34000'],
  ]);
});
