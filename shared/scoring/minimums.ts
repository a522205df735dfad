/**
 * Minimums: what a bid must reach in a criterion, in a section and in quality as a whole. All bids of a stage are tested on the same
 * baseline, and those below leave together, before anything is computed from one bid about another (World Bank, Procurement Regulations
 * for IPF Borrowers: a minimum technical score, and minimums of sub-criteria). The baseline is what was reached, never what it is rounded
 * to: else the same minimum would let a bid pass in percent of a section that it fails in percent of the section's only criterion.
 */
import { compare, divide, type Exact, exact, multiply, plain, round, sum, zero } from '../exact.ts';
import type { Method, Minimum } from '../method.ts';
import { retold } from '../words/retold.ts';
import { inEnglish, type Message, t } from '../words/say.ts';
import { criteriaIn, holdersOf, qualityPoints } from './tree.ts';

/** What a bid reaches, by criterion: its share of the points (0 to 1), and the panel's mark where people judge. */
export type Reached = { share: Exact; mark: Exact | null };

const hundred = exact('100');

/** A figure that lies below another never looks as if it reached it: cut off, not rounded. */
const cut = (x: Exact): string => round(x, 4, 'down').replace(/\.?0+$/, '');

const sentences = {
  percent: 'Reaches {reached} % of the points for “{name}”; the minimum is {least} %.',
  points: 'Reaches {reached} points for “{name}”; the minimum is {least}.',
  mark: 'Reaches a mark of {reached} for “{name}”; the minimum is {least}.',
  'quality percent': 'Reaches {reached} % of the points for quality; the minimum is {least} %.',
  'quality points': 'Reaches {reached} points for quality; the minimum is {least}.',
} as const satisfies Record<string, Message>;

/** Which minimum was missed, as its reader is told. */
export const missedText = (kept: string): string => retold(kept, Object.values(sentences));

/** The minimums that a bid misses, each as it is put on record; none where it passes. */
export function missed(
  method: Method,
  full: ReadonlyMap<string, Exact>,
  reached: (criterionId: string) => Reached,
): string[] {
  const found: string[] = [];
  const test = ({ of, least }: Minimum, name: string | null, value: Exact): void => {
    if (least === '' || compare(value, exact(least)) >= 0) return;
    const key = name !== null ? of : of === 'percent' ? 'quality percent' : 'quality points';
    const values = { reached: cut(value), least: plain(exact(least)), name };
    // Kept in one language: what a recommendation rests on is fixed by the fingerprint of the whole ranking.
    found.push(inEnglish(() => (t as (sentence: Message, values: object) => string)(sentences[key], values)));
  };
  const pointsOf = (id: string): Exact => multiply(full.get(id)!, reached(id).share);
  /** Of a section or of quality: the points of what it holds, or their percent of what they can be. */
  const ofSeveral = (of: Minimum['of'], ids: readonly string[], most: Exact): Exact => {
    const points = sum(ids.map(pointsOf));
    return of === 'percent' ? multiply(hundred, divide(points, most, zero)) : points;
  };
  for (const { id, name, minimum } of method.sections ?? [])
    if (minimum) {
      const ids = criteriaIn(method, id).map((c) => c.id);
      test(minimum, name, ofSeveral(minimum.of, ids, full.get(id) ?? zero));
    }
  for (const c of method.criteria) {
    if (!c.minimum || holdersOf(method, c) === null) continue;
    const { share, mark } = reached(c.id);
    const { of } = c.minimum;
    const value = of === 'percent' ? multiply(hundred, share) : of === 'points' ? pointsOf(c.id) : mark;
    test(c.minimum, c.name, value ?? zero);
  }
  if (method.minimum) {
    const ids = method.criteria.filter((c) => c.kind !== 'price' && !c.bonus).map((c) => c.id);
    test(method.minimum, null, ofSeveral(method.minimum.of, ids, qualityPoints(method, full)));
  }
  return found;
}

/** True where a method has a minimum, or takes so many of the best: where bids may leave before prices are looked at. */
export const hasStageOne = ({ minimum, criteria, sections = [], shortlist }: Method): boolean =>
  Boolean(minimum || shortlist || [...criteria, ...sections].some((x) => x.minimum));
