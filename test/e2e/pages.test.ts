/**
 * Every page, as those who use it see it in the demo: no axe violation, no sideways scroll, no hidden error; light on a desk, dark on a
 * phone, and there in German, with nothing of ours left in English.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { de } from '../../shared/words/de.ts';
import { desktop, expectAccessible, expectNarrow, listen, openBrowser, phone, settling, signIn } from './browser.ts';
import { startDemo, visits } from './visits.ts';

let demo: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser;
/** Tokens live in the tab, so a person's pages are visited in the tab of their sign-in. */
const tabs = new Map<string | null, { page: Page; faults: string[]; settled(): Promise<void> }>();
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser?.close();
  await demo?.stop();
});

async function tabOf(who: string | null) {
  const known = tabs.get(who);
  if (known) return known;
  const context = await browser.newContext({ viewport: desktop, reducedMotion: 'reduce' });
  contexts.push(context);
  if (who) await signIn(context, demo.url, who);
  const page = context.pages()[0] ?? (await context.newPage());
  const tab = { page, faults: listen(page), settled: settling(page) };
  tabs.set(who, tab);
  return tab;
}

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
const inEnglishOnly = (path: string): boolean => /^\/(mail|local|sign-in)$/.test(path);

test.each(visits)('$what', async ({ who, what, path, heading }) => {
  const { page, faults, settled } = await tabOf(who);
  faults.length = 0;
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${demo.url}${path()}`);
  await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
  await settled();
  await expectAccessible(page, `${what}, on a desk, light`);

  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled();
  await expectAccessible(page, `${what}, on a phone, dark`);
  expect(faults).toEqual([]);
  if (inEnglishOnly(path())) return;

  await page.evaluate(() => localStorage.setItem('language', 'de'));
  try {
    await page.reload();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await settled();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    const said = (await saidOn(page)).filter((text) => !demo.typed.includes(JSON.stringify(text).slice(1, -1)));
    const left = said.filter((text) => english.some((sentence) => sentence.test(text)));
    expect([...new Set(left)], `${what}: left in English`).toEqual([]);
    await expectNarrow(page, `${what}, on a phone, in German`);
    expect(faults).toEqual([]);
  } finally {
    await page.evaluate(() => localStorage.setItem('language', 'en'));
  }
});
