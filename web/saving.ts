/**
 * Save as you go: 800 ms after the last change, at once on blur; one save under way at a time; a lost connection is tried
 * again with the same key; a change made by somebody else stops it, and nothing is ever overwritten.
 */
import { type Signal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { ApiProblem, Offline } from './api.ts';
import { exactNow } from './clock.ts';

export type SaveState =
  | { is: 'idle' }
  | { is: 'waiting' }
  | { is: 'saving' }
  | { is: 'saved'; at: number }
  /** No connection, since that official time: tried again by itself. */
  | { is: 'offline'; since: number }
  /** Refused; `problem` says why. The next change tries again. */
  | { is: 'refused'; problem: ApiProblem }
  /** Somebody else has changed it meanwhile: reload. */
  | { is: 'conflict' };

export type Saver<T> = {
  state: Signal<SaveState>;
  /** Something was typed: saved after 800 ms of rest. */
  changed: (value: T) => void;
  /** Saves what is waiting now (on blur, before an act); true when everything is saved. */
  flush: () => Promise<boolean>;
  /** Stands as after a conflict: nothing is saved before `reset`. */
  stop: () => void;
  /** Forgets what is waiting and a conflict, after a reload. */
  reset: () => void;
  /** No save starts any more; what is waiting is saved at once. */
  close: () => void;
};

type Options<T> = {
  /** Sends one value. Keep the version in it: what the last answer said is the next If-Match. */
  save: (value: T, key: string) => Promise<unknown>;
  /** Milliseconds of rest before a save. */
  rest?: number;
  /** Milliseconds before a lost save is tried again. */
  again?: number;
};

const underWay = new Set<Promise<boolean> | null>();

/** Longer than a save takes; a page is read after that even where one still hangs. */
const patience = 5000;

/** Resolves when no save is under way any more: a page that reads what another one has just left waits for it. */
export async function settled(): Promise<void> {
  if (underWay.size === 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([Promise.allSettled(underWay), enough]);
  clearTimeout(timer);
}

/** Makes a saver for one thing that is edited. In a component use `useSaver`. */
export function saver<T>({ save, rest = 800, again = 3000 }: Options<T>): Saver<T> {
  const state = signal<SaveState>({ is: 'idle' });
  type Job = { value: T; key: string };
  let waiting: Job | null = null;
  /** Sent without an answer: it may have been saved, so it goes first, under its own key, before anything newer. */
  let lost: Job | null = null;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let generation = 0;

  const after = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  async function once(): Promise<boolean> {
    const job = lost ?? waiting!;
    const mine = generation;
    if (!lost) waiting = null;
    lost = null;
    // A further try is no reason to say that all is well.
    if (state.value.is !== 'offline') state.value = { is: 'saving' };
    try {
      await save(job.value, job.key);
    } catch (problem) {
      if (mine !== generation) return false;
      if (problem instanceof ApiProblem) {
        const conflict = problem.status === 412;
        if (conflict) waiting = null;
        state.value = conflict ? { is: 'conflict' } : { is: 'refused', problem };
        if (!conflict && waiting) after(rest);
        return false;
      }
      if (!(problem instanceof Offline)) throw problem;
      lost = job;
      if (state.value.is !== 'offline') state.value = { is: 'offline', since: exactNow() };
      after(again);
      return false;
    }
    if (mine !== generation) return false;
    state.value = waiting ? { is: 'waiting' } : { is: 'saved', at: exactNow() };
    return true;
  }

  const allSaved = () => state.value.is !== 'conflict' && state.value.is !== 'refused';
  const hasWork = () => (lost || waiting) && state.value.is !== 'conflict';

  /** Saves until nothing waits. It ends in the same moment in which it finds nothing more, so that no change slips by. */
  async function drain(): Promise<boolean> {
    try {
      while (hasWork()) if (!(await once())) return false;
      return allSaved();
    } finally {
      underWay.delete(running);
      running = null;
    }
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (running) return running;
    if (!hasWork()) return Promise.resolve(allSaved());
    running = drain();
    underWay.add(running);
    return running;
  }

  return {
    state,
    changed(value) {
      if (state.value.is === 'conflict') return;
      waiting = { value, key: crypto.randomUUID() };
      if (!running && state.value.is !== 'offline') state.value = { is: 'waiting' };
      after(rest);
    },
    flush,
    stop() {
      waiting = null;
      state.value = { is: 'conflict' };
    },
    reset() {
      generation++;
      waiting = null;
      lost = null;
      clearTimeout(timer);
      state.value = { is: 'idle' };
    },
    close() {
      if (lost || waiting) void flush();
    },
  };
}

/** Ties a saver to a component: leaving the page saves what waits, closing the tab asks first. */
export function useKept<T>(made: Saver<T>): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (['waiting', 'saving', 'offline'].includes(made.state.value.is)) event.preventDefault();
    };
    const hidden = () => void (document.visibilityState === 'hidden' && made.flush());
    addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', hidden);
      made.close();
    };
  }, [made]);
}

/** A saver that lives with a component. */
export function useSaver<T>(save: Options<T>['save'], deps: readonly unknown[] = []): Saver<T> {
  const made = useMemo(() => saver<T>({ save }), deps);
  useKept(made);
  return made;
}
