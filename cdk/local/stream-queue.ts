import { setTimeout } from 'node:timers/promises';
import type { DynamoDBRecord } from 'aws-lambda';

/** Records on their way to one function, in order. */
export interface StreamQueue {
  add(records: readonly DynamoDBRecord[]): void;
  /** How many are not yet delivered or parked. */
  length(): number;
  /** Resolves when none is left, or when it was stopped. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

interface Ways {
  /** Calls the function; answers with what it returned, as JSON. */
  readonly call: (records: readonly DynamoDBRecord[]) => Promise<string | undefined>;
  /** Puts aside a record that the function failed on too often. */
  readonly park: (record: DynamoDBRecord, reason: unknown) => void;
  /** Told after each record or batch that is done with. */
  readonly done: () => void;
}

const batch = 10;

/** How often a function is called with the same record before it is put aside. */
export const tries = 5;

/** Delivers at least once, as Lambda does: in batches, again after a failure, one by one once a batch has failed. */
export function streamQueue({ call, park, done }: Ways): StreamQueue {
  const ending = new AbortController();
  let waiting: DynamoDBRecord[] = [];
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    let size = batch;
    let tried = 0;
    while (waiting.length > 0 && !ending.signal.aborted) {
      const records = waiting.slice(0, size);
      const { good, reason } = await attempt(records);
      if (good > 0) {
        waiting = waiting.slice(good);
        tried = 0;
        done();
        continue;
      }
      if (size > 1) {
        // Not to try the good ones again and again with the bad one.
        size = 1;
      } else if (++tried === tries) {
        park(waiting[0]!, reason);
        waiting = waiting.slice(1);
        size = batch;
        tried = 0;
        done();
      } else {
        await setTimeout(50 * 2 ** tried, undefined, { signal: ending.signal }).catch(() => {});
      }
    }
    working = undefined;
  }

  /** Calls the function; says how many records from the first on are done with, and why not all. */
  async function attempt(records: readonly DynamoDBRecord[]): Promise<{ good: number; reason?: unknown }> {
    try {
      const failed = failedIn(await call(records));
      const first = records.findIndex((record) => failed.has(record.dynamodb?.SequenceNumber));
      if (failed.size === 0) return { good: records.length };
      return { good: Math.max(0, first), reason: 'reported as failed' };
    } catch (reason) {
      return { good: 0, reason };
    }
  }

  return {
    add: (records) => {
      waiting.push(...records);
      if (waiting.length > 0) working ??= work();
    },
    length: () => waiting.length,
    idle: async () => {
      await working;
    },
    stop: async () => {
      ending.abort();
      await working;
    },
  };
}

/** The sequence numbers that a function reported; a list with an empty one means all, as on AWS. */
function failedIn(json: string | undefined): Set<string | undefined> {
  const answer: unknown = json === undefined ? null : JSON.parse(json);
  if (typeof answer !== 'object' || answer === null || !('batchItemFailures' in answer)) return new Set();
  const { batchItemFailures } = answer as { batchItemFailures?: readonly { itemIdentifier?: string }[] | null };
  return new Set(batchItemFailures?.map((failure) => failure.itemIdentifier));
}
