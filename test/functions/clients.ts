/** Clients to the tables and the vault of the stack that is up: the stack sets the environment that they read. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { env } from '../../functions/names.ts';

/** Made anew where another stack has come up meanwhile. */
function perStack<Client>(make: () => Client): () => Client {
  let made: { of: string; client: Client } | undefined;
  return () => {
    const of = process.env[env.siteUrl] ?? '';
    if (made?.of !== of) made = { of, client: make() };
    return made.client;
  };
}

/** A client to both tables. */
export const databaseClient = perStack(() => new DynamoDBClient({}));

/** A client to the objects. */
export const objectClient = perStack(() => new S3Client({ forcePathStyle: true }));

/** The name of the vault. */
export const vaultBucket = (): string => process.env[env.vaultBucket] ?? '';
