/** Every page, as those who use it see it in the demo: no axe violation, no sideways scroll, no hidden error; light on a desk, dark on a phone. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, expectAccessible, listen, openBrowser, phone, signIn } from './browser.ts';
import { startDemo, visits } from './visits.ts';

let demo: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser;

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

describe.each([
  { where: 'on a desk, light', viewport: desktop, colorScheme: 'light' as const },
  { where: 'on a phone, dark', viewport: phone, colorScheme: 'dark' as const },
])('$where', ({ viewport, colorScheme }) => {
  const contexts = new Map<string | null, BrowserContext>();
  afterAll(async () => {
    for (const context of contexts.values()) await context.close();
  });

  test.each(visits)('$what', async ({ who, what, path, heading }) => {
    let context = contexts.get(who);
    if (!context) {
      context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
      contexts.set(who, context);
      if (who) await signIn(context, demo.url, who);
    }
    // Tokens live in the tab, so a person's pages are visited in the tab of their sign-in.
    const page = context.pages()[0] ?? (await context.newPage());
    const faults = listen(page);
    await page.goto(`${demo.url}${path()}`);
    await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page, what);
    expect(faults).toEqual([]);
  });
});
