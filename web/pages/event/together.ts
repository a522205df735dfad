/**
 * A draft that several people edit: what came from the server goes together with what is here. Where both changed the same
 * field it becomes a dispute, which stays in this browser until somebody has decided it.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { EventView } from '../../../shared/api/events.ts';
import { canonical } from '../../../shared/digest.ts';
import type { EventContent } from '../../../shared/event.ts';
import type { Choices, Conflict, Side } from '../../../shared/merge.ts';
import { mergeContent } from '../../../shared/merge-content.ts';

/** Two versions of one draft that do not go together by themselves: both began with `from`. */
export type Dispute = { from: EventContent; theirs: EventContent; by: string; at: string };

/** Keeps what is not decided yet beyond this page. */
export type Keeper = {
  keep: (kept: { from: EventContent; mine: EventContent }) => void;
  kept: () => { from: EventContent; mine: EventContent } | null;
  forget: () => void;
};

export const sameContent = (a: EventContent, b: EventContent): boolean => canonical(a) === canonical(b);

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

export type Together = {
  dispute: Signal<Dispute | null>;
  choices: Signal<Choices>;
  conflicts: ReadonlySignal<Conflict[]>;
  /** Whose changes have come in beside one's own, and when they were saved. */
  brought: Signal<{ by: string; at: string } | null>;
  /** Takes in what the server has; `from` is what both sides began with. False: they do not go together. */
  takeIn: (from: EventContent, answer: EventView) => boolean;
  choose: (at: string, side: Side) => void;
  /** What both sides make by what was chosen; null while something is not. Ends the dispute. */
  decide: () => EventContent | null;
};

/** Watches over the content of a draft. */
export function together(content: Signal<EventContent>, keeper: Keeper): Together {
  const dispute = signal<Dispute | null>(null);
  const choices = signal<Choices>({});
  const brought = signal<Together['brought']['value']>(null);
  const conflicts = computed(() => {
    const d = dispute.value;
    return d ? mergeContent(d.from, content.value, d.theirs).conflicts : [];
  });
  return {
    dispute,
    choices,
    conflicts,
    brought,
    takeIn(from, answer) {
      const theirs = answer.content;
      if (sameContent(from, theirs)) return true;
      const merged = mergeContent(from, content.value, theirs);
      if (merged.conflicts.length) {
        dispute.value = { from, theirs, ...answer.saved };
        choices.value = {};
        keeper.keep({ from, mine: content.value });
        return false;
      }
      content.value = merged.content;
      brought.value = answer.saved;
      return true;
    },
    choose(at, side) {
      choices.value = { ...choices.value, [at]: side };
    },
    decide() {
      const d = dispute.value;
      if (!d || conflicts.value.some((c) => !choices.value[c.at])) return null;
      const decided = mergeContent(d.from, content.value, d.theirs, choices.value).content;
      dispute.value = null;
      keeper.forget();
      content.value = decided;
      return decided;
    },
  };
}
