import type { EnvelopeId } from '../../../shared/event.ts';
import type { Opening } from '../../../shared/lot.ts';
import { Time } from '../../parts/time.tsx';
import { bidsOpened, envelopeWords } from './envelope-words.ts';

/** The minutes of one opening, as a slip: who said "open" and when, when it was done, how many bids. */
export function Minutes({ envelope, opening, zone }: { envelope: EnvelopeId; opening: Opening; zone: string }) {
  const id = `minutes-${envelope}`;
  return (
    <section class="slip stack" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        Opening minutes: {envelopeWords[envelope]}
      </h2>
      <dl class="summary">
        {opening.people.map((p, i) => (
          <div key={p.id}>
            <dt>{opening.people.length === 1 ? 'Opener' : i === 0 ? 'First opener' : 'Second opener'}</dt>
            <dd>
              <strong>{p.name}</strong> said “open” on
              <br />
              <Time at={p.at} zone={zone} precision="second" />
            </dd>
          </div>
        ))}
        {opening.openedAt && (
          <div>
            <dt>All open</dt>
            <dd>
              <Time at={opening.openedAt} zone={zone} precision="second" />
            </dd>
          </div>
        )}
        {opening.bids !== null && (
          <div>
            <dt>Bids</dt>
            <dd>
              <strong>{bidsOpened(opening.bids)}</strong>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
