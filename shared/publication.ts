/** What publication fixes: the deadline as an instant, the method by its fingerprint, the notice that the public reads. */

import { fingerprint } from './digest.ts';
import type { EventContent, EventRecord, Notice } from './event.ts';
import { plain, sum } from './exact.ts';
import { Problem } from './problem.ts';
import { deadlineOf, publicationFaults, teamFaults, wallFaultText } from './publication-faults.ts';
import { pointsOf } from './scoring/tree.ts';
import { type Instant, later } from './time.ts';
import { t, tn } from './words/say.ts';

export { deadlineOf, publicationFaults, teamFaults, wallFaultText };

/**
 * The fingerprint of the published method: SHA-256 over the canonical JSON of all that decides a result (method, price
 * sheets, ceilings, currency and basis, envelopes, questions, which total is asked to be explained), of what bidders learn
 * afterwards, of where bids on paper are taken, if they are, and of how many rounds of best and final offers may follow.
 */
export const methodFingerprint = (content: EventContent): string =>
  fingerprint({
    method: content.method,
    lots: content.lots,
    currency: content.currency,
    priceBasis: content.priceBasis,
    envelopes: content.envelopes,
    questions: content.questions,
    abnormallyLowPercent: content.abnormallyLowPercent,
    disclosure: content.disclosure,
    ...(content.paperTo && { paperTo: content.paperTo }),
    ...(content.offerRounds && { offerRounds: content.offerRounds }),
  });

/** Until when submitted bids are kept: the event's years after the deadline, each counted as 366 days. */
export const retainUntil = (closesAt: Instant, years: number): Instant => later(closesAt, years * 366 * 86_400);

/** Publishes: refuses with every fault at once, or fixes deadline, method and notice. */
export function publish(event: EventRecord, now: Instant): { event: EventRecord; notice: Notice } {
  if (event.published)
    throw new Problem('already-published', t('This event is published already. A change is an addendum.'));
  const faults = publicationFaults(event, now);
  const deadline = deadlineOf(event.content);
  if (faults.length || 'fault' in deadline) {
    throw new Problem(
      'event-not-ready',
      tn(
        faults.length,
        'One fault to put right before you can publish.',
        '{n} faults to put right before you can publish.',
      ),
      { faults },
    );
  }
  const published = { number: 1, at: now, closesAt: deadline.at, method: methodFingerprint(event.content) };
  return {
    event: { ...event, version: event.version + 1, published, preparation: { ...event.preparation, schedule: null } },
    notice: {
      eventId: event.id,
      orgId: event.orgId,
      buyer: event.orgName,
      number: 1,
      publishedAt: now,
      closesAt: deadline.at,
      method: published.method,
      retainUntil: retainUntil(deadline.at, event.content.retentionYears),
      content: event.content,
      documents: event.documents,
    },
  };
}

/** The sum of points that a bid can reach: the total and every bonus. */
export const reachable = ({ method }: Pick<EventContent, 'method'>): string => {
  const full = pointsOf(method);
  return plain(sum(method.criteria.map((c) => full.get(c.id)!)));
};
