import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type background, type HttpFunction, table } from '../functions/names.ts';

/** A folder of functions/ that is one Lambda and one role. */
export type Area = HttpFunction | (typeof background)[number];

const get = 'dynamodb:GetItem';
const query = 'dynamodb:Query';
const check = 'dynamodb:ConditionCheckItem';
const put = 'dynamodb:PutItem';
const remove = 'dynamodb:DeleteItem';

/** Every way to touch an item by its key, also those that nobody is granted. */
export const itemActions = [
  'dynamodb:BatchGetItem',
  'dynamodb:BatchWriteItem',
  check,
  remove,
  get,
  put,
  query,
  'dynamodb:UpdateItem',
];

/** What DynamoDB asks of a table's key in the name of whoever reads or writes the table. */
export const keyUse = {
  read: ['kms:Decrypt', 'kms:DescribeKey'],
  write: [
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ],
};

/** How far a function reaches in `records`: the partition keys that it reads, puts and removes, and what it lists. */
interface Reach {
  read: readonly string[];
  put: readonly string[];
  remove?: readonly string[];
  /** Which partitions of the index it queries. */
  lists?: readonly string[];
}

const command = ['CMD#*', 'PERSON#*'];
const change = ['CMD#*', 'FACTS#*', 'OUTBOX#*'];
/** What a session of one supplier reads in `records`. */
const ofSupplier = ['NOTICE#*', 'PERSON#*', 'INVITE#*'];

/**
 * Who reaches what in `records`, as functions/ports/keys.ts says; test/cdk/rights.test.ts compares it with what the
 * functions do. For `bids` it is what it may do as itself.
 */
export const reach: Record<Area, Reach> = {
  people: {
    read: [...command, 'READER#*', 'INVITE#*', 'TOKEN#*', 'FACTS#*', 'ORGANISATION#*', 'LEAVE#*'],
    put: [...change, 'PERSON#*', 'READER#*', 'INVITE#*', 'TOKEN#*', 'ORGANISATION#*'],
    remove: ['PERSON#*'],
    lists: ['ORG#*', 'INVITES#*', 'TOKENS#*'],
  },
  events: {
    read: [
      ...command,
      'EVENT#*',
      'ENTRIES#*',
      'TEMPLATES#*',
      'NOTICE#*',
      'INVITE#*',
      'FACTS#*',
      'ORGANISATION#*',
      'REVIEW#*',
      'LOGO#*',
      'SUPPLIERS#*',
      'LETTERS#*',
      'DUE#*',
      'INCIDENTS#*',
      'INCIDENT#*',
    ],
    put: [
      ...change,
      'SUPPLIERS#*',
      'JOB#*',
      'LETTERS#*',
      'EVENT#*',
      'TEAMS#*',
      'ENTRIES#*',
      'REVIEW#*',
      'LOGO#*',
      'TEMPLATES#*',
      'NOTICE#*',
      'INVITE#*',
      'DUE#*',
      'INCIDENTS#*',
      'TIDINGS#*',
    ],
    remove: ['EVENT#*', 'TEMPLATES#*', 'SUPPLIERS#*'],
    lists: ['ORG#*', 'TEAM#*', 'LIVE#*', 'CLOSING#*', 'QUESTIONS#*', 'HELD#*', 'NOTICES'],
  },
  // Of an event whose bids somebody enters, it reads as itself who is in the team, and nothing else of the event.
  bids: { read: [...ofSupplier, 'TOKEN#*', 'TEAMS#*'], put: ['LEAVE#*'] },
  opening: { read: [...command, 'EVENT#*', 'MINUTES#*'], put: [...change, 'EVENT#*', 'WORK#*', 'MINUTES#*'] },
  evaluation: {
    read: [...command, 'EVENT#*', 'LETTERS#*', 'ORGANISATION#*'],
    put: [...change, 'EVENT#*', 'JOB#*', 'TIDINGS#*', 'LETTERS#*', 'DUE#*', 'ROUND#*'],
    lists: ['ORG#*'],
  },
  correspondence: {
    read: [...command, 'TOKEN#*', 'NOTICE#*', 'INVITE#*', 'LETTERS#*', 'MINUTES#*'],
    put: [...change, 'LETTERS#*', 'JOB#*'],
  },
  figures: {
    read: [...command, 'EVENT#*', 'LETTERS#*', 'ENTRIES#*', 'EXPORT#*'],
    put: ['CMD#*', 'FACTS#*', 'ENTRIES#*', 'FIGURES#*', 'EXPORT#*'],
    lists: ['EVENTS#*', 'FIGURES#*', 'EXPORTS#*'],
  },
  notices: { read: ['OUTBOX#*', 'ORGANISATION#*', 'READER#*'], put: ['OUTBOX#*'] },
  clock: {
    read: ['DUE#*', 'EVENT#*', 'ORGANISATION#*', 'REVIEW#*', 'LETTERS#*'],
    put: ['EVENT#*', 'NOTICE#*', 'DUE#*', 'FACTS#*', 'OUTBOX#*', 'LETTERS#*', 'JOB#*', 'TIDINGS#*'],
    lists: ['DUE'],
  },
  jobs: {
    read: [
      'ORGANISATION#*',
      'MINUTES#*',
      'REVIEW#*',
      'FACTS#*',
      'EVENT#*',
      'LETTERS#*',
      'SUPPLIERS#*',
      'NOTICE#*',
      'DUE#*',
      'INCIDENTS#*',
      'INCIDENT#*',
    ],
    put: [
      'JOB#*',
      'LETTERS#*',
      'MINUTES#*',
      'REVIEW#*',
      'NOTICE#*',
      'DUE#*',
      'INCIDENTS#*',
      'INCIDENT#*',
      'TIDINGS#*',
      'EVENT#*',
      'INVITE#*',
      'SUPPLIERS#*',
      'FACTS#*',
      'OUTBOX#*',
    ],
    remove: ['SUPPLIERS#*', 'EVENT#*', 'LETTERS#*'],
    lists: ['CLOSING#*'],
  },
  bidders: {
    read: ['PERSON#*', 'EVENT#*', 'LETTERS#*', 'NOTICE#*', 'ORGANISATION#*', 'READER#*'],
    put: [],
    // Of a supplier that has left the portal.
    remove: ['PERSON#*', 'INVITE#*'],
    // The people of a supplier, to write to them; and whom one that leaves has invited.
    lists: ['ORG#*', 'INVITES#*'],
  },
};

const keyed = (prefixes: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...prefixes] },
});
const allow = (actions: string[], table: ITable, prefixes: readonly string[]) =>
  new PolicyStatement({ actions, resources: [table.tableArn], conditions: keyed(prefixes) });

const allowKey = (actions: string[], key: IKey) =>
  new PolicyStatement({
    actions,
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${key.stack.region}.amazonaws.com` } },
  });

/** The rights of one function to `records`, its list and its key. */
export function recordsAccess(area: Area, records: ITable, key: IKey): PolicyStatement[] {
  const { read, put: puts, remove: removes = [], lists } = reach[area];
  const statements = [
    allow([get, query, check], records, read),
    allowKey(puts.length > 0 ? keyUse.write : keyUse.read, key),
  ];
  if (puts.length > 0) statements.push(allow([put], records, puts));
  if (removes.length > 0) statements.push(allow([remove], records, removes));
  if (lists) {
    const index = `${records.tableArn}/index/${table.index.name}`;
    statements.push(new PolicyStatement({ actions: [query], resources: [index], conditions: keyed(lists) }));
  }
  return statements;
}

/** What a session of the supplier role may do in both tables before its session policy narrows it to one supplier. */
export function supplierAccess(tables: { records: ITable; sealed: ITable }, recordsKey: IKey): PolicyStatement[] {
  return [
    // A session reads the rounds to which its own supplier is invited.
    allow([get, query, check], tables.records, [...ofSupplier, 'ROUND#*']),
    allowKey(keyUse.read, recordsKey),
    // Nothing in `sealed` is ever removed: what was acknowledged is kept.
    allow([get, query, check], tables.sealed, ['S#*']),
    allow([put], tables.sealed, ['S#*', 'BALLOT#*', 'FOLLOW#*', 'CLASS#*', 'EXPIRY#*', 'OUTBOX#*']),
  ];
}

/** What `opening` may do in `sealed`: read. */
export function openingAccess(sealed: ITable): PolicyStatement[] {
  return [allow([get, query], sealed, ['S#*', 'BALLOT#*'])];
}

/** What `bidders` may do in `sealed`: read who works on a bid for an event, who follows a class and what runs out on a day, put letters, note how far it is. */
export function biddersAccess(sealed: ITable): PolicyStatement[] {
  return [
    allow([query], sealed, ['FOLLOW#*', 'CLASS#*', 'EXPIRY#*']),
    allow([get], sealed, ['TOLD#*']),
    allow([put], sealed, ['OUTBOX#*', 'TOLD#*']),
  ];
}

/** What `notices` may do in `sealed`: mark what it has sent. */
export function noticesAccess(sealed: ITable): PolicyStatement[] {
  return [allow([get, put], sealed, ['OUTBOX#*'])];
}

/** What Lambda needs, in a function's name, to read the stream of a table to it. */
export function streamAccess(source: ITable): PolicyStatement[] {
  const { tableArn, tableStreamArn } = source;
  if (tableStreamArn === undefined) throw new Error(`${source.node.path} has no stream`);
  return [
    new PolicyStatement({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [tableStreamArn],
    }),
    new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: [`${tableArn}/stream/*`] }),
  ];
}
