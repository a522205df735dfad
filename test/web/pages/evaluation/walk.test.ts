import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type At,
  type Field,
  leftOf,
  marksAlong,
  nextOpen,
  stepOn,
  type Way,
} from '../../../../web/pages/evaluation/walk.ts';

const key = (at: At) => `${at.bidId}-${at.criterionId}`;
/** A field of bids a, b, … and criteria 1, 2, … in which these marks are open. */
const field = (bids: string, criteria: string, open: readonly string[]): Field => ({
  bidIds: [...bids],
  criterionIds: [...criteria],
  isOpen: (at) => open.includes(key(at)),
});
const at = (place: string): At => ({ bidId: place[0]!, criterionId: place[2]! });
const step = (way: Way, of: Field, place: string) => {
  const to = stepOn(way, of, at(place));
  return to && key(to);
};

test('bid by bid one goes down the criteria, criterion by criterion along the bids, marked or not', () => {
  const done = field('abc', '12', []);
  expect(step('bid', done, 'a-1')).toBe('a-2');
  expect(step('criterion', done, 'a-1')).toBe('b-1');
});

test('after the last one comes the first that was left open, here', () => {
  const some = field('abc', '12', ['a-1', 'c-2', 'b-2']);
  expect(step('bid', some, 'a-2')).toBe('a-1');
  expect(step('criterion', some, 'c-2')).toBe('b-2');
});

test('a bid in which nothing is open is left to be signed off; a criterion goes over into the next', () => {
  const some = field('abc', '12', ['b-2']);
  expect(step('bid', some, 'a-2')).toBeNull();
  expect(step('criterion', some, 'c-1')).toBe('b-2');
  expect(step('criterion', field('abc', '12', []), 'c-1')).toBeNull();
});

test('who stands on the only open mark has no next one', () => {
  const one = field('abc', '12', ['b-2']);
  expect(nextOpen('bid', one, at('b-2'))).toBeNull();
});

test('from a bid that can no longer be marked one comes to the first that can', () => {
  expect(step('criterion', field('bc', '12', ['c-2']), 'a-2')).toBe('b-2');
});

const fields = fc
  .record({
    bids: fc.integer({ min: 1, max: 6 }),
    criteria: fc.integer({ min: 1, max: 5 }),
    open: fc.func(fc.boolean()),
    way: fc.constantFrom<Way>('bid', 'criterion'),
  })
  .map(({ bids, criteria, open, way }) => {
    const of: Field = {
      bidIds: [...'abcdef'].slice(0, bids),
      criterionIds: [...'12345'].slice(0, criteria),
      isOpen: (a) => open(key(a)),
    };
    return { of, way };
  });

test('going from open mark to open mark, one meets each of them once before the first comes again', () => {
  fc.assert(
    fc.property(fields, ({ of, way }) => {
      const open = marksAlong(way, of).filter(of.isOpen);
      fc.pre(open.length > 1);
      const met = [open[0]!];
      for (let here = nextOpen(way, of, open[0]!); here && key(here) !== key(open[0]!); here = nextOpen(way, of, here))
        met.push(here);
      expect(met.map(key)).toEqual(open.map(key));
    }),
  );
});

test('marking each mark on which one comes, steps alone lead through all of them', () => {
  fc.assert(
    fc.property(fields, ({ of }) => {
      const marked = new Set<string>();
      const sitting: Field = { ...of, isOpen: (a) => !marked.has(key(a)) };
      let here: At | null = marksAlong('criterion', sitting)[0]!;
      for (let steps = 0; here && steps < 100; steps++) {
        marked.add(key(here));
        here = stepOn('criterion', sitting, here);
      }
      expect(here).toBeNull();
      expect(marked.size).toBe(of.bidIds.length * of.criterionIds.length);
    }),
  );
});

test('what is left by bid adds up to what is left by criterion, and both to all', () => {
  fc.assert(
    fc.property(fields, ({ of }) => {
      const sum = (n: readonly number[]) => n.reduce((a, b) => a + b, 0);
      const { all } = leftOf(of, {});
      expect(sum(of.bidIds.map((bidId) => leftOf(of, { bidId }).bid))).toBe(all);
      expect(sum(of.criterionIds.map((criterionId) => leftOf(of, { criterionId }).criterion))).toBe(all);
    }),
  );
});
