import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceLine } from '../../../../shared/event.ts';
import { type ImportedLine, importLines } from '../../../../shared/table-import.ts';
import { changesInWords, sheetChanges, takeOver, tooLong } from '../../../../web/pages/event/sheet-changes.ts';
import { sheetFile } from '../../../../web/pages/event/sheet-file.ts';
import { readWorkbook } from '../../../../web/workbook.ts';
import { givenContent } from '../../../given.ts';

const line = (id: string, name: string, more: Partial<PriceLine> = {}): PriceLine => ({
  id,
  name,
  unit: 'piece',
  quantity: '1',
  optional: false,
  ...more,
});
const imported = (name: string, more: Partial<ImportedLine> = {}): ImportedLine => ({
  lotId: 'a',
  name,
  unit: 'piece',
  quantity: '1',
  optional: null,
  row: 0,
  ...more,
});
const given = (lines: PriceLine[]) =>
  givenContent({
    lots: [
      { id: 'a', name: 'Benches', ceiling: null, lines },
      { id: 'b', name: 'Lighting', ceiling: null, lines: [line('lamp', 'Lamp')] },
    ],
  });
const before = given([line('bench', 'Bench'), line('seat', 'Seat', { optional: true, unit: 'm' })]);

describe('what a table changes', () => {
  it('is known by name: lines keep their id, and what the table does not say stays', () => {
    const changes = sheetChanges(before, [imported('seat', { unit: '', quantity: '7' }), imported('Lamp')], false);
    expect(changes).toHaveLength(1);
    expect(changes[0]!.changed[0]!.after).toEqual(line('seat', 'seat', { optional: true, unit: 'm', quantity: '7' }));
    expect(changesInWords(changes)).toBe('1 added, 1 changed');
    expect(takeOver(changes)(before).lots[0]!.lines.map((l) => l.name)).toEqual(['Bench', 'seat', 'Lamp']);
  });
  it('as the whole sheet removes what is not in it, and has its order; other lots stay', () => {
    const changes = sheetChanges(before, [imported('New'), imported('Bench')], true);
    expect(changes[0]).toMatchObject({ removed: [{ id: 'seat' }], same: 1 });
    const after = takeOver(changes)(before);
    expect(after.lots[0]!.lines.map((l) => l.id)).toEqual([changes[0]!.added[0]!.id, 'bench']);
    expect(after.lots[1]).toEqual(before.lots[1]);
  });
  it('matches two lines of one name in their order', () => {
    const twice = given([line('one', 'Bench'), line('two', 'Bench', { quantity: '2' })]);
    const changes = sheetChanges(twice, [imported('Bench'), imported('Bench', { quantity: '3' })], true);
    expect(changes[0]!.lines.map(({ id, quantity }) => [id, quantity])).toEqual([
      ['one', '1'],
      ['two', '3'],
    ]);
  });
  it('may be more than a sheet holds', () => {
    const many = Array.from({ length: 200 }, (_, i) => imported(`Line ${i}`));
    expect(tooLong(sheetChanges(before, many, false)).map((c) => c.lines.length)).toEqual([202]);
    expect(tooLong(sheetChanges(before, many, true))).toEqual([]);
  });
});

describe('a sheet saved as Excel', () => {
  const lines = fc.uniqueArray(
    fc.record({
      name: fc.oneof(fc.stringMatching(/^[=+@-]?[A-Za-zÄé&<]{1,12}$/), fc.constantFrom('toString', 'constructor')),
      unit: fc.constantFrom('piece', 'm²', '=x'),
      quantity: fc.option(fc.stringMatching(/^([1-9]\d{0,17}|0)(\.\d{0,5}[1-9])?$/), { nil: null }),
      optional: fc.boolean(),
    }),
    { selector: (l) => l.name.toLowerCase(), minLength: 1, maxLength: 8 },
  );
  it('and imported again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (of) => {
        const content = given(of.map((l, i) => ({ id: `l-${i}`, ...l })));
        const bytes = new Uint8Array(await (await sheetFile(content)).arrayBuffer());
        const { sheets } = await readWorkbook(bytes, 'sheet.xlsx');
        const { lines: back, faults, ask } = importLines(sheets[0]!.rows, { lots: content.lots, lotId: 'b' });
        expect({ faults, ask }).toEqual({ faults: [], ask: null });
        expect(changesInWords(sheetChanges(content, back, true))).toBe('');
      }),
      { numRuns: 30 },
    );
  });
});
