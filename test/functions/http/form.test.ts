/** The form of a request: what every route that writes refuses alike, whatever it is about. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../../shared/api/all.ts';
import type { Route } from '../../../shared/api/route.ts';
import { givenBidContent, givenContent } from '../../given.ts';
import { type Ids, table } from '../access-table.ts';
import { type Ask, ask, pathOf, refusal } from '../asking.ts';
import { everything } from '../everything.ts';
import { draftSmall, fillBid, lotId, manager, publishSmall, seenNothing, suppliers } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya] = suppliers;
const atBid = () => ({ params: { eventId: ids.open, lotId, fileId: 'x', bidId: 'x', criterionId: 'design' } });

const routeNamed = (name: string): Route => {
  const [area, route] = name.split('.') as [keyof typeof api, string];
  return api[area][route]!;
};
/** Somebody of the side that a route is for; what is wrong with the form is said before it is asked who may. */
const askerOf = (name: string): string =>
  /^(bids|correspondence)\./.test(name) || name === 'people.acceptInvitation' ? maya : manager;
const places = (): Ids => ({
  listed: 'x',
  draft: ids.draft,
  open: ids.open,
  scored: ids.open,
  document: 'x',
  submission: 'x',
  seen: seenNothing.seen,
  openedBid: 'x',
  openedFile: 'x',
  member: 'x',
  evaluator: 'x',
});
/** Requests whose bodies the tests below go by. */
const special: Record<string, () => Ask> = {
  'events.saveEvent': () => ({ params: { eventId: ids.draft }, ifMatch: 3, body: givenContent() }),
  'bids.saveBid': () => ({ params: { eventId: ids.open, lotId }, ifMatch: 1, body: givenBidContent() }),
};
/** Each route that writes, with a request that is well formed: as the access table has it. */
const writes: Record<string, () => { who: string } & Ask> = Object.fromEntries(
  table
    .filter(([name]) => routeNamed(name).method !== 'GET')
    .map(([name, , given = () => ({})]) => [
      name,
      () => ({ who: askerOf(name), ...(special[name]?.() ?? given(places())) }),
    ]),
);
const named = Object.keys(writes);
const withBody = named.filter((name) => routeNamed(name).body);
const edits = named.filter((name) => routeNamed(name).edit);

let world: World;
let ids: { open: string; draft: string };

beforeAll(async () => {
  world = await startWorld();
  const { eventId: draft } = await draftSmall(world);
  ids = { draft, open: await publishSmall(world) };
  await fillBid(world, maya, ids.open);
});
afterAll(() => world?.stop());

/** What a request is answered, asked as the table says but for the changes. */
async function asked(name: string, changes: Partial<Ask>): Promise<string> {
  const { who, ...given } = writes[name]!();
  return refusal(await ask(world, who, routeNamed(name), { ...given, ...changes }));
}
async function changesNothing(act: () => Promise<void>): Promise<void> {
  const before = await everything();
  await act();
  expect(await everything()).toEqual(before);
}

test('every route that writes is in the table of this test', () => {
  const all = Object.entries(api).flatMap(([area, routes]) =>
    Object.entries(routes)
      .filter(([, route]) => route.method !== 'GET')
      .map(([name]) => `${area}.${name}`),
  );
  expect(named.toSorted()).toEqual(all.sort());
});

describe.each(named)('%s', (name) => {
  test('needs an Idempotency-Key of 8 to 100 visible characters', async () => {
    await changesNothing(async () => {
      expect(await asked(name, { headers: { 'idempotency-key': '' } })).toBe('400 key-missing');
      for (const key of ['short', 'a'.repeat(101), 'a key with spaces'])
        expect(await asked(name, { key })).toBe('400 key-missing');
    });
  });
});

describe.each(withBody)('%s', (name) => {
  test('takes one JSON object with the fields it asks for, and nothing else', async () => {
    const text = JSON.stringify(writes[name]!().body);
    const [key] = Object.keys(JSON.parse(text) as object);
    const first = `{"${key}":`;
    await changesNothing(async () => {
      for (const raw of ['', '{', text.slice(0, -1), `${text}x`, `${text}${text}`, "{'a':1}", '{"a":1,}', '// no\n{}'])
        expect(await asked(name, { raw })).toBe('400 body-not-json');
      for (const raw of ['null', '"text"', '5', 'true', '[]', `[${text}]`])
        expect(await asked(name, { raw })).toMatch(/^400 body-wrong /);
      for (const more of ['surprise', '__proto__', 'constructor', 'toString']) {
        const raw = `${text.slice(0, -1)},"${more}":{"polluted":true}}`;
        expect(await asked(name, { raw })).toBe(`400 body-wrong ${more} unknown-key`);
      }
      expect(await asked(name, { raw: text.replace(first, `${first}null,"${key}":`) })).toBe(
        `400 body-duplicate-key ${key} key-twice`,
      );
      const deep = '['.repeat(10_000) + ']'.repeat(10_000);
      expect(await asked(name, { raw: `${first}${deep}}` })).toBe('400 body-wrong');
      expect(await asked(name, { raw: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}` })).toBe('400 body-wrong');
      expect(await asked(name, { raw: `${text.slice(0, -1)},"long":"${'x'.repeat(1024 * 1024)}"}` })).toBe(
        '413 body-too-large',
      );
    });
  });

  test('is told that it is sent JSON', async () => {
    await changesNothing(async () => {
      // A header that is left out becomes text/plain on the way: fetch says so for every text.
      for (const type of ['', 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'text/json'])
        expect(await asked(name, { headers: { 'content-type': type } })).toBe('415 content-type-missing');
    });
  });
});

test.each(named.filter((name) => !withBody.includes(name)))('%s takes no body', async (name) => {
  await changesNothing(async () => {
    expect(await asked(name, { raw: '{"surprise":1}' })).toBe('400 body-wrong');
    expect(await asked(name, { raw: 'words' })).toBe('400 body-wrong');
  });
});

test.each(edits)('%s needs the version that was seen', async (name) => {
  const { ifMatch: _, ...bare } = writes[name]!();
  await changesNothing(async () => {
    expect(refusal(await ask(world, bare.who, routeNamed(name), bare))).toBe('428 if-match-missing');
    for (const seen of ['*', 'abc', '"abc"', '"1","2"', '"-1"', '"1.5"', '1e1', `"${'9'.repeat(16)}"`, '"१"'])
      expect(await asked(name, { headers: { 'if-match': encodeURI(seen) } })).toBe('428 if-match-missing');
  });
});

test('lists stay lists and records stay records: neither is read as the other in silence', async () => {
  await changesNothing(async () => {
    const content = givenBidContent();
    expect(await asked('bids.saveBid', { body: { ...content, answers: [] } })).toBe(
      '400 body-wrong answers wrong-type',
    );
    expect(await asked('bids.saveBid', { body: { ...content, prices: {} } })).toBe('400 body-wrong prices wrong-type');
    const raw = JSON.stringify(content).replace('"wood":', '"__proto__":"Larch","wood":');
    expect(await asked('bids.saveBid', { raw })).toBe('400 body-wrong answers.__proto__ unknown-key');
  });
});

describe('a key that was used', () => {
  const key = 'the-same-key-again';
  test('is refused for another body, another version or another place, and answers the same request again', async () => {
    const first = await ask(world, manager, api.events.createEvent!, { ...writes['events.createEvent']!(), key });
    expect(first.status).toBe(201);
    await changesNothing(async () => {
      const again = await ask(world, manager, api.events.createEvent!, { ...writes['events.createEvent']!(), key });
      expect(again.body).toEqual(first.body);
      expect(await asked('events.createEvent', { key, body: { title: 'Chairs', zone: 'UTC' } })).toBe('422 key-reused');
      expect(await asked('events.saveEvent', { key })).toBe('422 key-reused');
      expect(await asked('events.publishEvent', { key })).toBe('422 key-reused');
    });
  });

  test('of somebody else is another key', async () => {
    const other = await ask(world, 'olga@fernhaven.example', api.events.createEvent!, {
      body: { title: 'Benches', zone: 'UTC' },
      key,
    });
    expect(other.status).toBe(201);
  });
});

describe('a request that the gateway or no route takes', () => {
  test('of 20 MB is refused before it reaches a function', async () => {
    await changesNothing(async () => {
      const raw = `{"title":"${'x'.repeat(20 * 1024 * 1024)}","zone":"UTC"}`;
      expect(await asked('events.createEvent', { raw })).toBe('413 Request Entity Too Large');
    });
  });

  test.each([
    ['an address that nobody serves', 'GET', '/api/nothing', '404 Not Found'],
    ['an address inside an area', 'GET', '/api/events/a/b/c/d', '404 no-such-route'],
    ['a method that a route does not have', 'PATCH', '/api/events', '404 no-such-route'],
    ['a write to what anybody may read', 'POST', '/api/notices', '404 Not Found'],
    ['a slash at the end', 'GET', '/api/events/', '404 no-such-route'],
  ])('to %s is not found', async (_, method, path, expected) => {
    expect(refusal(await world.send(await world.token(manager), method, path))).toBe(expected);
  });

  const sendRaw = async (method: string, path: string, body: Buffer): Promise<string> => {
    const authorization = `Bearer ${await world.token(manager)}`;
    const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    return new Promise((resolve, reject) => {
      const out = request(`${world.stack.url}${path}`, {
        method,
        headers: { ...headers, 'content-length': body.length },
      });
      out.on('error', reject).on('response', async (answer) => {
        const text = Buffer.concat(await answer.toArray()).toString();
        resolve(refusal({ status: answer.statusCode ?? 0, headers: new Headers(), body: JSON.parse(text) }));
      });
      out.end(body);
    });
  };

  test('a GET with a body is refused like any other bad request', async () => {
    expect(await sendRaw('GET', '/api/events', Buffer.from('{}'))).toBe('400 body-wrong');
  });

  test('a text that is no UTF-8 is refused, not repaired', async () => {
    await changesNothing(async () => {
      const body = Buffer.concat([
        Buffer.from('{"title":"Benches'),
        Buffer.from([0xff, 0xc3]),
        Buffer.from('","zone":"UTC"}'),
      ]);
      expect(await sendRaw('POST', '/api/events', body)).toBe('400 body-wrong title text-broken');
    });
  });
});

describe('a cursor', () => {
  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  test.each([
    ['that is no text of ours', 'garbage'],
    ['of other things', cursor({})],
    ['of numbers', cursor([1, 2, 3])],
    ['without its place in the list', cursor(['a', 'b', null])],
    ['with nothing in it', cursor(['', '', ''])],
    ['longer than any key', cursor(['a'.repeat(3000), 'b', 'c'])],
    ['cut off', cursor(['a', 'b', 'c']).slice(0, -3)],
  ])('%s is refused', async (_, value) => {
    for (const route of [api.events.listEvents!, api.events.listNotices!]) {
      const sent = await ask(world, manager, route, { query: { cursor: value } });
      expect(refusal(sent)).toBe('400 query-wrong');
    }
  });
});

test('an id that could be no key is refused in each place of each address', async () => {
  const places = Object.values(api).flatMap((routes) => Object.values(routes).filter((r) => r.path.includes(':')));
  const before = await everything();
  for (const route of places) {
    const names = [...route.path.matchAll(/:(\w+)/g)].map((m) => m[1]!);
    for (const name of names) {
      for (const id of ['x'.repeat(3000), 'x#y', 'ü', ' ']) {
        const real: Record<string, string> = { ...atBid().params, envelope: 'technical', personId: 'x', fileId: 'x' };
        const params = { ...real, [name]: id };
        const body = route.body ? writes[nameOf(route)]!().body : undefined;
        const who = route.path.startsWith('/api/bids') ? maya : manager;
        const sent = await ask(world, who, route, { params, ifMatch: 1, ...(body ? { body } : {}) });
        expect(sent.status, `${route.method} ${pathOf(route, { params })}`).toBeGreaterThanOrEqual(400);
        expect(sent.status, `${route.method} ${pathOf(route, { params })}`).toBeLessThan(500);
      }
    }
  }
  expect(await everything()).toEqual(before);
});

const nameOf = (wanted: Route): string =>
  named.find((name) => routeNamed(name).path === wanted.path && routeNamed(name).method === wanted.method)!;
