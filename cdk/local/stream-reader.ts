import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

/** The last sequence number that was dealt with, by shard. */
export type Checkpoint = Record<string, string>;

/** Reads one stream from a checkpoint on, shard after shard, oldest first. */
export interface StreamReader {
  /** The next records, and the shard they come from; none when there is nothing new. */
  next(): Promise<{ readonly shard: string; readonly records: readonly StreamRecord[] }>;
}

/** Opens a stream behind the checkpoint; a shard that has none is read from its beginning. */
export function readStream(client: DynamoDBStreamsClient, arn: string, checkpoint: Checkpoint): StreamReader {
  /** Where each open shard is read next; null once it is closed and read to its end. */
  const iterators = new Map<string, string | null>();

  async function findShards(): Promise<void> {
    let last: string | undefined;
    do {
      const { StreamDescription: found } = await client.send(
        new DescribeStreamCommand({ StreamArn: arn, ExclusiveStartShardId: last }),
      );
      for (const { ShardId: shard } of found?.Shards ?? []) {
        if (shard && !iterators.has(shard)) iterators.set(shard, await openShard(shard));
      }
      last = found?.LastEvaluatedShardId;
    } while (last);
  }

  async function openShard(shard: string): Promise<string> {
    const where = { StreamArn: arn, ShardId: shard };
    const after = checkpoint[shard];
    const fromStart = new GetShardIteratorCommand({ ...where, ShardIteratorType: 'TRIM_HORIZON' });
    const fromThere = new GetShardIteratorCommand({
      ...where,
      ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
      SequenceNumber: after,
    });
    try {
      return (await client.send(after === undefined ? fromStart : fromThere)).ShardIterator ?? '';
    } catch (error) {
      if (!(error instanceof TrimmedDataAccessException)) throw error;
      return (await client.send(fromStart)).ShardIterator ?? '';
    }
  }

  return {
    next: async () => {
      if (![...iterators.values()].some((iterator) => iterator !== null)) await findShards();
      for (const [shard, iterator] of iterators) {
        if (iterator === null) continue;
        try {
          const got = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 100 }));
          iterators.set(shard, got.NextShardIterator ?? null);
          if (got.Records && got.Records.length > 0) return { shard, records: got.Records };
        } catch (error) {
          if (!(error instanceof ExpiredIteratorException)) throw error;
          iterators.set(shard, await openShard(shard));
        }
      }
      return { shard: '', records: [] };
    },
  };
}
