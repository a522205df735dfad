import { useEffect, useState } from 'preact/hooks';

/** What was typed, once the typing rests: a search is asked for then, not at each letter. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
