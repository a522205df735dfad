/** Every page in German, on a phone: nothing of ours is left in English, and nothing is too wide. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { de } from '../../shared/words/de.ts';
import { listen, openBrowser, phone, signIn } from './browser.ts';
import { startDemo, visits } from './visits.ts';

let demo: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser;
const contexts = new Map<string | null, BrowserContext>();

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  for (const context of contexts.values()) await context.close();
  await browser?.close();
  await demo?.stop();
});

const german = new Set<string>(Object.values(de));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The English sentences of ours; of those with names to fill in, the ones with enough words to be known by. */
const english = Object.entries(de).flatMap(([key, value]) => {
  const said = key.replace(/\|.*$/s, '');
  if (said === value || german.has(said)) return [];
  const fixed = said.replace(/\{\w+\}/g, '').trim();
  if (fixed !== said && fixed.split(/\s+/).filter((word) => /^[a-z]{2,}$/i.test(word)).length < 3) return [];
  return [
    new RegExp(
      `^${said
        .split(/\{\w+\}/)
        .map(escaped)
        .join('.+')}$`,
      's',
    ),
  ];
});

/** All that a page says: its texts, and what it says to screen readers. */
const saidOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement } = walker.currentNode;
      if (!parentElement?.closest('code, kbd, script, style, textarea, [lang="en"]'))
        texts.push(walker.currentNode.textContent ?? '');
    }
    for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
      for (const element of document.body.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name) ?? '');
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /[a-z]{2}/i.test(text));
  });

/** The tools of one machine (its mailbox, clock and sign-in) are for whoever tries it out, in English. */
const ours = visits.filter(({ path }) => !/^\/(mail|local|sign-in)$/.test(path()));

test.each(ours)('$what', async ({ who, path }) => {
  let context = contexts.get(who);
  if (!context) {
    context = await browser.newContext({ viewport: phone, reducedMotion: 'reduce' });
    contexts.set(who, context);
    if (who) await signIn(context, demo.url, who);
    await context.addInitScript(() => localStorage.setItem('language', 'de'));
  }
  const page = context.pages()[0] ?? (await context.newPage());
  const faults = listen(page);
  await page.goto(`${demo.url}${path()}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  const said = (await saidOn(page)).filter((text) => !demo.typed.includes(JSON.stringify(text).slice(1, -1)));
  const left = said.filter((text) => english.some((sentence) => sentence.test(text)));
  expect([...new Set(left)]).toEqual([]);
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
});
