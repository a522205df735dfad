/** Who would be first if somebody's marks, one of the other bids or the price formula were not what they are: ranked again, one by one. */
import { compare, isZero, round, subtract } from '../../exact.ts';
import type { Method, PriceCriterion } from '../../method.ts';
import { priceTotal } from '../../price-total.ts';
import { type MarkSheet, MissingMark } from '../marks.ts';
import { orderFormulaFaults, priceFormulaFaults } from '../price-formula-faults.ts';
import { decidesOrder, type PriceFormulaId, priceFormulaIds, priceFormulas, sharesAtMean } from '../price-formulas.ts';
import { type Evaluated, type Standing, stageOne, standings } from '../rank.ts';
import { pointsOf } from '../tree.ts';
import { type Named, nameOf } from './computed.ts';

/** Why something cannot be told. */
export type Untold =
  /** The panel agreed on its marks: nobody knows what it would have agreed on without one of them. */
  | 'agreed-together'
  /** A criterion is left without marks. */
  | 'no-marks-left'
  /** Fewer would have marked a criterion than the method takes. */
  | 'below-quorum'
  /** Another bid would have been on the shortlist, and its price was never opened. */
  | 'price-sealed'
  /** The formula takes prices of its own, which nobody has published. */
  | 'own-prices'
  /** The formula cannot be published for this lot: it takes a ceiling, say, and there is none. */
  | 'not-for-this-lot'
  /** The price has no points that another formula could give. */
  | 'price-without-points'
  /** No bid would be ranked. */
  | 'nobody-ranked';
export type Told =
  | {
      is: 'ranked';
      /** One bid, or those that share the first rank. */
      first: Named[];
      /** The first bid is still first, alone. */
      same: boolean;
      /** Points before the second, as shown; null where there is none, or where totals decide nothing. */
      ahead: string | null;
    }
  | { is: 'untold'; why: Untold };
const untold = (why: Untold): Told => ({ is: 'untold', why });

function told(order: readonly Standing[], winner: string, places: number): Told {
  const first = order.filter((s) => s.rank === 1);
  const [best] = first;
  if (!best) return untold('nobody-ranked');
  const second = first.length === 1 ? order[1] : undefined;
  return {
    is: 'ranked',
    first: first.map((s) => nameOf(s.bid)),
    same: first.length === 1 && best.bid.bidId === winner,
    ahead: second && best.value === null ? round(subtract(best.total, second.total), places) : null,
  };
}

/** Ranks again. `sheet`: marks that are in a sheet already, of at least these bids. */
function ask(e: Evaluated, winner: string, sheet?: MarkSheet): Told {
  try {
    return told(standings(e, sheet), winner, e.method.shownDecimals);
  } catch (problem) {
    if (!(problem instanceof MissingMark)) throw problem;
    return untold('no-marks-left');
  }
}

/** Without one evaluator's marks, for all bids and for all criteria that they mark. */
export function withoutEvaluator(e: Evaluated, evaluatorId: string, winner: string): Told {
  const { combine, criteria, quorum = 1 } = e.method;
  if (combine === 'consensus') return untold('agreed-together');
  const others = (ids: readonly string[]) => ids.filter((id) => id !== evaluatorId);
  const panels = Object.fromEntries(Object.entries(e.panels ?? {}).map(([id, panel]) => [id, others(panel)]));
  const left = criteria.flatMap((c) =>
    c.kind === 'judged' && (e.panels?.[c.id] ?? e.evaluators).includes(evaluatorId)
      ? [others(e.panels?.[c.id] ?? e.evaluators).length]
      : [],
  );
  if (left.some((n) => n === 0)) return untold('no-marks-left');
  if (left.some((n) => n < quorum)) return untold('below-quorum');
  return ask({ ...e, evaluators: others(e.evaluators), panels }, winner);
}

/** Formulas that look at the mean: each price that goes moves it. The other relative ones look at the lowest price alone. */
const byMean: readonly PriceFormulaId[] = ['bilinear', 'distance-from-mean'];

/** True where what is left may be in another order once this bid is gone: the prices that a formula compares, or the shortlist. */
export function mayMatter({ method }: Evaluated, order: readonly Standing[], bidId: string): boolean {
  if (method.shortlist) return true;
  const c = method.criteria.find((x) => x.kind === 'price');
  if (c?.kind !== 'price' || !priceFormulas[c.formula].relative) return false;
  if (byMean.includes(c.formula)) return true;
  const own = order.find((s) => s.bid.bidId === bidId)!;
  return order.every((s) => s === own || compare(s.counted, own.counted) > 0);
}

/** Without one of the other ranked bids. What its going cannot touch is not computed again. */
export function withoutBid(
  e: Evaluated,
  order: readonly Standing[],
  sheet: MarkSheet,
  bidId: string,
  winner: string,
): Told {
  if (!mayMatter(e, order, bidId)) {
    const { shownDecimals } = e.method;
    return told(
      order.filter((s) => s.bid.bidId !== bidId),
      winner,
      shownDecimals,
    );
  }
  const less: Evaluated = { ...e, bids: e.bids.filter((b) => b.bidId !== bidId) };
  if (e.method.shortlist) {
    const before = new Set(stageOne(e).stays);
    const prices = new Map(e.bids.map((b) => [b.bidId, b.prices]));
    const comes = stageOne(less).stays.filter((id) => !before.has(id));
    if (comes.some((id) => priceTotal(e.lot, prices.get(id) ?? []) === null)) return untold('price-sealed');
  }
  return ask(less, winner, sheet);
}

export type Formula = { formula: PriceFormulaId; atMean: NonNullable<PriceCriterion['atMean']> | null };
/** Every formula; the one in two slopes with each share that it may give at the mean. */
export const allFormulas: readonly Formula[] = priceFormulaIds.flatMap((formula): Formula[] =>
  formula === 'bilinear' ? sharesAtMean.map((atMean) => ({ formula, atMean })) : [{ formula, atMean: null }],
);

/** True for the formula that is published. */
export const isPublished = (method: Method, { formula, atMean }: Formula): boolean =>
  method.criteria.some(
    (c) => c.kind === 'price' && c.formula === formula && (formula !== 'bilinear' || c.atMean === atMean),
  );

/** By another price formula, with the same preferences and the same points. */
export function byFormula(e: Evaluated, { formula, atMean }: Formula, winner: string, sheet: MarkSheet): Told {
  const { method, lot } = e;
  const at = method.criteria.findIndex((c) => c.kind === 'price');
  const published = method.criteria[at];
  if (published?.kind !== 'price' || priceFormulas[formula].ownPrices) return untold('own-prices');
  const { optimum: _, bands: __, atMean: ___, ...terms } = published;
  const other: PriceCriterion = { ...terms, formula, ...(atMean !== null && { atMean }) };
  const points = pointsOf(method).get(published.id);
  const takesPoints = !decidesOrder(formula) || formula === 'quality-adjusted';
  if (takesPoints && (!points || isZero(points))) return untold('price-without-points');
  const changed: Method = { ...method, criteria: method.criteria.with(at, other) };
  const faults = [...priceFormulaFaults(other, { lots: [lot] }, ''), ...orderFormulaFaults(changed, other, '')];
  if (faults.length > 0) return untold('not-for-this-lot');
  return ask({ ...e, method: changed }, winner, sheet);
}
