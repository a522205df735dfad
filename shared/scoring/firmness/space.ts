/** Of all the ways in which the weights at the top could have been set: in which share of them each bid is first. */
import { add, compare, type Exact, fraction, one, parts, subtract, zero } from '../../exact.ts';
import { type Named, nameOf } from './computed.ts';
import { splitOf, wholeParts, words } from './dice.ts';
import { firstAt, type Merit, type Merits } from './merits.ts';
import { lengthOf, type Percent, percentOf, spansOf } from './weights.ts';

/** A bid that is first somewhere. `wins`: in so many draws; `error`: the standard error of the share, in percent. */
export type SpaceShare = Named & { share: Percent; wins: number | null; error: string | null };
export type Space =
  /** Weights have no say, or there is only one. */
  | { law: 'none' }
  /** Of two weights: the length of the line, solved. */
  | { law: 'exact'; shares: SpaceShare[]; shared: Percent }
  /** Drawn from Dirichlet(1, …, 1), the uniform law on the simplex; `shared`: draws in which the first rank is shared. */
  | { law: 'drawn'; seed: string; draws: number; weights: number; shares: SpaceShare[]; shared: Percent };

export const standardDraws = 10_000;
/** Told every so many draws. */
const tellEvery = 500;

/** The whole part of the square root. */
function rootOf(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (let next = (x + n / x) >> 1n; next < x; next = (x + n / x) >> 1n) x = next;
  return x;
}

/** √(p (1 − p) ÷ N) of a share p = wins ÷ N, in percent with two decimals, rounded up. */
export function standardError(wins: number, draws: number): string {
  const [n, all] = [BigInt(wins), BigInt(draws)];
  const [above, below] = [10n ** 8n * n * (all - n), all ** 3n];
  const root = rootOf(above / below);
  const hundredths = root * root * below < above ? root + 1n : root;
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** Whoever earns less of every weight than some other bid is first nowhere. */
function contenders(bids: readonly Merit[]): Merit[] {
  const below = (a: Merit, b: Merit): boolean => {
    if (compare(a.fixed, b.fixed) > 0) return false;
    let less = compare(a.fixed, b.fixed) < 0;
    for (const [i, own] of a.per.entries()) {
      const by = compare(own, b.per[i]!);
      if (by > 0) return false;
      less ||= by < 0;
    }
    return less;
  };
  const found: Merit[] = [];
  for (const bid of bids) if (!found.some((o) => below(bid, o))) found.push(bid);
  return found.filter((bid) => !found.some((o) => o !== bid && below(bid, o)));
}

/** Bits that a share keeps when draws are compared; what is nearer than that is compared exactly. */
const bits = 32n;
const scaled = (x: Exact): bigint => {
  const { n, d } = parts(x);
  return (n << bits) / d;
};

function drawn(merits: Merits, seed: string, draws: number, onDraws: (n: number) => void): Space {
  const bids = contenders(merits.bids);
  const k = merits.tops.length;
  const per = bids.map((b) => b.per.map(scaled));
  const whole = BigInt(wholeParts);
  const fixed = bids.map((b) => scaled(b.fixed) * whole);
  // Each share is cut off by less than one unit: with all weights and what is fixed, less than this.
  const unsure = whole + whole;
  const wins = bids.map(() => 0);
  let shared = 0;
  const dice = words(seed);
  const values = bids.map(() => 0n);
  for (let draw = 0; draw < draws; draw++) {
    const weights = splitOf(k, dice);
    let most = -1n;
    for (let b = 0; b < bids.length; b++) {
      let value = fixed[b]!;
      const own = per[b]!;
      for (let i = 0; i < k; i++) value += own[i]! * weights[i]!;
      values[b] = value;
      if (value > most) most = value;
    }
    const near = values.flatMap((value, b) => (value + unsure >= most ? [b] : []));
    const only = near.length === 1 ? near[0]! : exactly(near);
    if (only === null) shared++;
    else wins[only]!++;
    if ((draw + 1) % tellEvery === 0) onDraws(draw + 1);

    function exactly(of: readonly number[]): number | null {
      const at = weights.map((w) => fraction(w, whole));
      const first = firstAt({ ...merits, bids: of.map((b) => bids[b]!) }, at);
      return first.length === 1 ? bids.indexOf(first[0]!) : null;
    }
  }
  const shares = bids
    .map((bid, b): SpaceShare & { wins: number } => ({
      ...nameOf(bid),
      share: percentOf(fraction(BigInt(wins[b]!), BigInt(draws))),
      wins: wins[b]!,
      error: standardError(wins[b]!, draws),
    }))
    .filter((s) => s.wins > 0)
    .sort((a, b) => b.wins - a.wins || (a.name < b.name ? -1 : 1));
  return {
    law: 'drawn',
    seed,
    draws,
    weights: k,
    shares,
    shared: percentOf(fraction(BigInt(shared), BigInt(draws))),
  };
}

/** Of two weights the first says all: each bid has a span of it. */
function solved(merits: Merits): Space {
  const lengths = contenders(merits.bids).map((bid) => ({ bid, length: lengthOf(spansOf(bid, merits, 0)) }));
  const shares = lengths
    .filter(({ length }) => compare(length, zero) > 0)
    .sort((a, b) => compare(b.length, a.length) || (a.bid.name < b.bid.name ? -1 : 1))
    .map(({ bid, length }): SpaceShare => ({ ...nameOf(bid), share: percentOf(length), wins: null, error: null }));
  const told = lengths.reduce((all, { length }) => add(all, length), zero);
  return { law: 'exact', shares, shared: percentOf(subtract(one, told)) };
}

/**
 * The share of weight space that each bid wins. Two weights are solved; of more, `draws` splits are drawn with `seed`. `onDraws` is told
 * how many are done.
 */
export function spaceOf(merits: Merits, seed: string, draws: number, onDraws: (n: number) => void): Space {
  if (!merits.weigh || merits.tops.length < 2 || merits.bids.length === 0) return { law: 'none' };
  return merits.tops.length === 2 ? solved(merits) : drawn(merits, seed, draws, onDraws);
}
