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
  | 'awarded'
  /** No bid is ranked, so none can be recommended. */
  | 'nothing-to-award';

/** Says which part of the award this reader sees. */
export function awardPart(lot: LotRecord, ranking: Ranking, event: Pick<EventRecord, 'team'>, me: Actor): AwardPart {
  if (lot.stage === 'awarded') return 'awarded';
  if (lot.stage === 'recommended') {
    if (lot.recommendation?.id === me.id) return 'own';
    return can(me, 'award.approve', event) ? 'decide' : 'waits-for-approver';
  }
  if (ranking.ranked.length === 0) return 'nothing-to-award';
  return can(me, 'award.recommend', event) ? 'recommend' : 'waits-for-lead';
}

/** The name of somebody who acted: from the event's team, which knows the lead; an approver may not be in it. */
export const nameIn = (event: Pick<EventRecord, 'team'>, id: string, otherwise: string): string =>
  event.team.find((m) => m.personId === id)?.name ?? otherwise;
