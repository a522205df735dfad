import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, exact, mean, multiply, sum, toFraction } from '../../../shared/exact.ts';
import type { JudgedCriterion, Method } from '../../../shared/method.ts';
import {
  highestOf,
  isOnScale,
  lowestOf,
  type Mark,
  MissingMark,
  markSheet,
  meanTotals,
  median,
  panelMark,
  scaleOf,
  trimmedMean,
} from '../../../shared/scoring/marks.ts';

const level = (mark: string) => ({ mark, name: mark, words: mark });
const levels = ['0', '1', '2.5', '5'].map(level);
const judged = (id: string, more: Partial<JudgedCriterion> = {}): JudgedCriterion => ({
  id,
  kind: 'judged',
  name: id,
  words: '',
  points: '10',
  bonus: false,
  ...more,
});
const method = (criteria: JudgedCriterion[], combine: Method['combine'] = 'mean') => ({ criteria, combine });
const exacts = (...marks: string[]) => marks.map((m) => exact(m));

describe('a scale', () => {
  it('has its levels and nothing between them', () => {
    expect(['0', '1', '2.5', '2.50', '5', '2', '6', '0.5'].filter((m) => isOnScale({ levels, step: '' }, m))).toEqual([
      '0',
      '1',
      '2.5',
      '2.50',
      '5',
    ]);
  });

  it('with a step has whole steps above its lowest level too, up to the highest', () => {
    const scale = { levels: ['1', '4'].map(level), step: '0.25' };
    expect(['1', '1.25', '3.75', '4', '4.25', '0.75', '1.1'].filter((m) => isOnScale(scale, m))).toEqual([
      '1',
      '1.25',
      '3.75',
      '4',
    ]);
    expect(isOnScale({ levels, step: '0' }, '2')).toBe(false);
  });

  it('is the criterion’s own, with its own step, where it has one', () => {
    const own = judged('a', { scale: ['0', '1'].map(level) });
    expect(scaleOf({ scale: levels, step: '0.5' }, own)).toEqual({ levels: own.scale, step: '' });
    expect(scaleOf({ scale: levels, step: '0.5' }, judged('b'))).toEqual({ levels, step: '0.5' });
    expect([lowestOf, highestOf].map((of) => toFraction(of({ levels, step: '' })))).toEqual(['0', '5']);
  });
});

describe('marks that become one', () => {
  it('are, as the median, the middle one, or the mean of the two in the middle', () => {
    expect(toFraction(median(exacts('5', '0', '3')))).toBe('3');
    expect(toFraction(median(exacts('5', '0', '3', '4')))).toBe('7/2');
    expect(toFraction(median(exacts('2')))).toBe('2');
  });

  it('are, as the trimmed mean, the mean without one highest and one lowest, where there are three', () => {
    expect(toFraction(trimmedMean(exacts('0', '3', '4', '5', '5')))).toBe('4');
    expect(toFraction(trimmedMean(exacts('0', '5')))).toBe('5/2');
  });

  it('lie between the lowest and the highest that was given', () => {
    const given = fc.array(fc.constantFrom('0', '0.5', '1', '4', '5'), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(given, (marks) => {
        const all = exacts(...marks).sort(compare);
        for (const one of [mean(all), median(all), trimmedMean(all)]) {
          expect(compare(one, all[0]!)).toBeGreaterThanOrEqual(0);
          expect(compare(one, all.at(-1)!)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('a sheet of marks', () => {
  const panel = ['e1', 'e2', 'e3'];
  const scene = fc
    .record({
      bids: fc.integer({ min: 1, max: 9 }),
      criteria: fc.integer({ min: 1, max: 4 }),
      scale: fc.constantFrom(
        ['0', '1', '5'],
        ['0', '0.05', '12.5'],
        ['0', '60000', '65535'],
        ['0', '999999999.999999'],
      ),
    })
    .chain(({ bids, criteria, scale }) =>
      fc
        .array(fc.constantFrom(...scale), { minLength: bids * criteria * 3, maxLength: bids * criteria * 3 })
        .map((given) => {
          const ids = Array.from({ length: bids }, (_, i) => ({ bidId: `b${i}` }));
          const list = Array.from({ length: criteria }, (_, i) => judged(`c${i}`));
          const places = ids.flatMap(({ bidId }) =>
            list.flatMap((c) => panel.map((evaluatorId) => ({ bidId, criterionId: c.id, evaluatorId }))),
          );
          return { ids, list, marks: places.map((p, i): Mark => ({ ...p, mark: given[i]! })) };
        }),
    );

  it('gives each bid the mean of its marks, whatever the scale: small, fine, or too large for a lane', () => {
    fc.assert(
      fc.property(scene, ({ ids, list, marks }) => {
        const sheet = markSheet(method(list), ids, marks, panel);
        for (const { bidId } of ids)
          for (const { id } of list) {
            const own = marks.filter((m) => m.bidId === bidId && m.criterionId === id).map((m) => exact(m.mark));
            expect(toFraction(panelMark(method(list), sheet, bidId, id))).toBe(toFraction(mean(own)));
          }
      }),
    );
  });

  it('adds all up at once as one would one by one, or says that it cannot', () => {
    fc.assert(
      fc.property(scene, fc.constantFrom('0.5', '12.345678', '7'), ({ ids, list, marks }, points) => {
        const sheet = markSheet(method(list), ids, marks, panel);
        const perMark = list.map((_, i) => exact(i % 2 ? points : '3'));
        const totals = meanTotals(sheet, perMark);
        if (totals === null) return;
        ids.forEach(({ bidId }, i) => {
          const slow = sum(list.map((c, k) => multiply(perMark[k]!, panelMark(method(list), sheet, bidId, c.id))));
          const [n = '0', d = '1'] = toFraction(slow).split('/');
          expect(totals.of[i]! * BigInt(d)).toBe(BigInt(n) * totals.over);
        });
      }),
    );
  });

  it('adds small scales at once, and leaves those that a lane cannot hold to be added one by one', () => {
    const of = (mark: string) =>
      meanTotals(
        markSheet(
          method([judged('c')]),
          [{ bidId: 'b' }],
          [{ bidId: 'b', criterionId: 'c', evaluatorId: 'e', mark }],
          ['e'],
        ),
        [exact('1')],
      );
    expect(of('65535')).toEqual({ over: 1n, of: [65_535n] });
    expect(of('65536')).toBeNull();
  });

  it('never takes a missing mark for a zero', () => {
    const marks = [{ bidId: 'b', criterionId: 'c', evaluatorId: 'e1', mark: '3' }];
    const sheet = markSheet(method([judged('c')]), [{ bidId: 'b' }], marks, ['e1', 'e2']);
    expect(() => panelMark(method([judged('c')]), sheet, 'b', 'c')).toThrow(MissingMark);
    expect(() => meanTotals(sheet, [exact('1')])).toThrow(MissingMark);
    expect(() =>
      panelMark(method([judged('c')]), markSheet(method([judged('c')]), [{ bidId: 'b' }], [], []), 'b', 'c'),
    ).toThrow(MissingMark);
  });

  it('leaves out marks of strangers, and of those who do not mark the criterion', () => {
    const given = (evaluatorId: string, mark: string) => ({ bidId: 'b', criterionId: 'c', evaluatorId, mark });
    const marks = [given('e1', '3'), given('e2', '5'), given('stranger', '0')];
    const sheet = markSheet(method([judged('c')]), [{ bidId: 'b' }], marks, ['e1', 'e2'], { c: ['e2'] });
    expect(toFraction(panelMark(method([judged('c')]), sheet, 'b', 'c'))).toBe('5');
  });

  it('refuses a mark that is given twice', () => {
    const mark = { bidId: 'b', criterionId: 'c', evaluatorId: 'e', mark: '1' };
    expect(() => markSheet(method([judged('c')]), [{ bidId: 'b' }], [mark, mark], ['e'])).toThrow(/twice/);
  });
});
