import type { Context } from 'aws-lambda';
import type { LambdaEvent } from 'hono/aws-lambda';
import type { Fact } from '../../shared/record.ts';
import { createApp } from '../http/app.ts';
import { buyersBook } from '../http/commit.ts';
import { tableNames } from '../http/lambda.ts';
import { serve } from '../http/serve.ts';
import { dynamoClient, dynamoStore } from '../ports/dynamo-store.ts';
import { systemIds } from '../ports/ids.ts';
import { keys } from '../ports/keys.ts';
import { powertoolsLog } from '../ports/powertools-log.ts';
import { delivered, isStreamEvent, type StreamEvent } from '../ports/stream.ts';
import { eventsOf, refreshEvent } from './refresh.ts';
import { figureRoutes } from './routes.ts';

const tables = tableNames();
const store = dynamoStore(dynamoClient(), tables);

const http = serve(
  createApp({
    store,
    log: powertoolsLog('figures'),
    tools: () => ({ store, ids: systemIds }),
    place: (_actor, subject, key) => ({ key: keys.command(subject, key), book: buyersBook }),
    routes: figureRoutes,
  }),
);

/** Requests from people and reports, and what has gone on the record, from the stream of `records`. */
export const handler = async (event: LambdaEvent | StreamEvent, context: Context) => {
  if (!isStreamEvent(event)) return http(event, context);
  const facts = delivered<Fact>(event, tables.sealed).map(({ key, data }) => ({ pk: key.pk, fact: data }));
  for (const { orgId, eventId } of eventsOf(facts)) await refreshEvent(store, orgId, eventId);
  return undefined;
};
