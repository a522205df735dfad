/** Marks: which ones a scale has, and how those of several evaluators become one. Exact. */
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  fraction,
  isZero,
  mean,
  overOne,
  parts,
  subtract,
  zero,
} from '../exact.ts';
import type { JudgedCriterion, Level, Method } from '../method.ts';

/** A mark that one evaluator gave one bid for one criterion. */
export type Mark = { evaluatorId: string; bidId: string; criterionId: string; mark: string };
/** A mark that the panel agreed on in its meeting. */
export type Agreed = { bidId: string; criterionId: string; mark: string };

/** A mark that the computation needs and does not have. A missing mark is never a zero. */
export class MissingMark extends Error {
  readonly bidId: string;
  readonly criterionId: string;
  constructor(bidId: string, criterionId: string) {
    super(`no mark for bid ${bidId}, criterion ${criterionId}`);
    this.bidId = bidId;
    this.criterionId = criterionId;
  }
}

export type MarkScale = { levels: readonly Level[]; step: string };
/** The scale on which a criterion is marked: its own, or the method's. Step blank: the levels alone. */
export const scaleOf = (method: Pick<Method, 'scale' | 'step'>, c: JudgedCriterion): MarkScale =>
  c.scale ? { levels: c.scale, step: c.step ?? '' } : { levels: method.scale, step: method.step ?? '' };

/** The highest mark of a scale; zero of one without marks. */
export const highestOf = ({ levels }: MarkScale): Exact =>
  levels.reduce((h, l) => (l.mark !== '' && compare(exact(l.mark), h) > 0 ? exact(l.mark) : h), zero);
/** The lowest mark of a scale; zero of one without marks. */
export const lowestOf = ({ levels }: MarkScale): Exact =>
  levels
    .filter((l) => l.mark !== '')
    .map((l) => exact(l.mark))
    .reduce<Exact | null>((low, m) => (low === null || compare(m, low) < 0 ? m : low), null) ?? zero;

/** True for a mark that may be given: a level, or a whole number of steps above the lowest, up to the highest. */
export function isOnScale(scale: MarkScale, mark: string): boolean {
  const m = exact(mark);
  if (scale.levels.some((l) => l.mark !== '' && compare(exact(l.mark), m) === 0)) return true;
  if (scale.step === '' || isZero(exact(scale.step))) return false;
  const above = subtract(m, lowestOf(scale));
  return (
    compare(above, zero) >= 0 &&
    compare(m, highestOf(scale)) <= 0 &&
    parts(divide(above, exact(scale.step), zero)).d === 1n
  );
}

/** The middle one of some marks in order; of an even number, the mean of the two in the middle. */
export function median(marks: readonly Exact[]): Exact {
  const inOrder = [...marks].sort(compare);
  const half = inOrder.length >> 1;
  return inOrder.length % 2 === 1 ? inOrder[half]! : divide(add(inOrder[half - 1]!, inOrder[half]!), exact('2'), zero);
}

/** The mean without one highest and one lowest mark. Fewer than three leave nothing to take away: then the mean of all. */
export const trimmedMean = (marks: readonly Exact[]): Exact =>
  mean(marks.length < 3 ? marks : [...marks].sort(compare).slice(1, -1));

/** What some evaluators' marks become; `consensus` has no rule, only what is agreed. */
export const combined: Readonly<Record<Exclude<Method['combine'], 'consensus'>, (marks: readonly Exact[]) => Exact>> = {
  mean,
  median,
  'trimmed-mean': trimmedMean,
};

type Judged = Pick<Method, 'criteria' | 'combine'>;

/**
 * All marks of an evaluation, as whole numbers of the finest decimal that is used. Marks of four bids by one evaluator for one criterion
 * lie side by side in the four lanes of 64 bits, so that one addition adds four: sums of many marks are exact, and fast.
 */
export type MarkSheet = {
  /** How many of the whole numbers make 1. */
  unit: bigint;
  criteria: JudgedCriterion[];
  /** Who marks each criterion, by its place. */
  panels: string[][];
  rows: Map<string, number>;
  /** By group of four bids, then criterion, then evaluator of that criterion; null where a lane could overflow. */
  lanes: BigUint64Array | null;
  /** Which marks there are, in the same order, a bit for each of the four. */
  given: Uint8Array;
  /** How many marks each bid has. */
  counts: Uint32Array;
  /** Each mark by itself, where the lanes do not say all. */
  byPlace: Map<string, string>;
};

const lane = 16n;
const laneMost = (1n << lane) - 1n;

const placeOf = (bidId: string, criterionId: string, evaluatorId: string): string =>
  `${bidId}\n${criterionId}\n${evaluatorId}`;

const decimalsOf = (mark: string): number => {
  const point = mark.indexOf('.');
  return point < 0 ? 0 : mark.length - point - 1;
};
const unitsOf = (mark: string, decimals: number): bigint => {
  const [whole = '0', part = ''] = mark.split('.');
  return BigInt(whole + part.padEnd(decimals, '0'));
};

/** Puts marks into a sheet: those of the bids, criteria and evaluators that count. */
export function markSheet(
  method: Judged,
  bids: readonly { bidId: string }[],
  marks: readonly Mark[],
  evaluators: readonly string[],
  panels: Readonly<Record<string, readonly string[]>> = {},
): MarkSheet {
  const criteria = method.criteria.filter((c) => c.kind === 'judged');
  const rows = new Map(bids.map((b, i) => [b.bidId, i]));
  const columns = new Map<string, { start: number; places: Map<string, number> }>();
  const everybody = new Map(evaluators.map((id, i) => [id, i]));
  let width = 0;
  const panelLists = criteria.map((c) => {
    const some = panels[c.id];
    columns.set(c.id, { start: width, places: some ? new Map(some.map((id, i) => [id, i])) : everybody });
    width += (some ?? evaluators).length;
    return [...(some ?? evaluators)];
  });
  const numbers = new Map<string, bigint>();
  let decimals = 0;
  for (const { mark } of marks) {
    if (numbers.has(mark)) continue;
    exact(mark);
    numbers.set(mark, 0n);
    decimals = Math.max(decimals, decimalsOf(mark));
  }
  let most = 0n;
  for (const mark of numbers.keys()) {
    const units = unitsOf(mark, decimals);
    numbers.set(mark, units);
    if (units > most) most = units;
  }
  const widest = panelLists.reduce((n, p) => Math.max(n, p.length), 0);
  const groups = (bids.length + 3) >> 2;
  const fits = most * BigInt(widest) <= laneMost;
  const lanes = fits ? new BigUint64Array(groups * width) : null;
  const given = new Uint8Array(groups * width);
  const counts = new Uint32Array(bids.length);
  const byPlace = new Map<string, string>();
  const plain = method.combine === 'mean' && lanes !== null;
  for (const { bidId, criterionId, evaluatorId, mark } of marks) {
    const row = rows.get(bidId);
    const column = columns.get(criterionId);
    const place = column?.places.get(evaluatorId);
    if (row === undefined || !column || place === undefined) continue;
    const at = (row >> 2) * width + column.start + place;
    const bit = 1 << (row & 3);
    if (given[at]! & bit) throw new RangeError('a mark is given twice');
    given[at]! |= bit;
    counts[row]!++;
    if (lanes) lanes[at]! |= numbers.get(mark)! << (lane * BigInt(row & 3));
    if (!plain) byPlace.set(placeOf(bidId, criterionId, evaluatorId), mark);
  }
  return { unit: 10n ** BigInt(decimals), criteria, panels: panelLists, rows, lanes, given, counts, byPlace };
}

const widthOf = (sheet: MarkSheet): number => sheet.panels.reduce((n, p) => n + p.length, 0);

/** Where a criterion's marks begin in a group of the sheet. */
const startOf = (sheet: MarkSheet, criterion: number): number =>
  sheet.panels.slice(0, criterion).reduce((n, p) => n + p.length, 0);

/**
 * The one mark of a bid for a criterion, exact: what the method makes of the panel's marks. Throws MissingMark where one of the panel
 * has given none, or where there is no panel.
 */
export function panelMark(method: Judged, sheet: MarkSheet, bidId: string, criterionId: string): Exact {
  const row = sheet.rows.get(bidId);
  const criterion = sheet.criteria.findIndex((c) => c.id === criterionId);
  const panel = sheet.panels[criterion] ?? [];
  if (row === undefined || panel.length === 0 || method.combine === 'consensus')
    throw new MissingMark(bidId, criterionId);
  const at = (row >> 2) * widthOf(sheet) + startOf(sheet, criterion);
  const bit = 1 << (row & 3);
  for (let i = 0; i < panel.length; i++) if (!(sheet.given[at + i]! & bit)) throw new MissingMark(bidId, criterionId);
  if (method.combine === 'mean' && sheet.lanes) {
    const shift = lane * BigInt(row & 3);
    let total = 0n;
    for (let i = 0; i < panel.length; i++) total += (sheet.lanes[at + i]! >> shift) & laneMost;
    return fraction(total, sheet.unit * BigInt(panel.length));
  }
  return combined[method.combine](panel.map((id) => exact(sheet.byPlace.get(placeOf(bidId, criterionId, id))!)));
}

const bits64 = 1n << 63n;

/**
 * For each bid of the sheet, in its order: the sum over criteria of `perMark` × the mean of the panel's marks, as numerators over one
 * denominator. Null where the sheet has no lanes or the sums could pass 64 bits: then they are added one by one.
 */
export function meanTotals(sheet: MarkSheet, perMark: readonly Exact[]): { over: bigint; of: bigint[] } | null {
  const { lanes, panels } = sheet;
  if (!lanes || panels.some((p) => p.length === 0)) return null;
  const { over, of } = overOne(
    perMark.map((p, i) => divide(p, fraction(sheet.unit * BigInt(panels[i]!.length), 1n), zero)),
  );
  if (of.reduce((most, n) => most + n * laneMost, 0n) >= bits64) return null;
  const width = widthOf(sheet);
  const short = sheet.counts.findIndex((n) => n < width);
  if (short >= 0) {
    const bidId = [...sheet.rows.keys()][short]!;
    // Names the criterion.
    for (const c of sheet.criteria) panelMark({ criteria: sheet.criteria, combine: 'mean' }, sheet, bidId, c.id);
  }
  const weights = BigInt64Array.from(of);
  const lengths = Uint32Array.from(panels, (p) => p.length);
  const totals: bigint[] = [];
  for (let from = 0; from < lanes.length; from += width) {
    const four = sumGroup(lanes, from, weights, lengths);
    totals.push(...four);
  }
  return { over, of: totals.slice(0, sheet.counts.length) };
}

/** The weighted sums of a group's four bids. Of 64 bits all the way, so that no addition has to reserve memory. */
function sumGroup(
  lanes: BigUint64Array,
  from: number,
  weights: BigInt64Array,
  lengths: Uint32Array,
): [bigint, bigint, bigint, bigint] {
  let [a, b, c, d] = [0n, 0n, 0n, 0n];
  let at = from;
  for (let k = 0; k < weights.length; k++) {
    let all = 0n;
    for (let n = lengths[k]!; n > 0; n--) all = BigInt.asUintN(64, all + lanes[at++]!);
    const weight = weights[k]!;
    a = BigInt.asIntN(64, a + BigInt.asIntN(64, (all & 0xffffn) * weight));
    b = BigInt.asIntN(64, b + BigInt.asIntN(64, ((all >> 16n) & 0xffffn) * weight));
    c = BigInt.asIntN(64, c + BigInt.asIntN(64, ((all >> 32n) & 0xffffn) * weight));
    d = BigInt.asIntN(64, d + BigInt.asIntN(64, (all >> 48n) * weight));
  }
  return [a, b, c, d];
}
