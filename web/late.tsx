/**
 * Pages that are fetched when somebody goes there. Without suspense: under Preact 11 a suspended route makes preact-iso's
 * router mount the page that is being left a second time, which takes the focus and reads its data again.
 */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../shared/words/say.ts';
import { Progress } from './parts/loaded.tsx';
import { NotLoaded } from './parts/not-loaded.tsx';

/** A component whose file is fetched at its first use; says so once that takes more than a second. */
export function late(load: () => Promise<{ default: ComponentType }>): ComponentType {
  let here: ComponentType | undefined;
  return function Late() {
    const [state, setState] = useState<'coming' | 'slow' | 'failed' | 'here'>('coming');
    useEffect(() => {
      if (here) return;
      let left = false;
      const show = (next: typeof state) => !left && setState(next);
      const timer = setTimeout(() => show('slow'), 1000);
      load()
        .then(
          (module) => {
            here = module.default;
            show('here');
          },
          () => show('failed'),
        )
        .finally(() => clearTimeout(timer));
      return () => {
        left = true;
        clearTimeout(timer);
      };
    }, []);
    const Here = here;
    if (Here) return <Here />;
    if (state === 'failed') return <NotLoaded />;
    return (
      <main id="main" class="wrap">
        <Progress slow={state === 'slow'} what={t('Fetching the page')} />
      </main>
    );
  };
}
