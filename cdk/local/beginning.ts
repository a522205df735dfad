import type { Folder } from './folder.ts';

/** How a data folder begins: with the demo, or with nothing, but wholly and once. */
export interface Beginning {
  /** Empties a folder whose demo was broken off halfway; nobody has worked in it yet. */
  forgetHalfADemo(): void;
  /** Does what is to be done in a new folder, and remembers that it was done. */
  once(begin: () => Promise<void>): Promise<void>;
}

/** What the beginning writes; other files may lie in the folder that are not ours to remove. */
const written = [
  'records.db',
  'records.db-shm',
  'records.db-wal',
  's3',
  'mail',
  'people.json',
  'clock.json',
  'checkpoints.json',
  'dead-letters.jsonl',
];

/** The beginning of a data folder. */
export function beginningOf(folder: Folder): Beginning {
  const state = () => folder.read<{ done: boolean }>('begun.json');
  return {
    forgetHalfADemo: () => {
      if (state()?.done === false) folder.remove(...written, 'begun.json');
    },
    once: async (begin) => {
      if (state()?.done) return;
      folder.write('begun.json', { done: false });
      await begin();
      folder.write('begun.json', { done: true });
    },
  };
}
