import { beforeEach, describe, expect, it } from 'vitest';
import { copiesOn, keepsCopies } from '../../web/local-copies.ts';
import { memoryShelf } from './memory-shelf.ts';

const start = Date.parse('2026-11-27T12:00:00.000Z');
let now = start;
let shelf: ReturnType<typeof memoryShelf>;
const of = (person: string) => copiesOn(shelf, person, () => now);

beforeEach(() => {
  now = start;
  shelf = memoryShelf();
});

describe('a copy that the browser keeps', () => {
  it('comes back to the person it belongs to, at its place, the newest first', async () => {
    const mine = await of('maya');
    mine.keep('a', 'bid ev1 lot-1', { approach: 'Half' }, start + 1000);
    await mine.quiet();
    now += 1;
    mine.keep('b', 'bid ev1 lot-1', { approach: 'Half a sentence' }, start + 1000);
    mine.keep('c', 'bid ev1 lot-2', { approach: 'Other' }, start + 1000);
    await mine.quiet();
    const again = await (await of('maya')).all('bid ev1 lot-1');
    expect(again.map((k) => [k.id, k.value])).toEqual([
      ['b', { approach: 'Half a sentence' }],
      ['a', { approach: 'Half' }],
    ]);
  });

  it('can be read on the disk neither in its words nor in what it is of, and its key cannot be taken away', async () => {
    const mine = await of('maya');
    mine.keep('a', 'bid ev1 lot-1', 'Our secret price is 118.00', start + 1000);
    await mine.quiet();
    const [entry] = [...shelf.kept.values()];
    const bytes = Buffer.from(entry!.sealed).toString('latin1');
    expect(JSON.stringify({ ...entry, sealed: '' }) + bytes).not.toMatch(/secret|118|ev1|lot-1/);
    await expect(crypto.subtle.exportKey('raw', shelf.keys.get('maya')!)).rejects.toThrow();
  });

  it('is never the same bytes twice', async () => {
    const mine = await of('maya');
    mine.keep('a', 'bid', 'same', start + 1000);
    await mine.quiet();
    const before = shelf.kept.get('a')!;
    mine.keep('a', 'bid', 'same', start + 1000);
    await mine.quiet();
    expect(shelf.kept.get('a')!.iv).not.toEqual(before.iv);
  });

  it('is not there for another person of the same browser, and does not open where it is pushed under their name', async () => {
    const mine = await of('maya');
    mine.keep('a', 'bid', 'mine', start + 1000);
    await mine.quiet();
    const sam = await of('sam');
    expect(await sam.all('bid')).toEqual([]);
    shelf.kept.set('a', { ...shelf.kept.get('a')!, person: 'sam' });
    expect(await sam.all('bid')).toEqual([]);
  });

  it('goes once its time is over, whoever comes next', async () => {
    const mine = await of('maya');
    mine.keep('a', 'bid', 'mine', start + 1000);
    await mine.quiet();
    now = start + 1001;
    await of('sam');
    expect(shelf.kept.size).toBe(0);
  });

  it('that cannot be kept is said, and said no more once it can', async () => {
    const mine = await of('maya');
    const { put } = shelf;
    shelf.put = () => Promise.reject(new Error('QuotaExceededError'));
    mine.keep('a', 'bid', 'mine', start + 1000);
    await mine.quiet();
    expect(keepsCopies.value).toBe(false);
    shelf.put = put;
    mine.keep('a', 'bid', 'mine', start + 1000);
    await mine.quiet();
    expect(keepsCopies.value).toBe(true);
  });

  it('that is dropped while an older one is on its way there stays away', async () => {
    const mine = await of('maya');
    mine.keep('a', 'bid', 'one', start + 1000);
    mine.keep('a', 'bid', 'two', start + 1000);
    mine.drop('a');
    await mine.quiet();
    expect(shelf.kept.size).toBe(0);
  });
});
