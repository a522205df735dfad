/**
 * How far evaluators agree in what they mark: intraclass correlations and Kendall's W, exact. They say something of the marks, never of
 * the bids: nothing is ranked by them.
 *
 * ICC(2,1) and ICC(2,k): two-way random effects, absolute agreement (Shrout & Fleiss, “Intraclass correlations: uses in assessing
 * rater reliability”, Psychological Bulletin 86 (1979) 420–428). W: Kendall & Babington Smith, “The problem of m rankings”, Annals of
 * Mathematical Statistics 10 (1939) 275–287, corrected for ties (Kendall, Rank Correlation Methods).
 */
import { add, compare, divide, type Exact, exact, mean, multiply, subtract, sum, zero } from '../exact.ts';

const number = (n: number): Exact => exact(String(n));
const square = (x: Exact): Exact => multiply(x, x);
/**
 * a ÷ b; null where b is 0 or below: all marks alike, or bids that differ less than chance would have them. Nothing can be said then;
 * a negative b would turn the figure over, and call a panel that agrees in nothing excellent.
 */
const ratio = (a: Exact, b: Exact): Exact | null => (compare(b, zero) <= 0 ? null : divide(a, b, zero));

export type Agreement = {
  /** Of one evaluator's mark: 1 where all give the same, 0 and less where marks tell nothing of the bid. */
  single: Exact | null;
  /** Of the mean of so many evaluators' marks. */
  average: Exact | null;
  /** Of the order in which evaluators put the bids: 1 the same, 0 none in common. */
  concordance: Exact | null;
};

function intraclass(rows: readonly (readonly Exact[])[]): Pick<Agreement, 'single' | 'average'> {
  const n = rows.length;
  const k = rows[0]!.length;
  const grand = mean(rows.flat());
  const squares = (means: readonly Exact[]): Exact => sum(means.map((m) => square(subtract(m, grand))));
  const columns = rows[0]!.map((_, j) => rows.map((row) => row[j]!));
  const between = multiply(number(k), squares(rows.map(mean)));
  const judges = multiply(number(n), squares(columns.map(mean)));
  const rest = subtract(subtract(squares(rows.flat()), between), judges);
  const bms = divide(between, number(n - 1), zero);
  const jms = divide(judges, number(k - 1), zero);
  const ems = divide(rest, number((n - 1) * (k - 1)), zero);
  const signal = subtract(bms, ems);
  const bias = divide(subtract(jms, ems), number(n), zero);
  return {
    single: ratio(signal, add(add(bms, multiply(number(k - 1), ems)), multiply(number(k), bias))),
    average: ratio(signal, add(bms, bias)),
  };
}

/** Ranks of marks from the lowest, 1; equal marks share the mean of their places. Doubled, so that they are whole. */
const doubledRanks = (marks: readonly Exact[]): number[] =>
  marks.map((mark) => {
    const below = marks.filter((m) => compare(m, mark) < 0).length;
    const same = marks.filter((m) => compare(m, mark) === 0).length;
    return 2 * below + same + 1;
  });

function kendallsW(rows: readonly (readonly Exact[])[]): Exact | null {
  const n = rows.length;
  const k = rows[0]!.length;
  const ranked = rows[0]!.map((_, j) => doubledRanks(rows.map((row) => row[j]!)));
  const sums = rows.map((_, i) => ranked.reduce((all, ranks) => all + ranks[i]!, 0));
  // Each tie of t marks is t ranks with the same value.
  const ties = ranked.reduce(
    (all, ranks) => all + [...Map.groupBy(ranks, (r) => r).values()].reduce((t, { length: m }) => t + m ** 3 - m, 0),
    0,
  );
  // Of doubled ranks: 12 Σ R² is 3 Σ (2R)².
  const spread = 3 * sums.reduce((all, s) => all + s * s, 0) - 3 * k * k * n * (n + 1) ** 2;
  return ratio(number(spread), number(k * k * n * (n * n - 1) - k * ties));
}

/**
 * The agreement of a panel on one criterion: a row for each bid, in it each evaluator's mark in the same order. Null where there are
 * fewer than two bids or two evaluators. RangeError where rows differ in length: a missing mark is never a zero.
 */
export function agreementOf(rows: readonly (readonly string[])[]): Agreement | null {
  const k = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== k)) throw new RangeError('a mark is missing');
  if (rows.length < 2 || k < 2) return null;
  const marks = rows.map((row) => row.map(exact));
  return { ...intraclass(marks), concordance: kendallsW(marks) };
}

export const agreementLevels = ['poor', 'moderate', 'good', 'excellent'] as const;
export type AgreementLevel = (typeof agreementLevels)[number];

/** The usual words for an intraclass correlation: poor below 0.5, moderate below 0.75, good to 0.9, excellent above (Koo & Li 2016). */
export function levelOf(icc: Exact): AgreementLevel {
  if (compare(icc, exact('0.5')) < 0) return 'poor';
  if (compare(icc, exact('0.75')) < 0) return 'moderate';
  return compare(icc, exact('0.9')) <= 0 ? 'good' : 'excellent';
}
