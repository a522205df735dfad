/** What functions do to tables and objects while a stack runs in this process, each deed under the function that did it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Handlers } from '../../cdk/local/lambda.ts';
import { api } from '../../shared/api/all.ts';

/** One thing that a function did: `dynamodb:PutItem` on `records` under `FACTS#`. */
export interface Deed {
  area: string;
  action: string;
  resource: string;
  key: string;
}

const current = new AsyncLocalStorage<string>();
const seen = new Map<string, Deed>();

/** Every deed so far, once. */
export const deeds = (): Deed[] => [...seen.values()];

/** Notes that the function at work did something. Nothing is noted of what tests themselves do. */
export function did(action: string, resource: string, key = ''): void {
  const area = current.getStore();
  if (area === undefined) return;
  const deed = { area, action, resource, key: key.replace(/#.*/s, '#') };
  seen.set(JSON.stringify(deed), deed);
}

interface Sent {
  constructor: { name: string };
  input: Record<string, unknown>;
}
interface Place {
  TableName: string;
  Key?: { pk: string };
  Item?: { pk: string };
}

const inTransaction: Record<string, string> = {
  Put: 'PutItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Update: 'UpdateItem',
};

function toTables(command: Sent): void {
  const { input } = command;
  const kind = command.constructor.name.replace(/Command$/, '');
  const table = String(input.TableName);
  if (kind === 'TransactWrite') {
    for (const item of input.TransactItems as Record<string, Place>[]) {
      for (const [verb, { TableName, Item, Key }] of Object.entries(item)) {
        did(`dynamodb:${inTransaction[verb]}`, TableName, (Item ?? Key)?.pk);
      }
    }
  } else if (kind === 'Get') {
    did('dynamodb:GetItem', table, (input.Key as { pk: string }).pk);
  } else if (kind === 'Query') {
    const { ':pk': pk } = input.ExpressionAttributeValues as { ':pk': string };
    const index = input.IndexName;
    did('dynamodb:Query', index === undefined ? table : `${table}/index/${index}`, pk);
  } else {
    did(`dynamodb:${kind}`, table);
  }
}

/** Commands whose right has another name. */
const rightOf: Record<string, string> = {
  HeadObject: 'GetObject',
  CreateMultipartUpload: 'PutObject',
  CompleteMultipartUpload: 'PutObject',
  ListParts: 'ListMultipartUploadParts',
};

function toObjects(command: Sent): void {
  const { input } = command;
  const name = command.constructor.name.replace(/Command$/, '');
  const kind = rightOf[name] ?? name;
  did(`s3:${kind}${kind === 'GetObject' && input.VersionId ? 'Version' : ''}`, String(input.Bucket));
}

/** Notes what the SDK's clients send from now on. */
export function watchClients(): void {
  for (const [client, note] of [
    [DynamoDBDocumentClient.prototype, toTables],
    [S3Client.prototype, toObjects],
  ] as const) {
    const send: unknown = client.send;
    if (typeof send !== 'function') throw new Error('a client that sends nothing');
    Object.defineProperty(client, 'send', {
      value(this: object, command: Sent, ...rest: unknown[]) {
        note(command);
        return Reflect.apply(send, this, [command, ...rest]);
      },
    });
  }
}

const routes = Object.entries(api).flatMap(([area, of]) =>
  Object.entries(of).map(([name, { method, path }]) => ({
    name: `${area}.${name}`,
    method,
    path: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
  })),
);
const walked = new Set<string>();

/** Routes that no request has been answered well on yet. */
export const notWalked = (): string[] => routes.map(({ name }) => name).filter((name) => !walked.has(name));

interface Request {
  rawPath?: string;
  requestContext?: { http?: { method: string } };
}

function walk({ rawPath, requestContext }: Request, answer: unknown): void {
  const { statusCode = 500 } = (answer ?? {}) as { statusCode?: number };
  if (rawPath === undefined || statusCode >= 300) return;
  const method = requestContext?.http?.method;
  // The longest path is the most exact one: `/bids/invitations` before `/bids/:eventId`.
  const fits = routes.filter((route) => route.method === method && route.path.test(rawPath));
  const best = fits.sort(
    (a, b) => b.path.source.replaceAll('[^/]+', '').length - a.path.source.replaceAll('[^/]+', '').length,
  )[0];
  if (best) walked.add(best.name);
}

/** The same handlers, each known by its name while it works. */
export function named(handlers: Handlers): Handlers {
  const entries = Object.entries(handlers).map(([name, handler]) => [
    name,
    (event: never, context: never) =>
      current.run(name, async () => {
        const answer = await handler(event, context);
        walk(event, answer);
        return answer;
      }),
  ]);
  return Object.fromEntries(entries);
}
