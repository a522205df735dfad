import type { TellOrder } from '../../shared/orders.ts';
import { tableNames } from '../http/lambda.ts';
import { dynamoClient, dynamoStore } from '../ports/dynamo-store.ts';
import { systemIds } from '../ports/ids.ts';
import { delivered, type StreamEvent } from '../ports/stream.ts';
import { tell } from './tell.ts';

const tables = tableNames();
const tools = { store: dynamoStore(dynamoClient(), tables), ids: systemIds };

export const handler = async (event: StreamEvent): Promise<void> => {
  for (const order of delivered<TellOrder>(event, tables.sealed)) await tell(order.data, tools);
};
