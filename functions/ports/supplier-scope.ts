/**
 * Handles that reach one supplier's things and nothing else. On AWS a session policy says the same to DynamoDB and S3; this
 * says it in the code, on every machine, so that even a bug can't reach another supplier's bid.
 */
import type { TableName } from '../names.ts';
import type { Key } from './keys.ts';
import type { Store, Write } from './store.ts';
import type { Vault } from './vault.ts';

/** A handle was asked for something outside its scope: a bug, never an answer to a caller. */
export class OutOfScope extends Error {
  constructor(what: string) {
    super(`outside this supplier's scope: ${what}`);
  }
}

const readable = ['NOTICE#', 'PERSON#', 'INVITE#'];
/** The partition of `records` that tells a supplier of rounds to which it is invited. */
const invitesOf = (supplierId: string) => `ROUND#${supplierId}`;

/** A store that reads this supplier's partition and what is public, and writes this supplier's partition, its own ballots, who of it follows an event or a class and how far it is, of what it is reminded, and mails. */
export function supplierStore(store: Store, supplierId: string): Store {
  const own = `S#${supplierId}`;
  const mayRead = (table: TableName, pk: string) =>
    table === 'sealed' ? pk === own : pk === invitesOf(supplierId) || readable.some((p) => pk.startsWith(p));
  const mayWrite = (key: Key) =>
    key.table === 'sealed' &&
    (key.pk === own ||
      (key.pk.startsWith('BALLOT#') && key.sk === own) ||
      (key.pk.startsWith('FOLLOW#') && (key.sk.startsWith(`${own}#`) || key.sk.startsWith(`LOT#${supplierId}#`))) ||
      (key.pk.startsWith('CLASS#') && key.sk.startsWith(`${own}#`)) ||
      (key.pk.startsWith('EXPIRY#') && key.sk.startsWith(`${own}#`)) ||
      key.pk.startsWith('OUTBOX#'));
  const target = (w: Write): Key => ('put' in w ? w.put : 'check' in w ? w.check : w.remove);
  return {
    async get(key) {
      if (!mayRead(key.table, key.pk)) throw new OutOfScope(`${key.table} ${key.pk}`);
      return store.get(key);
    },
    async query(table, pk, range) {
      if (!mayRead(table, pk)) throw new OutOfScope(`${table} ${pk}`);
      return store.query(table, pk, range);
    },
    async list(pk) {
      throw new OutOfScope(`list ${pk}`);
    },
    async write(writes) {
      for (const w of writes) {
        const key = target(w);
        // What a supplier has put here is kept; the role has no right to remove either.
        if ('remove' in w || !mayWrite(key)) throw new OutOfScope(`${key.table} ${key.pk}`);
      }
      return store.write(writes);
    },
  };
}

/** A vault that reaches objects under this supplier's prefix only. */
export function supplierVault(vault: Vault, supplierId: string): Vault {
  const inside = (key: string): string => {
    // No dots either: what resolves an address would take `..` for a way out of the prefix.
    if (!key.startsWith(`${supplierId}/`) || !/^[\w/-]+$/.test(key))
      throw new OutOfScope(`object ${key.split('/')[0]}`);
    return key;
  };
  return {
    put: async (key, bytes, contentType) => vault.put(inside(key), bytes, contentType),
    get: async (key, versionId) => vault.get(inside(key), versionId),
    head: async (key, versionId) => vault.head(inside(key), versionId),
    lock: async (key, versionId, until) => vault.lock(inside(key), versionId, until),
    ticket: async (key, file, seconds) => vault.ticket(inside(key), file, seconds),
    begin: async (key, contentType) => vault.begin(inside(key), contentType),
    partTicket: async (key, uploadId, part, seconds) => vault.partTicket(inside(key), uploadId, part, seconds),
    parts: async (key, uploadId) => vault.parts(inside(key), uploadId),
    complete: async (key, uploadId, sha256) => vault.complete(inside(key), uploadId, sha256),
    link: async (key, versionId, file, seconds) => vault.link(inside(key), versionId, file, seconds),
  };
}
