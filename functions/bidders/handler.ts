import type { RemindOrder, TidingsOrder } from '../../shared/orders.ts';
import { tableNames } from '../http/lambda.ts';
import { dynamoClient, dynamoStore } from '../ports/dynamo-store.ts';
import { delivered, type StreamEvent } from '../ports/stream.ts';
import { remindBidders } from './remind.ts';
import { tellBidders } from './tell.ts';

const tables = tableNames();
const tools = { store: dynamoStore(dynamoClient(), tables) };

/** Orders from the stream of `records`. It answers nobody, and logs nothing: a count would tell who bids. */
export const handler = async (event: StreamEvent): Promise<void> => {
  for (const { data } of delivered<TidingsOrder | RemindOrder>(event, tables.sealed))
    await ('remind' in data ? remindBidders(data, tools) : tellBidders(data, tools));
};
