/**
 * Valid objects of the domain to start a test from. Everybody and everything here is invented, except the Alaska RFP
 * (cdk/local/alaska.ts). Each builder takes the changes that the test is about.
 */
import { alaskaContent } from '../cdk/local/alaska.ts';
import { type Bid, type BidContent, bidFingerprint, lotOf, partsOf, type Upload } from '../shared/bid.ts';
import { fingerprint, idFrom } from '../shared/digest.ts';
import type { EventContent, EventRecord, Notice, StoredDocument, StoredObject, TeamMember } from '../shared/event.ts';
import { startingScale } from '../shared/event.ts';
import { type Declaration, type LotRecord, type Marking, type Stage, sealedLot } from '../shared/lot.ts';
import { type Chain, stages } from '../shared/lot-record.ts';
import type { Person, Role } from '../shared/people.ts';
import { publish } from '../shared/publication.ts';
import type { Mark, Ranking, ScoredBid } from '../shared/scoring/rank.ts';
import { rank } from '../shared/scoring/rank.ts';
import { type Instant, later } from '../shared/time.ts';

/** Bids close on Fri 27 Nov 2026, 16:00 in Anchorage. */
export const closes = '2026-11-27T16:00';
export const closesAt: Instant = '2026-11-28T01:00:00.000Z';
/** When events are written and published in these tests. */
export const beforeDeadline: Instant = '2026-11-03T18:00:00.000Z';
/** Late enough for the envelopes to be opened. */
export const afterDeadline: Instant = later(closesAt, 3600);

export const buyer = { id: 'org-buyer', name: 'City of Fernhaven', kind: 'buyer' } as const;
export const supplier = { id: 'org-supplier', name: 'Paper Heron Collective', kind: 'supplier' } as const;

/** A person with these roles; a bidder belongs to the supplier, everybody else to the buyer. */
export function givenPerson(id: string, roles: Role[], changes: Partial<Person> = {}): Person {
  const name = id.replaceAll('-', ' ').replace(/\b[a-z]/g, (c) => c.toUpperCase());
  const org = roles.includes('bidder') ? supplier : buyer;
  return { id, name, email: `${id}@${org.id}.example`, org, roles, version: 1, ...changes };
}

/** One person for each role in the organisation, and those whom `givenTeam` puts into the team of an event. */
export const people = {
  administrator: givenPerson('ada-administrator', ['administrator']),
  manager: givenPerson('ben-manager', ['manager']),
  approver: givenPerson('carla-approver', ['approver']),
  auditor: givenPerson('dmitri-auditor', ['auditor']),
  member: givenPerson('nobody-in-particular', ['member']),
  lead: givenPerson('lena-lead', ['member']),
  evaluator: givenPerson('eva-evaluator', ['member']),
  evaluator2: givenPerson('farid-evaluator', ['member']),
  evaluator3: givenPerson('greta-evaluator', ['member']),
  evaluator4: givenPerson('hugo-evaluator', ['member']),
  opener: givenPerson('iris-opener', ['member']),
  opener2: givenPerson('jonas-opener', ['member']),
  bidder: givenPerson('maya-bidder', ['bidder']),
} as const satisfies Record<string, Person>;

export const evaluators = [people.evaluator, people.evaluator2, people.evaluator3, people.evaluator4];
/** Ids of the panel, once all four have declared no conflict. */
export const panel = evaluators.map((e) => e.id);

const member = ({ id, name, email }: Person, ...roles: TeamMember['roles']): TeamMember => ({
  personId: id,
  name,
  email,
  roles,
});

/** A lead, four evaluators, two openers. */
export const givenTeam = (): TeamMember[] => [
  member(people.lead, 'lead'),
  ...evaluators.map((e) => member(e, 'evaluator')),
  member(people.opener, 'opener'),
  member(people.opener2, 'opener'),
];

/** A small RFP: 100 points, half of the ways to score, a bonus, a file in each envelope, a line of either kind. */
export const givenContent = (changes: Partial<EventContent> = {}): EventContent => ({
  title: 'Benches for the park by the lake',
  reference: 'FH-26-014',
  description: 'Forty benches of local wood, set and fixed before the summer.',
  kind: 'rfp',
  sandbox: false,
  classifications: [],
  access: 'open',
  currency: 'USD',
  priceBasis: { tax: 'net', taxRate: '8.1', unitPriceDecimals: 2 },
  zone: 'America/Anchorage',
  closes,
  contact: { name: 'Purchasing office', email: 'purchasing@fernhaven.example' },
  envelopes: 'two',
  openersNeeded: 2,
  questionsUntil: '',
  minimumNoticeDays: 3,
  standstillDays: 0,
  disclosure: 'result',
  readOut: false,
  abnormallyLowPercent: '',
  retentionYears: 6,
  lots: [
    {
      id: 'lot-1',
      name: 'Benches',
      ceiling: '60000',
      lines: [
        { id: 'bench', name: 'Bench, delivered', unit: 'piece', quantity: '40', optional: false },
        { id: 'fixing', name: 'Setting and fixing', unit: 'hour', quantity: null, optional: false },
      ],
    },
  ],
  questions: [
    {
      id: 'wood',
      text: 'Which wood, and from where?',
      kind: 'text',
      mandatory: true,
      envelope: 'technical',
      lotId: null,
    },
    {
      id: 'local',
      text: 'Is your workshop in the district?',
      kind: 'yesno',
      mandatory: true,
      envelope: 'technical',
      lotId: null,
    },
    {
      id: 'warranty',
      text: 'Do you give ten years?',
      kind: 'yesno',
      mandatory: true,
      envelope: 'technical',
      lotId: null,
    },
    { id: 'drawing', text: 'A drawing to scale', kind: 'file', mandatory: true, envelope: 'technical', lotId: null },
    {
      id: 'basis',
      text: 'What the prices rest on',
      kind: 'file',
      mandatory: false,
      envelope: 'commercial',
      lotId: null,
    },
  ],
  method: {
    total: '100',
    scale: startingScale,
    criteria: [
      { id: 'design', kind: 'judged', name: 'Design', words: 'Fits the park.', points: '35', bonus: false },
      { id: 'care', kind: 'judged', name: 'Care', words: 'Lasts, and can be mended.', points: '20', bonus: false },
      {
        id: 'cost',
        kind: 'price',
        name: 'Price',
        words: '',
        points: '40',
        bonus: false,
        formula: 'lowest-over-price',
        preferences: [{ questionId: 'local', percent: '5', most: '' }],
      },
      {
        id: 'guarantee',
        kind: 'yesno',
        name: 'Guarantee',
        words: '',
        points: '5',
        bonus: false,
        questionId: 'warranty',
      },
      { id: 'near', kind: 'yesno', name: 'Local workshop', words: '', points: '3', bonus: true, questionId: 'local' },
    ],
    combine: 'mean',
    shownDecimals: 2,
    tieBreaks: ['price', 'design'],
  },
  ...changes,
});

/** The Alaska RFP of 2017, dates moved to 2026. */
export const givenAlaska = (changes: Partial<EventContent> = {}): EventContent => ({
  ...alaskaContent(closes),
  ...changes,
});

/** An event that is ready to publish. */
export const givenEvent = (changes: Partial<EventRecord> = {}): EventRecord => ({
  id: 'event-1',
  orgId: buyer.id,
  orgName: buyer.name,
  version: 3,
  content: givenContent(),
  documents: [],
  earlierDocuments: [],
  team: givenTeam(),
  estimate: null,
  saved: { by: 'Ben Manager', at: '2026-11-01T18:00:00.000Z' },
  createdAt: '2026-11-01T18:00:00.000Z',
  preparation: { editors: [], schedule: null },
  published: null,
  ...changes,
});

/** The same event, published before the deadline, with its notice. */
export const givenPublished = (changes: Partial<EventRecord> = {}): { event: EventRecord; notice: Notice } =>
  publish(givenEvent(changes), beforeDeadline);

/** The notice of a content. */
export const givenNotice = (content: EventContent = givenContent()): Notice => givenPublished({ content }).notice;

/** A document of an event, its first version unless the changes say otherwise. */
export const givenDocument = (name: string, changes: Partial<StoredDocument> = {}): StoredDocument => ({
  ...givenFile(name),
  version: 1,
  replaces: null,
  addedAt: beforeDeadline,
  addedBy: people.manager.name,
  ...changes,
});

/** A file as the store keeps it. */
export const givenFile = (name: string, changes: Partial<StoredObject> = {}): StoredObject => ({
  id: idFrom(name, 'file'),
  name,
  size: 12_345,
  sha256: fingerprint(name),
  contentType: 'application/pdf',
  key: `uploads/${idFrom(name, 'key')}`,
  versionId: 'v1',
  ...changes,
});

/** A file that has arrived, in the technical envelope, as the answer to no question unless one is named. */
export const givenUpload = (name: string, changes: Partial<Upload> = {}): Upload => ({
  ...givenFile(name),
  envelope: 'technical',
  questionId: null,
  arrived: true,
  ...changes,
});

/** What `givenBidContent` needs beside it to be complete. */
export const givenUploads = (): Upload[] => [givenUpload('drawing.pdf', { questionId: 'drawing' })];

/** A working copy for `givenContent` with nothing missing but the files: 40 × 850.00 + 120.5 × 68.00 = 42,194.00. */
export const givenBidContent = (changes: Partial<BidContent> = {}): BidContent => ({
  currency: 'USD',
  answers: { wood: 'Larch from the valley.', local: 'yes', warranty: 'yes' },
  prices: [
    { lineId: 'bench', unitPrice: '850.00', quantity: null },
    { lineId: 'fixing', unitPrice: '68.00', quantity: '120.5' },
  ],
  ...changes,
});

/** A bid that stands: submitted an hour before the deadline. */
export function givenBid(changes: Partial<Bid> = {}): Bid {
  const notice = givenNotice();
  const lot = lotOf(notice, 'lot-1');
  const parts = partsOf(notice, lot.id, supplier.id, givenBidContent(), givenUploads(), [
    '00'.repeat(16),
    'ff'.repeat(16),
  ]);
  const refs = parts.map((p) => ({
    envelope: p.envelope,
    ref: { key: `bids/${p.envelope}`, versionId: 'v1', sha256: fingerprint(p) },
  }));
  const head = { eventId: notice.eventId, lotId: lot.id, notice: 1, supplierId: supplier.id };
  return {
    ...head,
    bidId: 'bid-1',
    n: 1,
    state: 'submitted',
    orgId: notice.orgId,
    supplierName: supplier.name,
    by: { id: people.bidder.id, name: people.bidder.name, email: people.bidder.email },
    mayBind: true,
    receivedAt: later(closesAt, -3600),
    closesAt,
    withdrawnAt: null,
    parts: refs,
    files: givenUploads().map(({ id, name, size, sha256, envelope }) => ({ id, name, size, sha256, envelope })),
    fingerprint: bidFingerprint(
      head,
      refs.map((r) => ({ envelope: r.envelope, sha256: r.ref.sha256 })),
    ),
    copyVersion: 4,
    ...changes,
  };
}

/** An opened bid, as the ranking takes it; `price` becomes the unit price of a first line of quantity 1. */
export const givenScored = (bidId: string, price: string, changes: Partial<ScoredBid> = {}): ScoredBid => ({
  bidId,
  name: `Bidder ${bidId}`,
  answers: {},
  prices: [{ lineId: 'all', unitPrice: price, quantity: null }],
  ...changes,
});

/** A lot with one line of quantity 1, so that a bid's price is its unit price. */
export const onePriceLot = (ceiling: string | null = null): EventContent['lots'][number] => ({
  id: 'lot-1',
  name: 'All of it',
  ceiling,
  lines: [{ id: 'all', name: 'All of it', unit: 'lump sum', quantity: '1', optional: false }],
});

/** Marks of one bid: criterion id → mark, the same from each evaluator; or one mark for each evaluator. */
export const givenMarks = (
  bidId: string,
  byCriterion: Record<string, string | readonly string[]>,
  of: readonly string[] = panel,
): Mark[] =>
  Object.entries(byCriterion).flatMap(([criterionId, marks]) =>
    of.map((evaluatorId, i) => ({
      evaluatorId,
      bidId,
      criterionId,
      mark: typeof marks === 'string' ? marks : (marks[i] ?? ''),
    })),
  );

/** Two opened bids of `givenContent`, the first ahead of the second. */
export function givenRanking(): Ranking {
  const { method, lots } = givenContent();
  const bid = (bidId: string, name: string, unitPrice: string): ScoredBid => ({
    ...givenScored(bidId, '0', { name, answers: givenBidContent().answers }),
    prices: [{ lineId: 'bench', unitPrice, quantity: null }, ...givenBidContent().prices.slice(1)],
  });
  const bids = [bid('bid-1', 'Paper Heron Collective', '850.00'), bid('bid-2', 'Marmot & Daughters', '900.00')];
  const marks = [
    ...givenMarks('bid-1', { design: '4', care: '4' }),
    ...givenMarks('bid-2', { design: '4', care: '3' }),
  ];
  return rank({ method, lot: lots[0]!, bids, marks, evaluators: panel });
}

/** What each evaluator declared; no conflict, unless named. */
export const givenDeclarations = (inConflict: readonly string[] = []): Declaration[] =>
  evaluators.map(({ id, name }) => ({
    personId: id,
    name,
    conflict: inConflict.includes(id),
    reason: inConflict.includes(id) ? 'My sister works there.' : '',
    at: afterDeadline,
  }));

/** What the lock takes: declarations, bids, who has signed off which bid, and a mark under each judged criterion of what they signed. */
export const givenMarking = (
  declarations: Declaration[],
  bids: readonly { bidId: string; name: string }[],
  signed: readonly { personId: string; bidId: string }[],
  mark = '4',
): Marking => ({
  declarations,
  bids,
  signed,
  marks: signed.flatMap(({ personId, bidId }) =>
    ['design', 'care'].map((criterionId) => ({ evaluatorId: personId, bidId, criterionId, mark })),
  ),
});

/** One step that one approver takes; `done` once they have. */
export const givenChain = (done = false): Chain => ({
  order: 'serial',
  steps: [
    {
      name: 'Approval',
      over: '',
      needed: 1,
      named: false,
      people: [{ id: people.approver.id, name: people.approver.name, email: people.approver.email }],
      approvals: done ? [{ id: people.approver.id, name: people.approver.name, at: afterDeadline, reason: '' }] : [],
    },
  ],
  note: '',
});

/** A lot of a two-envelope event as it stands at a stage, after all that has to come before. */
export function givenLot(stage: Stage, changes: Partial<LotRecord> = {}): LotRecord {
  const reached = (s: Stage) => stages.indexOf(stage) >= stages.indexOf(s);
  const by = ({ id, name }: Person) => ({ id, name, at: afterDeadline });
  const bid = { bidId: 'bid-1', name: 'Paper Heron Collective' };
  const chose = ({ id, name }: Person) => ({ id, by: name, at: afterDeadline, ...bid });
  const two = [by(people.opener), by(people.opener2)];
  const openedAt = (s: Stage) => (reached(s) ? { openedAt: afterDeadline, bids: 2 } : { openedAt: null, bids: null });
  return {
    ...sealedLot(buyer.id, 'event-1', 'lot-1'),
    stage,
    openings: {
      ...(reached('opening') ? { technical: { people: two, order: 'order-1', ...openedAt('scoring') } } : {}),
      ...(reached('ranked') ? { commercial: { people: two, order: 'order-2', ...openedAt('ranked') } } : {}),
    },
    locked: reached('locked') ? { ...by(people.lead), panel } : null,
    recommendation: reached('recommended')
      ? {
          ...chose(people.lead),
          reasons: 'It ranks first.',
          ranking: 'ab',
          chain: givenChain(reached('intended')),
          skipped: [],
        }
      : null,
    intent: stage === 'intended' ? { ...chose(people.approver), ends: later(afterDeadline, 10 * 86_400) } : null,
    award: stage === 'awarded' ? chose(people.approver) : null,
    ...changes,
  };
}
