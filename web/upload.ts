/**
 * Sends a file straight to the store: its SHA-256 is computed here, the server answers a ticket for exactly these bytes,
 * and the file is safe only when the server has seen it in the store.
 */
import type { UploadTicket } from '../shared/api/events.ts';
import type { FileAnnouncement } from '../shared/bid.ts';
import { t } from '../shared/words/say.ts';
import { hashFile, isReadable, unreadable } from './hash-file.ts';
import type { Lane } from './lanes.ts';
import { NotSent, putBytes } from './put-bytes.ts';

export { Cancelled, NotSent } from './put-bytes.ts';

export type SendSteps<View> = {
  announce: (file: FileAnnouncement) => Promise<UploadTicket>;
  arrived: (fileId: string) => Promise<View>;
  /** `reading`: its SHA-256 is computed. `sending`: it goes out. `checking`: the server looks whether it is there. */
  onStep: (step: 'reading' | 'sending' | 'checking', bytes: number, fileId: string | null) => void;
  signal: AbortSignal;
  /** Where many files go out at once: the turn of this one. */
  lane?: Lane;
};

/** The whole way of one file: read, announce, send, have it checked. Gives what `arrived` answers. */
export async function sendFile<View>(
  file: File,
  { announce, arrived, onStep, signal, lane = (work) => work() }: SendSteps<View>,
): Promise<View> {
  onStep('reading', 0, null);
  const sha256 = await hashFile(file, (bytes) => onStep('reading', bytes, null), signal);
  const fileId = await lane(async () => {
    const ticket = await announce({ name: file.name, size: file.size, sha256 });
    onStep('sending', 0, ticket.fileId);
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
      if (!perhaps) throw problem.status === 0 && !(await isReadable(file)) ? new NotSent(t(unreadable), 0) : problem;
    }
    return ticket.fileId;
  });
  onStep('checking', file.size, fileId);
  return arrived(fileId);
}
