/** A private note of one evaluator while it is written; the last one saved stands. */
import { type Signal, signal } from '@preact/signals';
import { type Saver, saver } from '../../saving.ts';

export type NoteSlot = { text: Signal<string>; saver: Saver<string>; change: (text: string) => void };

type Options = { stored: string; put: (text: string, key: string) => Promise<unknown>; rest?: number; again?: number };

/** Makes the slot of one note. */
export function noteSlot({ stored, put, ...pace }: Options): NoteSlot {
  const text = signal(stored);
  const made = saver<string>({ save: put, ...pace });
  return {
    text,
    saver: made,
    change(value) {
      text.value = value;
      made.changed(value);
    },
  };
}
