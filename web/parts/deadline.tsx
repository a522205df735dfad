import { useId } from 'preact/hooks';
import type { EventContent } from '../../shared/event.ts';
import { noticeWords } from '../../shared/kinds.ts';
import { type Instant, instantAt, later, millis, wallClock, zoneCity, zoneName } from '../../shared/time.ts';
import { type Plain, t } from '../../shared/words/say.ts';
import { inTouch, now, skewSeconds } from '../clock.ts';
import { readerZone, zonesFor } from './time.tsx';
import { rulerOf, skewWords, spokenLeft, timeLeft } from './time-left.ts';

/** The time left in large figures; read aloud at 10, 5, 2 and 1 minutes only. */
function TimeLeft({ at, suffix }: { at: Instant; suffix?: string }) {
  const ms = millis(at) - now.value;
  const left = timeLeft(ms);
  return (
    <>
      <p class="left" role="timer">
        {left
          ? left.map(([number, unit]) => (
              <span key={unit}>
                <b>{number}</b> {unit}{' '}
              </span>
            ))
          : t('closed')}
        {left && suffix}
      </p>
      <span class="sr" role="status">
        {spokenLeft(ms)}
      </span>
    </>
  );
}

function Ruler({ from, at, zone }: { from: Instant; at: Instant; zone: string }) {
  const { ticks, now: x, start, end } = rulerOf(from, at, now.value, zone);
  const used = x ?? 100;
  return (
    <svg class="ruler" width="100%" height="46" aria-hidden="true">
      <line class="axis" x1="0" x2="100%" y1="20" y2="20" />
      {ticks.map((tick) => (
        <line key={tick.x} class="tick" x1={`${tick.x}%`} x2={`${tick.x}%`} y1={tick.long ? 10 : 15} y2="20" />
      ))}
      <rect class="ink" x="0" y="20" width={`${used}%`} height="5" />
      {x !== null && <line class="now" x1={`${x}%`} x2={`${x}%`} y1="4" y2="27" />}
      <line class="now" x1="99.6%" x2="99.6%" y1="4" y2="27" />
      <text x="0" y="42">
        {start}
      </text>
      {x !== null && x > 18 && x < 80 && (
        <text class="strong mid" x={`${x}%`} y="42">
          {t('now')}
        </text>
      )}
      <text class="fin" x="100%" y="42">
        {end}
      </text>
    </svg>
  );
}

/** What ends: said over the time left, and once it is over. */
export type DeadlineWords = { left: Plain; until: Plain; over: Plain };

type Props = {
  at: Instant;
  zone: string;
  /** When the time began to run: the publication. A week before the deadline unless given. */
  from?: Instant;
  words: DeadlineWords;
};

/** What ends with the deadline of an event: the time for bids, or for answers. */
export const deadlineOf = (content: Pick<EventContent, 'kind'>): DeadlineWords => ({
  left: noticeWords(content, 'Time left for bids'),
  until: noticeWords(content, 'Bids close in'),
  over: noticeWords(content, 'Bids closed'),
});

/** The deadline clock: time left, a ruler of the time used, the instant in the event's zone, in UTC and where the reader is. */
export function Deadline({ at, zone, from = later(at, -7 * 86_400), words }: Props) {
  const id = useId();
  const closed = now.value >= millis(at);
  return (
    <section class="clock" aria-labelledby={id}>
      <div>
        <h2 id={id} class="sr">
          {t(closed ? words.over : words.left)}
        </h2>
        {closed ? (
          <p class="big">{t(words.over)}</p>
        ) : (
          <>
            <p>{t(words.until)}</p>
            <TimeLeft at={at} />
            <Ruler from={from} at={at} zone={zone} />
          </>
        )}
      </div>
      <dl>
        {zonesFor(at, zone).map((z, i) => (
          <div key={z}>
            <dt>
              {i > 0 && z === readerZone() && z !== 'UTC'
                ? t('Where you are: {zone}', { zone: zoneName(at, z) })
                : zoneName(at, z)}
            </dt>
            <dd>
              <time dateTime={at}>{wallClock(at, z, 'second')}</time>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <small>
          {inTouch.value
            ? t('Our clock decides, to the millisecond. It reads {time} in {city}; {yours}.', {
                time: wallClock(instantAt(now.value), zone, 'second').slice(-8),
                city: zoneCity(zone),
                yours: skewWords(skewSeconds.value),
              })
            : t('No connection: time left by our last answer.')}
        </small>
      </p>
    </section>
  );
}
