import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Classification, EventContent } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { wordsOf } from '../../language.ts';
import { person } from '../../session.ts';

/** The classes of what is bought, by the lists they are of; a supplier can follow them. */
export function Classes({ content }: { content: EventContent }) {
  const { classifications } = content;
  const [Follow, setFollow] = useState<ComponentType<{ classes: readonly Classification[] }> | null>(null);
  const isSupplier = person.value?.org.kind === 'supplier';
  useEffect(() => {
    if (isSupplier && classifications.length > 0)
      void Promise.all([import('./follow-classes.tsx'), wordsOf('inside')]).then(([part]) =>
        setFollow(() => part.default),
      );
  }, [isSupplier]);
  if (classifications.length === 0) return null;
  return (
    <section id="classes" class="stack">
      <h2>{t('Classes')}</h2>
      {isSupplier && Follow ? (
        <Follow classes={classifications} />
      ) : (
        <ul>
          {classifications.map(({ scheme, code, name }) => (
            <li key={`${scheme} ${code}`}>
              {scheme} <span class="mono">{code}</span> {name}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
