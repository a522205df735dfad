import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BidView } from '../../../../shared/api/bids.ts';
import type { BidPrice } from '../../../../shared/bid.ts';
import { keyOf, priceChanges } from '../../../../shared/bid-sheet.ts';
import { readFor, readSheet } from '../../../../shared/bid-sheet-read.ts';
import type { PriceLine } from '../../../../shared/event.ts';
import { cellsOf } from '../../../../shared/table-cells.ts';
import { priceWorkbook, workbookName } from '../../../../web/pages/bid/price-workbook.ts';
import { readZip } from '../../../../web/unzip.ts';
import { readWorkbook } from '../../../../web/workbook.ts';
import { workbookLimits } from '../../../../web/workbook-limits.ts';
import { bidView } from './given-bid.ts';

const line = (id: string, changes: Partial<PriceLine> = {}): PriceLine => ({
  id,
  name: id,
  unit: 'hour',
  quantity: '40',
  optional: false,
  ...changes,
});
function viewWith(lines: PriceLine[]): BidView {
  const view = bidView();
  view.notice.content.lots[0]!.lines = lines;
  return view;
}
const bytesOf = async (view: BidView, prices: BidPrice[] = []) =>
  new Uint8Array(await (await priceWorkbook(view, prices)).arrayBuffer());
async function part(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  const parts = readZip(bytes, { entries: workbookLimits.parts, bytes: workbookLimits.unpacked });
  return new TextDecoder().decode(await parts.find((p) => p.name === name)!.unpacked());
}

describe('the price sheet as an Excel file', () => {
  it('is named after the event, the lot and the version of the notice', () => {
    expect(workbookName(bidView())).toBe('price-sheet-RFP-26-0181-lot-1-v1.xlsx');
  });

  it('writes words that begin like a formula as words, and nothing in it is a formula', async () => {
    const names = ['=1+1', '+49 30', '-5 %', '@SUM(A1)', '\tTab', 'toString', '#REF!', '<b>&"', '1.5'];
    const bytes = await bytesOf(viewWith(names.map((name, i) => line(`l${i}`, { name, unit: name }))));
    expect(await part(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[\s>/]/);
    const { sheets } = await readWorkbook(bytes, 'prices.xlsx');
    const cells = sheets[0]!.rows.slice(8).map((row) => row[1]!);
    expect(cells.map((cell) => `${cell.kind} ${cell.text}`)).toEqual(names.map((name) => `text ${name.trim()}`));
    expect(sheets[0]!.notes).toEqual([]);
  });

  it('locks what says what is priced, and leaves open what is filled in and all that is empty', async () => {
    const bytes = await bytesOf(viewWith([line('a'), line('b', { quantity: null })]));
    const sheet = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toContain('sqref="D9:D10 E9:E10"');
    const styles = [
      ...(await part(bytes, 'xl/styles.xml')).match(/<cellXfs[\s\S]*<\/cellXfs>/)![0].matchAll(/<xf [\s\S]*?<\/xf>/g),
    ];
    const open = (cell: string) => {
      const style = new RegExp(`<c r="${cell}"(?: s="(\\d+)")?`).exec(sheet)?.[1] ?? '0';
      return styles[Number(style)]![0].includes('<protection locked="0"/>');
    };
    expect(['E9', 'D10', 'E10'].map(open)).toEqual([true, true, true]);
    expect(['A1', 'B6', 'A8', 'A9', 'B9', 'C9', 'D9', 'F9'].map(open)).toEqual(Array(8).fill(false));
    expect(styles[0]![0]).toContain('<protection locked="0"/>');
  });

  it('computes what a line comes to over its periods, locked, and gives back its price', async () => {
    const view = viewWith([line('upkeep', { periods: { first: 1, last: 12 } })]);
    const bytes = await bytesOf(view, [{ lineId: 'upkeep', unitPrice: '12.50', quantity: null }]);
    const sheet = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet.match(/<f>([^<]*)<\/f>/)?.[1]?.replaceAll('&quot;', '"')).toBe('IF(OR(D9="",E9=""),"",D9*E9*H9)');
    const { sheets } = await readWorkbook(bytes, 'prices.xlsx');
    const { rows, notes } = sheets[0]!;
    const lot = view.notice.content.lots[0]!;
    const again = readSheet(rows, notes, keyOf(rows)!.cell, readFor(view.notice, lot, undefined));
    expect([again.faults, again.values.find((v) => v.field === 'unitPrice')?.value]).toEqual([[], '12.5']);
  });

  it('gives back what was in it: whatever the prices, line by line, and no other number', async () => {
    const digits = (most: number) => fc.stringMatching(new RegExp(`^(0|[1-9][0-9]{0,${most - 1}})$`));
    const amount = (decimals: number) =>
      fc
        .tuple(digits(18), fc.option(fc.stringMatching(new RegExp(`^[0-9]{1,${decimals}}$`))))
        .map(([whole, rest]) => (rest === null ? whole : `${whole}.${rest}`));
    const blankOr = (a: fc.Arbitrary<string>) => fc.option(a, { nil: '' });
    const row = fc.record({
      own: fc.boolean(),
      optional: fc.boolean(),
      price: blankOr(amount(2)),
      quantity: amount(6),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (all) => {
        const lines = all.map((r, i) =>
          line(`line-${i}`, { optional: r.optional, quantity: r.own ? null : r.quantity }),
        );
        const prices = all.map((r, i) => ({
          lineId: `line-${i}`,
          unitPrice: r.price,
          quantity: r.own ? r.quantity : null,
        }));
        const view = viewWith(lines);
        const { sheets } = await readWorkbook(await bytesOf(view, prices), 'prices.xlsx');
        const { rows, notes } = sheets[0]!;
        expect(keyOf(rows)).toEqual({ eventId: 'ev1', lotId: 'lot-1', notice: 1, cell: 'B6' });
        const lot = view.notice.content.lots[0]!;
        const { values, faults, ask } = readSheet(rows, notes, 'B6', readFor(view.notice, lot, undefined));
        expect(faults).toEqual([]);
        expect(ask).toBeNull();
        expect(priceChanges(lot, prices, values).changes).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('has the alternates of a line to its right, where the event takes them, and gives them back as they were', async () => {
    const view = viewWith([line('a'), line('b', { quantity: null })]);
    view.notice.content.priceBasis.alternates = 2;
    const prices: BidPrice[] = [
      {
        lineId: 'a',
        unitPrice: '5',
        quantity: null,
        alternates: [
          { id: 'x', description: '=cmd|calc, +49, "quoted"', unitPrice: '4.5', quantity: null },
          { id: 'y', description: 'Ash', unitPrice: '', quantity: null },
        ],
      },
      {
        lineId: 'b',
        unitPrice: '7',
        quantity: '3',
        alternates: [{ id: 'z', description: 'Of steel', unitPrice: '6', quantity: '2.5' }],
      },
    ];
    const bytes = await bytesOf(view, prices);
    const xml = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[\s>/]/);
    expect(xml).toContain('sqref="D10:D11 E10:E11 H10:H11 I10:I11 K10:K11 L10:L11"');
    expect(xml).toContain(
      'operator="lessThanOrEqual" allowBlank="1" showErrorMessage="1" error="At most 500 characters."',
    );
    const { rows, notes } = (await readWorkbook(bytes, 'prices.xlsx')).sheets[0]!;
    expect(rows[8]!.slice(6).map((cell) => cell?.text)).toEqual(
      [1, 2].flatMap((n) => [`Alternate ${n}`, `Alternate ${n}, unit price`, `Alternate ${n}, quantity`]),
    );
    const lot = view.notice.content.lots[0]!;
    const reading = readSheet(rows, notes, 'B7', readFor(view.notice, lot, undefined));
    expect(reading.faults).toEqual([]);
    expect(reading.notes.map((n) => `${n.cell} ${n.code}`)).toEqual(['J10 alternate-half']);
    expect(priceChanges(lot, prices, reading.values)).toEqual({ changes: [], prices });
  });

  it('saved as CSV by a spreadsheet that writes decimal commas is the same sheet', async () => {
    const view = viewWith([line('a'), line('b', { quantity: null })]);
    const { sheets } = await readWorkbook(await bytesOf(view), 'prices.xlsx');
    const rows = sheets[0]!.rows.map((row) => row.map((cell) => cell?.text ?? ''));
    rows[8]![4] = '118,5';
    rows[9]![4] = '1.250,00';
    rows[9]![3] = '12';
    const csv = rows.map((row) => row.map((text) => `"${text}"`).join(';')).join('\r\n');
    const lot = view.notice.content.lots[0]!;
    const reading = readSheet(cellsOf(csv), [], 'B6', readFor(view.notice, lot, undefined));
    expect(reading.faults).toEqual([]);
    expect(priceChanges(lot, [], reading.values).prices).toEqual([
      { lineId: 'a', unitPrice: '118.5', quantity: null },
      { lineId: 'b', unitPrice: '1250', quantity: '12' },
    ]);
  });
});
