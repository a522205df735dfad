import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from './log.ts';
import { sendJson } from './page.ts';
import { codeOf, Refusal } from './refusal.ts';

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** One port of this machine, open to this machine only. */
export interface LocalServer {
  readonly port: number;
  /** Sets what answers; until then requests wait. */
  answerWith(handler: RequestHandler): void;
  /** Stops taking requests, and ends those under way after a second. */
  close(): Promise<void>;
}

/** Listens on the port (0: any free one) at 127.0.0.1 and ::1, because browsers take `localhost` for either. */
export async function listen(port: number, log: Log): Promise<LocalServer> {
  let ready: (handler: RequestHandler) => void = () => {};
  const handler = new Promise<RequestHandler>((resolve) => {
    ready = resolve;
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      const own = boundPort(servers[0]);
      if (refuseForeign(request, response, own)) return;
      await (await handler)(request, response);
    } catch (error) {
      if (request.destroyed && !request.complete) return;
      log.error(`${request.method} ${request.url} failed:`, error);
      if (!response.headersSent) sendJson(response, { message: 'Internal Server Error' }, 500);
      else response.destroy();
    }
  };
  const servers = await bindBoth(port, answer);
  const close = async () => {
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const server of servers) server.closeIdleConnections();
    const impatient = setTimeout(() => {
      for (const server of servers) server.closeAllConnections();
    }, 1000);
    await Promise.all(closed);
    clearTimeout(impatient);
  };
  let closing: Promise<void> | undefined;
  return {
    port: boundPort(servers[0]),
    answerWith: (given) => ready(given),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

async function bindBoth(port: number, answer: RequestHandler): Promise<Server[]> {
  for (let attempt = 1; ; attempt++) {
    const first = await bind(port, '127.0.0.1', answer).catch((error: unknown) => {
      throw explain(error, port);
    });
    try {
      return [first, await bind(boundPort(first), '::1', answer)];
    } catch (error) {
      // A machine without IPv6 does without.
      if (['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes(codeOf(error))) return [first];
      first.close();
      if (port !== 0 || attempt === 5) throw explain(error, port);
    }
  }
}

function bind(port: number, host: string, answer: RequestHandler): Promise<Server> {
  // The gateway has its own, smaller limit for headers and answers it in its own words.
  const server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => void answer(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function boundPort(server: Server | undefined): number {
  return (server?.address() as AddressInfo | null | undefined)?.port ?? 0;
}

/** Another name for this machine is not answered: a page on the internet could have given it one. */
function refuseForeign(request: IncomingMessage, response: ServerResponse, port: number): boolean {
  const { host, origin } = request.headers;
  const named = (name: string) => (port === 80 ? name : `${name}:${port}`);
  const own = `http://${named('localhost')}`;
  if (host === named('127.0.0.1') || host === named('[::1]')) {
    response.writeHead(307, { location: `${own}${request.url}`, 'content-length': 0 }).end();
    return true;
  }
  if (host !== named('localhost')) {
    sendJson(response, { message: `This is ${own}, under no other name.` }, 421);
    return true;
  }
  const writes = request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS';
  if (writes && origin !== undefined && origin !== own) {
    sendJson(response, { message: 'Requests from other sites are not taken.' }, 403);
    return true;
  }
  return false;
}

function explain(error: unknown, port: number): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new Refusal(`Port ${port} is taken by another program; stop that one, or name another port with --port.`);
    case 'EACCES':
      return new Refusal(`Port ${port} may not be used by you; name one above 1023 with --port.`);
    default:
      return error;
  }
}
