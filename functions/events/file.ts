/** The file of an event: ordered here, made by a job, fetched by addresses that hold for minutes. */
import * as routes from '../../shared/api/events.ts';
import type { EventRecord, Notice, StoredObject } from '../../shared/event.ts';
import { documentPath, type KeptFile } from '../../shared/event-file.ts';
import type { FileOrder } from '../../shared/orders.ts';
import { allow, who } from '../../shared/people.ts';
import { commands, reads } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { linkSeconds } from '../ports/vault.ts';
import type { EventTools } from './change.ts';

async function view({ store, documents }: EventTools, event: EventRecord): Promise<{ body: routes.FileView }> {
  const [kept, notice] = await Promise.all([
    store.get<KeptFile>(keys.file(event.orgId, event.id)),
    event.published ? store.get<Notice>(keys.notice(event.id)) : undefined,
  ]);
  const made = kept?.data.made ?? null;
  const fetched = async (o: StoredObject) => ({
    name: o.name,
    size: o.size,
    sha256: o.sha256,
    url: await documents.link(o.key, o.versionId, o, linkSeconds),
  });
  const filed = made ? [...event.earlierDocuments, ...event.documents] : [];
  return {
    body: {
      state: !kept ? 'none' : made?.at === kept.data.orderedAt ? 'ready' : 'ordered',
      orderedAt: kept?.data.orderedAt ?? null,
      orderedBy: kept?.data.orderedBy ?? null,
      madeAt: made?.at ?? null,
      html: made && (await fetched(made.html)),
      json: made && (await fetched(made.json)),
      documents: await Promise.all(
        filed.map(async (d) => ({
          name: d.name,
          version: d.version,
          size: d.size,
          sha256: d.sha256,
          path: documentPath(d),
          url: await documents.link(d.key, d.versionId, d, linkSeconds),
        })),
      ),
      retainUntil: notice?.data.retainUntil ?? null,
    },
  };
}

export const readFile = reads(routes.readFile, async ({ actor, params }, tools: EventTools) => {
  const event = await eventOf(tools.store, actor, params.eventId!);
  allow(actor, 'file.read', event);
  return view(tools, event);
});

export const makeFile = commands(routes.makeFile, {
  async decide({ actor, params, now, commandId }, { store }: EventTools) {
    const event = await eventOf(store, actor, params.eventId!);
    allow(actor, 'file.read', event);
    const key = keys.file(event.orgId, event.id);
    const before = await store.get<KeptFile>(key);
    const order: FileOrder = {
      kind: 'file',
      id: commandId,
      orgId: event.orgId,
      eventId: event.id,
      at: now,
      who: who(actor),
    };
    const kept: KeptFile = { orderedAt: now, orderedBy: actor.name, made: before?.data.made ?? null };
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes: [
        {
          put: key,
          data: kept,
          version: (before?.version ?? 0) + 1,
          when: before ? { version: before.version } : 'absent',
        },
        { put: keys.job(commandId), data: order, when: 'absent' },
      ],
      facts: [],
      mails: [],
      result: {},
    };
  },
  answer: async (_result, { actor, params }, tools) => view(tools, await eventOf(tools.store, actor, params.eventId!)),
});
