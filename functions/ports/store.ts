/** The record store as commands see it: two tables, consistent reads, and one transaction for a commit. */
import type { TableName } from '../names.ts';
import type { Key } from './keys.ts';

/** `list`: where the item stands in the index `list`; it leaves the list unless a later write names it again. */
export type Stored<T> = { key: Key; data: T; version: number; list?: { pk: string; sk: string } };
export type Found<T> = { items: Stored<T>[]; cursor: string | null };

/** `absent`: there is no such item yet. `present`: there is. A version: the item is still as it was read. */
export type Condition = 'absent' | 'present' | { version: number };

export type Put = {
  put: Key;
  data: unknown;
  version?: number;
  when?: Condition;
  list?: { pk: string; sk: string };
  /** After this instant (seconds since 1970) DynamoDB may remove the item. */
  expiresAt?: number;
};
export type Write = Put | { check: Key; when: Condition } | { remove: Key; when?: Condition };

/** `from` and `until` bound the sort key of the index, both included; one of them at a time. */
export type Range = {
  prefix?: string;
  cursor?: string | null;
  limit?: number;
  newestFirst?: boolean;
  from?: string;
  until?: string;
};

export interface Store {
  /** One item, read consistently; undefined where there is none. */
  get<T>(key: Key): Promise<Stored<T> | undefined>;
  /** Items of one partition in key order, read consistently. */
  query<T>(table: TableName, pk: string, range?: Range): Promise<Found<T>>;
  /** Items of one partition of the index `list` of records, in its order (eventually consistent). */
  list<T>(pk: string, range?: Range): Promise<Found<T>>;
  /** All or nothing, at most 100 items. Throws Lost where a condition does not hold, Busy where others are in the way. */
  write(writes: Write[]): Promise<void>;
}

/** A condition of a transaction did not hold: somebody else was there first. Says which key, so that callers can tell what it means. */
export class Lost extends Error {
  readonly key: Key;
  constructor(key: Key) {
    super(`condition not met at ${key.table} ${key.sk}`);
    this.key = key;
  }
}

/** Others go on writing the same items at the same moment; nothing was written, and the whole may be sent again. */
export class Busy extends Error {}

/** A cursor that is not one of ours. */
export class BadCursor extends Error {}

/** All items of a partition, page after page: for partitions that a rule bounds (a lot's bids, an event's team). */
export async function all<T>(store: Store, table: TableName, pk: string, prefix: string): Promise<Stored<T>[]> {
  const items: Stored<T>[] = [];
  let cursor: string | null = null;
  do {
    const page: Found<T> = await store.query<T>(table, pk, { prefix, cursor });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return items;
}
