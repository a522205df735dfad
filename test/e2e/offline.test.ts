/** The line is cut while somebody types, and while a submission is answered: nothing is lost, nothing is seen by another person. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alaskaContent } from '../../cdk/local/alaska.ts';
import { bidders } from '../../cdk/local/bidders.ts';
import { prepareBid, publishEvent, registerEverybody } from '../../cdk/local/main-job.ts';
import { type Stack, startStack } from '../../cdk/local/stack.ts';
import { readBid } from '../../shared/api/bids.ts';
import { desktop, expectAccessible, listen, openBrowser, phone, signIn } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-offline-'));
let stack: Stack;
let browser: Browser;
let context: BrowserContext;
let maya: Page;
let bid: string;
let faults: string[];
/** The answers of Maya's working copy, as the portal has them. */
let words: () => Promise<string[]>;

beforeAll(async () => {
  stack = await startStack({ port: 0, dataDir: join(folder, 'data'), empty: true, quiet: true });
  const cast = await registerEverybody(stack);
  const eventId = await publishEvent(cast.by('ben@dhss.example'), alaskaContent('2026-12-20T16:00'));
  await prepareBid(cast.by(bidders[0]!.email), bidders[0]!, eventId);
  bid = `${stack.url}/bids/${eventId}/lot-1`;
  words = async () => {
    const client = cast.by(bidders[0]!.email);
    return Object.values((await client.call(readBid, { params: { eventId, lotId: 'lot-1' } })).content.answers);
  };
  browser = await openBrowser();
  context = await browser.newContext({ viewport: desktop, reducedMotion: 'reduce' });
  maya = await signIn(context, stack.url, 'Maya Lindholm');
  maya.on('dialog', (dialog) => void dialog.accept());
  faults = listen(maya);
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const answer = (page: Page) => page.locator('textarea').first();
const outOfTouch = (page: Page) => page.locator('#bid-trouble').getByText(/Out of touch since \d\d:\d\d:\d\d/);

/** All that lies on this browser's disk for the site, as text. */
const onDisk = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('evenhand');
    const db = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const entries = await new Promise<{ sealed: ArrayBuffer }[]>((resolve) => {
      const all = db.transaction('copies').objectStore('copies').getAll();
      all.onsuccess = () => resolve(all.result);
    });
    const keys = await new Promise<number>((resolve) => {
      const count = db.transaction('keys').objectStore('keys').count();
      count.onsuccess = () => resolve(count.result);
    });
    db.close();
    const text = entries.map((e) => JSON.stringify(e) + new TextDecoder('latin1').decode(e.sealed)).join();
    return { entries: entries.length, keys, text: text + JSON.stringify({ ...sessionStorage, ...localStorage }) };
  });

test('words typed without a connection are kept, encrypted, and go out by themselves when it is back', async () => {
  await maya.goto(bid);
  await answer(maya).waitFor();
  await context.setOffline(true);
  await answer(maya).fill('Typed in a tunnel.');
  await answer(maya).blur();
  await outOfTouch(maya).waitFor();
  await maya.getByText('is kept in this browser, encrypted').waitFor();
  await expect.poll(async () => (await onDisk(maya)).entries).toBe(1);
  expect((await onDisk(maya)).text).not.toContain('tunnel');
  await maya.setViewportSize(phone);
  await expectAccessible(maya, 'a bid that is out of touch');
  await maya.setViewportSize(desktop);

  // The page is left and come back to: its desk is as it was.
  await maya.getByRole('link', { name: 'My events' }).click();
  await maya.waitForURL('**/bids');
  await maya.goBack();
  await expect.poll(() => answer(maya).inputValue()).toBe('Typed in a tunnel.');

  const saved = maya.waitForResponse((r) => r.request().method() === 'PUT' && r.ok());
  await context.setOffline(false);
  await saved;
  await outOfTouch(maya).waitFor({ state: 'hidden' });
  await expect.poll(async () => (await onDisk(maya)).entries).toBe(0);
});

test('words that could not be saved come back after a reload, and another person at the same browser sees nothing of them', async () => {
  const cut = '**/api/bids/**';
  await context.route(cut, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await answer(maya).fill('Typed before the reload.');
  await answer(maya).blur();
  await outOfTouch(maya).waitFor();
  await expect.poll(async () => (await onDisk(maya)).entries).toBe(1);
  await maya.reload();
  await expect.poll(() => answer(maya).inputValue(), { timeout: 15_000 }).toBe('Typed before the reload.');

  // Whoever runs the sign-in has forgotten Maya; her tab, and what the browser keeps, are still there.
  await context.clearCookies();
  const tomas = await signIn(context, stack.url, 'Tomas Rezek');
  await tomas.goto(bid);
  await answer(tomas).waitFor();
  expect(await answer(tomas).inputValue()).toBe('');
  expect((await onDisk(tomas)).text).not.toContain('reload');
  await tomas.close();

  await context.unroute(cut);
  // A page that is reloaded may get a last save out past the cut: what counts is that the portal has the words.
  await expect.poll(words, { timeout: 45_000 }).toContain('Typed before the reload.');
  await maya.reload();
  await expect.poll(() => answer(maya).inputValue(), { timeout: 15_000 }).toBe('Typed before the reload.');
});

test('a submission whose answer is lost is asked for again by itself, and shows its receipt; then nothing stays in the browser', async () => {
  let answers = 0;
  await maya.route('**/submit', async (route) => {
    await route.fetch();
    answers++;
    await route.abort();
  });
  await maya.locator('#declaration input').check();
  await maya.getByRole('button', { name: 'Submit this bid' }).click();
  await maya.getByRole('dialog').getByRole('button', { name: 'Submit now' }).click();
  await maya.getByRole('alert').getByText('No answer to your submission yet').waitFor();
  await maya.getByText('Not known yet whether it is submitted').first().waitFor();
  expect(answers).toBeGreaterThan(0);
  await maya.unroute('**/submit');
  await maya.getByRole('region', { name: 'This bid is submitted' }).waitFor();
  await stack.settled();
  expect(stack.mails(bidders[0]!.email).filter((m) => /receipt|received/i.test(m.subject))).toHaveLength(1);
  await expect.poll(async () => (await onDisk(maya)).entries).toBe(0);
  // Signing out takes her key along; what is there is that of Tomas.
  expect((await onDisk(maya)).keys).toBe(2);
  await maya.getByRole('button', { name: 'Sign out' }).click();
  await maya.getByRole('link', { name: 'Sign in' }).first().waitFor();
  await expect.poll(async () => (await onDisk(maya)).keys).toBe(1);
  expect(faults).toEqual([]);
});
