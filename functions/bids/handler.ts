import { limits } from '../../shared/event.ts';
import { createApp } from '../http/app.ts';
import { supplierBook } from '../http/commit.ts';
import { requireEnv, tableNames } from '../http/lambda.ts';
import { serve } from '../http/serve.ts';
import { env } from '../names.ts';
import { dynamoClient, dynamoStore } from '../ports/dynamo-store.ts';
import { systemIds } from '../ports/ids.ts';
import { keys } from '../ports/keys.ts';
import { powertoolsLog } from '../ports/powertools-log.ts';
import { supplierHandles } from '../ports/supplier-handles.ts';
import { bidRoutes } from './routes.ts';

const tables = tableNames();
const handlesOf = supplierHandles({
  tables,
  vaultBucket: requireEnv(env.vaultBucket),
  region: requireEnv('AWS_REGION'),
  roleArn: process.env[env.supplierRole],
});

export const handler = serve(
  createApp({
    // The function's own role reads who acts, and no bid.
    store: dynamoStore(dynamoClient(), tables),
    log: powertoolsLog('bids'),
    tools: async (actor, now) => ({
      supplierId: actor!.org.id,
      ids: systemIds,
      partBytes: limits.partBytes,
      ...(await handlesOf(actor!.org.id, now)),
    }),
    place: (actor, subject, key) => ({
      key: keys.supplierCommand(actor!.org.id, subject, key),
      book: supplierBook(actor!.org.id),
    }),
    routes: bidRoutes,
  }),
);
