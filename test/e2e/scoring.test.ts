/** An evaluator marks thirty bids in a sitting, by keyboard alone; the panel agrees in its meeting. Counts the keys that a mark takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from '../../cdk/local/stack.ts';
import * as evaluation from '../../shared/api/evaluation.ts';
import { desktop, expectAccessible, listen, openBrowser, signIn } from './browser.ts';
import { count, lotId, markers, thirtyBids } from './thirty-bids.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-scoring-'));
let stack: Stack;
let browser: Browser;
let event: Awaited<ReturnType<typeof thirtyBids>>;
const faults: string[] = [];
/** Eva’s, from her declaration to her signature. */
let page: Page;

beforeAll(async () => {
  stack = await startStack({ port: 0, dataDir: join(folder, 'data'), empty: true, quiet: true });
  event = await thirtyBids(stack);
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function as(name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop, reducedMotion: 'reduce' });
  const page = await signIn(context, stack.url, name);
  faults.push(...listen(page));
  return page;
}
const sheet = () => `${stack.url}/evaluation/${event.eventId}/${lotId}`;
const place = () => ({ eventId: event.eventId, lotId });

/** Who types, and how many keys it took; what is typed into fields is counted apart. */
function keyboard(page: Page) {
  const pressed = { keys: 0, words: 0 };
  return {
    pressed,
    press: async (key: string) => {
      pressed.keys++;
      await page.keyboard.press(key);
    },
    type: async (words: string) => {
      pressed.words += words.length;
      await page.keyboard.type(words);
    },
  };
}
const focusIn = (page: Page) => page.evaluate(() => document.activeElement?.closest('.levels')?.id ?? '');
/** Each step of the meeting is a commit; a machine that does other things too takes its time for it. */
const slow = { timeout: 20_000 };
const left = (page: Page) => page.locator('#left').textContent();

test('thirty bids are marked by keyboard alone: two keys a mark, three with its reason, and the words', async () => {
  page = await as('Eva Lindqvist');
  await page.goto(sheet());
  await page.getByRole('heading', { name: `The ${count} bidders` }).waitFor();
  expect(await page.locator('.names li').allTextContents()).toEqual(
    Array.from({ length: count }, (_, n) => `Workshop ${String(n + 1).padStart(2, '0')}`),
  );
  await page.getByLabel('I have no conflict').press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Score sheet' }).waitFor();
  // Under pseudonyms: no name, on the page or in what it reads.
  expect(await page.getByText(/Workshop \d/).count()).toBe(0);

  // Into the levels once, the other way round once; from there on the hands stay where they are.
  await page.locator('.levels input').first().focus();
  await page.keyboard.press('w');
  await expect.poll(() => focusIn(page)).toBe('levels-design');
  const { press, type, pressed } = keyboard(page);
  for (let n = 0; n < count; n++) {
    await press(String(n % 6));
    await press('Tab');
    await type('As the level says.');
    await press('Control+Enter');
    await expect.poll(() => focusIn(page)).toBe(n === count - 1 ? 'levels-care' : 'levels-design');
  }
  expect(pressed).toEqual({ keys: 3 * count, words: 18 * count });

  // Marks first, reasons later: two keys each. The other criterion has its own scale, and steps between its levels.
  const bare = keyboard(page);
  for (let n = 0; n < count; n++) {
    await bare.press(['0', '5', 'x'][n % 3]!);
    await bare.press('Enter');
  }
  expect(bare.pressed.keys).toBe(2 * count);
  await expect.poll(() => left(page)).toContain(`Left: ${count} in all`);
  await page.keyboard.press('o');
  for (let n = 0; n < count; n++) {
    await page.keyboard.press('Tab');
    await page.keyboard.type('By its own scale.');
    await page.keyboard.press('Control+Enter');
  }
  await expect.poll(() => left(page)).toBe('Nothing left to mark');
  await page.getByText(/All saved/).waitFor({ timeout: 150_000 });
  await expectAccessible(page, 'the score sheet, criterion by criterion');

  const { myMarks } = await event.by(markers[0]).call(evaluation.readEvaluation, { params: place() });
  expect(myMarks).toHaveLength(2 * count);
  expect(new Set(myMarks.filter((m) => m.criterionId === 'care').map((m) => m.mark))).toEqual(
    new Set(['0', '5', '10']),
  );
  expect(myMarks.every((m) => m.reason !== '')).toBe(true);
  expect(faults).toEqual([]);
}, 300_000);

test('nothing is left: all bids are signed off in one act, by four keys', async () => {
  await page.locator('#sign-off').focus();
  expect(await page.locator('#sign-off').textContent()).toBe(`Sign off ${count} bids`);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText(`${count} bids are signed off.`).first().waitFor({ timeout: 60_000 });
  const { mySigned } = await event.by(markers[0]).call(evaluation.readEvaluation, { params: place() });
  expect(mySigned).toHaveLength(count);
}, 120_000);

/** Farid marks as Eva did, but for three designs; he sees the same aliases as she does. */
async function markAlike(): Promise<void> {
  const farid = event.by(markers[1]);
  const { myMarks } = await event.by(markers[0]).call(evaluation.readEvaluation, { params: place() });
  await farid.call(evaluation.declareConflict, { params: place(), body: { conflict: false, reason: '' } });
  const designs = myMarks.filter((m) => m.criterionId === 'design');
  const apart = [designs.find((m) => m.mark === '0'), ...designs.filter((m) => m.mark === '1').slice(0, 2)];
  for (const m of myMarks) {
    const mark = apart.includes(m) ? (m.mark === '0' ? '3' : '2') : m.mark;
    await farid.call(evaluation.saveMark, {
      params: { ...place(), bidId: m.bidId, criterionId: m.criterionId },
      ifMatch: 0,
      body: { mark, reason: 'As I read it.', place: 'drawing.txt' },
    });
  }
  for (const bidId of new Set(myMarks.map((m) => m.bidId)))
    await farid.call(evaluation.signOff, { params: { ...place(), bidId } });
}

test('the panel meets: the lead records what is agreed by keyboard, with the reason of each change; the others read along', async () => {
  await markAlike();
  const ben = await as('Ben Ortiz');
  await ben.goto(sheet());
  await ben.getByLabel('I have no conflict').check();
  await ben.getByRole('button', { name: 'Declare no conflict' }).click();
  await ben.getByRole('button', { name: 'Start the meeting' }).click();
  await ben.getByRole('dialog').getByRole('button', { name: 'Start the meeting' }).click();
  await ben.getByRole('link', { name: 'To the meeting' }).first().click();
  await ben.getByText('On one bid the marks lie further apart than 1: talk it over.').waitFor();
  // Whoever chairs reads names by their role; the panel still does not.
  await ben.getByText('Workshop 01').first().waitFor();
  await page.goto(`${sheet()}/meeting`);
  await page.getByText('You read along; the lead records.').waitFor();
  expect(await page.getByText(/Workshop \d/).count()).toBe(0);
  await expectAccessible(page, 'the meeting, read along');

  await ben.locator('#agreed-levels input').first().focus();
  const open = ben.locator('.actions strong');
  for (let n = 2 * count; n > 0; n--) {
    await expect.poll(() => open.textContent(), slow).toBe(`${n} open`);
    await expect.poll(() => focusIn(ben), slow).toBe('agreed-levels');
    if ((await ben.locator('#agreed-levels :checked').count()) === 0) {
      // They differ: what Eva gave is agreed, and Farid’s mark changes.
      const wide = await ben.locator('.cell[open] summary', { hasText: '3 apart: talk it over' }).count();
      await ben.keyboard.press(wide ? '0' : '1');
      await ben.keyboard.press('Enter');
      await ben.keyboard.type('The drawing shows it.');
      await ben.keyboard.press('Tab');
      await ben.keyboard.press('Tab');
      await ben.keyboard.type('drawing.txt, line 1');
      await ben.keyboard.press('Control+Enter');
    } else await ben.keyboard.press('Enter');
  }
  await ben.getByText('Nothing left to agree on').waitFor();
  await expectAccessible(ben, 'the meeting at its end');
}, 300_000);
