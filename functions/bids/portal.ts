/** What a supplier that leaves the portal asks beyond its own things. */
import type { LotRecord } from '../../shared/lot-record.ts';
import type { LeaveOrder } from '../../shared/orders.ts';
import { keys } from '../ports/keys.ts';
import { Lost, type Store } from '../ports/store.ts';

/** What leaving asks of the function itself, and not of one supplier's handles: how far a lot is, and the order to let people go. */
export type Portal = {
  lot(orgId: string, eventId: string, lotId: string): Promise<LotRecord | undefined>;
  letGo(order: LeaveOrder): Promise<void>;
};
export const portalOf = (store: Store): Portal => ({
  lot: async (...place) => (await store.get<LotRecord>(keys.lot(...place)))?.data,
  async letGo(order) {
    try {
      await store.write([{ put: keys.tidings(order.id), data: order, when: 'absent' }]);
    } catch (error) {
      // It was ordered before.
      if (!(error instanceof Lost)) throw error;
    }
  },
});
