/** Tokens and invitations that are somebody else’s, spent or made up: they open nothing, and nothing changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../../../cdk/local/sign-in.ts';
import * as people from '../../../shared/api/people.ts';
import { ask, refusal } from '../asking.ts';
import { everything } from '../everything.ts';
import { lotId, suppliers } from '../small-event.ts';
import type { World } from '../world.ts';
import { startWithThings, type Things } from './others-things.ts';

const [maya, tomas] = suppliers;

let world: World;
let of: Things;
beforeAll(async () => {
  ({ world, of } = await startWithThings());
});
afterAll(() => world?.stop());

async function changesNothing(act: () => Promise<void>): Promise<void> {
  const before = await everything();
  await act();
  expect(await everything()).toEqual(before);
}

describe('an invitation to join an organisation', () => {
  test.each<[string, () => string, string]>([
    ['that leads to an event', () => of.invitation, '404 not-found'],
    ['that was used', () => of.usedInvitation, '422 invitation-used'],
    ['that nobody wrote', () => 'x'.repeat(32), '404 not-found'],
    ['that is cut off', () => of.colleagueInvitation.slice(0, -1), '404 not-found'],
  ])('%s lets nobody in', async (_, token, expected) => {
    const newcomer = await world.newcomer();
    await changesNothing(async () => {
      const sent = await world.send(newcomer.token, 'POST', people.acceptInvitation.path, {
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ token: token(), personName: 'New', email: 'new@new.example' }),
      });
      expect(refusal(sent)).toBe(expected);
    });
  });

  test('lets nobody change sides who belongs to an organisation', async () => {
    await changesNothing(async () => {
      const body = { token: of.colleagueInvitation, personName: 'Tomas', email: tomas };
      expect(refusal(await ask(world, tomas, people.acceptInvitation, { body }))).toBe('422 already-member');
    });
  });
});

describe('a token', () => {
  const signed = async (key: Parameters<SignJWT['sign']>[0], header: { kid: string }, expires: string) => {
    const { exp: _exp, ...claims } = decodeJwt(await world.token(maya));
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', ...header })
      .setExpirationTime(expires)
      .sign(key);
  };
  const identity = async () => {
    const file = join(world.stack.dataDir, 'identity-keys.json');
    const { signing } = JSON.parse(readFileSync(file, 'utf8')) as { signing: JWK };
    return { key: await importJWK(signing, 'RS256'), header: { kid: signing.kid! } };
  };

  test.each<[string, () => Promise<string>, string]>([
    [
      'that has expired',
      async () => signed((await identity()).key, (await identity()).header, '-1 minute'),
      '401 Unauthorized',
    ],
    ['that is an ID token', async () => (await signIn(world.stack.url, maya)).idToken, '401 Unauthorized'],
    [
      'signed by somebody else',
      async () => signed((await generateKeyPair('RS256')).privateKey, (await identity()).header, '1 hour'),
      '401 Unauthorized',
    ],
    [
      'with another subject written in',
      async () => {
        const [header, , signature] = (await world.token(tomas)).split('.');
        const claims = { ...decodeJwt(await world.token(tomas)), sub: decodeJwt(await world.token(maya)).sub };
        return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
      },
      '401 Unauthorized',
    ],
    [
      'that nobody signed',
      async () => {
        const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
        return `${none}.${(await world.token(maya)).split('.')[1]}.`;
      },
      '401 Unauthorized',
    ],
    ['that is no token', async () => 'maya', '401 Unauthorized'],
  ])('%s opens nothing', async (_, make, expected) => {
    const token = await make();
    await changesNothing(async () => {
      const read = await world.send(token, 'GET', `/api/bids/${of.open}/${lotId}`);
      expect(refusal(read)).toBe(expected);
      const submit = await world.send(token, 'POST', `/api/bids/${of.open}/${lotId}/submit`, {
        headers: { 'idempotency-key': crypto.randomUUID() },
      });
      expect(refusal(submit)).toBe(expected);
    });
  });

  test('made like the first of these, but for an hour to come, would open it', async () => {
    const { key, header } = await identity();
    const read = await world.send(await signed(key, header, '1 hour'), 'GET', `/api/bids/${of.open}/${lotId}`);
    expect(read.status).toBe(200);
  });
});
