/** The rules of scoring as formulas of a spreadsheet: the same as in price-points.ts, answer-points.ts and marks.ts, in doubles. */
import type { AnsweredCriterion, Method, PriceCriterion, Rounding } from '../method.ts';

/** Relative and absolute slack within which two doubles are one figure. */
const slack = '1E-12';
/** That x is y, for what was computed. */
const same = (x: string, y: string): string => `(ABS(${x}-${y})<=${slack}*(1+ABS(${y})))`;
/** That x lies beyond y. */
const above = (x: string, y: string): string => `(${x}-${y}>${slack}*(1+ABS(${y})))`;
const below = (x: string, y: string): string => `(${y}-${x}>${slack}*(1+ABS(${y})))`;

/** What the marks in a range become; `agreed` is the cell of what the panel agreed on. Empty cells are nobody's marks. */
export function combinedFormula(combine: Method['combine'], marks: string, agreed: string): string {
  switch (combine) {
    case 'mean':
      return `AVERAGE(${marks})`;
    case 'median':
      return `MEDIAN(${marks})`;
    case 'trimmed-mean':
      return `IF(COUNT(${marks})<3,AVERAGE(${marks}),(SUM(${marks})-MAX(${marks})-MIN(${marks}))/(COUNT(${marks})-2))`;
    case 'consensus':
      return agreed;
  }
}

/** Doubles carry noise in their last digits; what is rounded down or up must not take it for a figure. */
const clean = (x: string): string => `ROUND(${x},9)`;
/** x as the method rounds it; x itself where it does not. */
export function roundedFormula(x: string, rounding: Omit<Rounding, 'of'> | null): string {
  if (!rounding) return x;
  const { decimals: d, mode } = rounding;
  switch (mode) {
    case 'half-up':
      return `ROUND(${clean(x)},${d})`;
    case 'down':
      return `ROUNDDOWN(${clean(x)},${d})`;
    case 'up':
      return `ROUNDUP(${clean(x)},${d})`;
    case 'half-even': {
      const scaled = `${clean(x)}*10^${d}`;
      return `IF(ABS(${scaled}-ROUNDDOWN(${scaled},0)-0.5)<1E-6,2*ROUND(ROUNDDOWN(${scaled},0)/2,0)/10^${d},ROUND(${clean(x)},${d}))`;
    }
  }
}

/** How far two typed numbers lie apart: six decimals are all that there are, and the rest is noise. */
const apart = (x: string, y: string): string => `ROUND(${x}-${y},6)`;

/** The share of its points that an answer gets, 0 to 1. */
export function answerFormula(c: AnsweredCriterion, answer: string): string {
  switch (c.kind) {
    case 'yesno':
      return `IF(${answer}="yes",1,0)`;
    case 'choice': {
      const shares = c.shares.map((s) => `IF(${answer}="${s.optionId}",${s.percent || '0'},0)`);
      return shares.length === 0 ? '0' : `(${shares.join('+')})/100`;
    }
    case 'number': {
      const side = (end: string): string =>
        end === '' ? '1' : `IF(${end}=${c.ideal},0,MAX(0,${apart(answer, end)}/${apart(c.ideal, end)}))`;
      return `IF(ISNUMBER(${answer}),IF(${answer}=${c.ideal},1,IF(${answer}<${c.ideal},${side(c.none)},${side(c.noneAbove)})),0)`;
    }
  }
}

/** Cells that a price formula reads. */
export type PriceCells = { price: string; lowest: string; mean: string; ceiling: string };

/** The share of its points that a price gets, 0 to 1; 0 where the formula decides the order instead. */
export function priceFormula(c: PriceCriterion, { price: p, lowest, mean, ceiling }: PriceCells): string {
  const within = (share: string): string => `MAX(0,MIN(1,${share}))`;
  switch (c.formula) {
    case 'lowest-over-price':
      return `IF(${p}=0,1,${lowest}/${p})`;
    case 'distance-from-lowest':
      return `IF(${lowest}=0,IF(${p}=0,1,0),${within(`1-(${p}-${lowest})/${lowest}`)})`;
    case 'ceiling-to-lowest':
      return `IF(${ceiling}=${lowest},1,${within(`(${ceiling}-${p})/(${ceiling}-${lowest})`)})`;
    case 'ceiling-to-optimum': {
      const best = c.optimum || '0';
      return `IF(${ceiling}=${best},1,${within(`(${ceiling}-${p})/(${ceiling}-${best})`)})`;
    }
    case 'bilinear': {
      const x = `${c.atMean ?? '80'}/100`;
      const dear = `IF(${same(mean, ceiling)},${x},${within(`${x}*(${ceiling}-${p})/(${ceiling}-${mean})`)})`;
      return `IF(${below(p, mean)},${within(`${x}+(1-${x})*(${mean}-${p})/(${mean}-${lowest})`)},${dear})`;
    }
    case 'distance-from-mean':
      return `IF(${mean}=0,1,${within(`1-IF(${p}>${mean},2*(${p}-${mean}),${mean}-${p})/${mean}`)})`;
    case 'bands':
      return (c.bands ?? []).reduceRight(
        (rest, { upTo, percent }) => `IF(${p}<=${upTo || '0'},${percent || '0'}/100,${rest})`,
        '0',
      );
    case 'lowest-price':
    case 'price-per-quality-point':
    case 'quality-adjusted':
      return '0';
  }
}

/** What bids are put in order by, the lowest first (compared-value.ts); null where the total decides. */
export function comparedFormula(c: PriceCriterion, price: string, quality: string, pricePoints: string): string | null {
  switch (c.formula) {
    case 'lowest-price':
      return price;
    case 'price-per-quality-point':
      return `${price}/(${quality})`;
    case 'quality-adjusted':
      return `${price}/(1+(${quality})/${pricePoints})`;
    default:
      return null;
  }
}

/** What parts bids: a column, whether more is better, and the bid's own cell. `drawn` is blank where nothing was drawn. */
export type Parting = { range: string; cell: string; more: boolean };

/** The rank among the bids of the ranges: one more than those that are better at the first thing in which they differ. */
export function rankFormula(by: readonly Parting[]): string {
  const better = by.map(({ range, cell, more }, i) => {
    const level = more ? above(range, cell) : below(range, cell);
    return [...by.slice(0, i).map((b) => same(b.range, b.cell)), level].join('*');
  });
  return `1+SUMPRODUCT(${better.map((b) => `1*${b}`).join('+')})`;
}
