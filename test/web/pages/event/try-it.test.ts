/** The bids of a rehearsal as somebody changes them, and as an Excel file that comes back. */
import { describe, expect, it } from 'vitest';
import { readBidTable } from '../../../../shared/scoring/rehearsal/bid-table.ts';
import { madeUpBids, triedOf } from '../../../../shared/scoring/rehearsal.ts';
import { changed, makeUp, oneMore, without, withPrice } from '../../../../web/pages/event/try-it/bids.ts';
import { bidsFile } from '../../../../web/pages/event/try-it/bids-file.ts';
import { readWorkbook } from '../../../../web/workbook.ts';
import { givenContent } from '../../../given.ts';

const content = givenContent();
const tried = triedOf(content, 0, false);
const range = { low: '40000', high: '50000' };
const names = (bids: { all: { name: string }[] }) => bids.all.map((b) => b.name);

describe('Bids of a rehearsal', () => {
  const three = makeUp(tried, 'ev1 lot-1', 1, 3, range);

  it('grow by another one each time, also after some were taken out', () => {
    const fewer = without(three, three.all[2]!.bidId);
    const more = oneMore(oneMore(fewer, tried, 'ev1 lot-1', range), tried, 'ev1 lot-1', range);
    expect(names(more)).toEqual(['Bidder A', 'Bidder B', 'Bidder D', 'Bidder E']);
    expect(new Set(more.all.map((b) => b.bidId)).size).toBe(4);
  });

  it('are others in another round, and the same in the same one', () => {
    expect(makeUp(tried, 'ev1 lot-1', 1, 3, range)).toEqual(three);
    expect(makeUp(tried, 'ev1 lot-1', 2, 3, range).all).not.toEqual(three.all);
  });

  it('are changed one at a time', () => {
    const [first, second] = three.all;
    const dearer = withPrice(first!, first!.prices[0]!.lineId, { unitPrice: '47000' });
    const after = changed(three, dearer);
    expect(after.all[0]!.prices).toEqual([{ ...first!.prices[0], unitPrice: '47000' }]);
    expect(after.all[1]).toEqual(second);
  });

  it.each([false, true])('come back from the Excel file as they were saved (prices by line: %s)', async (byLine) => {
    const of = triedOf(content, 0, byLine);
    const bids = madeUpBids(of, 'seed', 5, range);
    const { sheets } = await readWorkbook(
      new Uint8Array(await (await bidsFile(of, bids)).arrayBuffer()),
      'bids-to-try.xlsx',
    );
    const again = readBidTable(sheets[0]!.rows, content, 0, undefined);
    expect([again.faults, again.ask, again.byLine]).toEqual([[], null, byLine]);
    const said = ({ name, marks, answers }: (typeof bids)[number]) => ({ name, marks, answers });
    expect(again.bids.map(said)).toEqual(bids.map(said));
  });
});
