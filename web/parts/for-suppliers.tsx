import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wordsOf } from '../language.ts';
import { person } from '../session.ts';

/**
 * A part of a public page for suppliers who are signed in: fetched for them alone, with its words, which are of those who are
 * signed in. `otherwise` stands there for everybody else, and until it is here.
 */
export function forSuppliers<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  Otherwise?: ComponentType<P>,
): ComponentType<P> {
  return function ForSuppliers(props: P) {
    const [Here, setHere] = useState<ComponentType<P> | null>(null);
    const isSupplier = person.value?.org.kind === 'supplier';
    useEffect(() => {
      if (isSupplier) void Promise.all([load(), wordsOf('inside')]).then(([part]) => setHere(() => part.default));
    }, [isSupplier]);
    if (isSupplier && Here) return <Here {...props} />;
    return Otherwise ? <Otherwise {...props} /> : null;
  };
}
