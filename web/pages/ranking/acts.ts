/** What a reader of the ranking can do about the award, or whom it waits for. */
import type { EventRecord } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { type Actor, can } from '../../../shared/people.ts';
import type { Ranking } from '../../../shared/scoring.ts';

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
  | 'awarded'
  /** No bid is ranked, so none can be recommended. */
  | 'nothing-to-award';

/** Says which part of the award this reader sees. */
export function awardPart(lot: LotRecord, ranking: Ranking, event: Pick<EventRecord, 'team'>, me: Actor): AwardPart {
  if (lot.stage === 'awarded') return 'awarded';
  if (lot.stage === 'recommended') {
    if (lot.recommendation?.id === me.id) return 'own';
    if (!can(me, 'award.approve', event)) return 'waits-for-approver';
    return lot.locked?.id === me.id || lot.locked?.panel.includes(me.id) ? 'took-part' : 'decide';
  }
  if (ranking.ranked.length === 0) return 'nothing-to-award';
  return can(me, 'award.recommend', event) ? 'recommend' : 'waits-for-lead';
}
