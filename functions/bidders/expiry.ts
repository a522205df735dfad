/**
 * Reminds suppliers of documents and declarations of their profiles that run out. What is noted under a day is the suppliers' own
 * and read here alone; the letter goes to the administrators of whoever's it is.
 */
import type { ExpiryOrder } from '../../shared/orders.ts';
import { dayLater, type Entry, type ExpiryNote } from '../../shared/profile.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store } from '../ports/store.ts';
import { managersAt } from './at-work.ts';
import { postOnce } from './post.ts';

type Running = { supplier: string; entries: Entry[] };

/** What runs out, by supplier: each entry once, however many of its days have come. */
async function runningOut(store: Store, { from, until }: ExpiryOrder['expiries']): Promise<Map<string, Running>> {
  const found = new Map<string, Running>();
  for (let day = from; day <= until; day = dayLater(day, 1)) {
    const { table, pk } = keys.expiry(day, '', '');
    for (const { data } of await all<ExpiryNote>(store, table, pk, 'S#')) {
      if ('off' in data) continue;
      const { supplierId, supplier, entry } = data;
      const before = found.get(supplierId)?.entries ?? [];
      const others = before.filter((e) => e.what !== entry.what || e.id !== entry.id);
      found.set(supplierId, { supplier, entries: [...others, entry] });
    }
  }
  return found;
}

/** Carries out one order; again without harm. */
export async function remindOfExpiry(order: ExpiryOrder, { store }: { store: Store }): Promise<void> {
  for (const [supplierId, { supplier, entries }] of await runningOut(store, order.expiries)) {
    const listed = entries
      .map(({ title, validUntil }) => ({ title, validUntil }))
      .sort((a, b) => (a.validUntil < b.validUntil ? -1 : 1));
    const people = [...new Set((await managersAt(store, supplierId)).map((p) => p.email))].sort();
    // An address may stand at two suppliers: each has a letter of its own.
    const own = { id: `${order.id} ${supplierId}`, orgId: '', at: order.at };
    await postOnce(store, own, people, async (to) => ({
      to,
      letter: 'profile-expiring',
      data: { supplier, day: order.expiries.until, entries: listed },
    }));
  }
}
