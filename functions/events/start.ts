/** Start an event: of a kind, from a template or from an earlier event, in earnest or to try things out. */
import type * as v from 'valibot';
import * as routes from '../../shared/api/events.ts';
import { startAs } from '../../shared/as-kind.ts';
import { contentFrom, documentsFrom, type TemplateContent } from '../../shared/copies.ts';
import { idFrom } from '../../shared/digest.ts';
import { blankContent, type EventRecord, type TeamMember } from '../../shared/event.ts';
import { entryOf } from '../../shared/event-entry.ts';
import { type Actor, allow, type Person } from '../../shared/people.ts';
import { wrongAt } from '../../shared/problem.ts';
import type { NewFact } from '../../shared/record.ts';
import type { Settings } from '../../shared/settings.ts';
import { isZone } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { commands, type Signed } from '../http/app.ts';
import { entryPut } from '../http/entry.ts';
import { eventOf } from '../http/events.ts';
import { eventPut } from '../http/publication.ts';
import { settingsOf } from '../http/settings.ts';
import { keys } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';
import type { EventTools } from './change.ts';
import { teamPuts } from './team.ts';
import { templateContent, templateRow } from './templates.ts';
import { showEvent } from './view.ts';
import { requireTitle } from './write.ts';

type Wanted = v.InferOutput<typeof routes.NewEvent>;
type Beginning = TemplateContent & { team: TeamMember[]; fact: NewFact };

/** Those of a team who still belong to the organisation, as they are called now. */
async function stillHere(store: Store, orgId: string, team: readonly TeamMember[]): Promise<TeamMember[]> {
  const people = await Promise.all(team.map((m) => store.get<Person>(keys.person(m.personId))));
  return team.flatMap((m, i) => {
    const person = people[i]?.data;
    return person?.org.id === orgId ? [{ ...m, name: person.name, email: person.email }] : [];
  });
}

/** What the new event begins with, by what it is started from. */
async function beginningOf(store: Store, actor: Actor, body: Wanted, settings: Settings): Promise<Beginning> {
  const title = body.title.trim();
  const fresh = { title, zone: body.zone, sandbox: body.sandbox ?? false, kind: body.kind ?? null };
  const { from } = body;
  if (!from) {
    const { currency, defaults } = settings;
    const contact = { name: actor.name, email: actor.email };
    const blank = { ...blankContent(title, body.zone, contact, { currency, ...defaults }), sandbox: fresh.sandbox };
    return {
      content: body.kind ? startAs(blank, body.kind) : blank,
      documents: [],
      team: [],
      fact: { what: 'event.created', data: { title } },
    };
  }
  if (from.what === 'template') {
    const [row, held] = await Promise.all([
      templateRow(store, actor.org.id, from.templateId),
      templateContent(store, actor.org.id, from.templateId),
    ]);
    return {
      content: contentFrom(held.content, fresh),
      documents: held.documents,
      team: [],
      fact: { what: 'event.created-from-template', data: { title, template: row.name, templateId: row.id } },
    };
  }
  const before = await eventOf(store, actor, from.eventId);
  allow(actor, 'event.read', before);
  return {
    content: contentFrom(before.content, fresh),
    documents: before.documents,
    team: from.team ? await stillHere(store, actor.org.id, before.team) : [],
    fact: { what: 'event.created-from-event', data: { title, from: before.content.title, fromId: before.id } },
  };
}

/** The lead of the team that is copied, or whoever starts the event where none is. */
const withLead = (team: TeamMember[], actor: Actor): TeamMember[] => {
  if (team.some((m) => m.roles.includes('lead'))) return team;
  const others = team.filter((m) => m.personId !== actor.id);
  const own = team.find((m) => m.personId === actor.id)?.roles ?? [];
  return [{ personId: actor.id, name: actor.name, email: actor.email, roles: ['lead', ...own] }, ...others];
};

export const createEvent = commands(routes.createEvent, {
  async decide({ actor, body, now, commandId }: Signed<Wanted>, { store }: EventTools) {
    allow(actor, 'event.create');
    requireTitle(body.title);
    if (!isZone(body.zone))
      throw wrongAt('zone', 'zone-unknown', t('Choose a time zone by its name, such as America/Anchorage.'));
    const { settings } = await settingsOf(store, actor.org);
    const begin = await beginningOf(store, actor, body, settings);
    const team = withLead(begin.team, actor);
    const event: EventRecord = {
      id: idFrom(commandId, 'event'),
      orgId: actor.org.id,
      orgName: settings.name,
      version: 1,
      content: begin.content,
      documents: documentsFrom(begin.documents, actor.name, now),
      earlierDocuments: [],
      team,
      createdAt: now,
      preparation: { editors: [actor.id], schedule: null },
      published: null,
      estimate: null,
      saved: { by: actor.name, at: now },
    };
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes: [eventPut(event, 'absent'), entryPut(event.orgId, entryOf(event, []), true), ...teamPuts(event)],
      facts: [begin.fact],
      mails: [],
      result: { eventId: event.id },
    };
  },
  answer: async ({ eventId }, call, { store }) => showEvent(store, await eventOf(store, call.actor, eventId), call.now),
});
