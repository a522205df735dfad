import type { ScheduledEvent } from 'aws-lambda';
import { tableNames } from '../http/lambda.ts';
import { dynamoClient, dynamoStore } from '../ports/dynamo-store.ts';
import { systemIds } from '../ports/ids.ts';
import { fallDue } from './fall-due.ts';

const tools = { store: dynamoStore(dynamoClient(), tableNames()), ids: systemIds };

/** Each minute; the instant is the event's, not a clock read here. */
export const handler = async (event: Pick<ScheduledEvent, 'time'>): Promise<void> =>
  fallDue(new Date(event.time).toISOString(), tools);
