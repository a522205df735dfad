/** What every HTTP function shares: routes, identity, bodies, commands, problems. */
import { type Context, Hono } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { routePath } from 'hono/route';
import { type AnswerOf, type BodyOf, type Route, tokenPath } from '../../shared/api/route.ts';
import { sha256Hex } from '../../shared/digest.ts';
import { count } from '../../shared/numerals.ts';
import type { Actor, Person } from '../../shared/people.ts';
import { Problem, problemBody } from '../../shared/problem.ts';
import { instantAt } from '../../shared/time.ts';
import { isLanguage, type Language, languageIn } from '../../shared/words/language.ts';
import { t } from '../../shared/words/say.ts';
import type { Ids } from '../ports/ids.ts';
import { type Key, keys } from '../ports/keys.ts';
import type { Log } from '../ports/log.ts';
import { BadCursor, type Store } from '../ports/store.ts';
import { checkBody, parseBody } from './body.ts';
import { challenge, signedInPath, tokenCaller } from './caller.ts';
import { type Book, type Commit, carryOut, commandId } from './commit.ts';
import { inLanguage } from './language.ts';

/** One request, as handlers see it. `now` is the gateway's instant of receipt, not a clock read after a cold start. */
export type Call<Body = unknown> = {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  body: Body;
  /** The version in If-Match; null where the route is no edit. */
  ifMatch: number | null;
  now: string;
  /** The signed-in person's subject; empty on open routes. */
  subject: string;
  /** The password of a Basic authorization (RFC 7617), on open routes alone: reports that refresh sign in nowhere. */
  password: string | null;
  /** What the personal token is called by which a program calls; null for who is signed in. */
  token?: string | null;
  /** The language that is asked for (`?language=`, else Accept-Language). */
  language: Language;
  /** Id of the command, for ids that follow from it; empty on reads. */
  commandId: string;
};
export type Signed<Body = unknown> = Call<Body> & { actor: Actor };

/** An answer; `version` becomes the ETag, `text` or `file` replaces the JSON. */
export type Answer<A> = {
  body: A;
  version?: number;
  text?: { contentType: string; body: string };
  file?: { contentType: string; name: string; bytes: Uint8Array<ArrayBuffer> };
};

export type Tools = { store: Store; ids: Ids };

/** A command in three moves: validate (done before), decide, commit; then it answers from the result. */
export type CommandHandler<C, T, A, R> = {
  decide(call: C, tools: T): Promise<Commit<R>>;
  answer(result: R, call: C, tools: T): Promise<Answer<A>>;
  /** Told of the refusal before it is answered, where a refused attempt goes on the record. */
  refused?(problem: Problem, call: C, tools: T): Promise<void>;
};

type Bound<T> = {
  route: Route;
  profile: boolean;
  run(call: Call | Signed, tools: T, command: () => CommandContext): Promise<Answer<unknown>>;
};
type CommandContext = { digest: string; key: Key; book: Book };

/** Binds a route to a handler that only reads. */
export const reads = <R extends Route, T>(
  route: R,
  handler: (
    call: R['open'] extends true ? Call<BodyOf<R>> : Signed<BodyOf<R>>,
    tools: T,
  ) => Promise<Answer<AnswerOf<R>>>,
): Bound<T> => ({
  route,
  profile: true,
  run: (call, tools) => handler(call as Parameters<typeof handler>[0], tools),
});

const commanded =
  <T extends Tools, C extends Call, A, R>(
    handler: CommandHandler<C, T, A, R>,
    who: (call: C) => { id: string; name: string },
  ) =>
  async (call: Call | Signed, tools: T, context: () => CommandContext): Promise<Answer<unknown>> => {
    const c = call as C;
    const { digest, key, book } = context();
    const command = { id: call.commandId, digest, key, now: call.now, who: who(c), token: call.token };
    try {
      const result = await carryOut(tools.store, tools.ids, book, command, () => handler.decide(c, tools));
      return handler.answer(result, c, tools);
    } catch (problem) {
      if (problem instanceof Problem) await handler.refused?.(problem, c, tools);
      throw problem;
    }
  };

/** Binds a route to a command of somebody who belongs to an organisation. */
export const commands = <R extends Route, T extends Tools, Result>(
  route: R,
  handler: CommandHandler<Signed<BodyOf<R>>, T, AnswerOf<R>, Result>,
): Bound<T> => ({
  route,
  profile: true,
  run: commanded(handler, (call) => call.actor),
});

/** Binds a route for somebody who is signed in and may not belong to an organisation yet. */
export const newcomerReads = <R extends Route, T>(
  route: R,
  handler: (call: Call<BodyOf<R>>, tools: T) => Promise<Answer<AnswerOf<R>>>,
): Bound<T> => ({
  route,
  profile: false,
  run: (call, tools) => handler(call as Call<BodyOf<R>>, tools),
});
/** Binds a route to a command of such a newcomer; `name` is what the record calls them. */
export const newcomerCommands = <R extends Route, T extends Tools, Result>(
  route: R,
  handler: CommandHandler<Call<BodyOf<R>>, T, AnswerOf<R>, Result>,
  name: (call: Call<BodyOf<R>>) => string,
): Bound<T> => ({
  route,
  profile: false,
  run: commanded(handler, (call) => ({ id: call.subject, name: name(call) })),
});

/** What is asked for: one of the area's routes, and the ids in its path. */
export type Asked = { route: Route; params: Readonly<Record<string, string>> };

/**
 * An area of the API. `tools` may be scoped to the actor and to what is asked for; `place` says where commands and facts are
 * kept of whoever these tools act for.
 */
export type Area<T extends Tools> = {
  /** Reads who acts. */
  store: Store;
  log: Log;
  tools(actor: Actor | null, now: string, asked: Asked): T | Promise<T>;
  place(actor: Actor | null, subject: string, key: string, tools: T): { key: Key; book: Book };
  routes: Bound<T>[];
};

export type Env = { Bindings: { event?: LambdaEvent } };
type RequestContext = {
  requestId?: string;
  timeEpoch?: number;
  authorizer?: { jwt?: { claims?: Record<string, unknown> } };
};

const contextOf = (event: LambdaEvent | undefined): RequestContext => (event?.requestContext ?? {}) as RequestContext;

function versionIn(header: string | undefined): number {
  const m = /^(?:W\/)?"?(\d{1,15})"?$/.exec(header ?? '');
  if (!m)
    throw new Problem(
      'if-match-missing',
      t('Send If-Match with the version (ETag) that you have seen, so that nothing of somebody else is overwritten.'),
    );
  return count(m[1]!);
}

/** The password of a Basic authorization; null for any other header. */
function passwordIn(header: string | undefined): string | null {
  const [, credentials] = /^Basic\s+([A-Za-z0-9+/=]{1,400})$/i.exec(header ?? '') ?? [];
  if (credentials === undefined) return null;
  const [, password] = /^[^:]*:(.*)$/s.exec(Buffer.from(credentials, 'base64').toString('utf8')) ?? [];
  return password ?? null;
}

/** What an id in a path may look like. Anything else names nothing here, and could not even be a key of the table. */
const idPattern = /^[\x21\x22\x24-\x2e\x30-\x7e]{1,100}$/;

/** The language of an answer: an address that is read without our pages may name it, and wins over the header. */
function languageOf(c: Context): Language {
  const named = c.req.query('language') ?? '';
  return isLanguage(named) ? named : languageIn(c.req.header('accept-language') ?? '');
}

/** Builds the Hono app of an area. */
export function createApp<T extends Tools>(area: Area<T>): Hono<Env> {
  const app = new Hono<Env>();
  app.use((c, next) => inLanguage(languageOf(c), next));
  for (const { route, profile, run } of area.routes) {
    const answering = (scope: Route['token']) => async (c: Context<Env>) => {
      const context = contextOf(c.env?.event);
      // The gateway always states the instant of receipt; without it there is no way to judge a deadline.
      if (context.timeEpoch === undefined) throw new Error('the request context has no timeEpoch');
      const now = instantAt(context.timeEpoch);
      const by = scope ? await tokenCaller(area.store, c.req.header('authorization'), scope, now) : null;
      const subject = by?.actor.id ?? String(context.authorizer?.jwt?.claims?.sub ?? '');
      if (!route.open && subject === '') throw new Problem('not-signed-in', t('Sign in first.'));
      const known = by || route.open ? undefined : await area.store.get<Person>(keys.person(subject));
      const actor = by?.actor ?? known?.data ?? null;
      if (!route.open && profile && !actor)
        throw new Problem(
          'no-profile',
          t('You belong to no organisation yet. Register yours, or take up an invitation.'),
        );

      const params = c.req.param() as Record<string, string>;
      if (!Object.values(params).every((id) => idPattern.test(id)))
        throw new Problem('not-found', t('There is nothing with this id.'));

      const writes = route.method !== 'GET';
      const raw = writes ? await c.req.text() : '';
      const key = c.req.header('idempotency-key') ?? '';
      if (writes && !/^[\x21-\x7e]{8,100}$/.test(key)) {
        throw new Problem(
          'key-missing',
          t(
            'Send an Idempotency-Key (8 to 100 visible ASCII characters), new for each new request, the same when you repeat one.',
          ),
        );
      }
      const ifMatch = route.edit ? versionIn(c.req.header('if-match')) : null;
      const body = route.body ? checkBody(route.body, parseBody(raw, c.req.header('content-type'))) : undefined;
      if (!route.body && raw.trim() !== '' && raw.trim() !== '{}')
        throw new Problem('body-wrong', t('This request takes no body.'));

      const call: Call | Signed = {
        params,
        query: c.req.query(),
        body,
        ifMatch,
        now,
        subject,
        password: route.open ? passwordIn(c.req.header('authorization')) : null,
        token: by?.token.name ?? null,
        language: languageOf(c),
        commandId: writes ? commandId(subject, key) : '',
        ...(actor ? { actor } : {}),
      };
      const tools = await area.tools(actor, now, { route, params });
      const command = (): CommandContext => ({
        digest: sha256Hex(`${route.method} ${signedInPath(c.req.path)}\n${ifMatch ?? ''}\n${raw}`),
        ...area.place(actor, subject, key, tools),
      });
      const answer = await run(call, tools, command);
      const headers: Record<string, string> = {
        'cache-control': 'no-store',
        ...(answer.version === undefined ? {} : { etag: `"${answer.version}"` }),
        ...(by ? { 'evenhand-token-expires': by.token.expiresAt } : {}),
      };
      if (answer.text)
        return c.body(answer.text.body, route.status, {
          ...headers,
          'content-type': answer.text.contentType,
          vary: 'Accept-Language',
        });
      if (answer.file)
        return c.body(answer.file.bytes, route.status, {
          ...headers,
          'content-type': answer.file.contentType,
          'content-disposition': `attachment; filename="${answer.file.name}"`,
        });
      return c.json(answer.body as Record<string, unknown>, route.status, headers);
    };
    app.on(route.method, route.path, answering(null));
    if (route.token) app.on(route.method, tokenPath(route.path), answering(route.token));
  }

  app.notFound((c) =>
    problemResponse(
      new Problem('no-such-route', t('There is nothing at this address.')),
      contextOf(c.env?.event).requestId,
    ),
  );
  app.onError((error, c) => {
    const requestId = contextOf(c.env?.event).requestId;
    if (error instanceof Problem) return problemResponse(error, requestId);
    if (error instanceof BadCursor)
      return problemResponse(
        new Problem('query-wrong', t('This cursor is not one that we gave. Start from the first page.')),
        requestId,
      );
    // The route and not the path: before opening, a log must not tell whose bid was touched, or for which event.
    area.log.error('unexpected', { requestId: requestId ?? '', route: `${c.req.method} ${routePath(c, -1)}`, error });
    return problemResponse(
      new Problem(
        'portal-fault',
        t('Something failed on our side; it is logged. Send the same request again, with the same Idempotency-Key.'),
      ),
      requestId,
    );
  });
  return app;
}

/** A problem as it is answered (RFC 9457). */
export const problemResponse = (problem: Problem, requestId: string | undefined): Response => {
  const asked = challenge(problem);
  return new Response(JSON.stringify(problemBody(problem, requestId)), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(asked === null ? {} : { 'www-authenticate': asked }),
    },
  });
};

/** Throws `changed-meanwhile` unless the edit was made on the version that stands. */
export function requireVersion(call: Pick<Call, 'ifMatch'>, version: number): void {
  if (call.ifMatch === version) return;
  throw new Problem(
    'changed-meanwhile',
    t('Somebody changed this since you opened it. Load it again; what you typed is still with you.'),
    { data: { version } },
  );
}
