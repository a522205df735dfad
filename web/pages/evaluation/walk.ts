/**
 * The two ways through all marks of an evaluator: bid by bid (all criteria of one bid, then the next bid) or criterion by criterion
 * (all bids on one criterion, then the next criterion).
 */

export type Way = 'bid' | 'criterion';
/** One mark: of a bid, on a criterion. */
export type At = { bidId: string; criterionId: string };
export type Field = {
  /** Those that can still be marked, in their order; neither rejected ones nor those that are signed off. */
  bidIds: readonly string[];
  criterionIds: readonly string[];
  /** A mark that still lacks its level or its reason. */
  isOpen: (at: At) => boolean;
};

const same = (a: At, b: At): boolean => a.bidId === b.bidId && a.criterionId === b.criterionId;

/** All marks, in the order of a way. */
export const marksAlong = (way: Way, { bidIds, criterionIds }: Field): At[] =>
  way === 'bid'
    ? bidIds.flatMap((bidId) => criterionIds.map((criterionId) => ({ bidId, criterionId })))
    : criterionIds.flatMap((criterionId) => bidIds.map((bidId) => ({ bidId, criterionId })));

/** The next open mark after `at`, going round after the last; null where none is open but this one. */
export function nextOpen(way: Way, field: Field, at: At): At | null {
  const all = marksAlong(way, field);
  const here = all.findIndex((a) => same(a, at));
  const round = [...all.slice(here + 1), ...all.slice(0, Math.max(here, 0))];
  return round.find(field.isOpen) ?? null;
}

/** What holds a mark on a way: the bid, or the criterion. */
const holder = (way: Way, at: At): string => (way === 'bid' ? at.bidId : at.criterionId);

/**
 * One step on: the neighbour in the same bid (or criterion), whether it is marked or not; after the last one, the first there that is
 * open; where none is, null bid by bid (the bid can be signed off), and criterion by criterion the next open mark of all.
 */
export function stepOn(way: Way, field: Field, at: At): At | null {
  const here = marksAlong(way, field).filter((a) => holder(way, a) === holder(way, at));
  const place = here.findIndex((a) => same(a, at));
  const after = place < 0 ? here[0] : here[place + 1];
  if (after) return after;
  const left = here.find((a) => field.isOpen(a) && !same(a, at)) ?? (field.isOpen(at) && place >= 0 ? at : null);
  if (left) return left;
  return way === 'bid' ? null : nextOpen(way, field, at);
}

export type Left = { all: number; bid: number; criterion: number };

/** How many marks are open: in all, of this bid, on this criterion. */
export function leftOf(field: Field, at: Partial<At>): Left {
  const open = marksAlong('bid', field).filter(field.isOpen);
  return {
    all: open.length,
    bid: open.filter((a) => a.bidId === at.bidId).length,
    criterion: open.filter((a) => a.criterionId === at.criterionId).length,
  };
}
