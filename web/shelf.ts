/** What this browser keeps for its people, in IndexedDB: for each a key that no script can read out, and what is encrypted with it. */

/** Who it belongs to and when it may go; all else is encrypted. */
export type Entry = { id: string; person: string; until: number; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

export type Shelf = {
  /** The person's key; where there is none yet, this one becomes it. */
  keyOf: (person: string, fresh: CryptoKey) => Promise<CryptoKey>;
  entries: (person: string) => Promise<Entry[]>;
  put: (entry: Entry) => Promise<void>;
  drop: (id: string) => Promise<void>;
  /** Everything of one person, and their key. */
  clear: (person: string) => Promise<void>;
  /** What may go by now, whoever it belongs to. */
  sweep: (now: number) => Promise<void>;
};

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const done = (work: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    work.oncomplete = () => resolve();
    work.onabort = () => reject(work.error);
    work.onerror = () => reject(work.error);
  });

/** Opens the browser's own; null where it has none, as in some private windows. */
export async function openShelf(): Promise<Shelf | null> {
  if (typeof indexedDB === 'undefined' || !crypto.subtle) return null;
  const opening = indexedDB.open('evenhand', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('keys');
    const copies = opening.result.createObjectStore('copies', { keyPath: 'id' });
    copies.createIndex('person', 'person');
    copies.createIndex('until', 'until');
  };
  const db = await answer(opening).catch(() => null);
  if (!db) return null;
  const change = async (stores: ('keys' | 'copies')[], act: (work: IDBTransaction) => void) => {
    const work = db.transaction(stores, 'readwrite');
    act(work);
    await done(work);
  };
  const copies = () => db.transaction('copies').objectStore('copies');
  const dropAll = (work: IDBTransaction, index: string, range: IDBKeyRange) => {
    const walk = work.objectStore('copies').index(index).openKeyCursor(range);
    walk.onsuccess = () => {
      if (!walk.result) return;
      work.objectStore('copies').delete(walk.result.primaryKey);
      walk.result.continue();
    };
  };
  return {
    async keyOf(person, fresh) {
      // Looked up and written in one transaction: of two tabs that are first together, one key stands.
      let key = fresh;
      await change(['keys'], (work) => {
        const keys = work.objectStore('keys');
        const known = keys.get(person);
        known.onsuccess = () => {
          if (known.result) key = known.result as CryptoKey;
          else keys.put(fresh, person);
        };
      });
      return key;
    },
    entries: (person) => answer<Entry[]>(copies().index('person').getAll(person)),
    put: (entry) => change(['copies'], (work) => void work.objectStore('copies').put(entry)),
    drop: (id) => change(['copies'], (work) => void work.objectStore('copies').delete(id)),
    clear: (person) =>
      change(['keys', 'copies'], (work) => {
        work.objectStore('keys').delete(person);
        dropAll(work, 'person', IDBKeyRange.only(person));
      }),
    sweep: (now) => change(['copies'], (work) => dropAll(work, 'until', IDBKeyRange.upperBound(now, true))),
  };
}
