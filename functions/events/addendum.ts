/** An addendum on its way: started beside what is published, saved, sent; what was changed so far. */
import {
  type Addendum,
  addendumFaults,
  changesOf,
  type DraftAddendum,
  type Reopening,
  requirePublished,
  sendAddendum as send,
  startDraft,
} from '../../shared/addendum.ts';
import * as routes from '../../shared/api/addenda.ts';
import { openingOrdered, requireDeadlineAhead, requireNotCancelled } from '../../shared/deadline.ts';
import { noSuchDocument } from '../../shared/documents.ts';
import { documentOf, type EventContent, type EventRecord } from '../../shared/event.ts';
import { type Act, allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import type { NewFact } from '../../shared/record.ts';
import { t } from '../../shared/words/say.ts';
import { addendumWrites } from '../http/addenda.ts';
import { type Answer, type CommandHandler, commands, reads, requireVersion, type Signed } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store, type Stored, type Write } from '../ports/store.ts';
import { changes, type EventTools } from './change.ts';
import { announcing, arrivedOn } from './documents.ts';
import { lotsOf } from './view.ts';
import { requireContent } from './write.ts';

const none = () =>
  new Problem('not-found', t('No addendum is being prepared: it was sent or discarded, or nobody has started one.'));

async function draftOf(store: Store, event: EventRecord): Promise<Stored<DraftAddendum>> {
  const draft = await store.get<DraftAddendum>(keys.draftAddendum(event.orgId, event.id));
  if (!draft) throw none();
  return draft;
}

function draftView(
  event: EventRecord,
  { data, version }: Stored<DraftAddendum>,
  now: string,
): routes.DraftAddendumView {
  return {
    version,
    base: data.base,
    content: data.content,
    documents: data.documents.map(documentOf),
    earlierDocuments: data.earlierDocuments.map(documentOf),
    startedBy: data.startedBy.name,
    differences: changesOf(event, data),
    faults: addendumFaults(event, data, now),
  };
}

/** What was changed since publication, and what is being prepared. */
async function showAddenda(store: Store, found: EventRecord, now: string): Promise<Answer<routes.AddendaView>> {
  const event = requirePublished(found);
  const place = keys.addendum(event.id, 0);
  const [addenda, draft, reopening, lots] = await Promise.all([
    all<Addendum>(store, place.table, place.pk, place.sk),
    store.get<DraftAddendum>(keys.draftAddendum(event.orgId, event.id)),
    store.get<Reopening>(keys.reopening(event.orgId, event.id)),
    lotsOf(store, event),
  ]);
  const { number, closesAt } = event.published;
  const body: routes.AddendaView = {
    number,
    closesAt,
    draft: draft ? draftView(event, draft, now) : null,
    reopening: reopening?.data.base === number ? { ...reopening.data, version: reopening.version } : null,
    reopenable: now >= closesAt && !openingOrdered(lots),
    addenda: addenda.map((a) => a.data),
  };
  return { body, ...(draft ? { version: draft.version } : {}) };
}

export const readAddenda = reads(routes.readAddenda, async ({ actor, params, now }, { store }: EventTools) => {
  const event = await eventOf(store, actor, params.eventId!);
  allow(actor, 'event.read', event);
  return showAddenda(store, event, now);
});

/** Refuses to change an event that is cancelled; the check that it is not cancelled at this moment. */
export async function notCancelled(store: Store, event: EventRecord): Promise<Write> {
  const check = keys.cancelled(event.id);
  const stands = await store.get(check);
  requireNotCancelled(await lotsOf(store, event));
  return { check, when: stands ? { version: stands.version } : 'absent' };
}

type Decided = { writes: Write[]; facts: NewFact[] };

/** A command about what is being prepared: it changes nothing of the event, and is about the version that is published now. */
export const prepares = <Body>(
  act: Act,
  decide: (call: Signed<Body>, event: EventRecord, tools: EventTools) => Promise<Decided> | Decided,
): CommandHandler<Signed<Body>, EventTools, routes.AddendaView, { eventId: string }> => ({
  async decide(call, tools) {
    const event = await eventOf(tools.store, call.actor, call.params.eventId!);
    allow(call.actor, act, event);
    const { writes, facts } = await decide(call, event, tools);
    const asRead: Write = { check: keys.event(event.orgId, event.id), when: { version: event.version } };
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes: [...writes, asRead],
      facts,
      mails: [],
      result: { eventId: event.id },
    };
  },
  answer: async ({ eventId }, call, { store }) =>
    showAddenda(store, await eventOf(store, call.actor, eventId), call.now),
});

export const startAddendum = commands(
  routes.startAddendum,
  prepares('event.write', async ({ actor, now }: Signed<undefined>, found, { store }) => {
    const event = requirePublished(found);
    requireDeadlineAhead(event.published.closesAt, event.content.zone, now);
    const running = await notCancelled(store, event);
    const key = keys.draftAddendum(event.orgId, event.id);
    if (await store.get(key))
      throw new Problem('wrong-state', t('An addendum is being prepared already. Go on with it, or discard it first.'));
    return {
      writes: [{ put: key, data: startDraft(event, actor, now), version: 1, when: 'absent' }, running],
      facts: [{ what: 'addendum.started', data: { number: event.published.number } }],
    };
  }),
);

/** The working copy with a change, if it is still as it was read. */
const draftPut = (event: EventRecord, { version }: Stored<DraftAddendum>, data: DraftAddendum): Write => ({
  put: keys.draftAddendum(event.orgId, event.id),
  data,
  version: version + 1,
  when: { version },
});

export const saveAddendum = commands(
  routes.saveAddendum,
  prepares('event.write', async (call: Signed<EventContent>, event, { store }) => {
    const draft = await draftOf(store, event);
    requireVersion(call, draft.version);
    requireContent(call.body);
    return { writes: [draftPut(event, draft, { ...draft.data, content: call.body })], facts: [] };
  }),
);

export const discardAddendum = commands(
  routes.discardAddendum,
  prepares('event.write', async (_call: Signed<undefined>, event, { store }) => {
    await draftOf(store, event);
    return {
      writes: [{ remove: keys.draftAddendum(event.orgId, event.id) }],
      facts: [{ what: 'addendum.discarded', data: { number: event.published?.number ?? 0 } }],
    };
  }),
);

export const announceAddendumDocument = commands(
  routes.announceAddendumDocument,
  announcing(async ({ actor, params }, store) => {
    const event = await eventOf(store, actor, params.eventId!);
    allow(actor, 'event.write', event);
    return { event, shelf: (await draftOf(store, event)).data };
  }),
);

export const addendumDocumentArrived = commands(
  routes.addendumDocumentArrived,
  prepares('event.write', async (call: Signed<undefined>, event, tools) => {
    const draft = await draftOf(tools.store, event);
    const { shelf, writes, fact } = await arrivedOn(call, { event, shelf: draft.data }, tools);
    return { writes: [draftPut(event, draft, { ...draft.data, ...shelf }), ...writes], facts: [fact] };
  }),
);

export const removeAddendumDocument = commands(
  routes.removeAddendumDocument,
  prepares('event.write', async (call: Signed<undefined>, event, { store }) => {
    const draft = await draftOf(store, event);
    const document = draft.data.documents.find((d) => d.id === call.params.fileId);
    if (!document) throw noSuchDocument();
    const documents = draft.data.documents.filter((d) => d !== document);
    return {
      writes: [draftPut(event, draft, { ...draft.data, documents })],
      facts: [{ what: 'event.document-removed', data: { name: document.name } }],
    };
  }),
);

export const sendAddendum = commands(
  routes.sendAddendum,
  changes('event.publish', async (call: Signed<{ reason: string }>, event, { store }) => {
    const draft = await draftOf(store, event);
    requireVersion(call, draft.version);
    const running = await notCancelled(store, event);
    const added = send(event, draft.data, call.body.reason, call.actor, call.now);
    const sender = { commandId: call.commandId, who: call.actor };
    return {
      event: added.event,
      facts: added.facts,
      writes: [
        ...(await addendumWrites(store, event, added, sender, false)),
        running,
        // Gone, and only as it was seen: a colleague who saves at this moment is not sent unread.
        { remove: keys.draftAddendum(event.orgId, event.id), when: { version: draft.version } },
      ],
    };
  }),
);
