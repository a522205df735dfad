/** What it takes to say how firm the result of the largest evaluation is: time and memory, part by part. */
import { performance } from 'node:perf_hooks';
import { unrounded } from '../../shared/scoring/firmness/computed.ts';
import { firmnessOf } from '../../shared/scoring/firmness/firmness.ts';
import { meritsOf } from '../../shared/scoring/firmness/merits.ts';
import { spaceOf, standardDraws } from '../../shared/scoring/firmness/space.ts';
import { weightSets } from '../../shared/scoring/firmness/weights.ts';
import type { Evaluated } from '../../shared/scoring/rank.ts';

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
function timed<T>(run: () => T): [T, number] {
  const begun = performance.now();
  const made = run();
  return [made, performance.now() - begun];
}

/** The same evaluation by a formula in which each price that goes moves the mean, so that nothing is spared. */
const byMean = (e: Evaluated): Evaluated => ({
  ...e,
  method: {
    ...e.method,
    criteria: e.method.criteria.map((c) => (c.kind === 'price' ? { ...c, formula: 'distance-from-mean' as const } : c)),
  },
});

/** Prints how long each part takes, and what is held at most, as far as looking in between shows. */
export function firmness(evaluated: Evaluated): void {
  const before = heap();
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage().heapUsed);
  };
  const [ranking, ranked] = timed(() => unrounded(evaluated));
  const [merits, made] = timed(() => meritsOf(evaluated, ranking));
  const [sets, solved] = timed(() => weightSets(merits.bids[0]!, merits));
  const [space, drawn] = timed(() => spaceOf(merits, 'bench', standardDraws, look));
  const [all, whole] = timed(() => firmnessOf(evaluated, { seed: 'bench', onProgress: look }));
  const [, slowest] = timed(() => firmnessOf(byMean(evaluated), { seed: 'bench', onProgress: look }));
  const { bids, evaluators } = evaluated;
  console.log(
    `How firm: ${bids.length} bids × ${evaluated.method.criteria.length} criteria in ${merits.tops.length} at the top × ${evaluators.length} evaluators`,
  );
  console.log(
    `ranking written down ${seconds(ranked)}, merits ${seconds(made)}, ${sets.length} sets of weights ${seconds(solved)}, ${standardDraws} draws ${seconds(drawn)} (${space.law === 'drawn' ? space.shares.length : 0} bids are first somewhere)`,
  );
  console.log(
    `all in all ${seconds(whole)}; by a formula over the mean, where each bid that goes is ranked again, ${seconds(slowest)}; at most ${((most - before) / 1e6).toFixed(0)} MB more than before; ${all.winner?.name ?? 'nobody'} is first`,
  );
}
