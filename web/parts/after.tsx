import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../shared/words/say.ts';

/** A part of a page that is fetched after the page itself stands; says so where it cannot be. */
export function after<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function After(props: P) {
    const [Here, setHere] = useState<ComponentType<P> | 'failed' | null>(null);
    useEffect(() => {
      load().then(
        (part) => setHere(() => part),
        () => setHere('failed'),
      );
    }, []);
    if (Here === 'failed') return <p>{t('A part of this page could not be fetched. Load the page again.')}</p>;
    return Here && <Here {...props} />;
  };
}
