/** A supplier gives a program access: a token made on the page, the example downloaded from the site and run, the token revoked. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as small from '../functions/small-event.ts';
import { startWorld, type World } from '../functions/world.ts';
import { givenBidContent } from '../given.ts';
import { listen, openBrowser, phone, signIn } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-program-'));
let world: World;
let browser: Browser;
let maya: Page;

beforeAll(async () => {
  world = await startWorld({ site: true });
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: phone, reducedMotion: 'reduce' });
  maya = await signIn(context, world.stack.url, 'Maya Lindholm');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a token made on a phone submits a bid by the example that the site serves; revoked, it opens nothing', async () => {
  const faults = listen(maya);
  const { url } = world.stack;
  const eventId = await small.publishSmall(world);
  await maya.goto(`${url}/api-for-bidders`);
  await maya.getByRole('link', { name: 'Organisation, API access' }).click();
  await maya.getByText('There is no token yet.').waitFor();
  await maya.getByLabel('Which program it is for').fill('Our ERP');
  for (const scope of ['Prepare', 'Submit'])
    await maya.getByRole('checkbox', { name: new RegExp(`^${scope}`) }).check();
  await maya.getByRole('button', { name: 'Make a token' }).click();
  await maya.getByText('It is shown this once.').waitFor();
  const token = (await maya.locator('.token').textContent())!;

  const served = await fetch(`${url}/submit-a-bid.mjs`);
  expect(served.headers.get('content-type')).toMatch(/^text\/javascript/);
  const { answers, prices } = givenBidContent();
  writeFileSync(join(folder, 'submit-a-bid.mjs'), await served.text());
  writeFileSync(join(folder, 'bid.json'), JSON.stringify({ answers, prices }));
  writeFileSync(join(folder, 'drawing.pdf'), '%PDF-1.4 A drawing');
  const env = { EVENHAND_URL: url, EVENHAND_TOKEN: token, EVENT: eventId, LOT: small.lotId };
  const run = () =>
    new Promise<string>((resolve) => {
      const more = { cwd: folder, env: { ...env, BID: 'bid.json', FILE: 'drawing.pdf' } };
      execFile(process.execPath, ['submit-a-bid.mjs'], more, (_, out, err) => resolve(`${out}${err}`));
    });
  const said = await run();
  const [, number] = /Receipt (EH-[\w-]+),/.exec(said) ?? [];
  expect([said, number]).toEqual([expect.stringContaining(': checked.'), expect.any(String)]);

  // The page does not show a token again; the bid is there, as submitted as by hand.
  await maya.goto(`${url}/bids/${eventId}/${small.lotId}`);
  await maya.getByText(number!).first().waitFor();
  await maya.goto(`${url}/organisation?part=api`);
  await maya.getByText('valid until').waitFor();
  expect(await maya.locator('.token').count()).toBe(0);
  await maya.getByRole('button', { name: 'Revoke Our ERP' }).click();
  await maya.getByRole('button', { name: 'Revoke the token' }).click();
  await maya.getByText(/^revoked /).waitFor();
  expect(await run()).toContain('401 token-revoked: This token was revoked.');
  expect(faults).toEqual([]);
});
