/**
 * Reasoned rejection of a bid that is not responsive: one person proposes, another confirms, and a reason takes it back in.
 * Pure decisions, and what the ranking takes of the check.
 */

import type { EventContent } from './event.ts';
import { type LotRecord, next, type Stage } from './lot-record.ts';
import { type Actor, type WhoWhen, whoWhen } from './people.ts';
import { missing, Problem, refuseFaults } from './problem.ts';
import type { NewFact } from './record.ts';
import { type Checked, type CheckedBid, type Finding, judgeable, pointsOf } from './responsiveness.ts';
import { requireNoRound } from './rounds.ts';
import type { ScoredBid } from './scoring/rank.ts';
import type { Instant } from './time.ts';
import { t } from './words/say.ts';

/** A reasoned rejection: proposed by one person, in force once another has confirmed it, until it is lifted. */
export type Rejection = {
  bidId: string;
  name: string;
  /** The stage in which it was proposed: it can be lifted as long as the lot is there. */
  stage: Stage;
  reason: string;
  place: string;
  proposed: WhoWhen;
  confirmed: WhoWhen | null;
  lifted: (WhoWhen & { reason: string }) | null;
  version: number;
};

/** True for a rejection that keeps its bid out. */
export const isRejected = (r: Rejection | undefined): r is Rejection & { confirmed: WhoWhen } =>
  r !== undefined && r.confirmed !== null && r.lifted === null;
/** True for a rejection that waits for a second person. */
export const awaitsSecond = (r: Rejection | undefined): boolean =>
  r !== undefined && r.confirmed === null && r.lifted === null;

/** Throws unless rejections can be decided in this lot now. */
function requireChecking(lot: LotRecord): void {
  requireNoRound(lot, t('A rejection'));
  if (lot.stage === 'scoring' || lot.stage === 'ranked') return;
  throw new Problem(
    'wrong-state',
    t(
      'A bid is rejected, or taken back in, before the marks are locked; for its prices once they are open and before an award is recommended.',
    ),
    { data: { stage: lot.stage } },
  );
}

/** One person proposes to reject a bid for what was found, with reason and rule. */
export function proposeRejection(
  lot: LotRecord,
  bid: Pick<CheckedBid, 'bidId' | 'name'>,
  grounds: boolean,
  said: { reason: string; place: string },
  before: Rejection | undefined,
  actor: Actor,
  now: Instant,
): Checked & { rejection: Rejection } {
  requireChecking(lot);
  if (before && !before.lifted)
    throw new Problem('wrong-state', t('{person} has proposed this already.', { person: before.proposed.name }));
  if (!grounds)
    throw new Problem(
      'wrong-state',
      t('Nothing that can be decided now was found not responsive in the bid of {bidder}. Record the finding first.', {
        bidder: bid.name,
      }),
    );
  refuseFaults([
    ...(said.reason.trim() === '' ? [missing('reason', t('Say why the bid is rejected: its bidder reads it.'))] : []),
    ...(said.place.trim() === '' ? [missing('place', t('Name the rule of the RFP, and where it stands.'))] : []),
  ]);
  const rejection: Rejection = {
    bidId: bid.bidId,
    name: bid.name,
    stage: lot.stage,
    reason: said.reason.trim(),
    place: said.place.trim(),
    proposed: whoWhen(actor, now),
    confirmed: null,
    lifted: null,
    version: (before?.version ?? 0) + 1,
  };
  const facts: NewFact[] = [
    {
      what: 'check.rejection-proposed',
      lotId: lot.lotId,
      data: { bidder: bid.name, place: rejection.place },
      why: rejection.reason,
    },
  ];
  return { rejection, lot: next(lot, {}), facts };
}

const noRejection = () => new Problem('not-found', t('No rejection of this bid stands.'));

/** Another person confirms: from now on the bid is out of scoring and ranking. */
export function confirmRejection(
  lot: LotRecord,
  before: Rejection | undefined,
  actor: Actor,
  now: Instant,
): Checked & { rejection: Rejection } {
  requireChecking(lot);
  if (!before || before.lifted) throw noRejection();
  if (before.confirmed)
    throw new Problem('wrong-state', t('{person} has confirmed this already.', { person: before.confirmed.name }));
  if (before.stage === 'scoring' && lot.stage !== 'scoring')
    throw new Problem(
      'wrong-state',
      t('This rejection was proposed before the marks were locked. Lift it, and propose it anew.'),
    );
  if (before.proposed.id === actor.id)
    throw new Problem('second-person-needed', t('You proposed this. It takes another person to confirm it.'));
  return {
    rejection: { ...before, confirmed: whoWhen(actor, now), version: before.version + 1 },
    lot: next(lot, {}),
    facts: [
      {
        what: 'check.rejected',
        lotId: lot.lotId,
        data: { bidder: before.name, place: before.place, proposer: before.proposed.name },
        why: before.reason,
      },
    ],
  };
}

/** The bid is taken back in, with a reason: in the stage in which it was rejected, since marks for it may be missing later. */
export function liftRejection(
  lot: LotRecord,
  before: Rejection | undefined,
  said: { reason: string },
  actor: Actor,
  now: Instant,
): Checked & { rejection: Rejection } {
  requireChecking(lot);
  if (!before || before.lifted) throw noRejection();
  if (before.confirmed && before.stage === 'scoring' && lot.stage !== 'scoring')
    throw new Problem(
      'wrong-state',
      t('This bid was rejected before the marks were locked, and has none. It stays out.'),
    );
  refuseFaults(said.reason.trim() === '' ? [missing('reason', t('Say why the bid is taken back in.'))] : []);
  const reason = said.reason.trim();
  return {
    rejection: { ...before, lifted: { ...whoWhen(actor, now), reason }, version: before.version + 1 },
    lot: next(lot, {}),
    facts: [{ what: 'check.rejection-lifted', lotId: lot.lotId, data: { bidder: before.name }, why: reason }],
  };
}

/** Something that has to be settled before the next step. */
export type Matter = { bidId: string; name: string; text: string };

/**
 * What is still open among the points that can be judged now: findings to be clarified, bids found not responsive that are
 * not rejected, rejections that wait for a second person. A point that nobody has judged holds nothing up.
 */
export function openMatters(
  content: EventContent,
  lot: LotRecord,
  bids: readonly Pick<CheckedBid, 'bidId' | 'name'>[],
  findings: readonly Finding[],
  rejections: readonly Rejection[],
): Matter[] {
  const now = new Map(
    pointsOf(content, lot.lotId)
      .filter((p) => judgeable(content, lot, p))
      .map((p) => [p.id, p]),
  );
  return bids.flatMap(({ bidId, name }): Matter[] => {
    const rejection = rejections.find((r) => r.bidId === bidId);
    if (isRejected(rejection)) return [];
    if (awaitsSecond(rejection)) return [{ bidId, name, text: t('a rejection waits for a second person') }];
    const found = findings.filter((f) => f.bidId === bidId && now.has(f.pointId));
    return [
      ...(found.some((f) => f.verdict === 'to-clarify')
        ? [{ bidId, name, text: t('a finding is still to be clarified') }]
        : []),
      ...(found.some((f) => f.verdict === 'not-responsive')
        ? [{ bidId, name, text: t('found not responsive, and not rejected') }]
        : []),
    ];
  });
}

/** Throws `check-open` while something is to be settled; `act` says what waits for it, as its reader is told. */
export function requireSettled(matters: readonly Matter[], act: string): void {
  if (matters.length === 0) return;
  throw new Problem(
    'check-open',
    t('{act} waits for the check of the bids: {list}.', {
      act,
      list: matters.map((m) => `${m.name}: ${m.text}`).join('; '),
    }),
    {
      data: { bids: [...new Set(matters.map((m) => m.bidId))] },
    },
  );
}

/** An answer that scoring takes otherwise than the bidder gave it. */
export type Correction = Pick<Finding, 'bidId' | 'reason' | 'evidence' | 'by'> & {
  questionId: string;
  own: string;
  corrected: 'yes' | 'no';
};

/** Every correction of a lot, with the bidder's own answer beside it. */
export const correctionsOf = (
  content: EventContent,
  lotId: string,
  bids: readonly Pick<CheckedBid, 'bidId' | 'answers'>[],
  findings: readonly Finding[],
): Correction[] => {
  const points = pointsOf(content, lotId);
  return findings.flatMap(({ bidId, pointId, reason, evidence, by, corrected }) => {
    const questionId = points.find((p) => p.id === pointId)?.questionId;
    const bid = bids.find((b) => b.bidId === bidId);
    if (!corrected || !questionId || !bid) return [];
    return [{ bidId, questionId, own: bid.answers[questionId] ?? '', corrected, reason, evidence, by }];
  });
};

/**
 * Bids as the ranking takes them: answers corrected where a claim was found false, rejected bids named as such. `lockedAt`: of an event
 * with two envelopes, since when the first stage is over.
 */
export const scoredBids = (
  bids: readonly CheckedBid[],
  corrections: readonly Correction[],
  rejections: readonly Rejection[],
  lockedAt: Instant | null = null,
): ScoredBid[] =>
  bids.map(({ bidId, name, answers, prices, fingerprint, offer }) => {
    // A draw by what is known before offers are made would tell who may stop at a tie.
    const drawnBy = offer?.fingerprint ?? fingerprint;
    const mine = corrections.filter((c) => c.bidId === bidId).map((c) => [c.questionId, c.corrected]);
    const rejection = rejections.find((r) => r.bidId === bidId);
    return {
      bidId,
      name,
      answers: { ...answers, ...Object.fromEntries(mine) },
      prices: prices ?? [],
      ...(drawnBy !== undefined && { fingerprint: drawnBy }),
      ...(isRejected(rejection) ? { rejected: `${rejection.reason} (${rejection.place})` } : {}),
      ...(isRejected(rejection) && lockedAt && rejection.confirmed.at > lockedAt ? { rejectedAfter: true } : {}),
    };
  });

/** True where something that can be decided now was found not responsive in a bid. */
export const hasGrounds = (
  content: EventContent,
  lot: LotRecord,
  { bidId }: Pick<CheckedBid, 'bidId'>,
  findings: readonly Finding[],
): boolean =>
  pointsOf(content, lot.lotId).some(
    (p) =>
      judgeable(content, lot, p) &&
      findings.some((f) => f.bidId === bidId && f.pointId === p.id && f.verdict === 'not-responsive'),
  );
