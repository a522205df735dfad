/** Time left until a deadline, as numbers with their units, as words, and as a ruler. Pure: the clock is given. */
import { type Instant, instantAt, millis, offsetMinutes, wallClock } from '../../shared/time.ts';
import { t, tn } from '../../shared/words/say.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const two = (n: number) => String(n).padStart(2, '0');

/** What is left, largest unit first; the nearer the deadline, the finer. Null once it has passed. */
export function timeLeft(ms: number): [number: string, unit: string][] | null {
  if (ms <= 0) return null;
  // Whole seconds, rounded up: "0 s" would say that it is over.
  const seconds = Math.ceil(ms / 1000);
  const d = Math.floor(seconds / 86_400);
  const h = Math.floor(seconds / 3600) % 24;
  const m = Math.floor(seconds / 60) % 60;
  if (d > 0)
    return [
      [String(d), d === 1 ? t('day') : t('days')],
      [String(h), 'h'],
      [String(m), 'min'],
    ];
  if (h > 0)
    return [
      [String(h), 'h'],
      [String(m), 'min'],
    ];
  return [[`${m}:${two(seconds % 60)}`, 'min']];
}

/** What is said aloud: at 10, 5, 2 and 1 minutes, and when it is over; nothing between. */
export function spokenLeft(ms: number): string {
  if (ms <= 0) return t('Bids are closed.');
  const mark = [1, 2, 5, 10].find((m) => ms <= m * minute);
  if (mark === undefined) return '';
  return tn(mark, 'Less than one minute left for bids.', 'Less than {n} minutes left for bids.');
}

export type Ruler = {
  ticks: { x: number; long: boolean }[];
  /** Where now is; null outside the ruler. */
  now: number | null;
  start: string;
  end: string;
};

/** The ruler from the opening to the deadline, positions in percent: days, weeks when there are many, minutes in the last hour. */
export function rulerOf(from: Instant, at: Instant, now: number, zone: string): Ruler {
  const end = millis(at);
  const last = end - now < hour && now < end;
  const start = last ? end - hour : Math.min(millis(from), end - hour);
  const span = end - start;
  const [step, long] = last
    ? [5 * minute, 3]
    : span <= 3 * day
      ? [hour, 24]
      : span <= 60 * day
        ? [day, 7]
        : [7 * day, 4];
  const ticks: Ruler['ticks'] = [];
  // Days begin at midnight of the event's zone.
  const shift = offsetMinutes(at, zone) * minute;
  const first = step >= day ? Math.floor((end + shift) / day) * day - shift : end;
  for (let t = first, n = 0; t >= start && n < 200; t -= step, n++) {
    ticks.push({ x: ((t - start) / span) * 100, long: n % long === 0 });
  }
  const label = (ms: number) => {
    const [date = '', time = ''] = wallClock(instantAt(ms), zone).split(', ');
    return last ? time : date.split(' ').slice(1, 3).join(' ');
  };
  const x = ((now - start) / span) * 100;
  return { ticks, now: x < 0 || x > 100 ? null : x, start: label(start), end: label(end) };
}

/** How the reader's computer compares with the official clock, in words. */
export function skewWords(seconds: number): string {
  if (seconds === 0) return t('your computer agrees');
  const by = Math.abs(seconds);
  const amount = by < 120 ? `${by} s` : by < 7200 ? `${Math.round(by / 60)} min` : `${Math.round(by / 3600)} h`;
  return seconds > 0
    ? t('your computer is {amount} fast', { amount })
    : t('your computer is {amount} slow', { amount });
}
