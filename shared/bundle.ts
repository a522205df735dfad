/**
 * The award bundle: all that the ranking of one lot follows from, in one JSON file that anybody can keep, read, write by hand and
 * recompute. bundle.md describes the format.
 */
import * as v from 'valibot';
import { BidPrice } from './bid.ts';
import { checkBundle, NoBundle, refuse } from './bundle-checks.ts';
import { Amount, decidingQuestions, LocalId, Lot, Method } from './event.ts';
import { amountPattern } from './exact.ts';
import { amountOrBlankPattern, localIdOrBlankPattern, localIdPattern } from './fields.ts';
import { shapeOf } from './json.ts';
import type { Ranking } from './scoring/rank.ts';

export { NoBundle };

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const id = text(64);
const fingerprintPattern = /^[\x21-\x7e]{1,64}$/;
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** Values by id. Keys that a record would drop without a word are refused. */
const byId = <T extends v.GenericSchema>(value: T) =>
  v.pipe(
    v.unknown(),
    v.check(
      (all) => !Object.keys(all ?? {}).some((key) => ['__proto__', 'prototype', 'constructor'].includes(key)),
      'no id is called __proto__, prototype or constructor',
    ),
    v.record(text(40), value),
  );

const Points = v.strictObject({ criterionId: id, exact: text(100_000), shown: text(200), mark: v.nullable(text(200)) });
const Result = v.strictObject({
  ranked: v.array(
    v.strictObject({
      bidId: id,
      name: text(400),
      rank: count,
      tied: v.boolean(),
      total: v.strictObject({ exact: text(100_000), shown: text(200) }),
      compared: v.optional(v.strictObject({ exact: text(100_000), shown: text(200) })),
      behind: text(200),
      points: v.array(Points),
      price: text(200),
      countedPrice: text(200),
      drawn: v.optional(text(64)),
    }),
  ),
  leftOut: v.array(
    v.strictObject({
      bidId: id,
      name: text(400),
      code: v.picklist([
        'above-ceiling',
        'price-missing',
        'rejected',
        'below-minimum',
        'not-shortlisted',
        'no-quality',
      ]),
      text: text(100_000),
      price: v.nullable(text(200)),
      points: v.optional(v.array(Points)),
    }),
  ),
  ties: v.array(v.array(id)),
}) satisfies v.GenericSchema<unknown, Ranking>;

export const bundleFormat = 'evenhand-award-bundle';

export const Bundle = v.strictObject({
  format: v.literal(bundleFormat),
  version: v.literal(2),
  /** What is bought, for people; nothing is computed from it. */
  event: v.strictObject({ id, reference: text(200), title: text(400), notice: count }),
  method: Method,
  lot: Lot,
  /** Ids of the evaluators whose marks count. */
  evaluators: v.array(id),
  /** By criterion, where only some of them mark it. */
  panels: v.optional(byId(v.array(id))),
  /** What scoring takes from each bid: corrected claims are corrected here, and `corrections` says so. */
  bids: v.array(
    v.strictObject({
      bidId: id,
      name: text(400),
      answers: byId(text(20_000)),
      prices: v.array(BidPrice),
      /** SHA-256 of the bid as its receipt states it: what a draw goes by. ASCII alone: it is sorted, and other texts sort in more ways than one. */
      fingerprint: v.optional(v.pipe(v.string(), v.regex(fingerprintPattern))),
      /** Why it was rejected before scoring. */
      rejected: v.optional(text(20_000)),
      /** It was, for its price envelope: it counts where the first stage is computed. */
      rejectedAfter: v.optional(v.literal(true)),
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
  /** What the panel agreed on in its meeting, and why an evaluator's own mark was another. */
  agreed: v.optional(
    v.array(
      v.strictObject({
        bidId: id,
        criterionId: id,
        mark: Amount,
        changes: v.optional(
          v.array(v.strictObject({ evaluatorId: id, reason: text(20_000), level: text(40), place: text(2_000) })),
        ),
      }),
    ),
  ),
  /** The ranking that was recorded. Left out, the bundle asks what follows. */
  result: v.optional(Result),
});
export type Bundle = v.InferOutput<typeof Bundle>;

/** Characters that a bundle may have: 1.5 million marks with their reasons. */
export const bundleCharacters = 256 * 1024 * 1024;
/** Bytes of its file: a character takes at most four. Whoever opens a file looks at this first. */
export const bundleBytes = 4 * bundleCharacters;
const depth = 12;

const anId = 'an id: 1 to 40 of a-z, 0-9 and -, but not constructor or prototype';
const anAmount = 'a number: at most 18 digits, a point and at most 6 digits';
/** What a text has to look like, in words. */
const forms = new Map<unknown, string>([
  [localIdPattern, anId],
  [localIdOrBlankPattern, `${anId}; or an empty text`],
  [amountPattern, anAmount],
  [amountOrBlankPattern, `${anAmount}; or an empty text`],
  [fingerprintPattern, '1 to 64 printable ASCII characters, no space'],
]);

const pathOf = (issue: v.BaseIssue<unknown>): string => issue.path?.map((p) => String(p.key)).join('.') ?? '';

/** What scoring takes of a bid's answers: those that decide points or a preference. */
export const decidingAnswers = (method: Method, answers: Readonly<Record<string, string>>): Record<string, string> => {
  const deciding = new Set(method.criteria.flatMap(decidingQuestions));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => deciding.has(id)));
};

/** A bundle of version 1 as one of version 2: there was at most one preference, and no cap. */
function upgraded(value: unknown): unknown {
  const bundle = value as { version?: unknown; method?: { criteria?: unknown } } | null;
  if (typeof value !== 'object' || bundle?.version !== 1 || !Array.isArray(bundle.method?.criteria)) return value;
  const criteria = bundle.method.criteria.map((c: { kind?: unknown; preference?: object | null }) => {
    if (c?.kind !== 'price' || c.preference === undefined) return c;
    const { preference, ...rest } = c;
    return { ...rest, preferences: preference === null ? [] : [{ ...preference, most: '' }] };
  });
  return { ...bundle, version: 2, method: { ...bundle.method, criteria } };
}

/** That a file is longer than any bundle. */
export const tooLong = (): never => refuse('', `longer than ${bundleCharacters} characters`);

/** The text of a file; throws NoBundle where its bytes are no UTF-8: replacing them would compute from another text than was kept. */
export function bundleText(bytes: ArrayBufferView | ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem;
    return refuse('', 'not valid UTF-8');
  }
}

/** Reads a bundle; throws NoBundle, which names the place, for everything else: other files, repeated keys, numbers that are none. */
export function readBundle(file: string): Bundle {
  // A byte order mark is no part of the JSON (RFC 8259, 8.1).
  const json = file.replace(/^\ufeff/, '');
  if (json.length > bundleCharacters) tooLong();
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (problem) {
    refuse('', `not JSON: ${(problem as Error).message.slice(0, 200)}`);
  }
  const shape = shapeOf(json);
  if (shape.twice !== null) refuse(shape.twice.slice(0, 100), 'this key stands twice in one object');
  if (shape.depth > depth) refuse('', 'nested deeper than any bundle');
  const read = v.safeParse(Bundle, upgraded(value), { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    refuse(
      pathOf(issue),
      issue.type === 'check'
        ? issue.message
        : `expected ${forms.get(issue.requirement) ?? issue.expected ?? 'something else'}, found ${issue.received.slice(0, 100)}`,
    );
  }
  const bundle = read.output;
  checkBundle(bundle);
  return bundle;
}
