/** The files of a bid that are on their way: one after the other, each cancelled, tried again or refused by itself. */
import { type Signal, signal } from '@preact/signals';
import { fileFaults } from '../../../shared/bid.ts';
import type { EnvelopeId } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, Offline } from '../../api.ts';
import { noted, type Pace, startPace } from '../../pace.ts';
import { Cancelled, NotSent } from '../../upload.ts';

/** `stopped` can be tried again as it is; `refused` cannot. */
export type FileStep = 'waiting' | 'reading' | 'sending' | 'checking' | 'stopped' | 'refused';

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
};

export type OnStep = (step: 'reading' | 'sending' | 'checking', bytes: number, fileId: string | null) => void;

type Parts = {
  /** Brings one file all the way (one with a `fileId` may be there already); throws `Cancelled`, `NotSent`, `Offline` or `ApiProblem`. */
  send: (sending: Sending, onStep: OnStep, signal: AbortSignal) => Promise<void>;
  /** Takes what was announced and never arrived off the server. */
  discard: (fileId: string) => Promise<void>;
  /** The official time in milliseconds. */
  now: () => number;
};

export type FileQueue = {
  list: Signal<readonly Sending[]>;
  add: (files: readonly File[], envelope: EnvelopeId, questionId: string | null) => void;
  /** Stops it if it is under way, and takes it off the list. */
  cancel: (key: string) => void;
  retry: (key: string) => void;
};

/** True for a file that is still on its way. */
export const underWay = (s: Sending): boolean => s.step !== 'stopped' && s.step !== 'refused';

function stopOf(problem: unknown): Pick<Sending, 'step' | 'why'> {
  if (problem instanceof ApiProblem) {
    const { code, title, faults } = problem.problem;
    const again = code === 'file-not-arrived' || code === 'race' || code === 'portal-fault';
    return { step: again ? 'stopped' : 'refused', why: faults?.map((f) => f.text).join(' ') || title };
  }
  if (problem instanceof NotSent) return { step: 'stopped', why: problem.message };
  if (problem instanceof Offline)
    return { step: 'stopped', why: t('There is no connection. Send it again when it is back.') };
  throw problem;
}

/** Makes the queue of one bid. */
export function fileQueue({ send, discard, now }: Parts): FileQueue {
  const list = signal<readonly Sending[]>([]);
  const controls = new Map<string, AbortController>();
  let running = false;

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

  function step(key: string, to: 'reading' | 'sending' | 'checking', bytes: number, fileId: string | null): void {
    const s = list.value.find((x) => x.key === key);
    if (!s) return;
    const pace = to !== 'sending' ? s.pace : noted(s.pace ?? startPace(s.file.size, now()), now(), bytes);
    change(key, { step: to, bytes, fileId, pace });
  }

  async function bring(s: Sending): Promise<void> {
    const control = new AbortController();
    controls.set(s.key, control);
    try {
      await send(s, (to, bytes, fileId) => step(s.key, to, bytes, fileId), control.signal);
      drop(s.key);
    } catch (problem) {
      const at = list.value.find((x) => x.key === s.key) ?? s;
      const cancelled = problem instanceof Cancelled || control.signal.aborted;
      // All bytes went out and only the question whether they are here got no answer: the next try asks again.
      const sent = at.step === 'checking' && problem instanceof Offline && !cancelled;
      if (!sent) forget(at.fileId);
      if (cancelled) return drop(s.key);
      change(s.key, { ...stopOf(problem), fileId: sent ? at.fileId : null });
    } finally {
      controls.delete(s.key);
    }
  }

  async function work(): Promise<void> {
    if (running) return;
    running = true;
    try {
      for (let s = next(); s; s = next()) await bring(s);
    } finally {
      running = false;
    }
  }
  const next = () => list.value.find((s) => s.step === 'waiting');

  return {
    list,
    add(files, envelope, questionId) {
      const added = files.map((file): Sending => {
        // The fingerprint is not known yet; name, type and length can be judged before it is computed.
        const faults = fileFaults({ name: file.name, size: file.size, sha256: '0'.repeat(64) });
        const step: FileStep = faults.length ? 'refused' : 'waiting';
        const why = faults.map((f) => f.text).join(' ');
        return { key: crypto.randomUUID(), file, envelope, questionId, step, bytes: 0, pace: null, fileId: null, why };
      });
      list.value = [...list.value, ...added];
      void work();
    },
    cancel(key) {
      const control = controls.get(key);
      if (control) return control.abort();
      forget(list.value.find((s) => s.key === key)?.fileId ?? null);
      drop(key);
    },
    retry(key) {
      change(key, { step: 'waiting', bytes: 0, pace: null, why: '' });
      void work();
    },
  };
}
