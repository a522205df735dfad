/** Bids of a rehearsal as a table: what is written can be read again, and what cannot be read is named by its cell. */
import { describe, expect, it } from 'vitest';
import type { Criterion, EventContent, PriceLine } from '../../../shared/event.ts';
import { columnsFor, readBidTable, valueIn } from '../../../shared/scoring/rehearsal/bid-table.ts';
import { madeUpBids, triedOf } from '../../../shared/scoring/rehearsal.ts';
import { cellsOf } from '../../../shared/table-cells.ts';
import { givenContent } from '../../given.ts';
import { byPrice, choice, judged, method, number, yesNo } from './given-rehearsal.ts';

const lines: PriceLine[] = [
  { id: 'bench', name: 'Bench', unit: 'piece', quantity: '40', optional: false },
  { id: 'fixing', name: 'Fixing', unit: 'hour', quantity: null, optional: false },
  { id: 'cover', name: 'Cover', unit: 'piece', quantity: '40', optional: true },
];
const content: EventContent = givenContent({
  questions: [yesNo('local'), number('days', '1', '90'), choice('wood', 'oak', 'ash')],
  lots: [{ id: 'lot-1', name: 'Benches', ceiling: '60000', lines }],
  method: method([
    judged('design', '40', { name: 'Design' }),
    { ...judged('local', '5'), kind: 'yesno', questionId: 'local' } as Criterion,
    {
      ...judged('speed', '5'),
      kind: 'number',
      questionId: 'days',
      none: '90',
      ideal: '10',
      noneAbove: '',
    } as Criterion,
    {
      ...judged('wood', '10'),
      kind: 'choice',
      questionId: 'wood',
      shares: [
        { optionId: 'oak', percent: '100' },
        { optionId: 'ash', percent: '0' },
      ],
    } as Criterion,
    byPrice('40'),
  ]),
});
const read = (text: string, decimal?: 'point' | 'comma') => readBidTable(cellsOf(text), content, 0, decimal);
const head = 'Bidder;Price;Design;local;days;wood';

describe('A table of bids', () => {
  it('says what is written in it, whatever the order of its columns', () => {
    const { bids, faults, ask, byLine } = read(
      'wood;Design;Name;Total price;days;local\nOak;7.5;Ada & Sons;41500.50;30;yes\nash;8;Ben;39000;12;No',
    );
    expect([faults, ask, byLine]).toEqual([[], null, false]);
    expect(bids.map((b) => [b.name, b.prices[0]!.unitPrice, b.marks, b.answers, b.madeUp])).toEqual([
      ['Ada & Sons', '41500.5', { design: '7.5' }, { local: 'yes', days: '30', wood: 'oak' }, false],
      ['Ben', '39000', { design: '8' }, { local: 'no', days: '12', wood: 'ash' }, false],
    ]);
  });

  it.each([false, true])('that was written from bids gives the same bids (prices by line: %s)', (byLine) => {
    const tried = triedOf(content, 0, byLine);
    const bids = madeUpBids(tried, 'seed', 4, { low: '30000', high: '50000' });
    const columns = columnsFor(tried);
    const text = [columns.map((c) => c.head), ...bids.map((b) => columns.map((c) => valueIn(c, b)))]
      .map((row) => row.join('\t'))
      .join('\n');
    const again = readBidTable(cellsOf(text, '\t'), content, 0, 'point');
    expect([again.faults, again.byLine]).toEqual([[], byLine]);
    const plainOf = (b: (typeof bids)[number]) => [
      b.name,
      b.marks,
      b.answers,
      b.prices.map((p) => ({ ...p, unitPrice: p.unitPrice.replace(/\.?0+$/, (z) => (z.startsWith('.') ? '' : z)) })),
    ];
    expect(again.bids.map(plainOf)).toEqual(bids.map(plainOf));
  });

  it('reads prices of lines with the quantities that bidders state; an optional line may be missing', () => {
    const { bids, faults, byLine } = read(
      'Bidder;Bench;Fixing;Fixing, quantity;Design;local;days;wood\nAda;500;65;200;8;x;30;oak',
    );
    expect([faults, byLine]).toEqual([[], true]);
    expect(bids[0]!.prices).toEqual([
      { lineId: 'bench', unitPrice: '500', quantity: null },
      { lineId: 'fixing', unitPrice: '65', quantity: '200' },
    ]);
  });

  it('is read with a decimal comma, and asked about where it can be read in two ways', () => {
    expect(read(`${head}\nAda;41.500,50;7,5;ja;30;oak`).bids[0]!.prices[0]!.unitPrice).toBe('41500.5');
    const unclear = `${head}\nAda;41.500;7;ja;30;oak`;
    expect(read(unclear).ask).toMatchObject({ cells: ['B2'] });
    expect(read(unclear, 'comma').bids[0]!.prices[0]!.unitPrice).toBe('41500');
  });

  it.each([
    ['a mark off the scale', `${head}\nAda;100;11;yes;30;oak`, 'C2', 'off-the-scale'],
    ['an option that there is not', `${head}\nAda;100;8;yes;30;fir`, 'F2', 'not-an-option'],
    ['neither yes nor no', `${head}\nAda;100;8;maybe;30;oak`, 'D2', 'not-a-choice'],
    ['words for a number', `${head}\nAda;cheap;8;yes;30;oak`, 'B2', 'not-a-number'],
    ['less than nothing', `${head}\nAda;-5;8;yes;30;oak`, 'B2', 'negative'],
    ['a blank cell', `${head}\nAda;100;;yes;30;oak`, 'C2', 'missing'],
    ['a missing column', 'Bidder;Price;local;days;wood\nAda;100;yes;30;oak', 'A1', 'column-missing'],
    ['no heads', 'Ada;100;8;yes;30;oak', 'A1', 'heads-missing'],
    ['no bid', head, 'A1', 'no-bids'],
  ])('with %s says where', (_, text, cell, code) => {
    expect(read(text).faults).toMatchObject([{ cell, code }]);
  });

  it('of more bids than are tried is not read', () => {
    const rows = Array.from({ length: 61 }, (_, i) => `B${i};100;8;yes;30;oak`);
    expect(read([head, ...rows].join('\n')).faults).toMatchObject([{ code: 'too-many-rows' }]);
    expect(read([head, ...rows.slice(1)].join('\n')).faults).toEqual([]);
  });
});
