import type { EventView } from '../../../../shared/api/events.ts';
import { blankContent, type EventContent, type TeamMember } from '../../../../shared/event.ts';
import { type LotRecord, sealedLot } from '../../../../shared/lot.ts';
import type { Person, Role } from '../../../../shared/people.ts';

/** A content that can be published: three criteria that fill 100, one line, one yes-or-no question. */
export function aContent(change: Partial<EventContent> = {}): EventContent {
  const blank = blankContent('Eligibility search tool', 'America/Anchorage', {
    name: 'Procurement officer',
    email: 'bids@dhss.example',
  });
  return {
    ...blank,
    reference: 'RFP 26-0181',
    description: 'One search over two systems.',
    closes: '2026-11-27T16:00',
    questions: [
      {
        id: 'q-1',
        text: 'Is your seat in Alaska?',
        kind: 'yesno',
        mandatory: true,
        envelope: 'technical',
        lotId: null,
      },
      { id: 'q-2', text: 'How will you do it?', kind: 'text', mandatory: true, envelope: 'technical', lotId: null },
    ],
    lots: [
      {
        id: 'lot-1',
        name: 'Lot 1',
        ceiling: '300000',
        lines: [
          { id: 'line-1', name: 'Design', unit: 'hour', quantity: '400', optional: false },
          { id: 'line-2', name: 'Development', unit: 'hour', quantity: null, optional: false },
        ],
      },
    ],
    method: {
      ...blank.method,
      criteria: [
        { id: 'c-1', kind: 'judged', name: 'Approach', words: '', points: '60', bonus: false },
        {
          id: 'c-2',
          kind: 'price',
          formula: 'lowest-over-price',
          preferences: [{ questionId: 'q-1', percent: '5', most: '' }],
          name: 'Price',
          words: '',
          points: '40',
          bonus: false,
        },
        { id: 'c-3', kind: 'yesno', questionId: 'q-1', name: 'Local seat', words: '', points: '10', bonus: true },
      ],
      tieBreaks: ['price', 'c-1'],
    },
    ...change,
  };
}

export const lead: TeamMember = { personId: 'p-lead', name: 'Mara Lind', email: 'lind@dhss.example', roles: ['lead'] };
export const evaluator: TeamMember = {
  personId: 'p-eva',
  name: 'Rose Okafor',
  email: 'okafor@dhss.example',
  roles: ['evaluator', 'opener'],
};
export const opener: TeamMember = {
  personId: 'p-open',
  name: 'Tom Reyes',
  email: 'reyes@dhss.example',
  roles: ['opener'],
};

/** Somebody of the buyer's organisation. */
export const aPerson = (id: string, ...roles: Role[]): Person => ({
  id,
  name: id,
  email: `${id}@dhss.example`,
  org: { id: 'org-1', name: 'Health and Social Services', kind: 'buyer' },
  roles,
  version: 1,
});

/** An event as the API answers it: a complete draft unless changed. */
export const anEvent = (change: Partial<EventView> = {}): EventView => ({
  id: 'ev-1',
  orgId: 'org-1',
  orgName: 'Health and Social Services',
  version: 7,
  content: aContent(),
  estimate: null,
  saved: { by: 'Ben Manager', at: '2026-11-01T18:00:00.000Z' },
  documents: [],
  earlierDocuments: [],
  team: [lead, evaluator, opener],
  createdAt: '2026-11-01T20:00:00.000Z',
  preparation: { editors: [], schedule: null },
  published: null,
  phase: 'draft',
  lots: [],
  faults: [],
  ...change,
});

/** The same event, published, its lot at some stage. */
export const published = (lot: Partial<LotRecord> = {}, change: Partial<EventView> = {}): EventView =>
  anEvent({
    published: {
      number: 1,
      at: '2026-11-03T20:00:00.000Z',
      closesAt: '2026-11-28T01:00:00.000Z',
      method: 'ab'.repeat(32),
    },
    lots: [{ ...sealedLot('org-1', 'ev-1', 'lot-1'), ...lot }],
    ...change,
  });
