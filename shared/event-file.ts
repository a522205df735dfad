/**
 * The file of an event: everything on the buyer's record of it, in one JSON that needs no portal to be read. It is made of the
 * items themselves, so that what an area begins to keep tomorrow stands in it without anybody thinking of it.
 */

import type { BidPart } from './bid.ts';
import type { EventRecord, StoredObject } from './event.ts';
import { isEnded, type LotRecord } from './lot-record.ts';
import { type Fact, leaf } from './record.ts';
import { factSentence } from './record-sentence.ts';
import type { Instant } from './time.ts';
import { t } from './words/say.ts';

/** The format, as it stands in the file. A change of it is a new number. */
const fileFormat = 'evenhand-event-file/1';

/** An item of the record as it is kept: where it stands, and what it says. */
export type KeptItem = { part: FilePart; key: string; data: unknown };
const fileParts = ['event', 'notice', 'review', 'minutes', 'letters'] as const;
export type FilePart = (typeof fileParts)[number];

export type FiledDocument = {
  name: string;
  version: number;
  size: number;
  sha256: string;
  /** Where it lies beside the file in the download with documents. */
  path: string;
};

export type EventFile = {
  format: typeof fileFormat;
  madeAt: Instant;
  madeBy: string;
  eventId: string;
  buyer: string;
  title: string;
  reference: string;
  zone: string;
  /** Until when it must be kept; null before publication. */
  retainUntil: Instant | null;
  /** Oldest first. `leaf`: SHA-256 of the fact's canonical JSON (RFC 8785), salt included. */
  timeline: { sentence: string; leaf: string; fact: Fact }[];
  documents: FiledDocument[];
  parts: Record<FilePart, { key: string; data: unknown }[]>;
  /** What is kept and does not stand in this file, and why. */
  leftOut: { what: string; count: number; why: string }[];
};

/** Items that are work under way, pointers of a list, or notes for one's own eyes, by how their key begins: no decision is in them. */
const working = ['TEAM#', 'UPLOAD#', 'INVITING#', 'ADDENDUM', 'FILE', 'NOTE#'];
const isWorking = (key: string) => working.some((w) => (w.endsWith('#') ? key.startsWith(w) : key === w));
/** Items of an evaluation: while it is under way, nobody reads all of them at once. */
const evaluating = [
  'BID#',
  'OFFER#',
  'RANKED#',
  'MARK#',
  'SIGNED#',
  'AGREED#',
  'PSEUDONYMS#',
  'FINDING#',
  'LOWPRICE#',
  'LETTER#',
];
/** The lot that such an item is about; a later round of its evaluation stands behind an @. */
const lotOfKey = (key: string): string | null =>
  evaluating.some((e) => key.startsWith(e)) ? (key.split('#')[1]?.split('@')[0] ?? null) : null;

/** A name under which a document can lie in a folder, on any machine. */
const fileName = (name: string): string => name.replace(/[^\p{L}\p{N}._ -]/gu, '_').replace(/^\.+/, '_');

/** Where a document of the event lies in the download with documents. */
export const documentPath = (d: { name: string; version: number; sha256: string }): string =>
  `documents/${d.sha256.slice(0, 8)}-v${d.version}-${fileName(d.name)}`;

/** A value without the places where objects are stored: no reader needs them, and they are nobody's business. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  const stored = 'versionId' in value && 'key' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !(stored && (name === 'key' || name === 'versionId')))
      .map(([name, inner]) => [name, withoutPlaces(inner)]),
  );
}

type Made = { at: Instant; by: string };

/** The file, from the event, its lots, its facts and all items of its partitions. */
export function eventFile(
  event: EventRecord,
  lots: readonly LotRecord[],
  facts: readonly Fact[],
  items: readonly KeptItem[],
  retainUntil: Instant | null,
  made: Made,
): EventFile {
  const underWay = new Set(lots.filter((l) => !isEnded(l)).map((l) => l.lotId));
  const closed = (key: string) => underWay.has(lotOfKey(key) ?? '');
  const kept = items.filter((i) => i.part !== 'event' || !isWorking(i.key));
  const shown = kept.filter((i) => i.part !== 'event' || !closed(i.key));
  const parts = Object.fromEntries(
    fileParts.map((part) => [
      part,
      shown.filter((i) => i.part === part).map(({ key, data }) => ({ key, data: withoutPlaces(data) })),
    ]),
  ) as EventFile['parts'];
  const leftOut = [...underWay].map((lotId) => ({
    what: t('Bids, marks and findings of the lot {lot}', {
      lot: event.content.lots.find((l) => l.id === lotId)?.name ?? lotId,
    }),
    count: kept.filter((i) => i.part === 'event' && lotOfKey(i.key) === lotId).length,
    why: t('Its evaluation is not ended: nobody reads all of it at once before.'),
  }));
  const filesOf = (data: unknown) => (data as Partial<Pick<BidPart, 'files'>>).files ?? [];
  const opened = shown.filter((i) => i.part === 'event' && i.key.startsWith('BID#'));
  leftOut.push({
    what: t('Files of opened bids'),
    count: opened.reduce((sum, i) => sum + filesOf(i.data).length, 0),
    why: t('They stay in the vault, readable in the portal. Each is named with its SHA-256 beside its bid.'),
  });
  return {
    format: fileFormat,
    madeAt: made.at,
    madeBy: made.by,
    eventId: event.id,
    buyer: event.orgName,
    title: event.content.title,
    reference: event.content.reference,
    zone: event.content.zone,
    retainUntil,
    timeline: facts.map((fact) => ({ sentence: factSentence(fact), leaf: leaf(fact), fact })),
    documents: [...event.earlierDocuments, ...event.documents].map((d) => ({
      name: d.name,
      version: d.version,
      size: d.size,
      sha256: d.sha256,
      path: documentPath(d),
    })),
    parts,
    leftOut: leftOut.filter((l) => l.count > 0),
  };
}

/** The file as it was made last, or that it is being made (`made.at` is not `orderedAt` yet). */
export type KeptFile = {
  orderedAt: Instant;
  orderedBy: string;
  made: { at: Instant; html: StoredObject; json: StoredObject } | null;
};
