/** The main job in a real browser, through all the roles, from an empty page to the letter that says who won. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerEverybody } from '../../cdk/local/main-job.ts';
import { pdf } from '../../cdk/local/pdf.ts';
import { type Stack, startStack } from '../../cdk/local/stack.ts';
import { desktop, listen, openBrowser, phone, signIn } from './browser.ts';

let stack: Stack;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'evenhand-e2e-'));
const faults: string[] = [];

beforeAll(async () => {
  stack = await startStack({ port: 0, dataDir: join(folder, 'data'), empty: true, quiet: true });
  await registerEverybody(stack);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of somebody who has signed in; what goes wrong in it unseen is gathered. */
async function as(name: string, viewport = desktop): Promise<Page> {
  const context = await browser.newContext({ viewport, timezoneId: 'America/Chicago' });
  const page = await signIn(context, stack.url, name);
  faults.push(...listen(page));
  return page;
}

const saved = (page: Page) =>
  page
    .getByText(/^(All saved|Saved) /)
    .first()
    .waitFor();
const file = (name: string, lines: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, pdf([lines]));
  return path;
};

let eventId = '';

test('a sourcing manager writes an RFP from an empty page, is told every fault, and publishes', async () => {
  const page = await as('Ben Ortiz');
  await page.goto(`${stack.url}/events`);
  await page.getByLabel('Title', { exact: true }).fill('Harbour lamps');
  await page.getByLabel('Time zone').selectOption('America/Anchorage');
  await page.getByRole('button', { name: 'Start the event' }).click();
  await page.waitForURL(/\/edit/);
  eventId = new URL(page.url()).pathname.split('/')[2]!;

  await page.goto(`${stack.url}/events/${eventId}/edit?part=publish`);
  await page.getByText('Say when bids close.').first().waitFor();
  expect(await page.getByRole('button', { name: 'Publish' }).getAttribute('aria-disabled')).toBe('true');

  await page.goto(`${stack.url}/events/${eventId}/edit?part=basics`);
  await page.getByLabel('Reference').fill('RFP 7');
  await page.getByLabel('Description').fill('Forty lamps for the harbour, with their masts.');
  const closes = new Date(stack.clock.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Deadline for bids').fill(`${closes}T16:00`);
  await page.getByText('The same instant in UTC').waitFor();
  await page.getByLabel('Standstill').selectOption({ label: 'None' });
  await saved(page);

  await page.goto(`${stack.url}/events/${eventId}/edit?part=documents`);
  await page.getByLabel('Add documents').setInputFiles(file('specification.pdf', ['Lamps', 'Forty of them.']));
  await page.getByRole('button', { name: 'Open specification.pdf' }).waitFor();

  await page.goto(`${stack.url}/events/${eventId}/edit?part=questions`);
  await page.getByRole('button', { name: 'Question: words' }).click();
  await page.getByLabel('Words of question 1').fill('How do you keep the lamps lit in a storm?');
  await page.getByRole('button', { name: 'Question: a file' }).click();
  await page.getByLabel('Words of question 2').fill('Your drawings.');
  await saved(page);

  await page.goto(`${stack.url}/events/${eventId}/edit?part=prices`);
  await page.getByRole('button', { name: 'Line', exact: true }).click();
  await page.getByLabel('What is priced in line 1').fill('Lamp with mast');
  await page.getByLabel('Unit of line 1', { exact: true }).fill('piece');
  await page.getByLabel('Quantity of line 1', { exact: true }).fill('40');
  await saved(page);

  await page.goto(`${stack.url}/events/${eventId}/edit?part=criteria`);
  await page.getByRole('button', { name: 'Criterion: judged by people' }).click();
  await page.locator('#method-criteria-0-name').fill('Light in bad weather');
  await page.locator('#method-criteria-0-points').fill('59.99');
  await page.getByRole('button', { name: 'Criterion: price' }).click();
  await page.locator('#method-criteria-1-name').fill('Price');
  await page.locator('#method-criteria-1-points').fill('40');
  await page.getByText('0.01 left').first().waitFor();
  await page.locator('#method-criteria-0-points').fill('60');
  await page.getByText('filled exactly').waitFor();
  await saved(page);

  await page.goto(`${stack.url}/events/${eventId}/team`);
  for (const role of ['Eva Lindqvist: evaluator', 'Iris Novak: opener', 'Jonas Weber: opener']) {
    await page.getByLabel(role).check();
  }
  await saved(page);

  await page.goto(`${stack.url}/events/${eventId}/edit?part=publish`);
  await page.getByText('Nothing is missing').waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Publish the event' }).click();
  await page.waitForURL(`${stack.url}/events/${eventId}`);
  await page.getByText('Open for bids').first().waitFor();
});

test('anybody reads the notice without an account, on a phone', async () => {
  const page = await (await browser.newContext({ viewport: phone })).newPage();
  const seen = listen(page);
  await page.goto(stack.url);
  await page.getByRole('link', { name: 'Harbour lamps' }).click();
  await page.getByRole('heading', { level: 1, name: 'Harbour lamps' }).waitFor();
  await page.getByText('specification.pdf').waitFor();
  await page.getByText('60', { exact: true }).first().waitFor();
  expect(seen).toEqual([]);
});

/** Fills a bid in the browser: answer, price, file. */
async function fillBid(page: Page, price: string, answer: string): Promise<void> {
  await page.goto(`${stack.url}/bids/${eventId}/lot-1`);
  await page.getByText('Not submitted').first().waitFor();
  await page.getByLabel(/How do you keep the lamps lit/).fill(answer);
  await page.locator('input[inputmode="decimal"]').first().fill(price);
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(file('drawings.pdf', [answer]));
  await page.getByText('Safe here', { exact: true }).first().waitFor();
  await saved(page);
}

test('a supplier bids on a phone, sees until the end that nothing is submitted, and gets a receipt', async () => {
  const page = await as('Maya Lindholm', phone);
  await fillBid(page, '210.50', 'With a second battery in each mast.');
  await page.getByLabel(/I may bind/).check();
  await page.getByRole('button', { name: 'Submit this bid' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Submit/ })
    .click();
  await page.getByText('Submitted', { exact: true }).first().waitFor();
  await page
    .getByText(/EH-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    .first()
    .waitFor();

  await stack.settled();
  const subjects = stack.mails('maya@paper-heron.example').map((mail) => mail.subject);
  expect(subjects).toContainEqual(expect.stringMatching(/^Receipt EH-/));

  await page.getByLabel(/How do you keep the lamps lit/).fill('With a second battery in each mast, changed in May.');
  // The banner; scrolled away, a thin line at the top says the same.
  await page.getByRole('region', { name: 'Your last changes are not submitted' }).waitFor();
  await page.getByLabel(/I may bind/).check();
  await page.getByRole('button', { name: 'Submit the bid again' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Submit/ })
    .click();
  await page.getByText('Submitted', { exact: true }).first().waitFor();
});

test('a rival bids too, and sees nothing of the first', async () => {
  const page = await as('Tomas Rezek');
  await page.goto(`${stack.url}/bids`);
  expect(await page.getByText('Paper Heron').count()).toBe(0);
  await fillBid(page, '180.00', 'We have not had a storm yet.');
  await page.getByLabel(/I may bind/).check();
  await page.getByRole('button', { name: 'Submit this bid' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Submit/ })
    .click();
  await page.getByText('Submitted', { exact: true }).first().waitFor();
});

test('before the deadline the buyer sees that bids are sealed; after it two people open them', async () => {
  const iris = await as('Iris Novak');
  await iris.goto(`${stack.url}/opening/${eventId}/lot-1`);
  await iris
    .getByText(/sealed/i)
    .first()
    .waitFor();
  expect(await iris.getByText('Paper Heron').count()).toBe(0);
  await stack.moveClockTo(stack.clock.now() + 12 * 86_400_000);
  expect(stack.mails('iris@dhss.example').some((m) => m.subject === 'Ready to open: Harbour lamps')).toBe(true);
  await iris.reload();
  await iris.getByRole('button', { name: /Open the technical envelopes/ }).click();
  await iris.getByRole('dialog').getByRole('button').first().click();
  await iris.getByRole('heading', { name: '1 of 2 said “open”' }).waitFor();

  const jonas = await as('Jonas Weber', phone);
  await jonas.goto(`${stack.url}/opening/${eventId}/lot-1`);
  await jonas.getByRole('button', { name: /Open the technical envelopes/ }).click();
  await jonas.getByRole('dialog').getByRole('button').first().click();
  await jonas
    .getByText(/2 bids|two bids/i)
    .first()
    .waitFor();
});

test('an evaluator declares, marks each bid with the keyboard and signs off; no price is in sight', async () => {
  const eva = await as('Eva Lindqvist');
  await eva.goto(`${stack.url}/evaluation/${eventId}/lot-1`);
  await eva.getByText('Paper Heron Collective').waitFor();
  expect(await eva.getByText('second battery').count()).toBe(0);
  await eva.getByLabel('I have no conflict').check();
  await eva.getByRole('button', { name: 'Declare no conflict' }).click();
  await eva.getByRole('heading', { name: 'Score sheet' }).waitFor();
  for (const [key, why] of [
    ['2', 'No storm plan yet.'],
    ['4', 'A second battery in each mast.'],
  ] as const) {
    await eva.locator('.levels input').first().focus();
    await eva.keyboard.press(key);
    await eva.getByLabel('Why this mark').fill(why);
    await eva.getByLabel('Where in the bid').fill('drawings.pdf, page 1');
    await eva.getByLabel('Where in the bid').blur();
    const sign = eva.getByRole('button', { name: /^Sign off bid \d/ });
    await expect.poll(() => sign.getAttribute('aria-disabled')).toBe(null);
    expect(await eva.getByText(/180\.00|7,200/).count()).toBe(0);
    await sign.click();
    await eva
      .getByRole('dialog')
      .getByRole('button', { name: /Sign off/ })
      .click();
    await eva.getByRole('dialog').waitFor({ state: 'hidden' });
  }
});

test('the lead locks the marks, two people open the prices, the ranking follows', async () => {
  const ben = await as('Ben Ortiz');
  await ben.goto(`${stack.url}/evaluation/${eventId}/lot-1`);
  const declare = ben.getByLabel('I have no conflict');
  const lock = ben.getByRole('button', { name: 'Lock the marks' });
  await declare.or(lock).first().waitFor();
  if (await declare.count()) {
    await declare.check();
    await ben.getByRole('button', { name: 'Declare no conflict' }).click();
  }
  await lock.click();
  await ben.getByRole('dialog').getByRole('button', { name: /Lock/ }).click();
  await ben
    .getByText(/locked/i)
    .first()
    .waitFor();

  for (const name of ['Iris Novak', 'Jonas Weber']) {
    const opener = await as(name);
    await opener.goto(`${stack.url}/opening/${eventId}/lot-1`);
    await opener.getByRole('button', { name: /Open the price envelopes/ }).click();
    await opener.getByRole('dialog').getByRole('button').first().click();
    await opener.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await stack.settled();

  await ben.goto(`${stack.url}/ranking/${eventId}/lot-1`);
  // Paper Heron: 60 × 4/5 + 40 × 180/210.50 = 82.20; Lanternfish: 60 × 2/5 + 40 = 64.00.
  await ben
    .getByRole('heading', { level: 1, name: 'Paper Heron Collective ranks first, 18.20 points ahead' })
    .waitFor();
  await ben.getByText('82.20').first().waitFor();
  await ben.getByLabel(/^Reasons/).fill('The lamps stay lit, at a fair price.');
  await ben.getByRole('button', { name: 'Send for approval' }).click();
  await ben.getByText(/waits/i).first().waitFor();
});

test('another person approves the award; every bidder hears of it, and the record tells it all', async () => {
  const carla = await as('Carla Njoroge');
  await carla.goto(`${stack.url}/ranking/${eventId}/lot-1`);
  await carla.getByRole('link', { name: 'To the declaration' }).click();
  await carla.getByLabel('I have no conflict').check();
  await carla.getByRole('button', { name: 'Declare no conflict' }).click();
  await carla.getByText('Your declaration', { exact: true }).waitFor({ state: 'hidden' });
  await carla.goto(`${stack.url}/ranking/${eventId}/lot-1`);
  await carla.getByText(/Marks of the panel, with their reasons: 2/).click();
  await carla.getByText('A second battery in each mast.').waitFor();
  await carla.getByRole('button', { name: 'Approve the award' }).click();
  await carla.getByRole('dialog').getByRole('button', { name: 'Approve the award' }).click();
  await carla.getByText('Awarded to Paper Heron Collective').waitFor();
  await stack.settled();
  expect(stack.mails('maya@paper-heron.example')[0]?.subject).toBe('Your bid was chosen: Harbour lamps');
  expect(stack.mails('tomas@lanternfish.example')[0]?.subject).toBe('Result: Harbour lamps');

  const auditor = await as('Dmitri Vale', phone);
  await auditor.goto(`${stack.url}/events/${eventId}/record`);
  await auditor.getByText(/Award to Paper Heron Collective approved/).waitFor();
});

test('nothing went wrong in any page without being shown', () => {
  expect(faults).toEqual([]);
});
