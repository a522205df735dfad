import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NoticeView } from '../../../../shared/api/open.ts';
import { keyText } from '../../../../shared/bid-sheet.ts';
import type { Cell } from '../../../../shared/table-cells.ts';
import { pastedSource, sourceOf } from '../../../../web/pages/bid/price-source.ts';
import type { Sheet, Workbook } from '../../../../web/workbook-limits.ts';
import { bidView, notice } from './given-bid.ts';

const text = (words: string): Cell => ({ kind: 'text', text: words });
const sheet = (key: Partial<Parameters<typeof keyText>[0]>, name = 'Price sheet'): Sheet => ({
  name,
  rows: [[text('Key'), text(keyText({ eventId: 'ev1', lotId: 'lot-1', notice: 2, ...key }))]],
  notes: [],
});
const book = (...sheets: Sheet[]): Workbook => ({ sheets, hidden: [] });
function view() {
  const now = bidView();
  now.notice.number = 2;
  const [lot] = now.notice.content.lots;
  now.notice.content.lots.push({ ...lot!, id: 'lot-2', name: 'Hosting' });
  return now;
}
/** The version of the notice before this one, as the API gives it. */
function earlierNotice(change: (old: NoticeView) => void) {
  const old: NoticeView = { ...notice(), content: structuredClone(view().notice.content) };
  change(old);
  vi.stubGlobal('fetch', async (url: string) => {
    expect(url).toBe('/api/notices/ev1/versions/1');
    return new Response(JSON.stringify(old));
  });
}
const refusalOf = async (found: ReturnType<typeof sourceOf>) => {
  const answer = await found;
  if ('source' in answer) throw new Error('it was not refused');
  return answer.refusal;
};
afterEach(() => vi.unstubAllGlobals());

describe('an uploaded price sheet', () => {
  it('of this lot and version is taken, whichever sheet of the workbook it is', async () => {
    const found = await sourceOf(book({ name: 'Ours', rows: [], notes: [] }, sheet({})), 'a.xlsx', view());
    expect(found).toMatchObject({ source: { is: 'sheet', from: 'a.xlsx', key: 'B1', notice: 2, made: 2 } });
  });

  it.each<[string, Workbook, string]>([
    ['without a key', book({ name: 'Prices', rows: [[text('Bench')]], notes: [] }), 'It has no key of a price sheet'],
    ['that is hidden', { sheets: [], hidden: ['Prices'] }, 'hidden ones were not read: Prices'],
    ['of another event', book(sheet({ eventId: 'ev2' })), 'the price sheet of another event'],
    [
      'of another lot',
      book(sheet({ lotId: 'lot-2' })),
      'of the lot “Hosting”. Here is the bid for the lot “Search tool”',
    ],
    ['of a newer version', book(sheet({ notice: 3 })), 'version 3 of the notice. This page still shows version 2'],
    ['that is there twice', book(sheet({}, 'A'), sheet({}, 'B')), 'the price sheet of this lot: A, B. Leave one.'],
  ])('%s is refused', async (_, workbook, words) => {
    expect((await refusalOf(sourceOf(workbook, 'a.xlsx', view()))).text).toContain(words);
  });

  it('of an older version is refused with what changed in what is priced', async () => {
    earlierNotice((old) => {
      old.content.lots[0]!.lines[0]!.quantity = '200';
    });
    const { text: words, changes } = await refusalOf(sourceOf(book(sheet({ notice: 1 })), 'a.xlsx', view()));
    expect(words).toContain('version 1 of the notice. Version 2 holds, and changed what is priced');
    expect(changes.map((d) => `${d.where}: ${d.old} → ${d.now}`)).toEqual([
      'Lot “Search tool” › Line “Project manager” › Quantity: 200 → 240',
    ]);
  });

  it('of an older version is taken where nothing of what is priced has changed', async () => {
    earlierNotice((old) => {
      old.content.closes = '2026-11-20T16:00';
    });
    expect(await sourceOf(book(sheet({ notice: 1 })), 'a.xlsx', view())).toMatchObject({
      source: { notice: 2, made: 1 },
    });
  });
});

describe('pasted cells', () => {
  const at = { lineId: 'pm', field: 'unitPrice' } as const;
  it('are a block where they were pasted; with a key they are the sheet', async () => {
    expect(await pastedSource([[text('118.50')]], at, ['pm'], view())).toMatchObject({
      source: { is: 'block', at, among: ['pm'] },
    });
    expect(await pastedSource(sheet({}).rows, at, ['pm'], view())).toMatchObject({
      source: { is: 'sheet', from: null },
    });
    expect(await pastedSource(sheet({ eventId: 'x' }).rows, at, ['pm'], view())).toMatchObject({ refusal: {} });
  });
});
