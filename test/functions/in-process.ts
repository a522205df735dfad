/** An area's app with tools of a test, on the tables and the vault of the stack that is up. */
import { type Area, createApp, type Tools } from '../../functions/http/app.ts';
import { buyersBook, supplierBook } from '../../functions/http/commit.ts';
import { dynamoClient, dynamoStore } from '../../functions/ports/dynamo-store.ts';
import { systemIds } from '../../functions/ports/ids.ts';
import { keys } from '../../functions/ports/keys.ts';
import { s3Client, s3Vault } from '../../functions/ports/s3-vault.ts';
import type { Store } from '../../functions/ports/store.ts';
import { supplierStore, supplierVault } from '../../functions/ports/supplier-scope.ts';
import type { Vault } from '../../functions/ports/vault.ts';
import * as people from '../../shared/api/people.ts';
import { limits } from '../../shared/event.ts';
import type { Actor } from '../../shared/people.ts';
import { vaultBucket } from './clients.ts';
import { lambdaEvent } from './lambda-event.ts';
import type { World } from './world.ts';

/** The stack's tables. */
export const stackStore = (): Store => dynamoStore(dynamoClient(), { records: 'records', sealed: 'sealed' });
/** The stack's vault. */
export const stackVault = (): Vault => s3Vault(s3Client(), vaultBucket());

type App = ReturnType<typeof createApp>;
const log = { info: () => {}, error: (_: string, { error }: { error: unknown }) => console.error(error) };

/** An app of the buyer's side. */
export const buyersApp = <T extends Tools>(store: Store, routes: Area<T>['routes'], tools: T): App =>
  createApp<T>({
    store,
    log,
    tools: () => tools,
    place: (_actor, subject, key) => ({ key: keys.command(subject, key), book: buyersBook }),
    routes,
  });

/** The suppliers' app, each request with handles of its own supplier's, as the handler composes it. */
export const suppliersApp = (
  store: Store,
  vault: Vault,
  routes: Area<Tools & { vault: Vault; supplierId: string; partBytes: number }>['routes'],
  partBytes: number = limits.partBytes,
): App =>
  createApp({
    store,
    log,
    tools: (actor: Actor | null, now: string) => ({
      supplierId: actor!.org.id,
      ids: systemIds,
      now,
      partBytes,
      store: supplierStore(store, actor!.org.id),
      vault: supplierVault(vault, actor!.org.id),
    }),
    place: (actor, subject, key) => ({
      key: keys.supplierCommand(actor!.org.id, subject, key),
      book: supplierBook(actor!.org.id),
    }),
    routes,
  });

export type AppRequest = { method: string; path: string; ifMatch?: number; body?: unknown; key?: string; at?: number };

/** Sends a request through an app in somebody's name; received now, or at the instant given. */
export async function through(
  app: App,
  world: World,
  who: string,
  { method, path, ifMatch, body, key, at = world.stack.clock.now() }: AppRequest,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { id: subject } = (await world.cast.by(who).call(people.me)).person!;
  const headers = {
    'idempotency-key': key ?? crypto.randomUUID(),
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const event = lambdaEvent({ method, path, at, subject });
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const answer = await app.request(path, init, { event });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** A store in which something else happens just before the first write. */
export function interrupted(store: Store, what: () => Promise<unknown>): Store {
  let todo = true;
  return {
    ...store,
    write: async (writes) => {
      if (todo) {
        todo = false;
        await what();
      }
      return store.write(writes);
    },
  };
}
