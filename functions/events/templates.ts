/** The templates of an organisation: saved from an event, listed, renamed, deleted. */
import type * as v from 'valibot';
import * as routes from '../../shared/api/events.ts';
import type { TemplateContent, TemplateRow } from '../../shared/copies.ts';
import { idFrom } from '../../shared/digest.ts';
import { allow } from '../../shared/people.ts';
import { Problem, wrongAt } from '../../shared/problem.ts';
import { isLine } from '../../shared/text.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, requireVersion, type Signed } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';
import type { EventTools } from './change.ts';

const pageSize = 25;

type Name = v.InferOutput<typeof routes.TemplateName>;

const missing = () => new Problem('not-found', t('There is no such template. It may have been deleted.'));

function nameIn({ name }: Name): string {
  if (isLine(name)) return name.trim();
  throw wrongAt('name', 'name-blank', t('A name is one line of words, without emoji.'));
}

/** A template of the actor's organisation, as its list shows it. */
export async function templateRow(store: Store, orgId: string, templateId: string): Promise<TemplateRow> {
  const row = await store.get<TemplateRow>(keys.template(orgId, templateId));
  if (!row) throw missing();
  return row.data;
}

/** What a template of the actor's organisation holds. */
export async function templateContent(store: Store, orgId: string, templateId: string): Promise<TemplateContent> {
  const held = await store.get<TemplateContent>(keys.templateContent(orgId, templateId));
  if (!held) throw missing();
  return held.data;
}

export const saveTemplate = commands(routes.saveTemplate, {
  async decide({ actor, body, params, now, commandId }: Signed<Name>, { store }: EventTools) {
    const event = await eventOf(store, actor, params.eventId!);
    allow(actor, 'event.read', event);
    allow(actor, 'event.create');
    const row: TemplateRow = {
      id: idFrom(commandId, 'template'),
      version: 1,
      name: nameIn(body),
      kind: event.content.kind,
      title: event.content.title,
      savedAt: now,
      savedBy: actor.name,
    };
    const held: TemplateContent = { content: event.content, documents: event.documents };
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes: [
        { put: keys.template(event.orgId, row.id), data: row, version: 1, when: 'absent' },
        { put: keys.templateContent(event.orgId, row.id), data: held, version: 1, when: 'absent' },
      ],
      facts: [{ what: 'event.template', data: { name: row.name } }],
      mails: [],
      result: { id: row.id },
    };
  },
  async answer({ id }, { actor }, { store }) {
    const row = await templateRow(store, actor.org.id, id);
    return { body: row, version: row.version };
  },
});

export const listTemplates = reads(routes.listTemplates, async ({ actor, query }, { store }: EventTools) => {
  allow(actor, 'event.create');
  const { table, pk, sk } = keys.template(actor.org.id, '');
  const page = await store.query<TemplateRow>(table, pk, {
    prefix: sk,
    limit: pageSize,
    cursor: query.cursor ?? null,
  });
  return { body: { items: page.items.map((i) => i.data), cursor: page.cursor } };
});

export const renameTemplate = commands(routes.renameTemplate, {
  async decide(call: Signed<Name>, { store }: EventTools) {
    const { actor, body, params } = call;
    allow(actor, 'event.create');
    const row = await templateRow(store, actor.org.id, params.templateId!);
    requireVersion(call, row.version);
    const renamed: TemplateRow = { ...row, version: row.version + 1, name: nameIn(body) };
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [
        {
          put: keys.template(actor.org.id, row.id),
          data: renamed,
          version: renamed.version,
          when: { version: row.version },
        },
      ],
      facts: [{ what: 'template.renamed', data: { before: row.name, name: renamed.name } }],
      mails: [],
      result: { id: row.id },
    };
  },
  async answer({ id }, { actor }, { store }) {
    const row = await templateRow(store, actor.org.id, id);
    return { body: row, version: row.version };
  },
});

export const deleteTemplate = commands(routes.deleteTemplate, {
  async decide({ actor, params }, { store }: EventTools) {
    allow(actor, 'event.create');
    const row = await templateRow(store, actor.org.id, params.templateId!);
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [{ remove: keys.template(actor.org.id, row.id) }, { remove: keys.templateContent(actor.org.id, row.id) }],
      facts: [{ what: 'template.deleted', data: { name: row.name } }],
      mails: [],
      result: { id: row.id },
    };
  },
  answer: async ({ id }) => ({ body: { id } }),
});
