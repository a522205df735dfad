/** What a browser has and Node has not: the worker that computes hashes, and requests that tell how much has gone out. */
import { vi } from 'vitest';
import type { HashAnswer, HashOrder } from '../../web/file-hash.worker.ts';

/** A worker that runs web/file-hash.worker.ts in this thread. */
export class HereWorker {
  /** How often a file was read. */
  static made = 0;
  onmessage: ((event: { data: HashAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  constructor() {
    HereWorker.made++;
  }
  postMessage(order: HashOrder): void {
    const self = {
      addEventListener: (_: string, listen: (event: { data: HashOrder }) => void) => listen({ data: order }),
      postMessage: (data: HashAnswer) => !this.ended && this.onmessage?.({ data }),
    };
    vi.stubGlobal('self', self);
    vi.resetModules();
    void import('../../web/file-hash.worker.ts');
  }
  terminate(): void {
    this.ended = true;
  }
}

/** The store, as far as a browser sees it. */
export class FakeRequest {
  static made: FakeRequest[] = [];
  upload: { onprogress: ((event: { loaded: number }) => void) | null } = { onprogress: null };
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onabort: (() => void) | null = null;
  status = 0;
  headers: Record<string, string> = {};
  opened = '';
  body: Blob | null = null;
  aborted = false;
  constructor() {
    FakeRequest.made.push(this);
  }
  open(method: string, url: string): void {
    this.opened = `${method} ${url}`;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  send(body: Blob): void {
    this.body = body;
  }
  abort(): void {
    this.aborted = true;
    this.onabort?.();
  }
  answer(status: number): void {
    this.status = status;
    this.onload?.();
  }
}
