import type { Job } from '../../shared/orders.ts';
import { requireEnv, tableNames } from '../http/lambda.ts';
import { env } from '../names.ts';
import { dynamoClient, dynamoStore } from '../ports/dynamo-store.ts';
import { systemIds } from '../ports/ids.ts';
import { s3Client, s3Vault } from '../ports/s3-vault.ts';
import { delivered, type StreamEvent } from '../ports/stream.ts';
import { carryOut } from './carry-out.ts';

const tables = tableNames();
const tools = {
  store: dynamoStore(dynamoClient(), tables),
  ids: systemIds,
  documents: s3Vault(s3Client(), requireEnv(env.documentsBucket)),
};

export const handler = async (event: StreamEvent): Promise<void> => {
  for (const job of delivered<Job>(event, tables.sealed)) await carryOut(job.data, tools);
};
