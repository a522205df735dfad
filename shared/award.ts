/** The award of a lot: the lead recommends what ranks first, another person approves or returns it. Pure decisions. */
import type { Decided } from './lot.ts';
import { type Choice, type LotRecord, next, requireStage } from './lot-record.ts';
import type { Actor } from './people.ts';
import { Problem } from './problem.ts';
import type { Ranking } from './scoring.ts';
import type { Instant } from './time.ts';

const choice = (actor: Actor, at: Instant, { bidId, name }: { bidId: string; name: string }): Choice => ({
  id: actor.id,
  by: actor.name,
  at,
  bidId,
  name,
});

/** The lead recommends a bid that ranks first; the ranking it rests on is fixed by its fingerprint. */
export function recommend(
  lot: LotRecord,
  ranking: Ranking,
  rankingFingerprint: string,
  said: { bidId: string; reasons: string },
  actor: Actor,
  now: Instant,
): Decided {
  requireStage(lot, ['ranked'], 'A recommendation');
  const bid = ranking.ranked.find((r) => r.bidId === said.bidId);
  if (!bid) throw new Problem('not-found', 'There is no such ranked bid in this lot.');
  if (bid.rank !== 1) {
    throw new Problem(
      'not-first',
      `${bid.name} ranks ${bid.rank}. By the published method only a bid that ranks first can be recommended.`,
    );
  }
  if (said.reasons.trim() === '') {
    throw new Problem('body-wrong', 'Say why this bid is recommended.', {
      faults: [{ at: 'reasons', code: 'missing', text: 'Say why this bid is recommended.' }],
    });
  }
  const recommendation = {
    ...choice(actor, now, bid),
    reasons: said.reasons,
    ranking: rankingFingerprint,
  };
  return {
    lot: next(lot, { stage: 'recommended', recommendation }),
    facts: [
      {
        what: 'award.recommended',
        lotId: lot.lotId,
        data: { bidder: bid.name, total: bid.total.shown, ranking: rankingFingerprint },
        why: said.reasons,
      },
    ],
  };
}

/**
 * Somebody who neither recommended nor marked nor locked the marks approves, or returns it with a reason. `marked`: they
 * have given marks, whether or not they were still on the panel when it was fixed.
 */
export function decideAward(
  lot: LotRecord,
  said: { approve: boolean; reason: string },
  actor: Actor,
  now: Instant,
  marked = false,
): Decided {
  requireStage(lot, ['recommended'], 'A decision on the award');
  const r = lot.recommendation!;
  if (r.id === actor.id)
    throw new Problem(
      'own-recommendation',
      'Nobody approves their own recommendation. Another approver has to decide.',
    );
  if (marked || lot.locked?.id === actor.id || lot.locked?.panel.includes(actor.id))
    throw new Problem(
      'own-recommendation',
      'You took part in the evaluation of this lot. An approver who did not has to decide.',
    );
  if (!said.approve && said.reason.trim() === '') {
    throw new Problem('body-wrong', 'Say why the recommendation goes back.', {
      faults: [{ at: 'reason', code: 'missing', text: 'Say why the recommendation goes back.' }],
    });
  }
  const why = said.reason.trim() === '' ? {} : { why: said.reason };
  if (!said.approve) {
    return {
      lot: next(lot, { stage: 'ranked', recommendation: null }),
      facts: [{ what: 'award.returned', lotId: lot.lotId, ...why }],
    };
  }
  return {
    lot: next(lot, { stage: 'awarded', award: choice(actor, now, r) }),
    facts: [{ what: 'award.approved', lotId: lot.lotId, data: { bidder: r.name }, ...why }],
  };
}
