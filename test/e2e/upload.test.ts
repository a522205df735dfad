/** A long file on a line that breaks: stopped, the page reloaded, the network cut; what has arrived is never sent again. */
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { limits } from '../../shared/event.ts';
import { fillBid, lotId, publishSmall, submit, suppliers } from '../functions/small-event.ts';
import { startWorld, type World } from '../functions/world.ts';
import { desktop, expectAccessible, listen, openBrowser, phone, signIn } from './browser.ts';

/** What happens to the third part on its way: nothing more of it comes, its connection breaks, or it goes through; and what arrived. */
const third = vi.hoisted(() => ({ is: 'open' as 'open' | 'hanging' | 'cut', tries: 0, arrived: [] as string[] }));
vi.mock('../../cdk/local/s3/multipart.ts', async (original) => {
  const real = await original<typeof import('../../cdk/local/s3/multipart.ts')>();
  return {
    ...real,
    uploadPart: (async (call) => {
      const { request } = call;
      const n = request.query.get('partNumber') ?? '';
      if (n !== '3' || third.is === 'open') {
        const answer = await real.uploadPart(call);
        third.arrived.push(n);
        return answer;
      }
      third.tries++;
      if (third.is === 'cut') request.body.socket.destroy();
      return new Promise(() => {});
    }) satisfies typeof real.uploadPart,
  };
});

const [maya] = suppliers;
const folder = mkdtempSync(join(tmpdir(), 'evenhand-upload-'));
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

/** A file of three parts, the last of them not full; nearly all of it takes no room on the disk. */
function longFile(name: string): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  ftruncateSync(file, limits.partBytes * 2 + 1_000_000);
  for (const n of [0, 1, 2]) writeSync(file, `part ${n}`, limits.partBytes * n);
  closeSync(file);
  return path;
}

test('a long file goes on after a stop, a reload and a cut line, with the parts that are missing only', async () => {
  const eventId = await publishSmall(world);
  await fillBid(world, maya, eventId);
  const context = await browser.newContext({ viewport: desktop });
  const page = await signIn(context, world.stack.url, 'Maya');
  const faults = listen(page);
  page.on('dialog', (dialog) => void dialog.accept());
  const path = longFile('model.zip');
  const row = page.locator('#technical-files li').filter({ hasText: 'model.zip' });

  await page.goto(`${world.stack.url}/bids/${eventId}/${lotId}`);
  await page.getByText('up to 5 GiB each').first().waitFor();
  third.is = 'hanging';
  await page.locator('#technical-other').setInputFiles(path);
  await row.getByText('2 of 3 parts are safe here.').waitFor({ timeout: 60_000 });
  expect(await row.textContent()).toMatch(/\d\d %, .* of 135 MB/);
  await row.getByRole('button', { name: 'Stop' }).click();
  await row.getByText('Not finished').waitFor();

  await page.reload();
  await row.getByText('2 of 3 parts are safe here.').waitFor();
  await row.getByText('The file is not in your bid yet.').waitFor();
  await page.setViewportSize(phone);
  await expectAccessible(page, 'a bid with a file that is not finished');
  await page.setViewportSize(desktop);

  third.is = 'cut';
  await row.locator('input[type=file]').setInputFiles(path);
  await row.getByText('The connection is lost. It goes on by itself when it is back').waitFor({ timeout: 60_000 });
  await row.getByText('2 of 3 parts are safe here.').waitFor();
  expect(third.tries).toBeGreaterThan(1);
  third.is = 'open';
  await row.getByText('Safe here', { exact: true }).waitFor({ timeout: 60_000 });
  expect(third.arrived.sort()).toEqual(['1', '2', '3']);
  expect(faults).toEqual([]);

  const receipt = await submit(world, maya, eventId);
  await page.goto(`${world.stack.url}/bids/${eventId}/${lotId}/receipts/${receipt.bidId}`);
  await page.getByRole('article').getByText('over its 3 parts').waitFor();
  await page.getByLabel('Check a file against this receipt').setInputFiles(path);
  await page.getByText('The same file').waitFor({ timeout: 60_000 });
  await context.close();
}, 240_000);
