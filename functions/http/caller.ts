/** Who calls: signed in, as the gateway has made sure, or with a personal token, which is looked at here. */
import { tokenPath } from '../../shared/api/route.ts';
import { sha256Hex } from '../../shared/digest.ts';
import type { Actor, Person } from '../../shared/people.ts';
import { isToken, type PersonalToken, requireToken, type TokenScope } from '../../shared/personal-token.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { keys } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';

/** The token of a bearer authorization. It is taken from nowhere else: what stands in an address is kept in logs and histories. */
function tokenIn(header: string | undefined): string {
  const [, token] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
  if (token === undefined)
    throw new Problem('not-signed-in', t('Send a personal token, as in “Authorization: Bearer evh_…”.'));
  if (isToken(token)) return token;
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token))
    throw new Problem(
      'token-unknown',
      t('Under /api/bidder/ a personal token is asked for (evh_…). The token of a sign-in is for /api/.'),
    );
  throw new Problem('token-unknown', t('This is no token in full: mistyped, or cut off. One begins with evh_.'));
}

/**
 * Who calls with a personal token; throws where there is none, or none that is good for this scope at this instant. It is found by
 * its hash, so nothing here compares secrets, and how long it takes tells nothing about any token. That it was used is noted nowhere.
 */
export async function tokenCaller(
  store: Store,
  header: string | undefined,
  scope: TokenScope,
  now: string,
): Promise<{ actor: Actor; token: PersonalToken }> {
  const kept = await store.get<PersonalToken>(keys.personalToken(sha256Hex(tokenIn(header))));
  if (!kept) throw new Problem('token-unknown', t('There is no such token.'));
  const person = (await store.get<Person>(keys.person(kept.data.person.id)))?.data ?? null;
  const actor = requireToken(kept.data, person, scope, now);
  return { actor, token: kept.data };
}

/** The path of a request as it is without a token, so that a command sent again is the same on either way. */
export const signedInPath = (path: string): string =>
  path.startsWith(tokenPath('/api/')) ? path.replace(tokenPath('/api/'), '/api/') : path;

/** How a refusal says what is asked for (RFC 6750, RFC 7617); null where nothing is. */
export function challenge({ code, data }: Problem): string | null {
  // Spreadsheets ask for a name and a password only when they are told to.
  if (code === 'token-wrong') return 'Basic realm="Evenhand figures", charset="UTF-8"';
  const realm = 'Bearer realm="Evenhand"';
  if (code === 'scope-missing') return `${realm}, error="insufficient_scope", scope="${data.scope}"`;
  if (code.startsWith('token-')) return `${realm}, error="invalid_token"`;
  return code === 'not-signed-in' ? realm : null;
}
