/** The way to every page of an event, in groups; with many lots their pages fold away under the lot's name. */
import { useLocation } from 'preact-iso';
import type { EventView } from '../../../shared/api/events.ts';
import type { Actor } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { type Place, placesOf } from './places.ts';

/** More lots than these are folded, so that the list stays on a screen. */
const unfolded = 2;

function Links({ of }: { of: readonly Place[] }) {
  const { path } = useLocation();
  return (
    <ul>
      {of.map(({ label, href, note }) => (
        <li key={href}>
          <a href={href} aria-current={href === path ? 'page' : undefined}>
            {label}
          </a>{' '}
          {note && <small>{note}</small>}
        </li>
      ))}
    </ul>
  );
}

function Groups({ view, me }: { view: EventView; me: Actor }) {
  const folds = view.lots.length > unfolded;
  return placesOf(view, me).map(({ name, lotId, of }) =>
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
  );
}

/** The panel on the event's own page. */
export const EventPlaces = (of: { view: EventView; me: Actor }) => (
  <nav class="panel stack places" aria-label={t('Pages of this event')}>
    <Groups {...of} />
  </nav>
);

/** The same on its other pages: a line under the head that unfolds. */
export const FoldedPlaces = (of: { view: EventView; me: Actor }) => (
  <nav class="wrap to-places no-print" aria-label={t('Pages of this event')}>
    <details>
      <summary>{t('Pages of this event')}</summary>
      <div class="panel places">
        <Groups {...of} />
      </div>
    </details>
  </nav>
);
