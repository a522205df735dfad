import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { type TableName, table } from '../../functions/names.ts';

/** Both tables. Their names here are their names in the code; on AWS the stacks add what tells deployments apart. */
export const tableNames = ['records', 'sealed'] as const satisfies readonly TableName[];

/** Creates the tables that are not there yet and answers with the ARN of each one's stream. */
export async function createTables(client: DynamoDBClient): Promise<Record<TableName, string>> {
  const [records, sealed] = await Promise.all(tableNames.map((name) => createTable(client, name)));
  return { records: records ?? '', sealed: sealed ?? '' };
}

async function createTable(client: DynamoDBClient, name: TableName): Promise<string> {
  try {
    await client.send(new CreateTableCommand(definition(name)));
    await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.05, maxDelay: 0.5 }, { TableName: name });
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { AttributeName: table.expires, Enabled: true },
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  const described = await client.send(new DescribeTableCommand({ TableName: name }));
  const stream = described.Table?.LatestStreamArn;
  if (!stream) throw new Error(`The table ${name} has no stream.`);
  return stream;
}

function definition(name: TableName): CreateTableCommandInput {
  // Only `records` has the index that lists read.
  const indexed = name === 'records';
  const text = (attribute: string) => ({ AttributeName: attribute, AttributeType: 'S' as const });
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      text(table.pk),
      text(table.sk),
      ...(indexed ? [text(table.index.pk), text(table.index.sk)] : []),
    ],
    KeySchema: keys(table.pk, table.sk),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    ...(indexed && {
      GlobalSecondaryIndexes: [
        {
          IndexName: table.index.name,
          KeySchema: keys(table.index.pk, table.index.sk),
          Projection: { ProjectionType: 'ALL' as const },
        },
      ],
    }),
  };
}

function keys(hash: string, range: string): CreateTableCommandInput['KeySchema'] {
  return [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ];
}
