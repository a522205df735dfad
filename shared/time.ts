/**
 * Instants and wall clocks. An instant is an ISO 8601 string in UTC with milliseconds; a wall-clock time is
 * `YYYY-MM-DDTHH:mm` in a named zone (IANA). Rules compare instants; people read both.
 */

import { t } from './words/say.ts';

/** An instant in UTC, as `2026-11-28T01:00:00.000Z`: always this length, so that string order is time order. */
export type Instant = string;

/** The instant of so many milliseconds since 1970. */
export const instantAt = (ms: number): Instant => new Date(ms).toISOString();
/** Milliseconds since 1970 of an instant. */
export const millis = (at: Instant): number => Date.parse(at);
/** The instant `seconds` later (or earlier, if negative). */
export const later = (at: Instant, seconds: number): Instant => instantAt(millis(at) + Math.round(seconds * 1000));

const wallPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** True for a zone that this machine knows by its IANA name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(zone);
  } catch {
    return false;
  }
}

const wallFormats = new Map<string, Intl.DateTimeFormat>();
function wallFormat(zone: string): Intl.DateTimeFormat {
  let format = wallFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    wallFormats.set(zone, format);
  }
  return format;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
type Month = (typeof months)[number];
type Weekday = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';

function wallParts(at: Instant, zone: string): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const { type, value } of wallFormat(zone).formatToParts(new Date(at))) parts[type] = value;
  // en-GB writes "Sept"; every other month has three letters.
  if (parts.month) parts.month = parts.month.slice(0, 3);
  return parts;
}

/** Minutes that the zone's wall clock is ahead of UTC at an instant (negative: behind). */
export function offsetMinutes(at: Instant, zone: string): number {
  const p = wallParts(at, zone);
  const wall = Date.UTC(
    Number(p.year),
    (months as readonly string[]).indexOf(p.month ?? ''),
    Number(p.day),
    Number(p.hour),
    Number(p.minute),
    Number(p.second),
  );
  return Math.round((wall - millis(at)) / 60_000);
}

/** "Fri 27 Nov 2026": a day of the calendar, YYYY-MM-DD, as people read it. */
export const dayWords = (day: string): string => wallClock(`${day}T00:00:00.000Z`, 'UTC').split(',')[0]!;

export type WallClockFault = 'no-such-date' | 'time-skipped' | 'time-twice';

/**
 * The instant at which a zone's clocks show a wall-clock time. Faults instead of guesses: `no-such-date` (30 February, 24:30),
 * `time-skipped` (inside the hour that a change to summer time leaves out), `time-twice` (inside the hour that comes again).
 */
export function instantOf(wall: string, zone: string): { at: Instant } | { fault: WallClockFault } {
  const m = wallPattern.exec(wall);
  if (!m) return { fault: 'no-such-date' };
  const [y, mo, d, h, mi] = m.slice(1).map(Number) as [number, number, number, number, number];
  const asUtc = Date.UTC(y, mo - 1, d, h, mi);
  if (Number.isNaN(asUtc) || instantAt(asUtc).slice(0, 16) !== wall) return { fault: 'no-such-date' };
  // The offset a day before and a day after bound every offset that can hold on this wall clock.
  const candidates = new Set(
    [asUtc - 86_400_000, asUtc, asUtc + 86_400_000].map(
      (near) => asUtc - offsetMinutes(instantAt(near), zone) * 60_000,
    ),
  );
  const hits = [...candidates].filter((ms) => ms + offsetMinutes(instantAt(ms), zone) * 60_000 === asUtc);
  if (hits.length === 0) return { fault: 'time-skipped' };
  if (hits.length > 1) return { fault: 'time-twice' };
  return { at: instantAt(hits[0]!) };
}

/** "UTC−9", "UTC+5:30", "UTC". */
export function offsetName(at: Instant, zone: string): string {
  const minutes = offsetMinutes(at, zone);
  if (minutes === 0) return 'UTC';
  const h = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${h}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** The city of a zone, as people say it: "Anchorage" for America/Anchorage. */
export const zoneCity = (zone: string): string => (zone.split('/').pop() ?? zone).replaceAll('_', ' ');

/** "Anchorage (AKST, UTC−9)"; "UTC" for UTC itself. */
export function zoneName(at: Instant, zone: string): string {
  if (zone === 'UTC') return 'UTC';
  const short =
    new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' })
      .formatToParts(new Date(at))
      .find((p) => p.type === 'timeZoneName')?.value ?? '';
  const offset = offsetName(at, zone);
  const names = /^(GMT|UTC)/.test(short) ? offset : `${short}, ${offset}`;
  return `${zoneCity(zone)} (${names})`;
}

export type Precision = 'minute' | 'second' | 'millisecond';

/** "Fri 27 Nov 2026, 16:00" by the zone's wall clock, to the precision asked for. */
export function wallClock(at: Instant, zone: string, precision: Precision = 'minute'): string {
  const p = wallParts(at, zone);
  const seconds = precision === 'minute' ? '' : `:${p.second}`;
  const fraction = precision === 'millisecond' ? `.${at.slice(20, 23)}` : '';
  const [weekday, month] = [t(p.weekday as Weekday), t(p.month as Month)];
  return t('{weekday} {day} {month} {year}, {time}', {
    ...{ weekday, month, day: p.day!, year: p.year! },
    time: `${p.hour}:${p.minute}${seconds}${fraction}`,
  });
}

/** "Fri 27 Nov 2026, 16:00 Anchorage (AKST, UTC−9)". */
export const inZone = (at: Instant, zone: string, precision?: Precision): string =>
  `${wallClock(at, zone, precision)} ${zoneName(at, zone)}`;

/** Both, as an official text needs them: "Fri 27 Nov 2026, 16:00 Anchorage (AKST, UTC−9); Sat 28 Nov 2026, 01:00 UTC". */
export const bothClocks = (at: Instant, zone: string, precision?: Precision): string =>
  zone === 'UTC' ? inZone(at, zone, precision) : `${inZone(at, zone, precision)}; ${inZone(at, 'UTC', precision)}`;

/** The wall-clock time `YYYY-MM-DDTHH:mm` in a zone: what an input field of type datetime-local holds. */
export function wallInput(at: Instant, zone: string): string {
  return instantAt(millis(at) + offsetMinutes(at, zone) * 60_000).slice(0, 16);
}
