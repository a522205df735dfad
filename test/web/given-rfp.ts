/** The event behind the evaluation's pages: its content, its team, its people. */
import type { EventView } from '../../shared/api/events.ts';
import { type Criterion, type EventContent, startingScale, type TeamMember } from '../../shared/event.ts';
import type { LotRecord } from '../../shared/lot.ts';
import type { Person } from '../../shared/people.ts';
import { methodFingerprint } from '../../shared/publication.ts';

const judged = (id: string, name: string, points: string, words: string): Criterion => ({
  id,
  name,
  words,
  points,
  bonus: false,
  kind: 'judged',
});

const criteria: Criterion[] = [
  judged(
    'technical',
    'Technical understanding and approach',
    '10',
    'How well the bid understands the search and what it has to connect.',
  ),
  judged('management', 'Project management approach', '5', 'How the work is planned, reported and kept on its way.'),
  judged(
    'design',
    'User interface and user experience design',
    '5',
    'How research and design are done, and how findings become working software.',
  ),
  judged('staffing', 'Staffing plan', '10', 'Who does the work, for how many hours, and what they have done before.'),
  judged(
    'experience',
    'Similar experience',
    '40',
    'Two examples of comparable work, at least one with open source code.',
  ),
  {
    id: 'cost',
    name: 'Contract cost',
    words: 'The total of the price sheet.',
    points: '20',
    bonus: false,
    kind: 'price',
    formula: 'lowest-over-price',
    preferences: [{ questionId: 'bidder', percent: '5', most: '' }],
  },
  {
    id: 'preference',
    name: 'Alaska offeror preference',
    words: 'All points for those who qualify.',
    points: '10',
    bonus: false,
    kind: 'yesno',
    questionId: 'bidder',
  },
];

/** The content of an event with two envelopes, five judged criteria, a price and a preference. */
export const content: EventContent = {
  title: 'Eligibility search tool',
  reference: 'RFP 26-0181',
  description: 'A search across the eligibility systems of the division.',
  kind: 'rfp',
  sandbox: false,
  classifications: [],
  access: 'open',
  currency: 'USD',
  priceBasis: { tax: 'net', taxRate: '0', unitPriceDecimals: 2 },
  zone: 'America/Anchorage',
  closes: '2026-11-27T16:00',
  contact: { name: 'Mara Okpik', email: 'mara@buyer.example' },
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
      name: 'Search tool',
      ceiling: '300000',
      lines: [
        { id: 'build', name: 'Design and build', unit: 'lump sum', quantity: '1', optional: false },
        { id: 'support', name: 'Support', unit: 'month', quantity: '12', optional: false },
      ],
    },
  ],
  questions: [
    {
      id: 'approach',
      text: 'How do you approach the search index and its load on both systems?',
      kind: 'text',
      mandatory: true,
      envelope: 'technical',
      lotId: null,
    },
    {
      id: 'research',
      text: 'Who leads user research, and for how many hours?',
      kind: 'text',
      mandatory: true,
      envelope: 'technical',
      lotId: null,
    },
    {
      id: 'assistive',
      text: 'Do you test with assistive technology in each sprint?',
      kind: 'yesno',
      mandatory: false,
      envelope: 'technical',
      lotId: null,
    },
    { id: 'proposal', text: 'Your proposal', kind: 'file', mandatory: true, envelope: 'technical', lotId: null },
    {
      id: 'bidder',
      text: 'Do you qualify as an Alaska bidder?',
      kind: 'yesno',
      mandatory: true,
      envelope: 'commercial',
      lotId: null,
    },
  ],
  method: { total: '100', scale: startingScale, criteria, combine: 'mean', shownDecimals: 2, tieBreaks: ['price'] },
};

const person = (id: string, name: string, roles: TeamMember['roles']): TeamMember => ({
  personId: id,
  name,
  email: `${id}@buyer.example`,
  roles,
});

/** Lead, four evaluators, two openers; the lead evaluates too. */
export const team: TeamMember[] = [
  person('lead', 'Ada Lindqvist', ['lead', 'evaluator']),
  person('eva', 'Eva Tanaka', ['evaluator']),
  person('omar', 'Omar Reyes', ['evaluator']),
  person('signe', 'Signe Holm', ['evaluator']),
  person('open1', 'Jonas Peltier', ['opener']),
  person('open2', 'Ruth Abara', ['opener']),
];

/** A person of the buyer's organisation as the session knows them. */
export const me = (id: string, roles: Person['roles'] = ['member']): Person => ({
  id,
  name: team.find((m) => m.personId === id)?.name ?? 'Noor Aziz',
  email: `${id}@buyer.example`,
  org: { id: 'org-1', name: 'Division of Public Assistance', kind: 'buyer' },
  roles,
  version: 1,
});

/** The buyer's event behind the pages. */
export const eventView = (lot: LotRecord): EventView => ({
  id: 'event-1',
  orgId: 'org-1',
  orgName: 'Division of Public Assistance',
  version: 7,
  content,
  documents: [],
  earlierDocuments: [],
  team,
  createdAt: '2026-10-20T18:00:00.000Z',
  estimate: null,
  saved: { by: 'Ben Manager', at: '2026-11-01T18:00:00.000Z' },
  preparation: { editors: [], schedule: null },
  published: {
    number: 1,
    at: '2026-11-03T18:00:00.000Z',
    closesAt: '2026-11-28T01:00:00.000Z',
    method: methodFingerprint(content),
  },
  phase: lot.stage === 'sealed' ? 'closed' : lot.stage,
  lots: [lot],
  faults: [],
});
