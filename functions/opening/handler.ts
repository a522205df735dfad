import type { Context } from 'aws-lambda';
import type { LambdaEvent } from 'hono/aws-lambda';
import type { OpenOrder } from '../../shared/orders.ts';
import { createApp } from '../http/app.ts';
import { buyersBook } from '../http/commit.ts';
import { requireEnv, tableNames } from '../http/lambda.ts';
import { serve } from '../http/serve.ts';
import { env } from '../names.ts';
import { dynamoClient, dynamoStore } from '../ports/dynamo-store.ts';
import { systemIds } from '../ports/ids.ts';
import { keys } from '../ports/keys.ts';
import { powertoolsLog } from '../ports/powertools-log.ts';
import { s3Client, s3Vault } from '../ports/s3-vault.ts';
import { delivered, isStreamEvent, type StreamEvent } from '../ports/stream.ts';
import { carryOut } from './carry-out.ts';
import { carryOutRound } from './offers.ts';
import { openingRoutes } from './routes.ts';

const tables = tableNames();
const store = dynamoStore(dynamoClient(), tables);
const tools = { store, ids: systemIds, vault: s3Vault(s3Client(), requireEnv(env.vaultBucket)) };

const http = serve(
  createApp({
    store,
    log: powertoolsLog('opening'),
    tools: () => tools,
    place: (_actor, subject, key) => ({ key: keys.command(subject, key), book: buyersBook }),
    routes: openingRoutes,
  }),
);

/** Requests from people, and orders to open from the stream of `records`. */
export const handler = async (event: LambdaEvent | StreamEvent, context: Context) => {
  if (!isStreamEvent(event)) return http(event, context);
  for (const { data } of delivered<OpenOrder>(event, tables.sealed)) {
    if (data.round === undefined) await carryOut(tools, data);
    else await carryOutRound(tools, { ...data, round: data.round });
  }
  return undefined;
};
