/** How fast a file goes and when it will be here, from what was sent when. Times are milliseconds on one clock. */

type Sample = { at: number; sent: number };
export type Pace = { total: number; samples: readonly Sample[] };

/** The rate is that of the last seconds: long enough to be calm, short enough to notice a stall. */
const windowMs = 8_000;
/** Before this much time has passed there is no rate worth telling. */
const settleMs = 1_000;

/** A file that starts to go out; so much of it was there before. */
export const startPace = (total: number, at: number, sent = 0): Pace => ({ total, samples: [{ at, sent }] });

/** The pace after so many bytes were sent. Keeps one sample older than the window, so that the window is covered. */
export function noted(pace: Pace, at: number, sent: number): Pace {
  const samples = [...pace.samples, { at, sent }];
  const first = samples.findIndex((s) => s.at > at - windowMs);
  return { ...pace, samples: samples.slice(Math.max(0, first - 1)) };
}

/** Bytes sent so far. */
export const sentOf = (pace: Pace): number => pace.samples.at(-1)?.sent ?? 0;

/** Whole percent, rounded down: 100 only when all is sent. */
export const percentOf = (pace: Pace): number =>
  pace.total === 0 ? 100 : Math.floor((100 * sentOf(pace)) / pace.total);

/** Bytes a second over the last seconds; null until it can be told, 0 when nothing moves. */
export function rateOf(pace: Pace, now: number): number | null {
  const first = pace.samples.findLast((s) => s.at <= now - windowMs) ?? pace.samples[0]!;
  const ms = now - first.at;
  // What broke off and goes out again does not go backwards.
  return ms < settleMs ? null : (Math.max(0, sentOf(pace) - first.sent) * 1000) / ms;
}

/** The moment at which the last byte will be sent if it goes on like this; null while that cannot be told. */
export function endOf(pace: Pace, now: number): number | null {
  const rate = rateOf(pace, now);
  return rate === null || rate <= 0 ? null : now + ((pace.total - sentOf(pace)) * 1000) / rate;
}

/** A file that ends with less than this to spare before the deadline is a reason to submit first. */
const closeMs = 120_000;

export type Against = { kind: 'before' | 'close' | 'after'; spareSeconds: number };

/** The end of an upload held against the deadline. */
export function against(endsAt: number, closesAt: number): Against {
  const spare = closesAt - endsAt;
  const kind = spare <= 0 ? 'after' : spare < closeMs ? 'close' : 'before';
  return { kind, spareSeconds: Math.floor(Math.abs(spare) / 1000) };
}
