/** What a supplier that leaves the portal asks beyond its own things, and how whoever acts for it all the same is shown out. */
import { leavePortal, readLeaving } from '../../shared/api/our-data.ts';
import type { LotRecord } from '../../shared/lot-record.ts';
import type { LeaveOrder } from '../../shared/orders.ts';
import type { Who } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import type { Asked } from '../http/app.ts';
import { type Key, keys } from '../ports/keys.ts';
import { Lost, type Store } from '../ports/store.ts';

/** That a supplier has left. `over`: what it never submitted is blanked, and its people were ordered to be let go. */
export type Left = { at: string; by: Who; name: string; over?: true };

/** What leaving asks of the function itself, and not of one supplier's handles: how far a lot is, and the order to let people go. */
export type Portal = {
  lot(orgId: string, eventId: string, lotId: string): Promise<LotRecord | undefined>;
  letGo(supplierId: string, left: Left): Promise<void>;
  /** Once more: somebody joined so late that the list from which people were let go did not name them yet. */
  letGoAgain(supplierId: string, left: Left, now: string): Promise<void>;
};
export function portalOf(store: Store): Portal {
  const order = async (put: Key, supplierId: string, { at, by }: Left) => {
    const data: LeaveOrder = { id: `leave-${supplierId}`, at, leaves: { supplierId, by: by.name } };
    try {
      await store.write([{ put, data, when: 'absent' }]);
    } catch (error) {
      // It was ordered before.
      if (!(error instanceof Lost)) throw error;
    }
  };
  return {
    lot: async (...place) => (await store.get<LotRecord>(keys.lot(...place)))?.data,
    letGo: (supplierId, left) => order(keys.leave(supplierId), supplierId, left),
    letGoAgain: (supplierId, left, now) => order(keys.leaveAgain(supplierId, now), supplierId, left),
  };
}

/** Refuses whoever acts here for a supplier that has left, whatever is asked for; where that is through, they are let go too. */
export async function refuseLeft(
  { store, supplierId, portal, now }: { store: Store; supplierId: string; portal: Portal; now: string },
  { route }: Pick<Asked, 'route'>,
): Promise<void> {
  // Leaving that broke off goes on by the same request.
  if (route === readLeaving || route === leavePortal) return;
  const left = await store.get<Left>(keys.left(supplierId));
  if (!left) return;
  if (left.data.over) await portal.letGoAgain(supplierId, left.data, now);
  throw organisationLeft();
}

export const organisationLeft = () =>
  new Problem(
    'organisation-left',
    t('Your organisation has left the portal: nothing can be begun or submitted for it any more.'),
  );
