/** The documents of an event: announced, sent straight to the store, checked, added; read by address. */
import * as routes from '../../shared/api/events.ts';
import { contentTypeOf, fileFaults } from '../../shared/bid.ts';
import { idFrom } from '../../shared/digest.ts';
import { type EventRecord, limits, type StoredFile, type StoredObject } from '../../shared/event.ts';
import { allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { later } from '../../shared/time.ts';
import { commands, reads, type Signed } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { documentKey, keys } from '../ports/keys.ts';
import { linkSeconds, ticketSeconds } from '../ports/vault.ts';
import { changes, type EventTools, requireDraft } from './change.ts';

type Pending = StoredFile & { key: string };

const noSuchFile = () => new Problem('not-found', 'There is no such document.');

/** Asked again when a document arrives: more may have been announced meanwhile than there is room for. */
function requireRoom(event: EventRecord): void {
  if (event.documents.length >= limits.documents)
    throw new Problem('too-many-files', `An event has up to ${limits.documents} documents.`);
}

export const announceDocument = commands(routes.announceDocument, {
  async decide({ actor, body, params, commandId, now }, { store, ids }: EventTools) {
    const event = await eventOf(store, actor, params.eventId!);
    allow(actor, 'event.write', event);
    requireDraft(event);
    const faults = fileFaults(body);
    if (faults.length) throw new Problem('file-not-accepted', faults[0]!.text, { faults });
    requireRoom(event);
    const fileId = idFrom(commandId, 'file');
    const pending: Pending = {
      id: fileId,
      ...body,
      contentType: contentTypeOf(body.name),
      key: documentKey(event.orgId, event.id, ids.random()),
    };
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes: [
        {
          put: keys.pendingDocument(event.orgId, event.id, fileId),
          data: pending,
          when: 'absent',
          expiresAt: Math.floor(Date.parse(now) / 1000) + 7 * 86_400,
        },
      ],
      facts: [],
      mails: [],
      result: { fileId },
    };
  },
  async answer({ fileId }, { actor, params, now }, { store, documents }) {
    const pending = await store.get<Pending>(keys.pendingDocument(actor.org.id, params.eventId!, fileId));
    if (!pending) throw noSuchFile();
    const ticket = await documents.ticket(pending.data.key, pending.data, ticketSeconds);
    return { body: { fileId, ...ticket, expiresAt: later(now, ticketSeconds) } };
  },
});

export const documentArrived = commands(
  routes.documentArrived,
  changes('event.write', async (call: Signed<undefined>, event, { store, documents }) => {
    requireDraft(event);
    const fileId = call.params.fileId!;
    const key = keys.pendingDocument(event.orgId, event.id, fileId);
    const pending = await store.get<Pending>(key);
    if (!pending) throw noSuchFile();
    requireRoom(event);
    const held = await documents.head(pending.data.key);
    if (!held || held.size !== pending.data.size || held.sha256 !== pending.data.sha256) {
      throw new Problem('file-not-arrived', `${pending.data.name} has not arrived whole. Send it again.`);
    }
    const document: StoredObject = { ...pending.data, versionId: held.versionId };
    return {
      event: { ...event, version: event.version + 1, documents: [...event.documents, document] },
      writes: [{ remove: key }],
      facts: [
        { what: 'event.document-added', data: { name: document.name, sha256: document.sha256, size: document.size } },
      ],
    };
  }),
);

export const removeDocument = commands(
  routes.removeDocument,
  changes('event.write', (call: Signed<undefined>, event) => {
    requireDraft(event);
    const document = event.documents.find((d) => d.id === call.params.fileId);
    if (!document) throw noSuchFile();
    return {
      event: { ...event, version: event.version + 1, documents: event.documents.filter((d) => d !== document) },
      facts: [{ what: 'event.document-removed', data: { name: document.name } }],
    };
  }),
);

export const readDocument = reads(routes.readDocument, async ({ actor, params }, { store, documents }: EventTools) => {
  const event = await eventOf(store, actor, params.eventId!);
  allow(actor, 'event.read', event);
  const document = event.documents.find((d) => d.id === params.fileId);
  if (!document) throw noSuchFile();
  return { body: { url: await documents.link(document.key, document.versionId, document, linkSeconds) } };
});
