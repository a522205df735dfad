import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankContent, type Criterion, type Method } from '../../../../shared/event.ts';
import { pointsGiven, shareOf, withRest } from '../../../../web/pages/event/points-given.ts';

const method = (total: string, points: string[], bonus: string[] = []): Method => {
  const judged = (p: string, i: number, isBonus: boolean): Criterion => ({
    id: `${isBonus ? 'b' : 'c'}-${i}`,
    kind: 'judged',
    name: 'x',
    words: '',
    points: p,
    bonus: isBonus,
  });
  return {
    ...blankContent('', 'UTC', { name: '', email: '' }).method,
    total,
    criteria: [...points.map((p, i) => judged(p, i, false)), ...bonus.map((p, i) => judged(p, i, true))],
  };
};

describe('points given out', () => {
  it('says what is left', () => {
    expect(pointsGiven(method('100', ['60', '35']))).toMatchObject({ given: '95', left: '5', over: '0', fills: false });
  });

  it('misses by 0.01 and says so', () => {
    expect(pointsGiven(method('100', ['33.33', '33.33', '33.33']))).toMatchObject({ left: '0.01', fills: false });
    expect(pointsGiven(method('100', ['33.33', '33.33', '33.34']))).toMatchObject({ left: '0', fills: true });
  });

  it('adds tenths without the faults of floating point', () => {
    expect(pointsGiven(method('0.3', ['0.1', '0.2']))).toMatchObject({ left: '0', over: '0', fills: true });
  });

  it('goes over the total', () => {
    expect(pointsGiven(method('100', ['60', '60']))).toMatchObject({ left: '0', over: '20', fills: false });
  });

  it('a bonus lies outside the total', () => {
    expect(pointsGiven(method('100', ['100'], ['10']))).toMatchObject({ given: '100', bonus: '10', fills: true });
  });

  it('a total of nothing is never filled', () => {
    expect(pointsGiven(method('', [])).fills).toBe(false);
    expect(pointsGiven(method('0', ['0'])).fills).toBe(false);
  });

  it('giving what is left to a criterion fills the total, whatever the points', () => {
    const points = fc.array(fc.nat({ max: 99_999 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(points, (hundredths) => {
        const list = hundredths.map((n) => (n / 100).toFixed(2));
        const { left } = pointsGiven(method('99999', list));
        const [first, ...rest] = list;
        return pointsGiven(method('99999', [withRest(first!, left), ...rest])).fills;
      }),
    );
  });

  it('a share is in percent of the total, and nothing of nothing is nothing', () => {
    expect(shareOf('5', '100')).toBe('5.0');
    expect(shareOf('1', '3')).toBe('33.3');
    expect(shareOf('5', '')).toBe('0.0');
  });
});
