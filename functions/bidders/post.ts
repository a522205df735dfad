/** Letters of an order, into the outbox of the sealed table: each address once, however often the order is delivered. */
import { sha256Hex } from '../../shared/digest.ts';
import type { Mail } from '../../shared/mail.ts';
import type { Person } from '../../shared/people.ts';
import { forgottenAt } from '../http/commit.ts';
import { keys } from '../ports/keys.ts';
import { all, Lost, type Store, type Write } from '../ports/store.ts';

/** Letters per transaction: an item each, under DynamoDB's 100. */
export const lettersAtOnce = 80;

/**
 * Somebody who works on a bid for an event or follows it, as bids writes it; `off`: no more. `onPaper`: a bidder whose bid the
 * buyer enters, and who is nobody here.
 */
type Follower = { email: string; off?: true; onPaper?: true };

/** True where somebody still works for the supplier for which they follow something. `sk`: of a follower's key. */
export async function worksHere(store: Store, sk: string): Promise<boolean> {
  const [, supplierId = '', ...personId] = sk.split('#');
  const person = await store.get<Person>(keys.person(personId.join('#')));
  return person?.data.org.id === supplierId;
}

/** Who follows an event, each for a supplier. Whoever has left that supplier hears no more of its bids. */
export async function followersOf(
  store: Store,
  eventId: string,
): Promise<{ supplierId: string; email: string; onPaper?: true }[]> {
  const { table, pk } = keys.follower('', eventId, '');
  const following = (await all<Follower>(store, table, pk, 'S#')).filter((f) => !f.data.off);
  const found = await Promise.all(
    following.map(async ({ key, data }) => {
      const supplierId = key.sk.split('#')[1] ?? '';
      const email = data.email.toLowerCase();
      if (data.onPaper) return [{ supplierId, email, onPaper: true as const }];
      return (await worksHere(store, key.sk)) ? [{ supplierId, email }] : [];
    }),
  );
  return found.flat();
}

/** Writes those that no earlier delivery of the same order has written. */
async function writeOnce(store: Store, letters: Write[]): Promise<void> {
  try {
    await store.write(letters);
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    const half = Math.ceil(letters.length / 2);
    if (letters.length > 1)
      for (const part of [letters.slice(0, half), letters.slice(half)]) await writeOnce(store, part);
  }
}

/**
 * Writes to everybody what `mailTo` says; null: nothing to that one. Each letter has its id from the order and its address, and
 * goes in the name of the order's organisation, if it has one.
 */
export async function postOnce(
  store: Store,
  order: { id: string; orgId?: string; at: string },
  everybody: readonly string[],
  mailTo: (to: string) => Promise<Mail | null>,
): Promise<void> {
  const letter = async (to: string): Promise<Write | null> => {
    const mail = await mailTo(to);
    const id = sha256Hex(`${order.id}\n${to}`).slice(0, 32);
    return (
      mail && {
        put: keys.outbox('sealed', id, 0),
        data: { ...mail, ...(order.orgId ? { from: order.orgId } : {}), at: order.at },
        when: 'absent',
        expiresAt: forgottenAt(order.at),
      }
    );
  };
  for (let i = 0; i < everybody.length; i += lettersAtOnce) {
    const letters = await Promise.all(everybody.slice(i, i + lettersAtOnce).map(letter));
    await writeOnce(
      store,
      letters.filter((l) => l !== null),
    );
  }
}
