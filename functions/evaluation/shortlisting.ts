/** With the lock of the marks, in an event with two envelopes: whose price envelopes open, and who is told that its own does not. */
import { methodOf } from '../../shared/event.ts';
import type { LotRecord } from '../../shared/lot.ts';
import { awardNumber } from '../../shared/objection.ts';
import type { Actor } from '../../shared/people.ts';
import type { NewFact } from '../../shared/record.ts';
import { scoredBids } from '../../shared/rejection.ts';
import { type Evaluated, stageOne } from '../../shared/scoring/rank.ts';
import { shortlist } from '../../shared/shortlist.ts';
import type { Write } from '../ports/store.ts';
import { type Checks, correctionsIn } from './check-state.ts';
import { tellWrite } from './lot-command.ts';
import type { Place } from './state.ts';

/**
 * The lot with its shortlist, and what goes with it. `locked`: the lot as the lock leaves it; `marked`: the marks of its panel, and what
 * it agreed on. Where nobody leaves, nothing is added. Prices are not read: while marks are locked none is open to `checks`.
 */
export function shortlisted(
  place: Place,
  locked: LotRecord,
  checks: Checks,
  marked: Pick<Evaluated, 'marks' | 'agreed'>,
  by: { actor: Actor; now: string; commandId: string },
): { lot: LotRecord; facts: NewFact[]; writes: Write[] } {
  const { event, sheet } = place;
  if (event.content.envelopes === 'one') return { lot: locked, facts: [], writes: [] };
  const { panel: evaluators, panels } = locked.locked!;
  const bids = scoredBids(checks.bids, correctionsIn(place, checks), checks.rejections);
  const method = methodOf(event.content, locked.lotId);
  const { out } = stageOne({ method, lot: sheet, bids, evaluators, panels, ...marked });
  const { lot, facts, sealing } = shortlist(event, locked, bids, out);
  const news = sealing && ({ what: 'shortlist', award: awardNumber(lot), ...sealing } as const);
  return { lot, facts, writes: news ? [tellWrite(place, news, by.actor, by.now, by.commandId)] : [] };
}
