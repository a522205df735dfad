/** Chance that anybody can repeat: numbers that follow from a stated seed alone. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Whole numbers from 0 to 2³² − 1, all equally likely: SHA-256 of "seed,1", "seed,2" and so on, each read as eight numbers of four bytes,
 * the highest byte first. Seed and count are hashed as in Ronald L. Rivest's sampler for election audits (sampler.py, 2011).
 */
export function* words(seed: string): Generator<number, never> {
  for (let count = 1; ; count++) {
    const block = sha256(utf8ToBytes(`${seed},${count}`));
    const read = new DataView(block.buffer, block.byteOffset, block.byteLength);
    for (let at = 0; at < 32; at += 4) yield read.getUint32(at);
  }
}

/** Parts that a whole is split into: each weight is a whole number of thousand-millionths. */
export const wholeParts = 1_000_000_000;
/** Above the last multiple of it below 2³², a number is thrown away: else small ones would come more often. */
const usable = Math.floor(2 ** 32 / (wholeParts - 1)) * (wholeParts - 1);

/**
 * A whole split into k parts above 0 that add up to `wholeParts`, every split as likely as every other: the gaps between k − 1
 * different numbers, sorted. The uniform law on the simplex, Dirichlet(1, …, 1), in steps of a thousand-millionth (Devroye,
 * Non-Uniform Random Variate Generation, 1986, V.2.1: uniform spacings).
 */
export function splitOf(k: number, dice: Generator<number, never>): bigint[] {
  const cuts = new Set<number>();
  while (cuts.size < k - 1) {
    const word = dice.next().value;
    if (word < usable) cuts.add(1 + (word % (wholeParts - 1)));
  }
  const sorted = [0, ...[...cuts].sort((a, b) => a - b), wholeParts];
  return sorted.slice(1).map((cut, i) => BigInt(cut) - BigInt(sorted[i]!));
}
