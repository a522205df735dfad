/**
 * Somebody says what of an addendum was read, and which answers and prices stay as they are. It lies beside the working copy, in
 * ids, numbers and names, and is no change of the bid.
 */
import * as routes from '../../shared/api/bids.ts';
import { type Bid, refuseLate } from '../../shared/bid.ts';
import { refuseCancelled } from '../../shared/cancellation.ts';
import { whoWhen } from '../../shared/people.ts';
import { type Fault, Problem } from '../../shared/problem.ts';
import type { Acknowledged } from '../../shared/reading.ts';
import { openItems } from '../../shared/touched.ts';
import { t } from '../../shared/words/say.ts';
import { commands } from '../http/app.ts';
import { cancelledOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { type BidTools, biddable, readCopy, uploadsOf } from './copy.ts';
import { acknowledgedOf, touchedInCopy } from './touched.ts';
import { showBid } from './view.ts';

export const acknowledgeChanges = commands(routes.acknowledgeChanges, {
  async decide({ actor, body, params, now }, tools: BidTools) {
    const { store, supplierId } = tools;
    const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
    const eventId = notice.eventId;
    refuseLate(notice, now);
    refuseCancelled(await cancelledOf(store, eventId), lot.id, notice.content.zone);
    if (notice.number !== body.notice)
      throw new Problem(
        'notice-changed',
        t('The buyer has changed the notice again: version {number} holds. Look at what changed.', {
          number: notice.number,
        }),
        { data: { number: notice.number } },
      );
    const [copy, uploads, bid, before] = await Promise.all([
      readCopy(tools, notice, lot.id),
      uploadsOf(tools, eventId, lot.id),
      store.get<Bid>(keys.bid(supplierId, eventId, lot.id)),
      acknowledgedOf(tools, notice, lot.id),
    ]);
    const open = openItems((await touchedInCopy(tools, notice, lot.id, copy, uploads, bid?.data)).touched);
    // What a colleague has settled meanwhile is settled.
    const named = open.filter((x) => body.items.includes(x.id));
    const faults = named
      .filter((x) => x.need === 'redo')
      .map((x): Fault => ({ at: x.id, code: 'must-change', text: `${x.title}: ${x.fault}` }));
    if (faults.length)
      throw new Problem('wrong-state', t('This cannot stay as it is: the changed notice asks for something else.'), {
        faults,
      });
    const said = { ...whoWhen(actor, now), notice: notice.number };
    const data: Acknowledged = { ...before?.data, ...Object.fromEntries(named.map((x) => [x.id, said])) };
    const writes =
      named.length === 0
        ? []
        : [
            {
              put: keys.acknowledged(supplierId, eventId, lot.id),
              data,
              version: (before?.version ?? 0) + 1,
              when: before ? { version: before.version } : ('absent' as const),
            },
          ];
    return { about: { orgId: supplierId, eventId }, writes, facts: [], mails: [], result: {} };
  },
  answer: (_result, { actor, params }, tools) => showBid(tools, actor, params.eventId!, params.lotId!),
});
