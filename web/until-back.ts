import { Cancelled } from './put-bytes.ts';

/** Waits so long, or until the browser says that it has a connection again; rejects with `Cancelled` when it is stopped. */
export const untilBack = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = (then: () => void) => () => {
      clearTimeout(timer);
      removeEventListener('online', back);
      signal.removeEventListener('abort', stop);
      then();
    };
    const back = end(resolve);
    const stop = end(() => reject(new Cancelled()));
    const timer = setTimeout(back, ms);
    addEventListener('online', back);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
