/**
 * From opened bids and marks to points, totals and ranks: exact, and the same for everybody who recomputes it.
 * A stage judges all its bids at once: those below a minimum leave together, then those above the ceiling, and only then is the relative
 * price formula computed for those that stay, so that a bid that left influences nothing.
 */

import type { BidPrice } from '../bid-price.ts';
import { type Criterion, isAnswered, type Lot, type Method, type PriceCriterion } from '../event.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  fraction,
  multiply,
  plain,
  round,
  rounded,
  subtract,
  sum,
  toFraction,
  zero,
} from '../exact.ts';
import { isDiscounted, presentValue, priceTotal } from '../price-total.ts';
import { retold } from '../words/retold.ts';
import { answerShare } from './answer-points.ts';
import { comparedValue } from './compared-value.ts';
import { drawn } from './draw.ts';
import {
  type Agreed,
  highestOf,
  type Mark,
  type MarkSheet,
  MissingMark,
  markSheet,
  meanTotals,
  panelMark,
  scaleOf,
} from './marks.ts';
import { hasStageOne, missed, missedText, type Reached } from './minimums.ts';
import { countedPrice } from './preferences.ts';
import { decidesOrder, priceFormulas } from './price-formulas.ts';
import { fieldOf, type PriceField, priceShare } from './price-points.ts';
import { pointsOf } from './tree.ts';

export { type Agreed, type Mark, MissingMark } from './marks.ts';
export { preferred } from './preferences.ts';

export type ScoredBid = {
  bidId: string;
  name: string;
  /** As scoring takes them: claims that were found false are corrected in them. */
  answers: Record<string, string>;
  prices: BidPrice[];
  /** SHA-256 that its receipt states; a draw between tied bids goes by it. */
  fingerprint?: string | undefined;
  /** Why the bid was rejected before scoring; absent where it was not. */
  rejected?: string | undefined;
  /** It was rejected once the first stage was over, and counts there: its place goes to nobody whose price is sealed. */
  rejectedAfter?: true | undefined;
};

/** All that a ranking follows from. */
export type Evaluated = {
  method: Method;
  lot: Lot;
  bids: readonly ScoredBid[];
  marks: readonly Mark[];
  /** The panel: each must have marked every judged criterion of every ranked bid. */
  evaluators: readonly string[];
  /** By criterion, where only some of the panel mark it. */
  panels?: Readonly<Record<string, readonly string[]>> | undefined;
  /** What the panel agreed on, where the method says so. */
  agreed?: readonly Agreed[] | undefined;
};

/** Points of one bid for one criterion: exact as a fraction, and rounded for display. */
export type Points = { criterionId: string; exact: string; shown: string; mark: string | null };
export type RankedBid = {
  bidId: string;
  name: string;
  rank: number;
  tied: boolean;
  total: { exact: string; shown: string };
  /** What bids are compared by where the price formula decides the order, the lowest first; rounded for display. */
  compared?: { exact: string; shown: string };
  /** Points behind the first, or how much more is compared, rounded for display. */
  behind: string;
  points: Points[];
  price: string;
  /** The price that the formula counted, where a preference or a discount made it another than the price bid. */
  countedPrice: string;
  /** The lot that it drew (draw.ts), where a draw parted it from others. */
  drawn?: string;
};
export type LeftOut = {
  bidId: string;
  name: string;
  code: 'above-ceiling' | 'price-missing' | 'rejected' | 'below-minimum' | 'not-shortlisted' | 'no-quality';
  /** One sentence a line. */
  text: string;
  price: string | null;
  /** What it had earned for quality, where it left after its marks. */
  points?: Points[];
};
/**
 * Why a bid was left out, as its reader is told. In the ranking it stands in English: what a recommendation rests on is fixed by
 * the fingerprint of the whole ranking.
 */
export const leftOutText = ({ code, text }: Pick<LeftOut, 'code' | 'text'>): string =>
  code === 'rejected'
    ? text
    : text
        .split('\n')
        .map((sentence) =>
          retold(missedText(sentence), [
            'The price sheet is not complete.',
            'The price of {price} is above the ceiling of {ceiling}.',
            'Ranks {rank} by quality; the best {top} go on.',
            'Has no points for quality, so there is no price per point.',
          ]),
        )
        .join(' ');

export type Ranking = { ranked: RankedBid[]; leftOut: LeftOut[]; ties: string[][] };

/** Bidders by name: orders only what shares a place, so that no table depends on the order of input. */
export const byName = (a: { name: string; bidId: string }, b: { name: string; bidId: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.bidId < b.bidId ? -1 : 1;

type Earned = { points: Exact; share: Exact; mark: Exact | null };
/** A bid as it stands in the order. `value`: what is compared, the lowest first; null where the total is, the highest first. */
export type Standing = {
  bid: ScoredBid;
  rank: number;
  tied: boolean;
  total: Exact;
  value: Exact | null;
  price: Exact;
  counted: Exact;
  drawn: string | null;
};

const price = ({ criteria }: Method): PriceCriterion | undefined => criteria.find((c) => c.kind === 'price');
const toldApart = <T>(all: readonly T[], goes: (x: T) => boolean): [T[], T[]] => [
  all.filter((x) => !goes(x)),
  all.filter(goes),
];

/** Computes points of an evaluation; each once. */
class Scorer {
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

const ceilingOf = ({ ceiling }: Lot): Exact | null => ((ceiling ?? '') === '' ? null : exact(ceiling!));
const without = (bid: ScoredBid, code: LeftOut['code'], text: string, at: Exact | null): LeftOut => ({
  bidId: bid.bidId,
  name: bid.name,
  code,
  text,
  price: at && plain(at),
});

/** Points of a bid for quality as they are written down. */
const qualityWritten = (scorer: Scorer, bid: ScoredBid): Points[] =>
  scorer.e.method.criteria.flatMap((c) =>
    c.kind === 'price' ? [] : [written(c, scorer.quality(bid, c), scorer.e.method.shownDecimals)],
  );

const written = (c: Criterion, { points, mark }: Earned, places: number): Points => ({
  criterionId: c.id,
  exact: toFraction(points),
  shown: round(points, places),
  mark: mark && round(mark, 2),
});

/** What a bid reaches by its price alone, where its points do not depend on others' prices. */
function absolutePrice(scorer: Scorer, bid: ScoredBid, c: PriceCriterion): Earned {
  const { lot } = scorer.e;
  const counted = countedOf(lot, c, bid, priceTotal(lot, bid.prices));
  if (counted === null || priceFormulas[c.formula].relative) return { points: zero, share: zero, mark: null };
  return scorer.price(c, counted, fieldOf([counted], ceilingOf(lot)));
}

/** The price as the formula counts it: the present value, less what preferences take off; null while the sheet is not complete. */
function countedOf(lot: Lot, c: PriceCriterion | undefined, bid: ScoredBid, total: Exact | null): Exact | null {
  const value = isDiscounted(lot) ? presentValue(lot, bid.prices) : total;
  if (value === null || !c || c.preferences.length === 0) return value;
  return countedPrice(c, value, (p) => bid.answers[p.questionId] === 'yes');
}

/**
 * The first stage: minimums and the shortlist, by quality alone, so that it can be asked while the prices are sealed. All bids are tested
 * on the same baseline and those who miss leave together; then so many of the best stay, with all who tie for the last place.
 */
function stageOneOf(scorer: Scorer, bids: readonly ScoredBid[]): { stays: ScoredBid[]; out: LeftOut[] } {
  const { method } = scorer.e;
  if (!hasStageOne(method)) return { stays: [...bids], out: [] };
  const out: LeftOut[] = [];
  const leaves = (bid: ScoredBid, code: LeftOut['code'], text: string) =>
    out.push({ ...without(bid, code, text, null), points: qualityWritten(scorer, bid) });
  const reached =
    (bid: ScoredBid) =>
    (id: string): Reached => {
      const c = method.criteria.find((x) => x.id === id)!;
      return c.kind === 'price' ? absolutePrice(scorer, bid, c) : scorer.quality(bid, c);
    };
  const passed = bids.filter((bid) => {
    const below = missed(method, scorer.full, reached(bid));
    if (below.length > 0) leaves(bid, 'below-minimum', below.join('\n'));
    return below.length === 0;
  });
  const top = method.shortlist?.top;
  if (top === undefined) return { stays: passed, out };
  const byQuality = passed.map((bid) => ({
    bid,
    quality: sum(method.criteria.flatMap((c) => (c.kind === 'price' || c.bonus ? [] : scorer.quality(bid, c).points))),
  }));
  const stays = byQuality.filter(({ bid, quality }) => {
    const better = byQuality.filter((o) => compare(o.quality, quality) > 0).length;
    if (better >= top) leaves(bid, 'not-shortlisted', `Ranks ${better + 1} by quality; the best ${top} go on.`);
    return better < top;
  });
  return { stays: stays.map(({ bid }) => bid), out };
}

const rejectedOut = ({ lot }: Evaluated, bid: ScoredBid): LeftOut =>
  without(bid, 'rejected', bid.rejected!, priceTotal(lot, bid.prices));

/**
 * Which bids stay after the first stage (minimums, shortlist), and why the others leave, prices unread. Throws MissingMark where a mark
 * is missing that decides it.
 */
export function stageOne(e: Evaluated): { stays: string[]; out: LeftOut[] } {
  const [scored, rejected] = toldApart(e.bids, (b) => b.rejected !== undefined);
  const { stays, out } = stageOneOf(new Scorer(e), scored);
  return { stays: stays.map((b) => b.bidId), out: [...rejected.map((b) => rejectedOut(e, b)), ...out].sort(byName) };
}

/** Those whose prices can be compared, and why the others leave. */
function priced(e: Evaluated, bids: readonly ScoredBid[]): { stays: Omit<Entry, 'quality'>[]; out: LeftOut[] } {
  const { lot, method } = e;
  const ceiling = ceilingOf(lot);
  const c = price(method);
  const out: LeftOut[] = [];
  const stays = bids.flatMap((bid) => {
    const at = priceTotal(lot, bid.prices);
    const counted = at && countedOf(lot, c, bid, at);
    if (at === null || counted === null) {
      out.push(without(bid, 'price-missing', 'The price sheet is not complete.', null));
      return [];
    }
    if (ceiling !== null && compare(at, ceiling) > 0) {
      out.push(
        without(bid, 'above-ceiling', `The price of ${plain(at)} is above the ceiling of ${plain(ceiling)}.`, at),
      );
      return [];
    }
    return [{ bid, price: at, counted }];
  });
  return { stays, out };
}

type Entry = { bid: ScoredBid; price: Exact; counted: Exact };

/** The standings with all that they rest on. */
function standingsOf(scorer: Scorer): { order: Standing[]; leftOut: LeftOut[]; field: PriceField } {
  const { e } = scorer;
  const { method, lot } = e;
  const [scored, rejected] = toldApart(e.bids, (b) => b.rejected !== undefined);
  const later = rejected.filter((b) => b.rejectedAfter);
  const all = stageOneOf(scorer, [...scored, ...later]);
  const isLater = ({ bidId }: { bidId: string }) => later.some((b) => b.bidId === bidId);
  const first = { stays: all.stays.filter((b) => !isLater(b)), out: all.out.filter((o) => !isLater(o)) };
  const second = priced(e, first.stays);
  const leftOut = [...rejected.map((b) => rejectedOut(e, b)), ...first.out, ...second.out];
  const cost = price(method);
  const order = cost && decidesOrder(cost.formula) ? cost.formula : null;
  // All at once only where all bids stay: one that left before its marks were given has none.
  const atOnce = second.stays.length === e.bids.length ? scorer.judged() : null;
  const others = method.criteria.filter((c) => c.kind !== 'price' && !(atOnce && c.kind === 'judged'));
  const qualityOf = (bid: ScoredBid): Exact =>
    sum([
      ...(atOnce ? [atOnce.get(bid.bidId)!] : []),
      ...others.map((c) => scorer.quality(bid, c as Exclude<Criterion, { kind: 'price' }>).points),
    ]);
  const entries: (Entry & { quality: Exact; value: Exact | null })[] = [];
  for (const entry of second.stays) {
    const quality = qualityOf(entry.bid);
    const value = order && comparedValue(order, entry.counted, quality, scorer.full.get(cost!.id)!);
    if (order && value === null)
      leftOut.push({
        ...without(entry.bid, 'no-quality', 'Has no points for quality, so there is no price per point.', entry.price),
        points: qualityWritten(scorer, entry.bid),
      });
    else entries.push({ ...entry, quality, value });
  }
  const field = fieldOf(
    entries.map((x) => x.counted),
    ceilingOf(lot),
  );
  const { rounding } = method;
  const standing = entries.map((x): Standing => {
    const total = cost && !order ? add(x.quality, scorer.price(cost, x.counted, field).points) : x.quality;
    return {
      bid: x.bid,
      price: x.price,
      counted: x.counted,
      value: x.value,
      total: rounding?.of === 'total' ? rounded(total, rounding.decimals, rounding.mode) : total,
      rank: 0,
      tied: false,
      drawn: null,
    };
  });
  return { order: inOrder(scorer, standing, field), leftOut: leftOut.sort(byName), field };
}

/** Orders bids, parts ties as published, and gives each its rank. */
function inOrder(scorer: Scorer, all: readonly Standing[], field: PriceField): Standing[] {
  const { method } = scorer.e;
  const pointsFor = (s: Standing, id: string): Exact => {
    const c = method.criteria.find((x) => x.id === id);
    if (!c) return zero;
    return (c.kind === 'price' ? scorer.price(c, s.counted, field) : scorer.quality(s.bid, c)).points;
  };
  const parted = (a: Standing, b: Standing): number => {
    const first = a.value && b.value ? compare(a.value, b.value) : compare(b.total, a.total);
    if (first !== 0) return first;
    for (const by of method.tieBreaks) {
      if (by === 'draw') continue;
      const next = by === 'price' ? compare(a.price, b.price) : compare(pointsFor(b, by), pointsFor(a, by));
      if (next !== 0) return next;
    }
    return 0;
  };
  const sorted = [...all].sort((a, b) => parted(a, b) || byName(a.bid, b.bid));
  const ordered: Standing[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && parted(sorted[i]!, sorted[end]!) === 0) end++;
    const group = sorted.slice(i, end);
    if (group.length > 1 && method.tieBreaks.includes('draw')) {
      const lots = drawn(group.map((standing) => ({ standing, fingerprint: standing.bid.fingerprint ?? '' })));
      lots.forEach(({ bid, lot }, k) => {
        ordered.push({ ...bid.standing, rank: i + k + 1, drawn: lot });
      });
    } else for (const s of group) ordered.push({ ...s, rank: i + 1, tied: group.length > 1 });
    i = end;
  }
  return ordered;
}

/**
 * The bids that stay, in their order, with exact totals: what `rank` writes down, without the points of each criterion. `sheet`: the
 * marks, where they are in a sheet already. Throws MissingMark.
 */
export const standings = (e: Evaluated, sheet?: MarkSheet): Standing[] => standingsOf(new Scorer(e, sheet)).order;

/**
 * Ranks the bids of one lot by the published method. Totals are compared exactly, or as the method rounds them; equal ones are parted by
 * the published tie-breaks, and share a rank where those do not part them. Throws MissingMark for a mark that is not there.
 */
export function rank(e: Evaluated): Ranking {
  const scorer = new Scorer(e);
  const { order, leftOut, field } = standingsOf(scorer);
  const { criteria, shownDecimals: places } = e.method;
  const first = order[0];
  const ranked = order.map((s): RankedBid => {
    const behind = s.value && first?.value ? subtract(s.value, first.value) : subtract(first?.total ?? zero, s.total);
    return {
      bidId: s.bid.bidId,
      name: s.bid.name,
      rank: s.rank,
      tied: s.tied,
      total: { exact: toFraction(s.total), shown: round(s.total, places) },
      ...(s.value && { compared: { exact: toFraction(s.value), shown: round(s.value, places) } }),
      behind: round(behind, places),
      points: criteria.map((c) =>
        written(c, c.kind === 'price' ? scorer.price(c, s.counted, field) : scorer.quality(s.bid, c), places),
      ),
      price: plain(s.price),
      countedPrice: plain(s.counted),
      ...(s.drawn !== null && { drawn: s.drawn }),
    };
  });
  const ties = [...new Set(ranked.filter((r) => r.tied).map((r) => r.rank))].map((n) =>
    ranked.filter((r) => r.rank === n).map((r) => r.bidId),
  );
  return { ranked, leftOut, ties };
}
