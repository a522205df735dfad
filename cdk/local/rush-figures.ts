/** What came of a rush of submissions, in figures: how many, how fast, and why the others were refused. */

/** One submission: when it went out and was answered (milliseconds on one steady clock), and what the answer was. */
export type Outcome = { sentAt: number; answeredAt: number } & ({ receipt: string } | { code: string });

export type Latency = { p50: number; p95: number; max: number };
export type RushFigures = {
  sent: number;
  acknowledged: number;
  /** Refusals by code, the most frequent first. */
  refused: [code: string, n: number][];
  latency: Latency;
  /** From the first that went out to the last answer, in milliseconds. */
  took: number;
};

/** The value below which so many percent lie, by nearest rank; 0 of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

/** The figures of a rush. */
export function figuresOf(outcomes: readonly Outcome[]): RushFigures {
  const codes = outcomes.flatMap((o) => ('code' in o ? [o.code] : []));
  const waits = outcomes.map((o) => o.answeredAt - o.sentAt);
  return {
    sent: outcomes.length,
    acknowledged: outcomes.length - codes.length,
    refused: [...Map.groupBy(codes, (code) => code)]
      .map(([code, of]): [string, number] => [code, of.length])
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
    latency: { p50: percentile(waits, 50), p95: percentile(waits, 95), max: percentile(waits, 100) },
    took: outcomes.length
      ? Math.max(...outcomes.map((o) => o.answeredAt)) - Math.min(...outcomes.map((o) => o.sentAt))
      : 0,
  };
}

/** When the nth of so many goes out: milliseconds before the deadline, the nearer to it the more of them, as people do. */
export const beforeDeadline = (n: number, count: number, within: number): number =>
  Math.ceil(within * (1 - n / count) ** 1.5);
