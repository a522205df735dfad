import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceCriterion, NumberCriterion } from '../../../shared/event.ts';
import { compare, exact, multiply, one, plain, zero } from '../../../shared/exact.ts';
import { answerShare } from '../../../shared/scoring/answer-points.ts';
import { aribaIdealValue } from './published-examples.ts';

const base = { id: 'c', name: 'Delivery', words: '', points: '100', bonus: false, questionId: 'q' };
const number = (none: string, ideal: string, noneAbove: string): NumberCriterion => ({
  ...base,
  kind: 'number',
  none,
  ideal,
  noneAbove,
});
const share = (c: Parameters<typeof answerShare>[0], answer: string) => plain(answerShare(c, answer));

describe('points by a number', () => {
  it('fall from the ideal to both ends of the range, as SAP Ariba printed', () => {
    const { maximum, range, ideal, answers, printed } = aribaIdealValue;
    const c = number(range[0]!, ideal, range[1]!);
    expect(answers.map((a) => plain(multiply(exact(maximum), answerShare(c, a))))).toEqual(printed);
  });

  it.each([
    ['5', '0', '10', '0.5', 'half-way to the ideal'],
    ['0', '0', '10', '0', 'at the lower end'],
    ['4', '5', '10', '0', 'below the lower end'],
    ['12', '0', '10', '1', 'above an ideal that has no upper end'],
    ['3', '', '10', '1', 'below an ideal that has no lower end'],
  ])('an answer of %s, none at "%s", all at %s: a share of %s, %s', (answer, none, ideal, expected) => {
    expect(share(number(none, ideal, ''), answer)).toBe(expected);
  });

  it('are never below none nor above all, fall with the distance from the ideal on each side, and are all at it', () => {
    const amount = fc.integer({ min: 0, max: 40 }).map(String);
    const ends = fc.tuple(amount, amount, amount).filter(([a, b, c]) => Number(a) < Number(b) && Number(b) < Number(c));
    fc.assert(
      fc.property(ends, fc.array(amount, { minLength: 2, maxLength: 8 }), ([none, ideal, noneAbove], answers) => {
        const c = number(none, ideal, noneAbove);
        expect(share(c, ideal)).toBe('1');
        for (const side of [-1, 1]) {
          const there = answers
            .filter((a) => Math.sign(Number(a) - Number(ideal)) === side)
            .toSorted((a, b) => side * (Number(a) - Number(b)));
          const shares = there.map((a) => answerShare(c, a));
          for (const s of shares) expect(compare(s, zero) >= 0 && compare(s, one) < 0).toBe(true);
          for (let i = 1; i < shares.length; i++) expect(compare(shares[i]!, shares[i - 1]!)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it.each(['', 'ten', '1e3', '-1'])('are none for an answer that is no number: "%s"', (answer) => {
    expect(share(number('', '5', '9'), answer)).toBe('0');
  });
});

describe('points by an option', () => {
  const choice: ChoiceCriterion = {
    ...base,
    kind: 'choice',
    shares: [
      { optionId: 'a', percent: '100' },
      { optionId: 'b', percent: '33.3' },
      { optionId: 'c', percent: '0' },
    ],
  };
  it.each([
    ['a', '1'],
    ['b', '0.333'],
    ['c', '0'],
    ['', '0'],
    ['gone', '0'],
  ])('%s gets a share of %s', (answer, expected) => {
    expect(share(choice, answer)).toBe(expected);
  });
});

it('a yes gets all points, anything else none', () => {
  const yes = { ...base, kind: 'yesno' as const };
  expect(['yes', 'no', ''].map((a) => share(yes, a))).toEqual(['1', '0', '0']);
});
