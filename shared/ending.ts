/** What undoes an award, or ends a lot without one: set aside, no award, cancellation. Pure decisions. */

import { requireUninvolved } from './award.ts';
import type { Decided } from './lot.ts';
import { type Ending, ended, type LotRecord, next, requireStage, type Stage } from './lot-record.ts';
import { type Actor, whoWhen } from './people.ts';
import { Problem, requireWords } from './problem.ts';
import { requireNoRound } from './rounds.ts';
import type { Instant } from './time.ts';
import { type Plain, t } from './words/say.ts';

export type Back = 'ranked' | 'scoring';
/** As the record keeps it. */
const backWords: Record<Back, Plain> = { ranked: 'a new recommendation', scoring: 'evaluation again' };

/**
 * An approver who took no part sets an intended or final award aside: back to the ranking for a new recommendation, or to the
 * marks to evaluate again. What it rested on stays on record: the recommendation, who locked, each round's marks.
 */
export function setAside(
  lot: LotRecord,
  said: { reasons: string; to: Back },
  actor: Actor,
  now: Instant,
  marked = false,
): Decided {
  requireStage(lot, ['intended', 'awarded'], t('Setting aside'));
  requireUninvolved(lot, actor, marked);
  requireWords('reasons', said.reasons, t('Say why the award is set aside.'));
  const was = lot.stage === 'awarded' ? 'awarded' : 'intended';
  const { bidId, name } = (lot.award ?? lot.intent)!;
  const past = {
    bidId,
    name,
    was,
    to: said.to,
    by: whoWhen(actor, now),
    reasons: said.reasons,
    recommendation: lot.recommendation!,
    locked: lot.locked,
  } as const;
  const again = said.to === 'scoring';
  return {
    lot: next(lot, {
      stage: said.to,
      recommendation: null,
      intent: null,
      award: null,
      past: [...lot.past, past],
      ...(again ? { locked: null, meeting: null, round: lot.round + 1, ...withoutLeft(lot) } : {}),
    }),
    facts: [
      {
        what: 'award.set-aside',
        lotId: lot.lotId,
        data: { bidder: name, was: was === 'awarded' ? 'Final' : 'Intended', to: backWords[said.to] },
        why: said.reasons,
      },
    ],
  };
}

/** Who has left signs nothing in a new round, so that no mark of theirs stands in it. */
const withoutLeft = ({ left }: LotRecord): Pick<LotRecord, 'left'> =>
  left ? { left: left.map((l) => ({ ...l, marks: 'go' as const })) } : {};

const endable: readonly Stage[] = ['scoring', 'locked', 'ranked'];
/** As the record keeps it. */
const howWords: Record<Ending['how'], Plain> = { 'no-award': 'no award', cancelled: 'cancellation' };

/** The lead proposes to end an opened lot without an award, with reasons; an approver decides. */
export function proposeEnding(
  lot: LotRecord,
  said: Pick<Ending, 'how' | 'reasons'>,
  actor: Actor,
  now: Instant,
): Decided {
  requireStage(lot, endable, t('Ending the lot without an award'));
  requireNoRound(lot, t('Ending the lot without an award'));
  if (lot.ending) throw new Problem('wrong-state', t('This is proposed already. An approver decides on it.'));
  requireWords('reasons', said.reasons, t('Say why there is no award.'));
  return {
    lot: next(lot, { ending: { how: said.how, reasons: said.reasons, proposed: whoWhen(actor, now), agreed: null } }),
    facts: [{ what: 'award.ending-proposed', lotId: lot.lotId, data: { how: howWords[said.how] }, why: said.reasons }],
  };
}

/** An approver, another person who took no part, agrees, which ends the lot, or declines with a reason. */
export function decideEnding(
  lot: LotRecord,
  said: { agree: boolean; reason: string },
  actor: Actor,
  now: Instant,
  marked = false,
): Decided {
  const { ending } = lot;
  if (!ending || ending.agreed || !endable.includes(lot.stage))
    throw new Problem('wrong-state', t('Nobody has proposed to end this lot without an award.'), {
      data: { stage: lot.stage },
    });
  if (ending.proposed.id === actor.id)
    throw new Problem('own-recommendation', t('Nobody approves their own proposal. Another approver has to decide.'));
  requireUninvolved(lot, actor, marked);
  const why = said.reason.trim() === '' ? {} : { why: said.reason };
  const fact = { lotId: lot.lotId, data: { how: howWords[ending.how] } };
  if (!said.agree) {
    requireWords('reason', said.reason, t('Say why the lot goes on.'));
    return { lot: next(lot, { ending: null }), facts: [{ what: 'award.ending-declined', ...fact, ...why }] };
  }
  return {
    lot: next(lot, {
      stage: ending.how === 'cancelled' ? 'cancelled' : 'unawarded',
      ending: { ...ending, agreed: whoWhen(actor, now) },
    }),
    facts: [
      { what: ending.how === 'cancelled' ? 'lot.cancelled' : 'award.none', lotId: lot.lotId, why: ending.reasons },
    ],
  };
}

/**
 * Cancels a lot whose bids are sealed, before or after the deadline: they are never opened. Once they are, a lot ends by the word of
 * two, the lead and an approver.
 */
export function cancelSealed(lot: LotRecord, reasons: string, actor: Actor, now: Instant): Decided {
  if (ended.includes(lot.stage)) requireStage(lot, ['sealed'], t('Cancellation'));
  if (lot.stage !== 'sealed')
    throw new Problem(
      'wrong-state',
      t('The bids of this lot are open: the lead proposes to end it without an award, and an approver decides.'),
      { data: { stage: lot.stage } },
    );
  requireWords('reasons', reasons, t('Say why it is cancelled. Everybody reads it.'));
  return {
    lot: next(lot, {
      stage: 'cancelled',
      ending: { how: 'cancelled', reasons, proposed: whoWhen(actor, now), agreed: null },
    }),
    facts: [{ what: 'lot.cancelled', lotId: lot.lotId, why: reasons }],
  };
}
