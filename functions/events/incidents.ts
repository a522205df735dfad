/** Portal incidents: which deadlines fell into one, the word of two people, what became of each event. */
import type * as v from 'valibot';
import * as routes from '../../shared/api/addenda.ts';
import { openingOrdered } from '../../shared/deadline.ts';
import { idFrom } from '../../shared/digest.ts';
import type { EventRecord } from '../../shared/event.ts';
import {
  confirmIncident as confirm,
  declareIncident as declare,
  type Incident,
  type IncidentResult,
} from '../../shared/incident.ts';
import type { IncidentOrder } from '../../shared/orders.ts';
import { type Actor, allow, who } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { type Answer, commands, reads, requireVersion } from '../http/app.ts';
import type { DeadlineRow } from '../http/publication.ts';
import { keys, lists } from '../ports/keys.ts';
import { all, type Store, type Stored } from '../ports/store.ts';
import type { EventTools } from './change.ts';
import { lotsOf } from './view.ts';

const pageSize = 25;

async function incidentOf(store: Store, actor: Actor, incidentId: string): Promise<Stored<Incident>> {
  const found = await store.get<Incident>(keys.incident(actor.org.id, incidentId));
  if (!found) throw new Problem('not-found', t('There is no such incident, or it is not yours to see.'));
  return found;
}

async function view(store: Store, actor: Actor, incidentId: string): Promise<Answer<routes.IncidentView>> {
  const { data, version } = await incidentOf(store, actor, incidentId);
  const place = keys.incidentEvent(incidentId, '');
  const results = (await all<IncidentResult>(store, place.table, place.pk, place.sk)).map((r) => r.data);
  return { body: { ...data, version, results }, version };
}

async function withOpened(store: Store, actor: Actor, row: DeadlineRow): Promise<routes.IncidentRow> {
  const event = await store.get<EventRecord>(keys.event(actor.org.id, row.eventId));
  return { ...row, opened: event ? openingOrdered(await lotsOf(store, event.data)) : true };
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const listClosing = reads(routes.listClosing, async ({ actor, query }, { store }: EventTools) => {
  allow(actor, 'incident.read');
  const { from = '', until = '' } = query;
  if (!instant.test(from) || !instant.test(until))
    throw new Problem('query-wrong', t('Give `from` and `until` as instants, such as 2026-11-28T01:00:00.000Z.'));
  const page = await store.list<DeadlineRow>(lists.closing(actor.org.id), {
    from,
    limit: pageSize,
    cursor: query.cursor ?? null,
  });
  const inside = page.items.map((i) => i.data).filter((row) => row.closesAt < until);
  const items = await Promise.all(inside.map((row) => withOpened(store, actor, row)));
  return { body: { items, cursor: inside.length < page.items.length ? null : page.cursor } };
});

export const listIncidents = reads(routes.listIncidents, async ({ actor, query }, { store }: EventTools) => {
  allow(actor, 'incident.read');
  const place = keys.incident(actor.org.id, '');
  const range = { newestFirst: true, limit: pageSize, cursor: query.cursor ?? null };
  const page = await store.query<Incident>(place.table, place.pk, range);
  return { body: { items: page.items.map((i) => i.data), cursor: page.cursor } };
});

export const readIncident = reads(routes.readIncident, async ({ actor, params }, { store }: EventTools) => {
  allow(actor, 'incident.read');
  return view(store, actor, params.incidentId!);
});

/** An incident belongs to no event; its facts stand under its own id. */
const about = (incident: Incident) => ({ orgId: incident.orgId, eventId: incident.id });

export const declareIncident = commands(routes.declareIncident, {
  async decide({ actor, body, now, commandId }, _tools: EventTools) {
    allow(actor, 'incident.declare');
    // Named by its instant, so that the newest comes first.
    const id = `${now.replace(/\D/g, '')}-${idFrom(commandId, 'incident')}`;
    const { incident, facts } = declare(body satisfies v.InferOutput<typeof routes.NewIncident>, id, actor, now);
    return {
      about: about(incident),
      writes: [{ put: keys.incident(actor.org.id, id), data: incident, version: 1, when: 'absent' }],
      facts,
      mails: [],
      result: { id },
    };
  },
  answer: ({ id }, { actor }, { store }) => view(store, actor, id),
});

export const confirmIncident = commands(routes.confirmIncident, {
  async decide(call, { store }: EventTools) {
    const { actor, params, now, commandId } = call;
    allow(actor, 'incident.declare');
    const before = await incidentOf(store, actor, params.incidentId!);
    requireVersion(call, before.version);
    const { incident, facts } = confirm(before.data, actor, now);
    const order: IncidentOrder = {
      kind: 'incident',
      id: commandId,
      orgId: incident.orgId,
      incidentId: incident.id,
      at: now,
      who: who(actor),
    };
    return {
      about: about(incident),
      writes: [
        { put: before.key, data: incident, version: before.version + 1, when: { version: before.version } },
        { put: keys.job(commandId), data: order, when: 'absent' },
      ],
      facts,
      mails: [],
      result: { id: incident.id },
    };
  },
  answer: ({ id }, { actor }, { store }) => view(store, actor, id),
});
