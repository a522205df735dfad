/** Personal tokens over HTTP: they open what their scopes say in the name of their person, and nothing when they are not good. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers, requests } from '../../../functions/http/openapi-words.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as correspondence from '../../../shared/api/correspondence.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import { tokenPath } from '../../../shared/api/route.ts';
import * as tokens from '../../../shared/api/tokens.ts';
import { sha256Hex } from '../../../shared/digest.ts';
import { tokenOf, tokenScopes } from '../../../shared/personal-token.ts';
import { givenBidContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { colleagueOf } from '../bids/colleague.ts';
import { askBy, makeToken } from '../by-token.ts';
import { databaseClient } from '../clients.ts';
import { everything, itemsOf } from '../everything.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas] = small.suppliers;
const { lotId } = small;

let world: World;
let eventId: string;
let lot: { params: { eventId: string; lotId: string } };
beforeAll(async () => {
  world = await startWorld();
  eventId = await small.publishSmall(world);
  lot = { params: { eventId, lotId } };
});
afterAll(() => world?.stop());

const revoke = (who: string, tokenId: string) => ask(world, who, tokens.revokePersonalToken, { params: { tokenId } });
const listed = async (who: string) =>
  (await ask(world, who, tokens.listPersonalTokens)).body as unknown as tokens.PersonalTokens;

describe('a token', () => {
  test('is shown once and kept as its hash; a repeated request shows it no more', async () => {
    const given = { key: 'one-and-the-same', body: { name: 'Our ERP', days: 90, scopes: ['read', 'submit'] } };
    const first = await ask(world, maya, tokens.createPersonalToken, given);
    expect(first.status).toBe(201);
    const { token, row } = first.body as unknown as { token: string; row: tokens.PersonalTokenRow };
    expect(token).toMatch(/^evh_[0-9a-f]{56}$/);
    expect(row).toMatchObject({ name: 'Our ERP', scopes: ['read', 'submit'], state: 'good' });
    const again = await ask(world, maya, tokens.createPersonalToken, given);
    expect(again.body).toEqual({ token: null, row });
    expect((await everything()).filter((line) => line.includes(token.slice(4, 40)))).toEqual([]);
    const { items } = await world.cast.by(maya).call(people.readOrganisationRecord);
    expect(items[0]).toMatchObject({
      what: 'token.made',
      data: { name: 'Our ERP', scopes: 'read, submit', until: row.expiresAt.slice(0, 10) },
    });
  });

  test('opens what its person may open, as that person, and says until when', async () => {
    const { token, row } = await makeToken(world, maya);
    const saved = await askBy(world, token, bids.saveBid, { ...lot, ifMatch: 0, body: givenBidContent() });
    expect(saved.status).toBe(200);
    expect(saved.body.savedBy).toMatchObject({ name: 'Maya Lindholm' });
    expect(saved.headers.get('evenhand-token-expires')).toBe(row.expiresAt);
    const read = await ask(world, maya, bids.readBid, lot);
    expect(read.body).toMatchObject({ version: saved.body.version, content: givenBidContent() });
    expect(read.headers.get('evenhand-token-expires')).toBeNull();
  });

  test('sends the same command as its person: the same key is one submission, and the supplier’s own facts name the program', async () => {
    await small.fillBid(world, tomas, eventId);
    const { version } = await world.cast.by(tomas).call(bids.readBid, lot);
    const { token, row } = await makeToken(world, tomas);
    const given = {
      ...lot,
      ifMatch: version,
      key: 'submit-once-only',
      body: await small.seenNow(world, tomas, lot.params),
    };
    const byProgram = await askBy(world, token, bids.submitBid, given);
    expect(byProgram.status).toBe(201);
    expect((await ask(world, tomas, bids.submitBid, given)).body).toEqual(byProgram.body);
    const facts = (await itemsOf('sealed')).filter(({ sk }) => sk.startsWith('FACT#')).map(({ data }) => data);
    expect(facts).toContainEqual(expect.objectContaining({ what: 'bid.submitted', token: row.name }));
    // What the buyer reads of a supplier's letters names its people, and none of its programs.
    const said = { params: { eventId }, body: { intends: true, reason: '' } };
    expect((await askBy(world, token, correspondence.sayIntention, said)).status).toBe(200);
    const record = (await itemsOf('records')).filter(({ pk }) => pk.startsWith('FACTS#') && pk.endsWith(eventId));
    expect(JSON.stringify(record)).toContain('supplier.intends');
    expect(JSON.stringify(record)).not.toContain(row.name);
  });

  test('is answered what the description of the API shows by example', async () => {
    const other = await small.publishSmall(world);
    const place = { params: { eventId: other, lotId } };
    const { token } = await makeToken(world, tomas);
    const file = { ...(requests.announceUpload as object), name: 'another.pdf' };
    const announced = await askBy(world, token, bids.announceUpload, { ...place, body: file });
    await small.fillBid(world, tomas, other);
    const { version } = await world.cast.by(tomas).call(bids.readBid, place);
    const { seen } = await small.seenNow(world, tomas, place.params);
    const body = { ...(requests.submitBid as object), seen };
    const receipt = await askBy(world, token, bids.submitBid, { ...place, ifMatch: version, body });
    for (const [name, sent] of Object.entries({ announceUpload: announced, submitBid: receipt })) {
      expect([name, sent.status]).toEqual([name, 201]);
      expect([name, Object.keys(sent.body).sort()]).toEqual([name, Object.keys(answers[name] as object).sort()]);
    }
  });

  test('that only reads changes nothing anywhere', async () => {
    const { token } = await makeToken(world, maya, { scopes: ['read'] });
    await askBy(world, token, bids.readBid, lot);
    const before = await everything();
    const writes: [Parameters<typeof askBy>[2], Parameters<typeof askBy>[3]][] = [
      [bids.saveBid, { ...lot, ifMatch: 1, body: givenBidContent() }],
      [bids.withdrawBid, { ...lot, body: { bidId: 'b1' } }],
      [bids.submitBid, { ...lot, ifMatch: 1, body: small.seenNothing }],
      [bids.followNotice, { params: { eventId }, body: { follows: true } }],
      [correspondence.askQuestion, { params: { eventId }, body: { text: 'How tall?', lotId: null } }],
    ];
    for (const [route, given] of writes) {
      const refused = await askBy(world, token, route, given);
      expect(refusal(refused)).toBe('403 scope-missing');
      expect(refused.body).toMatchObject({ data: { scope: route.token, scopes: ['read'] } });
      expect(refused.headers.get('www-authenticate')).toBe(
        `Bearer realm="Evenhand", error="insufficient_scope", scope="${route.token}"`,
      );
    }
    expect(await everything()).toEqual(before);
  });
});

test('what a program does leaves nothing among the records, so that no use of a token tells who works on a bid', async () => {
  const { token } = await makeToken(world, tomas);
  const before = await itemsOf('records');
  const sent = await Promise.all(Array.from({ length: 10 }, () => askBy(world, token, bids.listMyEvents)));
  expect(sent.map(({ status }) => status)).toEqual(Array(10).fill(200));
  const { version } = (await ask(world, tomas, bids.readBid, lot)).body;
  const given = { ...lot, ifMatch: version as number, body: givenBidContent() };
  expect((await askBy(world, token, bids.saveBid, given)).status).toBe(200);
  expect(await itemsOf('records')).toEqual(before);
});

test('a token is not hidden by others that are made and revoked after it, nor kept from the limits', async () => {
  const hidden = await makeToken(world, maya);
  const gone = (await makeToken(world, maya)).row;
  await revoke(maya, gone.id);
  const kept = (await itemsOf('records')).find(({ pk }) => pk === `TOKEN#${gone.id}`)!;
  // As if as many more had been made and revoked since; each takes its time to be asked for.
  const more = Array.from({ length: 201 }, (_, n) => sha256Hex(`${n}`));
  const Item = (id: string) => marshall({ ...kept, pk: `TOKEN#${id}`, data: { ...(kept.data as object), id } });
  await Promise.all(
    more.map((id) => databaseClient().send(new PutItemCommand({ TableName: 'records', Item: Item(id) }))),
  );
  const { items } = await listed(maya);
  expect(items.filter(({ id }) => id === hidden.row.id)).toEqual([hidden.row]);
  // Of those that have ended the last are shown, all newest first.
  expect(items.filter(({ state }) => state === 'revoked')).toHaveLength(100);
  const ages = items.map(({ madeAt }) => madeAt);
  expect(ages).toEqual(ages.toSorted().reverse());
  const twice = { body: { name: hidden.row.name, days: 1, scopes: ['read'] } };
  expect(refusal(await ask(world, maya, tokens.createPersonalToken, twice))).toBe('400 body-wrong name name-twice');
  expect((await askBy(world, hidden.token, bids.listMyEvents)).status).toBe(200);
  await revoke(maya, hidden.row.id);
});

test('a token that is revoked while it is used for the first time stays revoked', async () => {
  const { token, row } = await makeToken(world, maya);
  const [, revoked] = await Promise.all([
    Promise.all(Array.from({ length: 5 }, () => askBy(world, token, bids.listMyEvents))),
    revoke(maya, row.id),
  ]);
  expect(revoked.status).toBe(200);
  expect(refusal(await askBy(world, token, bids.listMyEvents))).toBe('401 token-revoked');
});

describe('it is refused, and opens nothing,', () => {
  const reads = (token: string | null, query = '') =>
    world.send(token, 'GET', `${tokenPath(`/api/bids/${eventId}/${lotId}`)}${query}`);

  test.each<[string, () => Promise<string | null>, string]>([
    ['where there is none', async () => null, '401 not-signed-in'],
    ['when it is cut off', async () => (await makeToken(world, maya)).token.slice(0, -1), '401 token-unknown'],
    [
      'when one digit is another',
      async () =>
        (await makeToken(world, maya)).token.replace(/^evh_./, (four) => (four === 'evh_0' ? 'evh_1' : 'evh_0')),
      '401 token-unknown',
    ],
    ['when nobody made it', async () => tokenOf('0'.repeat(48)), '401 token-unknown'],
    ['when it is the token of a sign-in', () => world.token(maya), '401 token-unknown'],
    ['when it is the hash that is kept', async () => (await makeToken(world, maya)).row.id, '401 token-unknown'],
  ])('%s', async (_, make, expected) => {
    const token = await make();
    const refused = await reads(token);
    expect(refusal(refused)).toBe(expected);
    expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer realm="Evenhand"/);
    if (token) expect(JSON.stringify(refused.body)).not.toContain(token.slice(0, 12));
  });

  test('in an address, in a body, or as a password', async () => {
    const { token } = await makeToken(world, maya);
    expect(refusal(await reads(null, `?token=${token}&access_token=${token}`))).toBe('401 not-signed-in');
    const basic = { authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` };
    expect(refusal(await world.send(null, 'GET', tokenPath('/api/my-events'), { headers: basic }))).toBe(
      '401 not-signed-in',
    );
    const body = { ...givenBidContent(), token };
    expect(refusal(await askBy(world, null, bids.saveBid, { ...lot, ifMatch: 0, body }))).toBe('401 not-signed-in');
  });

  test('once it is revoked, in the middle of the work; another one of the same person goes on', async () => {
    const [one, other] = [await makeToken(world, maya), await makeToken(world, maya)];
    const work = (token: string) => askBy(world, token, bids.readBid, lot);
    expect([(await work(one.token)).status, (await work(other.token)).status]).toEqual([200, 200]);
    expect((await revoke(maya, one.row.id)).body).toMatchObject({ state: 'revoked' });
    expect(refusal(await work(one.token))).toBe('401 token-revoked');
    expect((await work(other.token)).status).toBe(200);
    expect(refusal(await revoke(maya, one.row.id))).toBe('422 wrong-state');
    const { items } = await world.cast.by(maya).call(people.readOrganisationRecord);
    expect(items[0]).toMatchObject({ what: 'token.revoked', data: { name: one.row.name, person: 'Maya Lindholm' } });
  });

  test('where a token is not the way in: on the addresses of people, buyers and tokens', async () => {
    const { token } = await makeToken(world, maya);
    for (const path of [
      `/api/bids/${eventId}/${lotId}`,
      '/api/events',
      '/api/me',
      '/api/colleagues',
      '/api/organisation/tokens',
    ])
      expect([path, (await world.send(token, 'GET', path)).status]).toEqual([path, 401]);
    for (const route of [
      events.listEvents,
      evaluation.readEvaluation,
      people.me,
      people.colleagues,
      people.inviteColleague,
      people.removeColleague,
      tokens.listPersonalTokens,
      tokens.createPersonalToken,
      tokens.revokePersonalToken,
      correspondence.invitationOpened,
    ])
      expect([route.path, (await askBy(world, token, route, lot)).status]).toEqual([route.path, 404]);
  });

  test('for what is another supplier’s', async () => {
    const { token, row } = await makeToken(world, maya);
    const { bidId } = await small.bidFor(world, 'ines@marmot.example', eventId);
    const theirs = { params: { ...lot.params, bidId } };
    expect(refusal(await askBy(world, token, bids.readSubmission, theirs))).toBe('404 not-found');
    expect(refusal(await revoke(tomas, row.id))).toBe('404 not-found');
    expect((await listed(tomas)).items.map((one) => one.id)).not.toContain(row.id);
  });
});

describe('who makes and revokes one', () => {
  const body = { name: 'A program', days: 30, scopes: ['read'] };

  test('works for a supplier; a buyer’s people have none', async () => {
    expect(refusal(await ask(world, small.administrator, tokens.createPersonalToken, { body }))).toBe(
      '403 not-allowed',
    );
    expect(refusal(await ask(world, small.administrator, tokens.listPersonalTokens))).toBe('403 not-allowed');
  });

  test.each([
    ['name', ' ', 'name name-blank'],
    ['days', 0, 'days'],
    ['days', 366, 'days'],
    ['days', 1.5, 'days'],
    ['scopes', [], 'scopes missing'],
    ['scopes', ['read', 'everything'], 'scopes.1'],
  ])('says %s %j wrongly and is told so', async (at, value, expected) => {
    const refused = await ask(world, maya, tokens.createPersonalToken, { body: { ...body, [at]: value } });
    expect(refusal(refused)).toContain(`400 body-wrong ${expected}`);
  });

  test('is an administrator for colleagues’ too; somebody else sees and revokes their own only', async () => {
    const colleague = await colleagueOf(world, maya);
    const [theirs, mine] = [await makeToken(world, colleague), await makeToken(world, maya)];
    const seen = await listed(colleague);
    expect([seen.manages, seen.items.map((one) => one.id)]).toEqual([false, [theirs.row.id]]);
    expect(refusal(await revoke(colleague, mine.row.id))).toBe('403 not-allowed');
    const all = await listed(maya);
    expect(all.manages).toBe(true);
    expect(all.items.map((one) => one.id)).toEqual(expect.arrayContaining([theirs.row.id, mine.row.id]));
    expect((await revoke(maya, theirs.row.id)).status).toBe(200);
    expect(refusal(await askBy(world, theirs.token, bids.readBid, lot))).toBe('401 token-revoked');
  });

  test('and leaves takes their tokens along, also where they are invited and come again', async () => {
    const colleague = await colleagueOf(world, maya);
    const { token, row } = await makeToken(world, colleague);
    const works = () => askBy(world, token, bids.readBid, lot);
    expect((await works()).status).toBe(200);
    const { items } = await world.cast.by(maya).call(people.colleagues);
    const personId = items.find((one) => one.email === colleague)!.id;
    await world.cast.by(maya).call(people.removeColleague, { params: { personId } });
    expect(refusal(await works())).toBe('401 token-ended');
    expect((await listed(maya)).items.find((one) => one.id === row.id)!.state).toBe('ended');
    await world.cast.by(maya).call(people.inviteColleague, { body: { email: colleague, roles: ['bidder'] } });
    await world.stack.settled();
    const invitation = /token=([\w-]+)/.exec(world.stack.mails(colleague)[0]!.text)![1]!;
    const again = { token: invitation, personName: 'Second Person', email: colleague };
    expect((await ask(world, colleague, people.acceptInvitation, { body: again })).status).toBe(201);
    expect(refusal(await works())).toBe('401 token-ended');
    expect((await makeToken(world, colleague)).row.state).toBe('good');
  });

  test('has up to 20 in force, none of them by the name of another', async () => {
    const newcomer = 'noor@driftwood.example';
    for (let n = 0; n < 20; n++) await makeToken(world, newcomer);
    expect(refusal(await ask(world, newcomer, tokens.createPersonalToken, { body }))).toBe('422 wrong-state');
    const [first] = (await listed(newcomer)).items;
    await revoke(newcomer, first!.id);
    expect((await ask(world, newcomer, tokens.createPersonalToken, { body })).status).toBe(201);
    expect(refusal(await ask(world, newcomer, tokens.createPersonalToken, { body }))).toBe(
      '400 body-wrong name name-twice',
    );
  });
});

test('a token is good until the instant at which it expires, by the gateway’s clock', async () => {
  const { token, row } = await makeToken(world, maya, { scopes: tokenScopes, days: 1 });
  const works = () => askBy(world, token, bids.listMyEvents);
  await world.stack.moveClockTo(Date.parse(row.expiresAt) - 60_000);
  expect((await works()).status).toBe(200);
  await world.stack.moveClockTo(Date.parse(row.expiresAt));
  const refused = await works();
  expect(refusal(refused)).toBe('401 token-expired');
  expect(refused.body.data).toEqual({ expiresAt: row.expiresAt });
});
