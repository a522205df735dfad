/** Edits of lists in a draft: move, change, and an id for what is new. */
import type { EventContent } from '../../../shared/event.ts';

/** A change of a draft: old content in, new content out. */
export type Edit = (content: EventContent) => EventContent;

/** The list with one item moved by `by` places; unchanged where it would leave the list. */
export function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const to = from + by;
  const copy = [...list];
  if (from < 0 || from >= copy.length || to < 0 || to >= copy.length) return copy;
  const [item] = copy.splice(from, 1);
  copy.splice(to, 0, item!);
  return copy;
}

/** The list with the item at `i` changed. */
export const changedAt = <T>(list: readonly T[], i: number, change: Partial<T>): T[] =>
  list.map((x, k) => (k === i ? { ...x, ...change } : x));

/** The first free id of the form `prefix-1`, `prefix-2`, …: unique in its list, and readable in the record. */
export function freeId(prefix: string, taken: readonly { id: string }[]): string {
  const ids = new Set(taken.map((x) => x.id));
  for (let n = taken.length + 1; ; n++) if (!ids.has(`${prefix}-${n}`)) return `${prefix}-${n}`;
}
