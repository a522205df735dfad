/** The SHA-256 of a file, or of its parts, computed in a worker. */
import { type Plain, t } from '../shared/words/say.ts';
import type { HashAnswer, HashOrder } from './file-hash.worker.ts';
import { Cancelled, NotSent } from './put-bytes.ts';

/** Where the build puts file-hash.worker.ts: a file of its own, under a name that does not change. */
const workerPath = '/file-hash.worker.js';

/** What is said where the browser no longer gives the file out. */
export const unreadable: Plain =
  'This file can no longer be read: it may have been moved, renamed or changed since you chose it. Choose it again.';

/** SHA-256 of each part of so many bytes, in order; `onRead` is told how many bytes are read. */
export function hashParts(
  file: File,
  partSize: number,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): Promise<string[]> {
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
    worker.postMessage({ file, partSize } satisfies HashOrder);
  });
}

/** SHA-256 of a whole file. */
export const hashFile = async (file: File, onRead: (bytes: number) => void, signal: AbortSignal): Promise<string> =>
  (await hashParts(file, Math.max(1, file.size), onRead, signal))[0]!;

/**
 * True where the browser still gives out these bytes. A file that was changed on disk breaks off like a lost connection: this
 * tells the one from the other.
 */
export const isReadable = (bytes: Blob): Promise<boolean> =>
  bytes
    .slice(0, 1)
    .arrayBuffer()
    .then(() => true)
    .catch(() => false);
