/** On paper nothing can be unfolded: while the page is printed, all that is folded stands open. */
import { useEffect } from 'preact/hooks';

export function useUnfoldedOnPaper(): void {
  useEffect(() => {
    let folded: HTMLDetailsElement[] = [];
    const unfold = () => {
      folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
      for (const d of folded) d.open = true;
    };
    const fold = () => {
      for (const d of folded) d.open = false;
      folded = [];
    };
    addEventListener('beforeprint', unfold);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', fold);
    };
  }, []);
}
