/** A request as API Gateway hands it to a function: to drive a handler at an exact instant, without the network. */
import type { LambdaEvent } from 'hono/aws-lambda';

export type Request = {
  method: string;
  path: string;
  /** When the gateway received it, in milliseconds since 1970. */
  at: number;
  /** The access token's subject; absent where nobody has signed in. */
  subject?: string;
  headers?: Record<string, string>;
  body?: string;
};

/** The event, payload format 2.0. */
export function lambdaEvent({ method, path, at, subject, headers = {}, body }: Request): LambdaEvent {
  const context = {
    accountId: '000000000000',
    apiId: 'test',
    authentication: null,
    authorizer: subject === undefined ? {} : { jwt: { claims: { sub: subject }, scopes: [] } },
    domainName: 'evenhand.example',
    domainPrefix: 'evenhand',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    requestId: 'request-1',
    routeKey: '$default',
    stage: '$default',
    time: new Date(at).toISOString(),
    timeEpoch: at,
  };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'evenhand.example', ...headers },
    requestContext: context,
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
  } as LambdaEvent;
}
