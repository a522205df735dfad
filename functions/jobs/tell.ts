/** Tells every bidder of a lot its result: one letter each, in batches that fit a transaction, again without harm. */
import { type EventRecord, envelopesOf } from '../../shared/event.ts';
import type { LotRecord } from '../../shared/lot.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { TellOrder } from '../../shared/orders.ts';
import { bookOnce } from '../http/commit.ts';
import { keys } from '../ports/keys.ts';
import { all } from '../ports/store.ts';
import type { JobTools } from './tools.ts';

type Bidder = { bidId: string; supplierName: string; contact: { email: string }; envelope: string };

/** Letters per transaction: an item each, under DynamoDB's 100. */
const lettersAtOnce = 80;

/** Writes every bidder's letter, then on the record how many; what an earlier delivery of the order wrote stays. */
export async function tell(order: TellOrder, { store, ids }: JobTools): Promise<void> {
  const about = { orgId: order.orgId, eventId: order.eventId };
  const [event, lot] = await Promise.all([
    store.get<EventRecord>(keys.event(order.orgId, order.eventId)),
    store.get<LotRecord>(keys.lot(order.orgId, order.eventId, order.lotId)),
  ]);
  const award = lot?.data.award;
  if (!event || !award) throw new Error(`order ${order.id} names no award`);
  const { content } = event.data;
  const place = keys.openedBid(order.orgId, order.eventId, order.lotId, '', '');
  const bids = await all<Bidder>(store, place.table, place.pk, `BID#${order.lotId}#`);
  const bidders = bids.map((b) => b.data).filter((b) => b.envelope === envelopesOf(content)[0]);
  const data = letterAbout(content, event.data.orgName, order.eventId, order.lotId);
  const letters = bidders.map(
    (b): Mail =>
      b.bidId === award.bidId
        ? { to: b.contact.email, letter: 'result-awarded', data: { ...data, supplier: b.supplierName } }
        : {
            to: b.contact.email,
            letter: 'result-not-awarded',
            data: { ...data, supplier: b.supplierName, winner: award.name },
          },
  );
  const command = { now: order.at, who: order.who };
  for (let i = 0; i < letters.length; i += lettersAtOnce) {
    const mails = letters.slice(i, i + lettersAtOnce);
    await bookOnce(store, ids, { ...command, id: `${order.id}-${i}` }, { about, facts: [], mails });
  }
  const told = { what: 'award.told' as const, lotId: order.lotId, data: { count: letters.length } };
  await bookOnce(store, ids, { ...command, id: `${order.id}-told` }, { about, facts: [told], mails: [] });
}
