import { useRef, useState } from 'preact/hooks';

/** One act at a time, as a button does it: while it runs it is busy, and a second press does nothing; what it throws is its problem. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  /** Known at once, where the state is known only after the next drawing: a double click comes between. */
  const running = useRef(false);
  const act = async (doing: () => unknown) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await doing();
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, act, forget: () => setProblem(null) };
}
