/** The organisation's own list of suppliers: search, add, change, take off, import. */
import { shownAddress } from '../../shared/address.ts';
import * as routes from '../../shared/api/events.ts';
import type { ImportProgress } from '../../shared/api/suppliers.ts';
import { idFrom } from '../../shared/digest.ts';
import { fold } from '../../shared/fold.ts';
import { count } from '../../shared/numerals.ts';
import type { ImportOrder, Progress } from '../../shared/orders.ts';
import { type Actor, allow } from '../../shared/people.ts';
import { type Fault, Problem } from '../../shared/problem.ts';
import type { FactCode } from '../../shared/record.ts';
import {
  type ImportedSupplier,
  type ListedSupplier,
  readEntry,
  rowOf,
  type SupplierEntry,
  searchTerm,
  supplierLimits,
} from '../../shared/supplier-list.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, requireVersion, type Signed, type Tools } from '../http/app.ts';
import { supplierWrites } from '../http/supplier-list.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store, type Write } from '../ports/store.ts';

/** Only buyers keep a list. */
function allowList(actor: Actor, act: 'suppliers.read' | 'suppliers.change'): void {
  if (actor.org.kind !== 'buyer')
    throw new Problem('not-allowed', t('Buyers keep a list of suppliers. You work for one.'));
  allow(actor, act);
}

const pageSizes = { usual: 50, most: 200 };

export const listSuppliers = reads(routes.listSuppliers, async ({ actor, query }, { store }: Tools) => {
  allowList(actor, 'suppliers.read');
  const { q = '', category = '', state, full, cursor, limit } = query;
  if (state !== undefined && state !== 'blocked')
    throw new Problem('query-wrong', t('Ask for ?state=blocked, or for all.'));
  if (limit !== undefined && !/^[1-9]\d{0,2}$/.test(limit))
    throw new Problem('query-wrong', t('A page has from 1 to 200 entries.'));
  if (category.length > supplierLimits.category)
    throw new Problem('query-wrong', t('A category has at most {most} characters.', { most: supplierLimits.category }));
  const term = searchTerm(q);
  const { table, pk } = keys.supplier(actor.org.id, '');
  const prefix = (() => {
    if (full === 'yes') return 'ENTRY#';
    if (state === 'blocked') return `BLOCKED#${term}`;
    return category || !term ? `IN#${fold(category)}#${term}` : `FIND#${term}`;
  })();
  const size = Math.min(limit === undefined ? pageSizes.usual : count(limit), pageSizes.most);
  const page = await store.query<ListedSupplier>(table, pk, { prefix, limit: size, cursor: cursor ?? null });
  // By a name of two words that both begin so, an entry stands twice, one after the other mostly.
  const once = new Map(
    page.items.map(({ data }) => [data.id, full === 'yes' ? { ...rowOf(data), notes: data.notes } : rowOf(data)]),
  );
  return { body: { items: [...once.values()], cursor: page.cursor } };
});

export const listSupplierCategories = reads(routes.listSupplierCategories, async ({ actor }, { store }: Tools) => {
  allowList(actor, 'suppliers.read');
  const { table, pk } = keys.supplier(actor.org.id, '');
  const page = await store.query<{ name: string }>(table, pk, { prefix: 'TAG#', limit: 1_000 });
  return { body: { items: page.items.map((i) => i.data.name) } };
});

async function entryOf(store: Store, actor: Actor, id: string): Promise<ListedSupplier> {
  const found = await store.get<ListedSupplier>(keys.supplier(actor.org.id, id));
  if (!found) throw new Problem('not-found', t('There is no such entry on your list.'));
  return found.data;
}

export const readSupplier = reads(routes.readSupplier, async ({ actor, params }, { store }: Tools) => {
  allowList(actor, 'suppliers.read');
  const entry = await entryOf(store, actor, params.supplierId!);
  return { body: entry, version: entry.version };
});

const wrong = (faults: Fault[]) =>
  new Problem(
    'body-wrong',
    faults.length === 1 ? faults[0]!.text : t('{n} things are not as they should be.', { n: faults.length }),
    {
      faults: faults.slice(0, 500),
    },
  );

/** The entry as it is kept; throws with the faults of what was written, and where an e-mail is another entry's. */
async function checked(store: Store, actor: Actor, body: SupplierEntry, id: string): Promise<SupplierEntry> {
  const { entry, faults } = readEntry(body);
  const reason = body.blocked?.trim() ?? null;
  if (reason === '') faults.push({ at: 'blocked', code: 'missing', text: t('Say why it is not invited.') });
  if (faults.length) throw wrong(faults);
  const owners = await Promise.all(
    entry.emails.map((e) => store.get<{ id: string }>(keys.supplierEmail(actor.org.id, e))),
  );
  const taken = owners.flatMap((owner, i): Fault[] =>
    owner && owner.data.id !== id
      ? [{ at: `emails.${i}`, code: 'known', text: t('Another entry of your list has this address.') }]
      : [],
  );
  if (taken.length) throw wrong(taken);
  return { ...entry, blocked: reason };
}

const changed = (
  call: Signed<unknown>,
  what: FactCode,
  before: ListedSupplier | null,
  after: ListedSupplier | null,
) => ({
  about: { orgId: call.actor.org.id, eventId: '-' },
  writes: supplierWrites(call.actor.org.id, before, after),
  facts: [
    {
      what,
      data: { name: (after ?? before)!.name },
      ...(after?.blocked && after.blocked !== before?.blocked ? { why: `Blocked: ${after.blocked}` } : {}),
    },
  ],
  mails: [],
  result: { id: (after ?? before)!.id },
});

const shown = async ({ id }: { id: string }, { actor }: Signed<unknown>, { store }: Tools) => {
  const entry = await entryOf(store, actor, id);
  return { body: entry, version: entry.version };
};

export const addSupplier = commands(routes.addSupplier, {
  async decide(call: Signed<SupplierEntry>, { store }: Tools) {
    allowList(call.actor, 'suppliers.change');
    const id = `sup-${idFrom(call.commandId, 'supplier')}`;
    const entry = await checked(store, call.actor, call.body, id);
    return changed(call, 'suppliers.added', null, { ...entry, id, version: 1, changedAt: call.now });
  },
  answer: shown,
});

export const saveSupplier = commands(routes.saveSupplier, {
  async decide(call: Signed<SupplierEntry>, { store }: Tools) {
    allowList(call.actor, 'suppliers.change');
    const before = await entryOf(store, call.actor, call.params.supplierId!);
    requireVersion(call, before.version);
    const entry = await checked(store, call.actor, call.body, before.id);
    const after = { ...entry, id: before.id, version: before.version + 1, changedAt: call.now };
    return changed(call, 'suppliers.changed', before, after);
  },
  answer: shown,
});

export const removeSupplier = commands(routes.removeSupplier, {
  async decide(call: Signed<undefined>, { store }: Tools) {
    allowList(call.actor, 'suppliers.change');
    const before = await entryOf(store, call.actor, call.params.supplierId!);
    return changed(call, 'suppliers.removed', before, null);
  },
  answer: async (result) => ({ body: result }),
});

/** The rows of a request, made one; throws with every wrong one at its place, and where an address stands in two rows. */
function importedRows(rows: ImportedSupplier[]): ImportedSupplier[] {
  const faults: Fault[] = [];
  const rowBy = new Map<string, number>();
  const entries = rows.map((row, n) => {
    const read = readEntry(row);
    faults.push(...read.faults.map((f) => ({ ...f, at: `rows.${n}.${f.at}` })));
    for (const email of read.entry.emails) {
      const before = rowBy.get(email);
      if (before !== undefined && before !== n)
        faults.push({
          at: `rows.${n}.emails`,
          code: 'twice',
          text: t('{email} stands in row {n} too.', { email: shownAddress(email), n: before + 1 }),
        });
      rowBy.set(email, n);
    }
    return read.entry;
  });
  if (faults.length) throw wrong(faults);
  return entries;
}

/** JSON of the rows of one part: with its keys an item below 400 kB. */
const partBytes = 300_000;

function partsOf(rows: ImportedSupplier[]): ImportedSupplier[][] {
  const parts: ImportedSupplier[][] = [[]];
  let size = 0;
  for (const row of rows) {
    const own = Buffer.byteLength(JSON.stringify(row));
    if (size + own > partBytes) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(row);
    size += own;
  }
  return parts;
}

async function importProgress(store: Store, orgId: string, order: string): Promise<ImportProgress> {
  const { table, pk, sk } = keys.importing(orgId, order, '');
  const parts = (await all<Progress>(store, table, pk, sk)).map((i) => i.data);
  if (parts.length === 0) throw new Problem('not-found', t('There is no such import.'));
  const sum = (of: 'total' | 'done' | 'left') => parts.reduce((all, p) => all + p[of], 0);
  return { order, total: sum('total'), done: sum('done'), left: sum('left') };
}

export const importSuppliers = commands(routes.importSuppliers, {
  async decide(call: Signed<{ rows: ImportedSupplier[] }>) {
    const { actor, now, commandId: id } = call;
    allowList(actor, 'suppliers.change');
    const orgId = actor.org.id;
    const who = { id: actor.id, name: actor.name };
    const writes = partsOf(importedRows(call.body.rows)).flatMap((rows, part): Write[] => {
      const order: ImportOrder = { kind: 'import-suppliers', id, part, orgId, at: now, who, rows };
      const progress: Progress = { id, part, total: rows.length, done: 0, left: 0, at: now, by: actor.name };
      return [
        { put: keys.job(`${id}-${part}`), data: order, when: 'absent' },
        { put: keys.importing(orgId, id, part), data: progress, version: 1, when: 'absent' },
      ];
    });
    return { about: { orgId, eventId: '-' }, writes, facts: [], mails: [], result: { order: id } };
  },
  answer: async ({ order }, { actor }, { store }: Tools) => ({
    body: await importProgress(store, actor.org.id, order),
  }),
});

export const readSupplierImport = reads(routes.readSupplierImport, async ({ actor, params }, { store }: Tools) => {
  allowList(actor, 'suppliers.read');
  return { body: await importProgress(store, actor.org.id, params.orderId!) };
});
