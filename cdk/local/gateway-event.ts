import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';

/** What an authorizer says of a token: every claim as text, and the scopes that the route asks for. */
export type Authorized = APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']['authorizer']['jwt'];

interface Received {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly routeKey: string;
  /** What {proxy+} in the route's key stands for. */
  readonly proxy: string | undefined;
  readonly receivedAt: number;
  readonly authorized: Authorized | undefined;
}

/** Content types whose bodies reach the function as text; all others in base64. */
const textual = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded)\s*(;|$)|[^;]*\+json\s*(;|$))/i;

/** The event, payload format 2.0, that API Gateway would make of a request. */
export function gatewayEvent(received: Received): APIGatewayProxyEventV2 {
  const { request, body, routeKey, proxy, receivedAt, authorized } = received;
  const [rawPath, rawQueryString] = split(request.url ?? '/');
  const { cookie, ...headers } = joined(request);
  const query = queryOf(rawQueryString);
  const text = textual.test(headers['content-type'] ?? '');
  const context = {
    accountId: '000000000000',
    apiId: 'local',
    domainName: headers.host ?? '',
    domainPrefix: 'local',
    http: {
      method: request.method ?? 'GET',
      path: rawPath,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: sourceOf(request),
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey,
    stage: '$default',
    time: commonLogTime(receivedAt),
    timeEpoch: receivedAt,
    ...(authorized && { authorizer: { jwt: authorized } }),
  };
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(query && { queryStringParameters: query }),
    ...(proxy !== undefined && { pathParameters: { proxy } }),
    requestContext: context,
    ...(body.length > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
}

/** Splits a request's target into its path, decoded as HTTP APIs do, and its query as it was sent. */
export function split(target: string): [path: string, query: string] {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  try {
    return [decodeURIComponent(path), query];
  } catch {
    return [path, query];
  }
}

/** Headers by lower-case name, those sent twice joined by commas, cookies by semicolons. */
function joined(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (values && name !== 'connection') headers[name] = values.join(name === 'cookie' ? '; ' : ',');
  }
  const forwarded = {
    'x-forwarded-for': sourceOf(request),
    'x-forwarded-port': String(request.socket.localPort),
    'x-forwarded-proto': 'http',
  };
  return { ...headers, ...forwarded };
}

function sourceOf(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
}

function queryOf(raw: string): Record<string, string> | undefined {
  if (raw === '') return undefined;
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(raw)) {
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value;
  }
  return query;
}

/** 12/Mar/2020:19:03:58 +0000 */
function commonLogTime(ms: number): string {
  const [, day, month, year, time] = new Date(ms).toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
