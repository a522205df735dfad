import { beforeEach, describe, expect, it } from 'vitest';
import type { BidContent } from '../../../../shared/bid.ts';
import { type Kept as Copy, copiesOn, keepsCopies, type LocalCopies } from '../../../../web/local-copies.ts';
import { type Asked, type Kept, keeperOn, placeOf, takenUp } from '../../../../web/pages/bid/kept.ts';
import { memoryShelf } from '../../memory-shelf.ts';

const until = Date.parse('2026-11-28T02:00:00.000Z');
const place = placeOf('org1', 'ev1', 'lot-1');
type Words = { tab: string; kept: Kept };
const said = (approach: string): BidContent => ({ currency: 'USD', answers: { approach }, prices: [] });
const words = (approach: string): Kept => ({ from: said(''), mine: said(approach), sent: null });
const copy = (id: string, tab: string): Copy<Words> => ({ id, at: 0, value: { tab, kept: words(tab) } });

let shelf: ReturnType<typeof memoryShelf>;
let copies: LocalCopies;
beforeEach(async () => {
  keepsCopies.value = true;
  shelf = memoryShelf();
  copies = await copiesOn(shelf, 'maya', () => until - 1);
});
/** The keeper of a page that comes now in this tab. */
async function keeper(tab: string, open: readonly string[]) {
  await copies.quiet();
  const left = {
    words: takenUp(await copies.all<Words>(place), tab, new Set(open)),
    asked: await copies.all<Asked>(`${place} asked`),
  };
  return keeperOn(copies, place, tab, left, until);
}

describe('words that a page takes up', () => {
  const left = [copy('1', 'open'), copy('2', 'gone'), copy('3', 'this')];
  it('are those of its own tab first, then of tabs that are gone; never of one that is open', () => {
    expect(takenUp(left, 'this', new Set(['this', 'open'])).map((k) => k.id)).toEqual(['3', '2']);
  });
  it('are those of its own tab alone where the browser cannot tell which are open', () => {
    expect(takenUp(left, 'this', null).map((k) => k.id)).toEqual(['3']);
  });
});

describe('what is kept of a bid', () => {
  it('comes back after a reload, and is gone once it is saved', async () => {
    (await keeper('this', ['this'])).keep(words('Half a sentence'));
    const again = await keeper('this', ['this']);
    expect(again.next()?.mine.answers.approach).toBe('Half a sentence');
    expect(again.next()).toBeNull();
    again.forget();
    await copies.quiet();
    expect(shelf.kept.size).toBe(0);
  });

  it('of two tabs stays apart: what one has saved takes nothing of the other away', async () => {
    const [one, two] = [await keeper('one', ['one', 'two']), await keeper('two', ['one', 'two'])];
    one.keep(words('One'));
    two.keep(words('Two'));
    one.forget();
    expect((await keeper('two', ['one', 'two'])).next()?.mine.answers.approach).toBe('Two');
  });

  it('of a tab that is gone goes only once it is kept under this one', async () => {
    (await keeper('gone', ['gone'])).keep(words('Left'));
    const here = await keeper('this', ['this']);
    const { put } = shelf;
    shelf.put = () => Promise.reject(new Error('QuotaExceededError'));
    expect(here.next()?.mine.answers.approach).toBe('Left');
    await copies.quiet();
    expect(shelf.kept.size).toBe(1);
    shelf.put = put;
    const again = await keeper('this', ['this']);
    again.next();
    await copies.quiet();
    await copies.quiet();
    expect((await copies.all<Words>(place)).map((k) => k.value.tab)).toEqual(['this']);
  });

  it('is not there for another organisation that the same person works for since', async () => {
    (await keeper('this', ['this'])).keep(words('For the first one'));
    await copies.quiet();
    expect(await copies.all(placeOf('org2', 'ev1', 'lot-1'))).toEqual([]);
    expect(await copies.all(placeOf('org1', 'ev1', 'lot-1'))).toHaveLength(1);
  });

  it('has the submission that no answer came to, until there is one', async () => {
    const seen = { last: 1, stands: true, files: ['f1'] };
    const asked: Asked = { what: 'submit 3', key: 'k', version: 3, notice: 1, seen, at: 5 };
    (await keeper('this', ['this'])).ask(asked);
    const again = await keeper('this', ['this']);
    expect(again.asked).toEqual(asked);
    again.ask(null);
    expect((await keeper('this', ['this'])).asked).toBeNull();
  });
});
