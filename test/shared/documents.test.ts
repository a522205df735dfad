import { describe, expect, it } from 'vitest';
import { requireRoom, type Shelf, versionsBefore, withDocument } from '../../shared/documents.ts';
import { limits } from '../../shared/event.ts';
import { givenDocument, givenFile, people } from '../given.ts';
import { refusedWith } from './refused.ts';

const added = { by: people.lead.name, at: '2026-11-04T09:00:00.000Z' };
const plan = givenDocument('plan.pdf');
const shelf: Shelf = { documents: [plan, givenDocument('terms.pdf')], earlierDocuments: [] };

describe('documents of an event', () => {
  it('a new one is its own first version', () => {
    const next = withDocument(shelf, givenFile('drawing.pdf'), null, added);
    expect(next.documents.at(-1)).toMatchObject({ name: 'drawing.pdf', version: 1, replaces: null, addedBy: added.by });
    expect(next.earlierDocuments).toEqual([]);
  });

  it('a newer file takes the place of the one it replaces, which stays as it was', () => {
    const second = withDocument(shelf, givenFile('plan-2.pdf'), plan.id, added);
    expect(second.documents.map((d) => [d.name, d.version])).toEqual([
      ['plan-2.pdf', 2],
      ['terms.pdf', 1],
    ]);
    expect(second.earlierDocuments).toEqual([plan]);
    const third = withDocument(second, givenFile('plan-3.pdf'), second.added.id, added);
    expect(versionsBefore(third.added, third.earlierDocuments).map((d) => d.version)).toEqual([2, 1]);
  });

  it('what has been replaced already is not replaced again', () => {
    const second = withDocument(shelf, givenFile('plan-2.pdf'), plan.id, added);
    expect(refusedWith(() => withDocument(second, givenFile('other.pdf'), plan.id, added)).code).toBe('wrong-state');
  });

  it('a full shelf takes newer versions and nothing else', () => {
    const documents = Array.from({ length: limits.documents }, (_, i) => givenDocument(`d-${i}.pdf`));
    const full = { documents, earlierDocuments: [] };
    expect(refusedWith(() => requireRoom(full, null)).code).toBe('too-many-files');
    expect(withDocument(full, givenFile('new.pdf'), documents[3]!.id, added).documents).toHaveLength(limits.documents);
  });
});
