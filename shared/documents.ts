/** The documents of an event and their versions: added, replaced by a newer file, taken off. Pure. */

import { type EventRecord, limits, type StoredDocument, type StoredObject } from './event.ts';
import { Problem } from './problem.ts';
import type { Instant } from './time.ts';
import { t } from './words/say.ts';

/** What an event has of documents: the newest version of each, and the versions that were replaced. */
export type Shelf = Pick<EventRecord, 'documents' | 'earlierDocuments'>;

export const noSuchDocument = () => new Problem('not-found', t('There is no such document.'));

/** Throws where no further document finds room; a newer version of one that is there always does. */
export function requireRoom(shelf: Shelf, replaces: string | null): void {
  if (replaces !== null && !shelf.documents.some((d) => d.id === replaces)) {
    throw new Problem(
      'wrong-state',
      t(
        'The document that this file should replace is no longer the newest one, or was taken off. Look at the list again.',
      ),
    );
  }
  if (replaces === null && shelf.documents.length >= limits.documents)
    throw new Problem('too-many-files', t('An event has up to {most} documents.', { most: limits.documents }));
  if (shelf.earlierDocuments.length >= limits.earlierDocuments)
    throw new Problem(
      'too-many-files',
      t('An event keeps up to {most} earlier versions of its documents.', {
        most: limits.earlierDocuments,
      }),
    );
}

/** The shelf with a file that has arrived: as a new document, or as the next version in the place of the one that it replaces. */
export function withDocument(
  shelf: Shelf,
  file: StoredObject,
  replaces: string | null,
  added: { by: string; at: Instant },
): Shelf & { added: StoredDocument } {
  requireRoom(shelf, replaces);
  const before = shelf.documents.find((d) => d.id === replaces);
  const document: StoredDocument = {
    ...file,
    version: (before?.version ?? 0) + 1,
    replaces,
    addedAt: added.at,
    addedBy: added.by,
  };
  return {
    added: document,
    documents: before ? shelf.documents.map((d) => (d === before ? document : d)) : [...shelf.documents, document],
    earlierDocuments: before ? [...shelf.earlierDocuments, before] : shelf.earlierDocuments,
  };
}

/** The versions before a document, the newest first. */
export function versionsBefore<D extends { id: string; replaces: string | null }>(
  document: D,
  earlier: readonly D[],
): D[] {
  const before = earlier.find((d) => d.id === document.replaces);
  return before ? [before, ...versionsBefore(before, earlier)] : [];
}
