/** The documents of an evaluation: the report as a page and as PDF, the matrix as an Excel file, the summaries. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storedNumber } from '../../web/workbook.ts';
import { Spreadsheet } from '../web/pages/report/spreadsheet.ts';
import { desktop, expectAccessible, listen, openBrowser, signIn } from './browser.ts';
import { awardedPlace, startDemo } from './visits.ts';

let demo: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: desktop, reducedMotion: 'reduce', acceptDownloads: true });
  page = await signIn(context, demo.url, 'Ben Ortiz');
  faults = listen(page);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const parts = [
  'The method, as it was published',
  'Bids received and opened',
  'The committee',
  'Check of the bids',
  'Marks side by side',
  'Agreement of the panel',
  'Ranking',
  'How firm is the result?',
  'Recommendation and decision',
  'Fingerprints, and how to compute it again',
];

test('the report says all that the file needs, and how firm the result is', async () => {
  await page.goto(`${demo.url}${awardedPlace()}/report`);
  await page.getByRole('heading', { name: 'Of all weights that could have been set' }).waitFor();
  expect(await page.locator('.report h2').allTextContents()).toEqual(parts);
  const report = await page.locator('.report').textContent();
  for (const said of ['Iris Novak', 'Declared no conflict of interest', 'proposal.pdf, page 1', 'npm run replay'])
    expect(report).toContain(said);
  await expectAccessible(page, 'the evaluation report');
});

test('it prints as a PDF of some pages, with all that is folded on the screen', async () => {
  const folded = await page.locator('.report details:not([open])').count();
  expect(folded).toBeGreaterThan(0);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)!.length;
  expect(pages).toBeGreaterThanOrEqual(5);
  expect(pages).toBeLessThan(20);
});

test('nothing on paper reaches over the edge, and nothing that is pressed stands on it', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 688, height: 1000 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const button = await page.getByRole('button', { name: 'Print, or save as PDF' }).isVisible();
  await page.emulateMedia({ media: null });
  await page.setViewportSize(desktop);
  expect([wide, button]).toEqual([0, false]);
});

test('the matrix comes as an Excel file whose formulas give the published totals', async () => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take the matrix as an Excel file' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^evaluation-matrix-.+\.xlsx$/);
  const file = await Spreadsheet.read(new Blob([readFileSync(await download.path())]));
  const head = [...file.sheets.get('Evaluation matrix')!].find(([, c]) => c.value === 'Total')![0];
  const total = file.value('Evaluation matrix', head.replace('3', '5')) as number;
  const shown = await page.locator('#ranking ~ section tbody').first().locator('strong').textContent();
  expect(storedNumber(String(Math.round(total * 100) / 100))).toBe(String(Number(shown)));
});

test('each bidder’s summary stands on a page of its own', async () => {
  await page.goto(`${demo.url}${awardedPlace()}/summaries`);
  await page.getByRole('heading', { name: 'Assessment summary: Paper Heron Collective' }).waitFor();
  const bidders = await page.locator('.summary-of').count();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)!.length).toBeGreaterThanOrEqual(bidders);
  expect(faults).toEqual([]);
});
