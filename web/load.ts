/** Reads something for a page: data, problem, progress, reload. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export type Load<T> = {
  data: T | undefined;
  problem: Error | null;
  loading: boolean;
  /** True once it has taken more than a second: time to show progress. */
  slow: boolean;
  /** Reads again; the old data stay until the new ones are there. */
  reload: () => Promise<void>;
  /** Puts data in place that an act has answered with. */
  set: (data: T) => void;
};

type State<T> = { data: T | undefined; problem: Error | null; loading: boolean; slow: boolean };

/** Calls `read` when the page comes and whenever `deps` change; an answer that is no longer wanted is dropped. */
export function useLoad<T>(read: (signal: AbortSignal) => Promise<T>, deps: readonly unknown[]): Load<T> {
  const [state, setState] = useState<State<T>>({ data: undefined, problem: null, loading: true, slow: false });
  const under = useRef<AbortController | null>(null);
  const latest = useRef(read);
  latest.current = read;

  const run = useCallback(async (keep: boolean) => {
    under.current?.abort();
    const control = new AbortController();
    under.current = control;
    setState((s) => ({ data: keep ? s.data : undefined, problem: null, loading: true, slow: false }));
    const timer = setTimeout(() => setState((s) => (s.loading ? { ...s, slow: true } : s)), 1000);
    try {
      const data = await latest.current(control.signal);
      if (!control.signal.aborted) setState({ data, problem: null, loading: false, slow: false });
    } catch (problem) {
      if (control.signal.aborted) return;
      const error = problem instanceof Error ? problem : new Error(String(problem));
      setState((s) => ({ data: s.data, problem: error, loading: false, slow: false }));
    } finally {
      clearTimeout(timer);
    }
  }, []);

  useEffect(() => {
    void run(false);
    return () => under.current?.abort();
  }, deps);

  const reload = useCallback(() => run(true), []);
  const set = useCallback((data: T) => {
    under.current?.abort();
    setState({ data, problem: null, loading: false, slow: false });
  }, []);
  return { ...state, reload, set };
}
