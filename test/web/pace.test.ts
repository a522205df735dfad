import { describe, expect, it } from 'vitest';
import { against, endOf, noted, type Pace, percentOf, rateOf, sentOf, startPace } from '../../web/pace.ts';

const MB = 1_000_000;
/** A file of which `perSecond` bytes went out in each of so many seconds. */
const paced = (seconds: number, perSecond: number, total: number): Pace => {
  let pace = startPace(total, 0);
  for (let s = 1; s <= seconds; s++) pace = noted(pace, s * 1000, s * perSecond);
  return pace;
};

describe('the pace of an upload', () => {
  it('tells no rate in the first second', () => {
    expect(rateOf(noted(startPace(10 * MB, 0), 400, MB), 400)).toBeNull();
    expect(endOf(startPace(10 * MB, 0), 900)).toBeNull();
  });

  it('says how much, how fast and when it ends', () => {
    const pace = paced(10, 2 * MB, 100 * MB);
    expect(sentOf(pace)).toBe(20 * MB);
    expect(percentOf(pace)).toBe(20);
    expect(rateOf(pace, 10_000)).toBe(2 * MB);
    expect(endOf(pace, 10_000)).toBe(50_000);
  });

  it('follows the last seconds, not the whole way', () => {
    let pace = paced(20, 5 * MB, 400 * MB);
    for (let s = 21; s <= 30; s++) pace = noted(pace, s * 1000, (100 + (s - 20)) * MB);
    expect(rateOf(pace, 30_000)).toBe(MB);
    expect(pace.samples.length).toBeLessThan(12);
  });

  it('notices that nothing moves although no news comes', () => {
    const pace = paced(5, 2 * MB, 100 * MB);
    expect(rateOf(pace, 9_000)).toBeLessThan(2 * MB);
    expect(rateOf(pace, 20_000)).toBe(0);
    expect(endOf(pace, 20_000)).toBeNull();
  });

  it('reaches 100 percent only when all is sent', () => {
    expect(percentOf(noted(startPace(1000, 0), 1, 999))).toBe(99);
    expect(percentOf(noted(startPace(1000, 0), 1, 1000))).toBe(100);
    expect(percentOf(startPace(0, 0))).toBe(100);
  });
});

describe('the end of an upload against the deadline', () => {
  it('is before it, close to it, or after it; a file that ends at the deadline is after it', () => {
    expect(against(0, 600_000)).toEqual({ kind: 'before', spareSeconds: 600 });
    expect(against(567_000, 600_000)).toEqual({ kind: 'close', spareSeconds: 33 });
    expect(against(600_000, 600_000)).toEqual({ kind: 'after', spareSeconds: 0 });
    expect(against(645_500, 600_000)).toEqual({ kind: 'after', spareSeconds: 45 });
  });
});
