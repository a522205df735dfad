/**
 * Sends a file straight to the store: its SHA-256 is computed here, the server answers a ticket for exactly these bytes,
 * and the file is safe only when the server has seen it in the store.
 */
import type { UploadTicket } from '../shared/api/events.ts';
import type { FileAnnouncement } from '../shared/bid.ts';
import { t } from '../shared/words/say.ts';
import { hashFile, isReadable, unreadable } from './hash-file.ts';
import type { Lane } from './lanes.ts';
import { persist, type Waiting } from './persist.ts';
import { NotSent, putBytes } from './put-bytes.ts';

export { Cancelled, NotSent } from './put-bytes.ts';

export type SendSteps<View> = {
  /** Asks for a ticket; with the same key once more: for a fresh one of the same file. */
  announce: (file: FileAnnouncement, key: string) => Promise<UploadTicket>;
  arrived: (fileId: string) => Promise<View>;
  /** `reading`: its SHA-256 is computed. `sending`: it goes out. `paused`: the line is lost, it goes on by itself. `checking`: the server looks whether it is there. */
  onStep: (step: 'reading' | 'sending' | 'paused' | 'checking', bytes: number, fileId: string | null) => void;
  signal: AbortSignal;
  /** Where many files go out at once: the turn of this one. */
  lane?: Lane;
  /** How it waits before it tries again; without it, it tries once. */
  wait?: Waiting['wait'];
};

/** The whole way of one file: read, announce, send, have it checked. Gives what `arrived` answers. */
export async function sendFile<View>(
  file: File,
  { announce, arrived, onStep, signal, lane = (work) => work(), wait }: SendSteps<View>,
): Promise<View> {
  onStep('reading', 0, null);
  const sha256 = await hashFile(file, (bytes) => onStep('reading', bytes, null), signal);
  const announced = { name: file.name, size: file.size, sha256 };
  const key = crypto.randomUUID();
  let fileId: string | null = null;

  async function put(): Promise<string> {
    // A ticket is asked for just before it is used, and anew for each try: it runs out after a while.
    const ticket = await announce(announced, key);
    fileId = ticket.fileId;
    onStep('sending', 0, fileId);
    let sent = 0;
    const tell = (bytes: number) => {
      sent = bytes;
      onStep('sending', bytes, ticket.fileId);
    };
    try {
      await putBytes(ticket, file, tell, signal);
    } catch (problem) {
      if (!(problem instanceof NotSent)) throw problem;
      // Every byte went out and only the store's answer was lost; or the browser sent them twice and the first time held
      // (412: an object is written once): the file may well be there.
      const perhaps = problem.status === 412 || (problem.status === 0 && sent >= file.size);
      if (!perhaps) throw problem.status === 0 && !(await isReadable(file)) ? new NotSent(t(unreadable), 400) : problem;
    }
    return ticket.fileId;
  }
  const persisting = <T>(work: () => Promise<T>, bytes: number): Promise<T> =>
    wait ? persist(work, { signal, wait, onPause: () => onStep('paused', bytes, fileId) }) : work();

  const id = await persisting(() => lane(put), 0);
  onStep('checking', file.size, id);
  return persisting(() => arrived(id), file.size);
}
