import { Problem } from '../../shared/problem.ts';

/** The problem with which an act is refused; an act that is not refused fails the test. */
export function refusedWith(act: () => unknown): Problem {
  try {
    act();
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  throw new Error('nothing was refused');
}
