/** The API described in OpenAPI 3.1, from the same routes and schemas that serve it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { api } from '../../shared/api/all.ts';
import { type Route, tokenPath } from '../../shared/api/route.ts';
import { statusOf } from '../../shared/problem.ts';
import { scope } from '../names.ts';
import { answers, forBidders, requests } from './openapi-words.ts';

type Json = Record<string, unknown>;

const headerOf = (name: string, description: string, more: Json = {}): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string', ...more },
});
const idempotencyKey = headerOf('Idempotency-Key', 'New for each new request, the same where one is sent again', {
  minLength: 8,
  maxLength: 100,
});
const ifMatch = headerOf('If-Match', 'The version (ETag) that you have read, as in "3"');

/** What stands in an address: its ids, and what its summary names after a question mark. */
const inAddress = ({ path, summary }: Route): Json[] => [
  ...[...path.matchAll(/:(\w+)/g)].map((m) => ({ name: m[1], in: 'path', required: true, schema: { type: 'string' } })),
  ...[...summary.matchAll(/[?&](\w+)=/g)].map((m) => ({ name: m[1], in: 'query', schema: { type: 'string' } })),
];

const bodyName = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}`;

/** One operation, for who is signed in or anybody; or by token, where it has a name and a security of its own. */
function operation(area: string, name: string, route: Route, byToken: boolean): Json {
  const parameters = [
    ...inAddress(route),
    ...(route.method === 'GET' ? [] : [idempotencyKey]),
    ...(route.edit ? [ifMatch] : []),
  ];
  const answer = { schema: {}, ...(name in answers ? { example: answers[name] } : {}) };
  return {
    operationId: byToken ? `${name}ByToken` : name,
    summary: route.summary,
    ...(byToken ? { description: `Asks for a personal token with the scope \`${route.token}\`.` } : {}),
    tags: [byToken ? `${area}, by token` : area],
    ...(route.open ? { security: [] } : {}),
    ...(byToken ? { security: [{ personalToken: [route.token] }] } : {}),
    ...(parameters.length ? { parameters } : {}),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: { $ref: `#/components/schemas/${bodyName(name)}` },
                ...(name in requests ? { example: requests[name] } : {}),
              },
            },
          },
        }
      : {}),
    responses: {
      [String(route.status)]: {
        description: 'Done',
        ...(byToken ? { headers: { 'Evenhand-Token-Expires': { $ref: '#/components/headers/TokenExpires' } } } : {}),
        content: { 'application/json': answer },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(statusOf) },
    requestId: { type: 'string' },
    faults: {
      type: 'array',
      items: {
        type: 'object',
        properties: { at: { type: 'string' }, code: { type: 'string' }, text: { type: 'string' } },
      },
    },
    data: { type: 'object' },
  },
};

/** What a program of a bidder may use: all that a token opens, and what anybody reads as JSON. */
const isForBidders = ({ path, open, method, token }: Route): boolean =>
  token !== null ||
  (open && method === 'GET' && /^\/api\/(clock|notices)/.test(path) && !/\/[\w.]*(\.\w+|page)$/.test(path));

/**
 * The whole document: every route, its body's schema, its headers, and the problems that any of them may answer. With
 * `onlyBidders` that of a bidder's program alone, to make a client from.
 */
export function openApi(onlyBidders = false): Json {
  const paths: Record<string, Json> = {};
  const schemas: Record<string, Json> = { Problem: problem };
  for (const [area, routes] of Object.entries(api)) {
    for (const [name, route] of Object.entries(routes)) {
      if (onlyBidders && !isForBidders(route)) continue;
      if (route.body) {
        const { $schema: _, ...schema } = toJsonSchema(route.body, { typeMode: 'input' });
        schemas[bodyName(name)] = schema;
      }
      const ways = [...(onlyBidders && route.token ? [] : [false]), ...(route.token ? [true] : [])];
      for (const byToken of ways) {
        const path = (byToken ? tokenPath(route.path) : route.path).replace(/:(\w+)/g, '{$1}');
        paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(area, name, route, byToken) };
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: onlyBidders ? 'Evenhand, for bidders’ programs' : 'Evenhand',
      version: '1',
      description: forBidders,
    },
    servers: [{ url: '/' }],
    paths,
    security: [onlyBidders ? { personalToken: [] } : { oauth: [scope] }],
    components: {
      securitySchemes: {
        ...(onlyBidders
          ? {}
          : {
              oauth: {
                type: 'http',
                scheme: 'bearer',
                bearerFormat: 'JWT',
                description: 'The access token of a sign-in',
              },
            }),
        personalToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'evh_…',
          description:
            'A personal token, made by somebody of a supplier. An operation names the scope that it asks for: read, prepare or submit.',
        },
      },
      headers: {
        TokenExpires: {
          description: 'Until when the token is good',
          schema: { type: 'string', format: 'date-time' },
        },
      },
      responses: {
        Problem: {
          description: 'A problem (RFC 9457)',
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              example: {
                type: 'urn:evenhand:problem:scope-missing',
                title: 'This token lacks the scope “submit”. Make one that has it.',
                status: 403,
                code: 'scope-missing',
                requestId: 'KkL1hj3pDoEEJVA=',
                data: { scope: 'submit', scopes: ['read', 'prepare'] },
              },
            },
          },
        },
      },
      schemas,
    },
  };
}
