import { requireEnv, tableNames } from '../http/lambda.ts';
import { env } from '../names.ts';
import { dynamoClient, dynamoStore } from '../ports/dynamo-store.ts';
import { sesMailer } from '../ports/ses-mailer.ts';
import { delivered, type StreamEvent } from '../ports/stream.ts';
import { type OutboxEntry, send } from './send.ts';

const tables = tableNames();
const tools = {
  store: dynamoStore(dynamoClient(), tables),
  mailer: sesMailer(requireEnv(env.mailFrom)),
  site: requireEnv(env.siteUrl),
};

export const handler = async (event: StreamEvent): Promise<void> =>
  send(delivered<OutboxEntry>(event, tables.sealed), tools);
