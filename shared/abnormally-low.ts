/**
 * Totals that lie suspiciously far below the others. Where one does, the bidder is asked to explain it before anything is
 * decided about its bid (Directive 2014/24/EU, Art. 69(1) and (3)). Pure and exact.
 */

import { type Clarification, clarificationState } from './clarification.ts';
import {
  compare,
  divide,
  exact,
  exactPlain,
  mean,
  multiply,
  plain,
  round,
  subtract,
  toFraction,
  zero,
} from './exact.ts';
import { type LotRecord, requireStage } from './lot-record.ts';
import { type Actor, type WhoWhen, whoWhen } from './people.ts';
import { missing, Problem, refuseFaults } from './problem.ts';
import type { NewFact } from './record.ts';
import type { Instant } from './time.ts';
import { t, tn } from './words/say.ts';

/** A bid that takes part: not rejected, its price sheet complete, at or below the ceiling. */
export type Priced = { bidId: string; name: string; total: string };

export type LowRow = Priced & {
  /** Mean of the totals of all other bids, as an exact fraction and rounded to two decimals for reading. */
  mean: { exact: string; shown: string };
  /** Percent below that mean, rounded to two decimals for reading; negative: above it. */
  below: string;
  flagged: boolean;
};
export type AbnormallyLow = {
  percent: string;
  formula: string;
  /** Why nothing was computed; null where it was. */
  notComputed: string | null;
  rows: LowRow[];
};

/** Bids that it takes: with two, each would be measured by a single other. */
const fewestBids = 3;

const hundred = exact('100');

/** The rule in words, as the page and the record state it. */
const lowFormula = (percent: string): string =>
  t('A total is flagged where it is more than {percent} % below the mean of the other bids’ totals.', {
    percent: plain(exact(percent)),
  });

/**
 * Flags each total that lies more than `percent` below the mean of the other bids' totals: total < mean × (100 − percent) ÷ 100.
 * Null where the event does not ask for it (`percent` empty). A total exactly at the limit is not flagged.
 */
export function abnormallyLow(bids: readonly Priced[], percent: string): AbnormallyLow | null {
  if (percent === '') return null;
  const formula = lowFormula(percent);
  if (bids.length < fewestBids) {
    const notComputed =
      bids.length === 0
        ? t('It takes at least {fewest} bids that are not left out; there is none.', { fewest: fewestBids })
        : tn(
            bids.length,
            'It takes at least {fewest} bids that are not left out; there is one.',
            'It takes at least {fewest} bids that are not left out; there are {n}.',
            { fewest: fewestBids },
          );
    return { percent, formula, notComputed, rows: [] };
  }
  const share = divide(subtract(hundred, exact(percent)), hundred, zero);
  const totals = bids.map((b) => exactPlain(b.total));
  const rows = bids.map((bid, i): LowRow => {
    const total = totals[i]!;
    const others = mean(totals.filter((_, j) => j !== i));
    const below = multiply(hundred, divide(subtract(others, total), others, zero));
    return {
      bidId: bid.bidId,
      name: bid.name,
      total: bid.total,
      mean: { exact: toFraction(others), shown: round(others, 2) },
      below: round(below, 2),
      flagged: compare(total, multiply(others, share)) < 0,
    };
  });
  return { percent, formula, notComputed: null, rows };
}

/** Bids whose total is flagged. */
export const flaggedLow = (low: AbnormallyLow | null): LowRow[] => low?.rows.filter((r) => r.flagged) ?? [];

/** The bids that are compared: with a complete price sheet, not above the ceiling, not rejected. */
export const takingPart = (
  bids: readonly { bidId: string; name: string; total: string | null }[],
  ceiling: string | null,
  rejected: (bidId: string) => boolean,
): Priced[] =>
  bids.flatMap(({ bidId, name, total }) => {
    if (total === null || rejected(bidId)) return [];
    return ceiling && compare(exactPlain(total), exact(ceiling)) > 0 ? [] : [{ bidId, name, total }];
  });

/** What was decided of an explained price. Not accepted: its bid is proposed to be rejected. */
export type LowDecision = {
  bidId: string;
  accepted: boolean;
  reasons: string;
  total: string;
  mean: string;
  by: WhoWhen;
  version: number;
};

/**
 * The lead decides on a flagged price, with reasons, once its bidder has explained it or has let the time for it pass: nobody is
 * rejected for a price without having been asked (Directive 2014/24/EU, Art. 69(1) and (3)).
 */
export function decideLowPrice(
  lot: LotRecord,
  low: AbnormallyLow | null,
  bidId: string,
  asked: readonly Clarification[],
  said: { accepted: boolean; reasons: string },
  before: LowDecision | undefined,
  actor: Actor,
  now: Instant,
): { decision: LowDecision; facts: NewFact[] } {
  requireStage(lot, ['ranked'], t('A decision on an explained price'));
  const row = flaggedLow(low).find((r) => r.bidId === bidId);
  if (!row) throw new Problem('not-found', t('The price of this bid is not flagged as abnormally low.'));
  const requests = asked.filter((c) => c.bidId === bidId && c.kind === 'price');
  if (!requests.some((c) => clarificationState(c, now) !== 'open'))
    throw new Problem(
      'abnormally-low-open',
      requests.length
        ? t('{bidder} still has time to explain its price. Decide when it has answered, or when its time is over.', {
            bidder: row.name,
          })
        : t('Ask {bidder} to explain its price first.', { bidder: row.name }),
    );
  refuseFaults(said.reasons.trim() === '' ? [missing('reasons', t('Say what the decision rests on.'))] : []);
  const reasons = said.reasons.trim();
  return {
    decision: {
      bidId,
      accepted: said.accepted,
      reasons,
      total: row.total,
      mean: row.mean.exact,
      by: whoWhen(actor, now),
      version: (before?.version ?? 0) + 1,
    },
    facts: [
      {
        what: 'check.price-explained',
        lotId: lot.lotId,
        data: { bidder: row.name, decision: said.accepted ? 'accepted' : 'not accepted', total: row.total },
        why: reasons,
      },
    ],
  };
}

/**
 * Throws `abnormally-low-open` while a flagged price has no accepted explanation: what is not accepted has to be rejected. What was
 * decided of another price, before a bid was bid for again, says nothing of this one.
 */
export function requireExplained(low: AbnormallyLow | null, decisions: readonly LowDecision[]): void {
  const open = flaggedLow(low).filter(
    (r) => !decisions.some((d) => d.bidId === r.bidId && d.total === r.total && d.accepted),
  );
  if (open.length === 0) return;
  throw new Problem(
    'abnormally-low-open',
    t('Abnormally low, and not decided on: {list}. Ask for an explanation, then decide.', {
      list: open
        .map((r) => t('{bidder} ({below} % below the mean of the others)', { bidder: r.name, below: r.below }))
        .join(', '),
    }),
    { data: { bids: open.map((r) => r.bidId) } },
  );
}
