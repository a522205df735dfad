import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JSONWebKeySet } from 'jose';
import { type Configuration, errors, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { scope } from '../../functions/names.ts';
import type { Folder } from './folder.ts';
import { openIdentityKeys, publicHalf } from './identity-keys.ts';
import { identityMemory } from './identity-memory.ts';
import type { Log } from './log.ts';
import { html, page, readBody, sendPage } from './page.ts';
import type { PeopleList } from './people-list.ts';
import { type NewPersonForm, signInPage } from './sign-in-page.ts';

/** The site as the identity provider knows it: a public client. */
export const clientId = 'evenhand-site';

/** Where the identity provider is mounted. */
export const identityPath = '/oidc';

/** The identity provider: OpenID Connect with code and PKCE, and a page to choose a person instead of a password. */
export interface Identity {
  readonly issuer: string;
  readonly jwks: JSONWebKeySet;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const hour = 3600;

/** Opens the identity provider of a site. */
export async function openIdentity(site: string, folder: Folder, people: PeopleList, log: Log): Promise<Identity> {
  const issuer = site + identityPath;
  const keys = await openIdentityKeys(folder);
  const provider = new Provider(issuer, {
    adapter: identityMemory(),
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookie], long: { path: identityPath }, short: {} },
    clients: [
      {
        client_id: clientId,
        client_name: 'Evenhand',
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${site}/callback`],
        post_logout_redirect_uris: [`${site}/`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    clientBasedCORS: (_ctx, origin) => origin === site,
    pkce: { required: () => true },
    scopes: ['openid', 'email', 'profile'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // Cognito puts the claims of the scopes into the ID token; so do we.
    conformIdTokenClaims: false,
    extraTokenClaims: () => ({ token_use: 'access' }),
    findAccount: (_ctx, sub) => {
      const person = people.bySub(sub);
      return (
        person && {
          accountId: sub,
          claims: () => ({ sub, name: person.name, email: person.email, email_verified: true }),
        }
      );
    },
    interactions: { url: (_ctx, interaction) => `${identityPath}/interaction/${interaction.uid}` },
    loadExistingGrant: grantEverything,
    ttl: {
      AccessToken: hour,
      IdToken: hour,
      AuthorizationCode: 60,
      Interaction: hour,
      Session: 12 * hour,
      Grant: 12 * hour,
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => site,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== site) throw new errors.InvalidTarget();
          return {
            scope,
            audience: clientId,
            accessTokenTTL: hour,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx) => signOut(ctx, provider, site) },
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = page('Not signed in', cannotSignIn(out.error_description ?? out.error));
    },
  } satisfies Configuration);
  provider.on('server_error', (_ctx, error) => log.error('The identity provider failed:', error));
  // Nobody is signed in here (after a restart, say), and the site signs out: there is nothing to confirm either.
  provider.use(async (ctx, next) => {
    await next();
    const { oidc } = ctx as KoaContextWithOIDC;
    if (oidc?.route === 'end_session' && ctx.status === 200) leave(ctx as KoaContextWithOIDC, site);
  });
  const callback = provider.callback();

  async function interact(request: IncomingMessage, response: ServerResponse, action: string): Promise<void> {
    try {
      await provider.interactionDetails(request, response);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      return sendPage(response, 'Not signed in', cannotSignIn('This sign-in has run out.'), 400);
    }
    if (request.method !== 'POST') return sendPage(response, 'Choose who you are', signInPage(action, people.all()));
    const form = new URLSearchParams((await readBody(request))?.toString('utf8') ?? '');
    const chosen = choose(form, people);
    if ('faults' in chosen) {
      return sendPage(response, 'Choose who you are', signInPage(action, people.all(), chosen), 400);
    }
    await provider.interactionFinished(request, response, { login: { accountId: chosen.sub } });
  }

  return {
    issuer,
    jwks: { keys: [publicHalf(keys.signing)] },
    handle: async (request, response) => {
      const path = request.url ?? '/';
      if (path.startsWith(`${identityPath}/interaction/`))
        return interact(request, response, path.split('?')[0] ?? path);
      // The provider routes by the path below its mount, and makes addresses from the original one.
      const mounted = Object.assign(request, { originalUrl: path, url: path.slice(identityPath.length) || '/' });
      await callback(mounted, response);
    },
  };
}

/** Everybody who is signed in has agreed: there is one client, and it is ours. So nobody is asked for consent. */
const grantEverything: Configuration['loadExistingGrant'] = async (ctx) => {
  const { client, session, provider } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope('openid email profile');
  for (const resource of Object.keys(ctx.oidc.resourceServers ?? {})) grant.addResourceScope(resource, scope);
  await grant.save();
  return grant;
};

/** Whom a form names: somebody on the list, by a button or by e-mail address, or somebody new; else what is wrong. */
function choose(form: URLSearchParams, people: PeopleList): { sub: string } | NewPersonForm {
  const known = people.bySub(form.get('sub') ?? '');
  if (known) return known;
  const name = (form.get('name') ?? '').trim().replace(/\s+/g, ' ');
  const email = (form.get('email') ?? '').trim();
  const faults = {
    ...((name === '' || name.length > 200) && { name: 'Enter your name, up to 200 characters.' }),
    ...((!/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email) || email.length > 200) && {
      email: 'Enter an e-mail address, for example mara@company.example.',
    }),
  };
  const met = faults.email ? undefined : people.byEmail(email);
  if (met) return met;
  return Object.keys(faults).length > 0 ? { name, email, faults } : people.add(name, email);
}

async function signOut(ctx: KoaContextWithOIDC, provider: Provider, site: string): Promise<void> {
  await ctx.oidc.session?.destroy();
  ctx.cookies.set(provider.cookieName('session'), null, { path: identityPath });
  leave(ctx, site);
}

function leave(ctx: KoaContextWithOIDC, site: string): void {
  const target = new URL(String(ctx.oidc.params?.post_logout_redirect_uri ?? `${site}/`));
  if (ctx.oidc.params?.state) target.searchParams.set('state', String(ctx.oidc.params.state));
  ctx.status = 303;
  ctx.redirect(target.href);
}

function cannotSignIn(reason: string) {
  return html`<h1>You are not signed in</h1>
<p class="lede">${reason}</p>
<p><a href="/">Go back to the site and sign in again</a></p>`;
}
