/**
 * How firm is the result? What would have to be otherwise for another bid to be first: a weight, points, an evaluator, another bid, the
 * price formula; and how often each bid would be first if nobody knew the weights. It says something of the result, never of the bids:
 * nothing is ranked by it. The question is the stability of a weighted sum under its weights (Triantaphyllou & Sánchez, “A sensitivity
 * analysis approach for some deterministic multi-criteria decision-making methods”, Decision Sciences 28 (1997); Lahdelma, Hokkanen &
 * Salminen, “SMAA”, European Journal of Operational Research 106 (1998), for the share of weight space), answered exactly.
 */
import { markSheet } from '../marks.ts';
import type { OrderFormulaId } from '../price-formulas.ts';
import { type Evaluated, standings } from '../rank.ts';
import { pointsOf } from '../tree.ts';
import { type Named, nameOf, unrounded } from './computed.ts';
import { firstAt, type Merit, type Merits, meritsOf, orderFormula } from './merits.ts';
import {
  allFormulas,
  byFormula,
  type Formula,
  isPublished,
  type Told,
  withoutBid,
  withoutEvaluator,
} from './otherwise.ts';
import { type Rise, rises } from './rise.ts';
import { type Space, spaceOf, standardDraws } from './space.ts';
import { type WeightSet, weightSets } from './weights.ts';

/** What was held as it is while weights were moved, or why they were not. */
export type Note =
  /** Bonuses keep their points. */
  | 'bonuses-held'
  /** Who reaches the minimum of quality as a whole, was not asked anew for other weights. */
  | 'minimum-held'
  /** Minimums in points are taken as the share of the points that they are now. */
  | 'minimums-in-proportion'
  /** Who is on the shortlist was not asked anew. */
  | 'shortlist-held'
  /** The method rounds; weights are solved for points that are not rounded. */
  | 'unrounded'
  /** The method rounds, and without rounding another bid or none would be first alone: nothing is said of weights. */
  | 'rounding-decides'
  /** The lowest price decides, and no weight. */
  | 'price-decides'
  /** The price is adjusted by its own weight: where that is nothing, the formula divides by nothing, and no set reaches there. */
  | 'price-weighs'
  /** The weights are those of quality; the price has none. */
  | 'quality-weights';
/** Why nothing can be said of a first bid: none came, none is ranked, only one is, or several share the first rank. */
export type Silence = 'no-bids' | 'nobody-ranked' | 'one-bid' | 'tied-first';

export type Firmness = {
  /** The bid that is first alone; null where none is. */
  winner: Named | null;
  silence: Silence | null;
  /** How many bids are ranked. */
  ranked: number;
  order: OrderFormulaId | null;
  notes: Note[];
  weights: WeightSet[];
  rises: Rise[];
  evaluators: { evaluatorId: string; told: Told }[];
  bids: (Named & { told: Told })[];
  formulas: (Formula & { published: boolean; told: Told })[];
  space: Space;
};
export type FirmnessTerms = {
  /** What chance is made from. The fingerprint of the ranking, unless somebody asks for another. */
  seed: string;
  draws?: number;
  /** Told how far it is: parts of 1,000. */
  onProgress?: (of1000: number) => void;
};

function notesOf(e: Evaluated): Note[] {
  const { method } = e;
  const formula = orderFormula(method);
  const notes: Note[] = [];
  if (formula === 'lowest-price') return ['price-decides'];
  if (formula === 'price-per-quality-point') notes.push('quality-weights');
  if (formula === 'quality-adjusted') notes.push('price-weighs');
  const full = pointsOf(method);
  if (method.criteria.some((c) => c.bonus && full.has(c.id))) notes.push('bonuses-held');
  if (method.minimum) notes.push('minimum-held');
  if ([...method.criteria, ...(method.sections ?? [])].some((x) => x.minimum?.of === 'points'))
    notes.push('minimums-in-proportion');
  if (method.shortlist) notes.push('shortlist-held');
  if (method.rounding) notes.push('unrounded');
  return notes;
}

/** Who is first alone at the published weights, with nothing rounded. */
function firstAsPublished(merits: Merits): Merit | null {
  const first = firstAt(
    merits,
    merits.tops.map((t) => t.weight),
  );
  return first.length === 1 ? first[0]! : null;
}

/** Answers all of it. The same in, the same out, on any machine. Throws MissingMark where the ranking cannot be computed. */
export function firmnessOf(e: Evaluated, { seed, draws = standardDraws, onProgress }: FirmnessTerms): Firmness {
  const sheet = markSheet(e.method, e.bids, e.marks, e.evaluators, e.panels);
  const order = standings(e, sheet);
  const first = order.filter((s) => s.rank === 1);
  const winner = first.length === 1 ? nameOf(first[0]!.bid) : null;
  const silence: Silence | null =
    e.bids.length === 0
      ? 'no-bids'
      : order.length === 0
        ? 'nobody-ranked'
        : order.length === 1
          ? 'one-bid'
          : winner
            ? null
            : 'tied-first';
  const found: Firmness = {
    winner,
    silence,
    ranked: order.length,
    order: orderFormula(e.method),
    notes: notesOf(e),
    weights: [],
    rises: [],
    evaluators: [],
    bids: [],
    formulas: [],
    space: { law: 'none' },
  };
  if (order.length < 2) return found;
  const merits = meritsOf(e, unrounded(e));
  found.space = spaceOf(merits, seed, draws, (n) => onProgress?.(Math.floor((500 * n) / draws)));
  if (!winner) return found;

  const smooth = firstAsPublished(merits);
  if (smooth?.bidId === winner.bidId) found.weights = weightSets(smooth, merits);
  else found.notes = [...found.notes.filter((n) => n !== 'unrounded'), 'rounding-decides'];
  found.rises = rises(e.method, order);
  const others = order.filter((s) => s.bid.bidId !== winner.bidId).map((s) => nameOf(s.bid));
  const asked = e.evaluators.length + others.length + allFormulas.length;
  let done = 0;
  const tell = <T>(answer: T): T => {
    onProgress?.(500 + Math.floor((500 * ++done) / asked));
    return answer;
  };
  found.evaluators = e.evaluators.map((evaluatorId) =>
    tell({ evaluatorId, told: withoutEvaluator(e, evaluatorId, winner.bidId) }),
  );
  found.formulas = priced(e)
    ? allFormulas.map((formula) =>
        tell({
          ...formula,
          published: isPublished(e.method, formula),
          told: byFormula(e, formula, winner.bidId, sheet),
        }),
      )
    : [];
  found.bids = others.map((bid) => tell({ ...bid, told: withoutBid(e, order, sheet, bid.bidId, winner.bidId) }));
  return found;
}

const priced = ({ method }: Evaluated): boolean => method.criteria.some((c) => c.kind === 'price');
