/** Does something over a line that breaks: again and again, with longer pauses, as long as what is in the way is passing. */
import { ApiProblem, Offline } from './api.ts';
import { Cancelled, NotSent } from './put-bytes.ts';

/** Before each further try, in milliseconds. After the last one it is given up until somebody says "go on". */
const pauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** No answer, a ticket that has run out, a store or portal that is busy: worth another try of the same. */
export function isPassing(problem: unknown): boolean {
  if (problem instanceof ApiProblem) return ['portal-fault', 'race'].includes(problem.problem.code);
  if (problem instanceof NotSent) return problem.status === 0 || problem.status === 403 || problem.status >= 500;
  return problem instanceof Offline;
}

export type Waiting = {
  signal: AbortSignal;
  /** Resolves after so many milliseconds, or when there is reason to hope again; rejects with `Cancelled`. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told before each pause. */
  onPause: () => void;
  /** Looks at what broke off; what it throws ends the tries. */
  onBreak?: (problem: unknown) => Promise<void>;
  /** What is thrown in the end in place of what stood in the way. */
  given?: () => Error;
};

/** Does it, and does it again as long as what is in the way is passing. */
export async function persist<T>(
  work: () => Promise<T>,
  { signal, wait, onPause, onBreak, given }: Waiting,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (problem) {
      if (signal.aborted) throw new Cancelled();
      await onBreak?.(problem);
      if (!isPassing(problem)) throw problem;
      const pause = pauses[tries];
      if (pause === undefined) throw problem instanceof ApiProblem || !given ? problem : given();
      onPause();
      await wait(pause, signal);
    }
  }
}
