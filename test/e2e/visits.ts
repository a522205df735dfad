/** Every page of the site, with who looks at it in the demo. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, clientFor } from '../../cdk/local/client.ts';
import { type Stack, startStack } from '../../cdk/local/stack.ts';
import * as bids from '../../shared/api/bids.ts';
import * as events from '../../shared/api/events.ts';
import { asKind } from '../../shared/as-kind.ts';
import { begin, paperTo } from '../functions/bids/enter-a-bid.ts';
import { publishSmall } from '../functions/small-event.ts';
import { givenContent } from '../given.ts';

/** Ids of the demo's events by stage, of a new draft, of an event with two lots, of one that asks for answers, of a submission, and of a bidder on paper. */
const ids = {
  open: '',
  ready: '',
  scoring: '',
  awarded: '',
  draft: '',
  lots: '',
  answers: '',
  submission: '',
  entered: '',
};

/** Publishes what the demo has none of: an event to try things out with two lots, and one that asks for answers. */
async function publishMore(stack: Stack, manager: Client): Promise<void> {
  const content = givenContent();
  const [lot] = content.lots;
  const place = { stack, cast: { by: () => manager } };
  ids.lots = await publishSmall(place, {
    title: 'Benches and tables',
    lots: [lot!, { ...lot!, id: 'lot-2', name: 'Tables' }],
    sandbox: true,
    ...paperTo,
  });
  ids.entered = await begin(place, 'ben@dhss.example', ids.lots);
  const { closes: _, ...answers } = asKind(content, 'rfi');
  ids.answers = await publishSmall(place, { ...answers, title: 'Who makes benches', zone: 'UTC' });
}

/** The demo, with a draft beside it; `typed`: all that its people wrote in its events. `stop` leaves nothing. */
export async function startDemo(): Promise<{ url: string; typed: string; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenhand-pages-'));
  const stack: Stack = await startStack({ port: 0, dataDir, empty: false, quiet: true });
  const manager = await clientFor(stack.url, 'ben@dhss.example');
  const { items } = await manager.call(events.listEvents);
  for (const { id, phase } of items) {
    if (phase === 'open') ids.open = id;
    if (phase === 'closed') ids.ready = id;
    if (phase === 'scoring') ids.scoring = id;
    if (phase === 'awarded') ids.awarded = id;
  }
  ids.draft = (await manager.call(events.createEvent, { body: { title: 'A draft', zone: 'UTC' } })).id;
  await publishMore(stack, manager);
  const mine = [...items.map(({ id }) => id), ids.lots, ids.answers];
  const written = mine.map((eventId) => manager.call(events.readEvent, { params: { eventId } }));
  const typed = JSON.stringify((await Promise.all(written)).map((event) => event.content));
  const supplier = await clientFor(stack.url, 'maya@paper-heron.example');
  const bid = await supplier.call(bids.readBid, { params: { eventId: ids.awarded, lotId: 'lot-1' } });
  ids.submission = bid.receipts[0]!.bidId;
  return {
    url: stack.url,
    typed,
    async stop() {
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Where the ranking of the demo's award is read. */
export const awardedPlace = (): string => `/ranking/${ids.awarded}/lot-1`;

export type Visit = { who: string | null; what: string; path: () => string; heading: RegExp };

const editParts = ['basics', 'documents', 'questions', 'prices', 'criteria', 'publish'];
export const visits: Visit[] = [
  { who: null, what: 'open notices', path: () => '/', heading: /./ },
  { who: null, what: 'a notice', path: () => `/notices/${ids.open}`, heading: /Eligibility search tool/ },
  { who: null, what: 'an address that is not there', path: () => '/nowhere', heading: /./ },
  { who: null, what: 'the welcome page', path: () => '/welcome', heading: /./ },
  { who: null, what: 'joining colleagues', path: () => '/join?token=xxxxxxxxxxxxxxxxxxxxxxxx', heading: /./ },
  { who: null, what: 'an invitation to bid', path: () => '/invitation?token=xxxxxxxxxxxxxxxxxxxxxxxx', heading: /./ },
  { who: null, what: 'an award computed again', path: () => '/replay', heading: /again/ },
  { who: null, what: 'the choice of a person', path: () => '/sign-in', heading: /./ },
  { who: null, what: 'the mailbox', path: () => '/mail', heading: /./ },
  { who: null, what: 'the demo clock', path: () => '/local', heading: /./ },
  { who: 'Maya Lindholm', what: 'our bids', path: () => '/bids', heading: /./ },
  { who: 'Maya Lindholm', what: 'our profile', path: () => '/profile', heading: /Our profile|Unser Profil/ },
  { who: 'Maya Lindholm', what: 'the classes we follow', path: () => '/bids/classes', heading: /Classes/ },
  { who: 'Maya Lindholm', what: 'a bid that is not submitted', path: () => `/bids/${ids.open}/lot-1`, heading: /./ },
  { who: 'Tomas Rezek', what: 'a bid that is submitted', path: () => `/bids/${ids.open}/lot-1`, heading: /./ },
  { who: 'Maya Lindholm', what: 'a bid after the deadline', path: () => `/bids/${ids.awarded}/lot-1`, heading: /./ },
  {
    who: 'Maya Lindholm',
    what: 'a receipt',
    path: () => `/bids/${ids.awarded}/lot-1/receipts/${ids.submission}`,
    heading: /./,
  },
  { who: 'Maya Lindholm', what: 'all its data', path: () => '/organisation?part=data', heading: /./ },
  { who: 'Maya Lindholm', what: 'a result', path: () => `/results/${ids.awarded}/lot-1`, heading: /chosen/ },
  { who: null, what: 'the API for bidders', path: () => '/api-for-bidders', heading: /API/ },
  { who: 'Maya Lindholm', what: 'API access', path: () => '/organisation?part=api', heading: /./ },
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
  {
    who: 'Ben Ortiz',
    what: 'a method tried',
    path: () => `/events/${ids.draft}/try-it`,
    heading: /Try the method|erproben/,
  },
  {
    who: 'Ben Ortiz',
    what: 'a published method tried',
    path: () => `/events/${ids.lots}/try-it`,
    heading: /Try|erproben/,
  },
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
  { who: 'Ben Ortiz', what: 'an event with two lots', path: () => `/events/${ids.lots}`, heading: /Benches/ },
  { who: 'Ben Ortiz', what: 'its preview', path: () => `/events/${ids.lots}/preview`, heading: /Benches/ },
  {
    who: 'Ben Ortiz',
    what: 'the opening of one lot of two',
    path: () => `/opening/${ids.lots}/lot-2`,
    heading: /sealed/,
  },
  { who: null, what: 'a notice that asks for answers', path: () => `/notices/${ids.answers}`, heading: /Who makes/ },
  { who: 'Ben Ortiz', what: 'an event that asks for answers', path: () => `/events/${ids.answers}`, heading: /Who/ },
  { who: 'Maya Lindholm', what: 'an answer', path: () => `/bids/${ids.answers}/lot-1`, heading: /Your answer/ },
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
  {
    who: 'Ben Ortiz',
    what: 'bids that came on paper',
    path: () => `/events/${ids.lots}/enter`,
    heading: /paper/,
  },
  {
    who: 'Ben Ortiz',
    what: 'withdrawing a bid that a colleague entered',
    path: () => `/events/${ids.lots}/enter/withdraw`,
    heading: /colleague/,
  },
  {
    who: 'Ben Ortiz',
    what: 'a bid that came on paper',
    path: () => `/events/${ids.lots}/enter/${ids.entered}/lot-1`,
    heading: /Old Mill/,
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
  {
    who: 'Ben Ortiz',
    what: 'the evaluation report',
    path: () => `/ranking/${ids.awarded}/lot-1/report`,
    heading: /report/,
  },
  {
    who: 'Ben Ortiz',
    what: 'the assessment summaries',
    path: () => `/ranking/${ids.awarded}/lot-1/summaries`,
    heading: /summaries/,
  },
  { who: 'Ben Ortiz', what: 'a ranking too early', path: () => `/ranking/${ids.scoring}/lot-1`, heading: /./ },
  { who: 'Iris Novak', what: 'opening, ready', path: () => `/opening/${ids.ready}/lot-1`, heading: /./ },
  { who: 'Iris Novak', what: 'opening, done', path: () => `/opening/${ids.awarded}/lot-1`, heading: /./ },
  { who: 'Ben Ortiz', what: 'the check of bids', path: () => `/check/${ids.scoring}/lot-1`, heading: /./ },
  { who: 'Ben Ortiz', what: 'a tabulation', path: () => `/opening/${ids.awarded}/lot-1/tabulation`, heading: /./ },
  { who: 'Maya Lindholm', what: 'letters from the buyer', path: () => `/letters/${ids.awarded}`, heading: /Letters/ },
  { who: 'Farid Haddad', what: 'a score sheet halfway', path: () => `/evaluation/${ids.scoring}/lot-1`, heading: /./ },
  {
    who: 'Farid Haddad',
    what: 'a meeting that has not started',
    path: () => `/evaluation/${ids.scoring}/lot-1/meeting`,
    heading: /The panel has not met/,
  },
  { who: 'Greta Sommer', what: 'a declaration', path: () => `/evaluation/${ids.scoring}/lot-1`, heading: /./ },
];
