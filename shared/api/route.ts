/** A route of the API, said once: the server implements it, the site calls it, OpenAPI and the access table list it. */
import type * as v from 'valibot';
import type { TokenScope } from '../personal-token.ts';

type AnySchema = v.GenericSchema;
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export type Route<Body extends AnySchema | null = AnySchema | null, Answer = unknown> = {
  method: Method;
  /** As in `/api/events/:eventId`. */
  path: string;
  summary: string;
  body: Body;
  /** Anybody may call it, without an access token. */
  open: boolean;
  /** An edit of something that has an ETag: `If-Match` is required. */
  edit: boolean;
  /** Suppliers' programs call it too, at `tokenPath`, with a personal token that has this scope; null: none opens it. */
  token: TokenScope | null;
  status: 200 | 201 | 202;
  /** Never set: carries the answer's type. */
  answer?: Answer;
};

export type AnswerOf<R> = R extends Route<AnySchema | null, infer A> ? A : never;
export type BodyOf<R> =
  R extends Route<infer B, unknown> ? (B extends AnySchema ? v.InferOutput<B> : undefined) : never;

type More<B extends AnySchema> = { body?: B; open?: true; edit?: true; status?: 201 | 202; token?: TokenScope };

/** Describes a route that answers with `Answer`: `route<Answer>()('POST', '/api/…', 'What it does', { body })`. */
export const route =
  <Answer>() =>
  <B extends AnySchema = never>(
    method: Method,
    path: string,
    summary: string,
    more: More<B> = {},
  ): Route<[B] extends [never] ? null : B, Answer> => ({
    open: false,
    edit: false,
    token: null,
    status: 200,
    ...more,
    method,
    path,
    summary,
    body: (more.body ?? null) as [B] extends [never] ? null : B,
  });

/** A page of a list; `cursor` fetches the next one, null on the last. */
export type Page<T> = { items: T[]; cursor: string | null };

/** Where a route is called with a personal token: the gateway asks for none of ours there, the function asks for that one. */
export const tokenPath = (path: string): string => path.replace(/^\/api\//, '/api/bidder/');
