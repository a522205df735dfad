/** The lots of an event on the page of a bid for one of them: each is a bid of its own. */
import { listMyEvents } from '../../../shared/api/bids.ts';
import type { MyEvent, MyLot } from '../../../shared/my-events.ts';
import { millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Tag } from '../../parts/tag.tsx';
import { rowWords } from './bid-list.ts';
import type { Desk } from './desk.ts';

const lotsOf = ({ items }: { items: MyEvent[] }, eventId: string): MyLot[] =>
  items.find((event) => event.eventId === eventId)?.lots ?? [];

/** The way from lot to lot, with what the buyer has of us in each; nothing where there is one lot. */
export function OtherLots({ desk }: { desk: Desk }) {
  const { notice, lotId, state } = desk.view.value;
  const { eventId, content } = notice;
  const several = content.lots.length > 1;
  const load = useLoad(
    async (signal) => (several ? lotsOf(await call(listMyEvents, { signal }), eventId) : []),
    [eventId, state],
  );
  if (!several) return null;
  const left = desk.open.value ? Math.max(0, millis(notice.closesAt) - now.value) : 0;
  const words = (id: string) => {
    const of = id === lotId ? state : load.data?.find((lot) => lot.lotId === id)?.state;
    if (of && of !== 'untouched') return rowWords({ state: of }, left);
    return load.data && left > 0 ? { kind: 'plain' as const, icon: 'circle' as const, text: t('Not started') } : null;
  };
  return (
    <nav class="panel stack tight" aria-label={t('Lots of this event')}>
      <p>
        <strong>{t('{n} lots, each a bid of its own.', { n: content.lots.length })}</strong>{' '}
        {t('You submit each by itself, and bid for those you want.')}
      </p>
      <ul class="lots">
        {content.lots.map(({ id, name }) => {
          const said = words(id);
          return (
            <li key={id}>
              <a href={`/bids/${eventId}/${id}`} aria-current={id === lotId ? 'page' : undefined}>
                {name}
              </a>{' '}
              {said && (
                <Tag kind={said.kind} icon={said.icon}>
                  {said.text}
                </Tag>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
