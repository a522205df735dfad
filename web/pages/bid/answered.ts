import { useEffect, useRef } from 'preact/hooks';

/** The id of the banner that says what the buyer has. */
export const bannerId = 'bid-standing';
/** The id of what stands in the way: late, offline, changed meanwhile. */
export const troubleId = 'bid-trouble';

/**
 * After a submission or a withdrawal its answer stands elsewhere on the page: it takes the focus, once the dialog has closed
 * (until then all else is inert). Call what it gives, with the id of the answer, when there is one.
 */
export function useAnswered(asking: boolean): (id: string) => void {
  const answer = useRef<string | null>(null);
  useEffect(() => {
    if (asking || answer.current === null) return;
    document.getElementById(answer.current)?.focus();
    answer.current = null;
  }, [asking]);
  return (id) => {
    answer.current = id;
  };
}
