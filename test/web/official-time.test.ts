import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { better, sampleOf, shownNext } from '../../web/official-time.ts';

describe('a measurement of the server’s clock', () => {
  it('is never further off than it says, wherever on the way the clock was read', () => {
    const ms = (max: number) => fc.double({ min: 0, max, noNaN: true });
    fc.assert(
      fc.property(ms(1e6), ms(5000), ms(5000), ms(1e12), (sent, there, back, ahead) => {
        const { offset, error } = sampleOf(sent, sent + there + ahead, sent + there + back);
        expect(Math.abs(offset - ahead)).toBeLessThanOrEqual(error + 1e-3);
      }),
    );
  });

  const quick = { offset: 1000, error: 20, at: 0 };
  it('that took long does not replace a good one from a moment before', () => {
    expect(better(quick, { offset: 1900, error: 1500, at: 5000 })).toBe(quick);
  });
  it('replaces what has grown old', () => {
    const later = { offset: 1100, error: 300, at: 3_600_000 };
    expect(better(quick, later)).toBe(later);
  });
  it('that contradicts what was known holds: the machine has slept', () => {
    const after = { offset: 601_000, error: 1500, at: 5000 };
    expect(better(quick, after)).toBe(after);
  });
});

describe('the time shown', () => {
  it('waits out a small correction backwards, and follows a large one', () => {
    expect(shownNext(10_000, 8_000)).toBe(10_000);
    expect(shownNext(10_000, 10_400)).toBe(10_400);
    expect(shownNext(100_000, 10_000)).toBe(10_000);
  });
});
