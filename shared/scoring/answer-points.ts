/** What an answer gives: the share of a criterion's points, exact, from 0 to 1. */
import type { AnsweredCriterion, NumberCriterion } from '../event.ts';
import { amountPattern, compare, divide, type Exact, exact, one, subtract, zero } from '../exact.ts';

/**
 * In a straight line from `none` to `ideal`, and down again from there to `noneAbove`, where they are given (the pre-grading of a
 * numeric answer that procurement suites know; the ideal may lie inside the range).
 */
function numberShare({ none, ideal, noneAbove }: NumberCriterion, answer: Exact): Exact {
  const best = exact(ideal);
  const side = compare(answer, best) < 0 ? none : noneAbove;
  if (side === '' || compare(answer, best) === 0) return one;
  const end = exact(side);
  // From the end to the ideal, whichever of them is higher.
  const share = divide(subtract(answer, end), subtract(best, end), zero);
  return compare(share, zero) < 0 ? zero : share;
}

/**
 * The share of a criterion's points that an answer gets. None for a blank one: its question is mandatory, but a bid from before an
 * addendum may not have it.
 */
export function answerShare(c: AnsweredCriterion, answer: string): Exact {
  switch (c.kind) {
    case 'yesno':
      return answer === 'yes' ? one : zero;
    case 'number':
      return amountPattern.test(answer) ? numberShare(c, exact(answer)) : zero;
    case 'choice': {
      const percent = c.shares.find(({ optionId }) => optionId === answer)?.percent;
      return percent ? divide(exact(percent), exact('100'), zero) : zero;
    }
  }
}
