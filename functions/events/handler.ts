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
import { eventRoutes } from './routes.ts';

const store = dynamoStore(dynamoClient(), tableNames());
const site = requireEnv(env.siteUrl);
const documents = s3Vault(s3Client(), requireEnv(env.documentsBucket));

export const handler = serve(
  createApp({
    store,
    log: powertoolsLog('events'),
    tools: () => ({ store, ids: systemIds, documents, site }),
    place: (_actor, subject, key) => ({ key: keys.command(subject, key), book: buyersBook }),
    routes: eventRoutes,
  }),
);
