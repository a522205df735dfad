/** The items of the organisation's list of suppliers: an entry and all by which it is found, written together. */
import { fold } from '../../shared/fold.ts';
import { findableBy, type ListedSupplier, rowOf, searchTerm } from '../../shared/supplier-list.ts';
import { type Key, keys } from '../ports/keys.ts';
import type { Put, Write } from '../ports/store.ts';

const placeOf = ({ name }: Pick<ListedSupplier, 'name'>) => searchTerm(name);
const idOf = (key: Key) => `${key.table} ${key.pk} ${key.sk}`;

/** Everything by which an entry is found; nothing for no entry. */
function indexOf(orgId: string, entry: ListedSupplier | null): Put[] {
  if (!entry) return [];
  const { id } = entry;
  const name = placeOf(entry);
  const row = rowOf(entry);
  return [
    ...findableBy(entry).map((term): Put => ({ put: keys.supplierFind(orgId, term, id), data: row })),
    ...['', ...entry.categories.map(fold)].map((c): Put => ({ put: keys.supplierIn(orgId, c, name, id), data: row })),
    ...(entry.blocked === null ? [] : [{ put: keys.supplierBlocked(orgId, name, id), data: row }]),
  ];
}

const emailsOf = (orgId: string, entry: ListedSupplier | null): Key[] =>
  (entry?.emails ?? []).map((email) => keys.supplierEmail(orgId, email));

/** The writes that make `before` into `after` (null: not there): the entry, its e-mails (each once in a list), its index. */
export function supplierWrites(orgId: string, before: ListedSupplier | null, after: ListedSupplier | null): Write[] {
  const one = (before ?? after)!;
  const entry: Write = after
    ? {
        put: keys.supplier(orgId, after.id),
        data: after,
        version: after.version,
        when: before ? { version: before.version } : 'absent',
      }
    : { remove: keys.supplier(orgId, one.id) };
  const index = indexOf(orgId, after);
  const own = emailsOf(orgId, before).map(idOf);
  const emails = emailsOf(orgId, after).map(
    (put): Put => ({ put, data: { id: one.id }, ...(own.includes(idOf(put)) ? {} : { when: 'absent' as const }) }),
  );
  const kept = new Set([...index, ...emails].map((p) => idOf(p.put)));
  const gone = [...indexOf(orgId, before).map((p) => p.put), ...emailsOf(orgId, before)].filter(
    (key) => !kept.has(idOf(key)),
  );
  const tags = (after?.categories ?? []).map(
    (name): Put => ({ put: keys.supplierTag(orgId, fold(name)), data: { name } }),
  );
  return [entry, ...emails, ...index, ...tags, ...gone.map((remove): Write => ({ remove }))];
}
