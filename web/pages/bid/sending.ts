/** The files of a bid that are on their way: a few at once, each stopped, gone on with, tried again or refused by itself. */
import { type Signal, signal } from '@preact/signals';
import { fileFaults } from '../../../shared/bid.ts';
import { type EnvelopeId, limits } from '../../../shared/event.ts';
import { partCount } from '../../../shared/in-parts.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, Offline } from '../../api.ts';
import { noted, type Pace, startPace } from '../../pace.ts';
import { Cancelled, NotSent } from '../../upload.ts';
import { OtherFile, type PartsStep } from '../../upload-parts.ts';

/** `paused` goes on by itself; `stopped` can be tried again as it is; `refused` cannot; `ended`: bids were closed before it was here. */
export type FileStep = 'waiting' | PartsStep | 'stopped' | 'refused' | 'ended';

/** A file that was begun before and is here in part: it is gone on with. */
export type Begun = { id: string; name: string; size: number; sha256: string };

export type Sending = {
  key: string;
  file: File;
  envelope: EnvelopeId;
  questionId: string | null;
  step: FileStep;
  /** Bytes read or sent in this step. */
  bytes: number;
  pace: Pace | null;
  /** The server's id for it, once it is announced. */
  fileId: string | null;
  /** Why it stopped or was refused. */
  why: string;
  /** Of a file in parts: how many of them are safe, and how many there are; null for one in one piece. */
  parts: { here: number; count: number } | null;
  /** What it goes on with, if anything. */
  begun: Begun | null;
};

export type OnStep = (step: PartsStep, bytes: number, fileId: string | null, here?: number) => void;

type Parts = {
  /** Brings one file all the way (one with a `fileId` may be there already); throws `Cancelled`, `NotSent`, `Offline` or `ApiProblem`. */
  send: (sending: Sending, onStep: OnStep, signal: AbortSignal) => Promise<void>;
  /** Takes what was announced and never arrived off the server. */
  discard: (fileId: string) => Promise<void>;
  /** Shows what the server has of a file in parts that somebody has stopped. */
  show?: () => void;
  /** Bytes that a file may have; what is longer than a part goes in parts. */
  most?: number;
  /** Files that go out at the same time; one unless said. */
  atOnce?: number;
  /** The official time in milliseconds. */
  now: () => number;
};

export type FileQueue = {
  list: Signal<readonly Sending[]>;
  /** `begun`: what the one file goes on with. */
  add: (files: readonly File[], envelope: EnvelopeId, questionId: string | null, begun?: Begun) => void;
  /** Stops it if it is under way, and takes it off the list. What has arrived of a file in parts stays until it is taken off once more. */
  cancel: (key: string) => void;
  retry: (key: string) => void;
  /** Bids are closed: nothing more is sent, and what was on its way stays on the list as it was left. */
  end: () => void;
};

/** True for a file that is still on its way. */
export const underWay = (s: Sending): boolean => !['stopped', 'refused', 'ended'].includes(s.step);

/** Refusals that say nothing against the file: once they are put right, it goes on. */
const passing = new Set(['file-not-arrived', 'race', 'portal-fault', 'not-signed-in', 'token-wrong']);

function stopOf(problem: unknown): Pick<Sending, 'step' | 'why'> {
  if (problem instanceof ApiProblem) {
    const { code, title, faults } = problem.problem;
    const again = passing.has(code);
    return { step: again ? 'stopped' : 'refused', why: faults?.map((f) => f.text).join(' ') || title };
  }
  if (problem instanceof OtherFile) return { step: 'refused', why: problem.message };
  if (problem instanceof NotSent) return { step: 'stopped', why: problem.message };
  if (problem instanceof Offline)
    return { step: 'stopped', why: t('There is no connection. Send it again when it is back.') };
  throw problem;
}

/** Makes the queue of one bid. */
export function fileQueue({ send, discard, show, now, most = limits.fileBytes, atOnce = 1 }: Parts): FileQueue {
  const list = signal<readonly Sending[]>([]);
  const controls = new Map<string, AbortController>();

  const change = (key: string, to: Partial<Sending>) => {
    list.value = list.value.map((s) => (s.key === key ? { ...s, ...to } : s));
  };
  const drop = (key: string) => {
    list.value = list.value.filter((s) => s.key !== key);
  };
  /** The file may be gone already, or the connection: what is left over then expires by itself. */
  const forget = (fileId: string | null) => {
    if (fileId) discard(fileId).catch(() => {});
  };

  function step(key: string, to: PartsStep, bytes: number, fileId: string | null, here = 0): void {
    const s = list.value.find((x) => x.key === key);
    if (!s || s.step === 'ended') return;
    const at = now();
    // What was here before is no part of how fast it goes now.
    const pace = to !== 'sending' ? s.pace : noted(s.pace ?? startPace(s.file.size, at, bytes), at, bytes);
    const parts = s.parts && { ...s.parts, here };
    change(key, { step: to, bytes, fileId: fileId ?? s.begun?.id ?? null, pace, parts });
  }

  async function bring(s: Sending): Promise<void> {
    const control = new AbortController();
    controls.set(s.key, control);
    try {
      await send(s, (to, bytes, fileId, here) => step(s.key, to, bytes, fileId, here), control.signal);
      drop(s.key);
    } catch (problem) {
      const at = list.value.find((x) => x.key === s.key) ?? s;
      if (at.step === 'ended') return;
      const cancelled = problem instanceof Cancelled || control.signal.aborted;
      // All bytes went out and only the question whether they are here got no answer: the next try asks again.
      const sent = at.step === 'checking' && problem instanceof Offline && !cancelled;
      if (!sent && !s.parts) forget(at.fileId);
      if (cancelled) {
        drop(s.key);
        if (s.parts) show?.();
        return;
      }
      const other = problem instanceof OtherFile;
      change(s.key, { ...stopOf(problem), fileId: (sent || s.parts) && !other ? at.fileId : null });
    } finally {
      controls.delete(s.key);
      work();
    }
  }

  /** Starts what waits, as long as there is room for one more. */
  function work(): void {
    for (let s = next(); s && controls.size < atOnce; s = next()) void bring(s);
  }
  const next = () => list.value.find((s) => s.step === 'waiting' && !controls.has(s.key));

  return {
    list,
    add(files, envelope, questionId, begun) {
      const added = files.map((file): Sending => {
        // The fingerprint is not known yet; name, type and length can be judged before it is computed.
        const faults = fileFaults(file, most);
        const other = begun !== undefined && begun.size !== file.size;
        const why = other ? new OtherFile().message : faults.map((f) => f.text).join(' ');
        const count = partCount(file.size, limits.partBytes);
        return {
          key: crypto.randomUUID(),
          file,
          envelope,
          questionId,
          step: faults.length || other ? 'refused' : 'waiting',
          bytes: 0,
          pace: null,
          fileId: (!other && begun?.id) || null,
          why,
          parts: count > 1 ? { here: 0, count } : null,
          begun: begun ?? null,
        };
      });
      list.value = [...list.value, ...added];
      work();
    },
    cancel(key) {
      const control = controls.get(key);
      if (control) return control.abort();
      forget(list.value.find((s) => s.key === key)?.fileId ?? null);
      drop(key);
    },
    end() {
      list.value = list.value.map((s) => (underWay(s) || s.step === 'stopped' ? { ...s, step: 'ended' } : s));
      for (const control of controls.values()) control.abort();
    },
    retry(key) {
      change(key, { step: 'waiting', bytes: 0, pace: null, why: '' });
      work();
    },
  };
}
