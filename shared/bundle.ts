/**
 * The award bundle: all that the ranking of one lot follows from, in one JSON file that anybody can keep, read, write by hand and
 * recompute. bundle.md describes the format.
 */
import * as v from 'valibot';
import { BidPrice } from './bid.ts';
import { Amount, decidingQuestions, isAnswered, LocalId, Lot, Method } from './event.ts';
import { compare, exact, zero } from './exact.ts';
import { shapeOf } from './json.ts';
import { answeredTermsFaults } from './scoring/answered-faults.ts';
import { priceFormulaFaults } from './scoring/price-formula-faults.ts';
import type { Ranking } from './scoring/rank.ts';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const id = text(64);

const Points = v.strictObject({ criterionId: id, exact: text(10_000), shown: text(100), mark: v.nullable(text(100)) });
const Result = v.strictObject({
  ranked: v.array(
    v.strictObject({
      bidId: id,
      name: text(400),
      rank: v.number(),
      tied: v.boolean(),
      total: v.strictObject({ exact: text(10_000), shown: text(100) }),
      behind: text(100),
      points: v.array(Points),
      price: text(200),
      countedPrice: text(200),
    }),
  ),
  leftOut: v.array(
    v.strictObject({
      bidId: id,
      name: text(400),
      code: v.picklist(['above-ceiling', 'price-missing', 'rejected']),
      text: text(20_000),
      price: v.nullable(text(200)),
    }),
  ),
  ties: v.array(v.array(id)),
}) satisfies v.GenericSchema<unknown, Ranking>;

export const bundleFormat = 'evenhand-award-bundle';

export const Bundle = v.strictObject({
  format: v.literal(bundleFormat),
  version: v.literal(1),
  /** What is bought, for people; nothing is computed from it. */
  event: v.strictObject({ id, reference: text(200), title: text(400), notice: v.number() }),
  method: Method,
  lot: Lot,
  /** Ids of the evaluators whose marks count. */
  evaluators: v.array(id),
  /** What scoring takes from each bid: corrected claims are corrected here, and `corrections` says so. */
  bids: v.array(
    v.strictObject({
      bidId: id,
      name: text(400),
      answers: v.record(text(40), text(20_000)),
      prices: v.array(BidPrice),
      /** Why it was rejected before scoring. */
      rejected: v.optional(text(20_000)),
    }),
  ),
  corrections: v.optional(
    v.array(
      v.strictObject({
        bidId: id,
        questionId: LocalId,
        own: text(20_000),
        corrected: v.picklist(['yes', 'no']),
        reason: text(20_000),
      }),
    ),
  ),
  marks: v.array(
    v.strictObject({
      evaluatorId: id,
      bidId: id,
      criterionId: id,
      mark: Amount,
      reason: v.optional(text(20_000)),
      place: v.optional(text(2_000)),
    }),
  ),
  /** The ranking that was recorded. Left out, the bundle asks what follows. */
  result: v.optional(Result),
});
export type Bundle = v.InferOutput<typeof Bundle>;

/** A file that is no bundle, or one that nothing can be computed from: `at` names the place in it. */
export class NoBundle extends Error {
  readonly at: string;
  constructor(at: string, why: string) {
    super(why);
    this.at = at;
  }
}

/** Characters that a bundle may have: 1.5 million marks with their reasons. */
export const bundleCharacters = 256 * 1024 * 1024;
const depth = 12;

const repeated = (ids: readonly string[]): number => {
  const seen = new Set<string>();
  return ids.findIndex((each) => seen.size === seen.add(each).size);
};
/** More than 0 and less than 100 percent. */
const isPart = (percent: string): boolean =>
  percent !== '' && compare(exact(percent), zero) > 0 && compare(exact(percent), exact('100')) < 0;
function refuse(at: string, why: string): never {
  throw new NoBundle(at, why);
}

/** Numbers that the method needs are there, so that no computation begins that cannot end. */
function checkMethod({ method, lot }: Bundle): void {
  const { criteria, scale, tieBreaks } = method;
  if (criteria.length === 0) refuse('method.criteria', 'there is no criterion');
  const twice = repeated(criteria.map((c) => c.id));
  if (twice >= 0) refuse(`method.criteria.${twice}.id`, 'two criteria have this id');
  scale.forEach(({ mark }, i) => {
    if (mark === '') refuse(`method.scale.${i}.mark`, 'the level has no mark');
  });
  const highest = scale.some(({ mark }) => compare(exact(mark), zero) > 0);
  criteria.forEach((c, i) => {
    const at = `method.criteria.${i}`;
    if (c.points === '') refuse(`${at}.points`, 'the criterion has no points');
    if (c.kind === 'judged' && !highest)
      refuse('method.scale', 'people judge a criterion, and no level has a mark above 0');
    const faults = isAnswered(c)
      ? answeredTermsFaults(c, at)
      : c.kind === 'price'
        ? priceFormulaFaults(c, { lots: [lot] }, at)
        : [];
    for (const fault of faults) refuse(fault.at, fault.text);
    if (c.kind === 'price')
      c.preferences.forEach(({ percent }, k) => {
        if (!isPart(percent))
          refuse(`${at}.preferences.${k}.percent`, 'a preference is more than 0 and less than 100 percent');
      });
    if (c.kind === 'price' && lot.lines.every((l) => l.optional))
      refuse('lot.lines', 'the price earns points, and no line counts in it');
    if (c.kind === 'choice' && repeated(c.shares.map((s) => s.optionId)) >= 0)
      refuse(`${at}.shares`, 'an option stands here twice');
  });
  if (criteria.filter((c) => c.kind === 'price').length > 1)
    refuse('method.criteria', 'two criteria take points from the price');
  tieBreaks.forEach((by, i) => {
    if (by !== 'price' && !criteria.some((c) => c.id === by))
      refuse(`method.tieBreaks.${i}`, 'there is no such criterion');
  });
}

function checkBids({ bids, lot, corrections = [] }: Bundle): void {
  const twice = repeated(bids.map((b) => b.bidId));
  if (twice >= 0) refuse(`bids.${twice}.bidId`, 'two bids have this id');
  const lines = new Set(lot.lines.map((l) => l.id));
  if (lines.size < lot.lines.length) refuse('lot.lines', 'two lines have the same id');
  corrections.forEach(({ bidId, questionId, corrected }, i) => {
    const bid = bids.find((b) => b.bidId === bidId);
    if (!bid) refuse(`corrections.${i}.bidId`, 'there is no such bid');
    if (bid.answers[questionId] !== corrected)
      refuse(`corrections.${i}.corrected`, 'the answer of the bid is not what it was corrected to');
  });
  bids.forEach(({ prices }, i) => {
    const again = repeated(prices.map((p) => p.lineId));
    if (again >= 0) refuse(`bids.${i}.prices.${again}.lineId`, 'this line is priced twice');
    prices.forEach(({ lineId }, k) => {
      if (!lines.has(lineId)) refuse(`bids.${i}.prices.${k}.lineId`, 'the lot has no such line');
    });
  });
}

/** Each mark is on the scale, by somebody of the panel, for a bid and a criterion that there are, and given once. */
function checkMarks({ marks, bids, method, evaluators }: Bundle): void {
  const panel = new Set(evaluators);
  if (panel.size < evaluators.length) refuse('evaluators', 'somebody stands here twice');
  const known = new Set(bids.map((b) => b.bidId));
  const judged = new Set(method.criteria.filter((c) => c.kind === 'judged').map((c) => c.id));
  const levels = method.scale.map((l) => exact(l.mark));
  const onScale = new Map<string, boolean>();
  const given = new Set<string>();
  marks.forEach(({ evaluatorId, bidId, criterionId, mark }, i) => {
    const at = `marks.${i}`;
    if (!panel.has(evaluatorId)) refuse(`${at}.evaluatorId`, 'this is nobody of the panel');
    if (!known.has(bidId)) refuse(`${at}.bidId`, 'there is no such bid');
    if (!judged.has(criterionId)) refuse(`${at}.criterionId`, 'people judge no such criterion');
    if (!onScale.has(mark))
      onScale.set(
        mark,
        levels.some((level) => compare(level, exact(mark)) === 0),
      );
    if (!onScale.get(mark)) refuse(`${at}.mark`, `${mark} is no level of the scale`);
    const place = `${evaluatorId}\n${bidId}\n${criterionId}`;
    if (given.has(place)) refuse(at, 'this mark is given twice');
    given.add(place);
  });
}

const pathOf = (issue: v.BaseIssue<unknown>): string => issue.path?.map((p) => String(p.key)).join('.') ?? '';

/** What scoring takes of a bid's answers: those that decide points or a preference. */
export const decidingAnswers = (method: Method, answers: Readonly<Record<string, string>>): Record<string, string> => {
  const deciding = new Set(method.criteria.flatMap(decidingQuestions));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => deciding.has(id)));
};

/** Reads a bundle; throws NoBundle, which names the place, for everything else: other files, repeated keys, numbers that are none. */
export function readBundle(file: string): Bundle {
  // A byte order mark is no part of the JSON (RFC 8259, 8.1).
  const json = file.replace(/^\ufeff/, '');
  if (json.length > bundleCharacters) refuse('', `longer than ${bundleCharacters} characters`);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (problem) {
    refuse('', `not JSON: ${(problem as Error).message.slice(0, 200)}`);
  }
  const shape = shapeOf(json);
  if (shape.twice !== null) refuse(shape.twice.slice(0, 100), 'this key stands twice in one object');
  if (shape.depth > depth) refuse('', 'nested deeper than any bundle');
  const read = v.safeParse(Bundle, value, { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    refuse(pathOf(issue), `expected ${issue.expected ?? 'something else'}, found ${issue.received.slice(0, 100)}`);
  }
  const bundle = read.output;
  checkMethod(bundle);
  checkBids(bundle);
  checkMarks(bundle);
  return bundle;
}
