/**
 * Copies that this browser keeps of what has not reached the server: encrypted with a key of the person's own that never leaves
 * the browser, one for each place and tab. What they are of is encrypted too.
 */
import { signal } from '@preact/signals';
import { openShelf, type Shelf } from './shelf.ts';

/** False where this browser keeps nothing: a private window without storage, a full disk. */
export const keepsCopies = signal(true);

export type Kept<T> = { id: string; at: number; value: T };

export type LocalCopies = {
  /** What is kept of a place, the newest first. */
  all: <T>(place: string) => Promise<Kept<T>[]>;
  /** Keeps it under this id until an instant, after what was asked before; of several that wait, the newest. */
  keep: (id: string, place: string, value: unknown, until: number) => void;
  drop: (id: string) => void;
  /** Resolves once all that was asked has been done. */
  quiet: () => Promise<void>;
};

type Said = { place: string; at: number; value: unknown };

const makeKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** A sealed entry opens only where it was put: under its own id, for its own person. */
const cipher = (id: string, person: string, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`${person}\n${id}`),
});

/** The copies of one person on this shelf. What has run out goes first, whoever it belongs to. */
export async function copiesOn(shelf: Shelf, person: string, now: () => number): Promise<LocalCopies> {
  await shelf.sweep(now());
  const key = await shelf.keyOf(person, await makeKey());
  /** What waits to be written, by id; null is to be dropped. In the order in which it was asked first. */
  const waiting = new Map<string, { said: Said; until: number } | null>();
  let writing: Promise<void> | null = null;

  async function writeOne(id: string, job: { said: Said; until: number } | null): Promise<void> {
    if (!job) return shelf.drop(id);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(job.said));
    const sealed = await crypto.subtle.encrypt(cipher(id, person, iv), key, bytes);
    await shelf.put({ id, person, until: job.until, iv, sealed });
  }

  async function write(): Promise<void> {
    for (let next = waiting.entries().next(); !next.done; next = waiting.entries().next()) {
      const [id, job] = next.value;
      waiting.delete(id);
      try {
        await writeOne(id, job);
        keepsCopies.value = true;
      } catch {
        // Said on the page: then nothing is kept beyond it.
        if (job) keepsCopies.value = false;
      }
    }
    writing = null;
  }
  const ask = (id: string, job: { said: Said; until: number } | null) => {
    waiting.set(id, job);
    writing ??= write();
  };

  return {
    async all<T>(place: string) {
      const entries = await shelf.entries(person);
      const opened = await Promise.all(
        entries.map(async ({ id, iv, sealed }) => {
          try {
            const bytes = await crypto.subtle.decrypt(cipher(id, person, iv), key, sealed);
            return { id, ...(JSON.parse(new TextDecoder().decode(bytes)) as Said) };
          } catch {
            // Of a key that is gone: nobody can read it any more.
            ask(id, null);
            return null;
          }
        }),
      );
      return opened
        .flatMap((e) => (e?.place === place ? [{ id: e.id, at: e.at, value: e.value as T }] : []))
        .sort((a, b) => b.at - a.at);
    },
    keep: (id, place, value, until) => ask(id, { said: { place, at: now(), value }, until }),
    drop: (id) => ask(id, null),
    async quiet() {
      while (writing) await writing;
    },
  };
}

let shelf: Promise<Shelf | null> | undefined;
const theShelf = () => {
  shelf ??= openShelf();
  return shelf;
};

/** The copies of one person in this browser; null where it keeps nothing. */
export async function localCopies(person: string, now: () => number): Promise<LocalCopies | null> {
  try {
    const here = await theShelf();
    keepsCopies.value = here !== null;
    return here && (await copiesOn(here, person, now));
  } catch {
    keepsCopies.value = false;
    return null;
  }
}

/** Takes away all that is kept here of one person, and their key. */
export async function forgetCopies(person: string): Promise<void> {
  await (await theShelf())?.clear(person).catch(() => {});
}
