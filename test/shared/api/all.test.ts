import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import { type HttpFunction, http } from '../../../functions/names.ts';
import { api } from '../../../shared/api/all.ts';
import type { Route } from '../../../shared/api/route.ts';

const routes = (Object.entries(api) as [HttpFunction, Record<string, Route>][]).flatMap(([area, of]) =>
  Object.entries(of).map(([name, route]) => [`${route.method} ${route.path}`, route, area, name] as const),
);
/** True where a path lies at or under a prefix, not merely begins with its letters. */
const under = (path: string, prefixes: readonly string[]) =>
  prefixes.some((p) => path === p || path.startsWith(`${p}/`));

/** Prefixes that anybody may post to. */
const toldTo = (area: HttpFunction): readonly string[] => {
  const of = http[area];
  return 'told' in of ? of.told : [];
};

describe('the API', () => {
  it('has an area for each function behind it, and no empty one', () => {
    expect(Object.keys(api).sort()).toEqual(Object.keys(http).sort());
    for (const of of Object.values(api)) expect(Object.keys(of).length).toBeGreaterThan(0);
  });

  it.each(routes)('%s lies under a prefix of its own function, and of no other', (_, { path }, area) => {
    const homes = (Object.keys(http) as HttpFunction[]).filter((f) =>
      under(path, [...http[f].private, ...http[f].public, ...toldTo(f)]),
    );
    expect(homes).toEqual([area]);
  });

  it.each(routes)('%s is open to anybody exactly if its prefix is public', (_, route, area) => {
    expect(route.open).toBe(under(route.path, [...http[area].public, ...toldTo(area)]));
    expect(under(route.path, http[area].private)).toBe(!route.open);
  });

  it('says each path and method once, and no two that the same request could mean', () => {
    const all = routes.map(([said]) => said);
    expect(new Set(all).size).toBe(all.length);
    const shapes = routes.map(([, r]) => `${r.method} ${r.path.replace(/:[A-Za-z]+/g, ':')}`);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it('lets anybody read, and nobody write without signing in but whoever opens an invitation', () => {
    const writes = routes.flatMap(([said, route]) => (route.open && route.method !== 'GET' ? [said] : []));
    expect(writes).toEqual(['POST /api/invitation-opened']);
  });

  it.each(routes)('%s has a name in camel case, a path of small letters, and a sentence', (_, route, _area, name) => {
    expect(name).toMatch(/^[a-z][A-Za-z]+$/);
    expect(route.path).toMatch(/^\/api(\/([a-z.-]+|:[a-z][A-Za-z]+))+$/);
    expect(route.summary).toMatch(/^[A-Z].*[^.]$/);
  });

  it.each(routes)(
    '%s has a body only where it writes, and an If-Match only where it changes what is there',
    (_, route) => {
      if (route.method === 'GET' || route.method === 'DELETE') expect(route.body).toBeNull();
      if (route.method === 'PUT') expect([route.edit, route.body === null]).toEqual([true, false]);
      if (route.method === 'GET') expect([route.edit, route.status]).toEqual([false, 200]);
    },
  );

  it('asks for If-Match, beside every PUT, where an act freezes what somebody has just read', () => {
    const posts = routes.filter(([, r]) => r.edit && r.method !== 'PUT').map(([said]) => said);
    expect(posts.sort()).toEqual([
      'POST /api/bids/:eventId/:lotId/submit',
      'POST /api/entered-bids/:eventId/:bidderId/:lotId/submit',
      'POST /api/events/:eventId/addendum/send',
      'POST /api/events/:eventId/deadline',
      'POST /api/events/:eventId/publish',
      'POST /api/events/:eventId/reopening/confirm',
      'POST /api/incidents/:incidentId/confirm',
    ]);
  });
});

describe('the schema of every body', () => {
  const bodies = routes.filter(([, r]) => r.body !== null);

  it.each(bodies)('%s can be said in OpenAPI', (_, { body }) => {
    const schema = toJsonSchema(body!, { errorMode: 'throw' });
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(schema.properties ?? {}).length).toBeGreaterThan(0);
  });

  it.each(bodies)('%s bounds every text and every list, so that no body grows without end', (_, { body }) => {
    const unbounded: string[] = [];
    const walk = (schema: unknown, at: string): void => {
      if (schema === null || typeof schema !== 'object') return;
      const s = schema as Record<string, unknown>;
      if (s.type === 'string' && !('maxLength' in s || 'pattern' in s || 'enum' in s || 'const' in s))
        unbounded.push(at);
      if (s.type === 'array' && !('maxItems' in s)) unbounded.push(at);
      for (const [key, inner] of Object.entries(s)) walk(inner, `${at}/${key}`);
    };
    walk(toJsonSchema(body!), '');
    expect(unbounded).toEqual([]);
  });

  it('takes paths whose parameters have names, each once', () => {
    for (const [, { path }] of routes) {
      const names = [...path.matchAll(/:([A-Za-z]+)/g)].map((m) => m[1]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
