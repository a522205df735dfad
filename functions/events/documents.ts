/** The documents of an event: announced, sent straight to the store, checked, added; read by address. */
import type * as v from 'valibot';
import * as routes from '../../shared/api/events.ts';
import { contentTypeOf, fileFaults } from '../../shared/bid.ts';
import { idFrom } from '../../shared/digest.ts';
import { noSuchDocument, requireRoom, type Shelf, withDocument } from '../../shared/documents.ts';
import type { EventRecord, StoredFile } from '../../shared/event.ts';
import { allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import type { NewFact } from '../../shared/record.ts';
import { later } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { type CommandHandler, commands, reads, type Signed } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { documentKey, keys } from '../ports/keys.ts';
import type { Store, Write } from '../ports/store.ts';
import { linkSeconds, ticketSeconds } from '../ports/vault.ts';
import { changes, type EventTools, requireDraft } from './change.ts';

type Pending = StoredFile & { key: string; replaces: string | null };

type Announcement = v.InferOutput<typeof routes.DocumentAnnouncement>;
type OnShelf = { event: EventRecord; shelf: Shelf };

/** Announces a document for the shelf that the call is about: that of a draft, or of an addendum. */
export const announcing = (
  shelfOf: (call: Signed<unknown>, store: Store) => Promise<OnShelf>,
): CommandHandler<Signed<Announcement>, EventTools, routes.UploadTicket, { fileId: string }> => ({
  async decide(call, { store, ids }) {
    const { body, commandId, now } = call;
    const { event, shelf } = await shelfOf(call, store);
    const faults = fileFaults(body);
    if (faults.length) throw new Problem('file-not-accepted', faults[0]!.text, { faults });
    const { replaces = null, ...file } = body;
    requireRoom(shelf, replaces);
    const fileId = idFrom(commandId, 'file');
    const pending: Pending = {
      id: fileId,
      ...file,
      replaces,
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
    if (!pending) throw noSuchDocument();
    const ticket = await documents.ticket(pending.data.key, pending.data, ticketSeconds);
    return { body: { fileId, ...ticket, expiresAt: later(now, ticketSeconds) } };
  },
});

export const announceDocument = commands(
  routes.announceDocument,
  announcing(async ({ actor, params }, store) => {
    const event = await eventOf(store, actor, params.eventId!);
    allow(actor, 'event.write', event);
    requireDraft(event);
    return { event, shelf: event };
  }),
);

/** The shelf with a document that was announced and has arrived whole, what to write beside it, and the fact. */
export async function arrivedOn(
  call: Signed<unknown>,
  { event, shelf }: OnShelf,
  { store, documents }: EventTools,
): Promise<{ shelf: Shelf; writes: Write[]; fact: NewFact }> {
  const key = keys.pendingDocument(event.orgId, event.id, call.params.fileId!);
  const pending = await store.get<Pending>(key);
  if (!pending) throw noSuchDocument();
  // Asked again: more may have been announced meanwhile than there is room for.
  requireRoom(shelf, pending.data.replaces);
  const held = await documents.head(pending.data.key);
  if (!held || held.size !== pending.data.size || held.sha256 !== pending.data.sha256) {
    throw new Problem('file-not-arrived', t('{name} has not arrived whole. Send it again.', pending.data));
  }
  const { replaces, ...file } = pending.data;
  const { added, ...after } = withDocument(shelf, { ...file, versionId: held.versionId }, replaces, {
    by: call.actor.name,
    at: call.now,
  });
  const { name, sha256, size, version } = added;
  const fact: NewFact =
    replaces === null
      ? { what: 'event.document-added', data: { name, sha256, size } }
      : { what: 'event.document-replaced', data: { name, version, sha256, size, replaces } };
  return { shelf: after, writes: [{ remove: key }], fact };
}

export const documentArrived = commands(
  routes.documentArrived,
  changes('event.write', async (call: Signed<undefined>, event, tools) => {
    requireDraft(event);
    const { shelf, writes, fact } = await arrivedOn(call, { event, shelf: event }, tools);
    return { event: { ...event, version: event.version + 1, ...shelf }, writes, facts: [fact] };
  }),
);

export const removeDocument = commands(
  routes.removeDocument,
  changes('event.write', (call: Signed<undefined>, event) => {
    requireDraft(event);
    const document = event.documents.find((d) => d.id === call.params.fileId);
    if (!document) throw noSuchDocument();
    return {
      event: { ...event, version: event.version + 1, documents: event.documents.filter((d) => d !== document) },
      facts: [{ what: 'event.document-removed', data: { name: document.name } }],
    };
  }),
);

export const readDocument = reads(routes.readDocument, async ({ actor, params }, { store, documents }: EventTools) => {
  const event = await eventOf(store, actor, params.eventId!);
  allow(actor, 'event.read', event);
  const document = [...event.documents, ...event.earlierDocuments].find((d) => d.id === params.fileId);
  if (!document) throw noSuchDocument();
  return { body: { url: await documents.link(document.key, document.versionId, document, linkSeconds) } };
});
