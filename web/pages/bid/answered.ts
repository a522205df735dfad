import { useEffect, useRef } from 'preact/hooks';

/** The id of the banner that says what the buyer has. */
export const bannerId = 'bid-standing';

/**
 * After a submission or a withdrawal the button that did it is gone: the banner with the answer takes the focus, once the
 * dialog has closed (until then all else is inert). Call what it gives when the act is done.
 */
export function useAnswered(asking: boolean): () => void {
  const done = useRef(false);
  useEffect(() => {
    if (asking || !done.current) return;
    done.current = false;
    document.getElementById(bannerId)?.focus();
  }, [asking]);
  return () => {
    done.current = true;
  };
}
