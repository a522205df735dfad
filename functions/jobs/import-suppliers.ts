/** Takes one part of an import into the organisation's list of suppliers: row by row, each counted with what it writes. */
import { idFrom } from '../../shared/digest.ts';
import type { ImportOrder, Progress } from '../../shared/orders.ts';
import { type ImportedSupplier, type ListedSupplier, merged, supplierLimits } from '../../shared/supplier-list.ts';
import { bookOnce } from '../http/commit.ts';
import { supplierWrites } from '../http/supplier-list.ts';
import { keys } from '../ports/keys.ts';
import { Lost, type Store, type Write } from '../ports/store.ts';
import type { JobTools } from './tools.ts';

/** DynamoDB's 100 of a transaction, less one for the count. */
const itemsAtOnce = 99;

/** What a row changes; null where its e-mails belong to two entries (neither is the one that is meant), or to one without room for them. */
async function rowWrites(
  store: Store,
  order: ImportOrder,
  row: ImportedSupplier,
  n: number,
): Promise<{ id: string; emails: string[]; writes: Write[] } | null> {
  const { orgId } = order;
  const owners = await Promise.all(row.emails.map((e) => store.get<{ id: string }>(keys.supplierEmail(orgId, e))));
  const known = [...new Set(owners.flatMap((o) => (o ? [o.data.id] : [])))];
  if (known.length > 1) return null;
  const before = known[0] ? ((await store.get<ListedSupplier>(keys.supplier(orgId, known[0])))?.data ?? null) : null;
  if (before && new Set([...before.emails, ...row.emails]).size > supplierLimits.emails) return null;
  const id = before?.id ?? `sup-${idFrom(order.id, `${order.part}-${n}`)}`;
  const after: ListedSupplier = {
    ...(before ? merged(before, row) : { ...row, blocked: null }),
    id,
    version: (before?.version ?? 0) + 1,
    changedAt: order.at,
  };
  return { id, emails: row.emails, writes: supplierWrites(orgId, before, after) };
}

/** Goes on where the count stands; as many rows in a transaction as fit, none that meets another of the same entry. */
export async function importSuppliers(order: ImportOrder, { store, ids }: JobTools): Promise<void> {
  const place = keys.importing(order.orgId, order.id, order.part);
  for (;;) {
    const count = await store.get<Progress>(place);
    if (!count) throw new Error(`order ${order.id} has no count`);
    const from = count.data.done;
    if (from >= order.rows.length) break;
    const writes: Write[] = [];
    const touched = new Set<string>();
    const keyOf = (w: Write) => ('put' in w ? w.put : 'check' in w ? w.check : w.remove).sk;
    const taken = new Set<string>();
    let done = from;
    let left = 0;
    // Read side by side, written in order.
    const next = await Promise.all(
      order.rows.slice(from, from + 20).map((row, i) => rowWrites(store, order, row, from + i)),
    );
    for (const row of next) {
      if (row === null) {
        left++;
        done++;
        continue;
      }
      // Categories of several rows are the same items: one write of each is enough.
      const own = row.writes.filter((w) => !taken.has(keyOf(w)) || !keyOf(w).startsWith('TAG#'));
      if (touched.has(row.id) || writes.length + own.length > itemsAtOnce) break;
      touched.add(row.id);
      for (const w of own) taken.add(keyOf(w));
      writes.push(...own);
      done++;
    }
    const after: Progress = { ...count.data, done, left: count.data.left + left };
    try {
      await store.write([
        { put: place, data: after, version: count.version + 1, when: { version: count.version } },
        ...writes,
      ]);
    } catch (error) {
      // Somebody changed one of these entries at the same moment, or another delivery was first.
      if (!(error instanceof Lost)) throw error;
    }
  }
  const fact = { what: 'suppliers.imported' as const, data: { count: order.rows.length } };
  const command = { id: `${order.id}-${order.part}-told`, now: order.at, who: order.who };
  await bookOnce(store, ids, command, { about: { orgId: order.orgId, eventId: '-' }, facts: [fact], mails: [] });
}
