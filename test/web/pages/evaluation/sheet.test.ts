import { expect, test, vi } from 'vitest';
import type { MarkView } from '../../../../shared/api/evaluation.ts';
import { ApiProblem, Offline } from '../../../../web/api.ts';
import { markSlot, type PutMark } from '../../../../web/pages/evaluation/mark-slot.ts';
import { sheet, worst } from '../../../../web/pages/evaluation/sheet.ts';
import { markView } from '../../given-evaluation.ts';

/** Nothing is saved by itself in these tests: each says when. */
const pace = { rest: 3_600_000, again: 3_600_000 };
const changed = () =>
  new ApiProblem({ type: 'x', title: 'Changed meanwhile.', status: 412, code: 'changed-meanwhile' }, 412);

/** A server that keeps one mark as the real one does: by version, and the same key gives the same answer. */
function server() {
  let stored: MarkView | undefined;
  const answers = new Map<string, MarkView>();
  const fate: ('lost-before' | 'lost-after')[] = [];
  const put: PutMark = vi.fn(async ({ draft, version, key }) => {
    const how = fate.shift();
    if (how === 'lost-before') throw new Offline();
    if (!answers.has(key)) {
      if (version !== (stored?.version ?? 0)) throw changed();
      stored = markView('bid-1', 'technical', draft.mark, { ...draft, version: version + 1 });
      answers.set(key, stored);
    }
    if (how === 'lost-after') throw new Offline();
    return answers.get(key)!;
  });
  return { put, fate, stored: () => stored, change: (mark: MarkView) => (stored = mark) };
}

test('words without a level wait; with the level they are stored together', async () => {
  const { put, stored } = server();
  const slot = markSlot({ stored: undefined, put, ...pace });
  slot.change({ reason: 'Shows how.' });
  await slot.saver.flush();
  expect(put).not.toHaveBeenCalled();
  slot.change({ mark: '4' });
  expect(await slot.saver.flush()).toBe(true);
  expect(stored()).toMatchObject({ mark: '4', reason: 'Shows how.', version: 1 });
});

test('each save names the version that the one before answered', async () => {
  const { put, stored } = server();
  const slot = markSlot({ stored: undefined, put, ...pace });
  for (const mark of ['3', '4', '5']) {
    slot.change({ mark });
    await slot.saver.flush();
  }
  expect(stored()).toMatchObject({ mark: '5', version: 3 });
});

test('a save whose answer was lost is sent again as it was, before newer words, and is no conflict with itself', async () => {
  const { put, fate, stored } = server();
  const slot = markSlot({ stored: undefined, put, ...pace });
  fate.push('lost-after');
  slot.change({ mark: '3' });
  expect(await slot.saver.flush()).toBe(false);
  expect(slot.saver.state.value.is).toBe('offline');
  slot.change({ mark: '4' });
  expect(await slot.saver.flush()).toBe(true);
  expect(stored()).toMatchObject({ mark: '4', version: 2 });
});

test('a save that never arrived is made once', async () => {
  const { put, fate, stored } = server();
  const slot = markSlot({ stored: undefined, put, ...pace });
  fate.push('lost-before');
  slot.change({ mark: '3' });
  await slot.saver.flush();
  expect(await slot.saver.flush()).toBe(true);
  expect(stored()).toMatchObject({ mark: '3', version: 1 });
});

test('a change by another window is a conflict: nothing is overwritten until the newer mark is taken over', async () => {
  const { put, stored, change } = server();
  const slot = markSlot({ stored: undefined, put, ...pace });
  slot.change({ mark: '3', reason: 'Mine.' });
  await slot.saver.flush();
  change(markView('bid-1', 'technical', '5', { version: 2, reason: 'Theirs.' }));
  slot.change({ mark: '1' });
  expect(await slot.saver.flush()).toBe(false);
  expect(slot.saver.state.value.is).toBe('conflict');
  expect(stored()).toMatchObject({ mark: '5', reason: 'Theirs.' });

  expect(slot.adopt(stored())).toMatchObject({ mark: '1', reason: 'Mine.' });
  expect(slot.draft.value).toMatchObject({ mark: '5', reason: 'Theirs.' });
  slot.change({ mark: '4' });
  expect(await slot.saver.flush()).toBe(true);
  expect(stored()).toMatchObject({ mark: '4', reason: 'Theirs.', version: 3 });
});

test('a sheet begins with what is stored and saves one bid or all', async () => {
  const put = vi.fn(async ({ bidId, criterionId }, { draft, version }) =>
    markView(bidId, criterionId, draft.mark, { ...draft, version: version + 1 }),
  );
  const marks = sheet({
    bidIds: ['bid-1', 'bid-2'],
    criterionIds: ['technical', 'design'],
    stored: [markView('bid-1', 'technical', '2', { version: 4 })],
    put,
    ...pace,
  });
  expect(marks.drafts('bid-1').map((d) => d.mark)).toEqual(['2', '']);
  marks.slot({ bidId: 'bid-1', criterionId: 'technical' }).change({ mark: '3' });
  marks.slot({ bidId: 'bid-2', criterionId: 'design' }).change({ mark: '5' });
  expect(marks.state().is).toBe('saving');
  await marks.flush('bid-1');
  expect(put).toHaveBeenCalledTimes(1);
  expect(put.mock.calls[0]?.[1]).toMatchObject({ version: 4, draft: { mark: '3' } });
  expect(await marks.flush()).toBe(true);
  expect(put).toHaveBeenCalledTimes(2);
  expect(marks.state().is).toBe('saved');
  expect(() => marks.slot({ bidId: 'bid-3', criterionId: 'design' })).toThrow(RangeError);
});

test('"all saved" is said with the latest time, and only when nothing is more pressing', () => {
  const saved = {
    state: 'saved',
    draft: { mark: '4', reason: '', place: '' },
    savedAt: '2026-12-01T18:41:07.000Z',
  } as const;
  const earlier = { ...saved, state: 'idle', savedAt: '2026-11-30T10:00:00.000Z' } as const;
  const words = { state: 'idle', draft: { mark: '', reason: 'x', place: '' }, savedAt: null } as const;
  expect(worst([])).toEqual({ is: 'idle' });
  expect(worst([saved, earlier])).toEqual({ is: 'saved', at: saved.savedAt });
  expect(worst([saved, words])).toEqual({ is: 'unmarked' });
  expect(worst([words, { ...saved, state: 'saving' }])).toEqual({ is: 'saving' });
  expect(
    worst([
      { ...saved, state: 'waiting' },
      { ...saved, state: 'offline' },
    ]),
  ).toEqual({ is: 'offline' });
  expect(
    worst([
      { ...saved, state: 'offline' },
      { ...saved, state: 'refused' },
    ]),
  ).toEqual({ is: 'refused' });
  expect(
    worst([
      { ...saved, state: 'refused' },
      { ...saved, state: 'conflict' },
    ]),
  ).toEqual({ is: 'conflict' });
});
