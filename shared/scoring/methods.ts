/** The methods of an event: each with the lots that it ranks. A lot's own stands in the place of the event's. */
import type { EventContent, Lot, Method } from '../event.ts';

/** A method, the lots that are ranked by it, and where it stands in the content: `method`, or `lots.1.method`. */
export type UsedMethod = { at: string; method: Method; lots: Lot[] };

/** Every method by which lots are ranked, the event's first; without it where each lot has its own, for then it ranks nothing. */
export function methodsOf({ method, lots }: Pick<EventContent, 'method' | 'lots'>): UsedMethod[] {
  const own = lots.flatMap((lot, l): UsedMethod[] =>
    lot.method ? [{ at: `lots.${l}.method`, method: lot.method, lots: [lot] }] : [],
  );
  const without = lots.filter((lot) => !lot.method);
  return without.length > 0 ? [{ at: 'method', method, lots: without }, ...own] : own;
}

/** True where people mark the bids for any lot. */
export const isJudged = (content: Pick<EventContent, 'method' | 'lots'>): boolean =>
  methodsOf(content).some(({ method }) => method.criteria.some((c) => c.kind === 'judged'));
