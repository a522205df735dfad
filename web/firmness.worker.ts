/** Computes how firm a result is beside the page, so that the page stays responsive and can stop it. */
import { type Firmness, firmnessOf } from '../shared/scoring/firmness/firmness.ts';
import { type Evaluated, MissingMark } from '../shared/scoring/rank.ts';

export type FirmnessOrder = { evaluated: Evaluated; seed: string };
export type FirmnessAnswer = { of1000: number } | { firmness: Firmness } | { failed: 'missing-mark' | 'other' };

const say = (answer: FirmnessAnswer) => self.postMessage(answer);

self.addEventListener('message', ({ data: { evaluated, seed } }: MessageEvent<FirmnessOrder>) => {
  try {
    say({ firmness: firmnessOf(evaluated, { seed, onProgress: (of1000) => say({ of1000 }) }) });
  } catch (problem) {
    say({ failed: problem instanceof MissingMark ? 'missing-mark' : 'other' });
  }
});
