/** Write an RFP: read it, list it, save it. */
import * as routes from '../../shared/api/events.ts';
import { classificationFaults } from '../../shared/classification.ts';
import { fingerprint } from '../../shared/digest.ts';
import type { EventContent, EventRecord } from '../../shared/event.ts';
import { phaseOf } from '../../shared/lot.ts';
import { allow, can, teamRolesOf } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { isLine } from '../../shared/text.ts';
import { commands, reads, requireVersion, type Signed } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { keys, lists } from '../ports/keys.ts';
import { changes, type EventTools, requireDraft } from './change.ts';
import { cpvNames } from './cpv.ts';
import { lotsOf, showEvent } from './view.ts';

/** Bytes of JSON that an event's content may have: an item of DynamoDB holds 400 kB, and documents stand beside it. */
const contentBytes = 300_000;
const pageSize = 25;

/** Throws where a title is none. */
export function requireTitle(title: string): void {
  if (isLine(title)) return;
  throw new Problem('body-wrong', 'A title is one line of words, without emoji.', {
    faults: [{ at: 'title', code: 'title-blank', text: 'A title is one line of words, without emoji.' }],
  });
}

/** Throws where content cannot be kept: a title that is none, texts too long together, codes that CPV does not have. */
export function requireContent(content: EventContent): void {
  requireTitle(content.title);
  if (Buffer.byteLength(JSON.stringify(content)) > contentBytes) {
    throw new Problem(
      'body-too-large',
      'The texts of this event are too long together. Put long texts into a document.',
    );
  }
  const faults = classificationFaults(content.classifications, cpvNames());
  if (faults.length) throw new Problem('body-wrong', faults[0]!.text, { faults });
}

export const readEvent = reads(routes.readEvent, async ({ actor, params, now }, { store }: EventTools) => {
  const event = await eventOf(store, actor, params.eventId!);
  allow(actor, 'event.read', event);
  return showEvent(store, event, now);
});

export const saveEvent = commands(
  routes.saveEvent,
  changes('event.write', (call: Signed<EventContent>, event) => {
    requireVersion(call, event.version);
    requireDraft(event);
    requireContent(call.body);
    const saved = { by: call.actor.name, at: call.now };
    const changed = { ...event, version: event.version + 1, content: call.body, saved };
    return {
      event: changed,
      facts: [{ what: 'event.saved', data: { version: changed.version, content: fingerprint(call.body) } }],
    };
  }),
);

export const listEvents = reads(routes.listEvents, async ({ actor, query, now }, { store }: EventTools) => {
  if (actor.org.kind !== 'buyer') return { body: { items: [], cursor: null } };
  const range = { limit: pageSize, newestFirst: true, cursor: query.cursor ?? null };
  const page = can(actor, 'event.read')
    ? await store
        .list<EventRecord>(lists.events(actor.org.id), range)
        .then((p) => ({ cursor: p.cursor, events: p.items.map((i) => i.data) }))
    : await store.list<{ orgId: string; eventId: string }>(lists.team(actor.id), range).then(async (p) => {
        const found = await Promise.all(
          p.items.map((i) => store.get<EventRecord>(keys.event(i.data.orgId, i.data.eventId))),
        );
        return { cursor: p.cursor, events: found.flatMap((e) => (e && e.data.orgId === actor.org.id ? [e.data] : [])) };
      });
  const items = await Promise.all(
    page.events.map(async (event): Promise<routes.EventRow> => {
      const [lot = null] = await lotsOf(store, event);
      return {
        id: event.id,
        title: event.content.title,
        reference: event.content.reference,
        phase: phaseOf(event, lot, now),
        closesAt: event.published?.closesAt ?? null,
        zone: event.content.zone,
        myRoles: teamRolesOf(event, actor.id),
      };
    }),
  );
  return { body: { items, cursor: page.cursor } };
});
