import type { EventContent } from '../../../shared/event.ts';
import { noticeWords } from '../../../shared/kinds.ts';
import { money } from '../../../shared/money.ts';
import { t, tn } from '../../../shared/words/say.ts';

type Props = {
  content: EventContent /** Where a bid for a lot is begun; null where none can be. */;
  startAt: ((lotId: string) => string) | null;
};

/** The lots of an event that has several: a supplier bids for those it wants. */
export const Lots = ({ content, content: { lots, currency }, startAt }: Props) => (
  <section id="lots" class="stack" tabIndex={-1}>
    <h2>{t('{n} lots', { n: lots.length })}</h2>
    <p class="measure">
      {t(noticeWords(content, 'Each lot is bid for, ranked and awarded by itself. Bid for one, some or all of them.'))}
    </p>
    <ul class="tasks">
      {lots.map(({ id, name, ceiling, lines }) => (
        <li key={id}>
          <span>
            <strong>{name}</strong>
            <br />
            <small>
              {ceiling
                ? tn(lines.length, 'One line to price, ceiling {amount}', '{n} lines to price, ceiling {amount}', {
                    amount: money(ceiling, currency),
                  })
                : tn(lines.length, 'One line to price', '{n} lines to price')}
            </small>
          </span>
          {startAt && (
            <a class="btn" href={startAt(id)}>
              {t(noticeWords(content, 'Start a bid'))}
              <span class="sr"> {t('for {name}', { name })}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  </section>
);
