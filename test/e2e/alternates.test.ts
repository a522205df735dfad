/** A supplier offers alternates beside its prices, in a real browser: by keyboard, from a sheet, on a phone; the buyer reads them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeWorkbook, { type Cell } from 'write-excel-file/universal';
import type { Client } from '../../cdk/local/client.ts';
import { openEnvelopes, publishEvent, registerEverybody } from '../../cdk/local/main-job.ts';
import { type Stack, startStack } from '../../cdk/local/stack.ts';
import * as bids from '../../shared/api/bids.ts';
import * as evaluation from '../../shared/api/evaluation.ts';
import * as events from '../../shared/api/events.ts';
import type { EventContent } from '../../shared/event.ts';
import { readWorkbook } from '../../web/workbook.ts';
import { givenContent } from '../given.ts';
import { desktop, expectAccessible, listen, openBrowser, phone, signIn } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-alternates-'));
const openers = ['iris@dhss.example', 'jonas@dhss.example'];
let stack: Stack;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let cast: Awaited<ReturnType<typeof registerEverybody>>;
let maya: Client;
let eventId: string;

/** One envelope, three lines: one fixed, one whose quantity the bidder states, one optional. */
function content(): EventContent {
  const { method, lots, priceBasis, questions } = givenContent();
  const light = { id: 'light', name: 'Lamp at each bench', unit: 'piece', quantity: '40', optional: true };
  return {
    ...givenContent({ zone: 'UTC', closes: '2026-12-20T16:00' }),
    envelopes: 'one',
    questions: questions.filter((q) => q.kind === 'yesno').map((q) => ({ ...q, envelope: 'bid' as const })),
    lots: [{ ...lots[0]!, lines: [...lots[0]!.lines, light] }],
    priceBasis: { ...priceBasis, alternates: 2 },
    method: { ...method, total: '40', criteria: method.criteria.filter((c) => c.id === 'cost'), tieBreaks: ['price'] },
  };
}

beforeAll(async () => {
  stack = await startStack({ port: 0, dataDir: join(folder, 'data'), empty: true, quiet: true });
  cast = await registerEverybody(stack);
  maya = cast.by('maya@paper-heron.example');
  eventId = await publishEvent(cast.by('ben@dhss.example'), content());
  browser = await openBrowser();
  context = await browser.newContext({ viewport: desktop, acceptDownloads: true, reducedMotion: 'reduce' });
  page = await signIn(context, stack.url, 'Maya Lindholm');
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const open = async () => {
  await page.goto(`${stack.url}/bids/${eventId}/lot-1`);
  await page.getByRole('button', { name: 'Download as Excel' }).waitFor();
};
const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
/** Presses a button by keyboard; the focus goes to what an alternate is. */
async function press(button: Locator): Promise<void> {
  const before = await focused();
  await button.press('Enter');
  await expect.poll(async () => (await focused()) !== before && (await focused())).toMatch(/^prices-.*-alternates-/);
}
const saved = () => page.waitForResponse((r) => r.request().method() === 'PUT' && r.ok());

test('alternates are added, filled in and taken out by keyboard; the total stays what it is', async () => {
  const faults = listen(page);
  await page.goto(`${stack.url}/notices/${eventId}`);
  await page.getByText('Alternates are read, not ranked, and count in no total.', { exact: false }).waitFor();
  await open();
  await page.getByLabel('Unit price, Bench, delivered', { exact: true }).fill('850');
  await page.getByLabel('Unit price, Setting and fixing', { exact: true }).fill('60');
  await page.getByLabel('Quantity, Setting and fixing', { exact: true }).fill('100');
  const total = page.locator('tfoot tr.sum td').last();
  await expect.poll(() => total.textContent()).toBe('40,000.00');

  const add = page.getByRole('button', { name: 'Alternate to Bench, delivered' });
  await press(add);
  await page.keyboard.type('The same bench in oak');
  await page.keyboard.press('Tab');
  await page.keyboard.type('990.50');
  await press(add);
  await page.keyboard.type('In recycled plastic');
  expect(await add.count()).toBe(0);
  await press(page.getByRole('button', { name: 'Alternate to Setting and fixing' }));
  await page.keyboard.type('At night');
  await page.keyboard.press('Tab');
  await page.keyboard.type('95');
  await page.keyboard.press('Tab');
  await page.keyboard.type('40');
  expect(await total.textContent()).toBe('40,000.00');
  await page.getByText('Alternate 2 to Bench, delivered: say what it is and its unit price, or take it out.').waitFor();
  await expectAccessible(page, 'alternates in the price sheet');

  const done = saved();
  await page.getByRole('button', { name: 'Take out Alternate 2 to Bench, delivered' }).press('Enter');
  await done;
  await expect.poll(focused).toMatch(/^prices-bench-alternates-/);
  expect(await page.getByText('In recycled plastic').count()).toBe(0);
  await page.reload();
  await expect.poll(() => page.getByLabel(/what it is/).count()).toBe(2);
  expect(await page.getByLabel('Unit price, alternate 1 to Bench, delivered').inputValue()).toBe('990.50');
  expect(faults).toEqual([]);
});

test('a sheet has them to the right of their line; half filled in they are pointed out, wrong ones named by cell', async () => {
  await open();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as Excel' }).click(),
  ]);
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(await download.path())), 'a.xlsx');
  const sheet = async (name: string, cells: Record<string, Cell>) => {
    const rows = sheets[0]!.rows.map((row) =>
      row.map((c): Cell => c && (c.kind === 'number' ? Number(c.text) : { value: c.text, type: String })),
    );
    for (const [at, cell] of Object.entries(cells)) {
      const [row, column] = at.split(' ').map(Number) as [number, number];
      while (rows[9 + row]!.length <= column) rows[9 + row]!.push(null);
      rows[9 + row]![column] = cell;
    }
    const path = join(folder, name);
    writeFileSync(path, Buffer.from(await (await writeWorkbook(rows).toBlob()).arrayBuffer()));
    await page.getByLabel('Price sheet, filled in').setInputFiles(path);
  };
  await sheet('wrong.xlsx', {
    '0 7': 'on request',
    '0 9': { value: '=A1', type: 'Formula' },
    '1 6': 'oak \u202egpj.exe',
  });
  await page.getByText('3 cells are not as they should be; nothing is taken over.').waitFor();
  for (const words of ['H10 (Bench, delivered)', 'J10 (Bench, delivered)', 'G11 (Setting and fixing)'])
    await page.getByText(words, { exact: false }).waitFor();
  await sheet('right.xlsx', { '0 9': '=In ash, not oak', '0 10': 870 });
  await page.getByRole('heading', { name: 'What right.xlsx changes' }).waitFor();
  await page.getByText('No bid for: Lamp at each bench.').waitFor();
  await expectAccessible(page, 'the preview of alternates');
  const done = saved();
  await page.getByRole('button', { name: 'Take over: 1 line' }).click();
  await done;
  expect(
    await page
      .getByLabel(/what it is/)
      .nth(1)
      .inputValue(),
  ).toBe('=In ash, not oak');
});

test('cells pasted at an alternate fill it in, on a phone too', async () => {
  await page.setViewportSize(phone);
  await open();
  await page.getByRole('button', { name: 'Take out Alternate 1 to Setting and fixing' }).click();
  await page.getByRole('button', { name: 'Alternate to Setting and fixing' }).click();
  await page
    .getByLabel(/what it is/)
    .nth(2)
    .evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'By night\t90\t40\nAt weekends\t80\t50');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
  await page.getByText('Alternate 2: At weekends, 80.00 × 50').waitFor();
  const done = saved();
  await page.getByRole('button', { name: 'Take over: 1 line' }).click();
  await done;
  await page.getByLabel('Quantity, alternate 2 to Setting and fixing').waitFor();
  await expectAccessible(page, 'alternates on a phone');
  await page.setViewportSize(desktop);
});

test('what is submitted says where there is no bid, and the buyer reads alternates beside the price', async () => {
  const params = { eventId, lotId: 'lot-1' };
  for (const who of ['maya@paper-heron.example', 'tomas@lanternfish.example']) {
    const client = cast.by(who);
    const { content: copy, version } = await client.call(bids.readBid, { params });
    const answers = { local: 'yes', warranty: 'yes' };
    const bench = { lineId: 'bench', unitPrice: '800', quantity: null };
    const lines = ['fixing', 'light'].map((lineId) => ({
      lineId,
      unitPrice: '50',
      quantity: lineId === 'fixing' ? '90' : null,
    }));
    const prices = who.startsWith('maya') ? copy.prices : [bench, ...lines];
    await client.call(bids.saveBid, { params, ifMatch: version, body: { ...copy, answers, prices } });
  }
  const submit = async (client: Client) => {
    const view = await client.call(bids.readBid, { params });
    const body = { mayBind: true as const, notice: 1, seen: bids.seenIn(view) };
    return client.call(bids.submitBid, { params, ifMatch: view.version, body });
  };
  await open();
  await page.getByText('4 alternates (not ranked), no bid for: Lamp at each bench', { exact: false }).waitFor();
  const tomas = cast.by('tomas@lanternfish.example');
  await submit(tomas);
  const receipt = await submit(maya);
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport);
    await page.goto(`${stack.url}/bids/${eventId}/lot-1/receipts/${receipt.bidId}`);
    await page.getByText('No bid for this line').waitFor();
    await page.getByText('=In ash, not oak', { exact: false }).waitFor();
    await expectAccessible(page, `a bid with alternates read again at ${viewport.width}`);
  }

  const { published } = await cast.by('ben@dhss.example').call(events.readEvent, { params: { eventId } });
  await stack.moveClockTo(Date.parse(published!.closesAt) + 61_000);
  await openEnvelopes(stack, openers.map(cast.by), eventId, 'bid');
  const body = { conflict: false, reason: '' };
  await cast.by('greta@dhss.example').call(evaluation.declareConflict, { params, body });
  const lead = await signIn(
    await browser.newContext({ viewport: desktop, reducedMotion: 'reduce' }),
    stack.url,
    'Greta',
  );
  for (const viewport of [desktop, phone]) {
    await lead.setViewportSize(viewport);
    await lead.goto(`${stack.url}/opening/${eventId}/lot-1/tabulation`);
    await lead.getByText('No bid', { exact: true }).first().waitFor();
    await lead.getByText('At weekends').waitFor();
    await expectAccessible(lead, `a tabulation with alternates at ${viewport.width}`);
  }
  expect(await lead.locator('tr.sum').textContent()).toContain('USD 40,000.00');
});
