/** Calls the API: one function for every route of shared/api, with the token, the idempotency key and the version. */
import type { AnswerOf, BodyOf, Route } from '../shared/api/route.ts';
import type { ProblemBody } from '../shared/problem.ts';
import { type Plain, t } from '../shared/words/say.ts';
import { language } from './language.ts';

/** The API refused: `problem` says why, in words and with the fields. */
export class ApiProblem extends Error {
  readonly problem: ProblemBody;
  readonly status: number;
  constructor(problem: ProblemBody, status: number) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
    this.status = status;
  }
}

/** No answer came: no connection, or the server cannot be reached. */
export class Offline extends Error {
  constructor() {
    super(t('No connection to Evenhand.'));
    this.name = 'Offline';
  }
}

export type CallOptions<R extends Route> = {
  /** Values for the `:names` in the path. */
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: BodyOf<R>;
  /** The version that was read: an edit of anything newer is refused (412 `changed-meanwhile`). */
  ifMatch?: number | string;
  /** Idempotency key of the command; a new one unless given. Give one to send the same command again later. */
  key?: string;
  signal?: AbortSignal;
};

/** What session.ts fills in: where the access token comes from, and what to do when the API knows nobody by it. */
export const access: { token: () => Promise<string | null>; refused: () => void } = {
  token: async () => null,
  refused: () => {},
};

/** What clock.ts fills in: told whenever the server has answered anything, and whenever no answer came. */
export const contact = { heard: () => {}, lost: () => {} };

const address = (
  path: string,
  options: { params?: Record<string, string>; query?: Record<string, string | undefined> },
) => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(options.params?.[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options.query ?? {})) if (value !== undefined) query.set(name, value);
  return query.size ? `${filled}?${query}` : filled;
};

/** One try, and after a lost connection a second one: a read is harmless, a write carries the same key. */
async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    if (init.signal?.aborted) throw new Offline();
    try {
      return await fetch(url, init);
    } catch {
      if (!init.signal?.aborted) contact.lost();
      throw new Offline();
    }
  }
}

/** What the gateway says by itself, before the API is asked: it sends no problem, so its status is put into words here. */
const gatewaySays: Record<number, Pick<ProblemBody, 'code'> & { title: Plain }> = {
  401: { code: 'not-signed-in', title: 'You are not signed in, or your sign-in has run out. Sign in again.' },
  413: { code: 'body-too-large', title: 'This is too large to be sent. Shorten it, or send it as a file.' },
};

async function problemOf(answer: Response): Promise<ApiProblem> {
  const { status } = answer;
  const body: unknown = await answer.json().catch(() => null);
  if (body !== null && typeof body === 'object' && 'code' in body && 'title' in body) {
    return new ApiProblem(body as ProblemBody, status);
  }
  const known = gatewaySays[status];
  const code = known?.code ?? 'portal-fault';
  const title = known
    ? t(known.title)
    : t('The server could not answer ({status}). What you typed is still here; try again in a moment.', { status });
  return new ApiProblem({ type: `urn:evenhand:problem:${code}`, status, code, title }, status);
}

/** Calls a route and gives the whole answer, a file say; throws `ApiProblem` for a refusal, `Offline` when no answer comes. */
export async function fetchAnswer<R extends Route>(route: R, options: CallOptions<R> = {}): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language };
  // What anybody may read is read without a name: who looks for what is nobody's business.
  const token = route.open ? null : await access.token();
  if (token) headers.authorization = `Bearer ${token}`;
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.ifMatch !== undefined) headers['if-match'] = `"${options.ifMatch}"`;
  if (route.method !== 'GET') headers['idempotency-key'] = options.key ?? crypto.randomUUID();
  const answer = await send(address(route.path, options), {
    method: route.method,
    headers,
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  contact.heard();
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (answer.status === 401) access.refused();
    throw problem;
  }
  return answer;
}

/** Calls a route and gives its answer; throws as `fetchAnswer` does. An answer that breaks off is none. */
export const call = async <R extends Route>(route: R, options: CallOptions<R> = {}): Promise<AnswerOf<R>> => {
  const answer = await fetchAnswer(route, options);
  return answer.json().catch(() => {
    throw new Offline();
  });
};
