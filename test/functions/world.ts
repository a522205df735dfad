/** A whole stack with its people, for tests of the API over HTTP: real tables, real store, real tokens. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, clientWith } from '../../cdk/local/client.ts';
import { type Cast, registerEverybody } from '../../cdk/local/main-job.ts';
import { signIn } from '../../cdk/local/sign-in.ts';
import { type Stack, type StackOptions, startStack } from '../../cdk/local/stack.ts';

export type Sent = { status: number; headers: Headers; body: Record<string, unknown> };
export type World = {
  stack: Stack;
  cast: Cast;
  token(email: string): Promise<string>;
  newcomer(name?: string): Promise<{ client: Client; token: string }>;
  /** Sends a request exactly as said; no header is added but the token. */
  send(
    token: string | null,
    method: string,
    path: string,
    init?: { headers?: Record<string, string>; body?: string },
  ): Promise<Sent>;
  stop(): Promise<void>;
};

let guests = 0;
const running = new Set<Stack>();

/** Resolves when the stacks that run have carried out all that follows from what is written. */
export const allSettled = async (): Promise<void> => {
  for (const stack of running) await stack.settled();
};

/** Starts a stack in an empty folder and registers the demo's people; `more` puts handlers of a test in their places, or serves the site. */
export async function startWorld(more: Pick<StackOptions, 'handlers' | 'site'> = {}): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenhand-test-'));
  const stack = await startStack({ port: 0, dataDir, empty: true, quiet: true, site: false, ...more });
  running.add(stack);
  // What the clock does once a day is done, so that nothing is written in the middle of a test that nobody asked for.
  await stack.moveClockTo(stack.clock.now() + 1_000);
  const cast = await registerEverybody(stack);
  const tokens = new Map<string, string>();
  return {
    stack,
    cast,
    async token(email) {
      const known = tokens.get(email) ?? (await signIn(stack.url, email)).accessToken;
      tokens.set(email, known);
      return known;
    },
    async newcomer(name = 'New Comer') {
      const { accessToken } = await signIn(stack.url, `guest-${++guests}@example.example`, name);
      return { client: clientWith(stack.url, accessToken), token: accessToken };
    },
    async send(token, method, path, init = {}) {
      const answer = await fetch(`${stack.url}${path}`, {
        method,
        headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...init.headers },
        ...(init.body === undefined ? {} : { body: init.body }),
      });
      const text = await answer.text();
      return {
        status: answer.status,
        headers: answer.headers,
        body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text },
      };
    },
    async stop() {
      running.delete(stack);
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
