import { useState } from 'preact/hooks';
import { type Instant, inZone, offsetMinutes, type Precision, wallClock, zoneName } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';

/** The reader's own zone, as their browser knows it. */
export const readerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** The zones that a time is worth showing in: the event's, UTC, the reader's; none twice by the wall. */
export function zonesFor(at: Instant, zone: string, reader = readerZone()): string[] {
  const zones: string[] = [];
  for (const z of [zone, 'UTC', reader]) {
    if (!zones.some((known) => offsetMinutes(at, known) === offsetMinutes(at, z))) zones.push(z);
  }
  return zones;
}

type Props = {
  at: Instant;
  zone: string;
  precision?: Precision;
  /** Without the zone's name and without more on demand: for tables whose head names the zone. */
  bare?: boolean;
};

/** A time by the event's clock with its zone; the same instant in UTC and where the reader is, on demand. */
export function Time({ at, zone, precision = 'minute', bare }: Props) {
  const [open, setOpen] = useState(false);
  if (bare) return <time dateTime={at}>{wallClock(at, zone, precision)}</time>;
  const [first = zone, ...others] = zonesFor(at, zone);
  const time = <time dateTime={at}>{inZone(at, first, precision)}</time>;
  if (!others.length) return time;
  return (
    <span class="time">
      {time}{' '}
      <button type="button" class="more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('less') : others.includes('UTC') ? 'UTC' : t('my time')}
        <span class="sr"> {t('of this time')}</span>
      </button>
      {open &&
        others.map((z) => (
          <span key={z} class="same">
            {' '}
            = {wallClock(at, z, precision)} {zoneName(at, z)}
            {z !== 'UTC' && t(', where you are')}
          </span>
        ))}
    </span>
  );
}
