/** The columns of points in a ranking: each criterion under its number, each section under a letter with the sum of what it holds. */
import { plain, round, sum, zero } from '../../../shared/exact.ts';
import type { Criterion, Method } from '../../../shared/method.ts';
import { exactOf } from '../../../shared/scoring/firmness/computed.ts';
import { decidesOrder, type OrderFormulaId } from '../../../shared/scoring/price-formulas.ts';
import type { RankedBid } from '../../../shared/scoring/rank.ts';
import { criteriaIn, pointsOf, type TreeNode, treeOf } from '../../../shared/scoring/tree.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { type Tone, tonesOf } from '../../parts/criteria-bar.tsx';

export type Column = {
  id: string;
  /** The number of a criterion, or the letter of a section. */
  label: string;
  name: string;
  /** Points that can be earned, as a decimal. */
  full: string;
  /** Null for a section: it has no colour of its own. */
  tone: Tone | null;
  /** The section at the top that it stands in, or is; null where it stands at the top by itself. */
  group: string | null;
  /** What a bid has earned, as it is shown. */
  shown: (bid: Pick<RankedBid, 'points'>) => string;
};

/** The formula by which the bids are put in order; null where totals are. */
export function orderBy({ criteria }: Pick<Method, 'criteria'>): OrderFormulaId | null {
  const c = criteria.find((x) => x.kind === 'price');
  return c?.kind === 'price' && decidesOrder(c.formula) ? c.formula : null;
}

/** True for a criterion that earns points: not a price that decides the order instead. */
export const earns = (c: Criterion): boolean => c.kind !== 'price' || !decidesOrder(c.formula);

/** A, B … Z, AA, AB … */
const letter = (i: number): string =>
  (i < 26 ? '' : letter(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));

/** A section stands before what it holds; a criterion keeps the number that the notice gives it. */
export function columnsOf(method: Method): Column[] {
  const full = pointsOf(method);
  const tones = tonesOf(method.criteria);
  let sections = 0;
  const flat = (node: TreeNode, group: string | null): Column[] => {
    if (node.kind === 'criterion') {
      const c = node.criterion;
      const at = method.criteria.indexOf(c);
      const shown = (bid: Pick<RankedBid, 'points'>) => bid.points.find((p) => p.criterionId === c.id)?.shown ?? '';
      return earns(c)
        ? [{ id: c.id, label: `${at + 1}`, name: c.name, full: plain(full.get(c.id)!), tone: tones[at]!, group, shown }]
        : [];
    }
    const { section, within } = node;
    const held = new Set(criteriaIn(method, section.id).map((c) => c.id));
    const shown = (bid: Pick<RankedBid, 'points'>) =>
      round(sum(bid.points.filter((p) => held.has(p.criterionId)).map((p) => exactOf(p.exact))), method.shownDecimals);
    const own: Column = {
      id: section.id,
      label: letter(sections++),
      name: section.name,
      full: plain(full.get(section.id) ?? zero),
      tone: null,
      group: group ?? section.id,
      shown,
    };
    return [own, ...within.flatMap((n) => flat(n, group ?? section.id))];
  };
  return treeOf(method).flatMap((node) => flat(node, null));
}

/** Columns that stand side by side under one section at the top. */
export function groupsOf(columns: readonly Column[]): { name: string; span: number }[] {
  const groups: { id: string | null; name: string; span: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last && last.id === group) last.span++;
    else groups.push({ id: group, name: columns.find((c) => c.id === group)?.name ?? '', span: 1 });
  }
  return groups;
}

const headings: Readonly<Record<OrderFormulaId, Plain>> = {
  'lowest-price': 'Counted price',
  'price-per-quality-point': 'Price per point',
  'quality-adjusted': 'Adjusted price',
};
/** The heading over what bids are compared by; the currency blank where nobody says it. */
export const comparedHeading = (formula: OrderFormulaId | null, currency: string): string =>
  formula === null ? t('Total') : [t(headings[formula]), currency].filter(Boolean).join(', ');
