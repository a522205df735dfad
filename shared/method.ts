/**
 * The scoring method that a buyer publishes: the tree of criteria, scales, minimums, the price, how marks become one, rounding, ties.
 * The schemas are structural; what has to hold for publication is in publication-faults.ts, what follows from it in scoring/.
 */
import * as v from 'valibot';
import { roundingModes } from './exact.ts';
import { AmountOrBlank, LocalId, LocalIdOrBlank, limits, line } from './fields.ts';
import { priceFormulaIds, sharesAtMean } from './scoring/price-formulas.ts';

/** A level of the scale: the mark, its name, and the words that an evaluator must find true of the bid. */
export const Level = v.strictObject({ mark: AmountOrBlank, name: line(60), words: line(1_000) });
export type Level = v.InferOutput<typeof Level>;
/** Levels, lowest first. With a `step`, marks between them may be given: so many steps above the lowest. */
export const Scale = v.pipe(v.array(Level), v.maxLength(limits.levels));

/**
 * The least that a bid must reach in a criterion, a section or in quality as a whole, or it is out: percent of the points there,
 * points, or a mark (the panel's, of a judged criterion).
 */
export const Minimum = v.strictObject({ of: v.picklist(['percent', 'points', 'mark']), least: AmountOrBlank });
export type Minimum = v.InferOutput<typeof Minimum>;

/** A node of the tree of criteria: it holds criteria and sections that name it in `in`. */
export const Section = v.strictObject({
  id: LocalId,
  name: line(limits.name),
  words: line(4_000),
  /** By percentages: percent of what holds it. By points: blank, or exactly the sum of what it holds. */
  points: AmountOrBlank,
  /** The section that holds it; absent: it stands at the top. */
  in: v.optional(line(40)),
  minimum: v.optional(Minimum),
});
export type Section = v.InferOutput<typeof Section>;

const criterion = {
  id: LocalId,
  name: line(limits.name),
  words: line(4_000),
  /** By points: of the total. By percentages: percent of what holds it. 0 only with a minimum: it must be passed and earns nothing. */
  points: AmountOrBlank,
  /** The section that holds it; absent: it stands at the top. A bonus always does. */
  in: v.optional(line(40)),
  minimum: v.optional(Minimum),
  /** A bonus lies outside the event's total (a preference that is added on top). */
  bonus: v.boolean(),
};
/** Marked by the committee, on a scale of its own or the method's: points × the panel's mark ÷ highest mark. */
export const JudgedCriterion = v.strictObject({
  ...criterion,
  kind: v.literal('judged'),
  scale: v.optional(Scale),
  step: v.optional(AmountOrBlank),
});
export type JudgedCriterion = v.InferOutput<typeof JudgedCriterion>;
/** All points for a yes to a question, none for a no. */
export const YesNoCriterion = v.strictObject({ ...criterion, kind: v.literal('yesno'), questionId: LocalIdOrBlank });
/**
 * Points by a number that is answered, in straight lines: none at `none` and below it, all at `ideal`, none again at `noneAbove`
 * and above. A side that is blank has all points as far as the answer goes.
 */
export const NumberCriterion = v.strictObject({
  ...criterion,
  kind: v.literal('number'),
  questionId: LocalIdOrBlank,
  none: AmountOrBlank,
  ideal: AmountOrBlank,
  noneAbove: AmountOrBlank,
});
export type NumberCriterion = v.InferOutput<typeof NumberCriterion>;
/** So many percent of the points for each option of a question. */
export const ChoiceCriterion = v.strictObject({
  ...criterion,
  kind: v.literal('choice'),
  questionId: LocalIdOrBlank,
  shares: v.pipe(v.array(v.strictObject({ optionId: LocalId, percent: AmountOrBlank })), v.maxLength(limits.options)),
});
export type ChoiceCriterion = v.InferOutput<typeof ChoiceCriterion>;
/** A band of prices: from the one before it, or 0, up to this price, this included; and the percent of the points it gets. */
export const PriceBand = v.strictObject({ upTo: AmountOrBlank, percent: AmountOrBlank });
export type PriceBand = v.InferOutput<typeof PriceBand>;
/** The price of those who answer yes counts so many percent less, for scoring only; no more than `most` less, where that is said. */
export const Preference = v.strictObject({ questionId: LocalIdOrBlank, percent: AmountOrBlank, most: AmountOrBlank });
export type Preference = v.InferOutput<typeof Preference>;
/** Points × what the formula gives, or the order in which the formula puts the bids (price-formulas.ts). */
export const PriceCriterion = v.strictObject({
  ...criterion,
  kind: v.literal('price'),
  formula: v.picklist(priceFormulaIds),
  /** Of `ceiling-to-optimum`: the price that gets all points; a lower one gets no more. */
  optimum: v.optional(AmountOrBlank),
  /** Of `bilinear`: percent of the points at the mean price. */
  atMean: v.optional(v.picklist(sharesAtMean)),
  /** Of `bands`, cheapest first; a price above the last gets nothing. */
  bands: v.optional(v.pipe(v.array(PriceBand), v.maxLength(limits.bands))),
  /** In the order in which they are taken off. */
  preferences: v.pipe(v.array(Preference), v.maxLength(limits.preferences)),
  /**
   * Of several: each off the price as bid (`together`), each off what the ones before it leave (`in-turn`), or the one that takes
   * off most, alone (`highest`).
   */
  stacking: v.optional(v.picklist(['together', 'in-turn', 'highest'])),
  /** Percent of the price that all preferences together take off at most; blank: no limit. */
  preferencesMost: v.optional(AmountOrBlank),
});
export type PriceCriterion = v.InferOutput<typeof PriceCriterion>;
export const Criterion = v.variant('kind', [
  JudgedCriterion,
  YesNoCriterion,
  NumberCriterion,
  ChoiceCriterion,
  PriceCriterion,
]);
export type Criterion = v.InferOutput<typeof Criterion>;
/** A criterion whose points follow from what a bidder answers. */
export type AnsweredCriterion = Extract<Criterion, { questionId: string }>;
export const isAnswered = (c: Criterion): c is AnsweredCriterion => 'questionId' in c;
/** The questions whose answers give a criterion's points, or a preference on its price. */
export const decidingQuestions = (c: Criterion): string[] =>
  isAnswered(c) ? [c.questionId] : c.kind === 'price' ? c.preferences.map((p) => p.questionId) : [];

/** How a number is rounded to decimals: half away from zero, half to the even digit, always down, always up. */
export const RoundingMode = v.picklist(roundingModes);
/** What is rounded: the points of each criterion before they are added, or the total alone. Bids are compared by what is rounded. */
export const Rounding = v.strictObject({
  of: v.picklist(['criteria', 'total']),
  decimals: v.picklist([0, 1, 2, 3, 4]),
  mode: RoundingMode,
});
export type Rounding = v.InferOutput<typeof Rounding>;

export const Method = v.strictObject({
  /** Points that the criteria (without bonuses) fill exactly. */
  total: AmountOrBlank,
  /** Whether criteria state points of the total (absent) or percent of the section that holds them. */
  weights: v.optional(v.literal('percent')),
  scale: Scale,
  step: v.optional(AmountOrBlank),
  sections: v.optional(v.pipe(v.array(Section), v.maxLength(limits.sections))),
  /** The leaves of the tree, in the order in which they are read. */
  criteria: v.pipe(v.array(Criterion), v.maxLength(limits.criteria)),
  /** In quality as a whole: all criteria but the price and bonuses. */
  minimum: v.optional(Minimum),
  /**
   * How the marks of several evaluators become one: their mean, their median, the mean without one highest and one lowest, or the
   * mark that they agree on in a meeting.
   */
  combine: v.picklist(['mean', 'median', 'trimmed-mean', 'consensus']),
  /** Marks of one criterion that lie further apart are pointed out in the meeting, and talked over. */
  spread: v.optional(AmountOrBlank),
  /** How many evaluators must have marked each criterion; absent: one. */
  quorum: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.team))),
  /** After the technical marks are locked, so many of the best go on; those who tie for the last place all do. */
  shortlist: v.optional(v.strictObject({ top: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)) })),
  /** Absent: nothing is rounded; totals are compared exactly. */
  rounding: v.optional(Rounding),
  /** Decimals that are shown. */
  shownDecimals: v.picklist([0, 1, 2, 3, 4]),
  /**
   * Ties are broken in this order: `price` (the lower one first), a criterion's id (more points first), and last of all `draw`
   * (draw.ts). What still ties shares the rank.
   */
  tieBreaks: v.pipe(v.array(line(40)), v.maxLength(5)),
});
export type Method = v.InferOutput<typeof Method>;
