/** How long an event is kept; erasing its personal data once its time is over. */
import * as routes from '../../shared/api/events.ts';
import { erasableFrom, placeHold, plainRetention, type Retention, requireErasable } from '../../shared/erasure.ts';
import type { EventRecord, Notice } from '../../shared/event.ts';
import type { EraseOrder } from '../../shared/orders.ts';
import { allow, who } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { type NewFact, recordedTime } from '../../shared/record.ts';
import { t } from '../../shared/words/say.ts';
import { type CommandHandler, commands, reads, type Signed } from '../http/app.ts';
import { eventOf, noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import type { EventTools } from './change.ts';
import { lotsOf } from './view.ts';

type Place = { event: EventRecord; notice: Notice; retention: Retention; version: number };

async function placeOf({ store }: EventTools, { actor, params }: Signed<unknown>): Promise<Place> {
  const event = await eventOf(store, actor, params.eventId!);
  if (!event.published)
    throw new Problem('not-published', t('A draft is kept until somebody deletes it; no date is set.'));
  const [{ data: notice }, kept] = await Promise.all([
    noticeOf(store, event.id),
    store.get<Retention>(keys.retention(event.orgId, event.id)),
  ]);
  return { event, notice, retention: kept?.data ?? plainRetention, version: kept?.version ?? 0 };
}

const view = ({ notice, retention }: Place): { body: routes.RetentionView } => ({
  body: {
    retainUntil: notice.retainUntil,
    hold: retention.hold,
    erasableFrom: erasableFrom(notice, retention.hold),
    orderedAt: retention.orderedAt,
    erasedAt: retention.erasedAt,
  },
});

export const readRetention = reads(routes.readRetention, async (call, tools: EventTools) => {
  allow(call.actor, 'retention.read', await eventOf(tools.store, call.actor, call.params.eventId!));
  return view(await placeOf(tools, call));
});

type Change = { retention: Retention; facts: NewFact[]; writes?: Write[] };

const changesRetention = <Body>(
  act: 'retention.hold' | 'event.erase',
  decide: (call: Signed<Body>, place: Place, tools: EventTools) => Promise<Change> | Change,
): CommandHandler<Signed<Body>, EventTools, routes.RetentionView, object> => ({
  async decide(call, tools) {
    allow(call.actor, act, await eventOf(tools.store, call.actor, call.params.eventId!));
    const place = await placeOf(tools, call);
    const { retention, facts, writes = [] } = await decide(call, place, tools);
    const { orgId, id: eventId } = place.event;
    const kept: Write = {
      put: keys.retention(orgId, eventId),
      data: retention,
      version: place.version + 1,
      when: place.version === 0 ? 'absent' : { version: place.version },
    };
    return { about: { orgId, eventId }, writes: [kept, ...writes], facts, mails: [], result: {} };
  },
  answer: async (_result, call, tools) => view(await placeOf(tools, call)),
});

function requireNotErasing({ retention }: Place): void {
  if (retention.orderedAt)
    throw new Problem('wrong-state', t('The personal data of this event are erased already, or being erased.'));
}

export const holdEvent = commands(
  routes.holdEvent,
  changesRetention('retention.hold', ({ actor, body, now }: Signed<{ until: string; why: string }>, place) => {
    requireNotErasing(place);
    const hold = placeHold(place.notice, body, actor.name, now);
    const until = recordedTime(hold.until, place.event.content.zone);
    return {
      retention: { ...place.retention, hold },
      facts: [{ what: 'retention.held', data: { until }, why: hold.why }],
    };
  }),
);

export const releaseEvent = commands(
  routes.releaseEvent,
  changesRetention('retention.hold', (_call: Signed<undefined>, place) => {
    requireNotErasing(place);
    if (!place.retention.hold) throw new Problem('wrong-state', t('The event is not kept beyond its date.'));
    return { retention: { ...place.retention, hold: null }, facts: [{ what: 'retention.released' }] };
  }),
);

export const eraseEvent = commands(
  routes.eraseEvent,
  changesRetention('event.erase', async ({ actor, now, commandId }: Signed<undefined>, place, { store }) => {
    const { event, notice, retention } = place;
    requireErasable(event.content, retention, notice, await lotsOf(store, event), now);
    const order: EraseOrder = {
      kind: 'erase',
      id: commandId,
      orgId: event.orgId,
      eventId: event.id,
      at: now,
      who: who(actor),
    };
    return {
      retention: { ...retention, orderedAt: now },
      facts: [{ what: 'erasure.ordered' }],
      writes: [{ put: keys.job(commandId), data: order, when: 'absent' }],
    };
  }),
);
