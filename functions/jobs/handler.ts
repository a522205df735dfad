import type { Job } from '../../shared/orders.ts';
import { tableNames } from '../http/lambda.ts';
import { dynamoClient, dynamoStore } from '../ports/dynamo-store.ts';
import { systemIds } from '../ports/ids.ts';
import { delivered, type StreamEvent } from '../ports/stream.ts';
import { carryOut } from './carry-out.ts';

const tables = tableNames();
const tools = { store: dynamoStore(dynamoClient(), tables), ids: systemIds };

export const handler = async (event: StreamEvent): Promise<void> => {
  for (const job of delivered<Job>(event, tables.sealed)) await carryOut(job.data, tools);
};
