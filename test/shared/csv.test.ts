import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, safeText } from '../../shared/csv.ts';
import { readDelimited } from '../../shared/table-cells.ts';

describe('a table as CSV', () => {
  it('has a byte order mark, a line for the heads, and lines that end as RFC 4180 says', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x', { number: '1.5' }],
          [null, 'y, "z"'],
        ],
      ),
    ).toBe('\ufeffa,b\r\nx,1.5\r\n,"y, ""z"""\r\n');
  });

  // Carriage returns are read as line ends everywhere; what a spreadsheet would compute is told apart below.
  const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => s.replace(/[\r\0]/g, ''));
  const words = fc.oneof(text, fc.stringMatching(/^[",;\n\t' a]{0,6}$/)).filter((s) => safeText(s) === s && s !== '');
  it('is read back cell by cell, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(words, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const [heads, ...rest] = rows.map((row) => row.slice(0, 2));
        expect(readDelimited(csv(heads!, rest), ',')).toEqual([heads, ...rest]);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', ' =1', '＝1+1', '＋1', '－1', '＠x'])(
    'never has a cell that a spreadsheet computes: %j',
    (attack) => {
      const [, [cell] = []] = readDelimited(csv(['a', 'b'], [[attack, null]]).replaceAll('\r\n', '\n'), ',');
      expect(cell?.startsWith("'")).toBe(true);
    },
  );

  it('leaves numbers as they are, also negative ones, and takes nothing else for a number', () => {
    expect(csv(['a'], [[{ number: '-5.25' }], [{ number: '-5+cmd' }]])).toBe("\ufeffa\r\n-5.25\r\n'-5+cmd\r\n");
  });
});
