/** The change inbox in a browser: two addenda touch a submitted bid; each thing is confirmed or changed by keyboard, then submitted again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alaskaContent } from '../../cdk/local/alaska.ts';
import { bidders } from '../../cdk/local/bidders.ts';
import type { Client } from '../../cdk/local/client.ts';
import { prepareBid, publishEvent, registerEverybody, submitBid } from '../../cdk/local/main-job.ts';
import { type Stack, startStack } from '../../cdk/local/stack.ts';
import * as addenda from '../../shared/api/addenda.ts';
import type { EventContent, Question } from '../../shared/event.ts';
import { desktop, expectAccessible, listen, openBrowser, phone, signIn } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-inbox-'));
const [bidder] = bidders;
let stack: Stack;
let browser: Browser;
let page: Page;
let faults: string[];

/** Sends an addendum with these changes. */
async function amend(manager: Client, eventId: string, changes: (content: EventContent) => Partial<EventContent>) {
  const params = { eventId };
  const { draft } = await manager.call(addenda.startAddendum, { params });
  const body = { ...draft!.content, ...changes(draft!.content) };
  const { draft: saved } = await manager.call(addenda.saveAddendum, { params, ifMatch: draft!.version, body });
  const reason = 'Bidders have asked.';
  await manager.call(addenda.sendAddendum, { params, ifMatch: saved!.version, body: { reason } });
}

const security: Question = {
  id: 'security',
  text: 'How is the search tool kept secure between two releases?',
  kind: 'text',
  mandatory: true,
  envelope: 'technical',
  lotId: null,
};

beforeAll(async () => {
  stack = await startStack({ port: 0, dataDir: join(folder, 'data'), empty: true, quiet: true });
  const cast = await registerEverybody(stack);
  const manager = cast.by('ben@dhss.example');
  const eventId = await publishEvent(manager, alaskaContent('2026-12-20T16:00'));
  const supplier = cast.by(bidder!.email);
  await prepareBid(supplier, bidder!, eventId);
  await submitBid(supplier, eventId);
  await amend(manager, eventId, ({ questions, lots: [lot] }) => ({
    questions: [
      ...questions.map((q) =>
        q.id === 'example-2'
          ? {
              ...q,
              text: 'Second example of a web platform from the last five years, with the same facts. (1.04, 4.07)',
            }
          : q,
      ),
      security,
    ],
    lots: [{ ...lot!, lines: lot!.lines.map((l, i) => (i === 0 ? { ...l, name: `${l.name}, on site` } : l)) }],
  }));
  await amend(manager, eventId, () => ({ closes: '2026-12-22T16:00' }));
  await stack.settled();
  browser = await openBrowser();
  page = await signIn(
    await browser.newContext({ viewport: desktop, reducedMotion: 'reduce' }),
    stack.url,
    'Maya Lindholm',
  );
  faults = listen(page);
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A picture for who wants to look: SHOTS names a folder. */
const picture = async (name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
};
const inbox = () => page.getByRole('region', { name: 'What addenda 1 and 2 change for you' });
const item = (title: string | RegExp) => inbox().getByRole('listitem').filter({ hasText: title });
const focused = () => page.evaluate(() => document.activeElement?.id ?? '');

test('shows which answers and prices are touched, the old and the new, and what was answered', async () => {
  await page.goto(`${stack.url}/bids`);
  await page.getByText('Addenda touch 3 answers and prices').waitFor();
  await picture('my-events');
  await page.getByRole('heading', { level: 3 }).getByRole('link').first().click();
  await inbox().waitFor();
  await expect.poll(focused).toBe('inbox');
  await picture('inbox-desktop');
  await inbox().getByText('3 of your answers and prices are touched.').waitFor();
  expect(await inbox().getByRole('heading', { level: 3 }).count()).toBe(4);
  await item('Second example').getByText('Your answer:').waitFor();
  expect(await item('Second example').locator('ins').textContent()).toContain('from the last five years');
  await expectAccessible(page, 'the change inbox');
});

test('fits a phone, and speaks German', async () => {
  const speak = async (language: string) => {
    await page.evaluate((to) => localStorage.setItem('language', to), language);
    await page.reload();
  };
  await page.setViewportSize(phone);
  await speak('de');
  const german = page.getByRole('region', { name: 'Was die Änderungen 1 und 2 für Sie ändern' });
  await german.getByText('3 Ihrer Antworten und Preise sind berührt.').waitFor();
  await picture('inbox-phone-german');
  await expectAccessible(page, 'the change inbox on a phone, in German');
  await page.setViewportSize(desktop);
  await speak('en');
  await inbox().waitFor();
});

test('takes the focus to the field, and is settled there or in the list, by keyboard', async () => {
  const unchanged = item('Second example').getByRole('button', { name: 'Unchanged' });
  await unchanged.focus();
  await page.keyboard.press('Enter');
  await item('Second example').getByText('Unchanged', { exact: true }).waitFor();
  // On to what is open next.
  await expect.poll(focused).toBe('touched-answers-security');
  const answer = item('How is the search tool').getByRole('link', { name: 'Answer' });
  await answer.focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('answers-security');
  const saved = page.waitForResponse((r) => r.request().method() === 'PUT' && r.ok());
  await page.keyboard.type('Patched each week, watched all the time.');
  await page.keyboard.press('Tab');
  await saved;
  await item('How is the search tool').getByText('Filled in', { exact: true }).waitFor();
  const price = inbox().getByRole('listitem').filter({ hasText: 'on site' });
  await price.getByRole('button', { name: 'Unchanged' }).click();
  await price.getByText('Unchanged', { exact: true }).waitFor();
  await inbox().getByRole('button', { name: 'I have read it' }).click();
  await inbox().getByText('4 of 4 done').waitFor();
  await picture('inbox-done');
  await expectAccessible(page, 'the change inbox, all done');
});

test('is submitted again in one step, and has nothing more to ask', async () => {
  await inbox().getByRole('button', { name: 'Submit again' }).click();
  const dialog = page.getByRole('dialog');
  await picture('submit-again');
  await dialog.getByRole('button', { name: 'Submit again' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await inbox().waitFor({ state: 'hidden' });
  await page
    .getByText('This bid is submitted')
    .or(page.getByRole('region', { name: 'This bid is submitted' }))
    .first()
    .waitFor();
  expect(faults).toEqual([]);
});
