import { handle } from 'hono/aws-lambda';
import type { Actor } from '../../shared/people.ts';
import { createApp } from '../http/app.ts';
import { supplierBook } from '../http/commit.ts';
import { requireEnv, tableNames } from '../http/lambda.ts';
import { env } from '../names.ts';
import { dynamoClient, dynamoStore } from '../ports/dynamo-store.ts';
import { systemIds } from '../ports/ids.ts';
import { keys } from '../ports/keys.ts';
import { powertoolsLog } from '../ports/powertools-log.ts';
import { s3Client, s3Vault } from '../ports/s3-vault.ts';
import { supplierStore, supplierVault } from '../ports/supplier-scope.ts';
import type { BidTools } from './copy.ts';
import { bidRoutes } from './routes.ts';

const tables = tableNames();
const bucket = requireEnv(env.vaultBucket);
const store = dynamoStore(dynamoClient(), tables);
const vault = s3Vault(s3Client(), bucket);

/** Handles that reach this supplier's things only. */
function toolsFor(actor: Actor | null): BidTools {
  const supplierId = actor!.org.id;
  return {
    supplierId,
    ids: systemIds,
    store: supplierStore(store, supplierId),
    vault: supplierVault(vault, supplierId),
  };
}

export const handler = handle(
  createApp({
    store,
    log: powertoolsLog('bids'),
    tools: toolsFor,
    place: (actor, subject, key) => ({
      key: keys.supplierCommand(actor!.org.id, subject, key),
      book: supplierBook(actor!.org.id),
    }),
    routes: bidRoutes,
  }),
);
