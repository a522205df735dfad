/** The files of one bid on their way to the server: those that fit in one piece, and those that go in parts. */
import * as api from '../../../shared/api/bids.ts';
import { limits } from '../../../shared/event.ts';
import { ApiProblem } from '../../api.ts';
import { exactNow } from '../../clock.ts';
import { lanes } from '../../lanes.ts';
import { untilBack } from '../../until-back.ts';
import { sendFile } from '../../upload.ts';
import { sendInParts } from '../../upload-parts.ts';
import { call } from './call.ts';
import { type FileQueue, fileQueue } from './sending.ts';

type Parts = {
  params: { eventId: string; lotId: string };
  /** Asks the server and shows what it answers. */
  ask: (act: () => Promise<api.BidView>) => Promise<api.BidView>;
  discard: (fileId: string) => Promise<void>;
  show: () => void;
  /** Makes the working copy that a file belongs to, where there is none yet: the list of bids knows a bid by it. */
  keepCopy: () => Promise<void>;
};

/** Files that are under way at once, and files and parts of files that go out at once: a browser has six connections to a server, and the page needs some itself. */
const filesAtOnce = 3;
const putsAtOnce = 4;

/** Makes the queue of a bid's files. */
export function bidFiles({ params, ask, discard, show, keepCopy }: Parts): FileQueue {
  const lane = lanes(putsAtOnce);
  const arrived = (fileId: string) => ask(() => call(api.uploadArrived, { params: { ...params, fileId } }));
  return fileQueue({
    now: exactNow,
    most: limits.bidFileBytes,
    atOnce: filesAtOnce,
    discard,
    show,
    async send({ file, fileId, envelope, questionId, parts, begun }, onStep, signal) {
      await keepCopy();
      const place = { envelope, questionId };
      const steps = { arrived, onStep, signal, lane };
      if (parts) {
        await sendInParts(file, {
          ...steps,
          announce: (f) => call(api.announceInParts, { params, body: { ...f, ...place } }),
          ticket: (id, n) => call(api.partTicket, { params: { ...params, fileId: id, part: String(n) } }),
          wait: untilBack,
          partSize: limits.partBytes,
          ...(begun && { expected: begun }),
        });
        return;
      }
      const known = fileId ? await arrived(fileId).catch(ifNotThere) : null;
      if (known) return;
      await sendFile(file, {
        ...steps,
        announce: (f, key) => call(api.announceUpload, { params, key, body: { ...f, ...place } }),
        wait: untilBack,
      });
    },
  });
}

function ifNotThere(problem: unknown): null {
  const codes = ['file-not-arrived', 'not-found'];
  if (problem instanceof ApiProblem && codes.includes(problem.problem.code)) return null;
  throw problem;
}
