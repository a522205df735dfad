import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { http } from '../../functions/names.ts';
import type { Authorizer } from './authorizer.ts';
import { gatewayEvent, split } from './gateway-event.ts';
import { type Lambdas, TimedOut } from './lambda.ts';
import type { Log } from './log.ts';

/** What the real gateway and Lambda allow, in bytes. */
export const limits = {
  /** Request line and headers together. */
  headers: 10_240,
  /** An event, and an answer, on its way to and from a function. */
  payload: 6 * 1024 * 1024,
  /** What is read of a refused body before the connection is cut. */
  discarded: 64 * 1024 * 1024,
} as const;

interface Route {
  readonly function: string;
  readonly prefix: string;
  /** The one method that anybody may use without an access token, or any; null: every request has one. */
  readonly open: 'GET' | 'POST' | 'ANY' | null;
}

const routes: readonly Route[] = Object.entries(http)
  .flatMap(([name, paths]) => [
    ...paths.private.map((prefix) => ({ function: name, prefix, open: null })),
    ...paths.public.map((prefix) => ({ function: name, prefix, open: 'GET' as const })),
    ...('told' in paths ? paths.told.map((prefix) => ({ function: name, prefix, open: 'POST' as const })) : []),
    ...('bidder' in paths ? paths.bidder.map((prefix) => ({ function: name, prefix, open: 'ANY' as const })) : []),
  ])
  .sort((a, b) => b.prefix.length - a.prefix.length);

interface Parts {
  readonly lambdas: Lambdas;
  readonly authorize: Authorizer;
  readonly clock: { now(): number };
  readonly log: Log;
}

/** Turns requests into API Gateway v2 events, calls the functions, and refuses what the real gateway would refuse. */
export function gateway({ lambdas, authorize, clock, log }: Parts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refuse = (status: number, message: string, headers: OutgoingHttpHeaders = {}) => {
      discardRest(request);
      send(response, status, { 'content-type': 'application/json', ...headers }, JSON.stringify({ message }));
    };
    if (headerBytes(request) > limits.headers) return refuse(431, 'Request Header Fields Too Large');
    const [path] = split(request.url ?? '/');
    const found = findRoute(request.method ?? 'GET', path);
    if (!found || !lambdas.has(found.route.function)) return refuse(404, 'Not Found');
    // Read at once: the instant of receipt must not wait until the token is verified, which takes long when many come together.
    const reading = read(request, limits.payload).then((body) => ({ body, receivedAt: clock.now() }));
    reading.catch(() => {});
    const verdict = found.route.open ? undefined : await authorize(request.headers.authorization);
    if (verdict && 'status' in verdict) {
      return refuse(verdict.status, verdict.message, { 'www-authenticate': verdict.challenge });
    }
    // What has not arrived whole is not received: a body held back past the deadline would make a late bid look punctual.
    const { body, receivedAt } = await reading;
    if (!body) return refuse(413, 'Request Entity Too Large');
    const event = gatewayEvent({ request, body, ...found, receivedAt, authorized: verdict?.authorized });
    if (Buffer.byteLength(JSON.stringify(event)) > limits.payload) return refuse(413, 'Request Entity Too Large');
    try {
      const answer = await lambdas.invoke(found.route.function, event);
      if (answer !== undefined && Buffer.byteLength(answer) > limits.payload) {
        throw new Error(`${found.route.function} answered with more than ${limits.payload} bytes`);
      }
      reply(response, answer);
    } catch (error) {
      log.error(`${request.method} ${path} failed in ${found.route.function}:`, error);
      if (error instanceof TimedOut) refuse(504, 'Endpoint request timed out');
      else refuse(500, 'Internal Server Error');
    }
  };
}

interface Found {
  readonly route: Route;
  readonly routeKey: string;
  readonly proxy: string | undefined;
}

function findRoute(method: string, path: string): Found | undefined {
  const route = routes.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
  if (!route || (route.open && route.open !== 'ANY' && method !== route.open)) return undefined;
  const verb = route.open ?? 'ANY';
  if (path === route.prefix) return { route, routeKey: `${verb} ${route.prefix}`, proxy: undefined };
  return { route, routeKey: `${verb} ${route.prefix}/{proxy+}`, proxy: path.slice(route.prefix.length + 1) };
}

function headerBytes(request: IncomingMessage): number {
  const line = `${request.method} ${request.url} HTTP/${request.httpVersion}`;
  return request.rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text), Buffer.byteLength(line));
}

/** The body, or undefined as soon as it is known to be longer than the limit. */
async function read(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve(undefined);
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** Reads what is still on its way and throws it away, so that the caller gets to see the answer; not without end. */
function discardRest(request: IncomingMessage): void {
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > limits.discarded) request.destroy();
  });
}

interface Answer {
  statusCode?: unknown;
  headers?: Record<string, string | number | boolean>;
  multiValueHeaders?: Record<string, (string | number | boolean)[]>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
}

function reply(response: ServerResponse, json: string | undefined): void {
  const value: unknown = json === undefined ? null : JSON.parse(json);
  const answer: Answer | undefined = typeof value === 'object' && value !== null ? value : undefined;
  if (answer?.statusCode === undefined) {
    // A function that returns a bare value means: 200, and this as JSON.
    const body = typeof value === 'string' ? value : JSON.stringify(value);
    send(response, 200, { 'content-type': 'application/json' }, body);
    return;
  }
  const status = Number(answer.statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) throw new Error(`status code ${answer.statusCode}`);
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers[name.toLowerCase()] = String(value);
  for (const [name, values] of Object.entries(answer.multiValueHeaders ?? {})) {
    headers[name.toLowerCase()] = values.map(String).join(',');
  }
  if (answer.cookies) headers['set-cookie'] = answer.cookies;
  if (answer.body) headers['content-type'] ??= 'text/plain;charset=UTF-8';
  send(response, status, headers, Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8'));
}

function send(response: ServerResponse, status: number, headers: OutgoingHttpHeaders, body: string | Buffer): void {
  // The function may have set a length that no longer holds; transfer is ours.
  const { 'content-length': _length, 'transfer-encoding': _coding, connection: _connection, ...rest } = headers;
  const bare = status === 204 || status === 304;
  response.writeHead(status, bare ? rest : { ...rest, 'content-length': Buffer.byteLength(body) });
  response.end(bare ? undefined : body);
}
