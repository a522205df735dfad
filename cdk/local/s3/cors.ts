import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import { Refusal } from './refusal.ts';

const methods = ['GET', 'HEAD', 'PUT'];
const requestHeaders = ['content-type', 'if-none-match', 'if-range', 'range', 'x-amz-checksum-sha256'];
const exposed = ['ETag', 'x-amz-version-id', 'x-amz-checksum-sha256'];

/** Lets pages of the allowed origins read what is answered, refusals too. */
export function allowOrigin(req: IncomingMessage, res: ServerResponse, allowedOrigins: string[]): void {
  res.setHeader('vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method');
  const { origin } = req.headers;
  if (origin === undefined || !allowedOrigins.includes(origin)) return;
  res.setHeader('access-control-allow-origin', origin);
  res.setHeader('access-control-expose-headers', exposed.join(', '));
}

/** Answers the question that a browser asks before it sends a request to another origin. */
export function preflight(req: IncomingMessage, allowedOrigins: string[]): Answer {
  const method = req.headers['access-control-request-method'] ?? '';
  const asked = (req.headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const allowed =
    allowedOrigins.includes(req.headers.origin ?? '') &&
    methods.includes(method) &&
    asked.every((name) => requestHeaders.includes(name));
  if (!allowed) throw new Refusal('AccessForbidden', 'CORSResponse: This CORS request is not allowed.');
  return {
    status: 200,
    headers: {
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': asked.join(', '),
      'access-control-max-age': '3000',
    },
  };
}
