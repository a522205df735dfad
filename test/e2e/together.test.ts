/** Two people of a supplier, each in a browser of their own: one invites the other, both work on one bid, one leaves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alaskaContent } from '../../cdk/local/alaska.ts';
import { publishEvent, registerEverybody } from '../../cdk/local/main-job.ts';
import { type Stack, startStack } from '../../cdk/local/stack.ts';
import { desktop, expectAccessible, listen, openBrowser, phone, signIn } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-together-'));
const colleague = 'sam@paper-heron.example';
let stack: Stack;
let browser: Browser;
let maya: Page;
let sam: Page;
let bid: string;

beforeAll(async () => {
  stack = await startStack({ port: 0, dataDir: join(folder, 'data'), empty: true, quiet: true });
  const cast = await registerEverybody(stack);
  const eventId = await publishEvent(cast.by('ben@dhss.example'), alaskaContent('2026-12-20T16:00'));
  bid = `${stack.url}/bids/${eventId}/lot-1`;
  browser = await openBrowser();
  maya = await signIn(
    await browser.newContext({ viewport: desktop, reducedMotion: 'reduce' }),
    stack.url,
    'Maya Lindholm',
  );
  const other = await browser.newContext({ viewport: phone, reducedMotion: 'reduce' });
  other.setDefaultTimeout(15_000);
  sam = await other.newPage();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const answer = (page: Page, n: number) => page.locator('textarea').nth(n);
/** Resolves once the server has saved what this page sends next. */
const saved = (page: Page) => page.waitForResponse((r) => r.request().method() === 'PUT' && r.ok());
/** Types an answer and leaves it; done when it is saved. */
async function write(page: Page, n: number, text: string): Promise<void> {
  const done = saved(page);
  await answer(page, n).fill(text);
  await answer(page, n).blur();
  await done;
}
/** Comes back to the page, as from another tab. */
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test('a colleague who is invited joins by the link on their phone, and is listed', async () => {
  const faults = listen(maya);
  await maya.goto(`${stack.url}/organisation`);
  await maya.getByLabel('Their e-mail address').fill(colleague);
  await maya.getByRole('button', { name: 'Send the invitation' }).click();
  await maya.getByText('is on its way').waitFor();
  await stack.settled();
  const token = /token=([\w-]+)/.exec(stack.mails(colleague)[0]!.text)![1]!;
  await sam.goto(`${stack.url}/join?token=${token}`);
  await sam.getByRole('link', { name: 'Sign in' }).first().click();
  await sam.getByLabel('Your name').fill('Sam Castell');
  await sam.getByLabel('E-mail address').fill(colleague);
  await sam.getByRole('button', { name: 'Sign in as somebody new' }).click();
  await sam.getByRole('button', { name: 'Join' }).click();
  await sam.waitForURL(`${stack.url}/bids`);
  await maya.reload();
  await maya.getByText('Sam Castell').waitFor();
  await expectAccessible(maya, 'the people of a supplier');
  expect(faults).toEqual([]);
});

test('what each writes in another answer is kept, and says who wrote it', async () => {
  await Promise.all([maya.goto(bid), sam.goto(bid)]);
  await Promise.all([answer(maya, 0).waitFor(), answer(sam, 0).waitFor()]);
  await write(maya, 0, 'By Maya.');
  await write(sam, 1, 'By Sam.');
  await expect.poll(() => answer(sam, 0).inputValue()).toBe('By Maya.');
  await comeBack(maya);
  await expect.poll(() => answer(maya, 1).inputValue()).toBe('By Sam.');
  await maya.getByText('Changed by Sam Castell').waitFor();
  await maya.getByText('Changed by you').waitFor();
});

test('what both write in the same answer waits for the second to choose', async () => {
  await comeBack(sam);
  // Sam is in a tunnel: what he types goes out only after Maya's is saved.
  await sam.route('**/api/bids/**', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await answer(sam, 0).fill('Sam’s words.');
  await answer(sam, 0).blur();
  await sam.getByText('Out of touch since').first().waitFor();
  await write(maya, 0, 'Maya’s words.');
  await sam.unroute('**/api/bids/**');
  const banner = sam.getByRole('alert').filter({ hasText: 'Changed meanwhile' });
  await banner.waitFor();
  expect(await banner.textContent()).toMatch(/Sam’s words\.[\s\S]*Maya’s words\./);
  await expectAccessible(sam, 'two versions of an answer');
  await banner.getByRole('radio', { name: /Mine/ }).check();
  const chosen = saved(sam);
  await banner.getByRole('button', { name: 'Save what I chose' }).click();
  await banner.waitFor({ state: 'hidden' });
  await chosen;
  await comeBack(maya);
  await expect.poll(() => answer(maya, 0).inputValue()).toBe('Sam’s words.');
});

test('who leaves works on nothing there any more', async () => {
  await sam.goto(`${stack.url}/organisation`);
  await sam.getByRole('button', { name: 'Leave' }).click();
  await sam.getByRole('dialog').getByRole('button', { name: 'Leave the organisation' }).click();
  await sam.waitForURL(`${stack.url}/welcome`);
  await sam.goto(bid);
  await expect.poll(() => sam.locator('textarea').count()).toBe(0);
  await maya.goto(`${stack.url}/organisation`);
  await maya.getByText('One person').waitFor();
});
