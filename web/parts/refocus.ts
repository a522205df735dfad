/** Where the focus goes when the part of the page that had it gives way to another. */
import { useEffect, useRef } from 'preact/hooks';

/**
 * When `what` turns into something else and the focus was lost with what is gone, puts it on the first match of
 * `selector`. Nothing happens while the page is read for the first time.
 */
export function useRefocus(what: string | undefined, selector: string): void {
  const before = useRef(what);
  useEffect(() => {
    const turned = before.current !== undefined && before.current !== what;
    before.current = what;
    if (turned && document.activeElement === document.body) document.querySelector<HTMLElement>(selector)?.focus();
  }, [what, selector]);
}
