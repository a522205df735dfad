/**
 * Who may do what: every route × every role, written by hand. A route without a row makes this red, and so does a row whose
 * answers change. Each request is well formed, and made so that somebody who may is answered by what the route says next
 * (200, or 412 for an old version, 422 for a wrong state), not by 401, 403 or another's 404.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alaskaContent } from '../../cdk/local/alaska.ts';
import { bidders } from '../../cdk/local/bidders.ts';
import { openEnvelopes, prepareBid, publishEvent, submitBid } from '../../cdk/local/main-job.ts';
import { http } from '../../functions/names.ts';
import { api } from '../../shared/api/all.ts';
import { readBid, seenIn } from '../../shared/api/bids.ts';
import * as evaluation from '../../shared/api/evaluation.ts';
import * as events from '../../shared/api/events.ts';
import * as people from '../../shared/api/people.ts';
import { type Route, tokenPath } from '../../shared/api/route.ts';
import { revokePersonalToken } from '../../shared/api/tokens.ts';
import type { TeamRole } from '../../shared/event.ts';
import { type TokenScope, tokenScopes } from '../../shared/personal-token.ts';
import { columns, type Ids, type Row, someSupplier, table } from './access-table.ts';
import { makeToken } from './by-token.ts';
import { startWorld, type World } from './world.ts';

const mailOf: Partial<Record<(typeof columns)[number], string>> = {
  stranger: 'olga@fernhaven.example',
  rival: 'noor@driftwood.example',
  bidder: 'maya@paper-heron.example',
  administrator: 'ada@dhss.example',
  manager: 'ben@dhss.example',
  approver: 'carla@dhss.example',
  auditor: 'dmitri@dhss.example',
  member: 'hugo@dhss.example',
  lead: 'greta@dhss.example',
  evaluator: 'eva@dhss.example',
  opener: 'iris@dhss.example',
};

let world: World;
let ids: Ids;
/** Tokens of the bidder's program: with one scope each, and two that are good no more. */
let tokens: Record<TokenScope | 'revoked' | 'expired', string>;

/** The manager stays out of the team; Greta leads, Eva and Farid evaluate, Iris and Jonas open. */
async function team(eventId: string): Promise<void> {
  const manager = world.cast.by('ben@dhss.example');
  const { version } = await manager.call(events.readEvent, { params: { eventId } });
  const { items } = await manager.call(people.colleagues);
  const member = (name: string, role: TeamRole) => ({
    personId: items.find((p) => p.name === name)!.id,
    roles: [role],
  });
  const members = [
    member('Greta Sommer', 'lead'),
    member('Eva Lindqvist', 'evaluator'),
    member('Farid Haddad', 'evaluator'),
    member('Iris Novak', 'opener'),
    member('Jonas Weber', 'opener'),
  ];
  await manager.call(events.setTeam, { params: { eventId }, ifMatch: version, body: { members } });
}

beforeAll(async () => {
  world = await startWorld();
  const { cast, stack } = world;
  const manager = cast.by('ben@dhss.example');
  const [bidder] = bidders;
  const supplier = cast.by(bidder!.email);
  const day = 86_400_000;
  const at = (days: number) => new Date(stack.clock.now() + days * day).toISOString().replace(/T.*/, 'T16:00');

  const scored = await publishEvent(manager, alaskaContent(at(3)));
  const open = await publishEvent(manager, alaskaContent(at(40)));
  const { id: draft } = await manager.call(events.createEvent, { body: { title: 'A draft', zone: 'UTC' } });
  for (const eventId of [scored, open, draft]) await team(eventId);
  for (const eventId of [scored, open]) {
    await prepareBid(supplier, bidder!, eventId);
    await submitBid(supplier, eventId);
  }
  const expired = await makeToken(world, bidder!.email, { days: 1 });
  await stack.moveClockTo(stack.clock.now() + 6 * day);
  await openEnvelopes(stack, ['iris@dhss.example', 'jonas@dhss.example'].map(cast.by), scored, 'technical');
  const evaluator = cast.by('eva@dhss.example');
  for (const who of ['eva@dhss.example', 'greta@dhss.example', 'carla@dhss.example'])
    await cast.by(who).call(evaluation.declareConflict, {
      params: { eventId: scored, lotId: 'lot-1' },
      body: { conflict: false, reason: '' },
    });
  const { bids } = await evaluator.call(evaluation.readEvaluation, { params: { eventId: scored, lotId: 'lot-1' } });
  const { items } = await manager.call(people.colleagues);
  const { documents } = await manager.call(events.readEvent, { params: { eventId: open } });
  const { bidId } = await submitBid(supplier, open);
  const withScope = async (scope: TokenScope) => (await makeToken(world, bidder!.email, { scopes: [scope] })).token;
  const revoked = await makeToken(world, bidder!.email);
  await supplier.call(revokePersonalToken, { params: { tokenId: revoked.row.id } });
  tokens = {
    read: await withScope('read'),
    prepare: await withScope('prepare'),
    submit: await withScope('submit'),
    revoked: revoked.token,
    expired: expired.token,
  };
  const { id: listed } = await manager.call(events.addSupplier, { body: someSupplier });
  ids = {
    listed,
    draft,
    open,
    scored,
    document: documents[0]!.id,
    submission: bidId,
    seen: seenIn(await supplier.call(readBid, { params: { eventId: open, lotId: 'lot-1' } })),
    openedBid: bids[0]!.bidId,
    openedFile: bids[0]!.files[0]!.id,
    member: items.find((p) => p.name === 'Hugo Tanaka')!.id,
    evaluator: items.find((p) => p.name === 'Eva Lindqvist')!.id,
  };
});
afterAll(() => world?.stop());

const routeNamed = (name: string): Route => {
  const [area, route] = name.split('.') as [keyof typeof api, string];
  return api[area][route]!;
};

test('every route of the API has a row, and every row a route', () => {
  const routes = Object.entries(api).flatMap(([area, of]) => Object.keys(of).map((name) => `${area}.${name}`));
  expect(table.map(([name]) => name).sort()).toEqual(routes.sort());
});

/** What a row asks, ready to be sent: where, and with which headers and body. */
async function requestOf([name, , ask = () => ({})]: Row) {
  const route = routeNamed(name);
  const asked = ask(ids);
  // The bidder's own file: the upload's id in its working copy for the open event.
  const params = name === 'bids.readUpload' ? { ...asked.params, fileId: await ownUpload() } : (asked.params ?? {});
  const path = route.path.replace(/:(\w+)/g, (_, key: string) => params[key] ?? 'x');
  const send = (token: string | null, at = path) =>
    world.send(token, route.method, at, {
      headers: {
        ...(route.method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(asked.ifMatch === undefined ? {} : { 'if-match': `"${asked.ifMatch}"` }),
        ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    });
  return { route, path, send };
}

test.each(table)('%s answers each role as the table says', async (...row) => {
  const { send } = await requestOf(row);
  const answered: string[] = [];
  for (const column of columns) {
    const token =
      column === 'nobody'
        ? null
        : column === 'newcomer'
          ? (await world.newcomer()).token
          : await world.token(mailOf[column]!);
    answered.push(String((await send(token)).status));
  }
  expect(answered.join(' ')).toBe(row[1]);
});

/** Routes of suppliers' areas that no token opens, each with why. */
const withoutToken = [
  // Whoever holds the link says so, before they sign in anywhere.
  'correspondence.invitationOpened',
  // Who the organisation is, and what it declares for every bid, is said by its people.
  ...[
    'saveProfile',
    'announceProfileDocument',
    'profileDocumentArrived',
    'saveProfileDocument',
    'removeProfileDocument',
  ].map((name) => `bids.${name}`),
  // An organisation leaves by the hands of a person.
  'bids.readLeaving',
  'bids.leavePortal',
  // Whoever enters a bid that came on paper works for the buyer.
  ...Object.entries(api.bids).flatMap(([name, { path }]) =>
    path.startsWith('/api/entered-bids') ? [`bids.${name}`] : [],
  ),
];

test('every route of a bidder says which scope it asks for, or is named here; no other route can be had by token', () => {
  const without = table.map(([name]) => name).filter((name) => routeNamed(name).token === null);
  expect(without.filter((name) => /^(bids|correspondence)\./.test(name)).sort()).toEqual(withoutToken.sort());
  const other = table.map(([name]) => name).filter((name) => !/^(bids|correspondence)\./.test(name));
  expect(other.filter((name) => routeNamed(name).token !== null)).toEqual([]);
  // Where the gateway lets them through is where they are, and nothing that could change by reading does with `read` alone.
  for (const [area, of] of Object.entries(api)) {
    const places = http[area as keyof typeof http];
    const prefixes: readonly string[] = 'bidder' in places ? places.bidder : [];
    for (const { path, method, token } of Object.values(of).filter(({ token: scope }) => scope !== null)) {
      expect([path, prefixes.some((p) => `${tokenPath(path)}/`.startsWith(`${p}/`))]).toEqual([path, true]);
      if (token === 'read') expect([path, method]).toEqual([path, 'GET']);
    }
  }
});

test.each(table.filter(([name]) => routeNamed(name).token !== null))(
  '%s answers a token with its scope as it does the bidder, and no other token',
  async (...row) => {
    const { route, path, send } = await requestOf(row);
    const asBidder = row[1].split(' ')[columns.indexOf('bidder')];
    const at = tokenPath(path);
    expect((await send(null, at)).body.code).toBe('not-signed-in');
    for (const scope of tokenScopes) {
      const { status, body } = await send(tokens[scope], at);
      const answered = [scope, String(status), body.code === 'scope-missing' ? body.code : ''];
      expect(answered).toEqual(scope === route.token ? [scope, asBidder, ''] : [scope, '403', 'scope-missing']);
    }
    expect((await send(tokens.revoked, at)).body.code).toBe('token-revoked');
    expect((await send(tokens.expired, at)).body.code).toBe('token-expired');
  },
);

async function ownUpload(): Promise<string> {
  const { body } = await world.send(
    await world.token('maya@paper-heron.example'),
    'GET',
    `/api/bids/${ids.open}/lot-1`,
  );
  return (body.uploads as { id: string }[])[0]!.id;
}

test('roles are read from the table at each request: a colleague made approver acts as one with the old token', async () => {
  const administrator = world.cast.by('ada@dhss.example');
  const hugo = await world.token('hugo@dhss.example');
  const record = `/api/events/${ids.open}/record`;
  expect((await world.send(hugo, 'GET', record)).status).toBe(403);
  const changed = await administrator.call(people.setRoles, {
    params: { personId: ids.member },
    ifMatch: 1,
    body: { roles: ['auditor'] },
  });
  expect((await world.send(hugo, 'GET', record)).status).toBe(200);
  await administrator.call(people.setRoles, {
    params: { personId: ids.member },
    ifMatch: changed.version,
    body: { roles: ['member'] },
  });
  expect((await world.send(hugo, 'GET', record)).status).toBe(403);
});
