import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saver, settled } from '../../web/saving.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A saver whose page is left with one change, and what ends its save. */
function left(): { answer: () => void } {
  let answer = () => {};
  const { changed, close } = saver<string>({
    save: () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
  });
  changed('a');
  close();
  return { answer: () => answer() };
}

it('a page that reads what another one has just left waits until that is saved', async () => {
  const { answer } = left();
  let read = false;
  const reading = settled().then(() => {
    read = true;
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(read).toBe(false);
  answer();
  await reading;
});

it('a save that gets no answer does not keep pages from being read for ever', async () => {
  left();
  const reading = settled();
  await vi.advanceTimersByTimeAsync(5000);
  await expect(reading).resolves.toBeUndefined();
});
