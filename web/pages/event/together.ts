/** A draft that several people edit: how its versions go together, and where an undecided dispute is kept. */
import type { Signal } from '@preact/signals';
import type { EventContent } from '../../../shared/event.ts';
import { mergeContent } from '../../../shared/merge-content.ts';
import * as merged from '../../together.ts';

export type Dispute = merged.Dispute<EventContent>;
export type Together = merged.Together<EventContent>;

/** Keeps what is not decided yet beyond this page. */
export type Keeper = merged.DisputeKeeper<EventContent> & {
  kept: () => { from: EventContent; mine: EventContent } | null;
};

export const sameContent = (a: EventContent, b: EventContent): boolean => merged.same(a, b);

/** Keeps a person's side of one draft in this browser. */
export function draftKeeper(personId: string, eventId: string, storage: Storage = localStorage): Keeper {
  const name = `draft:${personId}:${eventId}`;
  return {
    keep(kept) {
      try {
        storage.setItem(name, JSON.stringify(kept));
      } catch {
        // A full or forbidden storage: it stays on the page, as before.
      }
    },
    kept() {
      const text = storage.getItem(name);
      return text === null ? null : (JSON.parse(text) as ReturnType<Keeper['kept']>);
    },
    forget: () => storage.removeItem(name),
  };
}

/** For a draft that nobody comes back to. */
export const noKeeper: Keeper = { keep: () => {}, kept: () => null, forget: () => {} };

/** Watches over the content of a draft. */
export const together = (content: Signal<EventContent>, keeper: Keeper): Together =>
  merged.together(content, mergeContent, keeper);
