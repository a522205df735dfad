import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { DynamoDBStreamsClient, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { type TableName, table } from '../../functions/names.ts';
import type { Folder } from './folder.ts';
import type { Lambdas } from './lambda.ts';
import type { Log } from './log.ts';
import { lambdaRecord } from './stream-event.ts';
import { type Checkpoint, readStream } from './stream-reader.ts';

/** Which inserted items of which table wake which function. */
export interface Mapping {
  readonly function: string;
  readonly table: TableName;
  readonly prefix: string;
}

interface Parts {
  readonly mappings: readonly Mapping[];
  readonly client: DynamoDBStreamsClient;
  readonly arns: Record<TableName, string>;
  readonly region: string;
  readonly lambdas: Lambdas;
  readonly folder: Folder;
  readonly clock: { now(): number };
  readonly log: Log;
}

/** What brings the tables' streams to the functions: each record at least once, also over a restart. */
export interface Streams {
  /** Looks at once instead of a little later. */
  wake(): void;
  /** Resolves when every record written so far, and what was written because of it, has been delivered or parked. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const batch = 10;
const tries = 5;
/** Nothing writes to the tables but our own functions, and each of their calls wakes us: this is for the rest. */
const pause = 500;

/** Starts reading. Each mapping goes its own way, as on AWS: one that fails holds up no other. */
export function startStreams(parts: Parts): Streams {
  const wanted = parts.mappings.filter((mapping) => parts.lambdas.has(mapping.function));
  const checkpoints = parts.folder.read<Record<string, Checkpoint>>('checkpoints.json') ?? {};
  const consumers = wanted.map((mapping) => {
    const name = `${mapping.table} ${mapping.prefix} ${mapping.function}`;
    const checkpoint = checkpoints[name] ?? {};
    checkpoints[name] = checkpoint;
    return consume(mapping, parts, checkpoint, () => parts.folder.write('checkpoints.json', checkpoints));
  });
  return {
    wake: () => {
      for (const consumer of consumers) consumer.wake();
    },
    settled: async () => {
      const delivered = () => consumers.reduce((sum, consumer) => sum + consumer.delivered(), 0);
      let before: number;
      do {
        before = delivered();
        await Promise.all(consumers.map((consumer) => consumer.empty()));
      } while (delivered() !== before);
    },
    stop: async () => {
      await Promise.all(consumers.map((consumer) => consumer.stop()));
    },
  };
}

interface Consumer {
  wake(): void;
  delivered(): number;
  /** Resolves after a look that began from now on and found nothing. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

function consume(mapping: Mapping, parts: Parts, checkpoint: Checkpoint, keep: () => void): Consumer {
  const { lambdas, log, folder } = parts;
  const arn = parts.arns[mapping.table];
  const reader = readStream(parts.client, arn, checkpoint);
  const ending = new AbortController();
  let waiting: { from: number; resolve: () => void }[] = [];
  let delivered = 0;
  let looks = 0;
  let woken = false;
  let sleep = new AbortController();

  async function rest(ms: number): Promise<void> {
    sleep = new AbortController();
    const signal = AbortSignal.any([sleep.signal, ending.signal]);
    await setTimeout(ms, undefined, { signal }).catch(() => {});
  }

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      looks++;
      woken = false;
      try {
        if (await look()) continue;
        for (const each of waiting) if (each.from <= looks) each.resolve();
        waiting = waiting.filter((each) => each.from > looks);
      } catch (error) {
        if (!ending.signal.aborted) log.error(`The stream of ${mapping.table} cannot be read:`, error);
      }
      if (!woken) await rest(pause);
    }
    for (const each of waiting) each.resolve();
  }

  /** Reads once and delivers what it found; says whether it found anything. */
  async function look(): Promise<boolean> {
    const { shard, records } = await reader.next();
    const mine = records.filter((record) => concerns(record, mapping));
    const now = parts.clock.now();
    await deliver(mine.map((record) => lambdaRecord(record, arn, parts.region, now)));
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (ending.signal.aborted || last === undefined) return false;
    checkpoint[shard] = last;
    // What concerns others need not be remembered at once: reading it again does no harm.
    if (mine.length > 0) keep();
    return true;
  }

  async function deliver(records: DynamoDBRecord[]): Promise<void> {
    let rest = records;
    let size = batch;
    let tried = 0;
    while (rest.length > 0 && !ending.signal.aborted) {
      const { done, error } = await call(rest.slice(0, size));
      if (done > 0) tried = 0;
      delivered += done;
      rest = rest.slice(done);
      if (error === undefined) continue;
      // Not to try the good ones again with the bad one, from here on they go one by one.
      if (size > 1 && done === 0) {
        size = 1;
        continue;
      }
      tried++;
      if (tried < tries) {
        await pauseBeforeRetry(tried);
        continue;
      }
      park(rest[0], error);
      delivered++;
      rest = rest.slice(1);
      tried = 0;
    }
  }

  /** Calls the function; says how many records from the first on are done with, and why not all. */
  async function call(records: DynamoDBRecord[]): Promise<{ done: number; error?: unknown }> {
    try {
      const answer = JSON.parse((await lambdas.invoke(mapping.function, { Records: records })) ?? 'null') as {
        batchItemFailures?: { itemIdentifier?: string }[];
      } | null;
      const failed = new Set(answer?.batchItemFailures?.map((failure) => failure.itemIdentifier));
      if (failed.size === 0) return { done: records.length };
      const first = records.findIndex((record) => failed.has(record.dynamodb?.SequenceNumber));
      return { done: Math.max(0, first), error: 'reported as failed' };
    } catch (error) {
      return { done: 0, error };
    }
  }

  function park(record: DynamoDBRecord | undefined, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    const letter = { function: mapping.function, at: new Date(parts.clock.now()).toISOString(), reason, record };
    appendFileSync(folder.at('dead-letters.jsonl'), `${JSON.stringify(letter)}\n`);
    log.error(
      `${mapping.function} failed ${tries} times on a record of ${mapping.table}; it is parked in ${folder.at('dead-letters.jsonl')}:`,
      error,
    );
  }

  async function pauseBeforeRetry(tried: number): Promise<void> {
    await setTimeout(50 * 2 ** tried, undefined, { signal: ending.signal }).catch(() => {});
  }

  const running = run();
  const wake = () => {
    woken = true;
    sleep.abort();
  };
  return {
    wake,
    delivered: () => delivered,
    empty: () =>
      ending.signal.aborted
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push({ from: looks + 1, resolve });
            wake();
          }),
    stop: async () => {
      ending.abort();
      await running;
      keep();
    },
  };
}

function concerns(record: StreamRecord, mapping: Mapping): boolean {
  return record.eventName === 'INSERT' && record.dynamodb?.Keys?.[table.pk]?.S?.startsWith(mapping.prefix) === true;
}
