import type { AttributeValue, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord, AttributeValue as WireValue } from 'aws-lambda';

/** A stream's record as Lambda hands it to a function. */
export function lambdaRecord(record: StreamRecord, arn: string, region: string, now: number): DynamoDBRecord {
  const { Keys, NewImage, SequenceNumber, SizeBytes } = record.dynamodb ?? {};
  return {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: arn,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(now / 1000),
      Keys: wireItem(Keys),
      NewImage: wireItem(NewImage),
      SequenceNumber,
      SizeBytes,
      StreamViewType: 'NEW_IMAGE',
    },
  };
}

function wireItem(item: Record<string, AttributeValue> | undefined): Record<string, WireValue> | undefined {
  return item && Object.fromEntries(Object.entries(item).map(([name, value]) => [name, wireValue(value)]));
}

/** The same value with bytes in base64: an event is JSON. */
function wireValue(value: AttributeValue): WireValue {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(wireValue) };
  if (value.M !== undefined) return { M: wireItem(value.M) ?? {} };
  if (value.N !== undefined) return { N: value.N };
  if (value.NS !== undefined) return { NS: value.NS };
  if (value.S !== undefined) return { S: value.S };
  if (value.SS !== undefined) return { SS: value.SS };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  return { NULL: true };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
