/** One mark of one evaluator while it is written: the draft, its version, and how it is saved. */
import { type Signal, signal } from '@preact/signals';
import type { MarkView } from '../../../shared/api/evaluation.ts';
import { type Saver, saver } from '../../saving.ts';
import { blankDraft, type Draft, draftOf } from './draft.ts';

/** Sends a mark; `version` is what it replaces (0 for the first). */
export type PutMark = (mark: { draft: Draft; version: number; key: string }) => Promise<MarkView>;

export type MarkSlot = {
  draft: Signal<Draft>;
  saver: Saver<Draft>;
  /** When the stored mark was saved, by an earlier visit or by this one. */
  savedAt: Signal<string | null>;
  /** Somebody types or chooses. Without a level nothing can be stored yet: it waits for one. */
  change: (part: Partial<Draft>) => void;
  /** Takes over what the server holds, after a conflict; what was typed here is given back to be shown. */
  adopt: (stored: MarkView | undefined) => Draft;
};

type Options = { stored: MarkView | undefined; put: PutMark; rest?: number; again?: number };

/** Makes the slot of one mark. */
export function markSlot({ stored, put, ...pace }: Options): MarkSlot {
  const draft = signal<Draft>(stored ? draftOf(stored) : blankDraft);
  const savedAt = signal<string | null>(stored?.savedAt ?? null);
  let version = stored?.version ?? 0;

  const save = async (value: Draft, key: string): Promise<void> => {
    const answer = await put({ draft: value, version, key });
    version = answer.version;
    savedAt.value = answer.savedAt;
  };
  const made = saver<Draft>({ save, ...pace });

  return {
    draft,
    saver: made,
    savedAt,
    change(part) {
      draft.value = { ...draft.peek(), ...part };
      if (draft.value.mark !== '') made.changed(draft.value);
    },
    adopt(now) {
      const typed = draft.peek();
      made.reset();
      version = now?.version ?? 0;
      savedAt.value = now?.savedAt ?? null;
      draft.value = now ? draftOf(now) : blankDraft;
      return typed;
    },
  };
}
