import { useState } from 'preact/hooks';

/** One act at a time, as a button does it: while it runs it is busy, and a second press does nothing; what it throws is its problem. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const act = async (doing: () => unknown) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await doing();
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, act, forget: () => setProblem(null) };
}
