/** OpenID Connect, code + PKCE. Tokens live in sessionStorage: they end with the tab. Loaded lazily by session.ts. */
import './always.ts';
import { ErrorResponse, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { Offline } from './api.ts';
import { config } from './config.ts';
import { ownPath } from './own-path.ts';

let manager: Promise<UserManager> | undefined;

function client(): Promise<UserManager> {
  manager ??= config().then(
    ({ issuer, clientId, scope }) =>
      new UserManager({
        authority: issuer,
        client_id: clientId,
        scope,
        redirect_uri: `${location.origin}/callback`,
        post_logout_redirect_uri: `${location.origin}/`,
        response_type: 'code',
        userStore: new WebStorageStateStore({ store: sessionStorage }),
        stateStore: new WebStorageStateStore({ store: sessionStorage }),
        automaticSilentRenew: false,
        monitorSession: false,
      }),
  );
  manager.catch(() => {
    manager = undefined;
  });
  return manager;
}

/** Goes to the identity provider; `returnTo` waits in the state. */
export async function start(returnTo: string): Promise<void> {
  await (await client()).signinRedirect({ state: { returnTo: ownPath(returnTo) } });
}

/** Trades the code for tokens; gives the path to return to. */
export async function finish(): Promise<string> {
  const user = await (await client()).signinRedirectCallback();
  const state = user.state as { returnTo?: unknown } | undefined;
  return ownPath(state?.returnTo);
}

let renewing: Promise<string | null> | undefined;

/** One renewal for all calls that wait for it; null where it is refused, so that the API says what is to be done. */
function renew(users: UserManager): Promise<string | null> {
  renewing ??= users
    .signinSilent()
    .then(
      (user) => user?.access_token ?? null,
      (problem: unknown) => {
        // Nobody is signed out because the network is down.
        if (!(problem instanceof ErrorResponse)) throw new Offline();
        return null;
      },
    )
    .finally(() => {
      renewing = undefined;
    });
  return renewing;
}

/** The access token, renewed where it ends within a minute and can be; null where nobody is signed in. */
export async function accessToken(): Promise<string | null> {
  const users = await client();
  const user = await users.getUser();
  if (!user) return null;
  if ((user.expires_in ?? Number.POSITIVE_INFINITY) > 60) return user.access_token;
  if (user.refresh_token) return user.expired ? renew(users) : renew(users).catch(() => user.access_token);
  return user.expired ? null : user.access_token;
}

/** When the token runs out, in milliseconds of this computer's clock; null where it renews itself. */
export async function runsOut(): Promise<number | null> {
  const user = await (await client()).getUser();
  return user?.expires_at && !user.refresh_token ? user.expires_at * 1000 : null;
}

/** Name and e-mail address as the identity provider knows them: a start for forms, nothing to rely on. */
export async function profile(): Promise<{ name: string; email: string }> {
  const known = (await (await client()).getUser())?.profile;
  return { name: known?.name ?? '', email: known?.email ?? '' };
}

/** Forgets the tokens of this tab. */
export async function forget(): Promise<void> {
  await (await client()).removeUser();
}

/** Forgets the tokens and what this browser keeps of the person and, where the provider has a way, ends its session too. */
export async function leave(person: string | undefined): Promise<void> {
  if (person) await (await import('./local-copies.ts')).forgetCopies(person);
  const users = await client();
  if (await users.metadataService.getEndSessionEndpoint()) {
    // Cognito names the same two things otherwise than OpenID Connect does; each provider ignores the other's.
    const { client_id, post_logout_redirect_uri = '' } = users.settings;
    await users.signoutRedirect({ extraQueryParams: { client_id, logout_uri: post_logout_redirect_uri } });
  } else {
    await users.removeUser();
    location.assign('/');
  }
}
