/** How firm a result is, computed in a worker. */
import type { Firmness } from '../shared/scoring/firmness/firmness.ts';
import type { Evaluated } from '../shared/scoring/rank.ts';
import { t } from '../shared/words/say.ts';
import type { FirmnessAnswer, FirmnessOrder } from './firmness.worker.ts';

/** Where the build puts firmness.worker.ts: a file of its own, under a name that does not change. */
const workerPath = '/firmness.worker.js';

/** What the ranking follows from, without what else its bearer holds: names of evaluators, reasons. */
const evaluatedOf = ({ method, lot, bids, marks, evaluators, panels, agreed }: Evaluated): Evaluated => ({
  method,
  lot,
  bids,
  marks: marks.map(({ evaluatorId, bidId, criterionId, mark }) => ({ evaluatorId, bidId, criterionId, mark })),
  evaluators,
  panels,
  agreed,
});

/** Null once `signal` says stop. `onProgress` is told how far it is, in parts of 1,000. Rejects with an Error to be shown. */
export function askFirmness(
  evaluated: Evaluated,
  seed: string,
  onProgress: (of1000: number) => void,
  signal: AbortSignal,
): Promise<Firmness | null> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(null);
    const worker = new Worker(workerPath, { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
      settle();
    };
    const stop = () => end(() => resolve(null));
    const fail = (why: string) => end(() => reject(new Error(why)));
    signal.addEventListener('abort', stop);
    worker.onerror = () => fail(t('This browser could not compute it.'));
    worker.onmessage = ({ data }: MessageEvent<FirmnessAnswer>) => {
      if ('of1000' in data) return onProgress(data.of1000);
      if ('failed' in data)
        return fail(
          data.failed === 'missing-mark'
            ? t('A mark is missing, so that nothing can be computed.')
            : t('This browser could not compute it.'),
        );
      end(() => resolve(data.firmness));
    };
    worker.postMessage({ evaluated: evaluatedOf(evaluated), seed } satisfies FirmnessOrder);
  });
}
