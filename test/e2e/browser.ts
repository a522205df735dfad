/** A real browser for tests: an installed Chrome or Chromium, else the one from the development packages. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { expect } from 'vitest';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/google/chrome/chrome',
];

async function executable(): Promise<string> {
  const found = [process.env.CHROME_PATH ?? '', ...installed].find((path) => path !== '' && existsSync(path));
  if (found) return found;
  const packaged = (await import('@sparticuz/chromium')).default;
  return packaged.executablePath();
}

let resolved: Promise<string> | undefined;

/** Starts a browser; its path is resolved once, because unpacking it twice at a time breaks it. */
export async function openBrowser(): Promise<Browser> {
  resolved ??= executable();
  return chromium.launch({
    executablePath: await resolved,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** Everything that went wrong in a page without anybody looking: script errors, refused resources, broken policy. */
export function listen(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    // The browser writes a line for every answer of 400 and more; pages show those themselves.
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) faults.push(`console: ${text}`);
  });
  return faults;
}

/**
 * Answers a wait for a page to have all that it asked for: no request is under way, and two frames later none has been
 * started. (`networkidle` waits half a second each time, and that is most of a visit.)
 */
export function settling(page: Page): () => Promise<void> {
  const under = new Set<Request>();
  let changed = () => {};
  const over = (request: Request) => {
    under.delete(request);
    changed();
  };
  page.on('request', (request) => under.add(request));
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  /** False where the page went to another meanwhile. */
  const twoFrames = () =>
    page
      .evaluate(
        () =>
          new Promise<boolean>((done) =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                done(true);
              }),
            ),
          ),
      )
      .catch(() => false);
  return async () => {
    let stayed = false;
    while (!stayed || under.size > 0) {
      while (under.size > 0)
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      await page.waitForLoadState();
      stayed = await twoFrames();
    }
  };
}

/** Signs a person in through the pages, as anybody does. */
export async function signIn(context: BrowserContext, base: string, name: string): Promise<Page> {
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL(
    (url) => url.origin === new URL(base).origin && !/^\/(oidc|callback|sign-in)/.test(url.pathname),
  );
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return page;
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** axe finds no violation of WCAG 2.2 AA or of its best practices on the page as it stands, and nothing scrolls sideways. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // Run beside the page's own scripts: the page's policy allows none but its own.
  const source = (await import('node:fs')).readFileSync(axePath, 'utf8');
  const results = await page.evaluate<axe.AxeResults, string>(async (script) => {
    if (!('axe' in window)) new Function(script)();
    return (window as unknown as { axe: typeof axe }).axe.run(document);
  }, source);
  const found = results.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
  expect(found, `axe on ${where}`).toEqual([]);
  await expectNarrow(page, where);
}

/** Nothing on the page is wider than the page. */
export async function expectNarrow(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, `sideways scroll on ${where}`).toBeLessThanOrEqual(0);
}
