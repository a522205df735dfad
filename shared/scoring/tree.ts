/**
 * The tree of criteria: sections hold criteria and sections, to any depth. A method lists its nodes flat; each names what holds it.
 */

import { add, divide, type Exact, exact, multiply, sum, zero } from '../exact.ts';
import type { Criterion, Method, Section } from '../method.ts';

type Nodes = Pick<Method, 'criteria' | 'sections'>;
export type TreeNode =
  | { kind: 'section'; section: Section; depth: number; within: TreeNode[] }
  | { kind: 'criterion'; criterion: Criterion; depth: number };

const sectionsOf = ({ sections = [] }: Nodes): readonly Section[] => sections;

/**
 * The sections that hold a node, from the one at the top down to its parent; none for a node at the top. Null where they lead to no
 * top: a section that is not there, or a circle.
 */
export function holdersOf(method: Nodes, node: { in?: string | undefined }): Section[] | null {
  const found: Section[] = [];
  for (let at = node.in; at !== undefined; ) {
    const section = sectionsOf(method).find((s) => s.id === at);
    if (!section || found.includes(section)) return null;
    found.unshift(section);
    at = section.in;
  }
  return found;
}

/** The criteria beneath a section, at any depth, in the order in which they are listed. */
export const criteriaIn = (method: Nodes, sectionId: string): Criterion[] =>
  method.criteria.filter((c) => holdersOf(method, c)?.some((s) => s.id === sectionId));

/** The id of the node at the top that a criterion is or stands beneath. */
export const topOf = (method: Nodes, c: Criterion): string => holdersOf(method, c)?.[0]?.id ?? c.id;

/** The tree as it is read: a section stands where its first criterion does; one that holds none, at the end. Circles are left out. */
export function treeOf(method: Nodes): TreeNode[] {
  const place = (section: Section): number => {
    const first = method.criteria.findIndex((c) => holdersOf(method, c)?.includes(section));
    return first < 0 ? method.criteria.length : first;
  };
  const level = (holder: string | undefined, depth: number): TreeNode[] => {
    const nodes: { at: number; node: TreeNode }[] = [
      ...sectionsOf(method)
        // Of a draft: one that has the id of what holds it would hold itself.
        .filter((s) => s.in === holder && holdersOf(method, s)?.every((h) => h.id !== s.id))
        .map((section) => ({
          at: place(section),
          node: { kind: 'section' as const, section, depth, within: level(section.id, depth + 1) },
        })),
      ...method.criteria.flatMap((criterion, at) =>
        criterion.in === holder ? [{ at, node: { kind: 'criterion' as const, criterion, depth } }] : [],
      ),
    ];
    return nodes.sort((a, b) => a.at - b.at).map(({ node }) => node);
  };
  return level(undefined, 0);
}

const stated = (points: string): Exact => (points === '' ? zero : exact(points));

/**
 * The points that each criterion and each section can earn, by id, exact. By points: a criterion's own, a section's the sum of those
 * beneath it. By percentages: the total times the percentages on the way down. Bonuses count in no section.
 */
export function pointsOf(method: Pick<Method, 'criteria' | 'sections' | 'weights' | 'total'>): Map<string, Exact> {
  const found = new Map<string, Exact>();
  const hundred = exact('100');
  for (const c of method.criteria) {
    const holders = holdersOf(method, c);
    const own = stated(c.points);
    const points =
      method.weights !== 'percent'
        ? own
        : [...(holders ?? []).map((s) => stated(s.points)), own].reduce(
            (all, percent) => divide(multiply(all, percent), hundred, zero),
            stated(method.total),
          );
    found.set(c.id, holders === null ? zero : points);
    if (c.bonus) continue;
    for (const { id } of holders ?? []) found.set(id, add(found.get(id) ?? zero, found.get(c.id)!));
  }
  for (const { id } of sectionsOf(method)) if (!found.has(id)) found.set(id, zero);
  return found;
}

/** The points that quality can earn: all criteria but the price and bonuses. */
export const qualityPoints = (method: Method, points: ReadonlyMap<string, Exact>): Exact =>
  sum(method.criteria.filter((c) => c.kind !== 'price' && !c.bonus).map((c) => points.get(c.id)!));
