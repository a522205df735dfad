/** Valid objects of a supplier's bid, for the tests of its pages. */
import type { BidView, Receipt, UploadRow } from '../../../../shared/api/bids.ts';
import { blankContent, type EventContent } from '../../../../shared/event.ts';

export const closesAt = '2026-11-28T01:00:00.000Z';
export const hash = (digit: string): string => digit.repeat(64);

/** An RFP in two envelopes: three questions, two files and a price sheet of two lines. */
export const content = (): EventContent => ({
  ...blankContent('Eligibility search tool', 'America/Anchorage', { name: 'Ada Brook', email: 'ada@state.example' }),
  reference: 'RFP 26-0181',
  closes: '2026-11-27T16:00',
  questions: [
    { id: 'approach', text: 'How will you work?', kind: 'text', mandatory: true, envelope: 'technical', lotId: null },
    {
      id: 'alaska',
      text: 'Are you an Alaska bidder?',
      kind: 'yesno',
      mandatory: true,
      envelope: 'technical',
      lotId: null,
    },
    { id: 'more', text: 'Anything else?', kind: 'text', mandatory: false, envelope: 'technical', lotId: null },
    { id: 'proposal', text: 'The proposal', kind: 'file', mandatory: true, envelope: 'technical', lotId: null },
    { id: 'resumes', text: 'Résumés', kind: 'file', mandatory: false, envelope: 'technical', lotId: null },
  ],
  lots: [
    {
      id: 'lot-1',
      name: 'Search tool',
      ceiling: '300000',
      lines: [
        { id: 'pm', name: 'Project manager', unit: 'hour', quantity: '240', optional: false },
        { id: 'dev', name: 'Developer', unit: 'hour', quantity: null, optional: false },
      ],
    },
  ],
});

export const notice = (): BidView['notice'] => ({
  eventId: 'ev1',
  orgId: 'org1',
  buyer: 'State of Alaska',
  number: 1,
  publishedAt: '2026-10-01T17:00:00.000Z',
  closesAt,
  method: hash('a'),
  retainUntil: '2032-11-28T01:00:00.000Z',
  content: content(),
  documents: [],
});

export const receipt = (change: Partial<Receipt> = {}): Receipt => ({
  bidId: 'b1',
  n: 1,
  number: 'EH-7Q4K-2M9D-X3WP',
  state: 'submitted',
  eventId: 'ev1',
  lotId: 'lot-1',
  supplierId: 'sup1',
  supplierName: 'Paper Heron Collective',
  by: { id: 'p1', name: 'Noor Vale', email: 'noor@heron.example' },
  mayBind: true,
  notice: 1,
  receivedAt: '2026-11-28T00:58:48.214Z',
  closesAt,
  withdrawnAt: null,
  files: [{ id: 'f1', name: 'proposal.pdf', size: 2_140_000, sha256: hash('9'), envelope: 'technical' }],
  parts: [
    { envelope: 'technical', sha256: hash('5') },
    { envelope: 'commercial', sha256: hash('c') },
  ],
  fingerprint: hash('e'),
  title: 'Eligibility search tool',
  buyer: 'State of Alaska',
  zone: 'America/Anchorage',
  ...change,
});

export const upload = (change: Partial<UploadRow> = {}): UploadRow => ({
  id: 'f1',
  name: 'proposal.pdf',
  size: 2_140_000,
  sha256: hash('9'),
  contentType: 'application/pdf',
  envelope: 'technical',
  questionId: 'proposal',
  arrived: true,
  ...change,
});

export const bidView = (change: Partial<BidView> = {}): BidView => ({
  notice: notice(),
  invitation: null,
  lotId: 'lot-1',
  version: 3,
  content: { currency: 'USD', answers: {}, prices: [] },
  uploads: [],
  missing: [],
  since: 1,
  touched: [],
  state: 'none',
  standing: null,
  receipts: change.standing ? [change.standing] : [],
  savedAt: null,
  savedBy: null,
  changes: [],
  cancelled: null,
  ...change,
});
