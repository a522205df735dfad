import { createApp } from '../http/app.ts';
import { buyersBook } from '../http/commit.ts';
import { tableNames } from '../http/lambda.ts';
import { serve } from '../http/serve.ts';
import { dynamoClient, dynamoStore } from '../ports/dynamo-store.ts';
import { systemIds } from '../ports/ids.ts';
import { keys } from '../ports/keys.ts';
import { powertoolsLog } from '../ports/powertools-log.ts';
import { correspondenceRoutes } from './routes.ts';

const store = dynamoStore(dynamoClient(), tableNames());

export const handler = serve(
  createApp({
    store,
    log: powertoolsLog('correspondence'),
    tools: () => ({ store, ids: systemIds }),
    place: (_actor, subject, key) => ({ key: keys.command(subject, key), book: buyersBook }),
    routes: correspondenceRoutes,
  }),
);
