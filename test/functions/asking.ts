/** Requests by route and person: well formed, except for what the test says. */
import { randomUUID } from 'node:crypto';
import type { Route } from '../../shared/api/route.ts';
import type { Sent, World } from './world.ts';

export type Ask = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** The body's text as it goes out, instead of `body`. */
  raw?: string;
  ifMatch?: number;
  key?: string;
  /** Headers on top; an empty one is left out. */
  headers?: Record<string, string>;
};

/** The address of a route. */
export const pathOf = (route: Pick<Route, 'path'>, { params = {}, query }: Ask = {}): string => {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return query ? `${path}?${new URLSearchParams(query)}` : path;
};

/** Asks in somebody's name (an e-mail address; null for nobody) and answers with what came back, refused or not. */
export async function ask(world: World, who: string | null, route: Route, given: Ask = {}): Promise<Sent> {
  const body = given.raw ?? (given.body === undefined ? undefined : JSON.stringify(given.body));
  const headers: Record<string, string> = {
    ...(route.method === 'GET' ? {} : { 'idempotency-key': given.key ?? randomUUID() }),
    ...(given.ifMatch === undefined ? {} : { 'if-match': `"${given.ifMatch}"` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...given.headers,
  };
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
  return world.send(who === null ? null : await world.token(who), route.method, pathOf(route, given), {
    headers: sent,
    ...(body === undefined ? {} : { body }),
  });
}

/** What a refusal says: its status and code, and field and code of its first fault. */
export function refusal({ status, body }: Sent): string {
  const faults = body.faults as { at: string; code: string }[] | undefined;
  const first = faults?.[0];
  return [status, body.code ?? body.message, ...(first ? [first.at, first.code] : [])].join(' ');
}
