/**
 * The draw between bids that the published tie-breaks leave tied. Nobody rolls a die: the order follows from the fingerprints of the tied
 * bids, which their receipts state and which were fixed while every bid was sealed, so that neither a bidder, who knew only its own, nor
 * the buyer, who knew none, could steer it, and anybody can repeat it.
 *
 * Of a bid whose prices were bid again in a round it is the fingerprint of that offer, fixed while every offer was sealed: the bids
 * themselves had been read by then, and whoever knew their fingerprints could have told before any offer who would win a tie.
 *
 * The seed is SHA-256 of the tied bids' fingerprints, sorted, a line feed between them. A bid's lot is SHA-256 of the seed, a line feed
 * and its fingerprint. The lowest lot comes first.
 */
import { sha256Hex } from '../digest.ts';

/** The seed of a draw between bids of these fingerprints, as 64 hex digits. */
export const drawSeed = (fingerprints: readonly string[]): string => sha256Hex([...fingerprints].sort().join('\n'));
/** The lot that a bid draws, as 64 hex digits. */
export const drawnLot = (seed: string, fingerprint: string): string => sha256Hex(`${seed}\n${fingerprint}`);

/** Bids in the order of their lots. */
export function drawn<T extends { fingerprint: string }>(tied: readonly T[]): { bid: T; lot: string }[] {
  const seed = drawSeed(tied.map((b) => b.fingerprint));
  return tied
    .map((bid) => ({ bid, lot: drawnLot(seed, bid.fingerprint) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0));
}
