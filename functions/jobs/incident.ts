/** Moves the deadlines of a portal incident: each event once, in a transaction of its own, on its own record. */
import { moveForIncident } from '../../shared/addendum.ts';
import { sha256Hex } from '../../shared/digest.ts';
import type { EventRecord } from '../../shared/event.ts';
import { type Incident, type IncidentResult, movedBy } from '../../shared/incident.ts';
import type { LotRecord } from '../../shared/lot.ts';
import type { IncidentOrder } from '../../shared/orders.ts';
import { Problem } from '../../shared/problem.ts';
import { addendumWrites, lotsAsFound } from '../http/addenda.ts';
import { bookkeeping, buyersBook } from '../http/commit.ts';
import { type DeadlineRow, eventPut } from '../http/publication.ts';
import { keys, lists } from '../ports/keys.ts';
import { Busy, Lost } from '../ports/store.ts';
import type { JobTools } from './tools.ts';

/** How often an event is tried that people change at the same moment. */
const attempts = 5;

/** Moves one event, or says why not; nothing where an earlier delivery of the order has dealt with it. */
async function moveOne(
  order: IncidentOrder,
  incident: Incident,
  row: DeadlineRow,
  { store, ids }: JobTools,
): Promise<void> {
  const key = keys.incidentEvent(incident.id, row.eventId);
  if (await store.get(key)) return;
  const found = await store.get<EventRecord>(keys.event(order.orgId, row.eventId));
  if (!found?.data.published) return;
  const event = found.data;
  const { title, reference, zone } = event.content;
  const closedAt = found.data.published.closesAt;
  const result: IncidentResult = { eventId: event.id, title, reference, zone, closedAt, closesAt: null, problem: null };
  try {
    const lots = await Promise.all(
      event.content.lots.map((l) => store.get<LotRecord>(keys.lot(event.orgId, event.id, l.id))),
    );
    const there = lots.flatMap((l) => (l ? [l.data] : []));
    const to = movedBy(closedAt, incident.hours);
    const added = moveForIncident(event, there, to, incident.reason, order.who, order.at);
    const command = {
      id: sha256Hex(`${order.id} ${event.id}`).slice(0, 32),
      now: order.at,
      who: order.who,
    };
    const sender = { commandId: command.id, who: order.who };
    await store.write([
      eventPut(added.event, { version: event.version }),
      ...(await addendumWrites(store, event, added, sender, true)),
      ...lotsAsFound(there),
      { put: key, data: { ...result, closesAt: to } satisfies IncidentResult, when: 'absent' },
      ...bookkeeping(
        { about: { orgId: event.orgId, eventId: event.id }, facts: added.facts, mails: [] },
        command,
        buyersBook,
        ids,
      ),
    ]);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    await store.write([{ put: key, data: { ...result, problem: problem.message } satisfies IncidentResult }]);
  }
}

async function moveAgain(order: IncidentOrder, incident: Incident, row: DeadlineRow, tools: JobTools): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await moveOne(order, incident, row, tools);
    } catch (error) {
      // Somebody changed the event at the same moment: read it again. What fails on goes back to the queue of orders.
      if (!(error instanceof Lost || error instanceof Busy) || attempt === attempts) throw error;
    }
  }
}

/** Every deadline in the window, as it stands now; those that were moved meanwhile have left it, or are told apart by their result. */
export async function moveDeadlines(order: IncidentOrder, tools: JobTools): Promise<void> {
  const { store } = tools;
  const key = keys.incident(order.orgId, order.incidentId);
  const found = await store.get<Incident>(key);
  if (!found?.data.confirmed) throw new Error(`order ${order.id} names no confirmed incident`);
  const { data: incident, version } = found;
  if (incident.done) return;
  // All of them first: a deadline that moves may come to lie in the window again.
  const rows: DeadlineRow[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.list<DeadlineRow>>> = await store.list<DeadlineRow>(
      lists.closing(order.orgId),
      { from: incident.from, cursor },
    );
    const inside = page.items.map((i) => i.data).filter((row) => row.closesAt < incident.until);
    rows.push(...inside);
    cursor = inside.length < page.items.length ? null : page.cursor;
  } while (cursor);
  for (const row of rows) await moveAgain(order, incident, row, tools);
  await store.write([{ put: key, data: { ...incident, done: order.at }, version: version + 1, when: { version } }]);
}
