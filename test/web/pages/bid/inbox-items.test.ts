import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Touched } from '../../../../shared/touched.ts';
import {
  inboxSummary,
  inboxTitle,
  keepText,
  nameOf,
  nextOpen,
  tagOf,
  toSettle,
  touchedNow,
} from '../../../../web/pages/bid/inbox-items.ts';
import { bidView } from './given-bid.ts';

const item = (id: string, change: Partial<Touched> = {}): Touched => ({
  id,
  of: 'answer',
  what: 'changed',
  envelope: 'technical',
  title: 'How will you work?',
  differences: [],
  mine: 'In sprints.',
  need: 'confirm',
  fault: null,
  done: null,
  ...change,
});
const kept = { notice: 2, how: 'kept', by: { id: 'p1', name: 'Noor Vale', at: '2026-11-27T12:00:00.000Z' } } as const;
const terms = item('notice.basics', { of: 'notice', need: 'read', envelope: null, mine: '' });

describe('the change inbox', () => {
  it('is named by the addenda since the bid was begun or last submitted', () => {
    expect(inboxTitle(1, 2)).toBe('What addendum 1 changes for you');
    expect(inboxTitle(1, 3)).toBe('What addenda 1 and 2 change for you');
    expect(inboxTitle(2, 6)).toBe('What addenda 2 to 5 change for you');
  });

  it('says how many answers and prices are touched, and how many are still open', () => {
    const one = item('answers.a');
    expect(inboxSummary([terms])).toBe('None of your answers and prices is touched.');
    expect(inboxSummary([one, terms])).toBe('One of your answers and prices is touched. Confirm or change each.');
    const done = { ...one, done: kept };
    expect(inboxSummary([done, item('prices.b')])).toBe(
      '2 of your answers and prices are touched. One is to be confirmed or changed.',
    );
    expect(inboxSummary([done])).toBe('One of your answers and prices is touched. All are settled.');
    expect(toSettle([done, one, terms])).toEqual([one]);
  });

  it('says of each what is to be done, and what was', () => {
    expect(tagOf(item('answers.a')).text).toBe('Confirm or change');
    expect(tagOf(item('answers.a', { need: 'redo' })).text).toBe('Does not fit any more');
    expect(tagOf(item('answers.a', { need: 'redo', mine: '' })).text).toBe('To fill in');
    expect(tagOf(item('answers.a', { done: kept })).text).toBe('Unchanged');
    expect(tagOf({ ...terms, done: kept }).text).toBe('Read');
    expect(tagOf(item('answers.a', { what: 'new', done: { ...kept, how: 'changed' } })).text).toBe('Filled in');
    expect(keepText(item('answers.a'))).toBe('Unchanged');
    expect(keepText(item('answers.a', { mine: '' }))).toBe('Leave it blank');
    expect(nameOf(item('answers.a', { what: 'gone' }))).toBe('Taken out: How will you work?');
  });

  it('counts what is typed and not saved yet as changed', () => {
    const view = bidView({ touched: [item('answers.approach'), item('answers.alaska')] });
    const content = signal({ ...view.content, answers: { approach: 'Otherwise.' } });
    const now = touchedNow({ view: signal(view), content });
    expect(now.map((x) => x.done?.how)).toEqual(['changed', undefined]);
  });

  it('goes on to the next thing that is open, then to one before it, then to its end', () => {
    const all = [item('a'), item('b'), item('c', { done: kept }), item('d')];
    expect(nextOpen(all, 'b')).toBe('d');
    expect(nextOpen(all, 'd')).toBe('b');
    expect(nextOpen([item('a'), item('b', { done: kept })], 'a')).toBe(null);
  });
});
