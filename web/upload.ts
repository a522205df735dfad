/**
 * Sends a file straight to the store: its SHA-256 is computed here, the server answers a ticket for exactly these bytes,
 * and the file is safe only when the server has seen it in the store.
 */
import type { UploadTicket } from '../shared/api/events.ts';
import type { FileAnnouncement } from '../shared/bid.ts';
import { type Plain, t } from '../shared/words/say.ts';
import type { HashAnswer } from './file-hash.worker.ts';

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

/** Where the build puts file-hash.worker.ts: a file of its own, under a name that does not change. */
const workerPath = '/file-hash.worker.js';

const unreadable: Plain =
  'This file can no longer be read: it may have been moved, renamed or changed since you chose it. Choose it again.';

/** The file's SHA-256, computed in a worker; `onRead` is told how many bytes are read. */
function hashFile(file: File, onRead: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerPath, { type: 'module' });
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
    };
    const fail = (problem: Error) => {
      end();
      reject(problem);
    };
    const cancel = () => fail(new Cancelled());
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel);
    worker.onerror = () => fail(new NotSent(t('This browser could not compute the fingerprint of the file.'), 0));
    worker.onmessage = ({ data }: MessageEvent<HashAnswer>) => {
      if ('read' in data) return onRead(data.read);
      if ('failed' in data) return fail(new NotSent(t(unreadable), 0));
      end();
      resolve(data.sha256);
    };
    worker.postMessage(file);
  });
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

/** Puts the bytes where the ticket says. XMLHttpRequest, because `fetch` does not tell how much has gone out. */
function putFile(
  ticket: UploadTicket,
  file: File,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const cancel = () => request.abort();
    const fail = (problem: Error) => {
      signal.removeEventListener('abort', cancel);
      reject(problem);
    };
    if (signal.aborted) return fail(new Cancelled());
    signal.addEventListener('abort', cancel);
    request.open('PUT', ticket.url);
    for (const [name, value] of Object.entries(ticket.headers)) {
      if (!browsersOwn.has(name.toLowerCase())) request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (e) => onSent(e.loaded);
    request.onabort = () => fail(new Cancelled());
    request.onerror = () => fail(new NotSent(refusal(0), 0));
    request.onload = () => {
      if (request.status < 200 || request.status > 299)
        return fail(new NotSent(refusal(request.status), request.status));
      signal.removeEventListener('abort', cancel);
      resolve();
    };
    request.send(file);
  });
}

export type SendSteps<View> = {
  announce: (file: FileAnnouncement) => Promise<UploadTicket>;
  arrived: (fileId: string) => Promise<View>;
  /** `reading`: its SHA-256 is computed. `sending`: it goes out. `checking`: the server looks whether it is there. */
  onStep: (step: 'reading' | 'sending' | 'checking', bytes: number, fileId: string | null) => void;
  signal: AbortSignal;
};

/** The whole way of one file: read, announce, send, have it checked. Gives what `arrived` answers. */
export async function sendFile<View>(
  file: File,
  { announce, arrived, onStep, signal }: SendSteps<View>,
): Promise<View> {
  onStep('reading', 0, null);
  const sha256 = await hashFile(file, (bytes) => onStep('reading', bytes, null), signal);
  const ticket = await announce({ name: file.name, size: file.size, sha256 });
  onStep('sending', 0, ticket.fileId);
  let sent = 0;
  const tell = (bytes: number) => {
    sent = bytes;
    onStep('sending', bytes, ticket.fileId);
  };
  try {
    await putFile(ticket, file, tell, signal);
  } catch (problem) {
    if (!(problem instanceof NotSent)) throw problem;
    // Every byte went out and only the store's answer was lost; or the browser sent them twice and the first time held
    // (412: an object is written once): the file may well be there.
    const perhaps = problem.status === 412 || (problem.status === 0 && sent >= file.size);
    if (!perhaps) throw problem;
  }
  onStep('checking', file.size, ticket.fileId);
  return arrived(ticket.fileId);
}
