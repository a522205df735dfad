import { createHash, randomBytes } from 'node:crypto';

export interface Tokens {
  readonly accessToken: string;
  readonly idToken: string;
}

interface SiteConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/**
 * Signs a person in over HTTP as a browser would: code and PKCE, the page to choose a person, the exchange of the code.
 * Somebody whom nobody knows yet is added under the name given.
 */
export async function signIn(baseUrl: string, email: string, name = email.split('@')[0] ?? email): Promise<Tokens> {
  const config = await getJson<SiteConfig>(`${baseUrl}/config.json`);
  const provider = await getJson<{ authorization_endpoint: string; token_endpoint: string }>(
    `${config.issuer}/.well-known/openid-configuration`,
  );
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const redirectUri = `${baseUrl}/callback`;
  const browser = new Browser();
  const page = await browser.follow(
    `${provider.authorization_endpoint}?${new URLSearchParams({
      client_id: config.clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: config.scope,
      state,
      nonce: randomBytes(16).toString('base64url'),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    })}`,
    redirectUri,
  );
  const callback = new URL(await browser.follow(page, redirectUri, new URLSearchParams({ email, name })));
  if (callback.searchParams.get('state') !== state) throw new Error(`Signing in ended at ${callback.href}`);
  const answer = await fetch(provider.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: config.clientId,
      code: callback.searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  if (!answer.ok) throw new Error(`No token: ${answer.status} ${await answer.text()}`);
  const tokens = (await answer.json()) as { access_token: string; id_token: string };
  return { accessToken: tokens.access_token, idToken: tokens.id_token };
}

async function getJson<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.json()) as T;
}

/** As much of a browser as signing in needs: cookies, and redirects until a page or the way back to the site. */
class Browser {
  readonly #cookies = new Map<string, string>();

  /** Requests an address, sending the form if there is one, and answers with where that led. */
  async follow(start: string, until: string, form?: URLSearchParams): Promise<string> {
    let url = start;
    let body = form;
    for (let hops = 0; hops < 10; hops++) {
      if (url.startsWith(until)) return url;
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body && { method: 'POST', body }),
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        this.#cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      if (!location) {
        if (answer.ok) return url;
        throw new Error(`Signing in ended at ${url}: ${answer.status} ${await answer.text()}`);
      }
      await answer.body?.cancel();
      url = new URL(location, url).href;
      body = undefined;
    }
    throw new Error(`Signing in goes round in circles at ${url}`);
  }
}
