import { createHash } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { demoPeople } from '../../../cdk/local/people.ts';
import { signIn } from '../../../cdk/local/sign-in.ts';
import { givenFolder, givenStack, type Running, stackForFile } from './running-stack.ts';

const running = stackForFile();
const verifier = 'a-verifier-of-at-least-forty-three-characters-0123456789';

describe('signing in with code and PKCE', () => {
  it('gives an access token and an ID token that the published keys verify', async () => {
    const { url } = running();
    const { accessToken, idToken } = await signIn(url, 'carla@dhss.example');
    const keys = createRemoteJWKSet(new URL(`${url}/oidc/jwks`));
    const trust = { issuer: `${url}/oidc`, audience: 'evenhand-site' };
    const access = await jwtVerify(accessToken, keys, trust);
    expect(access.payload).toMatchObject({ sub: 'carla-njoroge', client_id: 'evenhand-site', scope: 'evenhand/use' });
    expect(access.payload.exp).toBe((access.payload.iat ?? 0) + 3600);
    const id = await jwtVerify(idToken, keys, trust);
    expect(id.payload).toMatchObject({ sub: 'carla-njoroge', name: 'Carla Njoroge', email: 'carla@dhss.example' });
    expect(id.payload).not.toHaveProperty('scope');
  });

  it.each([
    ['no code challenge', { code_challenge: undefined, code_challenge_method: undefined }],
    ['a plain code challenge', { code_challenge: verifier, code_challenge_method: 'plain' }],
  ])('is refused with %s', async (_, change) => {
    const answer = await fetch(authorization(running(), change), { redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.pathname).toBe('/callback');
    expect(back.searchParams.get('error')).toBe('invalid_request');
    expect(back.searchParams.get('code')).toBeNull();
  });

  it('never leads to another site', async () => {
    const answer = await fetch(authorization(running(), { redirect_uri: 'http://evil.example/' }), {
      redirect: 'manual',
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('You are not signed in');
  });

  it('is refused with another verifier, and with a code that was used', async () => {
    const { url } = running();
    const code = await givenCode(running());
    const exchange = (code_verifier: string, of: string) =>
      fetch(`${url}/oidc/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: 'evenhand-site',
          redirect_uri: `${url}/callback`,
          code: of,
          code_verifier,
        }),
      });
    expect((await exchange(verifier.replace('a', 'b'), await givenCode(running()))).status).toBe(400);
    expect((await exchange(verifier, code)).status).toBe(200);
    expect((await exchange(verifier, code)).status).toBe(400);
  });
});

describe('the page to choose a person', () => {
  it('shows everybody by organisation with their roles, and says that there is no password', async () => {
    const { text } = await openPage(running());
    for (const { name, organisation } of demoPeople) {
      expect(text).toContain(`<b>${name}</b>`);
      expect(text).toContain(organisation?.name.replace('&', '&amp;'));
    }
    expect(text).toContain('<b>Ben Ortiz</b><small>sourcing manager, team lead</small>');
    expect(text).toContain('there is no password');
  });

  it('needs no script and no inline style', async () => {
    const { text, headers } = await openPage(running());
    expect(text).not.toMatch(/<script|style=|<style|\son[a-z]+=/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
  });

  it('signs in the person whose button was pressed', async () => {
    const back = await submit(await openPage(running()), { sub: 'olga-petrenko' });
    expect(back.headers.get('location')).toMatch(/\/oidc\/auth\//);
  });

  it('says at the field what somebody new has to enter', async () => {
    const answer = await submit(await openPage(running()), { name: ' ', email: 'nowhere' });
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).toContain('<a href="#name">Enter your name');
    expect(text).toContain('<a href="#email">Enter an e-mail address');
    expect(text).toContain('aria-invalid="true" aria-describedby="email-error"');
  });

  it('shows what somebody new is called as text, whatever it is', async () => {
    await signIn(running().url, 'x@new.example', '<img src=x>');
    expect((await openPage(running())).text).toContain('<b>&lt;img src=x&gt;</b>');
  });

  it('says so when a sign-in has run out', async () => {
    const answer = await fetch(`${running().url}/oidc/interaction/nothing`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('This sign-in has run out.');
  });
});

describe('somebody new', () => {
  it('is kept, with the same identity, over a restart', async () => {
    const dataDir = givenFolder();
    const before = await givenStack({ dataDir, empty: true });
    expect(before.people()).toEqual([]);
    const first = await signIn(before.url, 'mara@company.example', 'Mara Vance');
    await before.stop();
    const after = await givenStack({ dataDir });
    const again = await signIn(after.url, 'Mara@Company.example');
    expect(decodeJwt(again.idToken)).toMatchObject({ sub: decodeJwt(first.idToken).sub, name: 'Mara Vance' });
    expect(after.people()).toHaveLength(1);
  });
});

describe('a token', () => {
  it('outlives a restart', async () => {
    const dataDir = givenFolder();
    const handlers = { events: () => ({}) };
    const before = await givenStack({ dataDir, handlers });
    const { accessToken } = await signIn(before.url, 'ben@dhss.example');
    await before.stop();
    const after = await givenStack({ dataDir, handlers, port: Number(new URL(before.url).port) });
    const headers = { authorization: `Bearer ${accessToken}` };
    expect((await fetch(`${after.url}/api/events`, { headers })).status).toBe(200);
  });
});

describe('signing out', () => {
  it('ends the session without asking back, and leads to the site', async () => {
    const { url } = running();
    const page = await openPage(running());
    const resumed = await submit(page, { sub: 'ada-kowalski' });
    const session = await fetch(resumed.headers.get('location') ?? '', withCookies([page, resumed]));
    expect(session.headers.get('location')).toContain('/callback?code=');
    const silently = () => fetch(authorization(running(), {}), withCookies([session]));
    expect((await silently()).headers.get('location')).toContain('/callback?code=');

    const { idToken } = await signIn(url, 'ada@dhss.example');
    const end = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: `${url}/`, state: 's' });
    const out = await fetch(`${url}/oidc/session/end?${end}`, withCookies([session]));
    expect(out.status).toBe(303);
    expect(out.headers.get('location')).toBe(`${url}/?state=s`);
    expect((await silently()).headers.get('location')).toContain('/oidc/interaction/');
  });

  it('leads to the site as well when nobody is signed in any more', async () => {
    const { url } = running();
    const out = await fetch(`${url}/oidc/session/end?client_id=evenhand-site`, { redirect: 'manual' });
    expect(out.headers.get('location')).toBe(`${url}/`);
  });

  it('never leads to another site', async () => {
    const { url } = running();
    const end = new URLSearchParams({ client_id: 'evenhand-site', post_logout_redirect_uri: 'http://evil.example/' });
    expect((await fetch(`${url}/oidc/session/end?${end}`, { redirect: 'manual' })).status).toBe(400);
  });
});

type Change = Record<string, string | undefined>;

function authorization({ url }: Running, change: Change): string {
  const wanted: Change = {
    client_id: 'evenhand-site',
    response_type: 'code',
    redirect_uri: `${url}/callback`,
    scope: 'openid email profile evenhand/use',
    state: 's',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...change,
  };
  const given = Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${url}/oidc/auth?${new URLSearchParams(given)}`;
}

interface Page {
  readonly address: string;
  readonly text: string;
  readonly headers: Headers;
}

async function openPage(stack: Running): Promise<Page> {
  const started = await fetch(authorization(stack, {}), { redirect: 'manual' });
  const address = new URL(started.headers.get('location') ?? '', stack.url).href;
  const shown = await fetch(address, withCookies([started]));
  const headers = new Headers(shown.headers);
  for (const cookie of started.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return { address, text: await shown.text(), headers };
}

async function submit(page: Page, form: Record<string, string>): Promise<Response> {
  return await fetch(page.address, { ...withCookies([page]), method: 'POST', body: new URLSearchParams(form) });
}

async function givenCode(stack: Running): Promise<string> {
  const page = await openPage(stack);
  const resumed = await submit(page, { sub: 'ben-ortiz' });
  const back = await fetch(resumed.headers.get('location') ?? '', withCookies([page, resumed]));
  return new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

function withCookies(answers: readonly { headers: Headers }[]): RequestInit {
  const cookies = answers.flatMap(({ headers }) => headers.getSetCookie().map((cookie) => cookie.split(';')[0]));
  return { redirect: 'manual', headers: { cookie: cookies.join('; ') } };
}
