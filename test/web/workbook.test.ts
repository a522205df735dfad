import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import { importLines } from '../../shared/table-import.ts';
import { readZip } from '../../web/unzip.ts';
import { readWorkbook, storedNumber } from '../../web/workbook.ts';
import { workbookLimits } from '../../web/workbook-limits.ts';
import { workbookParts, zipOf } from './zip-of.ts';

const read = (parts: Record<string, string>) => readWorkbook(zipOf(parts), 'prices.xlsx');
const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe('an Excel file', () => {
  it('as Excel writes it is read value by value: words, exact numbers, dates, gaps', async () => {
    const blob = await writeWorkbook(
      [
        ['Item', 'Qty', 'From'],
        [
          'Bench & <seat>',
          { value: 1.1, type: Number },
          { value: new Date('2026-01-03T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' },
        ],
        [null, null, null],
        ['=SUM(A1)', { value: 1e21 }, null],
      ],
      { sheet: 'Prices' },
    ).toBlob();
    const { sheets } = await readWorkbook(new Uint8Array(await blob.arrayBuffer()), 'prices.xlsx');
    expect(sheets[0]!.name).toBe('Prices');
    expect(sheets[0]!.rows.map((row) => row.map((cell) => cell && `${cell.kind} ${cell.text}`))).toEqual([
      ['text Item', 'text Qty', 'text From'],
      ['text Bench & <seat>', 'number 1.1', 'date 2026-01-03'],
      [null, null, null],
      ['text =SUM(A1)', 'number 1000000000000000000000', null],
    ]);
  });

  it('says which cells are formulas, takes their stored value, and finds those without one', async () => {
    const { sheets } = await read(
      workbookParts(
        `<row r="1">${text('A1', 'Bench')}<c r="B1"/><c r="C1"><f>20*2</f><v>40</v></c></row><row r="2">${text('A2', 'Fixing')}<c r="C2"><f>C1</f></c></row>`,
      ),
    );
    expect(sheets[0]!.rows[0]![2]).toEqual({ kind: 'number', text: '40' });
    expect(sheets[0]!.notes.map((n) => `${n.cell} ${n.code}`)).toEqual(['C1 formula', 'C2 formula-empty']);
  });

  it('shows an error value at its cell, also where nothing else stands', async () => {
    const { sheets } = await read(
      workbookParts(
        `<row r="1">${text('A1', 'Bench')}</row><row r="3"><c r="C3" t="e"><f>A9</f><v>#REF!</v></c></row>`,
      ),
    );
    const { faults } = importLines(sheets[0]!.rows, { lots: [{ id: 'lot-1', name: 'Lot' }], lotId: 'lot-1' });
    expect(faults.map((f) => `${f.cell} ${f.code}`)).toEqual(['A3 name-missing', 'C3 error-value']);
  });

  it('says what is merged: the value counts for the first cell alone', async () => {
    const { sheets } = await read(
      workbookParts(`<row r="1">${text('A1', 'Bench')}</row>`, {
        after: '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>',
      }),
    );
    expect(sheets[0]!.notes).toEqual([
      { cell: 'A1', ref: 'A1:A3', code: 'merged', text: 'A1:A3 is merged: its value counts for A1 alone.' },
    ]);
  });

  it('names hidden sheets and does not read them', async () => {
    const book = await read(
      workbookParts(`<row r="1">${text('A1', 'Bench')}</row>`, {
        sheets:
          '<sheet name="Prices" sheetId="1" r:id="rId1"/><sheet name="Margins" sheetId="2" state="veryHidden" r:id="rId2"/>',
        parts: {
          'xl/worksheets/sheet2.xml': `<worksheet><sheetData><row r="1">${text('A1', 'secret')}</row></sheetData></worksheet>`,
        },
      }),
    );
    expect(book.sheets.map((s) => s.name)).toEqual(['Prices']);
    expect(book.hidden).toEqual(['Margins']);
    expect(JSON.stringify(book)).not.toContain('secret');
  });
});

describe('a file that is not read', () => {
  const rows = (n: number) => '<row><c r="A1"><v>1</v></c></row>'.repeat(n);
  it('with 1,000,000 rows names the limit', async () => {
    await expect(read(workbookParts(rows(1_000_000)))).rejects.toThrow('has 1000000 rows; at most 5000 are read');
  });
  it('rows that are only formatted count for nothing', async () => {
    const empty = Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="0"/></row>`).join('');
    const { sheets } = await read(workbookParts(`<row r="1">${text('A1', 'Bench')}</row>${empty}`));
    expect(sheets[0]!.rows).toHaveLength(1);
  });
  it.each([
    ['one stray cell at the end', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 'the cell XFD1048576'],
    ['one that is only formatted', '<row r="1048576"><c s="1" r="XFD1048576"/></row>', 'the cell XFD1048576'],
    ['rows and columns far apart', '<row r="1"><c r="XFD1"/></row><row r="9999"/>', 'the cell XFD9999'],
  ])('with %s is not filled in up to there: it is refused, and names the cell', async (_, sheet, words) => {
    await expect(read(workbookParts(sheet))).rejects.toThrow(words);
  });
  it('with such a cell in a hidden sheet is refused, too', async () => {
    const far = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const sheets =
      '<sheet name="Prices" sheetId="1" r:id="rId1"/><sheet name="Margins" sheetId="2" state="hidden" r:id="rId2"/>';
    const book = workbookParts('', { sheets, parts: { 'xl/worksheets/sheet2.xml': far } });
    await expect(read(book)).rejects.toThrow('“Margins” reaches to the cell XFD1048576');
  });
  it('that unpacks to more than it may is refused, whether it says so or not', async () => {
    const bomb = { 'xl/workbook.xml': '<workbook/>', 'xl/media.xml': Buffer.alloc(workbookLimits.unpacked + 1) };
    expect(zipOf(bomb).length).toBeLessThan(100_000);
    await expect(readWorkbook(zipOf(bomb), 'a.xlsx')).rejects.toThrow('larger than 60 MB');
    await expect(readWorkbook(zipOf(bomb, 10), 'a.xlsx')).rejects.toThrow('larger than 60 MB');
  });
  it.each([
    ['prices.xlsm', zipOf(workbookParts('')), 'Files with macros are not taken'],
    ['prices.xlsx', zipOf({ ...workbookParts(''), 'xl/vbaProject.bin': 'x' }), 'The file has macros in it'],
    ['prices.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'old format, or one with a password'],
    ['prices.xlsx', new TextEncoder().encode('Item,Qty'), 'This is not an Excel file'],
    ['prices.xlsx', new TextEncoder().encode('PK, but no archive at all'), 'damaged'],
    ['prices.xlsx', zipOf({ 'word/document.xml': '<w/>' }), 'no workbook in this file'],
    ['prices.xlsx', new Uint8Array(workbookLimits.bytes + 1), 'larger than 10 MB'],
    ['prices.xlsx', zipOf({ 'xl/workbook.xml': '<workbook>' }), 'cannot be read'],
  ])('%s', async (name, bytes, words) => {
    await expect(readWorkbook(bytes, name)).rejects.toThrow(words);
  });
  it('that is cut off anywhere is damaged, and nothing worse', async () => {
    const whole = zipOf(workbookParts(`<row r="1">${text('A1', 'Bench')}</row>`));
    for (let cut = 2; cut < whole.length; cut += 7)
      await expect(readWorkbook(whole.slice(0, cut), 'a.xlsx')).rejects.toThrow(/damaged|cannot be read/);
  });
});

describe('what a file says that no number is', () => {
  it('is read as words, which no column of numbers takes', async () => {
    const row = ['1e400', '-1e400', 'NaN', 'Infinity', 'abc', '1e-7', '-0'].map((v, i) => {
      const cell = `${String.fromCharCode(65 + i)}1`;
      return `<c r="${cell}"><v>${v}</v></c>`;
    });
    const { sheets } = await read(workbookParts(`<row r="1">${row.join('')}</row>`));
    expect(sheets[0]!.rows[0]!.map((cell) => `${cell!.kind} ${cell!.text}`)).toEqual([
      ...['text 1e400', 'text -1e400', 'text NaN', 'text Infinity', 'text abc', 'number 0.0000001', 'number 0'],
    ]);
  });
  it('expands no entity of its own', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const sheet = `${bomb}<worksheet><sheetData><row r="1">${text('A1', '&b;')}</row></sheetData></worksheet>`;
    const { sheets } = await read(workbookParts('', { parts: { 'xl/worksheets/sheet1.xml': sheet } }));
    expect(sheets[0]!.rows[0]![0]!.text).toBe('&b;');
  });
});

describe('an archive', () => {
  it('with more parts than it may have is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}`, '']));
    expect(() => readZip(zipOf(many), { entries: 4, bytes: 100 })).toThrow('5 parts; at most 4');
  });
});

describe('a stored number reads as the spreadsheet shows it', () => {
  it.each([
    ['40', '40'],
    ['1.1000000000000001', '1.1'],
    ['0.30000000000000004', '0.3'],
    ['1.2E-2', '0.012'],
    ['1E+21', '1000000000000000000000'],
    ['1.5e21', '1500000000000000000000'],
    ['-0.5', '-0.5'],
    ['1234567.25', '1234567.25'],
  ])('%s: %s', (stored, shown) => expect(storedNumber(stored)).toBe(shown));
});
