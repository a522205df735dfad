/** The order in which an evaluator goes through a lot: bids by name, judged criteria as published, what comes next. */
import type { OpenedBid } from '../../../shared/api/evaluation.ts';
import type { Criterion, EventContent } from '../../../shared/event.ts';

/** A criterion with the number that it has on every page: its place among all criteria of the event. */
export type Numbered<C extends Criterion = Criterion> = { n: number; criterion: C };

/** All criteria with their published numbers. */
export const numbered = (content: Pick<EventContent, 'method'>): Numbered[] =>
  content.method.criteria.map((criterion, i) => ({ n: i + 1, criterion }));

/** The criteria that people mark, in published order. */
export const judged = (content: Pick<EventContent, 'method'>): Numbered[] =>
  numbered(content).filter((c) => c.criterion.kind === 'judged');

/** Bids in the order of their names, so that a bid keeps its number whatever order the answer came in. */
export const inOrder = (bids: readonly OpenedBid[]): OpenedBid[] =>
  [...bids].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.bidId < b.bidId ? -1 : 1));

/**
 * The criterion after `current` in published order; after the last one, the first that is not complete; null when
 * nothing is left and the bid can be signed off.
 */
export function nextCriterion(
  ids: readonly string[],
  current: string,
  complete: (id: string) => boolean,
): string | null {
  const after = ids[ids.indexOf(current) + 1];
  if (after !== undefined) return after;
  return ids.find((id) => !complete(id)) ?? null;
}

/** The criterion to begin with: the first that is not complete, or the first. */
export const firstToMark = (ids: readonly string[], complete: (id: string) => boolean): string | null =>
  ids.find((id) => !complete(id)) ?? ids[0] ?? null;

/** The next bid that is not signed off, going round after the last; null when all others are signed off. */
export function nextBid(ids: readonly string[], current: string, signed: ReadonlySet<string>): string | null {
  const at = ids.indexOf(current);
  const round = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))];
  return round.find((id) => !signed.has(id)) ?? null;
}

/** The bid before `current`, null at the start. */
export const previousBid = (ids: readonly string[], current: string): string | null =>
  ids[ids.indexOf(current) - 1] ?? null;
