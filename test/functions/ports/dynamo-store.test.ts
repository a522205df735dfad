import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Key } from '../../../functions/ports/keys.ts';
import { all, BadCursor, Busy, type Found, Lost, type Store, type Write } from '../../../functions/ports/store.ts';
import { startTables, type Tables } from '../tables.ts';

let tables: Tables;
let store: Store;
beforeAll(async () => {
  tables = await startTables();
  ({ store } = tables);
});
afterAll(() => tables?.stop());

let n = 0;
const fresh = (): Key => ({ table: 'records', pk: `EVENT#org#${++n}`, sk: 'EVENT' });
const lost = (error: unknown) => (error instanceof Lost ? error.key : error);

describe('an item', () => {
  it('is read as it was written, in its table only', async () => {
    const key = fresh();
    const data = { words: 'Bänke', list: [1, { deep: null }], blank: '', gone: undefined };
    await store.write([{ put: key, data, version: 7 }]);
    expect(await store.get(key)).toEqual({
      key,
      data: { words: 'Bänke', list: [1, { deep: null }], blank: '' },
      version: 7,
    });
    expect(await store.get({ ...key, table: 'sealed' })).toBeUndefined();
    expect(await store.get(fresh())).toBeUndefined();
  });

  it('is version 1 unless said, and goes when it is removed', async () => {
    const key = fresh();
    await store.write([{ put: key, data: 'x' }]);
    expect((await store.get(key))?.version).toBe(1);
    await store.write([{ remove: key }]);
    expect(await store.get(key)).toBeUndefined();
  });
});

describe('a transaction', () => {
  it('writes all or nothing, over both tables, and names the key that did not hold', async () => {
    const [there, free, other] = [fresh(), fresh(), { ...fresh(), table: 'sealed' as const }];
    await store.write([{ put: there, data: 'first', version: 3 }]);
    const tries: [Write, Key][] = [
      [{ put: there, data: 'second', when: 'absent' }, there],
      [{ put: there, data: 'second', when: { version: 2 } }, there],
      [{ check: there, when: 'absent' }, there],
      [{ check: there, when: { version: 4 } }, there],
      [{ check: free, when: 'present' }, free],
      [{ put: free, data: 'x', when: { version: 1 } }, free],
    ];
    for (const [write, key] of tries) {
      const before: Write = { put: other, data: 'must not be' };
      const more: Write = { put: fresh(), data: 'nor this' };
      const error = await store.write([before, write, more]).catch(lost);
      expect(error).toEqual(key);
      expect(await store.get(other)).toBeUndefined();
      expect((await store.get(there))?.data).toBe('first');
    }
    await store.write([
      { put: other, data: 'now' },
      { check: there, when: { version: 3 } },
      { check: { ...free, sk: 'NEVER' }, when: 'absent' },
      { put: free, data: 'new', when: 'absent' },
    ]);
    expect((await store.get(other))?.data).toBe('now');
  });

  it('names the first of several that did not hold', async () => {
    const [a, b] = [fresh(), fresh()];
    expect(
      await store
        .write([
          { check: a, when: 'present' },
          { check: b, when: 'present' },
        ])
        .catch(lost),
    ).toEqual(a);
  });

  /** A store whose client refuses so many transactions as DynamoDB does when two meet on one item. */
  function meeting(times: number, code = 'TransactionConflict'): { store: Store; sent(): number } {
    let sent = 0;
    const met = tables.watched(() => {
      if (++sent > times) return;
      const CancellationReasons = [{ Code: 'None' }, { Code: code }];
      throw new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons });
    });
    return { store: met, sent: () => sent };
  }

  it('that met another one is sent again, and then holds', async () => {
    const key = fresh();
    const { store: met, sent } = meeting(3);
    await met.write([{ put: key, data: 'in the end' }]);
    expect(sent()).toBe(4);
    expect((await store.get(key))?.data).toBe('in the end');
  });

  it('that goes on meeting others is Busy, and nothing is written', async () => {
    const key = fresh();
    await expect(meeting(4).store.write([{ put: key, data: 'never' }])).rejects.toBeInstanceOf(Busy);
    expect(await store.get(key)).toBeUndefined();
  });

  it('that fails for another reason fails at once, with that reason', async () => {
    const { store: met, sent } = meeting(1, 'ItemCollectionSizeLimitExceeded');
    await expect(met.write([{ put: fresh(), data: 'never' }])).rejects.toBeInstanceOf(TransactionCanceledException);
    expect(sent()).toBe(1);
  });
});

describe('a partition', () => {
  const pk = 'EVENT#org#pages';
  const sks = ['A#1', 'A#2', 'A#3', 'A#4', 'A#5', 'B#1'];
  beforeAll(() => store.write(sks.map((sk) => ({ put: { table: 'records', pk, sk }, data: sk }))));

  it('is read page by page, each cursor going on where the page ended', async () => {
    const seen: string[][] = [];
    let cursor: string | null = null;
    do {
      const page: Found<string> = await store.query('records', pk, { prefix: 'A#', limit: 2, cursor });
      seen.push(page.items.map((i) => i.data));
      cursor = page.cursor;
    } while (cursor);
    expect(seen).toEqual([['A#1', 'A#2'], ['A#3', 'A#4'], ['A#5']]);
    expect((await all<string>(store, 'records', pk, 'A#')).map((i) => i.data)).toEqual(sks.slice(0, 5));
    expect((await all<string>(store, 'records', pk, '')).map((i) => i.data)).toEqual(sks);
  });

  it('is read from its end where that is asked', async () => {
    const { items } = await store.query<string>('records', pk, { newestFirst: true, limit: 2 });
    expect(items.map((i) => i.data)).toEqual(['B#1', 'A#5']);
  });

  it('takes no cursor of another partition, nor one that somebody made up', async () => {
    const { cursor } = await store.query('records', pk, { limit: 1 });
    expect(cursor).not.toBeNull();
    await expect(store.query('records', 'EVENT#org#other', { cursor })).rejects.toBeInstanceOf(BadCursor);
    for (const made of ['x', '%%%', 'bnVsbA', Buffer.from('["a"]').toString('base64url')])
      await expect(store.query('records', pk, { cursor: made })).rejects.toBeInstanceOf(BadCursor);
  });
});

describe('the list', () => {
  const put = (pk: string, sk: string): Write => ({ put: { ...fresh(), sk: `X${n}` }, data: sk, list: { pk, sk } });
  const words = (found: { items: { data: unknown }[] }) => found.items.map((i) => i.data);
  beforeAll(() => store.write(['1', '2', '3', '4', '5'].map((sk) => put('NOTICES', sk))));

  it('is in the order of its sort keys, bounded on one side, page by page', async () => {
    expect(words(await store.list('NOTICES'))).toEqual(['1', '2', '3', '4', '5']);
    expect(words(await store.list('NOTICES', { from: '3' }))).toEqual(['3', '4', '5']);
    expect(words(await store.list('NOTICES', { until: '3' }))).toEqual(['1', '2', '3']);
    const first = await store.list('NOTICES', { from: '2', limit: 2 });
    expect(words(first)).toEqual(['2', '3']);
    expect(words(await store.list('NOTICES', { from: '2', limit: 9, cursor: first.cursor }))).toEqual(['4', '5']);
  });

  it('goes on from its bound where that has gone past the cursor', async () => {
    const { cursor } = await store.list('NOTICES', { from: '1', limit: 1 });
    expect(words(await store.list('NOTICES', { from: '4', cursor }))).toEqual(['4', '5']);
  });

  it('of another partition stays closed to a cursor of this one', async () => {
    await store.write([put('OTHERS', '9')]);
    const { cursor } = await store.list('NOTICES', { limit: 1 });
    expect(words(await store.list('OTHERS', { cursor }))).toEqual(['9']);
    const { cursor: ofQuery } = await store.query('records', 'EVENT#org#pages', { limit: 1 });
    await expect(store.list('NOTICES', { cursor: ofQuery })).rejects.toBeInstanceOf(BadCursor);
  });

  it('forgets an item that is put again without a place in it', async () => {
    const write = put('DUE', '1') as Extract<Write, { put: Key }>;
    await store.write([write]);
    expect(words(await store.list('DUE'))).toEqual(['1']);
    await store.write([{ put: write.put, data: 'done' }]);
    expect(words(await store.list('DUE'))).toEqual([]);
  });
});
