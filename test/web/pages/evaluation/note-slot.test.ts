import { expect, test, vi } from 'vitest';
import { Offline } from '../../../../web/api.ts';
import { noteSlot } from '../../../../web/pages/evaluation/note-slot.ts';

/** Nothing is saved by itself in these tests: each says when. */
const pace = { rest: 3_600_000, again: 3_600_000 };

test('a note is saved as it stands when one leaves its field, the last words only', async () => {
  const put = vi.fn(async (_text: string) => {});
  const note = noteSlot({ stored: 'As before.', put, ...pace });
  expect(note.text.value).toBe('As before.');
  note.change('Ask about the oil');
  note.change('Ask about the oil.');
  await note.saver.flush();
  expect(put.mock.calls.map(([text]) => text)).toEqual(['Ask about the oil.']);
});

test('a note whose words are all taken out is saved too: it goes', async () => {
  const put = vi.fn(async (_text: string) => {});
  const note = noteSlot({ stored: 'Ask.', put, ...pace });
  note.change('');
  await note.saver.flush();
  expect(put).toHaveBeenCalledWith('', expect.any(String));
});

test('what a lost connection kept here is sent again', async () => {
  const put = vi.fn(async (_text: string) => {});
  put.mockRejectedValueOnce(new Offline());
  const note = noteSlot({ stored: '', put, ...pace });
  note.change('Ask.');
  expect(await note.saver.flush()).toBe(false);
  expect(await note.saver.flush()).toBe(true);
  expect(put).toHaveBeenCalledTimes(2);
});
