/**
 * What is typed and not saved yet, kept in this tab: a lost connection, a reload or a sign-in that has run out takes no
 * words away. Nothing stays once it is saved, and nothing is shared with other tabs or outlives this one.
 */
import type { BidContent } from '../../../shared/bid.ts';

/** What is typed, the saved content that it began with, and what was on its way to the server. */
type Kept = { from: BidContent; mine: BidContent; sent: BidContent | null };

export type Keeper = {
  keep: (kept: Kept) => void;
  /** What was kept. A colleague may have saved since: it goes together with that, or waits for a decision. */
  restore: () => Kept | null;
  forget: () => void;
};

/** The keeper of one person's working copy of one bid. */
export function keeper(personId: string, eventId: string, lotId: string, storage: Storage = sessionStorage): Keeper {
  const name = `bid:${personId}:${eventId}:${lotId}`;
  return {
    keep(kept) {
      try {
        storage.setItem(name, JSON.stringify(kept));
      } catch {
        // A full or forbidden storage is no reason to stop typing: the server has all but the last moments.
      }
    },
    restore() {
      const text = storage.getItem(name);
      return text === null ? null : (JSON.parse(text) as Kept);
    },
    forget: () => storage.removeItem(name),
  };
}
