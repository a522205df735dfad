import type {
  BidderLetterOrder,
  ExpiryOrder,
  LeaveOrder,
  PublishedOrder,
  RemindOrder,
  TidingsOrder,
} from '../../shared/orders.ts';
import { tableNames } from '../http/lambda.ts';
import { dynamoClient, dynamoStore } from '../ports/dynamo-store.ts';
import { keys } from '../ports/keys.ts';
import { delivered, type StreamEvent } from '../ports/stream.ts';
import { announceNotice } from './announce.ts';
import { bringLetter } from './at-work.ts';
import { remindOfExpiry } from './expiry.ts';
import { letGo } from './let-go.ts';
import { remindBidders } from './remind.ts';
import { tellBidders } from './tell.ts';

const tables = tableNames();
const tools = { store: dynamoStore(dynamoClient(), tables) };

type Order = TidingsOrder | RemindOrder | PublishedOrder | BidderLetterOrder | ExpiryOrder;

/** Orders from the stream of `records`. It answers nobody, and logs nothing: a count would tell who bids. */
export const handler = async (event: StreamEvent): Promise<void> => {
  for (const { key, data } of delivered<Order | LeaveOrder>(event, tables.sealed)) {
    // `bids` alone puts these, and nothing else of its own: what an order is follows from where it stands, as its right does.
    const leaves = key.pk.startsWith(keys.leave('').pk);
    if (leaves !== 'leaves' in data) throw new Error('an order stands where its kind does not');
    if ('leaves' in data) await letGo(data, tools);
    else if ('remind' in data) await remindBidders(data, tools);
    else if ('bidder' in data) await bringLetter(data, tools);
    else if ('expiries' in data) await remindOfExpiry(data, tools);
    else if ('published' in data) await announceNotice(data, tools);
    else await tellBidders(data, tools);
  }
};
