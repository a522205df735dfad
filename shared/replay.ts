/** Recomputes an award bundle. Nothing is needed but the bundle: no database, no network. */
import { type Bundle, NoBundle } from './bundle.ts';
import { MissingMark, type Ranking, rank } from './scoring/rank.ts';

/** Where two results differ first, as a path, with what is recorded there and what follows. */
export type FirstDifference = { at: string; recorded: unknown; computed: unknown };
/** `difference` null: the recorded result is what follows. Undefined: the bundle records none. */
export type Replay = { ranking: Ranking; difference: FirstDifference | null | undefined };

/** The first place, in the order of the computed value, where two JSON values differ; null where they are equal. */
export function firstDifference(recorded: unknown, computed: unknown, at = ''): FirstDifference | null {
  if (Object.is(recorded, computed)) return null;
  const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  if (!isPlain(recorded) || !isPlain(computed) || Array.isArray(recorded) !== Array.isArray(computed))
    return { at, recorded, computed };
  for (const key of new Set([...Object.keys(computed), ...Object.keys(recorded)])) {
    const found = firstDifference(recorded[key], computed[key], at ? `${at}.${key}` : key);
    if (found) return found;
  }
  return null;
}

/** Ranks the bids of a bundle again and compares with what it records. Throws NoBundle where a mark is missing, or a number too long. */
export function replay({ result, ...evaluated }: Bundle): Replay {
  try {
    const ranking = rank(evaluated);
    return { ranking, difference: result === undefined ? undefined : firstDifference(result, ranking, 'result') };
  } catch (problem) {
    // Numbers, or files, that are longer than any computation holds.
    if (problem instanceof RangeError) throw new NoBundle('', `could not be computed: ${problem.message}`);
    if (!(problem instanceof MissingMark)) throw problem;
    throw new NoBundle(
      'marks',
      `there is no mark of the whole panel for bid ${problem.bidId}, criterion ${problem.criterionId}`,
    );
  }
}
