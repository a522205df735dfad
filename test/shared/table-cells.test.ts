import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellName,
  cellPlace,
  cellsOf,
  decimalMark,
  readDelimited,
  readNumber,
  separatorOf,
} from '../../shared/table-cells.ts';

describe('a cell is called as the spreadsheet calls it', () => {
  it.each([
    [0, 0, 'A1'],
    [6, 2, 'C7'],
    [0, 25, 'Z1'],
    [0, 26, 'AA1'],
    [9, 701, 'ZZ10'],
    [9, 702, 'AAA10'],
  ])('row %i, column %i: %s', (row, column, name) => {
    expect(cellName(row, column)).toBe(name);
    expect(cellPlace(name)).toEqual({ row, column });
  });
  it.each(['', 'C', '7', 'C0', 'c7', 'C7:D8', '$C$7', 'ABCD1'])('%j is no name of a cell', (name) =>
    expect(cellPlace(name)).toBeNull(),
  );
});

describe('what a spreadsheet puts on the clipboard', () => {
  it('is rows and columns; a quoted cell keeps its tabs and lines', () => {
    expect(readDelimited('Bench\tpiece\t40\r\n"Two\nlines"\t"a ""b"""\t\r\n', '\t')).toEqual([
      ['Bench', 'piece', '40'],
      ['Two\nlines', 'a "b"', ''],
    ]);
  });
  it('may have words in quotation marks that are no quoting', () => {
    expect(readDelimited('"Premium" bench\t1\n5" pipe\t2', '\t')).toEqual([
      ['"Premium" bench', '1'],
      ['5" pipe', '2'],
    ]);
  });
  it('may begin a cell with a mark that never ends', () => {
    expect(readDelimited('"open\tpiece\nBench\t2', '\t')).toEqual([
      ['"open', 'piece'],
      ['Bench', '2'],
    ]);
  });
  it('ends with an empty cell after a last tab, and with none after a last line', () => {
    expect(readDelimited('a\t', '\t')).toEqual([['a', '']]);
    expect(readDelimited('a\n', '\t')).toEqual([['a']]);
    expect(readDelimited('', '\t')).toEqual([]);
  });
  it('shows errors of the spreadsheet, in its language', () => {
    expect(
      cellsOf('#REF!\t#BEZUG!\t#1')
        .at(0)
        ?.map((cell) => cell?.kind),
    ).toEqual(['error', 'error', 'text']);
  });
});

describe('the separator of a text', () => {
  it.each([
    ['a\tb,c', '\t'],
    ['a;b;1,5', ';'],
    ['a,b,c;d', ','],
    ['a', '\t'],
  ])('of %j is %j', (text, separator) => expect(separatorOf(text)).toBe(separator));
});

describe('a number', () => {
  it.each([
    ['1,234.56', '1234.56', null],
    ['1.234,56', null, '1234.56'],
    ['1.234', '1.234', '1234'],
    ['1,234', '1234', '1.234'],
    ['12.5', '12.5', null],
    ['0,5', null, '0.5'],
    ['0.125', '0.125', null],
    ['1234.567', '1234.567', null],
    ['1 234 567,8', null, '1234567.8'],
    ['1\u202f234,5', null, '1234.5'],
    ['1’234.50', '1234.5', null],
    ['1,23,456', null, null],
    ['1,234 567', null, null],
    ['007', '7', '7'],
    ['-0', '0', '0'],
    ['−3', '-3', '-3'],
    ['1e5', null, null],
    ['１２', null, null],
    ['', null, null],
  ])('%j is %j with a point and %j with a comma', (text, point, comma) => {
    expect(readNumber(text, 'point')).toBe(point);
    expect(readNumber(text, 'comma')).toBe(comma);
  });

  const parts = fc.record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String),
    decimals: fc.stringMatching(/^[0-9]{0,4}$/),
  });
  const written = (whole: string, decimals: string, group: string, mark: string) =>
    whole.replace(/\B(?=(\d{3})+$)/g, group) + (decimals && mark + decimals);
  it('is read as it was written, in every country, once its decimal mark is known', () => {
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom('', ' ', '\u00a0', '\u202f', "'", '’', 'other'),
        ({ whole, decimals }, group) => {
          for (const [mark, form] of [
            ['.', 'point'],
            [',', 'comma'],
          ] as const) {
            const between = group === 'other' ? (mark === '.' ? ',' : '.') : group;
            const rest = decimals.replace(/0+$/, '');
            expect(readNumber(written(whole, decimals, between, mark), form)).toBe(whole + (rest && `.${rest}`));
          }
        },
      ),
    );
  });
  it('is never read as two different numbers without somebody being asked', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[0-9]{1,4}([.,][0-9]{1,3})?$/), { maxLength: 6 }), (texts) => {
        const said = decimalMark(texts);
        if ('mark' in said)
          for (const text of texts) {
            const other = said.mark === 'point' ? 'comma' : 'point';
            const [here, there] = [readNumber(text, said.mark), readNumber(text, other)];
            // Where both read, something else in the column has decided.
            if (here !== null && there !== null && here !== there)
              expect(texts.some((t) => readNumber(t, other) === null && readNumber(t, said.mark) !== null)).toBe(true);
          }
      }),
    );
  });
});

describe('the decimal mark of a column', () => {
  it('follows from what can be read one way only', () => {
    expect(decimalMark(['1.234', '12,5'])).toEqual({ mark: 'comma' });
    expect(decimalMark(['1.234', '12.5'])).toEqual({ mark: 'point' });
    expect(decimalMark(['12', '7'])).toEqual({ mark: 'point' });
  });
  it('is asked where nothing decides', () => {
    expect(decimalMark(['5', '1.234', '2,345'])).toEqual({ unclear: [1, 2] });
  });
  it('is not one where both stand', () => {
    expect(decimalMark(['1.5', '1,5'])).toEqual({ point: [0], comma: [1] });
  });
});
