import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Bytes } from './bytes.ts';

/** What goes back: a text, or a stretch of an object, which is sent piece by piece and closed afterwards. */
export type Answer = {
  status: number;
  headers?: Record<string, string>;
  body?: string | { bytes: Bytes; first: number; last: number };
};

/** Sends an answer to its end; a reader who goes away in the middle is no error of ours. */
export async function send(res: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  if (typeof body === 'string') {
    res.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
    return;
  }
  res.writeHead(status, headers);
  if (!body) {
    res.end();
    return;
  }
  try {
    await pipeline(body.bytes.stream(body.first, body.last), res);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  } finally {
    await body.bytes.close();
  }
}
