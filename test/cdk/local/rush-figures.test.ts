import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeDeadline, figuresOf, percentile } from '../../../cdk/local/rush-figures.ts';

describe('the figures of a rush', () => {
  it('count what was acknowledged, and what was refused by its code, the most frequent first', () => {
    const at = (sentAt: number, answeredAt: number) => ({ sentAt, answeredAt });
    const figures = figuresOf([
      { ...at(0, 40), receipt: 'EH-1' },
      { ...at(10, 20), code: 'bid-not-ready' },
      { ...at(20, 120), code: 'deadline-passed' },
      { ...at(30, 90), code: 'deadline-passed' },
    ]);
    expect(figures).toEqual({
      sent: 4,
      acknowledged: 1,
      refused: [
        ['deadline-passed', 2],
        ['bid-not-ready', 1],
      ],
      latency: { p50: 40, p95: 100, max: 100 },
      took: 120,
    });
  });

  it('of nothing are nothing', () => {
    expect(figuresOf([])).toEqual({
      sent: 0,
      acknowledged: 0,
      refused: [],
      latency: { p50: 0, p95: 0, max: 0 },
      took: 0,
    });
  });

  it('take a percentile that was measured: at least so many percent lie at or below it, and fewer below', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const p = percentile(values, percent);
        expect(values).toContain(p);
        expect((values.filter((v) => v <= p).length * 100) / values.length).toBeGreaterThanOrEqual(percent);
        expect((values.filter((v) => v < p).length * 100) / values.length).toBeLessThan(percent);
      }),
    );
  });
});

describe('the moments of a rush', () => {
  it('all lie before the deadline and within the given time, each nearer to it than the one before', () => {
    const moments = Array.from({ length: 200 }, (_, n) => beforeDeadline(n, 200, 10_000));
    expect(moments[0]).toBe(10_000);
    expect(Math.min(...moments)).toBeGreaterThan(0);
    expect(moments).toEqual([...moments].sort((a, b) => b - a));
    expect(moments.filter((ms) => ms <= 1000).length).toBeGreaterThan(40);
  });
});
