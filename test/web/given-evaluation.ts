/** What the evaluation's pages show: a lot with so many bids and four evaluators, made of the shared types and rules. */
import type { EvaluationView, MarkView, OpenedBid, RankingView } from '../../shared/api/evaluation.ts';
import type { OpeningView } from '../../shared/api/opening.ts';
import { fingerprint, sha256Hex } from '../../shared/digest.ts';
import { type LotRecord, type Opening, sealedLot } from '../../shared/lot.ts';
import { methodFingerprint } from '../../shared/publication.ts';
import { type Mark, rank } from '../../shared/scoring/rank.ts';
import { givenChain } from '../given.ts';
import { content, team } from './given-rfp.ts';

export { content, eventView, me, team } from './given-rfp.ts';

const { criteria } = content.method;

const bidderNames = [
  'Paper Heron Collective',
  'Lanternfish Works',
  'Marmot & Daughters',
  'Brass Kettle Computing',
  'Seven Buoys Digital',
  'Driftwood Parliament',
  'Caribou Semicolon',
  'Ptarmigan Post Office',
  'Quiet Walrus Labs',
  'Kelp & Compass',
  'Half Moon Abacus',
  'Left Mitten Software',
  'Snowplough Poets',
  'Tall Tale Telemetry',
  'Borealis Button Co.',
  'Gravel Road Studios',
  'Otter and Ledger',
  'Fifth Ferry',
  'Slow Glacier Systems',
  'Blue Thimble',
  'Red Snapper Registry',
  'Moss Street Works',
  'Birch Bark Binary',
  'North Pier Notary',
  'Cloudberry Code',
  'Sixteen Sleds',
  'Tin Whistle Tech',
  'Harbor Light Data',
  'Small Hours Software',
  'Wandering Tern',
];

const opening = (day: string, bids: number): Opening => ({
  people: [
    { id: 'open1', name: 'Jonas Peltier', at: `${day}T01:02:11.000Z` },
    { id: 'open2', name: 'Ruth Abara', at: `${day}T01:03:40.000Z` },
  ],
  order: 'order-1',
  openedAt: `${day}T01:03:43.000Z`,
  bids,
});

/** A lot at a stage, with the openings that lie behind it. */
export function lotAt(stage: LotRecord['stage'], bids = 6): LotRecord {
  const lot: LotRecord = { ...sealedLot('org-1', 'event-1', 'lot-1'), stage };
  if (stage === 'sealed') return lot;
  lot.openings = { technical: opening('2026-11-28', bids) };
  if (stage === 'opening' || stage === 'scoring') return lot;
  lot.locked = {
    id: 'lead',
    name: 'Ada Lindqvist',
    at: '2026-12-11T19:20:00.000Z',
    panel: ['lead', 'eva', 'omar', 'signe'],
  };
  if (stage === 'locked') return lot;
  lot.openings = { ...lot.openings, commercial: opening('2026-12-14', bids) };
  return lot;
}

/** `count` bids; `priced` once the price envelopes are open. */
export function bids(count: number, priced = false): OpenedBid[] {
  return Array.from({ length: count }, (_, i) => {
    const name = bidderNames[i % bidderNames.length] ?? `Bidder ${i}`;
    return {
      bidId: `bid-${i + 1}`,
      name,
      receivedAt: `2026-11-27T${String(10 + (i % 12)).padStart(2, '0')}:4${i % 10}:07.120Z`,
      notice: 1,
      fingerprint: sha256Hex(name),
      envelopes: priced ? ['technical', 'commercial'] : ['technical'],
      answers: {
        approach:
          'Two field offices in the first sprint; we sit beside six case workers for a day each.\nEvery finding becomes a story that names the screen it changes and the person it helps.',
        research: `Own researcher, ${200 + i * 10} h`,
        assistive: i % 3 === 0 ? 'no' : 'yes',
        ...(priced ? { bidder: i % 2 === 0 ? 'yes' : 'no' } : {}),
      },
      prices: priced
        ? [
            { lineId: 'build', unitPrice: `${170000 + ((i * 7919) % 31) * 4700}.00`, quantity: null },
            { lineId: 'support', unitPrice: '1250.50', quantity: null },
          ]
        : null,
      total: priced ? `${185006 + ((i * 7919) % 31) * 4700}` : null,
      files: [
        {
          id: `file-${i}-a`,
          name: 'proposal.pdf',
          size: 1_482_110,
          sha256: sha256Hex(`${name} a`),
          contentType: 'application/pdf',
          envelope: 'technical' as const,
          questionId: 'proposal',
        },
        {
          id: `file-${i}-b`,
          name: 'resumes.pdf',
          size: 401_220,
          sha256: sha256Hex(`${name} b`),
          contentType: 'application/pdf',
          envelope: 'technical' as const,
          questionId: null,
        },
      ],
    };
  });
}

const judgedIds = criteria.filter((c) => c.kind === 'judged').map((c) => c.id);
const markFor = (bid: number, criterion: number, evaluator = 0): string =>
  String([4, 3, 5, 2, 4, 3, 1, 4, 3, 5, 2][(bid * bid * 5 + criterion * 7 + evaluator * 2 + bid * criterion * 3) % 11]);

/** A stored mark. */
export const markView = (bidId: string, criterionId: string, mark: string, more: Partial<MarkView> = {}): MarkView => ({
  bidId,
  criterionId,
  mark,
  reason: 'Research starts in the field and each finding is tied to a screen. Tests are regular.',
  place: 'proposal.pdf, page 4',
  version: 1,
  savedAt: '2026-12-01T18:41:07.000Z',
  ...more,
});

type Given = { count?: number; done?: number; stage?: LotRecord['stage']; as?: string; declared?: boolean };

/** An evaluation as somebody sees it who has marked `done` bids in full and the next one in part. */
export function evaluation({
  count = 6,
  done = 2,
  stage = 'scoring',
  as = 'eva',
  declared = true,
}: Given = {}): EvaluationView {
  const opened = stage !== 'sealed' && !(stage === 'opening');
  const all =
    opened && declared ? bids(count, stage === 'ranked' || stage === 'recommended' || stage === 'awarded') : [];
  const sorted = [...all].sort((a, b) => (a.name < b.name ? -1 : 1));
  const myMarks = sorted.flatMap((b, i) =>
    judgedIds.flatMap((id, c) => (i < done || (i === done && c < 2) ? [markView(b.bidId, id, markFor(i, c))] : [])),
  );
  const evaluators = team.filter((m) => m.roles.includes('evaluator'));
  return {
    eventId: 'event-1',
    title: content.title,
    reference: content.reference,
    content,
    notice: 1,
    closesAt: '2026-11-28T01:00:00.000Z',
    lot: lotAt(stage, count),
    team: team.map(({ personId, name, roles }) => ({ personId, name, roles })),
    bidders: opened
      ? bids(count)
          .map((b) => b.name)
          .sort()
      : [],
    myDeclaration: declared
      ? { personId: as, name: 'Eva Tanaka', conflict: false, reason: '', at: '2026-11-30T18:00:00.000Z' }
      : null,
    bids: all,
    beside: [],
    unsettled: [],
    method: content.method,
    named: 'names',
    myCriteria: judgedIds,
    myNotes: [],
    panels: judgedIds.map((criterionId) => ({ criterionId, evaluators: ['eva', 'omar'], quorum: 1, below: false })),
    myMarks,
    mySigned: sorted.slice(0, done).map((b) => b.bidId),
    progress:
      as === 'lead'
        ? evaluators.map((m, i) => ({
            personId: m.personId,
            name: m.name,
            declared:
              i === 3 && stage === 'scoring' ? ('no' as const) : i === 2 ? ('conflict' as const) : ('none' as const),
            signed: stage === 'scoring' ? (i === 0 ? done : i === 1 ? count : 0) : count,
            of: count,
            criteria: judgedIds,
            left: null,
          }))
        : [],
  };
}

/** The ranking of `count` bids by the shared rules, at a stage. */
export function ranking(count = 6, stage: LotRecord['stage'] = 'ranked'): RankingView {
  const all = bids(count, true);
  const marks: Mark[] = all.flatMap((b, i) =>
    judgedIds.flatMap((criterionId, c) =>
      ['lead', 'eva', 'omar', 'signe'].map((evaluatorId, e) => ({
        evaluatorId,
        bidId: b.bidId,
        criterionId,
        mark: markFor(i, c, e),
      })),
    ),
  );
  const [lot] = content.lots;
  const result = rank({
    method: content.method,
    lot: lot!,
    bids: all.map((b) => ({ bidId: b.bidId, name: b.name, answers: b.answers, prices: b.prices ?? [] })),
    marks,
    evaluators: ['lead', 'eva', 'omar', 'signe'],
  });
  const record = lotAt(stage, count);
  const print = fingerprint(result);
  const first = result.ranked[0];
  if (first && (stage === 'recommended' || stage === 'awarded')) {
    record.recommendation = {
      id: 'lead',
      by: 'Ada Lindqvist',
      at: '2026-12-15T19:42:00.000Z',
      bidId: first.bidId,
      name: first.name,
      reasons:
        'The highest total under the published method.\nThe preference was checked against the licence register on 14 Dec.',
      ranking: print,
      chain: givenChain(stage === 'awarded'),
      skipped: [],
    };
  }
  if (first && stage === 'awarded') {
    record.award = {
      id: 'noor',
      by: 'Noor Aziz',
      name: first.name,
      at: '2026-12-16T20:00:00.000Z',
      bidId: first.bidId,
    };
  }
  return {
    objections: [],
    corrections: [],
    entered: [],
    ranking: result,
    fingerprint: print,
    marks: [],
    conflicts: [],
    declared: true,
    lot: record,
    content,
    method: methodFingerprint(content),
    title: content.title,
    reference: content.reference,
  };
}

/** An opening at a stage; `said` of the two openers have said "open" for the next envelopes. */
export function openingView(stage: LotRecord['stage'], said = 0): OpeningView {
  const lot = lotAt(stage);
  if (stage === 'opening') lot.openings = {};
  const next =
    stage === 'sealed' || stage === 'opening'
      ? 'technical'
      : stage === 'scoring' || stage === 'locked'
        ? 'commercial'
        : null;
  if (next && (said > 0 || stage === 'opening')) {
    lot.openings = {
      ...lot.openings,
      [next]: {
        ...opening('2026-11-28', 0),
        people: opening('2026-11-28', 0).people.slice(0, said),
        order: stage === 'opening' ? 'order-1' : null,
        openedAt: null,
        bids: null,
      },
    };
  }
  return { lot, next, from: '2026-11-28T01:01:00.000Z', title: content.title, zone: content.zone };
}
