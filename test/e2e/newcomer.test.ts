/** A supplier who has never been here: from the link in the mail to the first answer, questions, and a class to follow. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../cdk/local/client.ts';
import { registerEverybody } from '../../cdk/local/main-job.ts';
import { type Stack, startStack } from '../../cdk/local/stack.ts';
import * as events from '../../shared/api/events.ts';
import { wallInput } from '../../shared/time.ts';
import * as small from '../functions/small-event.ts';
import { desktop, expectAccessible, listen, openBrowser, phone } from './browser.ts';

let stack: Stack;
let browser: Browser;
let context: BrowserContext;
let lena: Page;
let manager: Client;
const folder = mkdtempSync(join(tmpdir(), 'evenhand-e2e-'));
const faults: string[] = [];
const address = 'lena@larch.example';
const benches = { scheme: 'CPV' as const, code: '39113600-3', name: 'Benches' };

beforeAll(async () => {
  stack = await startStack({ port: 0, dataDir: join(folder, 'data'), empty: true, quiet: true });
  const cast = await registerEverybody(stack);
  manager = cast.by(small.manager);
  browser = await openBrowser();
  context = await browser.newContext({ viewport: desktop, timezoneId: 'Europe/Berlin' });
  context.setDefaultTimeout(15_000);
  lena = await context.newPage();
  faults.push(...listen(lena));
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const inDays = (days: number) => wallInput(new Date(stack.clock.now() + days * 86_400_000).toISOString(), 'UTC');
const publish = (more: Parameters<typeof small.publishSmall>[1]) =>
  small.publishSmall({ stack, cast: { by: () => manager } } as never, { closes: inDays(9), ...more });
const linkIn = (subject: RegExp, link: RegExp): string =>
  link.exec(stack.mails(address).find((m) => subject.test(m.subject))!.text)![0];
let eventId = '';

test('three presses and one field of ours lead from the link in the mail to the first answer', async () => {
  eventId = await publish({ access: 'invited', questionsUntil: inDays(4) });
  await manager.call(events.inviteSuppliers, { params: { eventId }, body: { emails: [address] } });
  await stack.settled();
  await lena.goto(linkIn(/^Invitation/, /http\S+\/invitation\?token=[\w-]+/));
  await lena.getByRole('link', { name: 'Sign in or register' }).click();
  // The identity provider's page.
  await lena.getByLabel('Your name').fill('Lena Larch');
  await lena.getByLabel('E-mail address').fill(address);
  await lena.getByRole('button', { name: 'Sign in as somebody new' }).click();
  // Ours again: what is known already is filled in, and what an invitation says is not asked.
  const register = lena.getByRole('button', { name: 'Register and take up the invitation' });
  await register.waitFor();
  await expect.poll(() => lena.getByLabel('Your e-mail address').inputValue()).toBe(address);
  expect(
    await lena.locator('form input').evaluateAll((all) => all.filter((i) => !(i as HTMLInputElement).value).length),
  ).toBe(1);
  await lena.getByLabel('Name of the organisation').fill('Larch & Daughters');
  await register.click();
  await lena.waitForURL(new RegExp(`/bids/${eventId}/`));
  const first = lena.locator('textarea').first();
  await first.fill('Larch from the valley.');
  await first.blur();
  await lena
    .getByText(/^(All saved|Saved) /)
    .first()
    .waitFor();
});

test('a link that is opened once more leads on to the bid', async () => {
  await lena.goto(linkIn(/^Invitation/, /http\S+\/invitation\?token=[\w-]+/));
  await lena.getByText('The invitation is taken up for Larch & Daughters.').waitFor();
  await lena.getByRole('link', { name: 'Start your bid' }).click();
  await expect.poll(() => lena.locator('textarea').first().inputValue()).toBe('Larch from the valley.');
});

test('a question is asked and answered; a letter leads to the answer of an event by invitation', async () => {
  await lena.goto(`${stack.url}/bids`);
  await lena.getByRole('link', { name: 'Questions' }).click();
  await expect.poll(() => lena.getByText(/for you .* Berlin/).count()).toBe(2);
  await lena.getByRole('textbox', { name: 'Your question' }).fill('May we see the site?');
  await lena.getByRole('button', { name: 'Ask the question' }).click();
  await lena.getByText('Waits for an answer').waitFor();
  const params = { eventId };
  const { items } = await manager.call(events.listQuestions, { params });
  const questionId = items[0]!.id;
  const body = { to: 'asker' as const, wording: 'May we see the site?', text: 'On Tuesday at ten.' };
  await manager.call(events.prepareAnswer, { params: { eventId, questionId }, ifMatch: 1, body });
  await manager.call(events.sendAnswers, { params, body: { questionIds: [questionId] } });
  await stack.settled();
  await lena.setViewportSize(phone);
  await lena.goto(linkIn(/^Your question/, /http\S+\/questions\/\S+/));
  await lena.getByText('On Tuesday at ten.').waitFor();
  await expectAccessible(lena, 'questions on a phone');
  await lena.goto(`${stack.url}/notices/${eventId}`);
  await lena.waitForURL(/invitation=/);
});

test('a class is followed by words, brings a letter, and is followed no more from there', async () => {
  await lena.goto(`${stack.url}/bids`);
  await lena.getByRole('link', { name: 'Choose classes' }).click();
  await lena.getByRole('combobox').fill('benches');
  await lena.getByRole('option', { name: benches.code }).click();
  await lena.getByText('You follow 39113600-3 Benches now.').waitFor();
  await expectAccessible(lena, 'classes on a phone');
  const open = await publish({ title: 'Benches for the harbour', classifications: [benches] });
  await publish({ title: 'Benches for the station', classifications: [benches] });
  await stack.settled();
  await lena.goto(`${stack.url}/bids`);
  await lena.getByRole('button', { name: 'Not for me: Benches for the station' }).click();
  await lena.getByText('Benches for the station is no longer shown here.').waitFor();
  await lena.getByRole('button', { name: 'Follow this notice: Benches for the harbour' }).click();
  await lena.getByText('No open notice that you have not seen to.').waitFor();
  await lena.getByRole('link', { name: 'Benches for the harbour' }).waitFor();
  await expectAccessible(lena, 'my events on a phone');
  await lena.goto(`${stack.url}/notices/${open}`);
  await lena.getByRole('button', { name: /^Follow no more: 39113600-3/ }).waitFor();
  await lena.goto(linkIn(/^New notice/, /http\S+\/bids\/classes#\S+/));
  const stop = lena.getByRole('button', { name: /^Follow no more: 39113600-3/ });
  await stop.waitFor();
  await expect.poll(() => stop.evaluate((button) => document.activeElement === button)).toBe(true);
  await stop.click();
  await lena.getByText('You follow no class yet.').waitFor();
  expect(faults).toEqual([]);
});
