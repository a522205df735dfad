/** A supplier fills in the price sheet outside of the page, in a real browser: downloaded, filled in, uploaded, pasted. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeWorkbook, { type Cell } from 'write-excel-file/universal';
import { alaskaContent } from '../../cdk/local/alaska.ts';
import type { Client } from '../../cdk/local/client.ts';
import { publishEvent, registerEverybody } from '../../cdk/local/main-job.ts';
import { type Stack, startStack } from '../../cdk/local/stack.ts';
import * as addenda from '../../shared/api/addenda.ts';
import type { EventContent } from '../../shared/event.ts';
import { readWorkbook } from '../../web/workbook.ts';
import { desktop, expectAccessible, listen, openBrowser, phone, signIn } from './browser.ts';

let stack: Stack;
let browser: Browser;
let manager: Client;
let page: Page;
let eventId: string;
let content: EventContent;
const folder = mkdtempSync(join(tmpdir(), 'evenhand-prices-'));

beforeAll(async () => {
  stack = await startStack({ port: 0, dataDir: join(folder, 'data'), empty: true, quiet: true });
  manager = (await registerEverybody(stack)).by('ben@dhss.example');
  const rfp = alaskaContent('2026-12-20T16:00');
  const lines = Array.from({ length: 60 }, (_, i) => ({
    id: `line-${i}`,
    name: `Role ${i}`,
    unit: 'hour',
    quantity: i === 1 ? null : '10',
    optional: i >= 55,
  }));
  content = {
    ...rfp,
    lots: [
      { ...rfp.lots[0]!, lines },
      { id: 'lot-2', name: 'Hosting', ceiling: null, lines: lines.slice(0, 2) },
    ],
  };
  eventId = await publishEvent(manager, content);
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: desktop, acceptDownloads: true, reducedMotion: 'reduce' });
  page = await signIn(context, stack.url, 'Maya Lindholm');
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (lot = 'lot-1') => {
  await page.goto(`${stack.url}/bids/${eventId}/${lot}`);
  await page.getByRole('button', { name: 'Download as Excel' }).waitFor();
};
const upload = (path: string) => page.getByLabel('Price sheet, filled in').setInputFiles(path);

/** What is downloaded, with cells of it filled in by row of its lines and column, as another program would save it. */
async function filled(name: string, cells: Record<string, Cell>): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as Excel' }).click(),
  ]);
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(await download.path())), 'a.xlsx');
  const rows = sheets[0]!.rows.map((row) =>
    row.map((cell): Cell => cell && (cell.kind === 'number' ? Number(cell.text) : { value: cell.text, type: String })),
  );
  for (const [at, cell] of Object.entries(cells)) {
    const [row, column] = at.split(' ').map(Number) as [number, number];
    while (rows[8 + row]!.length <= column) rows[8 + row]!.push(null);
    rows[8 + row]![column] = cell;
  }
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(await (await writeWorkbook(rows).toBlob()).arrayBuffer()));
  return path;
}
const priced = (price: (i: number) => number) =>
  Object.fromEntries(Array.from({ length: 55 }, (_, i) => [`${i} 4`, price(i)]));

/** Pastes into the field that has this label, as the browser does. */
const paste = (label: string, text: string) =>
  page.getByLabel(label, { exact: true }).evaluate((field, words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
const price = (i: number) => page.getByLabel(`Unit price, Role ${i}`, { exact: true });

test('a sheet is downloaded, filled in and uploaded; what changes is shown, then taken whole, and can be taken back', async () => {
  const faults = listen(page);
  await open();
  await upload(await filled('prices.xlsx', { ...priced((i) => 100 + i / 2), '1 3': 12, '7 4': null }));
  await page.getByRole('heading', { name: 'What prices.xlsx changes' }).waitFor();
  await page.getByText('1 line is still to price').waitFor();
  await page.getByText('So far, 54 of 55 lines', { exact: false }).first().waitFor();
  expect(await price(0).inputValue()).toBe('');
  await expectAccessible(page, 'the preview of prices');
  await page.getByRole('button', { name: 'Take over: 54 lines' }).click();
  await page.getByText('Taken over from prices.xlsx: 54 lines.').waitFor();
  expect(await price(3).inputValue()).toBe('101.5');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => price(3).inputValue()).toBe('');
  await upload(join(folder, 'prices.xlsx'));
  await page.getByRole('button', { name: 'Take over: 54 lines' }).click();
  await page
    .getByText(/^Saved /)
    .first()
    .waitFor();
  await page.reload();
  await expect.poll(() => price(54).inputValue()).toBe('127');
  await page.getByRole('button', { name: 'Show only the line still to price' }).click();
  expect(await page.getByLabel(/^Unit price, Role/).count()).toBe(1);
  await price(7).fill('103.5');
  await page.getByRole('button', { name: 'Show all 60 lines' }).click();
  await page.getByText('Total, without tax').first().waitFor();
  expect(faults).toEqual([]);
});

test('cells are pasted from the focused field on; one that can be read in two ways is asked', async () => {
  await open();
  await paste('Unit price, Role 2', '1.250\n80\n');
  await page.getByText('can be read in two ways').waitFor();
  await page.getByLabel(/With a decimal comma/).check();
  await page.getByRole('button', { name: 'Take over: 2 lines' }).click();
  await expect.poll(() => price(2).inputValue()).toBe('1250');
  expect(await price(3).inputValue()).toBe('80');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Unit price, Role 2');
  await paste('Unit price, Role 59', '1\n2');
  await page.getByText('There is no line for this row').waitFor();
  expect(await page.getByRole('button', { name: /^Take over/ }).count()).toBe(0);
});

test('every fault is named by its cell and line, and nothing of the sheet is taken', async () => {
  await open();
  const before = await price(5).inputValue();
  const formula: Cell = { value: '=80*1.1', type: 'Formula' };
  await upload(
    await filled('faults.xlsx', { '5 4': 999, '2 4': formula, '3 4': 'on request', '4 4': 1.005, '6 3': 11 }),
  );
  await page.getByText('4 cells are not as they should be; nothing is taken over.').waitFor();
  for (const words of ['E11 (Role 2)', 'E12 (Role 3)', 'E13 (Role 4)', 'D15 (Role 6)'])
    await page.getByText(words, { exact: false }).waitFor();
  expect(await page.getByRole('button', { name: /^Take over/ }).count()).toBe(0);
  expect(await price(5).inputValue()).toBe(before);
});

test('a file with macros, one of another lot and one of an older version are refused, the last with what changed', async () => {
  await open();
  const ours = await filled('ours.xlsx', {});
  const macros = join(folder, 'ours.xlsm');
  writeFileSync(macros, readFileSync(ours));
  await upload(macros);
  await page.getByText('Files with macros are not taken').waitFor();
  await open('lot-2');
  await upload(ours);
  await page.getByText('Here is the bid for the lot “Hosting”').waitFor();

  const params = { eventId };
  const { draft } = await manager.call(addenda.startAddendum, { params });
  const changed = structuredClone(content);
  changed.lots[0]!.lines[0]!.quantity = '900';
  const saved = await manager.call(addenda.saveAddendum, { params, ifMatch: draft!.version, body: changed });
  await manager.call(addenda.sendAddendum, { params, ifMatch: saved.draft!.version, body: { reason: 'More of it.' } });
  await page.setViewportSize(phone);
  await open();
  await upload(ours);
  await page.getByText('Version 2 holds, and changed what is priced').waitFor();
  await page.getByText('Line “Role 0” › Quantity', { exact: false }).waitFor();
  await expectAccessible(page, 'a refused price sheet on a phone');
  await open('lot-2');
  await upload(await filled('fresh.xlsx', { '0 4': 5 }));
  await page.getByRole('button', { name: 'Take over: 1 line' }).waitFor();
  await expectAccessible(page, 'the preview of prices on a phone');
});
