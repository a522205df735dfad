/** What was submitted for a lot, as the suppliers' table has it. Read after the deadline alone. */
import type { Bid } from '../../shared/bid.ts';
import { type NotOpened, notOpened } from '../../shared/not-opened.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store } from '../ports/store.ts';

type InLot = { eventId: string; lotId: string };

/** The last bid of each supplier that has a ballot for the lot, read consistently, and whether it stands. */
export async function lastBids(store: Store, { eventId, lotId }: InLot): Promise<{ bid: Bid; stands: boolean }[]> {
  const { table, pk } = keys.ballot('', eventId, lotId);
  const ballots = await all<{ supplierId: string; state: string }>(store, table, pk, 'S#');
  const bids = await Promise.all(
    ballots.map(async ({ data: { supplierId, state } }) => {
      const bid = (await store.get<Bid>(keys.bid(supplierId, eventId, lotId)))?.data;
      return bid ? [{ bid, stands: state === 'submitted' && bid.state === 'submitted' }] : [];
    }),
  );
  return bids.flat().sort((a, b) => (byName(a.bid) < byName(b.bid) ? -1 : 1));
}
const byName = ({ supplierName, bidId }: Bid): string => `${supplierName}\n${bidId}`;

/** What was entered on somebody's behalf and withdrawn or replaced. What suppliers withdraw themselves is told to nobody. */
export async function enteredInVain(
  store: Store,
  { eventId, lotId }: InLot,
  last: readonly Bid[],
): Promise<NotOpened[]> {
  const some = last.filter((b) => b.entered && (b.state === 'withdrawn' || b.n > 1));
  const of = await Promise.all(
    some.map(async ({ supplierId }) => {
      const { table, pk, sk } = keys.submission(supplierId, eventId, lotId, '');
      return notOpened((await all<Bid>(store, table, pk, sk)).map((s) => s.data));
    }),
  );
  return of.flat();
}
