import { describe, expect, it } from 'vitest';
import { type Cell, cellsOf } from '../../shared/table-cells.ts';
import { columnsRead, importLines, mostRows } from '../../shared/table-import.ts';

const lots = [
  { id: 'lot-1', name: 'Benches' },
  { id: 'lot-2', name: 'Lighting' },
];
const into = { lots, lotId: 'lot-1' };
const read = (text: string, more: { decimal?: 'point' | 'comma' } = {}) =>
  importLines(cellsOf(text, '\t'), { ...into, ...more });
const faultsOf = (text: string) => read(text).faults.map((f) => `${f.cell} ${f.code}`);

describe('price lines from a table', () => {
  it('are read by the heads of their columns, in English, in any order', () => {
    const { lines, faults, warnings } = read(
      'Optional\tQty\tItem\tUnit\nyes\t40\tBench\tpiece\n\tbidder\tFixing\thour',
    );
    expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
    expect(lines).toEqual([
      { lotId: 'lot-1', name: 'Bench', unit: 'piece', quantity: '40', optional: true, row: 1 },
      { lotId: 'lot-1', name: 'Fixing', unit: 'hour', quantity: null, optional: false, row: 2 },
    ]);
  });
  it('are read by German heads, below a title, with decimal commas and lots', () => {
    const { lines, faults } = read(
      'Leistungsverzeichnis\n\nPos.\tBezeichnung\tMenge\tEinheit\tLos\tWahlposition\n1\tBank\t1.234,5\tStück\tLos 1\tnein\n2\tLeuchte\tvom Bieter\tStück\tlighting\tja',
    );
    expect(faults).toEqual([]);
    expect(lines.map(({ lotId, name, quantity, optional }) => [lotId, name, quantity, optional])).toEqual([
      ['lot-1', 'Bank', '1234.5', false],
      ['lot-2', 'Leuchte', null, true],
    ]);
  });
  it('are read by position where there is no head', () => {
    const { lines } = read('Bench\tpiece\t40\nFixing\thour');
    expect(lines.map(({ name, unit, quantity }) => [name, unit, quantity])).toEqual([
      ['Bench', 'piece', '40'],
      ['Fixing', 'hour', ''],
    ]);
    expect(columnsRead(cellsOf('Bench\tpiece\t40'))).toEqual([
      { field: 'name', column: 'A', byHead: false },
      { field: 'unit', column: 'B', byHead: false },
      { field: 'quantity', column: 'C', byHead: false },
    ]);
  });
  it('may be a single column of names', () => {
    expect(read('Bench\nFixing').lines.map((l) => l.name)).toEqual(['Bench', 'Fixing']);
    expect(read('Item\nBench').lines.map((l) => l.name)).toEqual(['Bench']);
  });
  it('skip rows in which nothing stands', () => {
    expect(read('Bench\tpiece\t1\n\t\t\nFixing\thour\t2').lines.map((l) => l.row)).toEqual([0, 2]);
  });
});

describe('what is wrong is named by its cell', () => {
  it.each([
    ['Bench\tpiece\tmany', 'C1 not-a-number'],
    ['Bench\tpiece\t-3', 'C1 negative'],
    ['Bench\tpiece\t0.1234567', 'C1 too-many-decimals'],
    [`Bench\tpiece\t${'9'.repeat(19)}`, 'C1 too-many-digits'],
    ['Bench\tpiece\t#REF!', 'C1 error-value'],
    ['#BEZUG!\tpiece\t1', 'A1 error-value'],
    ['\tpiece\t4', 'A1 name-missing'],
    [`${'x'.repeat(201)}\tpiece\t4`, 'A1 too-long'],
    [`Bench\t${'x'.repeat(41)}\t4`, 'B1 too-long'],
    ['Bench\u202e\tpiece\t4', 'A1 unprintable'],
    ['Bench\tpiece\t4\tperhaps', 'D1 not-a-choice'],
    ['Item\tLot\nBench\tLot 7', 'B2 no-such-lot'],
    ['Item\tUnit', 'A2 no-lines'],
    ['', 'A1 no-lines'],
  ])('%j: %s', (text, fault) => expect(faultsOf(text)).toEqual([fault]));

  it('a date where a number is expected', () => {
    const date: Cell = { kind: 'date', text: '2026-01-03' };
    const { faults } = importLines([[{ kind: 'text', text: 'Bench' }, null, date]], into);
    expect(faults).toMatchObject([{ cell: 'C1', code: 'date' }]);
    expect(faults[0]!.text).toContain('format the cell as a number');
  });
  it('points and commas in one column, at those that are fewer', () => {
    expect(faultsOf('a\tx\t1.5\nb\tx\t1,5\nc\tx\t2.5')).toEqual(['C2 decimal-mixed']);
  });
  it('more lines than a lot may have, at the first that is too many', () => {
    const text = Array.from({ length: 201 }, (_, i) => `Line ${i}\tpiece\t1`).join('\n');
    expect(faultsOf(text)).toEqual(['A201 too-many-lines']);
  });
  it('more rows than are read, before any is', () => {
    const rows = Array.from({ length: mostRows + 1 }, (): Cell[] => [{ kind: 'text', text: '#REF!' }]);
    expect(importLines(rows, into).faults.map((f) => f.code)).toEqual(['too-many-rows']);
  });
});

describe('what is no fault', () => {
  it('the same name twice in a lot is pointed out', () => {
    const { warnings, faults } = read('Item\tLot\nBench\t1\nbench\t1\nBench\t2');
    expect(faults).toEqual([]);
    expect(warnings).toEqual([{ cell: 'A3', code: 'name-twice', text: 'The same name as in A2. Bidders price both.' }]);
  });
  it('a number that can be read in two ways is asked, and read as the answer says', () => {
    const text = 'Bench\tpiece\t1.234\nFixing\thour\t7';
    expect(read(text)).toMatchObject({ ask: { column: 'C', cells: ['C1'], example: '1.234' }, faults: [] });
    expect(read(text, { decimal: 'comma' }).lines[0]!.quantity).toBe('1234');
    expect(read(text, { decimal: 'point' }).lines[0]!.quantity).toBe('1.234');
    expect(read(text, { decimal: 'point' }).ask).toBeNull();
  });
  it('a stored number is never asked about', () => {
    const cell = (kind: Cell['kind'], text: string): Cell => ({ kind, text });
    const result = importLines([[cell('text', 'Bench'), cell('text', 'm'), cell('number', '1.234')]], into);
    expect(result).toMatchObject({ ask: null, faults: [], lines: [{ quantity: '1.234' }] });
  });
});
