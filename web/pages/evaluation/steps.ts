/** Marks between the levels of a scale that has a step: 3.5 between 3 and 4, where the step is 0.5. */

import type { Level } from '../../../shared/event.ts';
import { add, compare, type Exact, exact, isZero, plain } from '../../../shared/exact.ts';

/** Every mark that may be given, lowest first: the levels, and so many steps above the lowest. Publication allows a thousand. */
function marksOf(scale: readonly Pick<Level, 'mark'>[], step: Exact): Exact[] {
  const levels = scale.map((l) => exact(l.mark)).sort(compare);
  const [lowest, highest] = [levels[0], levels[levels.length - 1]];
  if (!lowest || !highest) return [];
  const marks = [...levels];
  for (let at = lowest; compare(at, highest) < 0; at = add(at, step))
    if (!levels.some((l) => compare(l, at) === 0)) marks.push(at);
  return marks.sort(compare);
}

/**
 * The next mark up or down, as a decimal; at the highest or lowest, that mark. From none, up begins at the lowest and down at the
 * highest. Null where the scale has no step: its levels are all that may be given.
 */
export function stepped(
  scale: readonly Pick<Level, 'mark'>[],
  step: string,
  mark: string,
  to: 'up' | 'down',
): string | null {
  if (step === '' || isZero(exact(step))) return null;
  const up = marksOf(scale, exact(step));
  const marks = to === 'up' ? up : up.reverse();
  const last = marks[marks.length - 1];
  if (!last) return null;
  if (mark === '') return plain(marks[0]!);
  const here = exact(mark);
  return plain(marks.find((m) => (to === 'up' ? compare(m, here) > 0 : compare(m, here) < 0)) ?? last);
}

/** The levels around a mark that is none itself: the one below it and the one above; null where it is a level, or none is given. */
export function between(scale: readonly Level[], mark: string): { below: Level; above: Level } | null {
  if (mark === '') return null;
  const value = exact(mark);
  if (scale.some((l) => compare(exact(l.mark), value) === 0)) return null;
  const above = scale.findIndex((l) => compare(exact(l.mark), value) > 0);
  return above > 0 ? { below: scale[above - 1]!, above: scale[above]! } : null;
}
