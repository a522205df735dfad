/**
 * What is typed and not saved yet, kept in this tab: a lost connection, a reload or a sign-in that has run out takes no
 * words away. Nothing stays once it is saved, and nothing is shared with other tabs or outlives this one.
 */
import type { BidContent } from '../../../shared/bid.ts';

type Kept = { version: number; content: BidContent };

export type Keeper = {
  /** Keeps what is typed on top of a saved version. */
  keep: (version: number, content: BidContent) => void;
  /** What was kept on top of exactly this version; anything older is given up, for somebody has saved since. */
  restore: (version: number) => BidContent | null;
  forget: () => void;
};

/** The keeper of one person's working copy of one bid. */
export function keeper(personId: string, eventId: string, lotId: string, storage: Storage = sessionStorage): Keeper {
  const name = `bid:${personId}:${eventId}:${lotId}`;
  return {
    keep(version, content) {
      try {
        storage.setItem(name, JSON.stringify({ version, content } satisfies Kept));
      } catch {
        // A full or forbidden storage is no reason to stop typing: the server has all but the last moments.
      }
    },
    restore(version) {
      const text = storage.getItem(name);
      if (text === null) return null;
      const kept: Kept = JSON.parse(text);
      if (kept.version === version) return kept.content;
      storage.removeItem(name);
      return null;
    },
    forget: () => storage.removeItem(name),
  };
}
