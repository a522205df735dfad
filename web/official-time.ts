/** How well the server's clock is known here: measured, held against what was known before, shown without running backwards. Pure. */

/** The server's time minus the browser's steady timer, how far that may be off, and when it was measured; in milliseconds. */
export type Known = { offset: number; error: number; at: number };

/** What one question and its answer tell: the server's clock was read somewhere between the two, half-way at best guess. */
export const sampleOf = (sent: number, server: number, back: number): Known => {
  const half = (back - sent) / 2;
  return { offset: server + half - back, error: half, at: back };
};

/** How fast two good clocks part: 100 microseconds in a second. */
const drift = 1e-4;

/**
 * The better of what was known and a new measurement. A slow answer (the line is full of an upload, say) tells less than a quick
 * one a moment before; one that cannot be reconciled with it means that the machine has slept or the clock was moved.
 */
export function better(known: Known | null, sample: Known): Known {
  if (!known) return sample;
  const error = known.error + (sample.at - known.at) * drift;
  const apart = Math.abs(sample.offset - known.offset);
  return sample.error <= error || apart > sample.error + error ? sample : known;
}

/** A correction backwards of up to so many milliseconds is waited out, so that nobody sees time left grow by it. */
const waitedOut = 5_000;

/** The time to show next after one that was shown. */
export const shownNext = (shown: number, exact: number): number =>
  exact < shown && shown - exact <= waitedOut ? shown : exact;
