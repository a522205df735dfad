/** Asks again and again while something is under way, and never twice at a time. */
import { useEffect, useRef } from 'preact/hooks';

/** Calls `ask` so many milliseconds after the last answer, as long as `active`; a failed try is followed by the next. */
export function usePolling(active: boolean, ms: number, ask: () => Promise<void>): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const round = async () => {
      await latest.current().catch(() => {});
      if (!stopped) timer = setTimeout(round, ms);
    };
    timer = setTimeout(round, ms);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [active, ms]);
}
