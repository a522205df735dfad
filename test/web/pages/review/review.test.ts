import { describe, expect, it } from 'vitest';
import type { ReviewView } from '../../../../shared/api/review.ts';
import type { ReviewDecision, Thread } from '../../../../shared/review.ts';
import { standingWords } from '../../../../web/pages/review/approvals.tsx';
import { threadsAt } from '../../../../web/pages/review/comments.tsx';

const at = '2026-11-03T18:00:00.000Z';
const carla: ReviewDecision = { id: 'carla', name: 'Carla', at, approves: true, reason: '', fingerprint: 'f' };
const review = (standing: Partial<ReviewView['standing']>, changes: Partial<ReviewView> = {}): ReviewView => ({
  version: 3,
  fingerprint: 'f',
  standing: { needed: 2, given: [], against: [], fallen: [], silent: [], enough: false, ...standing },
  asked: [],
  threads: [],
  reviewers: [],
  schedule: null,
  ...changes,
});

describe('where a review stands', () => {
  it.each<[string, ReviewView]>([
    ['2 approvals of this version still to come.', review({})],
    ['One approval of this version still to come, 1 given.', review({ given: [carla] })],
    ['It has the approvals that publication needs.', review({ given: [carla, { ...carla, id: 'dora' }] })],
    ['Carla asked for changes of this version.', review({ against: [{ ...carla, approves: false }] })],
    ['Your organisation asks for no approval. A review helps all the same.', review({ needed: 0 })],
    [
      'Publication is scheduled. Nothing of the draft can change until then.',
      review({}, { schedule: { at, by: { id: 'ben', name: 'Ben', email: 'b@b.example' }, fingerprint: 'f' } }),
    ],
  ])('is said in one sentence: %s', (words, view) => {
    expect(standingWords(view, false)).toBe(words);
  });

  it('is over once the event is published', () => {
    expect(standingWords(review({}), true)).toBe('This event is published.');
  });
});

describe('a comment', () => {
  const thread = (place: string): Thread => ({ id: place, at: place, fingerprint: 'f', said: [], resolved: null });
  const threads = ['', 'title', 'lots.0.lines.2', 'method.criteria.1', 'team', 'documents'].map(thread);

  it('stands beside the part that it is about, and at one place only', () => {
    const shown = ([null, 'basics', 'documents', 'questions', 'prices', 'criteria', 'team'] as const).map((part) =>
      threadsAt(threads, part).map((t) => t.at),
    );
    expect(shown).toEqual([[''], ['title'], ['documents'], [], ['lots.0.lines.2'], ['method.criteria.1'], ['team']]);
  });
});
