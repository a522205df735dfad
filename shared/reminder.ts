/**
 * Nobody loses a contract over a draft: whoever works on a bid is reminded before the deadline while something of it is saved and
 * not submitted.
 */
import type { Instant } from './time.ts';
import { later } from './time.ts';

const hour = 3_600;
/** How long before the deadline reminders go out, in seconds: 7 days, 2 days, 2 hours. */
export const remindersBefore = [7 * 24 * hour, 2 * 24 * hour, 2 * hour] as const;

/** The first reminder that is due after an instant; null where none is left. */
export const nextReminder = (closesAt: Instant, after: Instant): Instant | null =>
  remindersBefore.map((seconds) => later(closesAt, -seconds)).find((at) => at > after) ?? null;

/**
 * What the suppliers' side notes of the work on a bid for a lot, beside who works on it: versions and ids, no word of the bid.
 * Each is written by what it tells of, in its transaction, and none is read to write another: so no two can be out of step.
 */
export type Work = { supplierId: string; lotId: string } & (
  | { what: 'copy'; version: number }
  | { what: 'file'; fileId: string; here: boolean }
  | { what: 'bid'; stands: boolean; copyVersion: number; files: string[] }
);

/** True where a working copy says exactly what was submitted: its version, and the files that have arrived. */
export const sameAsSubmitted = (
  bid: { copyVersion: number; files: readonly string[] },
  copyVersion: number,
  arrived: readonly string[],
): boolean =>
  bid.copyVersion === copyVersion &&
  arrived.length === bid.files.length &&
  arrived.every((id) => bid.files.includes(id));

/** Why a lot's bid is not all with the buyer: never submitted, changed since, taken back. */
export type Unsent = { lotId: string; state: 'none' | 'changed' | 'withdrawn' };

/** The lots for which a supplier has something saved that the buyer does not have, by supplier. */
export function unsentOf(works: readonly Work[]): Map<string, Unsent[]> {
  const byLot = new Map<string, Work[]>();
  for (const work of works) {
    const place = `${work.supplierId}#${work.lotId}`;
    byLot.set(place, [...(byLot.get(place) ?? []), work]);
  }
  const unsent = new Map<string, Unsent[]>();
  for (const of of byLot.values()) {
    const { supplierId, lotId } = of[0]!;
    const state = stateOf(of);
    if (state) unsent.set(supplierId, [...(unsent.get(supplierId) ?? []), { lotId, state }]);
  }
  return unsent;
}

function stateOf(works: readonly Work[]): Unsent['state'] | null {
  const bid = works.find((w) => w.what === 'bid');
  const version = works.find((w) => w.what === 'copy')?.version ?? 0;
  const arrived = works.flatMap((w) => (w.what === 'file' && w.here ? [w.fileId] : []));
  if (!bid) return version > 0 || arrived.length > 0 ? 'none' : null;
  if (!bid.stands) return 'withdrawn';
  return sameAsSubmitted(bid, version, arrived) ? null : 'changed';
}
