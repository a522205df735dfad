/** A method is tried before it is published: from the criteria to warnings and a ranking, a mark changed, bids brought back from Excel. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerEverybody } from '../../cdk/local/main-job.ts';
import { type Stack, startStack } from '../../cdk/local/stack.ts';
import * as events from '../../shared/api/events.ts';
import { givenContent } from '../given.ts';
import { byPrice, judged } from '../shared/scoring/given-rehearsal.ts';
import { desktop, expectAccessible, listen, openBrowser, phone, signIn } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-try-it-'));
let stack: Stack;
let browser: Browser;
let criteria: string;

/** Judged criteria: so many that no bid is made up with the highest mark in all of them, whatever the id of the event. */
const names = ['Design', 'Care', 'Plan', 'Staff', 'Tests', 'Handover'];

/** A draft that no bid gets through: marks go to 5, and 99 percent of quality is asked. */
async function draft(): Promise<string> {
  const cast = await registerEverybody(stack);
  const manager = cast.by('ben@dhss.example');
  const { id, version, content } = await manager.call(events.createEvent, { body: { title: 'Benches', zone: 'UTC' } });
  const base = givenContent();
  const method = {
    ...base.method,
    criteria: [...names.map((name) => judged(name.toLowerCase(), '10', { name })), byPrice('40')],
    minimum: { of: 'percent' as const, least: '99' },
    tieBreaks: [],
  };
  await manager.call(events.saveEvent, {
    params: { eventId: id },
    body: { ...content, ...base, title: 'Benches', method },
    ifMatch: version,
  });
  return id;
}

beforeAll(async () => {
  stack = await startStack({ port: 0, dataDir: join(folder, 'data'), empty: true, quiet: true });
  criteria = `${stack.url}/events/${await draft()}/edit?part=criteria`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function comeToTryIt(viewport: typeof desktop): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', acceptDownloads: true });
  const page = await signIn(context, stack.url, 'Ben Ortiz');
  await page.goto(criteria);
  await page.getByRole('link', { name: 'Try it' }).click();
  await page.getByText('Nobody passes', { exact: true }).waitFor();
  return page;
}

describe.each([desktop, phone])('A method is tried at $width', (viewport) => {
  it('warns of a gate that nobody passes; marks are changed, and the bid is ranked; nothing is sent', async () => {
    const page = await comeToTryIt(viewport);
    const faults = listen(page);
    const sent: string[] = [];
    page.on('request', (r) => r.method() !== 'GET' && sent.push(`${r.method()} ${r.url()}`));
    await expectAccessible(page, `the rehearsal at ${viewport.width}`);
    await page.getByRole('button', { name: 'Bidder B' }).click();
    for (const name of names) await page.getByLabel(name, { exact: true }).selectOption('5');
    const ranked = page.getByRole('table', { name: 'Ranking of these bids' });
    await ranked.getByRole('button', { name: 'Bidder B' }).waitFor();
    expect(await page.getByText('Nobody passes', { exact: true }).count()).toBe(0);
    await expectAccessible(page, `a bid that is changed at ${viewport.width}`);
    expect([faults, sent]).toEqual([[], []]);
    await page.context().close();
  });
});

it('Bids saved as Excel are brought back in place of those that are there', async () => {
  const page = await comeToTryIt(desktop);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the bids above as Excel' }).click();
  const path = join(folder, 'bids.xlsx');
  await (await saving).saveAs(path);
  await page.getByRole('button', { name: 'Bidder A' }).click();
  await page.getByRole('button', { name: 'Take this bid out' }).click();
  await page.getByLabel('Bids to try, an Excel or CSV file').setInputFiles(path);
  await page.getByRole('button', { name: 'Try these 6 bids in place of those above' }).click();
  await page.getByRole('button', { name: 'Bidder A' }).waitFor();
  await page.context().close();
});
