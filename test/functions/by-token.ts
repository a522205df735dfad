/** Requests of a supplier's program: with a personal token, on the addresses for bidders. */
import { randomUUID } from 'node:crypto';
import { type Route, tokenPath } from '../../shared/api/route.ts';
import * as tokens from '../../shared/api/tokens.ts';
import { type TokenScope, tokenScopes } from '../../shared/personal-token.ts';
import { type Ask, ask, pathOf } from './asking.ts';
import type { Sent, World } from './world.ts';

let made = 0;

/** Somebody makes a token; answers it, and its row. */
export async function makeToken(
  world: World,
  who: string,
  { scopes = tokenScopes, days = 30 }: { scopes?: readonly TokenScope[]; days?: number } = {},
): Promise<{ token: string; row: tokens.PersonalTokenRow }> {
  const body = { name: `Program ${++made}`, days, scopes: [...scopes] };
  const answer = (await ask(world, who, tokens.createPersonalToken, { body })).body;
  const { token, row } = answer as { token?: string; row?: tokens.PersonalTokenRow };
  if (!token || !row) throw new Error(`no token was made: ${JSON.stringify(answer)}`);
  return { token, row };
}

/** Asks as a program does; a route without a scope is asked for where it would be if it had one. */
export async function askBy(world: World, token: string | null, route: Route, given: Ask = {}): Promise<Sent> {
  const body = given.raw ?? (given.body === undefined ? undefined : JSON.stringify(given.body));
  const headers: Record<string, string> = {
    ...(route.method === 'GET' ? {} : { 'idempotency-key': given.key ?? randomUUID() }),
    ...(given.ifMatch === undefined ? {} : { 'if-match': `"${given.ifMatch}"` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...given.headers,
  };
  return world.send(token, route.method, pathOf({ path: tokenPath(route.path) }, given), {
    headers,
    ...(body === undefined ? {} : { body }),
  });
}
