/** Cancel an event, or one lot of it, while its bids are sealed, before or after the deadline: they are never opened. */
import * as routes from '../../shared/api/events.ts';
import type { Cancellation } from '../../shared/cancellation.ts';
import { cancelSealed } from '../../shared/ending.ts';
import { ended } from '../../shared/lot-record.ts';
import type { TidingsOrder } from '../../shared/orders.ts';
import { allow, who } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import type { NewFact } from '../../shared/record.ts';
import { t } from '../../shared/words/say.ts';
import { commands } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import type { EventTools } from './change.ts';
import { lotsOf, showEvent } from './view.ts';

export const cancelEvent = commands(routes.cancelEvent, {
  async decide({ actor, body, params, now, commandId }, { store }: EventTools) {
    const event = await eventOf(store, actor, params.eventId!);
    allow(actor, 'event.cancel', event);
    if (!event.published)
      throw new Problem(
        'not-published',
        t('This event is a draft: nobody outside has seen it, so there is nothing to cancel.'),
      );
    const lots = await lotsOf(store, event);
    const named =
      body.lotId === null ? lots.filter((l) => !ended.includes(l.stage)) : lots.filter((l) => l.lotId === body.lotId);
    if (named.length === 0)
      throw body.lotId === null
        ? new Problem('wrong-state', t('All lots of this event have ended.'))
        : new Problem('not-found', t('This event has no such lot.'));
    const decided = named.map((before) => ({ before, ...cancelSealed(before, body.reasons, actor, now) }));
    const stands = await store.get<Cancellation[]>(keys.cancelled(event.id));
    const said: Cancellation = { lotId: body.lotId, at: now, reasons: body.reasons };
    const whole = lots.every((l) => l.stage === 'cancelled' || named.some((n) => n.lotId === l.lotId));
    // One lot among several that have ended otherwise is told as itself.
    const cancellations: Cancellation[] =
      body.lotId === null && !whole ? named.map((l) => ({ ...said, lotId: l.lotId })) : [said];
    const order: TidingsOrder = {
      id: commandId,
      orgId: event.orgId,
      eventId: event.id,
      at: now,
      who: who(actor),
      cancelled: {
        lotName:
          event.content.lots.length > 1 && body.lotId !== null
            ? (event.content.lots.find((l) => l.id === body.lotId)?.name ?? null)
            : null,
        reasons: body.reasons,
      },
    };
    const writes: Write[] = [
      { check: keys.event(event.orgId, event.id), when: { version: event.version } },
      ...decided.map(
        ({ before, lot }): Write => ({
          put: keys.lot(event.orgId, event.id, lot.lotId),
          data: lot,
          version: lot.version,
          when: { version: before.version },
        }),
      ),
      {
        put: keys.cancelled(event.id),
        data: [...(stands?.data ?? []), ...cancellations],
        version: (stands?.version ?? 0) + 1,
        when: stands ? { version: stands.version } : 'absent',
      },
      { put: keys.tidings(commandId), data: order, when: 'absent' },
      // Without a place in the index it stands in no list of open notices, feed or calendar any more.
      ...(whole ? [{ put: keys.noticeRow(event.id), data: { cancelledAt: now } }] : []),
    ];
    const facts: NewFact[] = [
      ...(whole ? [{ what: 'event.cancelled' as const, why: body.reasons }] : []),
      ...decided.flatMap((d) => d.facts),
    ];
    return { about: { orgId: event.orgId, eventId: event.id }, writes, facts, mails: [], result: {} };
  },
  answer: async (_result, { actor, params, now }, { store }) =>
    showEvent(store, await eventOf(store, actor, params.eventId!), now),
});
