/** The store on DynamoDB. */
import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { table as names, type TableName } from '../names.ts';
import type { Key } from './keys.ts';
import {
  BadCursor,
  Busy,
  type Condition,
  type Found,
  Lost,
  type Range,
  type Store,
  type Stored,
  type Write,
} from './store.ts';

export type TableNames = Record<TableName, string>;
type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

/** A document client; with the credentials of one supplier's session where they are given. */
export const dynamoClient = (credentials?: Credentials): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(credentials ? { credentials } : {}), {
    marshallOptions: { removeUndefinedValues: true },
  });

const condition = (when: Condition) =>
  when === 'absent'
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : when === 'present'
      ? { ConditionExpression: 'attribute_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': when.version },
        };

const keyOf = (w: Write): Key => ('put' in w ? w.put : 'check' in w ? w.check : w.remove);

const encode = (last: Record<string, unknown> | undefined): string | null =>
  last
    ? Buffer.from(JSON.stringify([last[names.pk], last[names.sk], last[names.index.sk] ?? null])).toString('base64url')
    : null;

/** Bytes that a key may have in DynamoDB, which says ValidationException to a cursor with a longer or an empty one. */
const longest = { pk: 2048, sk: 1024 };

function decode(cursor: string): [pk: string, sk: string, listSk: string | null] {
  const fits = (key: unknown, most: number): key is string =>
    typeof key === 'string' && key !== '' && Buffer.byteLength(key) <= most;
  try {
    const [pk, sk, listSk] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (fits(pk, longest.pk) && fits(sk, longest.sk) && (listSk === null || fits(listSk, longest.sk)))
      return [pk, sk, listSk];
  } catch {
    // falls through: it is not one of ours
  }
  throw new BadCursor();
}

/** Attempts where DynamoDB says that two transactions met (it asks the caller to repeat): 4, then it is Busy. */
const attempts = 4;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The store over a client: every read of a table consistent, every write a transaction. */
export function dynamoStore(client: DynamoDBDocumentClient, tables: TableNames): Store {
  const nameOf = (key: Key) => tables[key.table];
  const stored = <T>(table: TableName, item: Record<string, unknown>): Stored<T> => ({
    key: { table, pk: String(item[names.pk]), sk: String(item[names.sk]) },
    data: item.data as T,
    version: Number(item.version ?? 0),
    ...(item[names.index.pk] === undefined
      ? {}
      : { list: { pk: String(item[names.index.pk]), sk: String(item[names.index.sk]) } }),
  });

  function toItem(w: Write): NonNullable<TransactWriteCommandInput['TransactItems']>[number] {
    const key = keyOf(w);
    const where = { TableName: nameOf(key) };
    const Key = { [names.pk]: key.pk, [names.sk]: key.sk };
    if ('remove' in w) return { Delete: { ...where, Key, ...(w.when ? condition(w.when) : {}) } };
    if ('check' in w) return { ConditionCheck: { ...where, Key, ...condition(w.when) } };
    const Item: Record<string, unknown> = { ...Key, data: w.data, version: w.version ?? 1 };
    if (w.list) Object.assign(Item, { [names.index.pk]: w.list.pk, [names.index.sk]: w.list.sk });
    if (w.expiresAt) Item[names.expires] = w.expiresAt;
    return { Put: { ...where, Item, ...(w.when ? condition(w.when) : {}) } };
  }

  return {
    async get<T>(key: Key) {
      const { Item } = await client.send(
        new GetCommand({
          TableName: nameOf(key),
          Key: { [names.pk]: key.pk, [names.sk]: key.sk },
          ConsistentRead: true,
        }),
      );
      return Item && stored<T>(key.table, Item);
    },

    async query<T>(table: TableName, pk: string, range: Range = {}): Promise<Found<T>> {
      const start = range.cursor ? decode(range.cursor) : null;
      if (start && start[0] !== pk) throw new BadCursor();
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tables[table],
          KeyConditionExpression: range.prefix ? '#pk = :pk and begins_with(#sk, :prefix)' : '#pk = :pk',
          ExpressionAttributeNames: { '#pk': names.pk, ...(range.prefix ? { '#sk': names.sk } : {}) },
          ExpressionAttributeValues: { ':pk': pk, ...(range.prefix ? { ':prefix': range.prefix } : {}) },
          ConsistentRead: true,
          ScanIndexForward: !range.newestFirst,
          ...(range.limit ? { Limit: range.limit } : {}),
          ...(start ? { ExclusiveStartKey: { [names.pk]: start[0], [names.sk]: start[1] } } : {}),
        }),
      );
      return { items: Items.map((i) => stored<T>(table, i)), cursor: encode(LastEvaluatedKey) };
    },

    async list<T>(pk: string, range: Range = {}): Promise<Found<T>> {
      const given = range.cursor ? decode(range.cursor) : null;
      if (given && given[2] === null) throw new BadCursor();
      // A page may be asked for so late that `from` has gone past its cursor; DynamoDB wants one inside the bounds.
      const passed = given?.[2] && range.from !== undefined && given[2] < range.from;
      const start = passed ? null : given;
      const index = names.index;
      const bound = range.until ?? range.from;
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tables.records,
          IndexName: index.name,
          KeyConditionExpression:
            bound === undefined ? '#pk = :pk' : `#pk = :pk and #sk ${range.until ? '<=' : '>='} :bound`,
          ExpressionAttributeNames: { '#pk': index.pk, ...(bound === undefined ? {} : { '#sk': index.sk }) },
          ExpressionAttributeValues: { ':pk': pk, ...(bound === undefined ? {} : { ':bound': bound }) },
          ScanIndexForward: !range.newestFirst,
          ...(range.limit ? { Limit: range.limit } : {}),
          ...(start
            ? {
                ExclusiveStartKey: { [names.pk]: start[0], [names.sk]: start[1], [index.pk]: pk, [index.sk]: start[2] },
              }
            : {}),
        }),
      );
      return { items: Items.map((i) => stored<T>('records', i)), cursor: encode(LastEvaluatedKey) };
    },

    async write(writes: Write[]) {
      for (let attempt = 1; ; attempt++) {
        try {
          await client.send(new TransactWriteCommand({ TransactItems: writes.map(toItem) }));
          return;
        } catch (error) {
          if (!(error instanceof TransactionCanceledException)) throw error;
          const reasons = error.CancellationReasons ?? [];
          const failed = reasons.findIndex((r) => r.Code === 'ConditionalCheckFailed');
          if (failed >= 0) throw new Lost(keyOf(writes[failed]!));
          if (!reasons.some((r) => r.Code === 'TransactionConflict')) throw error;
          if (attempt === attempts) throw new Busy('others are writing the same items', { cause: error });
          await sleep(20 * 2 ** attempt);
        }
      }
    },
  };
}
