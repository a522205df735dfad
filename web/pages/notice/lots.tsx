import type { EventContent } from '../../../shared/event.ts';
import { money } from '../../../shared/money.ts';

type Props = {
  content: EventContent /** Where a bid for a lot is begun; null where none can be. */;
  startAt: ((lotId: string) => string) | null;
};

/** The lots of an event that has several: a supplier bids for those it wants. */
export const Lots = ({ content: { lots, currency }, startAt }: Props) => (
  <section id="lots" class="stack" tabIndex={-1}>
    <h2>{lots.length} lots</h2>
    <p class="measure">Each lot is bid for, ranked and awarded by itself. Bid for one, some or all of them.</p>
    <ul class="tasks">
      {lots.map(({ id, name, ceiling, lines }) => (
        <li key={id}>
          <span>
            <strong>{name}</strong>
            <br />
            <small>
              {lines.length === 1 ? 'One line' : `${lines.length} lines`} to price
              {ceiling && `, ceiling ${money(ceiling, currency)}`}
            </small>
          </span>
          {startAt && (
            <a class="btn" href={startAt(id)}>
              Start a bid<span class="sr"> for {name}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  </section>
);
