/** Write an RFP: start it, read it, list it, save it. */
import * as routes from '../../shared/api/events.ts';
import { fingerprint, idFrom } from '../../shared/digest.ts';
import { blankContent, type EventContent, type EventRecord } from '../../shared/event.ts';
import { phaseOf } from '../../shared/lot.ts';
import { allow, can, teamRolesOf } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { isLine } from '../../shared/text.ts';
import { isZone } from '../../shared/time.ts';
import { commands, reads, requireVersion, type Signed } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { eventPut } from '../http/publication.ts';
import { settingsOf } from '../http/settings.ts';
import { keys, lists } from '../ports/keys.ts';
import { changes, type EventTools, requireDraft } from './change.ts';
import { lotsOf, showEvent } from './view.ts';

/** Bytes of JSON that an event's content may have: an item of DynamoDB holds 400 kB, and documents stand beside it. */
const contentBytes = 300_000;
const pageSize = 25;

function requireTitle(title: string): void {
  if (isLine(title)) return;
  throw new Problem('body-wrong', 'A title is one line of words, without emoji.', {
    faults: [{ at: 'title', code: 'title-blank', text: 'A title is one line of words, without emoji.' }],
  });
}

export const createEvent = commands(routes.createEvent, {
  async decide({ actor, body, now, commandId }, { store }: EventTools) {
    allow(actor, 'event.create');
    requireTitle(body.title);
    if (!isZone(body.zone)) {
      throw new Problem('body-wrong', 'Choose a time zone by its name.', {
        faults: [
          { at: 'zone', code: 'zone-unknown', text: 'Choose a time zone by its name, such as America/Anchorage.' },
        ],
      });
    }
    const { settings } = await settingsOf(store, actor.org);
    const { currency, defaults } = settings;
    const contact = { name: actor.name, email: actor.email };
    const event: EventRecord = {
      id: idFrom(commandId, 'event'),
      orgId: actor.org.id,
      orgName: settings.name,
      version: 1,
      content: blankContent(body.title.trim(), body.zone, contact, { currency, ...defaults }),
      documents: [],
      earlierDocuments: [],
      team: [{ personId: actor.id, name: actor.name, email: actor.email, roles: ['lead'] }],
      createdAt: now,
      preparation: { editors: [actor.id], schedule: null },
      published: null,
      estimate: null,
    };
    const row = {
      put: keys.team(event.orgId, event.id, actor.id),
      data: { orgId: event.orgId, eventId: event.id },
      list: { pk: lists.team(actor.id), sk: `${now}#${event.id}` },
    };
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes: [eventPut(event, 'absent'), row],
      facts: [{ what: 'event.created', data: { title: event.content.title } }],
      mails: [],
      result: { eventId: event.id },
    };
  },
  answer: async ({ eventId }, call, { store }) => showEvent(store, await eventOf(store, call.actor, eventId), call.now),
});

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
    requireTitle(call.body.title);
    if (Buffer.byteLength(JSON.stringify(call.body)) > contentBytes) {
      throw new Problem(
        'body-too-large',
        'The texts of this event are too long together. Put long texts into a document.',
      );
    }
    const changed = { ...event, version: event.version + 1, content: call.body };
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
