/** Both tables on a database of their own, without the rest of the stack. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startDatabase } from '../../cdk/local/database.ts';
import { openFolder } from '../../cdk/local/folder.ts';
import { createTables } from '../../cdk/local/tables.ts';
import { dynamoStore } from '../../functions/ports/dynamo-store.ts';
import type { Store } from '../../functions/ports/store.ts';

export type Tables = {
  store: Store;
  /** A store whose calls pass through `before`, which may count them, or throw instead. */
  watched(before: (command: string) => void): Store;
  stop(): Promise<void>;
};

/** Starts a database in an empty folder, with both tables in it. */
export async function startTables(): Promise<Tables> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenhand-tables-'));
  const folder = openFolder(dataDir);
  const database = await startDatabase(folder);
  const clients: DynamoDBClient[] = [];
  const newClient = () => {
    const client = new DynamoDBClient({
      endpoint: database.endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    clients.push(client);
    return client;
  };
  await createTables(newClient());
  const watched = (before: (command: string) => void) => {
    const client = newClient();
    client.middlewareStack.add(
      (next, context) => async (args) => {
        before(context.commandName ?? '');
        return next(args);
      },
      { step: 'initialize' },
    );
    const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    return dynamoStore(documents, { records: 'records', sealed: 'sealed' });
  };
  return {
    store: watched(() => {}),
    watched,
    async stop() {
      for (const client of clients) client.destroy();
      await database.stop();
      await folder.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
