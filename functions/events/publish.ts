/** Publish: check everything at once, freeze and hash the method, open for bids. */
import * as routes from '../../shared/api/events.ts';
import { graceSeconds, sealedLot } from '../../shared/lot.ts';
import type { Due } from '../../shared/orders.ts';
import { publish } from '../../shared/publication.ts';
import { bothClocks, later } from '../../shared/time.ts';
import { commands, requireVersion, type Signed } from '../http/app.ts';
import { duePut } from '../http/due.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import { changes } from './change.ts';

export const publishEvent = commands(
  routes.publishEvent,
  changes('event.publish', (call: Signed<undefined>, before) => {
    requireVersion(call, before.version);
    const { event, notice } = publish(before, call.now);
    const at = later(notice.closesAt, graceSeconds);
    const writes: Write[] = [
      {
        put: keys.notice(event.id),
        data: notice,
        version: notice.number,
        when: 'absent',
        ...(event.content.access === 'open'
          ? { list: { pk: lists.notices, sk: `${notice.closesAt}#${event.id}` } }
          : {}),
      },
      ...event.content.lots.map(
        (lot): Write => ({
          put: keys.lot(event.orgId, event.id, lot.id),
          data: sealedLot(event.orgId, event.id, lot.id),
          version: 1,
          when: 'absent',
        }),
      ),
      ...event.content.lots.map((lot): Write => {
        const due: Due = { at, command: 'close', orgId: event.orgId, eventId: event.id, lotId: lot.id };
        return duePut(due, 1);
      }),
    ];
    return {
      event,
      writes,
      facts: [
        {
          what: 'event.published',
          data: {
            number: notice.number,
            closes: bothClocks(notice.closesAt, event.content.zone),
            method: notice.method,
          },
        },
      ],
    };
  }),
);
