/** Makes the file of an event: reads every partition of it, writes HTML and JSON beside the documents, says so on the record. */
import { sha256Hex } from '../../shared/digest.ts';
import type { EventRecord, Notice, StoredObject } from '../../shared/event.ts';
import { eventFile, type FilePart, type KeptFile, type KeptItem } from '../../shared/event-file.ts';
import { fileHtml } from '../../shared/event-file-html.ts';
import type { LotRecord } from '../../shared/lot-record.ts';
import type { FileOrder } from '../../shared/orders.ts';
import type { Fact } from '../../shared/record.ts';
import { bookkeeping, buyersBook } from '../http/commit.ts';
import { inLanguage } from '../http/language.ts';
import { settingsOf } from '../http/settings.ts';
import { documentKey, type Key, keys } from '../ports/keys.ts';
import { all } from '../ports/store.ts';
import type { MakingTools } from './tools.ts';

/** Reads all, writes both forms; a delivery after the file is there does nothing. */
export async function makeFile(order: FileOrder, { store, ids, documents }: MakingTools): Promise<void> {
  const { orgId, eventId } = order;
  const kept = await store.get<KeptFile>(keys.file(orgId, eventId));
  if (!kept || kept.data.orderedAt !== order.at || kept.data.made?.at === order.at) return;
  const event = await store.get<EventRecord>(keys.event(orgId, eventId));
  if (!event) throw new Error(`order ${order.id} names no event`);
  const partitions: [FilePart, Key][] = [
    ['event', keys.event(orgId, eventId)],
    ['notice', keys.notice(eventId)],
    ['review', keys.review(orgId, eventId)],
    ['minutes', keys.minutes(orgId, eventId, '', '')],
    ['letters', keys.intent(orgId, eventId, '')],
  ];
  const read = await Promise.all(
    partitions.map(async ([part, { table, pk }]) =>
      (await all<unknown>(store, table, pk, '')).map((i): KeptItem => ({ part, key: i.key.sk, data: i.data })),
    ),
  );
  const items = read.flat();
  const { table, pk } = keys.fact(orgId, eventId, '', '', 0);
  const facts = (await all<Fact>(store, table, pk, '')).map((f) => f.data);
  const lots = items.filter((i) => i.part === 'event' && i.key.startsWith('LOT#')).map((i) => i.data as LotRecord);
  const notice = items.find((i) => i.part === 'notice' && i.key === 'NOTICE')?.data as Notice | undefined;
  const { settings } = await settingsOf(store, { id: orgId, name: event.data.orgName });
  const [file, page] = inLanguage(settings.language, () => {
    const made = { at: order.at, by: order.who.name };
    const whole = eventFile(event.data, lots, facts, items, notice?.retainUntil ?? null, made);
    return [whole, fileHtml(whole)] as const;
  });
  const put = async (name: string, contentType: string, text: string): Promise<StoredObject> => {
    const bytes = new TextEncoder().encode(text);
    const key = documentKey(orgId, eventId, ids.random());
    const { versionId } = await documents.put(key, bytes, contentType);
    return { id: name, name, size: bytes.length, sha256: sha256Hex(bytes), contentType, key, versionId };
  };
  const [html, json] = await Promise.all([
    put('file.html', 'text/html', page),
    put('file.json', 'application/json', `${JSON.stringify(file, null, 1)}\n`),
  ]);
  const made: KeptFile = { ...kept.data, made: { at: order.at, html, json } };
  await store.write([
    { put: keys.file(orgId, eventId), data: made, version: kept.version + 1, when: { version: kept.version } },
    ...bookkeeping(
      {
        about: { orgId, eventId },
        facts: [{ what: 'file.made', data: { json: json.sha256, html: html.sha256 } }],
        mails: [],
      },
      { id: `${order.id}-file`, now: order.at, who: order.who },
      buyersBook,
      ids,
    ),
  ]);
}
