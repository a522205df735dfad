/**
 * The award of a lot: the lead recommends what ranks first, others approve or return it, bidders may object until the standstill
 * is over, a person makes it final. Pure decisions.
 */

import { approve } from './approval.ts';
import { graceSeconds } from './grace.ts';
import type { Decided } from './lot.ts';
import { type Chain, type Choice, type LotRecord, next, requireStage, type Skipped } from './lot-record.ts';
import { acknowledge, acknowledgedFacts, requireAcknowledged } from './panel-conflict.ts';
import type { Actor, Who } from './people.ts';
import { type Fault, Problem, requireWords } from './problem.ts';
import { recordedTime } from './record.ts';
import { requireNoRound } from './rounds.ts';
import type { RankedBid, Ranking } from './scoring/rank.ts';
import { standstillEnds } from './standstill.ts';
import { bothClocks, type Instant, later } from './time.ts';
import type { Language } from './words/language.ts';
import { t, tn } from './words/say.ts';

const choice = (actor: Actor, at: Instant, { bidId, name }: { bidId: string; name: string }): Choice => ({
  id: actor.id,
  by: actor.name,
  at,
  bidId,
  name,
});

export type RecommendSaid = {
  bidId: string;
  reasons: string;
  skipped?: readonly SkippedSaid[] | undefined;
  conflict?: string | undefined;
  language?: Language;
};
export type SkippedSaid = Pick<Skipped, 'bidId' | 'why' | 'reasons'>;

/** Who is passed over: every bid that ranks before, each withdrawn or set aside, with reasons. */
function skippedBefore(lot: LotRecord, ranking: Ranking, bid: RankedBid, said: readonly SkippedSaid[]): Skipped[] {
  const before = ranking.ranked.filter((r) => r.rank < bid.rank);
  const missing = before.filter((r) => !said.some((s) => s.bidId === r.bidId));
  if (missing.length) {
    throw new Problem(
      'not-first',
      t(
        '{bidder} ranks {rank}. By the published method the bid that ranks first is recommended; the next one only where each before it has withdrawn or was set aside, with reasons. Still to say: {list}.',
        { bidder: bid.name, rank: bid.rank, list: missing.map((r) => r.name).join(', ') },
      ),
    );
  }
  const faults: Fault[] = [];
  const skipped = said.map((s, i): Skipped => {
    const over = before.find((r) => r.bidId === s.bidId);
    const wrong = (field: string, code: string, text: string) =>
      faults.push({ at: `skipped.${i}.${field}`, code, text });
    if (!over) wrong('bidId', 'not-before', t('This bid does not rank before {bidder}.', { bidder: bid.name }));
    if (over && s.why === 'set-aside' && !lot.past.some((p) => p.bidId === s.bidId))
      wrong('why', 'not-set-aside', t('No award to {bidder} was set aside.', { bidder: over.name }));
    if (s.reasons.trim() === '')
      wrong(
        'reasons',
        'missing',
        over ? t('Say why {bidder} is passed over.', { bidder: over.name }) : t('Say why this bid is passed over.'),
      );
    if (said.findIndex((x) => x.bidId === s.bidId) !== i) wrong('bidId', 'twice', t('This bid is passed over twice.'));
    return { bidId: s.bidId, name: over?.name ?? '', why: s.why, reasons: s.reasons };
  });
  if (faults.length) throw new Problem('body-wrong', faults[0]!.text, { faults });
  return skipped;
}

/**
 * The lead recommends the bid that ranks first, or the next where those before it have withdrawn or were set aside. The ranking it
 * rests on is fixed by its fingerprint, and the chain of approvals with it. `conflicts`: who of the panel has declared one since.
 */
export function recommend(
  lot: LotRecord,
  ranking: Ranking,
  rankingFingerprint: string,
  said: RecommendSaid,
  chain: (bid: RankedBid) => Chain,
  actor: Actor,
  now: Instant,
  conflicts: readonly Who[] = [],
): Decided {
  requireStage(lot, ['ranked'], t('A recommendation'));
  requireNoRound(lot, t('A recommendation'));
  if (lot.ending)
    throw new Problem(
      'wrong-state',
      t('It is proposed to end this lot without an award. An approver decides on that first.'),
    );
  const bid = ranking.ranked.find((r) => r.bidId === said.bidId);
  if (!bid) throw new Problem('not-found', t('There is no such ranked bid in this lot.'));
  const skipped = skippedBefore(lot, ranking, bid, said.skipped ?? []);
  requireWords('reasons', said.reasons, t('Say why this bid is recommended.'));
  const conflict = acknowledge(conflicts, said.conflict);
  const recommendation = {
    ...choice(actor, now, bid),
    reasons: said.reasons,
    ranking: rankingFingerprint,
    chain: chain(bid),
    skipped,
    ...(conflict && { conflict }),
    ...(said.language ? { language: said.language } : {}),
  };
  return {
    lot: next(lot, { stage: 'recommended', recommendation }),
    facts: [
      ...skipped.map((s) => ({
        what: 'award.skipped' as const,
        lotId: lot.lotId,
        data: { bidder: s.name, why: s.why === 'withdrew' ? 'it has withdrawn' : 'its award was set aside' },
        why: s.reasons,
      })),
      {
        what: 'award.recommended',
        lotId: lot.lotId,
        data: { bidder: bid.name, total: bid.total.shown, ranking: rankingFingerprint },
        why: said.reasons,
      },
      ...acknowledgedFacts(lot.lotId, conflict),
    ],
  };
}

/** True for who recommended, marked or locked, in this round or one before. `marked`: they have given marks, on the panel or not. */
export const tookPart = (lot: LotRecord, personId: string, marked = false): boolean =>
  marked ||
  [lot, ...lot.past].some(
    (l) => l.recommendation?.id === personId || l.locked?.id === personId || l.locked?.panel.includes(personId),
  );

/** Refuses a decision by who took part in what is decided. */
export function requireUninvolved(lot: LotRecord, actor: Actor, marked: boolean): void {
  if (lot.recommendation?.id === actor.id)
    throw new Problem(
      'own-recommendation',
      t('Nobody approves their own recommendation. Another approver has to decide.'),
    );
  if (tookPart(lot, actor.id, marked))
    throw new Problem(
      'own-recommendation',
      t('You took part in the evaluation of this lot. An approver who did not has to decide.'),
    );
}

/**
 * Somebody who took no part approves, or returns it with a reason; anybody's refusal returns it. With the last approval of the
 * chain the award is intended until the standstill ends, or made at once where the event has none.
 */
export function decideAward(
  lot: LotRecord,
  said: { approve: boolean; reason: string },
  event: { standstillDays: number; zone: string },
  actor: Actor,
  now: Instant,
  marked = false,
  conflicts: readonly Who[] = [],
): Decided {
  requireStage(lot, ['recommended'], t('A decision on the award'));
  const r = lot.recommendation!;
  requireUninvolved(lot, actor, marked);
  const why = said.reason.trim() === '' ? {} : { why: said.reason };
  if (!said.approve) {
    requireWords('reason', said.reason, t('Say why the recommendation goes back.'));
    return {
      lot: next(lot, { stage: 'ranked', recommendation: null }),
      facts: [{ what: 'award.returned', lotId: lot.lotId, ...why }],
    };
  }
  requireAcknowledged(r, conflicts);
  const { chain, step, done } = approve(r.chain, actor, said.reason, now);
  const recommendation = { ...r, chain };
  const base = { lotId: lot.lotId, ...why };
  if (!done)
    return {
      lot: next(lot, { recommendation }),
      facts: [{ what: 'award.step', ...base, data: { bidder: r.name, step: step.name } }],
    };
  if (event.standstillDays === 0)
    return {
      lot: next(lot, { stage: 'awarded', recommendation, award: choice(actor, now, r) }),
      facts: [{ what: 'award.approved', ...base, data: { bidder: r.name } }],
    };
  const ends = standstillEnds(now, event.standstillDays, event.zone);
  return {
    lot: next(lot, { stage: 'intended', recommendation, intent: { ...choice(actor, now, r), ends } }),
    facts: [
      { what: 'award.approved', ...base, data: { bidder: r.name } },
      { what: 'award.intended', lotId: lot.lotId, data: { bidder: r.name, ends: recordedTime(ends, event.zone) } },
    ],
  };
}

/** When a final award can be made: an objection that reached the gateway in time may still be on its way into the table. */
export const finalFrom = (ends: Instant): Instant => later(ends, graceSeconds);

/**
 * Makes an intended award final: by a person, once the standstill is over, every bidder was told of it, and no objection that came
 * in time is open (Directive 89/665/EEC, Art. 2a: no contract before the standstill is over).
 */
export function makeFinal(
  lot: LotRecord,
  untold: number,
  openObjections: number,
  zone: string,
  actor: Actor,
  now: Instant,
): Decided {
  requireStage(lot, ['intended'], t('A final award'));
  const intent = lot.intent!;
  const from = finalFrom(intent.ends);
  if (now < from)
    throw new Problem(
      'too-early',
      t('The standstill runs until {ends}. The award can be made final from {from}.', {
        ends: bothClocks(intent.ends, zone),
        from: bothClocks(from, zone),
      }),
      { data: { from } },
    );
  if (openObjections > 0)
    throw new Problem(
      'objection-open',
      tn(
        openObjections,
        'An objection is still to be decided. An approver dismisses or upholds each with reasons first.',
        '{n} objections are still to be decided. An approver dismisses or upholds each with reasons first.',
      ),
    );
  if (untold > 0)
    throw new Problem(
      'wrong-state',
      tn(
        untold,
        'One bidder has not been sent the letter of this intended award. Until all have been, it cannot be made final.',
        '{n} bidders have not been sent the letter of this intended award. Until all have been, it cannot be made final.',
      ),
    );
  return {
    lot: next(lot, { stage: 'awarded', award: choice(actor, now, intent) }),
    facts: [{ what: 'award.final', lotId: lot.lotId, data: { bidder: intent.name } }],
  };
}
