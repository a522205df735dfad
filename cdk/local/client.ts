/** The API as a program calls it: one person's calls, typed by the routes of shared/api. */
import { createHash, randomUUID } from 'node:crypto';
import type { UploadTicket } from '../../shared/api/events.ts';
import type { AnswerOf, BodyOf, Route } from '../../shared/api/route.ts';
import type { FileAnnouncement } from '../../shared/bid.ts';
import type { ProblemBody } from '../../shared/problem.ts';
import { signIn } from './sign-in.ts';

/** The API refused; its problem says why. */
export class Refused extends Error {
  readonly problem: ProblemBody;
  constructor(problem: ProblemBody) {
    super(`${problem.code}: ${problem.title} ${(problem.faults ?? []).map((f) => `${f.at} ${f.code}`).join(', ')}`);
    this.problem = problem;
  }
}

export type Given<R extends Route> = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: BodyOf<R>;
  ifMatch?: number;
  key?: string;
};
export type Client = {
  call<R extends Route>(route: R, given?: Given<R>): Promise<AnswerOf<R>>;
  /** Sends a file: announces it, sends the bytes to the address, and answers its id. */
  send(bytes: Uint8Array, name: string, announce: (file: FileAnnouncement) => Promise<UploadTicket>): Promise<string>;
};

/** Calls with a token that somebody has. */
export function clientWith(baseUrl: string, token: string): Client {
  return {
    async call(route, given = {}) {
      const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given.params?.[name] ?? ''));
      const query = new URLSearchParams(given.query).toString();
      const answer = await fetch(`${baseUrl}${path}${query ? `?${query}` : ''}`, {
        method: route.method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(given.ifMatch === undefined ? {} : { 'if-match': `"${given.ifMatch}"` }),
          ...(route.method === 'GET' ? {} : { 'idempotency-key': given.key ?? randomUUID() }),
        },
        ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
      });
      const body = await answer.json();
      if (!answer.ok) throw new Refused(body as ProblemBody);
      return body as AnswerOf<typeof route>;
    },
    async send(bytes, name, announce) {
      const ticket = await announce({
        name,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      const sent = await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: new Uint8Array(bytes) });
      if (!sent.ok) throw new Error(`the store refused ${name}: ${sent.status} ${await sent.text()}`);
      return ticket.fileId;
    },
  };
}

/** Signs somebody in and calls as them. */
export const clientFor = async (baseUrl: string, email: string, name?: string): Promise<Client> =>
  clientWith(baseUrl, (await signIn(baseUrl, email, name)).accessToken);
