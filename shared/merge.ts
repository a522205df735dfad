/**
 * A three-way merge of JSON: what two people made of the same beginning. Changes in different places go together; where both
 * changed the same place, each to something else, it is a conflict, and nobody decides it but a person.
 */
import { canonical } from './digest.ts';

export type Side = 'mine' | 'theirs';
/** A place that both changed. `at` is its path, with ids for things of a list; a side that took the thing away is undefined. */
export type Conflict = { at: string; mine: unknown; theirs: unknown };
export type Choices = Readonly<Record<string, Side>>;
/** `merged` has what was chosen at each conflict, and mine where nothing is chosen yet. */
export type Merged = { merged: unknown; conflicts: Conflict[] };

type Json = { [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));

/** What tells a thing of a list from the others: its id, or the code of a class. */
export function keyOf(item: unknown): string | null {
  if (!isObject(item)) return null;
  if (typeof item.id === 'string') return item.id;
  return typeof item.scheme === 'string' && typeof item.code === 'string' ? `${item.scheme} ${item.code}` : null;
}

/** The things of a list by their keys; null where it is a list without keys, or one that has a key twice. */
function keyed(list: unknown): Map<string, unknown> | null {
  if (!Array.isArray(list)) return null;
  const byKey = new Map<string, unknown>();
  for (const item of list) {
    const key = keyOf(item);
    if (key === null || byKey.has(key)) return null;
    byKey.set(key, item);
  }
  return byKey;
}

/** The order of both: that of whoever moved things (mine where both did); what only the other has follows its neighbour. */
function orderOf(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  kept: Set<string>,
): string[] {
  const common = new Set(mine.filter((k) => theirs.includes(k)));
  const moved =
    base.filter((k) => common.has(k)).join('\n') !== mine.filter((k) => common.has(k) && base.includes(k)).join('\n');
  const [first, second] = moved ? [mine, theirs] : [theirs, mine];
  const order = first.filter((k) => kept.has(k));
  second.forEach((key, i) => {
    if (!kept.has(key) || order.includes(key)) return;
    const before = second.slice(0, i).findLast((k) => order.includes(k));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  });
  return order;
}

/** Two sides of one place. Things of different kinds (a question that became a choice) do not go together field by field. */
const mergeable = (a: unknown, b: unknown): boolean =>
  isObject(a) && isObject(b) && (keyOf(a) === null || a.kind === b.kind);

/** Merges what became of `base` on both sides; `choices` decides conflicts by their path. */
export function merge(base: unknown, mine: unknown, theirs: unknown, choices: Choices = {}, at = ''): Merged {
  if (same(mine, theirs) || same(theirs, base)) return { merged: mine, conflicts: [] };
  if (same(mine, base)) return { merged: theirs, conflicts: [] };
  const conflicts: Conflict[] = [];
  const inside = (key: string, b: unknown, m: unknown, t: unknown): unknown => {
    const found = merge(b, m, t, choices, at === '' ? key : `${at}.${key}`);
    conflicts.push(...found.conflicts);
    return found.merged;
  };
  if (mergeable(mine, theirs)) {
    const [m, t] = [mine as Json, theirs as Json];
    const b: Json = isObject(base) ? base : {};
    const merged: Json = {};
    for (const key of new Set([...Object.keys(t), ...Object.keys(m)])) {
      const value = inside(key, b[key], m[key], t[key]);
      if (value !== undefined) merged[key] = value;
    }
    return { merged, conflicts };
  }
  const [b, m, t] = [keyed(base ?? []), keyed(mine), keyed(theirs)];
  if (b && m && t) {
    const merged = new Map<string, unknown>();
    for (const key of new Set([...t.keys(), ...m.keys()])) {
      const value = inside(key, b.get(key), m.get(key), t.get(key));
      if (value !== undefined) merged.set(key, value);
    }
    const order = orderOf([...b.keys()], [...m.keys()], [...t.keys()], new Set(merged.keys()));
    return { merged: order.map((key) => merged.get(key)), conflicts };
  }
  return { merged: choices[at] === 'theirs' ? theirs : mine, conflicts: [{ at, mine, theirs }] };
}
