/** The API described in OpenAPI 3.1, from the same routes and schemas that serve it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { api } from '../../shared/api/all.ts';
import { statusOf } from '../../shared/problem.ts';
import { scope } from '../names.ts';

type Json = Record<string, unknown>;

/** The whole document: every route, its body's schema, its headers, and the problems that any of them may answer. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const [area, routes] of Object.entries(api)) {
    for (const [operationId, route] of Object.entries(routes)) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      const inPath = [...route.path.matchAll(/:(\w+)/g)].map((m) => ({
        name: m[1],
        in: 'path',
        required: true,
        schema: { type: 'string' },
      }));
      const headers = [
        ...(route.method === 'GET'
          ? []
          : [
              {
                name: 'Idempotency-Key',
                in: 'header',
                required: true,
                schema: { type: 'string', minLength: 8, maxLength: 100 },
              },
            ]),
        ...(route.edit ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }] : []),
      ];
      paths[path] = {
        ...paths[path],
        [route.method.toLowerCase()]: {
          operationId,
          summary: route.summary,
          tags: [area],
          ...(route.open ? { security: [] } : {}),
          ...(inPath.length || headers.length ? { parameters: [...inPath, ...headers] } : {}),
          ...(route.body
            ? {
                requestBody: {
                  required: true,
                  content: { 'application/json': { schema: toJsonSchema(route.body, { typeMode: 'input' }) } },
                },
              }
            : {}),
          responses: {
            [String(route.status)]: { description: 'Done', content: { 'application/json': { schema: {} } } },
            default: {
              description: 'A problem (RFC 9457)',
              content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
            },
          },
        },
      };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Evenhand',
      version: '1',
      description: 'Sealed bids, published weights, exact rankings.',
    },
    paths,
    security: [{ oauth: [scope] }],
    components: {
      securitySchemes: { oauth: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        Problem: {
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
        },
      },
    },
  };
}
