import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers';
import type { DynamoDBStreamsClient, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { type TableName, table } from '../../functions/names.ts';
import type { Folder } from './folder.ts';
import type { Lambdas } from './lambda.ts';
import type { Log } from './log.ts';
import { lambdaRecord } from './stream-event.ts';
import { streamQueue, tries } from './stream-queue.ts';
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
  /** Looks in a moment instead of a little later; many calls at once make one look. */
  wake(): void;
  /** Resolves when every record written so far, and what was written because of it, has been delivered or parked. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const moment = 50;
/** Nothing writes to the tables but our own functions, and each of their calls wakes us: this is for the rest. */
const pause = 500;

/** Starts to read the streams of the tables whose items wake a function. */
export function startStreams(parts: Parts): Streams {
  const checkpoints = parts.folder.read<Record<string, Checkpoint>>('checkpoints.json') ?? {};
  const wanted = parts.mappings.filter((mapping) => parts.lambdas.has(mapping.function));
  const feeds = [...Map.groupBy(wanted, (mapping) => mapping.table)].map(([name, mappings]) => {
    // The stream's name changes when a table is made anew, and then its numbers start again.
    const arn = parts.arns[name];
    return followTable(arn, mappings, parts, checkpoints[arn] ?? {}, (checkpoint) => {
      checkpoints[arn] = checkpoint;
      parts.folder.write('checkpoints.json', checkpoints);
    });
  });
  let planned = false;
  return {
    wake: () => {
      if (planned) return;
      planned = true;
      setTimeout(() => {
        planned = false;
        for (const feed of feeds) feed.wake();
      }, moment).unref();
    },
    settled: async () => {
      const read = () => feeds.reduce((sum, feed) => sum + feed.read(), 0);
      let before: number;
      do {
        before = read();
        await Promise.all(feeds.map((feed) => feed.empty()));
        // What was being delivered all the while may have written more: a look that begins after it sees that.
        await Promise.all(feeds.map((feed) => feed.empty()));
      } while (read() !== before);
    },
    stop: async () => {
      await Promise.all(feeds.map((feed) => feed.stop()));
    },
  };
}

interface Feed {
  wake(): void;
  /** How many records have been read. */
  read(): number;
  /** Resolves when a look that began from now on found nothing, and nothing waits to be delivered. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

/** Reads one table's stream. Each function has its own queue, as on AWS: one that fails holds up no other. */
function followTable(
  arn: string,
  mappings: readonly Mapping[],
  parts: Parts,
  checkpoint: Checkpoint,
  keep: (checkpoint: Checkpoint) => void,
): Feed {
  const { lambdas, log, folder, clock } = parts;
  const position = { ...checkpoint };
  const reader = readStream(parts.client, arn, position);
  const queues = mappings.map((mapping) => ({
    mapping,
    queue: streamQueue({
      call: (records) => lambdas.invoke(mapping.function, { Records: records }),
      park: (record, reason) => {
        const letters = folder.at('dead-letters.jsonl');
        const why = reason instanceof Error ? reason.message : String(reason);
        const letter = { function: mapping.function, at: new Date(clock.now()).toISOString(), reason: why, record };
        appendFileSync(letters, `${JSON.stringify(letter)}\n`);
        log.error(`${mapping.function} failed ${tries} times on a record of ${mapping.table}; see ${letters}:`, reason);
      },
      done: () => keepWhenDone(),
    }),
  }));
  let waiting: { from: number; resolve: () => void }[] = [];
  let read = 0;
  let looks = 0;
  let stopped = false;
  let woken = false;
  let endRest = () => {};

  /** A position counts only when nothing before it waits; what is read again after a crash may be delivered again. */
  function keepWhenDone(): void {
    if (queues.every(({ queue }) => queue.length() === 0)) keep({ ...position });
  }

  async function run(): Promise<void> {
    while (!stopped) {
      looks++;
      woken = false;
      try {
        if (await look()) continue;
        for (const each of waiting) if (each.from <= looks) each.resolve();
        waiting = waiting.filter((each) => each.from > looks);
      } catch (error) {
        if (!stopped) log.error(`The stream ${arn} cannot be read:`, error);
      }
      if (!woken && !stopped) await rest();
    }
    for (const each of waiting) each.resolve();
  }

  /** Reads once; says whether there was anything. */
  async function look(): Promise<boolean> {
    const { shard, records } = await reader.next();
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (last === undefined || stopped) return false;
    read += records.length;
    position[shard] = last;
    for (const { mapping, queue } of queues) {
      const mine = records.filter((record) => concerns(record, mapping));
      queue.add(mine.map((record) => lambdaRecord(record, arn, parts.region, clock.now())));
    }
    return true;
  }

  function rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pause).unref();
      endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const wake = () => {
    woken = true;
    endRest();
  };
  const running = run();
  return {
    wake,
    read: () => read,
    empty: async () => {
      if (stopped) return;
      await new Promise<void>((resolve) => {
        waiting.push({ from: looks + 1, resolve });
        wake();
      });
      await Promise.all(queues.map(({ queue }) => queue.idle()));
    },
    stop: async () => {
      stopped = true;
      wake();
      await running;
      await Promise.all(queues.map(({ queue }) => queue.stop()));
      keepWhenDone();
    },
  };
}

function concerns(record: StreamRecord, mapping: Mapping): boolean {
  return record.eventName === 'INSERT' && record.dynamodb?.Keys?.[table.pk]?.S?.startsWith(mapping.prefix) === true;
}
