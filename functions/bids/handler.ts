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
import type { BidTools } from './copy.ts';
import { actsFor } from './on-behalf.ts';
import { portalOf, refuseLeft } from './portal.ts';
import { bidRoutes } from './routes.ts';

const tables = tableNames();
const handlesOf = supplierHandles({
  tables,
  vaultBucket: requireEnv(env.vaultBucket),
  region: requireEnv('AWS_REGION'),
  roleArn: process.env[env.supplierRole],
});

// The function's own role reads who acts, and for an event whose bids somebody enters its team; and no bid.
const store = dynamoStore(dynamoClient(), tables);

export const handler = serve(
  createApp({
    store,
    log: powertoolsLog('bids'),
    tools: async (actor, now, asked): Promise<BidTools> => {
      const acts = await actsFor(store, handlesOf, actor!, now, asked);
      const tools = { ids: systemIds, now, portal: portalOf(store), partBytes: limits.partBytes, ...acts };
      await refuseLeft(tools, asked);
      return tools;
    },
    place: (_actor, subject, key, { supplierId }) => ({
      key: keys.supplierCommand(supplierId, subject, key),
      book: supplierBook(supplierId),
    }),
    routes: bidRoutes,
  }),
);
