/** All that the running stack keeps, to see that nothing changed or that nothing is told. Only tests may scan. */
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { canonical } from '../../shared/digest.ts';
import { databaseClient, objectClient, vaultBucket } from './clients.ts';
import { allSettled } from './world.ts';

export type Item = { pk: string; sk: string; data: unknown; version: number };

/** Every item of a table, in the order of its keys. */
export async function itemsOf(table: 'records' | 'sealed'): Promise<Item[]> {
  const items: Item[] = [];
  let start: Record<string, never> | undefined;
  do {
    const page = await databaseClient().send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: start }),
    );
    items.push(...(page.Items ?? []).map((i) => unmarshall(i) as Item));
    start = page.LastEvaluatedKey as typeof start;
  } while (start);
  return items.sort((a, b) => (`${a.pk}\n${a.sk}` < `${b.pk}\n${b.sk}` ? -1 : 1));
}

/** The keys of all objects in the vault. */
async function vaultKeys(): Promise<string[]> {
  const keys: string[] = [];
  let token: string | undefined;
  do {
    const page = await objectClient().send(
      new ListObjectsV2Command({ Bucket: vaultBucket(), ContinuationToken: token }),
    );
    keys.push(...(page.Contents ?? []).map((o) => o.Key ?? ''));
    token = page.NextContinuationToken;
  } while (token);
  return keys.sort();
}

/**
 * Everything as text, a line each, once all that follows from what is written has been done (letters sent, figures counted): two
 * of them are equal exactly if nothing changed in between.
 */
export async function everything(): Promise<string[]> {
  await allSettled();
  const [records, sealed, objects] = await Promise.all([itemsOf('records'), itemsOf('sealed'), vaultKeys()]);
  const line = (table: string) => (i: Item) => canonical({ table, ...i });
  return [...records.map(line('records')), ...sealed.map(line('sealed')), ...objects];
}
