import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, exact } from '../../../../shared/exact.ts';
import { isOnScale } from '../../../../shared/scoring/marks.ts';
import { between, stepped } from '../../../../web/pages/evaluation/steps.ts';

const scale = (...marks: string[]) => marks.map((mark) => ({ mark, name: `Level ${mark}`, words: '' }));
const zeroToFive = scale('0', '1', '2', '3', '4', '5');

test('a step goes to the next mark, through the levels, and stays at the ends', () => {
  expect(stepped(zeroToFive, '0.5', '3', 'up')).toBe('3.5');
  expect(stepped(zeroToFive, '0.5', '3.5', 'up')).toBe('4');
  expect(stepped(zeroToFive, '0.5', '5', 'up')).toBe('5');
  expect(stepped(zeroToFive, '0.5', '0', 'down')).toBe('0');
});

test('without a mark, up begins at the lowest and down at the highest', () => {
  expect(stepped(zeroToFive, '0.25', '', 'up')).toBe('0');
  expect(stepped(zeroToFive, '0.25', '', 'down')).toBe('5');
});

test('a scale without a step has its levels alone', () => {
  expect(stepped(zeroToFive, '', '3', 'up')).toBeNull();
});

test('levels that lie off the steps are not stepped over', () => {
  expect(stepped(scale('0', '2.5', '10'), '2', '2', 'up')).toBe('2.5');
  expect(stepped(scale('0', '2.5', '10'), '2', '2.5', 'up')).toBe('4');
  expect(stepped(scale('0', '2.5', '10'), '2', '4', 'down')).toBe('2.5');
});

test('a mark between two levels names both; a level, however it is written, names none', () => {
  expect(between(zeroToFive, '3.5')).toMatchObject({ below: { mark: '3' }, above: { mark: '4' } });
  expect(between(zeroToFive, '3.0')).toBeNull();
  expect(between(zeroToFive, '')).toBeNull();
});

test('every mark that steps lead to may be given, and each lies above the one before', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 }),
      fc.constantFrom('0.5', '1', '0.25', '3'),
      (levels, step) => {
        const on = scale(...levels.sort((a, b) => a - b).map((n) => String(n)));
        let mark = stepped(on, step, '', 'up')!;
        for (let k = 0; k < 200; k++) {
          expect(isOnScale({ levels: on, step }, mark)).toBe(true);
          const next = stepped(on, step, mark, 'up')!;
          if (next === mark) break;
          expect(compare(exact(next), exact(mark))).toBe(1);
          mark = next;
        }
        expect(mark).toBe(on.at(-1)!.mark);
      },
    ),
  );
});
