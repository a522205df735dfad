/** The deadline as one types it: what the wall-clock time means in the zone and in UTC, and how far away it is. */
import type { EventContent } from '../../../shared/event.ts';
import { deadlineOf } from '../../../shared/publication.ts';
import { type Instant, inZone, millis } from '../../../shared/time.ts';

export type DeadlinePreview =
  | { fault: string }
  | { at: Instant; zone: string; utc: string; left: string; past: boolean };

/** "in 24 days 3 hours", "in 50 minutes", "2 hours ago": the largest two units, whole. */
export function distance(from: Instant, to: Instant): string {
  const ms = millis(to) - millis(from);
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const units: [number, string][] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  const first = units.findIndex(([n]) => n > 0);
  const words = (first < 0 ? [] : units.slice(first, first + 2))
    .filter(([n]) => n > 0)
    .map(([n, unit]) => `${n} ${unit}${n === 1 ? '' : 's'}`)
    .join(' ');
  if (words === '') return ms < 0 ? 'less than a minute ago' : 'in less than a minute';
  return ms < 0 ? `${words} ago` : `in ${words}`;
}

/** What to show under the deadline field. */
export function deadlinePreview(content: EventContent, now: Instant): DeadlinePreview {
  const found = deadlineOf(content);
  if ('fault' in found) return { fault: found.fault.text };
  return {
    at: found.at,
    zone: inZone(found.at, content.zone),
    utc: inZone(found.at, 'UTC'),
    left: distance(now, found.at),
    past: found.at <= now,
  };
}
