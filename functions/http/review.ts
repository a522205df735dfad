/** The review of an event, read alike by whoever publishes it: a person, or the clock. */
import { emptyReview, type Review } from '../../shared/review.ts';
import { keys } from '../ports/keys.ts';
import type { Store, Write } from '../ports/store.ts';

export type StoredReview = { review: Review; version: number };

/** The review as it stands, read consistently; version 0 where nothing was said yet. */
export async function reviewOf(store: Store, orgId: string, eventId: string): Promise<StoredReview> {
  const kept = await store.get<Review>(keys.review(orgId, eventId));
  return kept ? { review: kept.data, version: kept.version } : { review: emptyReview, version: 0 };
}

/** A condition that the review is still as it was read: nobody has taken an approval back at this moment. */
export const reviewUnchanged = (orgId: string, eventId: string, { version }: StoredReview): Write => ({
  check: keys.review(orgId, eventId),
  when: version === 0 ? 'absent' : { version },
});
