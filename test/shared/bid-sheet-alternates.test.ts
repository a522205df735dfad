import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BidPrice } from '../../shared/bid.ts';
import { priceChanges, sheetRows } from '../../shared/bid-sheet.ts';
import { readBlock, readFor, readSheet } from '../../shared/bid-sheet-read.ts';
import type { EventContent } from '../../shared/event.ts';
import { type Cell, type CellNote, cellsOf } from '../../shared/table-cells.ts';
import { asCells, bench, contentWith, extra, faultsOf, hours, key, line, number, text } from './given-sheet.ts';

describe('alternates in a price sheet', () => {
  const taking = (most: 1 | 2) => {
    const of = contentWith([bench, hours, extra]);
    return { ...of, priceBasis: { ...of.priceBasis, alternates: most } };
  };
  const two = taking(2);
  const its = two.lots[0]!;
  const top = 9;
  const sheet = (changes: Record<string, Cell | null> = {}, prices: BidPrice[] = []) => {
    const rows = asCells(sheetRows({ content: two }, key, prices));
    for (const [at, cell] of Object.entries(changes)) {
      const [r, c] = at.split(' ').map(Number) as [number, number];
      rows[top + r]![c] = cell;
    }
    return rows;
  };
  const readTwo = (rows: (Cell | null)[][], notes: CellNote[] = [], of: EventContent = two) =>
    readSheet(rows, notes, 'B7', readFor({ content: of }, its, undefined));
  const oak = { '0 6': text('In oak'), '0 7': number('140') };

  it('stand in columns to the right of their line, which stays one row; the sheet says that they are not ranked', () => {
    const rows = sheetRows({ content: two }, key, []);
    expect(rows[5]!.map((cell) => cell?.text)).toEqual(['Alternates', expect.stringContaining('read, not ranked')]);
    expect(rows[8]!.slice(6).map((cell) => cell?.text)).toEqual([
      ...['Alternate 1', 'Alternate 1, unit price', 'Alternate 1, quantity'],
      ...['Alternate 2', 'Alternate 2, unit price', 'Alternate 2, quantity'],
    ]);
    // The quantity of a line that the buyer has fixed is no cell to fill in.
    expect(rows[top]!.slice(6, 9).map((cell) => cell?.is)).toEqual(['say', 'price', undefined]);
    expect(rows[top + 1]!.slice(6, 9).map((cell) => cell?.is)).toEqual(['say', 'price', 'entry']);
  });

  it('become those of the line, in their order, under ids of their own', () => {
    const steel = { '0 9': text('In steel'), '0 10': number('150') };
    const reading = readTwo(sheet({ '0 4': number('118'), ...oak, ...steel }));
    expect(reading).toMatchObject({ faults: [], notes: [] });
    expect(priceChanges(its, [], reading.values).prices).toEqual([
      {
        lineId: 'bench',
        unitPrice: '118',
        quantity: null,
        alternates: [
          { id: 'a1', description: 'In oak', unitPrice: '140', quantity: null },
          { id: 'a2', description: 'In steel', unitPrice: '150', quantity: null },
        ],
      },
    ]);
  });

  it('keep their ids when they are changed, go when they are emptied, and stay where the columns are not there', () => {
    const alternate = (id: string, description: string) => ({ id, description, unitPrice: '140', quantity: null });
    const before: BidPrice[] = [
      { lineId: 'bench', unitPrice: '118', quantity: null, alternates: [alternate('x', 'Oak'), alternate('y', 'Ash')] },
    ];
    const then = (rows: (Cell | null)[][]) => priceChanges(its, before, readTwo(rows).values).prices[0]!.alternates;
    expect(then(sheet({}, before))).toEqual(before[0]!.alternates);
    expect(then(sheet({ '0 6': text('Larch') }, before))).toEqual([alternate('x', 'Larch'), alternate('y', 'Ash')]);
    expect(then(sheet({ '0 6': null, '0 7': null }, before))).toEqual([alternate('y', 'Ash')]);
    expect(then(sheet({}, before).map((row) => row.slice(0, 6)))).toEqual(before[0]!.alternates);
  });

  it.each<[string, Record<string, Cell | null>, string]>([
    ['a price in words', { ...oak, '0 7': text('on request') }, 'H10 not-a-number'],
    ['too many decimals', { ...oak, '0 7': number('1.005') }, 'H10 too-many-decimals'],
    ['a minus', { ...oak, '0 7': number('-1') }, 'H10 negative'],
    ['another quantity than the fixed one', { ...oak, '0 8': number('50') }, 'I10 quantity-fixed'],
    ['words that turn direction', { ...oak, '0 6': text('oak \u202egpj.exe') }, 'G10 text-direction'],
    ['a character that is none', { ...oak, '0 6': text('oak\u0007') }, 'G10 text-control'],
    ['a broken character', { ...oak, '0 6': text('oak \ufffd') }, 'G10 text-broken'],
    ['words that are too long', { ...oak, '0 6': text('x'.repeat(501)) }, 'G10 too-long'],
    ['an error of the spreadsheet', { ...oak, '0 6': { kind: 'error', text: '#REF!' } }, 'G10 error-value'],
    ['a row that has lost its id', { ...oak, '0 0': null, '0 3': null }, 'G10 id-missing'],
  ])('with %s are a fault at that cell', (_, cells, fault) => {
    expect(faultsOf(readTwo(sheet(cells)))[0]).toBe(fault);
  });

  it('beyond those that a line may have are a fault, also where somebody made the columns', () => {
    const rows = sheet({ ...oak, '0 9': text('In steel'), '1 10': number('3') });
    expect(faultsOf(readTwo(rows, [], taking(1)))).toEqual(['J10 alternates-too-many', 'K11 alternates-too-many']);
    expect(faultsOf(readTwo(rows, [], contentWith([bench, hours, extra])))).toEqual([
      'G10 alternates-not-allowed',
      'J10 alternates-not-allowed',
      'K11 alternates-not-allowed',
    ]);
    expect(faultsOf(readTwo(sheet(), [], contentWith([bench, hours, extra])))).toEqual([]);
  });

  it('take no formula and no merged cells, and are not read where a column of them is gone', () => {
    expect(faultsOf(readTwo(sheet(oak), [{ cell: 'G10', code: 'formula', text: '' }]))).toEqual(['G10 formula']);
    expect(faultsOf(readTwo(sheet(oak), [{ cell: 'G10', ref: 'G10:H10', code: 'merged', text: '' }]))).toEqual([
      'G10 merged',
    ]);
    expect(faultsOf(readTwo(sheet(oak).map((row) => row.toSpliced(7, 1))))).toEqual(['G9 heads-missing']);
    const copied = sheet(oak).map((row, r) => (r < 8 ? row : [...row.slice(0, 9), ...row.slice(6, 9)]));
    expect(faultsOf(readTwo(copied))).toEqual(['J9 column-twice', 'K9 column-twice', 'L9 column-twice']);
  });

  it('that are half filled in are taken over and pointed out: they keep the bid from being submitted', () => {
    const reading = readTwo(sheet({ '0 6': text('In oak'), '1 7': number('3'), '1 8': number('2') }));
    expect(reading.faults).toEqual([]);
    expect(reading.notes.map((n) => `${n.cell} ${n.code} ${n.line}`)).toEqual([
      'G10 alternate-half Name of bench',
      'G11 alternate-half Name of hours',
    ]);
  });

  it('are read in other locales’ numbers as prices are', () => {
    const rows = sheet({ ...oak, '0 7': text('1.250,50') });
    expect(priceChanges(its, [], readTwo(rows).values).prices[0]!.alternates![0]!.unitPrice).toBe('1250.5');
    expect(readTwo(sheet({ ...oak, '0 7': text('1.250') })).ask).toMatchObject({ cells: ['H10'] });
  });

  it('are pasted at one of them, a row for each: what it is, its price, its quantity', () => {
    const paste = (block: string, lineId: string, alternate = 0) =>
      readBlock(
        cellsOf(block, '\t'),
        { lineId, alternate, field: 'description' },
        readFor({ content: two }, its, undefined),
      );
    const reading = paste('By night\t90\t4\nBy day\t70\t5\n', 'hours');
    expect(reading.faults).toEqual([]);
    expect(priceChanges(its, [], reading.values).prices).toEqual([
      {
        lineId: 'hours',
        unitPrice: '',
        quantity: '',
        alternates: [
          { id: 'a1', description: 'By night', unitPrice: '90', quantity: '4' },
          { id: 'a2', description: 'By day', unitPrice: '70', quantity: '5' },
        ],
      },
    ]);
    expect(faultsOf(paste('a\t1\nb\t2', 'bench', 1))).toEqual(['A2 alternates-too-many']);
    expect(faultsOf(paste('a\t1\t40\t9', 'bench'))).toEqual(['D1 too-wide']);
    expect(faultsOf(paste('a\t1\t41', 'bench'))).toEqual(['C1 quantity-fixed']);
  });
});

describe('whatever alternates are filled in', () => {
  const amount = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, cents]) => (cents === 0 ? `${whole}` : `${whole}.${String(cents).padStart(2, '0')}`));
  const blankOr = fc.option(amount, { nil: '', freq: 3 });

  it('beside a price comes back as it was: what alternates are, what they cost, in their order', () => {
    const words = fc.stringMatching(/^[A-Za-zäß=+@-][ -~äß]{0,20}[A-Za-z0-9]$/);
    const one = fc.record({ description: fc.option(words, { nil: '' }), unitPrice: blankOr, quantity: blankOr });
    const of = contentWith([line('fixed'), line('own', { quantity: null })]);
    const taking = { ...of, priceBasis: { ...of.priceBasis, alternates: 3 as const } };
    fc.assert(
      fc.property(fc.array(one, { maxLength: 3 }), fc.array(one, { maxLength: 3 }), (...both) => {
        const given = both.map((all, i) =>
          all
            .map((a) => ({ ...a, quantity: i === 0 ? null : a.quantity }))
            .filter((a) => a.description !== '' || a.unitPrice !== '' || (a.quantity ?? '') !== '')
            .map((a, k) => ({ id: `a${k + 1}`, ...a })),
        );
        const prices = ['fixed', 'own'].map((lineId, i): BidPrice => {
          const price = { lineId, unitPrice: '5', quantity: i === 0 ? null : '2' };
          return given[i]!.length ? { ...price, alternates: given[i]! } : price;
        });
        const rows = asCells(sheetRows({ content: taking }, key, prices));
        const reading = readSheet(rows, [], 'B7', readFor({ content: taking }, taking.lots[0]!, undefined));
        expect(reading.faults).toEqual([]);
        expect(priceChanges(taking.lots[0]!, prices, reading.values).changes).toEqual([]);
        expect(priceChanges(taking.lots[0]!, [], reading.values).prices).toEqual(prices);
      }),
    );
  });
});
