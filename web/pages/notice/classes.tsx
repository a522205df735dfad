import type { EventContent } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';

/** The classes of what is bought, by the lists they are of. */
export function Classes({ content }: { content: EventContent }) {
  if (content.classifications.length === 0) return null;
  return (
    <section id="classes" class="stack">
      <h2>{t('Classes')}</h2>
      <ul>
        {content.classifications.map(({ scheme, code, name }) => (
          <li key={`${scheme} ${code}`}>
            {scheme} <span class="mono">{code}</span> {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
