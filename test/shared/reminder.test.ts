import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextReminder, remindersBefore, unsentOf, type Work } from '../../shared/reminder.ts';
import { later } from '../../shared/time.ts';

const closesAt = '2026-11-27T16:00:00.000Z';

describe('reminders before a deadline', () => {
  it('come 7 days, 2 days and 2 hours before it, each once', () => {
    const all: string[] = [];
    for (let at = nextReminder(closesAt, '2026-01-01T00:00:00.000Z'); at; at = nextReminder(closesAt, at)) all.push(at);
    expect(all).toEqual(['2026-11-20T16:00:00.000Z', '2026-11-25T16:00:00.000Z', '2026-11-27T14:00:00.000Z']);
  });

  it('are always ahead of the instant that is asked about, and before the deadline', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30 * 86_400, max: 86_400 }), (seconds) => {
        const after = later(closesAt, seconds);
        const next = nextReminder(closesAt, after);
        if (next === null) expect(after >= later(closesAt, -remindersBefore.at(-1)!)).toBe(true);
        else expect([next > after, next < closesAt]).toEqual([true, true]);
      }),
    );
  });
});

describe('what is saved and not submitted', () => {
  const at = { supplierId: 'heron', lotId: 'lot-1' };
  const copy = (version: number): Work => ({ ...at, what: 'copy', version });
  const file = (fileId: string, here = true): Work => ({ ...at, what: 'file', fileId, here });
  const bid = (copyVersion: number, files: string[] = [], stands = true): Work => ({
    ...at,
    what: 'bid',
    stands,
    copyVersion,
    files,
  });
  const state = (...works: Work[]) => unsentOf(works).get('heron')?.[0]?.state ?? null;

  it.each<[string, Work[], string | null]>([
    ['nothing at all', [], null],
    ['a working copy', [copy(1)], 'none'],
    ['a file alone', [file('a')], 'none'],
    ['a file that was taken off again', [file('a', false)], null],
    ['a bid that says what the copy says', [copy(3), file('a'), bid(3, ['a'])], null],
    ['a copy saved after the bid', [copy(4), bid(3)], 'changed'],
    ['a file added after the bid', [copy(3), file('a'), file('b'), bid(3, ['a'])], 'changed'],
    ['a file taken off after the bid', [copy(3), file('a', false), bid(3, ['a'])], 'changed'],
    ['one file in the place of another', [copy(3), file('a', false), file('b'), bid(3, ['a'])], 'changed'],
    ['a bid of files alone', [file('a'), bid(0, ['a'])], null],
    ['a bid that was taken back', [copy(3), bid(3, [], false)], 'withdrawn'],
  ])('of %s', (_, works, expected) => {
    expect(state(...works)).toBe(expected);
    expect(state(...works.toReversed())).toBe(expected);
  });

  it('is told lot by lot and supplier by supplier: none hides another', () => {
    const other: Work = { supplierId: 'marmot', lotId: 'lot-2', what: 'copy', version: 1 };
    const unsent = unsentOf([copy(2), bid(2), { ...copy(1), lotId: 'lot-2' }, other]);
    expect([...unsent]).toEqual([
      ['heron', [{ lotId: 'lot-2', state: 'none' }]],
      ['marmot', [{ lotId: 'lot-2', state: 'none' }]],
    ]);
  });
});
