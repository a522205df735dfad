/** A shelf as IndexedDB is one, in memory. */
import type { Entry, Shelf } from '../../web/shelf.ts';

export function memoryShelf(): Shelf & { kept: Map<string, Entry>; keys: Map<string, CryptoKey> } {
  const kept = new Map<string, Entry>();
  const keys = new Map<string, CryptoKey>();
  const dropIf = (gone: (entry: Entry) => boolean) => {
    for (const entry of [...kept.values()]) if (gone(entry)) kept.delete(entry.id);
  };
  return {
    kept,
    keys,
    async keyOf(person, fresh) {
      keys.set(person, keys.get(person) ?? fresh);
      return keys.get(person)!;
    },
    entries: async (person) => [...kept.values()].filter((e) => e.person === person),
    put: async (entry) => void kept.set(entry.id, entry),
    drop: async (id) => void kept.delete(id),
    async clear(person) {
      keys.delete(person);
      dropIf((e) => e.person === person);
    },
    sweep: async (now) => dropIf((e) => e.until < now),
  };
}
