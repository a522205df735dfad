/** Tells those concerned that a bidder has objected: lead and approvers; and whom the award was intended for, that it waits. */
import type { EventRecord } from '../../shared/event.ts';
import type { LotRecord } from '../../shared/lot.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import { awardNumber } from '../../shared/objection.ts';
import type { ObjectedOrder } from '../../shared/orders.ts';
import type { ResultLetter } from '../../shared/result.ts';
import { letterToBidder } from '../http/bidder-letters.ts';
import { bookOnce } from '../http/commit.ts';
import { keys } from '../ports/keys.ts';
import { all } from '../ports/store.ts';
import type { JobTools } from './tools.ts';

/** Writes the letters once, though the order may be delivered again. */
export async function objected(order: ObjectedOrder, { store, ids }: JobTools): Promise<void> {
  const { orgId, eventId, lotId, from, late } = order;
  const letters = keys.result(orgId, eventId, lotId, '', '');
  const [event, lot, told] = await Promise.all([
    store.get<EventRecord>(keys.event(orgId, eventId)),
    store.get<LotRecord>(keys.lot(orgId, eventId, lotId)),
    all<ResultLetter>(store, letters.table, letters.pk, `RESULT#${lotId}#`),
  ]);
  if (!event || !lot) throw new Error(`order ${order.id} names no lot`);
  const { content, orgName, team } = event.data;
  const { recommendation } = lot.data;
  const data = letterAbout(content, orgName, eventId, lotId);
  const concerned = [
    ...team.filter((m) => m.roles.includes('lead')).map((m) => m.email),
    ...(recommendation?.chain.steps ?? []).flatMap((s) =>
      s.people.filter((p) => s.approvals.some((a) => a.id === p.id)).map((p) => p.email),
    ),
  ];
  const mails = [...new Set(concerned)].map(
    (to): Mail => ({ to, letter: 'objection-received', data: { ...data, from, late } }),
  );
  const winner = told.map((t) => t.data).find((t) => t.award === awardNumber(lot.data) && t.chosen);
  const suspended =
    winner && !late && lot.data.stage === 'intended'
      ? letterToBidder({ ...order, id: `${order.id}-suspended` }, winner.supplierId, {
          to: winner.email,
          letter: 'award-suspended',
          data: { ...data, supplier: winner.supplier },
        })
      : null;
  if (suspended) mails.push(...suspended.mails);
  await bookOnce(
    store,
    ids,
    { now: order.at, who: order.who, id: `${order.id}-told` },
    { about: { orgId, eventId }, facts: [], mails, writes: suspended?.writes ?? [] },
  );
}
