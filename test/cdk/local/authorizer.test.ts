import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { decodeJwt, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { signIn } from '../../../cdk/local/sign-in.ts';
import type { Stack } from '../../../cdk/local/stack.ts';
import { stackForFile } from './running-stack.ts';

const running = stackForFile({
  handlers: { events: (event: APIGatewayProxyEventV2WithJWTAuthorizer) => event.requestContext.authorizer ?? {} },
});

describe('a private route', () => {
  it('lets an access token through and hands its claims to the function as text', async () => {
    const { stack, get } = given();
    const { accessToken } = await signIn(stack.url, 'ben@dhss.example');
    const answer = await get(accessToken);
    expect(answer.status).toBe(200);
    const { jwt } = (await answer.json()) as Authorizer;
    expect(jwt.scopes).toEqual(['evenhand/use']);
    expect(jwt.claims).toMatchObject({ sub: 'ben-ortiz', client_id: 'evenhand-site', exp: expect.any(String) });
  });

  it('refuses a request without a token, or with another kind of credentials', async () => {
    const { stack } = given();
    for (const credentials of [undefined, 'Basic YTpi', 'Bearer']) {
      const headers = new Headers(credentials === undefined ? {} : { authorization: credentials });
      const answer = await fetch(`${stack.url}/api/events`, { headers });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(await answer.json()).toEqual({ message: 'Unauthorized' });
    }
  });

  it('refuses an ID token', async () => {
    const { stack, get } = given();
    const { idToken } = await signIn(stack.url, 'ben@dhss.example');
    await expectRefused(await get(idToken), 'not an access token');
  });

  it.each([
    ['that has expired, by the real clock', { exp: seconds() - 1 }, '"exp" claim timestamp check failed'],
    ['of another issuer', { iss: 'http://localhost:1/oidc' }, 'unexpected "iss" claim value'],
    ['for another audience', { aud: 'somebody-else' }, 'valid audience'],
    ['of another client without an audience', { aud: undefined, client_id: 'somebody-else' }, 'valid audience'],
    ['that never expires', { exp: undefined }, 'missing required "exp" claim'],
  ] as const)('refuses a token %s', async (_, change, reason) => {
    const { get, sign } = given();
    await expectRefused(await get(await sign(change)), reason.replaceAll('"', "'"));
  });

  it('takes a token that names its client and no audience, as Cognito issues them', async () => {
    const { get, sign } = given();
    expect((await get(await sign({ aud: undefined }))).status).toBe(200);
  });

  it('goes by the real clock: moving the demo clock signs nobody out', async () => {
    const { stack, get, sign } = given();
    await stack.moveClockTo(Date.now() + 30 * 86_400_000);
    expect((await get(await sign({}))).status).toBe(200);
  });

  it('refuses a token whose claims were changed', async () => {
    const { get, sign } = given();
    const [head, , signature] = (await sign({})).split('.');
    const forged = Buffer.from(JSON.stringify({ ...claims('http://localhost'), sub: 'ada-kowalski' }));
    await expectRefused(await get(`${head}.${forged.toString('base64url')}.${signature}`), 'signature');
  });

  it('refuses a token signed with another key under the name of ours', async () => {
    const { stack, get } = given();
    const { privateKey } = await generateKeyPair('RS256');
    const { kid } = signingKey(stack);
    const forged = await new SignJWT(claims(stack.url)).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
    await expectRefused(await get(forged), 'signature');
  });

  it('refuses a token signed with our public key as a shared secret', async () => {
    const { stack, get } = given();
    const { n = '', kid } = signingKey(stack);
    const forged = await new SignJWT(claims(stack.url)).setProtectedHeader({ alg: 'HS256', kid }).sign(Buffer.from(n));
    await expectRefused(await get(forged), 'alg');
  });

  it('refuses a token without a signature', async () => {
    const { stack, get } = given();
    await expectRefused(await get(new UnsecuredJWT(claims(stack.url)).encode()), 'alg');
  });

  it('answers 403 to a token without the scope', async () => {
    const { get, sign } = given();
    for (const scope of [undefined, 'openid', 'evenhand/user']) {
      const answer = await get(await sign({ scope }));
      expect(answer.status).toBe(403);
      expect(await answer.json()).toEqual({ message: 'Forbidden' });
    }
  });
});

describe('a public route', () => {
  it('needs no token, and takes no notice of a bad one', async () => {
    const { stack } = given();
    const answer = await fetch(`${stack.url}/api/notices`, { headers: { authorization: 'Bearer nonsense' } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({});
  });
});

type Authorizer = APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']['authorizer'];

function given() {
  const stack = running();
  const get = (token: string) => fetch(`${stack.url}/api/events`, { headers: { authorization: `Bearer ${token}` } });
  /** A token as our identity provider would sign it, but for the claims given. */
  const sign = async (change: JWTPayload) => {
    const jwk = signingKey(stack);
    const token = new SignJWT(defined({ ...claims(stack.url), ...change }));
    return await token
      .setProtectedHeader({ alg: 'RS256', kid: jwk.kid, typ: 'at+jwt' })
      .sign(await importJWK(jwk, 'RS256'));
  };
  return { stack, get, sign };
}

function claims(site: string): JWTPayload {
  return {
    iss: `${site}/oidc`,
    sub: 'ben-ortiz',
    aud: 'evenhand-site',
    client_id: 'evenhand-site',
    scope: 'evenhand/use',
    iat: seconds(),
    exp: seconds() + 3600,
  };
}

function defined(payload: JWTPayload): JWTPayload {
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

function signingKey(stack: Stack): JWK {
  const keys = JSON.parse(readFileSync(join(stack.dataDir, 'identity-keys.json'), 'utf8')) as { signing: JWK };
  return keys.signing;
}

async function expectRefused(answer: Response, reason: string): Promise<void> {
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toContain(reason);
  expect(await answer.json()).toEqual({ message: 'Unauthorized' });
}

describe('an access token', () => {
  it('says who and for which client, and nothing else about the person', async () => {
    const { accessToken } = await signIn(running().url, 'ben@dhss.example');
    const { email, name, sub } = decodeJwt(accessToken);
    expect({ email, name, sub }).toEqual({ email: undefined, name: undefined, sub: 'ben-ortiz' });
  });
});
