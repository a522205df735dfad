/** A bid that came on paper, in a real browser: begun, typed in, submitted, and not to be read again by whoever entered it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerEverybody } from '../../cdk/local/main-job.ts';
import { pdf } from '../../cdk/local/pdf.ts';
import { type Stack, startStack } from '../../cdk/local/stack.ts';
import { enterBid, paperTo } from '../functions/bids/enter-a-bid.ts';
import { lotId, manager, publishSmall } from '../functions/small-event.ts';
import { listen, openBrowser, phone, signIn } from './browser.ts';

let stack: Stack;
let cast: Awaited<ReturnType<typeof registerEverybody>>;
let browser: Browser;
let eventId: string;
const folder = mkdtempSync(join(tmpdir(), 'evenhand-e2e-'));

beforeAll(async () => {
  stack = await startStack({ port: 0, dataDir: join(folder, 'data'), empty: true, quiet: true });
  cast = await registerEverybody(stack);
  eventId = await publishSmall({ stack, cast }, paperTo);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a manager enters a bid on a phone; its receipt is there to print, and its words are gone', async () => {
  const scan = join(folder, 'scan.pdf');
  writeFileSync(scan, pdf([['The bid as it came']]));
  const context = await browser.newContext({ viewport: phone, timezoneId: 'America/Chicago' });
  const page = await signIn(context, stack.url, 'Ben Ortiz');
  const faults = listen(page);

  await page.goto(`${stack.url}/events/${eventId}/enter`);
  await page.getByRole('button', { name: 'Begin to enter it' }).click();
  await page.getByText('Give the bidder’s name, as the bid has it.').first().waitFor();
  await page.getByLabel('Bidder').fill('Old Mill Joinery');
  await page.getByLabel('Contact').fill('Ruth Miller');
  await page.getByLabel('Postal address').fill('Mill Lane 3, 99999 Town');
  await page.getByLabel('Received by').fill('Front desk');
  await page.getByLabel('Why you enter it').fill('The workshop has no computer.');
  await page.getByRole('button', { name: 'Begin to enter it' }).click();

  await page.getByText('You enter this bid on behalf of Old Mill Joinery.').waitFor();
  await page.getByLabel('Which wood, and from where?').fill('Larch from the valley.');
  for (const group of ['Is your workshop in the district?', 'Do you give ten years?'])
    await page.getByRole('group', { name: group }).getByLabel('Yes').check();
  await page.getByLabel('Unit price, Bench, delivered', { exact: true }).fill('850.00');
  await page.getByLabel('Unit price, Setting and fixing', { exact: true }).fill('68.00');
  await page.getByLabel('Quantity, Setting and fixing', { exact: true }).fill('120.5');
  await page.getByLabel('A drawing to scale').setInputFiles(scan);
  await page.getByRole('button', { name: 'Submit this bid' }).waitFor();
  await page.getByLabel(/What I have entered says what came/).check();
  await page.getByRole('button', { name: 'Submit this bid' }).click();

  await page.getByText('The copy is empty again').waitFor();
  expect(await page.getByText('Mill Lane 3, 99999 Town').first().textContent()).toContain('by post');
  expect(await page.getByLabel('Which wood, and from where?').inputValue()).toBe('');
  expect(await page.getByText(/Entered by Ben Ortiz on behalf of the bidder/).count()).toBe(1);
  const slack = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(slack).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
});

test('a colleague who is shown the receipt withdraws it; who entered it finds the receipt that says so, to send by post', async () => {
  const { bidderId, receipt } = await enterBid({ stack, cast }, manager, eventId, {
    bidder: 'Hill Farm Joinery',
    contact: { name: 'Ada Hill', email: '', postal: 'Hill Farm 1' },
  });
  const context = await browser.newContext({ viewport: phone, timezoneId: 'America/Chicago' });
  const page = await signIn(context, stack.url, 'Greta Sommer');
  const faults = listen(page);
  await page.goto(`${stack.url}/events/${eventId}/enter`);
  await page.getByRole('link', { name: 'Withdraw a bid that a colleague entered' }).click();
  await page.getByRole('button', { name: 'Withdraw this bid' }).click();
  await page.getByText('Give the bidder’s number, as the receipt has it.').first().waitFor();
  await page.getByLabel('Receipt', { exact: true }).fill(` ${receipt.number.toLowerCase()} `);
  await page.getByLabel('Bidder’s number').fill(bidderId.toUpperCase());
  await page.getByLabel('Received by').fill('Front desk');
  await page.getByLabel('Why you enter it').fill('They wrote that they are too busy.');
  const slack = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(slack).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Withdraw this bid' }).click();
  await page.getByText('tell it so by post, to Ada Hill, Hill Farm 1').waitFor();
  expect(faults).toEqual([]);

  const ben = await signIn(await browser.newContext({ viewport: phone }), stack.url, 'Ben Ortiz');
  await ben.goto(`${stack.url}/events/${eventId}/enter/${bidderId}/${lotId}`);
  await ben.getByText(/^Withdrawn by Greta Sommer on .*: They wrote that they are too busy/).waitFor();
  expect(await ben.getByText('send the receipt by post to Ada Hill, Hill Farm 1').count()).toBe(1);
  expect(await ben.getByText(bidderId).count()).toBe(1);
});
