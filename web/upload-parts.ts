/**
 * Sends a file that is too long for one piece: the SHA-256 of each part is computed here, the server says which parts it has,
 * and only the others go out. A part that breaks off is sent again by itself; what has arrived is never sent twice.
 */
import type { PartsHere } from '../shared/api/bids.ts';
import type { UploadTicket } from '../shared/api/events.ts';
import { compositeSha256 } from '../shared/digest.ts';
import { type InParts, partLength, partRange } from '../shared/in-parts.ts';
import { t } from '../shared/words/say.ts';
import { hashParts, isReadable, unreadable } from './hash-file.ts';
import type { Lane } from './lanes.ts';
import { isPassing, persist, type Waiting } from './persist.ts';
import { Cancelled, NotSent, putBytes } from './put-bytes.ts';

/** It was to go on with a file, and is another one. */
export class OtherFile extends Error {
  constructor() {
    super(
      t(
        'This is another file than the one that was begun: its content differs. Choose that one, or add this as a new file.',
      ),
    );
    this.name = 'OtherFile';
  }
}

/** `paused`: the connection is lost, and it goes on by itself. */
export type PartsStep = 'reading' | 'sending' | 'paused' | 'checking';

export type PartSteps<View> = {
  announce: (file: { name: string; size: number; inParts: InParts }) => Promise<PartsHere>;
  ticket: (fileId: string, n: number) => Promise<UploadTicket>;
  arrived: (fileId: string) => Promise<View>;
  /** `here`: how many parts are safe. */
  onStep: (step: PartsStep, bytes: number, fileId: string | null, here: number) => void;
  signal: AbortSignal;
  lane: Lane;
  wait: Waiting['wait'];
  partSize: number;
  /** A file that it goes on with: what it is called there, and its composite hash. */
  expected?: { name: string; sha256: string };
};

/** Of one file; more would leave none of the browser's connections to others. */
const partsAtOnce = 2;

/** Hashes by file, so that going on reads nothing again. Forgotten where the store says that the bytes are others. */
const known = new WeakMap<File, { partSize: number; sha256: string[] }>();

const lost = () => new NotSent(t('The connection was lost. What has arrived is kept; go on when it is back.'), 0);

/** The whole way of one file in parts. Gives what `arrived` answers. */
export async function sendInParts<View>(file: File, steps: PartSteps<View>): Promise<View> {
  const { onStep, signal, wait, partSize, expected } = steps;
  onStep('reading', 0, null, 0);
  const before = known.get(file);
  const sha256 =
    before?.partSize === partSize
      ? before.sha256
      : await hashParts(file, partSize, (bytes) => onStep('reading', bytes, null, 0), signal);
  known.set(file, { partSize, sha256 });
  if (expected && compositeSha256(sha256) !== expected.sha256) throw new OtherFile();
  const name = expected?.name ?? file.name;
  const announced = { name, size: file.size, inParts: { size: partSize, sha256 } };
  const paused = (bytes: number, id: string | null, safe: number) => ({
    signal,
    wait,
    given: lost,
    onPause: () => onStep('paused', bytes, id, safe),
  });
  const { fileId, count, here } = await persist(() => steps.announce(announced), paused(0, null, 0));
  await sendMissing(file, fileId, count, here, steps);
  onStep('checking', file.size, fileId, count);
  return persist(() => steps.arrived(fileId), paused(file.size, fileId, count));
}

async function sendMissing<View>(
  file: File,
  fileId: string,
  count: number,
  here: readonly number[],
  { ticket, onStep, signal, lane, wait, partSize }: PartSteps<View>,
): Promise<void> {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const missing = numbers.filter((n) => !here.includes(n));
  /** Bytes that are out of each part. */
  const out = new Map(here.map((n) => [n, partLength(file.size, partSize, n)]));
  const safe = new Set(here);
  const paused = new Set<number>();
  const tell = () => {
    const bytes = [...out.values()].reduce((sum, b) => sum + b, 0);
    // While one part still moves, the file does.
    const stuck = paused.size > 0 && paused.size >= Math.min(partsAtOnce, count - safe.size);
    onStep(stuck ? 'paused' : 'sending', bytes, fileId, safe.size);
  };

  const stop = new AbortController();
  const cancel = () => stop.abort();
  signal.addEventListener('abort', cancel);
  if (signal.aborted) stop.abort();

  async function sendOne(n: number): Promise<void> {
    const { start, end } = partRange(file.size, partSize, n);
    const bytes = file.slice(start, end);
    const put = async () => {
      // A ticket is asked for just before it is used, so that it has not run out when its turn comes.
      const to = await ticket(fileId, n);
      paused.delete(n);
      tell();
      const told = (sent: number) => {
        out.set(n, Math.min(sent, end - start));
        tell();
      };
      await putBytes(to, bytes, told, stop.signal);
    };
    await persist(() => lane(put), {
      signal: stop.signal,
      wait,
      given: lost,
      onPause() {
        paused.add(n);
        tell();
      },
      async onBreak(problem) {
        out.delete(n);
        if (problem instanceof NotSent && problem.status === 400) known.delete(file);
        // A file that was changed on disk breaks off like a lost connection.
        if (isPassing(problem) && !(await isReadable(bytes))) throw new NotSent(t(unreadable), 400);
      },
    });
    out.set(n, end - start);
    safe.add(n);
    tell();
  }

  const line = async () => {
    for (let n = missing.shift(); n !== undefined; n = missing.shift()) await sendOne(n);
  };
  tell();
  const lines = Array.from({ length: partsAtOnce }, line);
  try {
    await Promise.all(lines);
  } catch (problem) {
    // What stops one part stops the file: the other part must not go on behind its back.
    stop.abort();
    await Promise.allSettled(lines);
    throw signal.aborted ? new Cancelled() : problem;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
