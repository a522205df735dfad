/**
 * Reminds those who work on a bid of what is saved and not submitted, while there is still time. Only the suppliers' side knows
 * who they are: this reads who follows an event and how far each is, in versions and ids, and no word of a bid.
 */
import { type Cancellation, cancellationOf } from '../../shared/cancellation.ts';
import type { Notice } from '../../shared/event.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { RemindOrder } from '../../shared/orders.ts';
import { type Unsent, unsentOf, type Work } from '../../shared/reminder.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store } from '../ports/store.ts';
import { toldOf } from './at-work.ts';
import { postOnce } from './post.ts';

/** What each person is to be reminded of, by address; whose supplier has submitted everything is not in it. */
async function unsentBy(store: Store, eventId: string, goesOn: (lotId: string) => boolean) {
  const { table, pk } = keys.working('', eventId, '', '');
  const works = (await all<Work>(store, table, pk, 'LOT#')).map((w) => w.data).filter((w) => goesOn(w.lotId));
  const followers = await toldOf(store, eventId, works);
  const unsent = unsentOf(works);
  const byAddress = new Map<string, Unsent[]>();
  // What is typed in and not submitted of a bid that came on paper is nothing that its bidder could send.
  for (const { supplierId, email } of followers.filter((f) => !f.onPaper)) {
    // An address may be given at two suppliers: what one has must not stand in the place of what the other has.
    const before = byAddress.get(email) ?? [];
    const more = (unsent.get(supplierId) ?? []).filter((u) => !before.some((b) => b.lotId === u.lotId));
    if (before.length + more.length > 0) byAddress.set(email, [...before, ...more]);
  }
  return byAddress;
}

/** Carries out one order; again without harm. Where the deadline has moved meanwhile it does nothing: the new one has reminders of its own. */
export async function remindBidders(order: RemindOrder, { store }: { store: Store }): Promise<void> {
  const { eventId, at } = order;
  const [found, cancelled] = await Promise.all([
    store.get<Notice>(keys.notice(eventId)),
    store.get<Cancellation[]>(keys.cancelled(eventId)),
  ]);
  if (!found) throw new Error(`there is no notice ${eventId}`);
  const { content, buyer, closesAt } = found.data;
  if (content.sandbox || closesAt !== order.remind.closesAt) return;
  const goesOn = (lotId: string) => cancellationOf(cancelled?.data ?? [], lotId) === null;
  const unsent = await unsentBy(store, eventId, goesOn);
  await postOnce(store, order, [...unsent.keys()].sort(), async (to): Promise<Mail> => {
    const lots = unsent.get(to)!.map(({ lotId, state }) => ({
      lotId,
      name: content.lots.find((l) => l.id === lotId)?.name ?? lotId,
      state,
    }));
    return {
      to,
      letter: 'bid-unsent',
      data: {
        ...letterAbout(content, buyer, eventId, lots.length === 1 ? lots[0]!.lotId : null),
        closesAt,
        at,
        lots,
      },
    };
  });
}
