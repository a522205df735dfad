/** Every page, as those who use it see it in the demo: no axe violation, no sideways scroll, no hidden error; light on a desk, dark on a phone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientFor } from '../../cdk/local/client.ts';
import { type Stack, startStack } from '../../cdk/local/stack.ts';
import * as bids from '../../shared/api/bids.ts';
import * as events from '../../shared/api/events.ts';
import { desktop, expectAccessible, listen, openBrowser, phone, signIn } from './browser.ts';

let stack: Stack;
let browser: Browser;
const dataDir = mkdtempSync(join(tmpdir(), 'evenhand-pages-'));
/** Ids of the demo's events by stage, of a new draft, and of a submission. */
const ids = { open: '', ready: '', scoring: '', awarded: '', draft: '', submission: '' };

beforeAll(async () => {
  stack = await startStack({ port: 0, dataDir, empty: false, quiet: true });
  browser = await openBrowser();
  const manager = await clientFor(stack.url, 'ben@dhss.example');
  const { items } = await manager.call(events.listEvents);
  for (const { id, phase } of items) {
    if (phase === 'open') ids.open = id;
    if (phase === 'closed') ids.ready = id;
    if (phase === 'scoring') ids.scoring = id;
    if (phase === 'awarded') ids.awarded = id;
  }
  ids.draft = (await manager.call(events.createEvent, { body: { title: 'A draft', zone: 'UTC' } })).id;
  const supplier = await clientFor(stack.url, 'maya@paper-heron.example');
  const bid = await supplier.call(bids.readBid, { params: { eventId: ids.awarded, lotId: 'lot-1' } });
  ids.submission = bid.receipts[0]!.bidId;
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Visit = { who: string | null; what: string; path: () => string; heading: RegExp };

const editParts = ['basics', 'documents', 'questions', 'prices', 'criteria', 'publish'];
const visits: Visit[] = [
  { who: null, what: 'open notices', path: () => '/', heading: /./ },
  { who: null, what: 'a notice', path: () => `/notices/${ids.open}`, heading: /Eligibility search tool/ },
  { who: null, what: 'an address that is not there', path: () => '/nowhere', heading: /./ },
  { who: null, what: 'the welcome page', path: () => '/welcome', heading: /./ },
  { who: null, what: 'joining colleagues', path: () => '/join?token=xxxxxxxxxxxxxxxxxxxxxxxx', heading: /./ },
  { who: null, what: 'an invitation to bid', path: () => '/invitation?token=xxxxxxxxxxxxxxxxxxxxxxxx', heading: /./ },
  { who: null, what: 'the choice of a person', path: () => '/sign-in', heading: /./ },
  { who: null, what: 'the mailbox', path: () => '/mail', heading: /./ },
  { who: null, what: 'the demo clock', path: () => '/local', heading: /./ },
  { who: 'Maya Lindholm', what: 'our bids', path: () => '/bids', heading: /./ },
  { who: 'Maya Lindholm', what: 'a bid that is not submitted', path: () => `/bids/${ids.open}/lot-1`, heading: /./ },
  { who: 'Tomas Rezek', what: 'a bid that is submitted', path: () => `/bids/${ids.open}/lot-1`, heading: /./ },
  { who: 'Maya Lindholm', what: 'a bid after the deadline', path: () => `/bids/${ids.awarded}/lot-1`, heading: /./ },
  {
    who: 'Maya Lindholm',
    what: 'a receipt',
    path: () => `/bids/${ids.awarded}/lot-1/receipts/${ids.submission}`,
    heading: /./,
  },
  { who: 'Maya Lindholm', what: 'a result', path: () => `/results/${ids.awarded}/lot-1`, heading: /chosen/ },
  { who: 'Ada Kowalski', what: 'the organisation', path: () => '/organisation', heading: /./ },
  ...['settings', 'roles', 'record'].map(
    (part): Visit => ({
      who: 'Ada Kowalski',
      what: `the organisation, ${part}`,
      path: () => `/organisation?part=${part}`,
      heading: /./,
    }),
  ),
  { who: 'Carla Njoroge', what: 'settings, read', path: () => '/organisation?part=settings', heading: /./ },
  { who: 'Ben Ortiz', what: 'a review', path: () => `/events/${ids.draft}/review`, heading: /Review/ },
  {
    who: 'Carla Njoroge',
    what: 'a review as who approves',
    path: () => `/events/${ids.draft}/review`,
    heading: /Review/,
  },
  { who: 'Ben Ortiz', what: 'the dashboard', path: () => '/dashboard', heading: /Dashboard/ },
  { who: 'Ben Ortiz', what: 'the events', path: () => '/events', heading: /Events/ },
  { who: 'Ben Ortiz', what: 'a search of events', path: () => '/events?words=search&phase=open', heading: /Events/ },
  { who: 'Ben Ortiz', what: 'the figures', path: () => '/figures', heading: /Figures/ },
  { who: 'Ada Kowalski', what: 'the tokens for reports', path: () => '/figures', heading: /Figures/ },
  ...(['draft', 'open', 'ready', 'scoring', 'awarded'] as const).map(
    (stage): Visit => ({
      who: 'Ben Ortiz',
      what: `an event that is ${stage}`,
      path: () => `/events/${ids[stage]}`,
      heading: /./,
    }),
  ),
  ...editParts.map(
    (part): Visit => ({
      who: 'Ben Ortiz',
      what: `the editor, ${part}`,
      path: () => `/events/${ids.draft}/edit?part=${part}`,
      heading: /./,
    }),
  ),
  {
    who: 'Ben Ortiz',
    what: 'changes after publication',
    path: () => `/events/${ids.open}/changes`,
    heading: /Changes/,
  },
  { who: 'Ben Ortiz', what: 'reopening', path: () => `/events/${ids.ready}/changes`, heading: /Changes/ },
  { who: 'Ben Ortiz', what: 'portal incidents', path: () => '/incidents', heading: /incidents/ },
  { who: 'Ben Ortiz', what: 'a preview', path: () => `/events/${ids.draft}/preview`, heading: /A draft/ },
  { who: 'Ben Ortiz', what: 'templates', path: () => '/templates', heading: /Templates/ },
  {
    who: 'Ben Ortiz',
    what: 'letters held back',
    path: () => `/events/${ids.draft}/held-letters`,
    heading: /held back/,
  },
  { who: 'Ben Ortiz', what: 'the team', path: () => `/events/${ids.open}/team`, heading: /Team/ },
  {
    who: 'Ben Ortiz',
    what: 'questions of suppliers',
    path: () => `/events/${ids.open}/questions`,
    heading: /Questions/,
  },
  { who: 'Maya Lindholm', what: 'asking the buyer', path: () => `/questions/${ids.open}`, heading: /Questions/ },
  { who: 'Ben Ortiz', what: 'the file', path: () => `/events/${ids.awarded}/file`, heading: /file/ },
  {
    who: 'Ben Ortiz',
    what: 'the invitations of an event',
    path: () => `/events/${ids.open}/invitations`,
    heading: /Invitations/,
  },
  { who: 'Ben Ortiz', what: 'the list of suppliers', path: () => '/suppliers', heading: /Suppliers/ },
  { who: null, what: 'a search for notices', path: () => '/?q=eligibility', heading: /./ },
  { who: 'Ben Ortiz', what: 'the record', path: () => `/events/${ids.awarded}/record`, heading: /./ },
  {
    who: 'Ben Ortiz',
    what: 'the evaluation as its lead',
    path: () => `/evaluation/${ids.scoring}/lot-1`,
    heading: /./,
  },
  { who: 'Ben Ortiz', what: 'the ranking', path: () => `/ranking/${ids.awarded}/lot-1`, heading: /ranks first/ },
  {
    who: 'Ben Ortiz',
    what: 'the letters of the result',
    path: () => `/ranking/${ids.awarded}/lot-1/letters`,
    heading: /Letters/,
  },
  { who: 'Ben Ortiz', what: 'a ranking too early', path: () => `/ranking/${ids.scoring}/lot-1`, heading: /./ },
  { who: 'Iris Novak', what: 'opening, ready', path: () => `/opening/${ids.ready}/lot-1`, heading: /./ },
  { who: 'Iris Novak', what: 'opening, done', path: () => `/opening/${ids.awarded}/lot-1`, heading: /./ },
  { who: 'Ben Ortiz', what: 'the check of bids', path: () => `/check/${ids.scoring}/lot-1`, heading: /./ },
  { who: 'Ben Ortiz', what: 'a tabulation', path: () => `/opening/${ids.awarded}/lot-1/tabulation`, heading: /./ },
  { who: 'Maya Lindholm', what: 'letters from the buyer', path: () => `/letters/${ids.awarded}`, heading: /Letters/ },
  { who: 'Farid Haddad', what: 'a score sheet halfway', path: () => `/evaluation/${ids.scoring}/lot-1`, heading: /./ },
  { who: 'Greta Sommer', what: 'a declaration', path: () => `/evaluation/${ids.scoring}/lot-1`, heading: /./ },
];

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
      if (who) await signIn(context, stack.url, who);
    }
    // Tokens live in the tab, so a person's pages are visited in the tab of their sign-in.
    const page = context.pages()[0] ?? (await context.newPage());
    const faults = listen(page);
    await page.goto(`${stack.url}${path()}`);
    await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page, what);
    expect(faults).toEqual([]);
  });
});
