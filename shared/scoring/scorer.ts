/** The points of each bid for each criterion, exact: from its answers, the panel's marks, its price. */
import { type Criterion, isAnswered, type Lot, type PriceCriterion } from '../event.ts';
import { divide, type Exact, exact, fraction, multiply, rounded, zero } from '../exact.ts';
import { isDiscounted, presentValue } from '../price-total.ts';
import { answerShare } from './answer-points.ts';
import type { Evaluated, ScoredBid } from './evaluated.ts';
import { highestOf, type MarkSheet, MissingMark, markSheet, meanTotals, panelMark, scaleOf } from './marks.ts';
import { countedPrice } from './preferences.ts';
import { type PriceField, priceShare } from './price-points.ts';
import { pointsOf } from './tree.ts';

/** The ceiling of a lot; null where it has none. */
export const ceilingOf = ({ ceiling }: Lot): Exact | null => ((ceiling ?? '') === '' ? null : exact(ceiling!));

/** The price as the formula counts it: the present value, less what preferences take off; null while the sheet is not complete. */
export function countedOf(lot: Lot, c: PriceCriterion | undefined, bid: ScoredBid, total: Exact | null): Exact | null {
  const value = isDiscounted(lot) ? presentValue(lot, bid.prices) : total;
  if (value === null || !c || c.preferences.length === 0) return value;
  return countedPrice(c, value, (p) => bid.answers[p.questionId] === 'yes');
}

/** What a bid earns for a criterion: the share of its points (0 to 1), the points as the method rounds them, the panel's mark. */
export type Earned = { points: Exact; share: Exact; mark: Exact | null };

/** Computes points of an evaluation; each once. */
export class Scorer {
  readonly e: Evaluated;
  readonly full: ReadonlyMap<string, Exact>;
  readonly sheet: MarkSheet;
  readonly #agreed: ReadonlyMap<string, Exact>;
  readonly #quality = new Map<string, Earned>();
  readonly #highest = new Map<string, Exact>();

  constructor(e: Evaluated, sheet?: MarkSheet) {
    this.e = e;
    this.full = pointsOf(e.method);
    this.sheet = sheet ?? markSheet(e.method, e.bids, e.marks, e.evaluators, e.panels);
    this.#agreed = new Map((e.agreed ?? []).map((a) => [`${a.bidId}\n${a.criterionId}`, exact(a.mark)]));
  }

  highest(c: Extract<Criterion, { kind: 'judged' }>): Exact {
    const known = this.#highest.get(c.id) ?? highestOf(scaleOf(this.e.method, c));
    this.#highest.set(c.id, known);
    return known;
  }

  #earned(c: Criterion, share: Exact, mark: Exact | null): Earned {
    const { rounding } = this.e.method;
    const points = multiply(this.full.get(c.id)!, share);
    return {
      share,
      mark,
      points: rounding?.of === 'criteria' ? rounded(points, rounding.decimals, rounding.mode) : points,
    };
  }

  /** Of a criterion that is not the price. */
  quality(bid: ScoredBid, c: Exclude<Criterion, { kind: 'price' }>): Earned {
    const at = `${bid.bidId}\n${c.id}`;
    const known = this.#quality.get(at);
    if (known) return known;
    let earned: Earned;
    if (isAnswered(c)) earned = this.#earned(c, answerShare(c, bid.answers[c.questionId] ?? ''), null);
    else {
      const mark =
        this.e.method.combine === 'consensus'
          ? this.#agreed.get(at)
          : panelMark(this.e.method, this.sheet, bid.bidId, c.id);
      if (mark === undefined) throw new MissingMark(bid.bidId, c.id);
      earned = this.#earned(c, divide(mark, this.highest(c), zero), mark);
    }
    this.#quality.set(at, earned);
    return earned;
  }

  price(c: PriceCriterion, counted: Exact, field: PriceField): Earned {
    return this.#earned(c, priceShare(c, counted, field), null);
  }

  /**
   * The points for all judged criteria of each bid, by id: added at once where the marks are means and nothing is rounded on the way;
   * null where they are added one by one.
   */
  judged(): Map<string, Exact> | null {
    const { method } = this.e;
    if (method.combine !== 'mean' || method.rounding?.of === 'criteria') return null;
    const perMark = this.sheet.criteria.map((c) => divide(this.full.get(c.id)!, this.highest(c), zero));
    const totals = meanTotals(this.sheet, perMark);
    return totals && new Map([...this.sheet.rows.keys()].map((id, i) => [id, fraction(totals.of[i]!, totals.over)]));
  }
}
