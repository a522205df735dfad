/** What a table's stream delivers: items that were put, as our code wrote them. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { table as names, type TableName } from '../names.ts';
import type { Key } from './keys.ts';

/** The part of a DynamoDB stream event that we use. */
export type StreamEvent = {
  Records: {
    eventName?: string;
    eventSourceARN?: string;
    dynamodb?: { NewImage?: Record<string, unknown>; ApproximateCreationDateTime?: number };
  }[];
};

export type Delivered<T> = { key: Key; data: T; version: number; at: string };

/** The new items of a stream event, oldest first. `sealedName` tells the two tables apart by their stream's ARN. */
export function delivered<T>(event: StreamEvent, sealedName: string): Delivered<T>[] {
  return event.Records.flatMap((record) => {
    const image = record.dynamodb?.NewImage;
    if (record.eventName !== 'INSERT' || !image) return [];
    const item = unmarshall(image as Record<string, AttributeValue>);
    const table: TableName = record.eventSourceARN?.includes(`table/${sealedName}/`) ? 'sealed' : 'records';
    const seconds = record.dynamodb?.ApproximateCreationDateTime ?? 0;
    return [
      {
        key: { table, pk: String(item[names.pk]), sk: String(item[names.sk]) },
        data: item.data as T,
        version: Number(item.version ?? 0),
        at: new Date(seconds * 1000).toISOString(),
      },
    ];
  });
}

/** True for an event of a stream, as against a request. */
export const isStreamEvent = (event: unknown): event is StreamEvent =>
  typeof event === 'object' && event !== null && 'Records' in event;
