/** Puts bytes where a ticket says, and tells how they fare. */
import type { UploadTicket } from '../shared/api/events.ts';
import { t } from '../shared/words/say.ts';

/** The store refused the bytes, or the way to it broke. `status` 0: no answer. */
export class NotSent extends Error {
  readonly status: number;
  constructor(text: string, status: number) {
    super(text);
    this.name = 'NotSent';
    this.status = status;
  }
}

/** Somebody has cancelled it. */
export class Cancelled extends Error {
  constructor() {
    super('Cancelled.');
    this.name = 'Cancelled';
  }
}

/** Headers of a ticket that the browser sets by itself and lets nobody else set. */
const browsersOwn = new Set(['host', 'content-length']);

const refusal = (status: number): string => {
  if (status === 400)
    return t('What arrived differs from what was read before: the file was changed meanwhile. Choose it again.');
  if (status === 403) return t('The permission to send this file has run out. Send it again.');
  if (status === 0) return t('The connection was lost. Nothing of this file is kept; send it again.');
  return t('The store did not take the file ({status}). Send it again.', { status });
};

/** A connection over which nothing has moved for so long is lost: a machine that slept is told of no error. */
export const stallMs = 60_000;

/** Puts the bytes where the ticket says. XMLHttpRequest, because `fetch` does not tell how much has gone out. */
export function putBytes(
  ticket: Pick<UploadTicket, 'url' | 'headers'>,
  bytes: Blob,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stalled = false;
    let watch: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      clearTimeout(watch);
      watch = setTimeout(() => {
        stalled = true;
        request.abort();
      }, stallMs);
    };
    const cancel = () => request.abort();
    const end = () => {
      clearTimeout(watch);
      signal.removeEventListener('abort', cancel);
    };
    const fail = (problem: Error) => {
      end();
      reject(problem);
    };
    if (signal.aborted) return fail(new Cancelled());
    signal.addEventListener('abort', cancel);
    moved();
    request.open('PUT', ticket.url);
    for (const [name, value] of Object.entries(ticket.headers)) {
      if (!browsersOwn.has(name.toLowerCase())) request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (e) => {
      moved();
      onSent(e.loaded);
    };
    request.onabort = () => fail(stalled ? new NotSent(refusal(0), 0) : new Cancelled());
    request.onerror = () => fail(new NotSent(refusal(0), 0));
    request.onload = () => {
      if (request.status < 200 || request.status > 299)
        return fail(new NotSent(refusal(request.status), request.status));
      end();
      resolve();
    };
    request.send(bytes);
  });
}
