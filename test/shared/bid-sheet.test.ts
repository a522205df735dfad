import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BidPrice } from '../../shared/bid.ts';
import { sheetLines } from '../../shared/bid-lines.ts';
import { keyOf, priceChanges, sheetDifferences, sheetIs, sheetRows } from '../../shared/bid-sheet.ts';
import { readBlock, readFor, readSheet, type SheetReading } from '../../shared/bid-sheet-read.ts';
import type { EventContent } from '../../shared/event.ts';
import { equal, exact } from '../../shared/exact.ts';
import type { Cell, CellNote, DecimalMark } from '../../shared/table-cells.ts';
import { cellsOf } from '../../shared/table-cells.ts';
import { givenContent } from '../given.ts';
import { asCells, bench, contentWith, extra, faultsOf, hours, key, line, number, text } from './given-sheet.ts';

const content = contentWith([extra, bench, hours]);
const lot = content.lots[0]!;
const into = (decimal?: DecimalMark) => readFor({ content }, lot, decimal);
const written = (prices: BidPrice[] = []) => asCells(sheetRows({ content }, key, prices));
const first = 8;

/** The sheet with cells of it changed, by row of its lines and column. */
function filled(changes: Record<string, Cell | null>): (Cell | null)[][] {
  const rows = written();
  for (const [at, cell] of Object.entries(changes)) {
    const [r, c] = at.split(' ').map(Number) as [number, number];
    rows[first + r]![c] = cell;
  }
  return rows;
}
const read = (rows: (Cell | null)[][], notes: CellNote[] = [], decimal?: DecimalMark) =>
  readSheet(rows, notes, keyOf(rows)?.cell ?? 'B6', into(decimal));
const saidOf = (reading: SheetReading, lineId: string, field = 'unitPrice') =>
  reading.values.find((v) => v.lineId === lineId && v.field === field)?.value;

describe('a price sheet that is downloaded', () => {
  it('says of lines that fall due over periods when, how often, and what they come to by a formula, and is read as any other', () => {
    const lines = [{ ...bench, periods: { first: 1, last: 12 } }, hours];
    const over = contentWith(lines);
    const rows = sheetRows({ content: over }, key, [{ lineId: 'bench', unitPrice: '10', quantity: null }]);
    expect(rows.slice(7).map((row) => row.slice(6).map((cell) => cell?.text))).toEqual([
      ['Falls due', 'Periods', 'Sum, USD'],
      ['due 12 times, in periods 1 to 12', '12', 'IF(OR(D9="",E9=""),"",D9*E9*H9)'],
      ['once, at the start', '1', 'IF(OR(D10="",E10=""),"",D10*E10*H10)'],
    ]);
    const cells = asCells(rows);
    const again = readSheet(cells, [], keyOf(cells)!.cell, readFor({ content: over }, over.lots[0]!, undefined));
    expect(again.faults).toEqual([]);
    expect(saidOf(again, 'bench')).toBe('10');
  });

  it('with periods in more lines than its head is looked for in is read all the same', () => {
    const many = contentWith(Array.from({ length: 40 }, (_, i) => line(`l${i}`, { periods: { first: 0, last: 3 } })));
    const cells = asCells(sheetRows({ content: many }, key, [{ lineId: 'l39', unitPrice: '7', quantity: null }]));
    const again = readSheet(cells, [], keyOf(cells)!.cell, readFor({ content: many }, many.lots[0]!, undefined));
    expect([again.faults, saidOf(again, 'l39')]).toEqual([[], '7']);
  });

  it('says what it is and how it is filled in, with the id of each line, those of the total first', () => {
    const rows = sheetRows({ content }, key, [{ lineId: 'bench', unitPrice: '118.50', quantity: null }]);
    expect(rows.map((row) => row.map((cell) => cell?.text ?? ''))).toEqual([
      ['Event', 'Benches for the park by the lake (FH-26-014)'],
      ['Lot', 'Benches'],
      ['Version of the notice', '2'],
      ['Prices', 'In USD, without tax (the rate is 8.1 %); unit prices in up to 2 decimals.'],
      ['To fill in', expect.stringContaining('An optional line may stay blank')],
      ['Key', 'evenhand-prices/ev1/lot-1/2'],
      [],
      ['Line id', 'What is priced', 'Unit', 'Quantity', 'Unit price, USD', 'Optional'],
      ['bench', 'Name of bench', 'piece', '40', '118.50', 'no'],
      ['hours', 'Name of hours', 'hour', '', '', 'no'],
      ['extra', 'Name of extra', 'piece', '40', '', 'yes'],
    ]);
  });

  it('is known by its key', () => {
    expect(keyOf(written())).toEqual({ ...key, cell: 'B6' });
    expect(keyOf([[text('no key')]])).toBeNull();
    const notice = { eventId: 'ev1', number: 2 };
    const is = (changes: Partial<typeof key>) => sheetIs({ ...key, ...changes }, notice, 'lot-1');
    expect([is({}), is({ notice: 1 }), is({ notice: 3 }), is({ lotId: 'b' }), is({ eventId: 'x' })]).toEqual([
      'this',
      'older',
      'newer',
      'other-lot',
      'other-event',
    ]);
  });

  it('of an older version differs in its own lot and in what prices are in, and in nothing else', () => {
    const old = givenContent();
    const other = { ...givenContent().lots[0]!, id: 'lot-2', name: 'Bins' };
    const two = { ...old, lots: [...old.lots, other] };
    const now: EventContent = structuredClone(two);
    now.closes = '2026-12-01T16:00';
    now.lots[1]!.lines[0]!.quantity = '7';
    expect(sheetDifferences(two, now, 'lot-1')).toEqual([]);
    now.lots[0]!.lines[0]!.quantity = '60';
    now.priceBasis.tax = 'gross';
    const places = sheetDifferences(two, now, 'lot-1').map((d) => `${d.at}: ${d.old} → ${d.now}`);
    expect(places.toSorted()).toEqual(['lots.lot-1.lines.bench.quantity: 40 → 60', 'priceBasis.tax: net → gross']);
  });
});

describe('a price sheet that is filled in', () => {
  it('is read by the ids of its lines; blank is no price', () => {
    const reading = read(filled({ '0 4': number('118.5'), '1 3': number('12'), '1 4': number('80') }));
    expect(reading).toMatchObject({ faults: [], notes: [], ask: null });
    expect(saidOf(reading, 'bench')).toBe('118.5');
    expect(saidOf(reading, 'hours', 'quantity')).toBe('12');
    expect(saidOf(reading, 'extra')).toBe('');
  });

  it('may come back in German, with columns and rows of one’s own, and renamed', () => {
    const rows = filled({ '0 4': number('118.5'), '0 1': text('Our best bench') });
    rows[7] = ['Positions-ID', 'Bezeichnung', 'Einheit', 'Menge', 'Einzelpreis, USD', 'Optional'].map(text);
    const wider = rows.map((row) => [null, ...row, text('a note of ours')]);
    wider.push([null, null, text('Prepared by Ada')]);
    const reading = read(wider);
    expect(reading.faults).toEqual([]);
    expect(saidOf(reading, 'bench')).toBe('118.5');
  });

  it.each<[string, Cell, string]>([
    ['words', text('on request'), 'not-a-number'],
    ['an amount with its currency', text('$118.50'), 'not-a-number'],
    ['a minus', number('-1'), 'negative'],
    ['more decimals than the event takes', number('118.505'), 'too-many-decimals'],
    ['more digits than an amount has', number('1'.repeat(19)), 'too-many-digits'],
    ['a date', { kind: 'date', text: '2026-01-03' }, 'date'],
    ['a truth', { kind: 'yesno', text: 'true' }, 'not-a-number'],
    ['an error', { kind: 'error', text: '#REF!' }, 'error-value'],
  ])('with %s for a price is a fault at that cell, and names the line', (_, cell, code) => {
    const reading = read(filled({ '0 4': cell }));
    expect(reading.faults).toMatchObject([{ cell: 'E9', code, line: 'Name of bench' }]);
  });

  it.each([
    ...[
      '1e5',
      '1e400',
      'NaN',
      'Infinity',
      '0x10',
      '1/2',
      '5 %',
      '€ 5',
      '5.-',
      '1,00,000',
      '1.2.3',
      '--5',
      '=5',
      '=cmd()',
    ],
    ...['٣', '１２', '五', '½', '²', '\u202e12', '1\u200b2', '1 2', "1'23", '__proto__', ','],
  ])('takes %j for no price: it is no number that all countries read alike, and nothing is guessed', (typed) => {
    const reading = read(filled({ '0 4': text(typed) }));
    expect(faultsOf(reading)).toEqual(['E9 not-a-number']);
    expect(saidOf(reading, 'bench')).toBeUndefined();
  });

  it.each([
    ['1 250,50', '1250.5'],
    ['1\u202f250,50', '1250.5'],
    ['1\u00a0250,50', '1250.5'],
    ['1’250.50', '1250.5'],
    ["1'250.50", '1250.5'],
    ['1.250,50', '1250.5'],
    ['1,250.50', '1250.5'],
    ['+5', '5'],
    ['007.10', '7.1'],
  ])('takes %j, as a country writes it, for %s', (typed, value) => {
    expect(saidOf(read(filled({ '0 4': text(typed) })), 'bench')).toBe(value);
  });

  it('takes no formula, whatever value is stored with it', () => {
    const notes: CellNote[] = [
      { cell: 'E9', code: 'formula', text: '' },
      { cell: 'D10', code: 'formula-empty', text: '' },
      { cell: 'G9', code: 'formula', text: '' },
    ];
    expect(faultsOf(read(filled({ '0 4': number('118.5') }), notes))).toEqual(['E9 formula', 'D10 formula']);
    expect(faultsOf(read(written(), [{ cell: 'B6', code: 'formula', text: '' }]))).toEqual(['B6 formula']);
  });

  it('takes no merged cells where numbers are read, and does not mind others', () => {
    const merged = (ref: string): CellNote => ({ cell: ref.split(':')[0]!, ref, code: 'merged', text: '' });
    expect(faultsOf(read(written(), [merged('E9:E10')]))).toEqual(['E9 merged']);
    expect(faultsOf(read(written(), [merged('B10:E10')]))).toEqual(['D10 merged']);
    expect(faultsOf(read(written(), [merged('A1:F1'), merged('G9:H12'), merged('B9:C9')]))).toEqual([]);
  });

  it('names a row that has lost its id, a line that is none, one that is there twice, one that is gone', () => {
    expect(faultsOf(read(filled({ '0 0': null, '0 4': number('1') })))).toEqual(['E9 id-missing', 'A12 line-missing']);
    expect(faultsOf(read(filled({ '0 0': text('chair') })))).toEqual(['A9 line-unknown', 'A12 line-missing']);
    const twice = [...written(), written()[first]!];
    expect(faultsOf(read(twice))).toEqual(['A12 line-twice']);
    const { faults } = read(written().toSpliced(first, 2));
    expect(faults[0]!.text).toContain('Name of bench (bench), Name of hours (hours)');
  });

  it('without its heads cannot be read', () => {
    expect(faultsOf(read(written().toSpliced(7, 1)))).toEqual(['B6 heads-missing']);
  });

  it('may repeat a quantity that the buyer has fixed, and not change it', () => {
    expect(faultsOf(read(filled({ '0 3': text('40,0') })))).toEqual([]);
    expect(faultsOf(read(filled({ '0 3': null })))).toEqual([]);
    expect(faultsOf(read(filled({ '0 3': number('50') })))).toEqual(['D9 quantity-fixed']);
  });

  it('asks where a number can be read in two ways, and reads it as the answer says', () => {
    const rows = filled({ '0 4': text('1.250'), '1 4': number('80') });
    expect(read(rows)).toMatchObject({ faults: [], ask: { cells: ['E9'], example: '1.250' } });
    expect(saidOf(read(rows, [], 'comma'), 'bench')).toBe('1250');
    expect(saidOf(read(rows, [], 'point'), 'bench')).toBe('1.25');
    const sure = filled({ '0 4': text('1.250'), '1 4': text('80,5') });
    expect(read(sure)).toMatchObject({ faults: [], ask: null });
    expect(saidOf(read(sure), 'bench')).toBe('1250');
    const mixed = filled({ '0 4': text('1.5'), '1 4': text('80,5') });
    expect(faultsOf(read(mixed))).toEqual(['E10 decimal-mixed']);
  });

  it('with a zero is taken, and pointed out: it is a price', () => {
    const reading = read(filled({ '2 4': number('0') }));
    expect(reading.faults).toEqual([]);
    expect(reading.notes).toMatchObject([{ cell: 'E11', code: 'zero', line: 'Name of extra' }]);
  });
});

describe('cells that are pasted', () => {
  const paste = (block: string, lineId = 'bench', field: 'unitPrice' | 'quantity' = 'unitPrice') =>
    readBlock(cellsOf(block, '\t'), { lineId, field }, into());
  it('are unit prices from the focused line on, with quantities to their right where the bidder states them', () => {
    const reading = paste('118.5\n80\t12\n9');
    expect(reading.faults).toEqual([]);
    expect(reading.values).toEqual([
      { lineId: 'bench', field: 'unitPrice', value: '118.5' },
      { lineId: 'hours', field: 'unitPrice', value: '80' },
      { lineId: 'hours', field: 'quantity', value: '12' },
      { lineId: 'extra', field: 'unitPrice', value: '9' },
    ]);
  });
  it('are read down to the last line, however many there are, and no further', () => {
    const many = (n: number) => Array.from({ length: n }, () => [number('1')]);
    const block = (n: number) => readBlock(many(n), { lineId: 'hours', field: 'unitPrice' }, into());
    expect(faultsOf(block(2))).toEqual([]);
    expect(faultsOf(block(5000))).toEqual(['A3 too-many-rows']);
    expect(block(1_000_000).faults).toMatchObject([{ cell: 'A1', text: expect.stringContaining('1000000 rows') }]);
    expect(faultsOf(readSheet([...written(), ...many(5000)], [], 'B6', into()))).toEqual(['A1 too-many-rows']);
  });
  it('leave alone what they do not reach', () => {
    expect(paste('12', 'hours', 'quantity').values).toEqual([{ lineId: 'hours', field: 'quantity', value: '12' }]);
  });
  it.each([
    ['1\n2\n3\n4', 'A4 too-many-rows'],
    ['1\t\t99', 'C1 too-wide'],
    ['1\t50', 'B1 quantity-fixed'],
    ['=A1\n2', 'A1 not-a-number'],
  ])('%j: %s', (block, fault) => expect(faultsOf(paste(block))).toEqual([fault]));
});

describe('what a reading changes', () => {
  const before: BidPrice[] = [
    { lineId: 'bench', unitPrice: '118.50', quantity: null },
    { lineId: 'extra', unitPrice: '9', quantity: null },
  ];
  it('is shown line by line; a number that is only written in another way is no change', () => {
    const { changes, prices } = priceChanges(lot, before, [
      { lineId: 'bench', field: 'unitPrice', value: '118.5' },
      { lineId: 'hours', field: 'unitPrice', value: '80' },
      { lineId: 'extra', field: 'unitPrice', value: '' },
    ]);
    expect(changes.map((c) => `${c.line.id}: ${c.before.unitPrice} → ${c.after.unitPrice}`)).toEqual([
      'hours:  → 80',
      'extra: 9 → ',
    ]);
    expect(prices).toEqual([before[0], { lineId: 'hours', unitPrice: '80', quantity: '' }]);
  });
});

describe('whatever is filled in', () => {
  const amount = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, cents]) => (cents === 0 ? `${whole}` : `${whole}.${String(cents).padStart(2, '0')}`));
  const blankOr = fc.option(amount, { nil: '', freq: 3 });
  const sheet = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { minLength: 1, maxLength: 12 }).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          name: fc.string({ minLength: 1, maxLength: 30 }),
          own: fc.boolean(),
          optional: fc.boolean(),
          price: blankOr,
          quantity: blankOr,
        }),
      ),
    ),
  );
  type Given = { id: string; name: string; own: boolean; optional: boolean; price: string; quantity: string };
  const given = (all: readonly Given[]) => {
    const of = contentWith(
      all.map(({ id, name, own, optional }) => line(id, { name, optional, quantity: own ? null : '40' })),
    );
    const prices = all.map(
      ({ id, own, price, quantity }): BidPrice => ({
        lineId: id,
        unitPrice: price,
        quantity: own ? quantity : null,
      }),
    );
    return { of, lot: of.lots[0]!, prices };
  };
  const numbers = (prices: readonly BidPrice[]) =>
    prices
      .filter((p) => p.unitPrice !== '' || (p.quantity ?? '') !== '')
      .map((p) => `${p.lineId} ${p.unitPrice} ${p.quantity}`)
      .toSorted();

  it('and read back is what was filled in, in any order of rows, under any names', () => {
    fc.assert(
      fc.property(sheet, fc.infiniteStream(fc.nat()), (all, dice) => {
        const { of, lot: its, prices } = given(all as Given[]);
        const rows = asCells(sheetRows({ content: of }, key, prices));
        const order = rows.slice(first).map((row) => ({ row, at: dice.next().value as number }));
        const shuffled = order.toSorted((a, b) => a.at - b.at).map(({ row }) => row.with(1, text('Renamed')));
        const table = [...rows.slice(0, first), ...shuffled];
        const reading = readSheet(table, [], 'B6', readFor({ content: of }, its, undefined));
        expect(reading.faults).toEqual([]);
        expect(reading.ask).toBeNull();
        expect(numbers(priceChanges(its, [], reading.values).prices)).toEqual(numbers(prices));
        expect(priceChanges(its, prices, reading.values).changes).toEqual([]);
      }),
    );
  });

  it('a value that is read equals the number in its cell, or the cell is named', () => {
    const cell = fc.oneof(
      amount.map((a) => number(a)),
      fc.stringMatching(/^[0-9.,' -]{1,10}$/).map(text),
      fc.string({ maxLength: 8 }).map(text),
    );
    fc.assert(
      fc.property(cell, fc.constantFrom<DecimalMark>('point', 'comma'), (price, mark) => {
        const reading = read(filled({ '0 4': price }), [], mark);
        const value = saidOf(reading, 'bench');
        if (value === undefined) expect(faultsOf(reading)).toEqual([expect.stringMatching(/^E9 /)]);
        else if (price.kind === 'number') expect(equal(exact(value), exact(price.text))).toBe(true);
        else expect(value).toMatch(/^\d{1,18}(\.\d{1,2})?$/);
      }),
    );
  });

  it('lines come in one order, each once', () => {
    fc.assert(
      fc.property(sheet, (all) => {
        const { lot: its } = given(all as Given[]);
        expect(sheetLines(its).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          its.lines.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
      }),
    );
  });
});
