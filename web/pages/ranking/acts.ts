/** What a reader of the ranking can do about the award, or whom it waits for. */
import { approversOf, openSteps } from '../../../shared/approval.ts';
import { tookPart } from '../../../shared/award.ts';
import type { EventRecord } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { type Actor, can } from '../../../shared/people.ts';
import type { Ranking } from '../../../shared/scoring/rank.ts';

export type AwardPart =
  /** The lead writes the recommendation. */
  | 'recommend'
  | 'waits-for-lead'
  /** An approver decides. */
  | 'decide'
  | 'waits-for-approver'
  /** I recommended it: another person has to decide. */
  | 'own'
  /** I marked the bids or locked the marks: an approver who did not has to decide. */
  | 'took-part'
  /** I have approved: it waits for the next. */
  | 'approved'
  /** Another step than mine is asked now. */
  | 'not-asked'
  /** The standstill is running, or over. */
  | 'intended'
  | 'awarded'
  /** The lot has ended without an award. */
  | 'ended'
  /** It is proposed to end the lot without an award. */
  | 'ending'
  /** No bid is ranked, so none can be recommended. */
  | 'nothing-to-award';

/** Says which part of the award this reader sees. */
export function awardPart(lot: LotRecord, ranking: Ranking, event: Pick<EventRecord, 'team'>, me: Actor): AwardPart {
  if (lot.stage === 'awarded') return 'awarded';
  if (lot.stage === 'intended') return 'intended';
  if (lot.stage === 'unawarded' || lot.stage === 'cancelled') return 'ended';
  if (lot.stage === 'recommended') {
    const { chain, id } = lot.recommendation!;
    if (id === me.id) return 'own';
    if (!can(me, 'award.approve', event)) return 'waits-for-approver';
    if (tookPart(lot, me.id)) return 'took-part';
    if (approversOf(chain).includes(me.id)) return 'approved';
    const asked = openSteps(chain).some((s) => !s.named || s.people.some((p) => p.id === me.id));
    return asked ? 'decide' : 'not-asked';
  }
  if (lot.ending) return 'ending';
  if (ranking.ranked.length === 0) return 'nothing-to-award';
  return can(me, 'award.recommend', event) ? 'recommend' : 'waits-for-lead';
}
