/** What the check of a lot has found, as it is kept and as it is shown. */
import { type AbnormallyLow, abnormallyLow, type LowDecision, takingPart } from '../../shared/abnormally-low.ts';
import type { CheckView, ClarificationShown } from '../../shared/api/check.ts';
import type { Beside, OpenedBid } from '../../shared/api/evaluation.ts';
import { type Clarification, clarificationState } from '../../shared/clarification.ts';
import { fileOf, priceEnvelope, titleWithLot } from '../../shared/event.ts';
import { seenEnvelopes } from '../../shared/lot.ts';
import { type Actor, can } from '../../shared/people.ts';
import {
  type Correction,
  correctionsOf,
  isRejected,
  type Matter,
  openMatters,
  type Rejection,
} from '../../shared/rejection.ts';
import { type Finding, hintsAt, judgeable, pointsOf } from '../../shared/responsiveness.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store } from '../ports/store.ts';
import { inLot, openedBids, type Place } from './state.ts';

/** All that the check of a lot knows: bids as far as they are open, and what was found and decided of them. */
export type Checks = {
  bids: OpenedBid[];
  findings: Finding[];
  rejections: Rejection[];
  lowDecisions: LowDecision[];
};

/** Reads the check of a lot. */
export async function checksOf(store: Store, place: Place): Promise<Checks> {
  const [bids, findings, rejections, lowDecisions] = await Promise.all([
    openedBids(store, place),
    inLot<Finding>(store, place, 'FINDING'),
    inLot<Rejection>(store, place, 'REJECTION'),
    inLot<LowDecision>(store, place, 'LOWPRICE'),
  ]);
  return {
    bids,
    findings: findings.map((f) => f.data),
    rejections: rejections.map((r) => r.data),
    lowDecisions: lowDecisions.map((d) => d.data),
  };
}

/** True for a bid that is out of scoring and ranking. */
export const rejectedIn =
  ({ rejections }: Pick<Checks, 'rejections'>) =>
  (bidId: string): boolean =>
    isRejected(rejections.find((r) => r.bidId === bidId));

/** What has to be settled before the next step of the lot. */
export const mattersOf = ({ event, lot }: Place, checks: Checks): Matter[] =>
  openMatters(event.content, lot, checks.bids, checks.findings, checks.rejections);

/** Answers that scoring takes otherwise than they were given. */
export const correctionsIn = ({ event, lot }: Place, { bids, findings }: Checks): Correction[] =>
  correctionsOf(event.content, lot.lotId, bids, findings);

/** Totals far below the others; null while prices are sealed, or where the event does not ask. */
export function lowIn({ event, lot, sheet }: Place, checks: Checks): AbnormallyLow | null {
  if (!seenEnvelopes(event.content, lot).includes(priceEnvelope(event.content))) return null;
  const compared = takingPart(checks.bids, sheet.ceiling, rejectedIn(checks));
  return abnormallyLow(compared, event.content.abnormallyLowPercent);
}

/** The requests to the bidders of a lot, oldest first; while the panel marks without the prices, none that explains one. */
export async function requestsOf(store: Store, { event, lot }: Place): Promise<Clarification[]> {
  const priced = seenEnvelopes(event.content, lot).includes(priceEnvelope(event.content));
  const key = keys.clarification(event.orgId, event.id, '', '');
  const found = await all<Clarification>(store, key.table, key.pk, 'CLARIFY#');
  return found
    .map((c) => c.data)
    .filter((c) => c.lotId === lot.lotId && (c.kind === 'bid' || priced))
    .sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
}

const shownRequest = (c: Clarification, now: string): ClarificationShown => ({
  id: c.id,
  kind: c.kind,
  text: c.text,
  by: c.by.name,
  askedAt: c.askedAt,
  due: c.due,
  extended: c.extended,
  version: c.version,
  answer: c.answer && { text: c.answer.text, by: c.answer.by.name, at: c.answer.at },
  state: clarificationState(c, now),
});

/** What stands beside each bid for who reads it: rejection, corrected claims, requests with their answers. */
export function besideBids(place: Place, checks: Checks, requests: readonly Clarification[], now: string): Beside[] {
  const corrections = correctionsIn(place, checks);
  return checks.bids.map(({ bidId }) => {
    const rejection = checks.rejections.find((r) => r.bidId === bidId);
    return {
      bidId,
      rejected: isRejected(rejection) ? { reason: rejection.reason, place: rejection.place } : null,
      corrections: corrections.filter((c) => c.bidId === bidId),
      clarifications: requests.filter((c) => c.bidId === bidId).map((c) => shownRequest(c, now)),
    };
  });
}

/** Characters of an answer that the checklist shows: the whole stands in the bid, and one answer of ours holds at most 6 MB. */
const excerptLength = 1_000;
const excerpt = (answer: string | undefined): string | null =>
  answer === undefined ? null : answer.length > excerptLength ? `${answer.slice(0, excerptLength)} …` : answer;

/** The check as one person may see it now. */
export function showCheck(
  place: Place,
  checks: Checks,
  requests: readonly Clarification[],
  actor: Actor,
  now: string,
): CheckView {
  const { event, lot, sheet } = place;
  const { content } = event;
  const seen = seenEnvelopes(content, lot);
  const points = pointsOf(content, lot.lotId).filter((p) => seen.includes(p.envelope));
  return {
    lot,
    title: titleWithLot(content, lot.lotId),
    reference: content.reference,
    zone: content.zone,
    currency: content.currency,
    envelopes: content.envelopes,
    bids: checks.bids.map((bid) => ({
      bidId: bid.bidId,
      name: bid.name,
      ...(bid.entered && { entered: bid.entered }),
      total: bid.total,
      points: points
        .filter(({ envelope }) => bid.envelopes.includes(envelope))
        .map((p) => ({
          ...p,
          said: p.questionId === null ? null : excerpt(bid.answers[p.questionId]),
          files: p.kind === 'document' ? bid.files.filter((f) => f.questionId === p.questionId).map(fileOf) : [],
          hints: hintsAt(p, sheet, bid),
          open: judgeable(content, lot, p),
          finding: checks.findings.find((f) => f.bidId === bid.bidId && f.pointId === p.id) ?? null,
        })),
      rejection: checks.rejections.find((r) => r.bidId === bid.bidId) ?? null,
      lowDecision:
        (seen.includes(priceEnvelope(content)) && checks.lowDecisions.find((d) => d.bidId === bid.bidId)) || null,
      clarifications: requests.filter((c) => c.bidId === bid.bidId).map((c) => shownRequest(c, now)),
    })),
    low: lowIn(place, checks),
    open: mattersOf(place, checks),
    may: {
      check: can(actor, 'bids.check', event),
      reject: can(actor, 'bids.reject', event),
      confirm: can(actor, 'rejections.confirm', event),
    },
  };
}
