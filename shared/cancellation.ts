/** What the public and bidders read of a cancelled event or lot. */

import { Problem } from './problem.ts';
import { bothClocks, type Instant } from './time.ts';
import { t } from './words/say.ts';

/** `lotId` null: the whole event. */
export type Cancellation = { lotId: string | null; at: Instant; reasons: string };

/** The cancellation that a lot falls under; null where it goes on. */
export const cancellationOf = (cancelled: readonly Cancellation[], lotId: string): Cancellation | null =>
  cancelled.find((c) => c.lotId === null || c.lotId === lotId) ?? null;

/** Refuses to save or submit a bid for what is cancelled. What was submitted before stays sealed. */
export function refuseCancelled(cancelled: readonly Cancellation[], lotId: string, zone: string): void {
  const found = cancellationOf(cancelled, lotId);
  if (!found) return;
  const when = bothClocks(found.at, zone);
  throw new Problem(
    'event-cancelled',
    found.lotId === null
      ? t(
          'This event was cancelled on {when}. Nothing can be submitted any more; what was submitted before is never opened.',
          { when },
        )
      : t(
          'This lot was cancelled on {when}. Nothing can be submitted any more; what was submitted before is never opened.',
          { when },
        ),
    { data: { at: found.at } },
  );
}
