/** What an evaluator goes through in a lot: bids by name, judged criteria as published, each under the sections that hold it. */
import type { EvaluationView, OpenedBid } from '../../../shared/api/evaluation.ts';
import type { Criterion, JudgedCriterion, Method, Section } from '../../../shared/event.ts';
import { holdersOf } from '../../../shared/scoring/tree.ts';

/** A criterion with the number that it has on every page: its place among all criteria of the method. */
export type Numbered<C extends Criterion = Criterion> = { n: number; criterion: C };

/** All criteria with their published numbers. */
export const numbered = (method: Pick<Method, 'criteria'>): Numbered[] =>
  method.criteria.map((criterion, i) => ({ n: i + 1, criterion }));

/** The criteria that people mark, in published order; only these, where they are named. */
export const judged = (method: Pick<Method, 'criteria'>, only?: readonly string[]): Numbered<JudgedCriterion>[] =>
  numbered(method).filter(
    (c): c is Numbered<JudgedCriterion> =>
      c.criterion.kind === 'judged' && (only === undefined || only.includes(c.criterion.id)),
  );

/** Criteria under the sections that hold them, in published order: a new heading wherever the sections change. */
export function underHeadings<C extends Criterion>(
  method: Pick<Method, 'criteria' | 'sections'>,
  criteria: readonly Numbered<C>[],
): { sections: Section[]; criteria: Numbered<C>[] }[] {
  const groups: { sections: Section[]; criteria: Numbered<C>[] }[] = [];
  for (const one of criteria) {
    const sections = holdersOf(method, one.criterion) ?? [];
    const last = groups[groups.length - 1];
    const same = last?.sections.length === sections.length && last.sections.every((s, i) => s === sections[i]);
    if (last && same) last.criteria.push(one);
    else groups.push({ sections, criteria: [one] });
  }
  return groups;
}

/**
 * Bids in the order of their names, so that a bid keeps its number whatever order the answer came in. Pseudonyms stay in the order in
 * which they were drawn: Z comes before AA.
 */
export const inOrder = ({ bids, named }: Pick<EvaluationView, 'bids' | 'named'>): OpenedBid[] =>
  named === 'pseudonyms'
    ? [...bids]
    : [...bids].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.bidId < b.bidId ? -1 : 1));

/** The next bid that is not signed off, going round after the last; null when all others are signed off. */
export function nextBid(ids: readonly string[], current: string, signed: ReadonlySet<string>): string | null {
  const at = ids.indexOf(current);
  const round = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))];
  return round.find((id) => !signed.has(id)) ?? null;
}

/** The bid before `current`, null at the start. */
export const previousBid = (ids: readonly string[], current: string): string | null =>
  ids[ids.indexOf(current) - 1] ?? null;
