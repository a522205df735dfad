/** One of a supplier's own events: what is due next by both clocks, and each lot that something is done for. */
import type { Due, MyEvent, MyLot, Sorted } from '../../../shared/my-events.ts';
import { millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { now } from '../../clock.ts';
import { Tag } from '../../parts/tag.tsx';
import { readerZone } from '../../parts/time.tsx';
import { rowWords } from '../bid/bid-list.ts';
import { leftText } from '../bid/standing.ts';
import { bothZones, dueName, noticePath, placeWords, resultWords } from './words.ts';

function DueLine({ due, zone, first }: { due: Due; zone: string; first: boolean }) {
  const { event, mine } = bothZones(due.at, zone, readerZone());
  const left = t('{left} left', { left: leftText(millis(due.at) - now.value) });
  return (
    <div>
      <dt>{dueName(due)}</dt>
      <dd>
        <time dateTime={due.at}>
          {first ? <strong>{event}</strong> : event}
          {mine && (
            <>
              <br />
              {t('for you {time}', { time: mine })}
            </>
          )}
        </time>
        {first && <span class="nowrap"> {left}</span>}
      </dd>
    </div>
  );
}

type LotProps = { event: MyEvent; lot: MyLot; said: Sorted['said']; alone: boolean };

/** A lot that something is done for: what the buyer has, or the last news of it. */
function Lot({ event, lot, said, alone }: LotProps) {
  const left = Math.max(0, millis(event.closesAt) - now.value);
  const result = said?.results.find((r) => r.lotId === lot.lotId);
  const bid = `/bids/${event.eventId}/${lot.lotId}`;
  const words = result
    ? resultWords(result)
    : lot.cancelled
      ? { kind: 'plain' as const, icon: 'x' as const, text: t('Cancelled') }
      : rowWords({ state: lot.state === 'untouched' ? 'none' : lot.state }, left);
  const { answers } = lot;
  const newest = event.notice;
  return (
    <li>
      <span>
        <a href={bid}>{alone ? t('Our bid') : lot.name}</a>
        {result && (
          <>
            {' '}
            <a href={`/results/${event.eventId}/${lot.lotId}`}>
              {t('Result')}
              {!alone && <span class="sr"> {lot.name}</span>}
            </a>
          </>
        )}
      </span>
      <Tag kind={words.kind} {...(words.icon ? { icon: words.icon } : {})}>
        {words.text}
      </Tag>
      {answers !== null && answers < newest && !result && (
        <Tag kind={left > 0 ? 'warn' : 'plain'} icon="alert">
          {left > 0
            ? t('Answers version {answers} of {newest}: confirm or replace it', { answers, newest })
            : t('Answers version {answers} of {newest}', { answers, newest })}
        </Tag>
      )}
    </li>
  );
}

/** The row. */
export function Row({ event, said, place, dues }: Sorted) {
  const lots = event.lots.filter((l) => l.state !== 'untouched' || said?.results.some((r) => r.lotId === l.lotId));
  const words = lots.length === 0 || place === 'waits' ? placeWords(place) : null;
  const ended = dues.length === 0 ? bothZones(event.closesAt, event.zone, readerZone()).event : null;
  return (
    <li>
      <div class="row base">
        <h3>
          <a href={noticePath(event)}>{event.title}</a>
        </h3>
        {words && (
          <Tag kind={words.kind} {...(words.icon ? { icon: words.icon } : {})}>
            {words.text}
          </Tag>
        )}
      </div>
      <p>
        <small>{[event.reference, event.buyer].filter(Boolean).join(', ')}</small>
        {ended && (
          <>
            <br />
            <small>
              {now.value < millis(event.closesAt)
                ? t('Bids close {when}.', { when: ended })
                : t('Bids closed {when}.', { when: ended })}
            </small>
          </>
        )}
      </p>
      {dues.length > 0 && (
        <dl class="dues">
          {dues.map((due, i) => (
            <DueLine key={due.what + due.at} due={due} zone={event.zone} first={i === 0} />
          ))}
        </dl>
      )}
      {said && said.requests.length > 0 && (
        <p>
          <a href={`/letters/${event.eventId}`}>{t('What the buyer asks about your bid')}</a>
        </p>
      )}
      {lots.length > 0 && (
        <ul class="mine-lots" aria-label={t('Our bids: {event}', { event: event.title })}>
          {lots.map((lot) => (
            <Lot key={lot.lotId} event={event} lot={lot} said={said} alone={event.lots.length === 1} />
          ))}
        </ul>
      )}
      {lots.length > 0 && lots.length < event.lots.length && place !== 'cancelled' && dues.length > 0 && (
        <p>
          <small>
            {t('{n} of {all} lots begun. Each is submitted by itself.', { n: lots.length, all: event.lots.length })}
          </small>
        </p>
      )}
    </li>
  );
}
