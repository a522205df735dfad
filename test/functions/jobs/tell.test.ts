/** Every bidder hears the result once, also when the order is delivered again, to two at once, or breaks off. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tell } from '../../../functions/jobs/tell.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import { keys } from '../../../functions/ports/keys.ts';
import { all, type Store } from '../../../functions/ports/store.ts';
import type { Mail } from '../../../shared/mail.ts';
import type { BidderLetterOrder, TellOrder } from '../../../shared/orders.ts';
import type { Fact } from '../../../shared/record.ts';
import type { ResultLetter } from '../../../shared/result.ts';
import { givenPublished } from '../../given.ts';
import { startTables, type Tables } from '../tables.ts';

let tables: Tables;
let store: Store;
beforeAll(async () => {
  tables = await startTables();
  ({ store } = tables);
});
afterAll(() => tables?.stop());

const lotId = 'lot-1';
const bidders = 170;
let n = 0;
let order: TellOrder;

/** An awarded lot of so many bidders, each with both envelopes open. */
beforeEach(async () => {
  const { event } = givenPublished({ id: `event-${++n}` });
  order = {
    kind: 'tell',
    id: `order-${n}`,
    orgId: event.orgId,
    eventId: event.id,
    lotId,
    at: '2026-12-01T10:00:00.000Z',
    who: { id: 'carla', name: 'Carla' },
    news: { what: 'awarded', award: 1, bidId: 'bid-007', winner: 'Bidder 7' },
  };
  await store.write([{ put: keys.event(event.orgId, event.id), data: event }]);
  const envelopes = Array.from({ length: bidders }, (_, i) => {
    const bidId = `bid-${String(i).padStart(3, '0')}`;
    const data = {
      bidId,
      supplierId: `s-${i}`,
      supplierName: `Bidder ${i}`,
      contact: { name: 'X', email: `x${i}@bidder.example` },
    };
    return ['technical', 'commercial'].map((envelope) => ({
      put: keys.openedBid(event.orgId, event.id, lotId, bidId, envelope),
      data: { ...data, envelope },
    }));
  }).flat();
  for (let i = 0; i < envelopes.length; i += 100) await store.write(envelopes.slice(i, i + 100));
});

/** Letters of this order, read where they must be: an order to bring each to its bidder's people, named by the bid. */
async function letters(): Promise<Mail[]> {
  const found: Mail[] = [];
  for (let i = 0; i < bidders; i++) {
    const bidId = `bid-${String(i).padStart(3, '0')}`;
    const brought = await store.get<BidderLetterOrder>(keys.tidings(`${order.id}-${bidId}`));
    if (brought) found.push(brought.data.bidder.mail);
  }
  return found;
}
const told = async () =>
  (await all<Fact>(store, 'records', `FACTS#${order.orgId}#${order.eventId}`, '')).map((f) => f.data);

async function expectToldOnce(): Promise<void> {
  const mails = await letters();
  expect(mails.map((m) => m.to).sort()).toEqual(
    Array.from({ length: bidders }, (_, i) => `x${i}@bidder.example`).sort(),
  );
  expect(mails.filter((m) => m.letter === 'result-awarded').map((m) => m.to)).toEqual(['x7@bidder.example']);
  expect((await told()).map((f) => [f.what, f.data, f.who.name])).toEqual([
    ['award.told', { count: bidders }, 'Carla'],
  ]);
}

describe('an order to tell', () => {
  test('writes one letter to each bidder, in transactions that DynamoDB takes, and says so on the record', async () => {
    const sizes: number[] = [];
    const counting: Store = {
      ...store,
      write: async (writes) => {
        sizes.push(writes.length);
        await store.write(writes);
      },
    };
    await tell(order, { store: counting, ids: systemIds });
    expect(sizes).toEqual([80, 80, 80, 80, 20, 1]);
    await expectToldOnce();
  });

  test('with letters as long as they may be reaches everybody', async () => {
    const sections = ['own', 'winner', 'reasons'].map((id) => ({
      id,
      heading: id,
      text: 'x'.repeat(20_000),
      leftOut: null,
    }));
    for (let i = 0; i < 40; i++) {
      const put = keys.sentLetters(order.orgId, order.eventId, lotId, 1, i);
      await store.write([{ put, data: { [`bid-${String(i).padStart(3, '0')}`]: sections } }]);
    }
    await tell(order, { store, ids: systemIds });
    const key = keys.result(order.orgId, order.eventId, lotId, '', '');
    const kept = await all<ResultLetter>(store, key.table, key.pk, `RESULT#${lotId}#`);
    expect(kept).toHaveLength(bidders);
    expect((await told()).map((f) => f.data)).toEqual([{ count: bidders }]);
  });

  test('delivered again, or to two functions at once, writes nothing twice', async () => {
    await Promise.all([1, 2, 3].map(() => tell(order, { store, ids: systemIds })));
    const [fact] = await told();
    await tell(order, { store, ids: systemIds });
    await expectToldOnce();
    expect(await told()).toEqual([fact]);
  });

  test('that breaks off is finished by the next delivery', async () => {
    for (let at = 0; at < 6; at++) {
      let calls = 0;
      const crashing: Store = {
        ...store,
        write: async (writes) => {
          if (calls++ === at) throw new Error('the function crashed');
          await store.write(writes);
        },
      };
      await expect(tell(order, { store: crashing, ids: systemIds })).rejects.toThrow('the function crashed');
      expect(await told()).toEqual([]);
    }
    await tell(order, { store, ids: systemIds });
    await expectToldOnce();
  });

  test('tells no loser who else lost, nor any price', async () => {
    await tell(order, { store, ids: systemIds });
    const [first] = (await letters()).filter((m) => m.letter === 'result-not-awarded');
    expect(Object.keys(first!.data).sort()).toEqual(
      ['buyer', 'eventId', 'language', 'lotId', 'reference', 'sections', 'supplier', 'title', 'winner', 'zone'].sort(),
    );
    // The event discloses the result alone: not who was chosen, and no assessment.
    expect(first!.data).toMatchObject({ winner: null, sections: [] });
  });

  test('leaves each bidder its letter to read again, by its own key', async () => {
    await tell(order, { store, ids: systemIds });
    const key = keys.result(order.orgId, order.eventId, lotId, '', '');
    const kept = (await all<ResultLetter>(store, key.table, key.pk, `RESULT#${lotId}#`)).map((l) => l.data);
    expect(kept).toHaveLength(bidders);
    expect(kept.filter((l) => l.chosen).map((l) => l.supplierId)).toEqual(['s-7']);
    const mine = await all<ResultLetter>(store, key.table, key.pk, `RESULT#${lotId}#s-8#`);
    expect(mine.map((l) => [l.data.mail.letter, l.data.mail.to])).toEqual([
      ['result-not-awarded', 'x8@bidder.example'],
    ]);
  });

  test('about an event that is not there fails, and tells nobody', async () => {
    await expect(tell({ ...order, eventId: 'elsewhere' }, { store, ids: systemIds })).rejects.toThrow('names no event');
    expect([await letters(), await told()]).toEqual([[], []]);
  });
});
