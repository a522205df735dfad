/**
 * Something that several people edit: what came from the server goes together with what is here. Where both changed the same
 * field it becomes a dispute, which stays in this browser until somebody has decided it.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { canonical } from '../shared/digest.ts';
import type { Choices, Conflict, Side } from '../shared/merge.ts';

/** Two versions that do not go together by themselves: both began with `from`. */
export type Dispute<C> = { from: C; theirs: C; by: string; at: string };

/** Puts two versions together; mine stands where nothing is chosen yet. */
export type Merging<C> = (base: C, mine: C, theirs: C, choices?: Choices) => { content: C; conflicts: Conflict[] };

/** Keeps what is not decided yet beyond this page. */
export type DisputeKeeper<C> = { keep: (kept: { from: C; mine: C }) => void; forget: () => void };

export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

export type Together<C> = {
  dispute: Signal<Dispute<C> | null>;
  choices: Signal<Choices>;
  conflicts: ReadonlySignal<Conflict[]>;
  /** Whose changes have come in beside one's own, and when they were saved. */
  brought: Signal<{ by: string; at: string } | null>;
  /** Takes in what the server has; `from` is what both sides began with. False: they do not go together. */
  takeIn: (from: C, theirs: C, saved: { by: string; at: string }) => boolean;
  choose: (at: string, side: Side) => void;
  /** What both sides make by what was chosen; null while something is not. Ends the dispute. */
  decide: () => C | null;
};

/** Watches over what is edited together. */
export function together<C>(content: Signal<C>, merging: Merging<C>, keeper: DisputeKeeper<C>): Together<C> {
  const dispute = signal<Dispute<C> | null>(null);
  const choices = signal<Choices>({});
  const brought = signal<Together<C>['brought']['value']>(null);
  const conflicts = computed(() => {
    const d = dispute.value;
    return d ? merging(d.from, content.value, d.theirs).conflicts : [];
  });
  return {
    dispute,
    choices,
    conflicts,
    brought,
    takeIn(known, theirs, saved) {
      // What is here has taken in nothing since a dispute began.
      const from = dispute.value?.from ?? known;
      if (same(from, theirs)) {
        dispute.value = null;
        return true;
      }
      // What is chosen already stays while nothing new comes in.
      if (dispute.value && same(dispute.value.theirs, theirs)) return false;
      const merged = merging(from, content.value, theirs);
      if (merged.conflicts.length) {
        dispute.value = { from, theirs, ...saved };
        choices.value = {};
        keeper.keep({ from, mine: content.value });
        return false;
      }
      dispute.value = null;
      content.value = merged.content;
      brought.value = saved;
      return true;
    },
    choose(at, side) {
      choices.value = { ...choices.value, [at]: side };
    },
    decide() {
      const d = dispute.value;
      if (!d || conflicts.value.some((c) => !choices.value[c.at])) return null;
      const decided = merging(d.from, content.value, d.theirs, choices.value).content;
      dispute.value = null;
      keeper.forget();
      content.value = decided;
      return decided;
    },
  };
}
