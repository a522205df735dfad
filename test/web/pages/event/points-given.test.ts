import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankContent, type Criterion, type Method } from '../../../../shared/event.ts';
import { add, divide, type Exact, exact, multiply, plain } from '../../../../shared/exact.ts';
import { pointsOf } from '../../../../shared/scoring/tree.ts';
import { addSection, editSection } from '../../../../web/pages/event/criteria-edits.ts';
import { standIn } from '../../../../web/pages/event/outline.ts';
import {
  givenIn,
  inPercent,
  inPoints,
  pointsGiven,
  shareOf,
  typed,
  withRest,
} from '../../../../web/pages/event/points-given.ts';

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
    expect(shareOf(exact('5'), '100')).toBe('5.0');
    expect(shareOf(exact('1'), '3')).toBe('33.3');
    expect(shareOf(exact('5'), '')).toBe('0.0');
  });

  /** Technical of `inside`, beside the others. */
  const withSection = (total: string, inside: string[], beside: string[], stated = ''): Method => {
    const flat = method(total, [...inside, ...beside]);
    const section = { ...addSection(flat), sections: [{ id: 's', name: 'Technical', words: '', points: '' }] };
    const filled = inside.reduce<Method>((m, _, k) => standIn(`c-${k}`, 's')(m), section);
    return editSection(0, { points: stated })(filled);
  };

  it('a section that states its points says what is left in it; one that does not is what it holds', () => {
    const stated = withSection('100', ['40', '20'], ['30'], '70');
    expect(givenIn(stated, stated.sections![0]!)).toMatchObject({ given: '60', left: '10' });
    // The total is given out at the top, but not filled while a section is not.
    expect(pointsGiven(stated)).toMatchObject({ given: '100', left: '0', fills: false });
    const summed = withSection('100', ['40', '20'], ['40']);
    expect(givenIn(summed, summed.sections![0]!)).toBeNull();
    expect(pointsGiven(summed)).toMatchObject({ given: '100', fills: true });
  });

  it('by percentages the top and each section share 100', () => {
    const { method: percent, blank } = inPercent(withSection('1000', ['420', '280'], ['300']));
    expect(blank).toEqual([]);
    expect(percent.criteria.map((c) => c.points).sort()).toEqual(['30', '40', '60']);
    expect(percent.sections![0]).toMatchObject({ points: '70' });
    expect(givenIn(percent, percent.sections![0]!)).toMatchObject({ given: '100', fills: true });
    expect(pointsGiven(percent)).toMatchObject({ given: '100', fills: true });
  });

  it('what is no decimal is left blank and named, never rounded', () => {
    const { method: percent, blank } = inPercent(withSection('100', ['20', '10'], ['70']));
    expect(percent.criteria.map((c) => c.points).sort()).toEqual(['', '', '70']);
    expect(blank).toEqual(['x', 'x']);
  });

  it('what lies a hair beside a decimal is none', () => {
    const hair = divide(exact('1'), multiply(exact('3000000'), exact('10000000')), exact('0'));
    expect(typed(add(exact('0.5'), hair))).toBeNull();
    expect(typed(exact('0.5'))).toBe('0.5');
  });

  it('from points to percentages and back, whatever is not left blank is worth what it was', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(amounts, fc.nat({ max: 3 }), (whole, n) => {
        const total = String(whole.reduce((a, b) => a + b, 0));
        const list = whole.map(String);
        const before = withSection(total, list.slice(0, n), list.slice(n));
        const there = inPercent(before);
        const back = inPoints(there.method);
        const worth = (m: Method): Map<string, Exact> => pointsOf(m);
        if (there.blank.length > 0) return;
        expect(back.blank).toEqual([]);
        for (const [id, points] of worth(before)) {
          expect(plain(worth(there.method).get(id)!)).toBe(plain(points));
          expect(plain(worth(back.method).get(id)!)).toBe(plain(points));
        }
      }),
    );
  });
});
