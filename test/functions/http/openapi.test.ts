/** The description of the API: whole, and such that a client can be made from it; what it shows by example is accepted. */
import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { openApi } from '../../../functions/http/openapi.ts';
import { answers, requests } from '../../../functions/http/openapi-words.ts';
import { api } from '../../../shared/api/all.ts';
import { tokenPath } from '../../../shared/api/route.ts';
import { tokenScopes } from '../../../shared/personal-token.ts';

type Operation = {
  operationId: string;
  security?: Record<string, string[]>[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { example?: unknown }> };
  responses: Record<string, unknown>;
};
type Document = {
  openapi: string;
  info: { description: string };
  paths: Record<string, Record<string, Operation>>;
  security: Record<string, string[]>[];
  components: { securitySchemes: Record<string, unknown> };
};

const whole = openApi() as Document;
const bidders = openApi(true) as Document;
const operations = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, of]) => Object.entries(of).map(([method, one]) => ({ path, method, ...one })));
const routes = Object.values(api).flatMap((of) => Object.entries(of).map(([name, route]) => ({ name, ...route })));

describe.each([
  ['whole', whole],
  ['for bidders', bidders],
])('the document, %s,', (_, document) => {
  it('refers to what it holds, and to nothing else', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
    expect(refs.length).toBeGreaterThan(10);
    for (const ref of new Set(refs)) {
      let at: unknown = document;
      for (const part of ref.replace(/^#\//, '').split('/')) at = (at as Record<string, unknown> | undefined)?.[part];
      expect([ref, typeof at]).toEqual([ref, 'object']);
    }
  });

  it('names each operation once, and each part of its address', () => {
    const ids = operations(document).map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, parameters = [], responses } of operations(document)) {
      const said = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect([path, said]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)]);
      const all = parameters.map((one) => `${one.in} ${one.name}`);
      expect([path, new Set(all).size]).toEqual([path, all.length]);
      expect(Object.keys(responses)).toContain('default');
    }
  });

  it('asks for ways in that it describes, by token with one scope', () => {
    const ways = Object.keys(document.components.securitySchemes);
    for (const { path, security = document.security } of operations(document)) {
      for (const one of security) expect(ways).toEqual(expect.arrayContaining(Object.keys(one)));
      const byToken = path.startsWith('/api/bidder/');
      expect([path, security.some((one) => 'personalToken' in one)]).toEqual([path, byToken]);
      if (byToken) expect(security).toEqual([{ personalToken: [expect.toBeOneOf([...tokenScopes])] }]);
    }
  });

  it('asks each command for an Idempotency-Key', () => {
    for (const { path, method, parameters = [] } of operations(document))
      expect([path, parameters.some(({ name }) => name === 'Idempotency-Key')]).toEqual([path, method !== 'get']);
  });
});

it('says every route, and those of bidders a second time, by token', () => {
  const said = operations(whole).map(({ method, path }) => `${method} ${path}`);
  const filled = (path: string) => path.replace(/:(\w+)/g, '{$1}');
  const expected = routes.flatMap(({ method, path, token }) => [
    `${method.toLowerCase()} ${filled(path)}`,
    ...(token ? [`${method.toLowerCase()} ${filled(tokenPath(path))}`] : []),
  ]);
  expect(said.sort()).toEqual(expected.sort());
});

it('for bidders says what a token opens and what anybody reads, and nothing else', () => {
  const paths = Object.keys(bidders.paths);
  expect(paths).toContain('/api/notices/{eventId}');
  expect(paths).toContain('/api/clock');
  expect(paths.filter((path) => !/^\/api\/(bidder\/|notices|clock)/.test(path))).toEqual([]);
  expect(paths.filter((path) => /\.(atom|ics|xml|html)$/.test(path))).toEqual([]);
  for (const word of ['Idempotency-Key', 'If-Match', 'RFC 9457', 'in-parts', 'scope-missing', '/submit-a-bid.mjs'])
    expect(bidders.info.description).toContain(word);
});

const withBody = routes.filter(({ token, body }) => token !== null && body !== null);
test.each(withBody)('$name has an example that is accepted', ({ name, body }) => {
  const said = v.safeParse(body!, requests[name]);
  expect(said.issues ?? []).toEqual([]);
});

it('has no example of what is not there', () => {
  const names = routes.map(({ name }) => name);
  for (const name of [...Object.keys(requests), ...Object.keys(answers)]) expect(names).toContain(name);
});
