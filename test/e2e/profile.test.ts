/** A supplier fills in its profile once and takes it over into a bid, by mouse and by keyboard alone; the buyer reads what the bid says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as bids from '../../shared/api/bids.ts';
import { dayAt, dayLater } from '../../shared/profile.ts';
import { fillBid, lotId, publishSmall, suppliers } from '../functions/small-event.ts';
import { startWorld, type World } from '../functions/world.ts';
import { desktop, expectAccessible, listen, openBrowser, phone, signIn } from './browser.ts';

const [maya] = suppliers;
const folder = mkdtempSync(join(tmpdir(), 'evenhand-profile-'));
const policy = join(folder, 'policy.pdf');
let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await startWorld({ site: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const today = (days = 0) => dayLater(dayAt(new Date(world.stack.clock.now()).toISOString()), days);

async function fillIn(page: Page): Promise<void> {
  const identity = page.getByRole('region', { name: 'Legal identity' });
  for (const [label, text] of [
    ['Legal name', 'Paper Heron Collective eG'],
    ['Legal form', 'cooperative'],
    ['Registration number', 'GnR 1204'],
    ['Address', 'Lake Street 1\n10115 Berlin'],
  ] as const)
    await identity.getByLabel(label, { exact: true }).fill(text);
  await identity.getByLabel('Country').selectOption({ label: 'Germany' });
  await page.getByLabel('Name of the signatory').fill('Maya Lindholm');
  await page.getByLabel('Role of the signatory').fill('director');
  await page.getByLabel('E-mail of the signatory').fill('maya at heron');
}

test('a profile is filled in once and taken over into a bid: who bids, words, a document that runs out', async () => {
  writeFileSync(policy, '%PDF-1.4 insured');
  const eventId = await publishSmall(world);
  await fillBid(world, maya, eventId);
  const context = await browser.newContext({ viewport: desktop });
  const page = await signIn(context, world.stack.url, 'Maya');
  const faults = listen(page);
  await page.getByRole('link', { name: 'Our profile' }).click();
  await page.getByRole('heading', { name: 'Our profile' }).waitFor();
  await fillIn(page);
  await page.getByRole('button', { name: 'Add a member' }).click();
  await page.locator('#members-0-name:focus').pressSequentially('Marmot & Daughters');
  await page.locator('#members-0-country').selectOption('AT');
  await page.locator('#members-0-role').fill('partner');
  await page.getByRole('button', { name: 'Add a declaration' }).click();
  await page.locator('#declarations-0-title:focus').pressSequentially('Taxes');
  await page.getByLabel('What is declared').fill('All taxes and contributions are paid.');
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await page.getByRole('link', { name: 'Give an e-mail address.' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('maya@paper-heron.example');
  await page.keyboard.press('Enter');
  await page.getByText('Saved.', { exact: true }).waitFor();
  await page.getByText('Complete: a bid').waitFor();

  await page.getByRole('button', { name: 'Add a document' }).click();
  await page.getByLabel('Kind').selectOption('insurance');
  await page.getByLabel('Title', { exact: true }).first().fill('Liability insurance');
  await page.locator('#validUntil').fill(today(12));
  await page.locator('#name').setInputFiles(policy);
  await page.getByRole('button', { name: 'Add the document' }).click();
  await page.getByText('Runs out in 12 days').first().waitFor();
  await page.getByText('One entry has run out, or will within 30 days').waitFor();
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport);
    await expectAccessible(page, `the profile at ${viewport.width}`);
  }

  await page.goto(`${world.stack.url}/bids/${eventId}/${lotId}`);
  const panel = page.locator('#technical-bidder');
  await panel.getByRole('button', { name: 'Take from our profile' }).click();
  await panel.getByText('As in our profile.').waitFor();
  await panel.getByText('Change it here').click();
  await panel.getByLabel('Role of the signatory').fill('chair');
  await panel.getByText('Differs from our profile: Role of the signatory.').waitFor();
  await expectAccessible(page, 'a bid that says who bids, on a phone');

  const question = page.locator('#technical-questions');
  await question.getByText('From our profile').first().press('Enter');
  await question.getByRole('button', { name: 'Taxes' }).first().press('Enter');
  await expect
    .poll(() => question.locator('textarea').first().inputValue())
    .toMatch(/All taxes and contributions are paid\.$/);
  const files = page.locator('#technical-files');
  await files.getByText('From our profile').first().click();
  await files.getByRole('button', { name: 'Liability insurance' }).first().click();
  await files.locator('li.upload').filter({ hasText: 'policy.pdf' }).getByText('Safe here', { exact: true }).waitFor();
  await page.getByText('All saved').or(page.getByText('Saved')).first().waitFor();

  await expect
    .poll(async () => (await world.cast.by(maya).call(bids.readBid, { params: { eventId, lotId } })).content)
    .toMatchObject({ bidder: { identity: { name: 'Paper Heron Collective eG' }, signatory: { role: 'chair' } } });
  expect(faults).toEqual([]);
  await context.close();
}, 120_000);
