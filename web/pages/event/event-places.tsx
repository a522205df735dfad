/** The way to every page of an event, in groups; with many lots their pages fold away under the lot's name. */
import type { EventView } from '../../../shared/api/events.ts';
import type { Actor } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { type Place, placesOf } from './places.ts';

/** More lots than these are folded, so that the list stays on a screen. */
const unfolded = 2;

const Links = ({ of }: { of: readonly Place[] }) => (
  <ul>
    {of.map(({ label, href, note }) => (
      <li key={href}>
        <a href={href}>{label}</a> {note && <small>{note}</small>}
      </li>
    ))}
  </ul>
);

/** The panel. */
export function EventPlaces({ view, me }: { view: EventView; me: Actor }) {
  const folds = view.lots.length > unfolded;
  return (
    <nav class="panel stack places" aria-label={t('Pages of this event')}>
      {placesOf(view, me).map(({ name, lotId, of }) =>
        lotId && folds ? (
          <details key={lotId}>
            <summary>{name}</summary>
            <Links of={of} />
          </details>
        ) : (
          <div key={lotId ?? name}>
            <h2>{name}</h2>
            <Links of={of} />
          </div>
        ),
      )}
    </nav>
  );
}
